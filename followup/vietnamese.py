"""Vietnamese text: letters without their marks, and numbers and dates as an office writes them.

How words are put in order is in `followup.vietnamese_order`. Nothing here changes the spelling of
what somebody wrote: `ủy` and `uỷ` are found alike and shown as they stand in the document.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WITHOUT_MARKS = dict.fromkeys(range(0x0300, 0x0370)) | {ord(letter): "d" for letter in "đðɖ"}
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WRITTEN_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_LIKE_ENOUGH = 0.6
_MOST_COMPARED = 200
_QUARTERS = ("I", "II", "III", "IV")


def fold(text: str) -> str:
    """Give TEXT in small letters without marks, for search and suggestions: "Đẩy mạnh" is "day manh".

    Đ (U+0110) and the letters that look like it (Ð U+00D0, Ɖ U+0189) all become d. Because the marks go,
    both styles of placing a tone (hòa, hoà) fold to the same letters.
    """
    return unicodedata.normalize("NFD", text.lower()).translate(_WITHOUT_MARKS)


def slug(text: str) -> str:
    """Give TEXT as an address can carry it: "394-CV/TU" is "394-cv-tu". Empty if no Latin letter or digit is left."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def nearest(word: str, candidates: Iterable[str], n: int = 1) -> tuple[str, ...]:
    """Give the at most N of CANDIDATES that are most like WORD, the best first, for "có phải …?".

    Likeness is difflib's ratio of the folded texts, at least 0.6; equals stand in the order of their text, so
    the order of CANDIDATES changes nothing. At most 200, those that share most letters, are really compared.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(word))
    promising: list[tuple[float, str]] = []
    for candidate in set(candidates):
        matcher.set_seq1(fold(candidate))
        if matcher.real_quick_ratio() >= _LIKE_ENOUGH and (most := matcher.quick_ratio()) >= _LIKE_ENOUGH:
            promising.append((-most, candidate))
    found: list[tuple[float, str]] = []
    for _, candidate in sorted(promising)[:_MOST_COMPARED]:
        matcher.set_seq1(fold(candidate))
        if (likeness := matcher.ratio()) >= _LIKE_ENOUGH:
            found.append((-likeness, candidate))
    return tuple(candidate for _, candidate in sorted(found)[:n])


def join_words(words: Sequence[str]) -> str:
    """Give WORDS as one enumeration: "a, b và c"."""
    if len(words) < 2:  # noqa: PLR2004 - an enumeration begins with two
        return "".join(words)
    return f"{', '.join(words[:-1])} và {words[-1]}"


def with_capital(text: str) -> str:
    """Give TEXT as the beginning of a sentence; the letters after the first keep their size."""
    return f"{text[:1].upper()}{text[1:]}"


def count(n: int) -> str:
    """Give a whole number with points between the thousands: 1.234."""
    return f"{n:,}".replace(",", ".")


def decimal(x: Decimal | int, digits: int) -> str:
    """Give X with a decimal comma and exactly DIGITS places: 1.234,5.

    The one rounding rule of the site is half up, away from zero, on exact decimals: 0,25 is 0,3 and -0,25 is -0,3
    with one place. A float cannot come in, because 0.15 is none. X must be finite and below 10^50 (else ValueError).
    """
    exact = Decimal(x)
    if not exact.is_finite() or exact.adjusted() >= 50 or digits > 9:  # noqa: PLR2004 - the bounds of the docstring
        raise ValueError(f"không phải số có thể viết ra: {x} ({digits} chữ số thập phân)")
    rounded = exact.quantize(Decimal(1).scaleb(-digits), context=_EXACT)
    written = f"{abs(rounded) if rounded.is_zero() else rounded:,f}"
    return written.translate({ord(","): ".", ord("."): ","})


def percent(n: int, d: int, digits: int = 1) -> str:
    """Give N of D as a percentage, rounded as `decimal` says: 565 of 800 is "70,6%". D must not be zero."""
    return f"{decimal(_EXACT.divide(Decimal(100 * n), Decimal(d)), digits)}%"


def amount(x: Decimal | int, unit: str) -> str:
    """Give a measured value with its unit, with the places that it has and at most two: 74,5%, 1.234 cuộc."""
    written = count(x) if isinstance(x, int) else decimal(x, min(max(0, -int(x.normalize().as_tuple().exponent)), 2))
    return f"{written}%" if unit == "%" else f"{written} {unit}".rstrip()


def day(d: date) -> str:
    """Give a day in figures: 09/3/2022.

    A zero stands before days below 10 and before months 1 and 2 only: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    """
    return f"{d.day:02}/{month(d)}"


def long_day(d: date) -> str:
    """Give a day in words, as the head of a document has it: "ngày 09 tháng 3 năm 2022"."""
    return f"ngày {d.day:02} tháng {_month_figure(d)} năm {d.year:04}"


def month(d: date) -> str:
    """Give the month of a day: 3/2022, and 02/2022 by the rule of `day`."""
    return f"{_month_figure(d)}/{d.year:04}"


def quarter(d: date) -> str:
    """Give the quarter of a day: "quý III/2025"."""
    return f"quý {_QUARTERS[(d.month - 1) // 3]}/{d.year:04}"


def parse_day(text: str) -> date | None:
    """Read a day written as 2022-03-09, 9/3/2022 or 09/03/2022; None for anything else.

    The day always comes before the month. A year has four figures, figures are 0-9, and nothing may stand around.
    """
    if iso := _ISO_DAY.fullmatch(text):
        figures = iso.groups()
    elif written := _WRITTEN_DAY.fullmatch(text):
        figures = written.groups()[::-1]
    else:
        return None
    try:
        return date(*map(int, figures))
    except ValueError:
        return None


def _month_figure(d: date) -> str:
    return f"{d.month:02}" if d.month <= 2 else str(d.month)  # noqa: PLR2004 - January and February: see `day`
