"""Say why a text is no day, and which day it seems to mean; nothing is read as a day because of it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from followup.vietnamese import day

PATTERN = "gõ theo mẫu 2022-03-09 hoặc 9/3/2022 (ngày trước, tháng sau)"
EARLIEST, LATEST = 1930, 2100  # years; the Party was founded in 1930

_SEPARATOR = r"\s*[-/., \\]\s*"
_DAY_FIRST = re.compile(
    rf"(?P<d>[0-9]{{1,2}}){_SEPARATOR}(?P<m>[0-9]{{1,2}}){_SEPARATOR}(?P<y>[0-9]{{4}}|[0-9]{{2}})\.?"
)
_YEAR_FIRST = re.compile(rf"(?P<y>[0-9]{{4}}){_SEPARATOR}(?P<m>[0-9]{{1,2}}){_SEPARATOR}(?P<d>[0-9]{{1,2}})\.?")
_IN_WORDS = re.compile(
    r"(?:ngày )?\s*(?P<d>[0-9]{1,2})\s+tháng\s+(?P<m>[0-9]{1,2})\s+năm\s+(?P<y>[0-9]{4})\.?", re.IGNORECASE
)
_WITHOUT_YEAR = re.compile(r"[0-9]{1,2}\s*[-/.]\s*[0-9]{1,2}")


def why_no_day(text: str) -> tuple[str, str]:
    """Give what is wrong with TEXT, which is no day, as the end of a sentence, and what to type instead."""
    found = next((hit for p in (_DAY_FIRST, _YEAR_FIRST, _IN_WORDS) if (hit := p.fullmatch(text))), None)
    if found is None:
        if _WITHOUT_YEAR.fullmatch(text):
            return "còn thiếu năm hoặc thiếu ngày", PATTERN
        if any(letter.isdigit() for letter in text):
            return "không phải là một ngày", PATTERN
        return "không phải là một ngày", f"{PATTERN}; chưa biết ngày thì xóa dòng này"
    d, m, year = (int(found[name]) for name in "dmy")
    if len(found["y"]) == 2:  # noqa: PLR2004 -- a year of two figures
        full = _real(2000 + year, m, d)
        return "ghi năm chưa đủ bốn chữ số", f"gõ {day(full)} nếu là năm {full.year}" if full else PATTERN
    return _of_figures(d, m, year)


def _of_figures(d: int, m: int, year: int) -> tuple[str, str]:
    meant, swapped = _real(year, m, d), _real(year, d, m)
    if meant is not None and not EARLIEST <= year <= LATEST:
        return f"có năm {year:04}, ngoài khoảng từ {EARLIEST} đến {LATEST}", "kiểm tra lại năm"
    if meant is not None:
        return "chưa viết đúng mẫu của một ngày", f"gõ {day(meant)} hoặc {meant}"
    if swapped is not None:
        return f"không phải là một ngày có thật, vì không có tháng {m}", f"gõ {day(swapped)} (ngày trước, tháng sau)"
    if 1 <= m <= 12 and year >= 1:  # noqa: PLR2004 -- the months of a year
        return f"không phải là một ngày có thật, vì tháng {m} chỉ có {monthrange(year, m)[1]} ngày", PATTERN
    return "không phải là một ngày có thật", PATTERN


def _real(year: int, m: int, d: int) -> date | None:
    try:
        return date(year, m, d)
    except ValueError:
        return None
