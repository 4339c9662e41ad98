"""The deadlines that units of the sample set themselves, as mục 1.1 of 394-CV/TU asks, and their papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.source.document import Value
from followup.vietnamese import day
from tests.bench.sample.chance import day_in, number, pick, share
from tests.bench.sample.characters import WEAK
from tests.bench.sample.directive import NAME
from tests.bench.sample.districts import COMMUNES
from tests.bench.sample.duties import DISTRICT_COMMITTEES, ORGANISATIONS, PARTY_GROUPS, YOUTH
from tests.bench.sample.names import code_of
from tests.bench.sample.unit_record import Record

Milestone = tuple[str, str, date]  # duty, occurrence or nothing, deadline

_WITH_PLAN = 0.6  # the share of communes that made a plan of their own for 2026
_FIRST_ISSUE = {2022: date(2022, 3, 25), 2024: date(2024, 8, 20), 2025: date(2025, 9, 1), 2026: date(2026, 1, 12)}
_FORGOTTEN = {
    ("hoi-nong-dan-tinh-m", "394-cv-tu/1.1.a"),
    ("ldld-tinh-m", "394-cv-tu/1.1.b"),
    ("hoi-lhpn-tinh-m", "394-cv-tu/1.1.b"),
}


def milestones(unit: str) -> Iterator[tuple[int, Milestone]]:
    """Yield (year of the plan, milestone) for each deadline that UNIT sets itself."""
    for year, planned in _all(unit):
        if (unit, planned[0]) not in _FORGOTTEN:
            yield year, planned


def deadlines(unit: str) -> dict[tuple[str, str], date]:
    """Give the deadlines that UNIT sets itself by duty and occurrence."""
    return {(duty, occurrence): due for _, (duty, occurrence, due) in milestones(unit)}


def plans(unit: str) -> Iterator[tuple[int, Record]]:
    """Yield (year, record) for each plan of UNIT."""
    by_year: dict[int, list[Milestone]] = {}
    for year, planned in milestones(unit):
        by_year.setdefault(year, []).append(planned)
    for year, lines in by_year.items():
        issued_on = day_in(_FIRST_ISSUE[year], _FIRST_ISSUE[year].replace(day=28), "plan", unit, year)
        paper = f"Kế hoạch số {number(11, 48, 'plan', unit, year)}-KH/{code_of(unit)} ngày {day(issued_on)} (minh họa)"
        moc: list[Value] = [_line(*line) for line in lines]
        yield (
            year,
            {
                "don_vi": unit,
                "van_ban": paper,
                "ngay_ban_hanh": issued_on.isoformat(),
                "minh_hoa": "true",
                "moc": moc,
            },
        )


def _line(duty: str, occurrence: str, due: date) -> Record:
    values: Record = {"nhiem_vu": duty}
    if occurrence:
        values["ky"] = occurrence
    return values | {"thoi_han": due.isoformat()}


def _all(unit: str) -> Iterator[tuple[int, Milestone]]:
    if unit in ORGANISATIONS:
        yield from _organisation(unit)
    if unit in DISTRICT_COMMITTEES:
        yield from _district(unit)
    if unit in (*PARTY_GROUPS, YOUTH):
        yield 2024, ("1330-cv-tu/3.a", "", date(2025, 6, 30))
        yield 2024, ("1330-cv-tu/3.d", "", date(2025, 2, 28))
        yield 2024, ("1330-cv-tu/3.e", "2024-nam", date(2025, 1, 15))
        yield 2024, ("1330-cv-tu/3.f.a", "2024-3n", date(2027, 7, 31))
        yield 2024, ("1330-cv-tu/3.f.b", "2024-5n", date(2029, 7, 31))
    if unit in ("dang-uy-mttq-doan-the-m", YOUTH):
        yield 2025, ("1330-cv-tu/3.e", "2025-nam", date(2026, 1, 15))
    if unit in WEAK or (unit in COMMUNES and share("plans", unit) < _WITH_PLAN):
        own = pick((date(2026, 6, 30), date(2026, 8, 31), date(2026, 10, 15), date(2026, 12, 31)), "own", unit)
        yield 2026, (f"{NAME}/1.3", "", own)
        due = pick((date(2026, 10, 15), date(2026, 10, 31), date(2026, 11, 14), date(2026, 12, 10)), "yearly", unit)
        yield 2026, ("1330-cv-tu/1.d", "2026-nam", due)
    yield from _yearly(unit)


def _organisation(unit: str) -> Iterator[tuple[int, Milestone]]:
    yield 2022, ("394-cv-tu/1.1.a", "", date(2022, 9, 30))
    yield 2022, ("394-cv-tu/1.1.b", "", date(2022, 6, 30))
    yield 2022, ("394-cv-tu/1.3", "", date(2023, 6, 30))
    if unit == "hoi-ccb-tinh-m":
        yield 2022, ("394-cv-tu/1.4", "", date(2022, 8, 31))
    if unit == "tinh-doan-m":
        yield 2022, ("394-cv-tu/1.4", "", date(2022, 10, 31))


def _district(unit: str) -> Iterator[tuple[int, Milestone]]:
    if unit not in ("thi-uy-k", "thanh-uy-l"):  # one forgot to plan, the other began in 2024
        yield 2022, ("394-cv-tu/3.a", "", date(2022, 10, 31))
    if unit not in ("huyen-uy-c", "huyen-uy-l"):
        yield 2024, ("1330-cv-tu/1.b", "", date(2025, 3, 31))
        yield 2024, ("1330-cv-tu/1.c.b", "", date(2025, 5, 31))
        yield 2024, ("1330-cv-tu/1.d", "2024-nam", date(2024, 12, 31))


def _yearly(unit: str) -> Iterator[tuple[int, Milestone]]:
    """Yield the days that bodies set themselves for what a directive asks of them every year."""
    table: dict[str, tuple[int, str, tuple[int, ...]]] = {
        "bcsd-ubnd-tinh-m": (2022, "cv-tb-160/2.2.b", (2022, 2023, 2024)),
        "dang-uy-ubnd-tinh-m": (2025, "cv-tb-160/2.2.b", (2025, 2026)),
        "ban-dan-van-tu-m": (2024, "1330-cv-tu/5.b", (2024,)),
        "ban-tuyen-giao-dan-van-tu-m": (2025, "1330-cv-tu/5.b", (2025, 2026)),
    }
    if unit in table:
        plan, duty, years = table[unit]
        for year in years:
            yield plan, (duty, f"{year}-nam", date(year + 1, 1, 20))
