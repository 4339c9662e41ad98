"""The units of the illustrative province M, and what became of them in 2025.

Those of the province stand in `province.csv`; `*4` after a name in `dong_vai` stands for the units of that name
in four real provinces. Those below it follow from the districts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.bench.sample.districts import TWO_TIERS, district_units
from tests.bench.sample.unit_record import Record, ended, followed, founded, sample, unit

STREAMLINED = "Quyết định số 115-QĐ/TU ngày 24/02/2025 của Tỉnh ủy M (minh họa)"
OFFICE = "Văn phòng Ban Dân vận Tỉnh ủy M"
OFFICE_AFTER = "Văn phòng Ban Tuyên giáo và Dân vận Tỉnh ủy M"
PARENTS = {
    "tinh-uy-m": "",
    "ubnd-tinh-m": "",
    "ban-thuong-vu-tinh-doan-m": "tinh-doan-m",
    **dict.fromkeys(("so-noi-vu-m", "so-nong-nghiep-m", "so-van-hoa-m", "hiep-hoi-doanh-nghiep-m"), "ubnd-tinh-m"),
}
EVERYWHERE = ("ct-tap-hop", "cv-tb-160", "binh-thuan", "dong-thap")
ENDINGS = {
    "thuong-truc-tinh-uy*2": ("binh-thuan", "ct-tap-hop"),
    "ban-tuyen-giao-tu*2": ("ct-tap-hop", "dong-thap"),
    "dang-doan-mttq-tinh*2": ("cv-tb-160", "dong-thap"),
    "mttq-tinh*3": ("binh-thuan", "cv-tb-160", "dong-thap"),
    "ubnd-tinh*3": ("binh-thuan", "ct-tap-hop", "dong-thap"),
    "ban-thuong-vu-tinh-doan*3": ("ct-tap-hop", "cv-tb-160", "dong-thap"),
}


def units() -> Iterator[Record]:
    """Yield every unit of the sample."""
    table = (Path(__file__).parent / "province.csv").read_text("utf-8")
    yield from map(_provincial, csv.DictReader(table.splitlines(), delimiter=";"))
    yield from district_units()


def _provincial(row: dict[str, str]) -> Record:
    name = row["ma"]
    parent = PARENTS.get(name, "tinh-uy-m")
    values = unit(name, row["ten"], row["loai_don_vi"], "tinh", parent=parent, order=int(row["thu_tu"]))
    if row["tu"]:
        values |= founded(row["tu"], STREAMLINED if row["tu"] < "2025-07-01" else TWO_TIERS)
    if row["den"]:
        kind = "thay_the" if name == "bcsd-ubnd-tinh-m" else "hop_nhat"
        values |= ended(row["den"], "2025-03-01", kind, [row["tiep_nhan"]], STREAMLINED)[0]
    if row["loai_don_vi"] in {"dang_doan", "mat_tran", "doan_the"}:
        values |= followed(OFFICE, "2022-01-01", "2025-02-28") if row["den"] else followed(OFFICE_AFTER, "2025-03-01")
    return sample(values, [real for each in row["dong_vai"].split() for real in _played(each)])


def _played(written: str) -> tuple[str, ...]:
    stem, star, _ = written.partition("*")
    if not star:
        return (written,)
    return tuple(f"{stem}-{ending}" for ending in ENDINGS.get(written, EVERYWHERE))
