"""Tell which lines of a document go on with the paragraph above: wrapped lines, and what a page break cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.letters import begins_low, is_upper
from followup.drafts.paper.lines import Line

_CLOSED = re.compile(r"[.;:!?…][”\"’)\]/.\s]*$")
_WANTS_MORE = re.compile(r"(?: (?:và|của|với|các|những|cho|trong|để|theo|tại|về|do|là|từ|đến|ngày|số|năm)|,)$")
_CLOSES = re.compile(
    r"(?:Giao|Yêu cầu|Đề nghị|Trên đây|Nhận được|Trong quá trình|Văn phòng [^.]{3,60} thông báo"
    r"|(?:Chỉ thị|Công văn|Kế hoạch|Nghị quyết|Kết luận|Hướng dẫn|Chương trình)(?: hành động)? này)\b"
)
_BEFORE_DASH = re.compile(r"(?:chính trị|kinh tế|văn hóa|quốc phòng)$")
_AFTER_DASH = re.compile(r"[-–] ?(?:xã hội|an ninh|chính trị)")
_FULL = 0.8  # of the usual length of a line, from which a line was broken for lack of room
_NEARLY = 0.9  # of it, that a line would have exceeded with the next word
_WRAPPED = 0.5  # of the long lines have nearly the same length where lines were wrapped
_NARROW = 160  # letters; a page holds no longer line
_LONG = 100  # letters of a line that is no heading


class Flow:
    """How the lines of one document follow one another."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.width = _width([len(line.words) for line in lines])

    def goes_on(self, above: int, at: int) -> bool:
        """Tell whether line AT continues the paragraph that line ABOVE, the one before it in the text, ends with."""
        first, second = self.lines[above], self.lines[at]
        if _CLOSED.search(first.words) and _CLOSES.match(second.words):
            return False
        open_ended = not _CLOSED.search(first.words)
        if open_ended and (begins_low(second.words) or _WANTS_MORE.search(first.words)):
            return True
        full = self.width is not None and _is_full(first.words, second.words, self.width)
        if second.gap:
            return open_ended and (full or len(first.words) > _LONG) and not is_upper(first.words)
        if self.width is None:
            return open_ended and len(first.words) > _LONG
        return (
            full
            and not (is_upper(first.words) and not is_upper(second.words))
            and not self._begins_paragraph(first, second)
        )

    def is_cut_by(self, above: int | None, at: int) -> bool:
        """Tell whether the dash of line AT stands inside a sentence that was broken there: "chính trị" / "- xã hội"."""
        if above is None or not begins_low(self.lines[at].words):
            return False
        first, second = self.lines[above].words, self.lines[at].words
        full = self.width is not None and _is_full(first, second, self.width) and not re.search(r"[.;:,]\W*$", first)
        return full or (_BEFORE_DASH.search(first) is not None and _AFTER_DASH.match(second) is not None)

    def _begins_paragraph(self, first: Line, second: Line) -> bool:
        """Tell whether SECOND is set in from the margin, after a sentence that has ended."""
        return _CLOSED.search(first.words) is not None and _indent(second) >= _indent(first) + 3


def _is_full(words: str, below: str, width: int) -> bool:
    """Tell whether the first word BELOW had no room on the line of WORDS."""
    following = below.split(" ", 1)[0]
    return len(words) >= _FULL * width or len(words) + 1 + len(following) > _NEARLY * width


def _indent(line: Line) -> int:
    return len(line.raw.text) - len(line.raw.text.lstrip())


def _width(lengths: Sequence[int]) -> int | None:
    """Give the usual length of a full line; None where each line is a paragraph."""
    long = sorted(length for length in lengths if length > 30)  # noqa: PLR2004 - a shorter line is no full one
    if len(long) < 4 or long[-1] > _NARROW:  # noqa: PLR2004 - too few to tell
        return None
    usual = long[int(0.8 * len(long))]
    near = sum(abs(length - usual) <= 0.25 * usual for length in long)
    return usual if near >= _WRAPPED * len(long) else None
