"""Find the phrase of a deadline in a duty: "trước ngày 30/6/2025", "hoàn thành trong quý II/2025".

What a phrase means is read by `followup.deadline_words`; here only its words are found, and only where they bind the
duty: a day before the document's own day, or one that tells of something else ("thành lập trước ngày …"), is none.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from followup.deadline_words import read_deadline
from followup.drafts.paper.traced import Traced

_DAY = r"(?:ngày )?[0-9]{1,2} ?(?:[/.-]|tháng) ?[0-9]{1,2}(?: ?(?:[/.-]|,? ?năm) ?(?:19|20)[0-9]{2})?"
_MONTH = r"tháng [0-9]{1,2}(?: ?(?:[/.-]|năm) ?(?:19|20)[0-9]{2})?"
_QUARTER = r"quý (?:IV|I{1,3}|[1-4])(?![0-9A-Z])(?: ?(?:[/.-]|năm) ?(?:19|20)[0-9]{2})?"
_HALF = r"0?[69] tháng (?:đầu|cuối) năm (?:19|20)[0-9]{2}"
_YEAR = r"(?:cuối )?năm (?:19|20)[0-9]{2}"
_HOUR = r"(?:[0-9]{1,2} ?(?:giờ|h|g)(?: ?[0-5][0-9](?: phút)?)?,? )?"
_FIRM = (
    rf"(?:trước|chậm nhất|muộn nhất|trễ nhất|không quá|không muộn hơn|hạn chót|hạn cuối|thời hạn)(?: là| vào| đến"
    rf"| trong| hết| cuối)*:? {_HOUR}(?:cuối )?"
)
_PHRASE = re.compile(
    rf"(?P<firm>{_FIRM}(?:{_DAY}|{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR}))"
    rf"|(?P<soft>(?:(?:đến )?hết|trong|vào) (?:{_DAY}|{_MONTH}|{_QUARTER}|{_HALF}))"
    rf"|(?P<year>(?:(?:đến )?hết|trong) {_YEAR})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"thời (?:gian|hạn)(?: hoàn thành| thực hiện)? ?: ?(?P<when>{_DAY}|{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR})",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"(?:(?:chậm nhất|không quá|trong)(?: vòng| thời hạn| thời gian)*(?: không quá| chậm nhất| là)*"
    r"|sau) [0-9]{1,3} (?:\([^)]{2,20}\) )?(?:ngày|tuần|tháng)(?: làm việc)?,? "
    r"(?:kể từ|tính từ|kể từ khi|từ|sau)(?: ngày| khi)? [^,;.()]{3,80}",
    re.IGNORECASE,
)
_COMES_AGAIN = re.compile(r"[\s,]*(?:[hH][ằà]ng|mỗi|của (?:tháng|quý|năm)|định kỳ)")
_BOUND = re.compile(
    r"(?:hoàn thành|hoàn tất|xong|gửi|nộp|trình|báo cáo|ban hành|tổ chức|thực hiện|tiến hành|triển khai|khảo sát"
    r"|tổng hợp|đăng ký|rà soát|khắc phục|bàn giao|công khai"
    r"|thành lập|kiện toàn|xây dựng|hoàn thiện|niêm yết|lập|mở|tổng kết|sơ kết|thẩm định|phê duyệt|kiểm tra"
    r"|đánh giá|công bố|giải quyết|bố trí|cập nhật|thời gian|thời hạn|tham mưu|xử lý|tập huấn)",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:hoàn thành|hoàn tất|xong|chậm nhất|dứt điểm)", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:đã|được (?:ban hành|thành lập|công nhận|cấp|phê duyệt|giao)|có hiệu lực|hoạt động|tuyển dụng|sinh|(?<!đăng )ký"
    r"|phát sinh|tồn tại|nhiệm kỳ|giai đoạn|mục tiêu|chỉ tiêu|phấn đấu"
    r"|kéo dài|đăng ký từ) $",
    re.IGNORECASE,
)

_TOPIC = re.compile(r"(?:số liệu|diễn ra|đại hội|kỷ niệm) $", re.IGNORECASE)


class Due(NamedTuple):
    """A deadline: its words, and its last day in time where the words hold the whole date."""

    words: Traced
    day: date | None


def read_due(text: Traced, issued_on: date | None) -> tuple[Due, ...]:
    """Give the deadlines that TEXT sets, in order; two of them are two, whichever was meant for the whole."""
    found: list[Due] = []
    for match in _PHRASE.finditer(text.text):
        if _COMES_AGAIN.match(text.text, match.end()) or not _binds(text.text, match):
            continue
        day = read_deadline(match[0])
        if day and issued_on and day < issued_on:
            continue
        found.append(Due(text.group(match), day))
    if not found and (named := _NAMED.search(text.text)):
        found.append(Due(text.group(named, "when"), read_deadline(named["when"])))
    if not found and (term := _TERM.search(text.text)):
        found.append(Due(text.group(term).stripped(), None))
    return tuple(found)


def read_due_cell(cell: Traced) -> Due | None:
    """Give the deadline that a CELL of a table of tasks is."""
    day = read_deadline(cell.text)
    return Due(cell, day) if day or re.search(r"[0-9]", cell.text) else None


def _binds(words: str, match: re.Match[str]) -> bool:
    clause = re.split(r"[;.:]\s", words[: match.start()])[-1]
    if _OTHER.search(clause) or _in_brackets(words, match.start(), match.end()):
        return False
    if match["firm"]:
        return True
    if _TOPIC.search(clause):
        return False
    if match["year"]:
        return _DONE.search(clause) is not None
    return _BOUND.search(clause) is not None or re.search(r"(?:19|20)[0-9]{2}$", match[0]) is not None


def _in_brackets(words: str, start: int, end: int) -> bool:
    """Tell whether a phrase is only a part of what stands in brackets: "(tổ chức đại hội trong năm 2022)"."""
    opened = words.rfind("(", 0, start)
    if opened < 0 or ")" in words[opened:start]:
        return False
    closed = words.find(")", end)
    inside = words[opened + 1 : closed if closed >= 0 else len(words)].strip()
    return not (
        _DONE.search(inside)
        or words[start:end].strip() == inside
        or inside.lower().startswith(("thời hạn", "thời gian", "trước", "chậm"))
    )
