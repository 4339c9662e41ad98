"""Tell whether a value that the importer gave says what a text states, and whether the words at its span say it.

Case, the place of tone marks (ủy, uỷ), blanks and the stops at the ends do not count; the words and their marks do.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from difflib import SequenceMatcher

from followup.records.document_kind import DocumentKind
from followup.records.document_number import normal_number

_ALIKE = 0.97  # of a long text: one word in thirty may be mended where a scan was damaged
_LONG = 8  # words
_OVERLAP = 0.6  # of the shorter of two quotations
_LEAD_IN = re.compile(r"^\s*(?:về việc|về|v/v) ", re.IGNORECASE)
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_FIGURES = str.maketrans("OolI", "0011")  # as scanners confuse them
_QUARTERS = {"i": 1, "ii": 4, "iii": 7, "iv": 10}
_SAYS = {
    "mot_lan": r"ngày|tháng|quý|năm|hạn|giờ|[0-9]/[0-9]",
    "dinh_ky": r"hằng|hàng|định kỳ|mỗi|lần|/|sơ kết|tổng kết|từng|của tháng|tháng cuối|0?[36] tháng, năm",
    "thuong_xuyen": r"thường xuyên",
    "theo_dieu_kien": r"khi|nếu|trường hợp|kể từ",
    "tuan": r"tuần",
    "thang": r"tháng",
    "quy": r"quý|0?3 tháng",
    "6_thang": r"tháng|lần/năm",
    "9_thang": r"tháng",
    "nam": r"năm",
    "3_nam": r"năm",
    "5_nam": r"năm",
    "nhiem_ky": r"nhiệm kỳ",
}


def says_the_same(family: str, given: str, spelling: str) -> bool:
    """Tell whether GIVEN is right for a field of FAMILY (`nhiem_vu.chu_tri`) where the text states SPELLING."""
    compared = _COMPARED.get(family) or _COMPARED.get(family.rsplit(".", 1)[-1]) or _same_words
    return compared(given, spelling)


def is_within(given: str, spelling: str) -> bool:
    """Tell whether the words of GIVEN stand, in their order and together, in SPELLING."""
    return f" {' '.join(words(given))} " in f" {' '.join(words(spelling))} "


def share(parts: list[str], whole: str) -> float:
    """Tell which share of the words of WHOLE the PARTS cover."""
    wanted, given = Counter(words(whole)), Counter(word for part in parts for word in words(part))
    return (wanted & given).total() / max(1, wanted.total())


def is_supported(family: str, value: str, at_span: str) -> bool:
    """Tell whether the words AT_SPAN, found where the importer points, say VALUE; look-alike letters are one."""
    last = family.rsplit(".", 1)[-1]
    if last in {"loai_han", "lap_lai"}:
        return re.search(_SAYS[value], _lower(at_span)) is not None
    if last == "quan_he":
        return bool(at_span.strip())
    if last == "loai_van_ban":
        return _names_kind(value, at_span)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return _names_day(date.fromisoformat(value), at_span)
    return not Counter(_letters(value)) - Counter(_letters(at_span))


def words(text: str) -> list[str]:
    """Give the words of TEXT in one spelling."""
    plain = unicodedata.normalize("NFD", text.replace("Ð", "Đ").replace("ð", "đ")).lower()
    return [_tone_last(word) for word in re.findall(r"[\w\u0300-\u036f]+", plain)]


def _tone_last(word: str) -> str:
    tones = "".join(letter for letter in word if letter in _TONES)
    return "".join(letter for letter in word if letter not in _TONES) + tones


def _same_words(given: str, spelling: str) -> bool:
    one, other = (words(_LEAD_IN.sub("", text)) for text in (given, spelling))
    if one == other or len(other) < _LONG:
        return one == other
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _same_bodies(given: str, spelling: str) -> bool:
    one, other = (sorted(set(words(text)) - _JOINERS) for text in (given, spelling))
    return one == other


def _same_phrase(given: str, spelling: str) -> bool:
    """Tell whether two cuts of one phrase hold the same figures, and one holds the other."""
    if re.findall(r"[0-9]+", given) != re.findall(r"[0-9]+", spelling):
        return False
    return is_within(given, spelling) or is_within(spelling, given)


def _same_quotation(given: str, spelling: str) -> bool:
    """Tell whether two quotations are one: readers differ about where it begins and ends."""
    one, other = words(given), words(spelling)
    shared = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return shared.size > 1 and shared.size >= _OVERLAP * min(len(one), len(other))


def _same_number(given: str, spelling: str) -> bool:
    return normal_number(given) == normal_number(spelling)


def _names_kind(value: str, at_span: str) -> bool:
    kind = next(one for one in DocumentKind if one.value == value)
    names = [kind.label, *kind.abbreviations]
    if kind is DocumentKind.OFFICIAL_LETTER:  # which has no title: its head tells it
        names += ["Kính gửi", "V/v", "Số"]
    said = f" {' '.join(_letters(at_span))} "
    return kind is DocumentKind.OTHER or any(f" {' '.join(_letters(name))} " in said for name in names)


def _names_day(day: date, at_span: str) -> bool:
    """Tell whether figures at a span name DAY, or the day after it ("trước ngày"), or a month or quarter about it."""
    figures = {int(one.translate(_FIGURES)) for one in re.findall(r"(?<!\w)[0-9OolI]+(?!\w)", at_span)}
    quarters = {_QUARTERS[one] for one in re.findall(r"\b(iv|i{1,3})\b", at_span.lower())}
    for named in (day, day + timedelta(days=1)):
        if named.year not in figures:
            continue
        by_quarter = any(first <= day.month <= first + 2 for first in quarters)
        if {named.month, named.day} <= figures or by_quarter:
            return True
        if "tháng" in _lower(at_span) and named.month in figures:
            return True
        if (day.month, day.day) in {(12, 31), (6, 30)} and "năm" in _lower(at_span):
            return True
    return False


def _lower(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def _letters(text: str) -> list[str]:
    """Give the words of TEXT without marks, letters and figures that scanners confuse being one."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    folded = bare.lower().translate(str.maketrans("đðoli", "dd011"))
    return re.findall(r"\w+", folded)


_JOINERS = frozenset(words("và cùng với các"))
_COMPARED: dict[str, Callable[[str, str], bool]] = {
    "so_ky_hieu": _same_number,
    **dict.fromkeys(
        ("chu_tri", "phoi_hop", "thuc_hien", "theo_doi", "bao_cao_toi", "bao_cao_qua", "co_quan_ban_hanh"), _same_bodies
    ),
    **dict.fromkeys(("can_cu_thoi_han", "nhiem_vu.chu_ky.loi_van", "dieu_kien"), _same_phrase),
    "vien_dan.loi_van": _same_quotation,
}
