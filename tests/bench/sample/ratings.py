"""The yearly ratings of the sample: what bodies gave themselves, what the review gave, and who was not rated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.vietnamese import day
from tests.bench.sample.chance import number, share
from tests.bench.sample.characters import WEAK
from tests.bench.sample.criteria import RANKS, RATING_CRITERIA, RATING_CRITERIA_BEFORE
from tests.bench.sample.districts import COMMUNES, DISTRICTS
from tests.bench.sample.unit_record import Record

_DEPARTMENTS = ("so-noi-vu-m", "so-nong-nghiep-m", "so-van-hoa-m")
_DISTRICTS = tuple(f"ubnd-huyen-{district.letter}" for district in DISTRICTS)
_UNRANKED = {
    ("ubnd-huyen-g", 2023): "Không gửi hồ sơ tự chấm đúng thời gian quy định.",
    ("so-van-hoa-m", 2024): "Đang chờ kết luận kiểm tra của cấp có thẩm quyền.",
    ("dang-uy-xa-k4", 2025): "Không gửi hồ sơ tự chấm.",
    ("dang-uy-xa-c3", 2025): "Không gửi hồ sơ tự chấm.",
    ("dang-uy-phuong-l3", 2025): "Mới hoạt động sáu tháng, chưa đủ điều kiện đánh giá tiêu chí 4.",
}
_REVIEWED_DOWN = {("ubnd-huyen-d", 2022): (87, 78), ("dang-uy-xa-b3", 2025): (84, 66)}
_RATED_ON = (date(2023, 1, 18), date(2024, 1, 22), date(2025, 1, 17), date(2026, 1, 23))


def ratings() -> Iterator[tuple[int, str, Record]]:
    """Yield (year, unit, record) for every rating: departments each year, districts until 2024, then communes."""
    for on in _RATED_ON:
        year = on.year - 1
        others = COMMUNES if year == 2025 else _DISTRICTS
        for unit in (*_DEPARTMENTS, *others):
            yield year, unit, _rating(unit, year, on)


def _rating(unit: str, year: int, on: date) -> Record:
    values: Record = {
        "don_vi": unit,
        "nam": str(year),
        "tieu_chi": RATING_CRITERIA if year == 2025 else RATING_CRITERIA_BEFORE,
    }
    paper = f"Quyết định số {310 + year % 10}-QĐ/TU-MH ngày {day(on)} (minh họa)"
    if (unit, year) in _UNRANKED:
        values |= {"khong_xep_loai": "true", "ly_do": _UNRANKED[unit, year]}
    else:
        values |= _points(unit, year)
    return values | {"quyet_dinh": paper, "ngay": on.isoformat(), "minh_hoa": "true"}


def _points(unit: str, year: int) -> Record:
    own, reviewed = _REVIEWED_DOWN.get((unit, year)) or _usual(unit, year)
    rank = next(name for name, least in RANKS if reviewed >= least)
    values: Record = {"diem_tu_cham": str(own), "diem_tham_dinh": str(reviewed), "hang": rank}
    if (unit, year) in _REVIEWED_DOWN:
        values["ly_do"] = "Thẩm định giảm điểm do minh chứng của tiêu chí 3 chưa đủ."
    return values


def _usual(unit: str, year: int) -> tuple[int, int]:
    weak = 14 if unit in WEAK else 0
    own = number(74, 96, "own points", unit, year) - weak
    change = -number(0, 6, "reviewed", unit, year) if share("lowered", unit, year) < 0.7 else number(0, 2, "up", unit)
    return own, own + change
