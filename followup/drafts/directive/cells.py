"""Take side-by-side columns apart where a document's head and foot have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.drafts.directive.letters import CAPITAL, even
from followup.drafts.paper.lines import Line, squeezed
from followup.drafts.paper.traced import Traced

_APART = re.compile(r"\t+| {3,}|\s*\|\s*|<br ?/?>")
_RULE = re.compile(r":?-{3,}:?")
_MOTTO = re.compile(r"(?<!\S)(?:dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap ?[-–] ?tu do)")
_NAME = rf"[{CAPITAL}](?![{CAPITAL}])[^\s,;:.]*"
_PLACE_AND_DATE = re.compile(
    rf"(?<!\S)(?:(?:TP\.?|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Tỉnh"
    rf"|Đặc khu) ?)?(?:{_NAME}\s+){{0,3}}(?:{_NAME}|[0-9]{{1,2}})\s*,"
    rf"\s*[Nn]g[aàảáạã]y\s[^,;:]{{0,30}}?(?:[nm][aăâ]m|/[0-9]{{4}})"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trịnh|Trương|Lương|Mai|Cao"
    "|Tạ|Tô|Hà|Thái|Châu|Quách|Lâm|Vương|Chu|La|Triệu|Nông|Hứa|Giàng|Lò|Cầm|Vi|Ma|Sùng|Thào|Vàng|Bàn|Lưu|Phùng|Kiều"
)
_SIGNS = re.compile(
    r"(?<=[a-zà-ỹ0-9)][,;.):]) +(?=(?:T/M|TM\.|T\.M|K/T|KT\.|T/L|TL\.|TUQ\.|PHÓ |CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CHÁNH ))"
    rf"|(?<=[^\W_][,;.)]) +(?=(?:{_SURNAMES})(?: [{CAPITAL}][^\W\d_]*){{1,4}}$)"
)


class Cell(NamedTuple):
    """A part of a line that stands in one column. RIGHT: it belongs to the right column of a head. GAP: see Line."""

    text: Traced
    line: int
    right: bool
    gap: bool

    @property
    def words(self) -> str:
        return self.text.text


def cells(lines: Sequence[Line], first: int = 0) -> tuple[Cell, ...]:
    """Give the columns of LINES, which are numbered from FIRST, in reading order."""
    return tuple(cell for number, line in enumerate(lines, first) for cell in _of_line(line, number))


def _of_line(line: Line, number: int) -> Iterator[Cell]:
    for part in line.raw.split(_APART):
        words = squeezed(part)
        if not words or _RULE.fullmatch(words.text):
            continue
        at = _right_part(words.text)
        for text, right in ((words.cut(0, at).stripped(), False), (words.cut(at).stripped(), True)):
            if text:
                yield from (Cell(each.stripped(), number, right, line.gap) for each in text.split(_SIGNS))


def _right_part(words: str) -> int:
    """Give where the words that only a right column has begin; the length if there are none."""
    match = _MOTTO.search(even(words)) or _PLACE_AND_DATE.search(words)
    return match.start() if match else len(words)
