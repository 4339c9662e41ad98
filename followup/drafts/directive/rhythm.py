"""Find how often a duty comes round, what makes it arise, and whether it is a standing one.

What the words of a recurrence mean is read by `followup.recurrence_words`; here only its words are found.
"""

from __future__ import annotations

import re

from followup.drafts.paper.traced import Traced
from followup.recurrence_words import read_phrase

_EACH = r"(?:[hH][ằà]ng|[mM]ỗi)"
_UNIT = r"(?:tuần|tháng|quý|năm)"
_INTERVALS = {"tuần": "tuan", "tháng": "thang", "quý": "quy", "năm": "nam"}
_SPAN = rf"(?:(?:0?[0-9]{{1,2}}|một|ba|sáu|chín) (?:tháng|năm)|{_UNIT}|nhiệm kỳ)"
_DAY = r"(?:ngày )?[0-9]{1,2}(?: ?[/.-] ?[0-9]{1,2}| tháng [0-9]{1,2})?"
_LIMIT = r"(?:(?:[tT]rước|[cC]hậm nhất|[mM]uộn nhất)(?: là| vào| đến)* |[vV]ào )"
_PHRASE = re.compile(
    "|".join(
        (
            (
                rf"(?:[đĐ]ịnh kỳ )?{_LIMIT}?{_DAY}(?:,? (?:của )?tháng (?:cuối|sau|đầu|kế tiếp"
                rf"|liền kề)[^,;.]{{0,14}}?)? (?:{_EACH}|của) (?:tháng cuối (?:{_EACH} )?quý|{_UNIT})"
            ),
            rf"{_LIMIT}{_DAY},? (?:của )?tháng (?:cuối|đầu)(?: của)?(?: {_EACH})? quý",
            (
                rf"[đĐ]ịnh k[ỳì],? (?:{_EACH} |vào |theo )?{_SPAN}(?: ?/ ?(?:một |0?1 )?lần| (?:một"
                rf"|0?1) lần)?(?:(?:, và|,| và|,? hoặc) (?:{_EACH} )?(?:{_SPAN})(?![^\W\d_])(?: (?:một|0?1) lần)?)*"
            ),
            (
                r"(?:0?[0-9]{1,2}|[mM]ột|[bB]a|[sS]áu) (?:tháng|năm|tuần|quý)(?: ?/ ?(?:một |0?1 )?lần| (?:một"
                r"|0?1) lần)"
            ),
            rf"(?:ít nhất )?0?[0-9]{{1,2}} lần ?(?:/|một|mỗi|trong một) ?(?:một )?{_UNIT}",
            rf"[cC]ứ {_SPAN}(?: (?:một|0?1) lần)?",
            rf"{_EACH} {_UNIT}(?:(?:,| và|, và) (?:{_EACH} )?(?:(?:0?[69]) tháng|{_UNIT})(?![^\W\d_]))*",
            r"[đĐ]ịnh k[ỳì] (?:báo cáo|sơ kết|tổng kết|rà soát|đánh giá|kiểm tra|tổng hợp)",
        )
    )
)
_NOUN = re.compile(
    r"(?:kế hoạch|chương trình|dự toán|ngân sách|kinh phí|chỉ tiêu|nhiệm vụ|công tác|công tác năm|nguồn|tiêu chí"
    r"|thi đua|phân loại|lịch|bình quân|trung tâm"
    r"|đánh giá, xếp loại|xếp loại|thường xuyên) $",
    re.IGNORECASE,
)
_STANDING = re.compile(r"[tT]hường xuyên(?! \(| kỳ)(?![^\W\d_])")
_STANDING_LATER = re.compile(r"(?<=[;.] )[tT]hường xuyên(?= )")
_CONDITION = re.compile(r"(?:Khi|Nếu|Trường hợp|Trong trường hợp)(?! kết quả thực hiện) [^.;:]{3,160}?(?=, )")
_AT_END = re.compile(
    r"(?<=[ ,])(?:ngay )?(?:khi|nếu|trong trường hợp) (?:có|phát hiện|phát sinh|xảy ra|xuất hiện|được yêu cầu"
    r"|có yêu cầu|cần thiết|gặp)(?: [^,;.()]{2,100}?)?(?=(?: thì [^;.]*)?[.;\s/]*$)"
)


def read_recurrence(text: Traced) -> tuple[tuple[Traced, str | None], ...]:
    """Give the recurrences that TEXT states: their words, and the interval if the words name exactly one."""
    found = []
    for match in _PHRASE.finditer(text.text):
        if _NOUN.search(text.text[: match.start()]) and not match[0].lower().startswith(("định", "trước", "chậm")):
            continue
        kinds = {str(rule.every.value) for rule in read_phrase(match[0])} or _plain_kinds(match[0])
        found.append((text.group(match).stripped(), kinds.pop() if len(kinds) == 1 else None))
    return tuple(found)


def read_recurrence_cell(cell: Traced) -> tuple[tuple[Traced, str | None], ...]:
    """Give the recurrence that a CELL of a table of tasks is."""
    kinds = {str(rule.every.value) for rule in read_phrase(cell.text)}
    if kinds:
        return ((cell, kinds.pop() if len(kinds) == 1 else None),)
    return read_recurrence(cell)


def _plain_kinds(words: str) -> set[str]:
    """Give the interval of a phrase whose date the reader of recurrences does not know: its last words name it."""
    if once := re.fullmatch(rf"(?:ít nhất )?(?:0?1|một) lần ?(?:/|một|mỗi|trong một) ?(?:một )?({_UNIT})", words):
        return {_INTERVALS[once[1]]}
    match = re.search(rf"{_EACH} ({_UNIT})$|tháng (?:cuối|đầu)(?: của)?(?: [^ ]+)? quý$", words)
    if match is None:
        return set()
    return {_INTERVALS[match[1]] if match[1] else "quy"}


def is_standing(text: Traced, start: int = 0) -> Traced | None:
    """Give the words "thường xuyên" if TEXT from START, after whoever does it, or a later clause begins with them."""
    match = _STANDING.match(text.text, start) or _STANDING_LATER.search(text.text)
    return text.group(match) if match else None


def read_condition(text: Traced) -> Traced | None:
    """Give the condition that makes a duty arise: at its beginning or at its very end."""
    match = _CONDITION.match(text.text) or _AT_END.search(text.text)
    return text.group(match) if match else None
