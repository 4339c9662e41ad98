"""What the units of the sample report about indicators, year by year and at mid-year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from followup.source.document import Value
from followup.vietnamese import day
from tests.bench.sample.chance import number, share
from tests.bench.sample.characters import SILENT, WEAK
from tests.bench.sample.districts import COMMUNES, DISTRICTS
from tests.bench.sample.duties import ORGANISATIONS
from tests.bench.sample.indicators import BEHIND, GATHERED_IN_AREAS, GATHERINGS, REVIEWED, SOLVED, TRAINED
from tests.bench.sample.initiative_lives import life, registered
from tests.bench.sample.initiative_slots import Slot, slots
from tests.bench.sample.lives import life_of
from tests.bench.sample.names import code_of
from tests.bench.sample.unit_record import Record

YEARS = (2022, 2023, 2024, 2025)
MID_YEAR = "2026-6t1"
_CLOSING = ("ket_thuc", "sap_nhap", "khong_dat", "tam_dung")


def indicator_reports() -> Iterator[tuple[str, str, Record]]:
    """Yield (period, unit, record) for every report of figures."""
    for unit in ORGANISATIONS:
        for period in (*(f"{year}-nam" for year in YEARS), MID_YEAR):
            yield period, unit, _report(unit, period, _organisation(unit, period))
    for district in DISTRICTS:
        unit = district.committee
        for year in YEARS[:-1]:
            if life_of(unit)[0].year <= year:
                yield f"{year}-nam", unit, _report(unit, f"{year}-nam", _area(unit, f"{year}-nam"))
    for unit in COMMUNES:
        for period in ("2025-nam", MID_YEAR):
            if unit not in SILENT or period == "2025-nam":
                yield period, unit, _report(unit, period, _area(unit, period))


def _report(unit: str, period: str, values: Iterator[Record]) -> Record:
    year = int(period[:4])
    first = date(year + 1, 1, 4) if period.endswith("-nam") else date(year, 6, 24)
    received = first + timedelta(days=number(0, 14, "figures", unit, period))
    paper = (
        f"Báo cáo số {number(8, 190, 'figures paper', unit, period)}-BC/{code_of(unit)} ngày {day(first)} (minh họa)"
    )
    figures: list[Value] = [*values]
    return {
        "don_vi": unit,
        "ky_bao_cao": period,
        "ngay_nhan": received.isoformat(),
        "van_ban": paper,
        "minh_hoa": "true",
        "so_lieu": figures,
    }


def _organisation(unit: str, period: str) -> Iterator[Record]:
    year = int(period[:4])
    passed = year - 2021 - (0 if period.endswith("-nam") else 0.5)
    if unit in GATHERINGS:
        each = GATHERINGS[unit]
        people = each.people + number(-900, 900, "people", unit, period)
        reached = each.start + passed * (each.aim - each.start) / 5 + number(-14, 6, "gathered", unit, period) / 10
        yield _ratio(each.indicator, round(people * reached / 100), people, "thoi_diem")
    yield _plain("so-cuoc-giam-sat", number(2, 14, "watched", unit, period), "trong_ky")
    yield _plain("so-cuoc-phan-bien", number(0, 6, "objected", unit, period), "trong_ky")
    yield _plain("so-cuoc-gop-y", number(1, 9, "advised", unit, period), "trong_ky")
    trained = sum(number(40, 130, "trained", unit, each) for each in range(2022, year)) + number(
        20, 60, "tr", unit, period
    )
    yield _plain(TRAINED, trained, "luy_ke")
    yield _plain(BEHIND, max(0, round(5 - passed) + number(0, 2, "behind", unit, period)), "thoi_diem")


def _area(unit: str, period: str) -> Iterator[Record]:
    size = 4 if unit not in COMMUNES else 1
    people = size * number(4_200, 9_800, "people", unit)
    usual = 66 + 1.8 * (int(period[:4]) - 2021) + number(-70, 90, "gathered", unit) / 10
    reached = usual - (6 if unit in WEAK else 0) + number(-8, 8, "gathered", unit, period) / 10
    yield _ratio(GATHERED_IN_AREAS, round(people * min(reached, 97) / 100), people, "thoi_diem")
    sent = size * number(8, 40, "sent", unit, period)
    solved = sent * (0.5 if unit in WEAK else 0.72 + 0.25 * share("solved", unit, period))
    yield _ratio(SOLVED, round(solved), sent, "trong_ky")
    if unit in COMMUNES and period == "2025-nam":
        kept = [slot for slot in slots() if slot.unit == unit and _kept_up(slot, 2025)]
        if kept:
            reviewed = sum(any(step.step == "ra_soat" and step.on.year == 2025 for step in life(slot)) for slot in kept)
            yield _ratio(REVIEWED, reviewed, len(kept), "trong_ky")


def _kept_up(slot: Slot, year: int) -> bool:
    """Tell whether the model began before YEAR and went on until its end, so that it was to be reviewed."""
    last = date(year, 12, 31)
    ended = any(step.step in _CLOSING and step.on <= last for step in life(slot))
    return registered(slot).year < year and not ended


def _ratio(indicator: str, numerator: int, denominator: int, sums: str) -> Record:
    return {"chi_tieu": indicator, "tu_so": str(numerator), "mau_so": str(denominator), "cach_cong": sums}


def _plain(indicator: str, value: int, sums: str) -> Record:
    return {"chi_tieu": indicator, "gia_tri": str(value), "cach_cong": sums}
