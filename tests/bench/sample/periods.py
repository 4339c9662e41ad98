"""The reporting periods of the sample: half-years and years from 2022 to 2026, and one on a theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.bench.sample.groups import COMMUNAL, PARTY, PROVINCIAL, YEARLY
from tests.bench.sample.unit_record import Record

AS_OF = date(2026, 11, 20)
"""The day on which the sample ends: nothing in it is dated later but deadlines."""

THEME = "2026-cd-mo-hinh"


@dataclass(frozen=True, slots=True)
class Season:
    """A period and the days in which its reports are written; `closed` is None while it is open."""

    period: str
    first: date
    last: date
    closed: date | None

    @property
    def yearly(self) -> bool:
        return self.period.endswith("-nam")


def seasons() -> Iterator[Season]:
    """Yield the seasons of reporting in order of time."""
    for year in range(2022, 2027):
        yield Season(f"{year}-6t1", date(year, 6, 20), date(year, 7, 8), date(year, 7, 31))
        if year == AS_OF.year:
            yield Season(THEME, date(year, 10, 1), date(year, 10, 14), date(year, 10, 30))
            yield Season(f"{year}-6t2", date(year, 11, 12), date(year, 11, 19), None)
            continue
        yield Season(f"{year}-6t2", date(year, 12, 14), date(year + 1, 1, 8), date(year + 1, 1, 31))
        yield Season(f"{year}-nam", date(year, 12, 22), date(year + 1, 1, 9), date(year + 1, 1, 31))


def periods() -> Iterator[Record]:
    """Yield the record of every period; the year 2026 is opened, nobody has reported on it yet."""
    for season in (*seasons(), Season(f"{AS_OF.year}-nam", AS_OF, AS_OF, None)):
        values: Record = {"ma": season.period}
        if season.period == THEME:
            values |= {
                "ten": "Chuyên đề rà soát mô hình dân vận khéo năm 2026",
                "chot_tu": "2026-07-01",
                "chot_den": "2026-09-30",
                "han_gui": "2026-10-15",
            }
        if season.period == "2026-6t2":
            values["han_gui"] = "2026-11-25"
        values["don_vi_bao_cao"] = [*_reporters(season)]
        if season.closed:
            values |= {"tinh_trang": "da_chot", "ngay_chot": season.closed.isoformat()}
        yield values | {"minh_hoa": "true"}


def _reporters(season: Season) -> tuple[str, ...]:
    if season.period == THEME:
        return (COMMUNAL,)
    return (YEARLY,) if season.yearly else (PARTY, PROVINCIAL, "ban-thuong-vu-tinh-doan-m")
