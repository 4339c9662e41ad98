"""Read the text of a PDF file as it lies on its pages: columns apart, a blank line where there is a gap.

The only module that knows pypdfium2. A page that was scanned has no text, and no text is guessed for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2

from followup.drafts.paper.refusal import Refusal, empty, unreadable

MOST_PAGES = 400
_ENOUGH = 20  # letters on a page, below which it holds a picture at best
_GAP = 1.7  # heights of a line between two lines that do not belong together
_COLUMN = 1.5  # heights of a line between two words that do not belong together
_UNUSUAL = str.maketrans({"\ufffe": "-", "\x02": "-", "\r": None, "\n": None})


class _Piece(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

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
    rows = _rows(sorted(_pieces(page), key=lambda each: -each.middle))
    widths = [(piece.right - piece.left) / len(piece.text) for row in rows for piece in row if len(piece.text) > 5]  # noqa: PLR2004 - short pieces tell little
    width = sorted(widths)[len(widths) // 2] if widths else 5.0
    above: list[_Piece] = []
    for row in rows:
        if above and above[0].middle - row[0].middle > _GAP * max(row[0].height, above[0].height):
            yield ""
        yield _line(row, width)
        above = row


def _pieces(page: pypdfium2.PdfPage) -> Iterator[_Piece]:
    text = page.get_textpage()
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        words = text.get_text_bounded(left, bottom, right, top).translate(_UNUSUAL)
        if words.strip():
            yield _Piece(left, bottom, right, top, words)


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Give the pieces that stand on one line together, from left to right."""
    rows: list[list[_Piece]] = []
    for piece in pieces:
        if rows and abs(rows[-1][0].middle - piece.middle) < 0.5 * min(piece.height, rows[-1][0].height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def _line(row: list[_Piece], width: float) -> str:
    line, right = "", 0.0
    for piece in row:
        if not line:
            line = " " * int(piece.left / width)
        elif piece.left - right > _COLUMN * piece.height:
            line += " " * max(3, int(piece.left / width) - len(line))
        elif piece.left - right > 0.15 * piece.height and not line.endswith(" "):
            line += " "
        line += piece.text
        right = piece.right
    return line.rstrip()
