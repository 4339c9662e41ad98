"""The decisions by which the illustrative province commends models, and what was taken back."""

from __future__ import annotations

from collections.abc import Iterator

from followup.source.document import Value
from followup.vietnamese import day
from tests.bench.sample.initiative_lives import CEREMONIES, Step, life
from tests.bench.sample.initiative_record import CEREMONY_NUMBERS, decision_number, is_person
from tests.bench.sample.initiative_slots import Slot, slots
from tests.bench.sample.unit_record import Record

_UNITS = {
    2023: ("mttq-tinh-m", "huyen-uy-a"),
    2024: ("hoi-lhpn-tinh-m", "huyen-uy-d"),
    2025: ("hoi-nong-dan-tinh-m", "dang-uy-xa-a1"),
    2026: ("tinh-doan-m", "dang-uy-xa-h2", "dang-uy-phuong-k1"),
}
"""Who was commended as a unit for leading the movement, by year."""


def commendations() -> Iterator[Record]:
    """Yield one decision a year: every model that was commended in that year, then the units."""
    for year, number in CEREMONY_NUMBERS.items():
        models = [
            (slot, step) for slot in slots() for step in life(slot) if step.step == "khen" and step.on.year == year
        ]
        recipients: list[Value] = [_model(*each) for each in models]
        recipients += [{"chu_the": "tap_the", "don_vi": unit} for unit in _UNITS[year]]
        yield {
            "ma": f"khen-{year}-m",
            "so_ky_hieu": f"{number}/QĐ-UBND-MH",
            "ngay_ban_hanh": CEREMONIES[year].isoformat(),
            "co_quan_ban_hanh": "Chủ tịch Ủy ban nhân dân tỉnh M",
            "cap": "tinh",
            "hinh_thuc": "bang_khen",
            "trich_yeu": f"Khen thưởng trong phong trào thi đua Dân vận khéo năm {year} (minh họa)",
            "doi_tuong": recipients,
            "minh_hoa": "true",
        }


def _model(slot: Slot, commended: Step) -> Record:
    values: Record = {"chu_the": "ca_nhan" if is_person(slot) else "tap_the", "mo_hinh": slot.id, "don_vi": slot.unit}
    taken_back = next((step for step in life(slot) if step.step == "thu_hoi" and step.on > commended.on), None)
    if taken_back is None:
        return values
    paper = f"Quyết định số {decision_number(slot, taken_back)} ngày {day(taken_back.on)} (minh họa)"
    taken: Record = {"ngay": taken_back.on.isoformat(), "quyet_dinh": paper, "ly_do": taken_back.reason}
    return values | {"thu_hoi": taken}
