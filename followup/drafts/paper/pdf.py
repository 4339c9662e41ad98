"""Read the text of a PDF file as it lies on its pages: columns apart, a blank line where there is a gap.

The only module that knows pypdfium2. A page that was scanned has no text, and no text is guessed for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2

from followup.drafts.paper.refusal import Refusal, empty, unreadable

MOST_PAGES = 400
_ENOUGH = 20  # letters on a page, below which it holds a picture at best
_GAP = 1.9  # heights of a line from one line to the next where they do not belong together
_COLUMN = 1.2  # heights of a line between two letters of different columns
_BLANK = 0.12  # heights of a line between two letters of different words
_UNUSUAL = {"\ufffe": "-", "\x02": "-"}


class _Letter(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 1.0)


def read_pdf(data: bytes) -> str | Refusal:
    """Give the text of a .pdf file, with a form feed between its pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if "assword" in str(fault):
            return unreadable(
                "tệp PDF này đặt mật khẩu nên không đọc được", "mở bằng mật khẩu rồi lưu một bản không khóa"
            )
        return unreadable("tệp này không phải là tệp PDF còn nguyên vẹn nên không đọc được", "xin lại tệp gốc")
    try:
        if len(document) == 0:
            return empty()
        if len(document) > MOST_PAGES:
            return unreadable(
                f"tệp PDF này có hơn {MOST_PAGES} trang nên không đọc", "tách riêng văn bản cần nhập thành một tệp"
            )
        pages = ["\n".join(_lines(document[number])) for number in range(len(document))]
    finally:
        document.close()
    if sum(letter.isalpha() for page in pages for letter in page) < _ENOUGH * len(pages):
        return unreadable(
            "tệp PDF này là ảnh quét, không có chữ để đọc",
            "nhận dạng chữ bằng phần mềm quét rồi soát lại, hoặc gõ lại văn bản vào tệp Word",
        )
    return "\f".join(pages)


def _lines(page: pypdfium2.PdfPage) -> Iterator[str]:
    rows = _rows(sorted(_letters(page), key=lambda each: -each.bottom))
    widths = sorted(letter.right - letter.left for row in rows for letter in row)
    width = widths[len(widths) // 2] if widths else 5.0
    above: list[_Letter] = []
    for row in rows:
        if above and above[0].bottom - row[0].bottom > _GAP * max(row[0].height, above[0].height):
            yield ""
        yield _line(row, width)
        above = row


def _letters(page: pypdfium2.PdfPage) -> Iterator[_Letter]:
    text = page.get_textpage()
    count = text.count_chars()
    whole = text.get_text_range(0, count) if count else ""
    exact = len(whole) == count
    for number in range(count):
        letter = whole[number] if exact else text.get_text_range(number, 1)
        letter = _UNUSUAL.get(letter, letter)
        if letter.strip():
            left, bottom, right, top = text.get_charbox(number, loose=True)
            yield _Letter(left, bottom, right, top, letter)


def _rows(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """Give the letters that stand on one line together, from left to right."""
    rows: list[list[_Letter]] = []
    for letter in letters:
        if rows and abs(rows[-1][0].bottom - letter.bottom) < 0.4 * min(letter.height, rows[-1][0].height):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row) for row in rows]


def _line(row: Sequence[_Letter], width: float) -> str:
    line = " " * int(row[0].left / width)
    right = row[0].left
    for letter in row:
        apart = letter.left - right
        if apart > _COLUMN * letter.height:
            line += " " * max(3, int(letter.left / width) - len(line))
        elif apart > _BLANK * letter.height:
            line += " "
        line += letter.text
        right = letter.right
    return line
