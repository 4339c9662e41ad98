"""Read the words of a recurrence: "trước ngày 20 hằng tháng", "định kỳ 03 năm, 05 năm", "15/12 hằng năm".

Only words whose meaning is beyond doubt are read, and only whole: what is not understood to the last word gives
no rule, never a guess. Single dates are read in `followup.due_words`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from followup.deadline_words import Limit, plain, span, split_limit
from followup.due_words import names_every_quarter, read_due_day
from followup.periods import PeriodKind
from followup.recurrence import DueDay, Rule

_KINDS = {
    (1, "tuần"): PeriodKind.WEEK,
    (1, "tháng"): PeriodKind.MONTH,
    (1, "quý"): PeriodKind.QUARTER,
    (3, "tháng"): PeriodKind.QUARTER,
    (6, "tháng"): PeriodKind.HALF_YEAR,
    (9, "tháng"): PeriodKind.NINE_MONTHS,
    (12, "tháng"): PeriodKind.YEAR,
    (1, "năm"): PeriodKind.YEAR,
    (3, "năm"): PeriodKind.THREE_YEARS,
    (5, "năm"): PeriodKind.FIVE_YEARS,
    (1, "nhiệm kỳ"): PeriodKind.TERM,
}
_NUMBERS = {"một": 1, "ba": 3, "sáu": 6, "chín": 9, "năm": 5}
_ONCE = r"(?:(?:một|0?1) )?lần"
_UNIT = r"(?:(?P<number>[0-9]{1,2}|một|ba|sáu|chín|năm) )?(?P<unit>tuần|tháng|quý|năm|nhiệm kỳ)"
_INTERVAL = re.compile(
    r"(?:(?:báo cáo|sơ kết|tổng kết|rà soát|đánh giá) )?"
    rf"(?P<each>(?:(?:định kỳ|theo|hằng|mỗi|cứ) ?)+ )?{_UNIT}(?P<once> ?/ ?{_ONCE}| {_ONCE})?"
)
_ONCE_EVERY = re.compile(rf"(?P<each>định kỳ )?(?P<once>(?:một|0?1) lần) ?(?:/|mỗi|một|trong) ?{_UNIT}")
_SEPARATOR = re.compile(r" ?[,;] (?:và )?| và ")
_AD_HOC = re.compile(r"(?:,| và| hoặc)+ (?:báo cáo )?đột xuất(?: khi (?:có|được) yêu cầu)?$")
_EVERY = (
    r"(?:(?:đối với|của) )?(?:báo cáo )?(?:định kỳ )?(?:hằng|mỗi|báo cáo|định kỳ) (?P<unit>tuần|tháng|quý|năm)"
    rf"(?: {_ONCE})?"
)
_EVERY_ALONE = re.compile(_EVERY)
_EVERY_FIRST = re.compile(rf"^{_EVERY} (?=\S)")
_EVERY_LAST = re.compile(rf" {_EVERY}$")
_NAMED_REPORT = re.compile(
    r"báo cáo (?:định kỳ )?(?:0?6 tháng(?: (?:đầu|cuối) năm)?|0?9 tháng(?: đầu năm)?|quý (?:iv|i{1,3}|[1-4])|cả năm) "
)
_DAY = re.compile(r"(?:ngày )?[0-9]+(?! tháng (?:đầu|cuối) năm)")
_DAY_OF_YEAR = re.compile(r"(?:ngày )?[0-9]{1,2}(?:[/.-]| tháng )[0-9]{1,2}")
_DAYS = r"(?P<days>(?:ngày|tháng|quý|năm) [^,;]*?(?:19|20|21)[0-9]{2})(?![0-9])"
_FROM = re.compile(rf"(?:^|,? )(?:(?:bắt đầu|kể) )?từ (?:đầu )?{_DAYS}")
_UNTIL = re.compile(rf"(?:^|,? )(?:cho )?đến (?:hết |cuối )?{_DAYS}")
_STAGE = re.compile(r"(?:^|,? )(?:trong )?giai đoạn ((?:19|20|21)[0-9]{2}) ?- ?((?:19|20|21)[0-9]{2})")


def read_phrase(text: str) -> tuple[Rule, ...]:
    """Give the rules that TEXT states as a document writes it: two for "03 năm, 05 năm", none in doubt.

    Their `starts_on` and `ends_on` are None unless the words say from or to when ("từ năm 2025"). What is due
    "đột xuất" besides has no rule and is left to whoever reports it.
    """
    words, starts_on, ends_on = _without_bounds(_AD_HOC.sub("", plain(text)))
    if starts_on and ends_on and ends_on < starts_on:
        return ()
    rules = _intervals(words) or _dated(words)
    return tuple(replace(rule, starts_on=starts_on, ends_on=ends_on) for rule in rules)


def _without_bounds(words: str) -> tuple[str, date | None, date | None]:
    """Take "từ năm 2025", "đến hết năm 2030", "giai đoạn 2021-2025" out of WORDS."""
    if stage := _STAGE.search(words):
        return _cut(words, stage), date(int(stage[1]), 1, 1), date(int(stage[2]), 12, 31)
    first, last = None, None
    if (match := _FROM.search(words)) and (days := span(match["days"])):
        words, first = _cut(words, match), days.first
    if (match := _UNTIL.search(words)) and (days := span(match["days"])):
        words, last = _cut(words, match), days.last
    return words, first, last


def _cut(words: str, match: re.Match[str]) -> str:
    return f"{words[: match.start()]}{words[match.end() :]}".strip(" ,")


def _intervals(words: str) -> tuple[Rule, ...]:
    """Read intervals alone: "hằng quý, 6 tháng và năm". One by itself must say that it comes again."""
    found = [_INTERVAL.fullmatch(item) or _ONCE_EVERY.fullmatch(item) for item in _SEPARATOR.split(words)]
    matches = [match for match in found if match]
    kinds = dict.fromkeys(_kind(match) for match in matches)
    if len(matches) < len(found) or None in kinds:
        return ()
    if len(matches) == 1 and not (matches[0]["each"] or matches[0]["once"]):
        return ()
    return tuple(Rule(kind) for kind in kinds if kind)


def _kind(match: re.Match[str]) -> PeriodKind | None:
    typed = match["number"] or "1"
    kind = _KINDS.get((_NUMBERS.get(typed) or int(typed), match["unit"]))
    rolling = match["once"] or re.search("cứ|mỗi", match["each"] or "")
    # "9 tháng" is January to September; once every nine months is something else
    return None if kind is PeriodKind.NINE_MONTHS and rolling else kind


class _Part(NamedTuple):
    """A part of a phrase: how often (if it says so) and the words of its date (none if it says how often alone)."""

    every: PeriodKind | None
    words: str


def _dated(words: str) -> tuple[Rule, ...]:
    """Read dates, each with how often it comes: "trước ngày 20 hằng tháng, trước ngày 15/12 hằng năm"."""
    items = _SEPARATOR.split(words)
    parts = [_part(item, alone=len(items) == 1) for item in items]
    dated = _shared([part for part in parts if part]) if all(parts) else []
    if len({_is_day(part.words) for part in dated}) > 1:
        return ()  # "ngày 15 tháng 6 và tháng 12": whether the second is a day too is not said
    limit, word = Limit.NONE, ""
    due_days: dict[PeriodKind, list[DueDay]] = {}
    for every, date_words in dated:
        own, rest = split_limit(date_words)
        limit = limit if own is Limit.NONE else own
        word = "ngày " if rest.startswith("ngày ") else word  # said once for the figures that follow
        due = read_due_day(f"{word}{rest}" if rest.isdecimal() else rest, limit, every) if every else None
        if every is None or due is None:
            return ()
        due_days.setdefault(every, []).append(due)
    return tuple(Rule(every, tuple(sorted(set(days)))) for every, days in due_days.items())


def _part(item: str, *, alone: bool) -> _Part | None:
    """Give the part that ITEM is, None if it contradicts itself or leaves a doubt.

    A report by its name ("báo cáo 6 tháng") comes every year if others are named beside it. If it stands ALONE, it
    has to say so.
    """
    if match := _EVERY_ALONE.fullmatch(item):
        return _Part(_KINDS[1, match["unit"]], "")
    found: set[PeriodKind] = set()
    named = _NAMED_REPORT.match(item)
    item = item[named.end() :] if named else item
    for pattern in (_EVERY_FIRST, _EVERY_LAST):
        if match := pattern.search(item):
            found.add(_KINDS[1, match["unit"]])
            item = f"{item[: match.start()]}{item[match.end() :]}"
    if names_every_quarter(item):
        found.add(PeriodKind.QUARTER)
    if named and alone and not found:
        return None
    found |= {PeriodKind.YEAR} if named else set()
    return None if len(found) > 1 else _Part(next(iter(found), None), item)


def _shared(parts: list[_Part]) -> list[_Part]:
    """Give the parts with dates, each with how often it comes: as it, the phrase's beginning or its neighbour says."""
    if not parts[0].words:
        first, *parts = parts
        agree = all(part.words and part.every in {None, first.every} for part in parts)
        return [_Part(first.every, part.words) for part in parts] if agree else []
    if not all(part.words for part in parts):
        return []
    if len(parts) > 1 and all(part.every is None and _is_day_of_year(part.words) for part in parts):
        return [_Part(PeriodKind.YEAR, part.words) for part in parts]  # a single deadline has one date only
    every = next((part.every for part in parts if part.every), None)
    given: list[_Part] = []
    for part in parts:
        every = part.every or every
        given.append(_Part(every, part.words))
    return given


def _is_day(words: str) -> bool:
    return _DAY.match(split_limit(words)[1]) is not None


def _is_day_of_year(words: str) -> bool:
    return _DAY_OF_YEAR.fullmatch(split_limit(words)[1]) is not None
