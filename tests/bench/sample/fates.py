"""What became of each report of the sample: received, incomplete, returned, replaced, a draft, or never sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from followup.source.document import Value
from tests.bench.sample.chance import number, pick, share
from tests.bench.sample.characters import EXTENDED_COMMUNE, EXTENDED_PARTY, SILENT, WEAK
from tests.bench.sample.districts import COMMUNES
from tests.bench.sample.names import code_of
from tests.bench.sample.periods import AS_OF, THEME, Season
from tests.bench.sample.unit_record import Record


@dataclass(frozen=True, slots=True)
class Fate:
    """How one report fared. `left_out` is the share of lines that it forgets."""

    arrived: bool = True
    receipt: str = "da_nhan"
    draft: bool = False
    left_out: float = 0.04
    replaces: Record = field(default_factory=dict)
    reminders: Record = field(default_factory=dict)

    @property
    def counted(self) -> bool:
        return self.arrived and not self.draft and self.receipt not in ("tra_lai", "da_thay_the")


_SPECIAL = {
    ("huyen-uy-d", "2024-6t1"): Fate(receipt="da_thay_the"),
    ("ldld-tinh-m", "2023-6t2"): Fate(receipt="da_thay_the"),
    ("dang-uy-xa-e4", "2025-6t2"): Fate(receipt="da_thay_the"),
    ("huyen-uy-b", "2023-6t1"): Fate(receipt="tra_lai"),
    ("hoi-lhpn-tinh-m", "2024-6t2"): Fate(receipt="tra_lai"),
    ("dang-uy-xa-b3", "2026-6t1"): Fate(receipt="tra_lai"),
    ("dang-uy-phuong-l5", THEME): Fate(receipt="tra_lai"),
    ("dang-uy-xa-a1", "2026-6t2"): Fate(draft=True),
    ("dang-uy-xa-d3", "2026-6t2"): Fate(draft=True),
    ("dang-uy-phuong-l1", "2026-6t2"): Fate(draft=True),
    ("hoi-ccb-tinh-m", "2026-6t2"): Fate(draft=True),
    ("dang-uy-xa-f2", "2026-6t1"): Fate(receipt="khong_phat_sinh", left_out=1.0),
}
_ALWAYS_HEARD = (
    EXTENDED_PARTY[0],
    EXTENDED_COMMUNE[0],
    "dang-uy-mttq-doan-the-m",
    "dang-uy-ubnd-tinh-m",
    "ldld-tinh-m",
    "ban-tuyen-giao-dan-van-tu-m",
)
_MEANS = ("công văn", "điện thoại", "tin nhắn trong nhóm công tác")
_FIRST_HALF_2025 = "2025-6t1"


def fate_of(unit: str, season: Season) -> Fate:
    """Give what became of the report of UNIT for that season."""
    special = _SPECIAL.get((unit, season.period))
    if special:
        return special
    reminders = _reminders(unit, season)
    if share("silent", unit, season.period) < _silence(unit, season):
        return Fate(arrived=False, reminders=reminders if _asked(unit, season) else {})
    reminded = _reminded_in_time(unit, season)
    drawn = share("receipt", unit, season.period)
    if drawn < 0.05:
        return Fate(receipt="thieu_noi_dung", left_out=0.45, reminders=reminded)
    if drawn < 0.07:
        paper = f"{number(4, 90, 'replaced', unit, season.period)}-BC/{code_of(unit)} cùng kỳ"
        return Fate(replaces={"thay_cho": paper}, reminders=reminded)
    return Fate(reminders=reminded)


def corrections(unit: str, season: Season) -> Record:
    """Give the key with what was put right after the period was closed; three reports have it."""
    made = {
        ("dang-uy-xa-a2", "2025-6t2"): ("2026-02-24", "Số mô hình được nhân rộng", "5", "3", "Đếm trùng hai mô hình."),
        ("mttq-tinh-m", "2024-6t1"): ("2024-08-19", "Số cuộc giám sát", "12", "9", "Tính cả cuộc của cấp huyện."),
        ("huyen-uy-e", "2022-6t2"): (
            "2023-03-06",
            "394-cv-tu/3.a ngay_hoan_thanh",
            "28/11/2022",
            "28/10/2022",
            "Ghi nhầm tháng 10 thành tháng 11.",
        ),
    }.get((unit, season.period))
    if made is None:
        return {}
    keys = ("ngay", "noi_dung", "cu", "moi", "ly_do")
    correction: Value = dict(zip(keys, made, strict=True))
    return {"dinh_chinh": [correction]}


def _silence(unit: str, season: Season) -> float:
    """Give how likely it is that nothing came: the year of the reorganisation is the worst, then it mends."""
    if unit in SILENT:
        return 0.0 if season.period == "2025-6t2" else 1.0
    if unit in _ALWAYS_HEARD:
        return 0.0
    if season.closed is None:
        return 1.0 if unit in WEAK else 0.12
    if season.period == _FIRST_HALF_2025:
        return 0.35
    if season.period == "2025-6t2":
        return 0.3 if unit in COMMUNES else 0.1
    return 0.06


def _asked(unit: str, season: Season) -> bool:
    """Tell whether reminders are on record where no report came."""
    if season.closed is None:
        return False
    return unit in SILENT or share("asked", unit, season.period) < 0.6


def _reminded_in_time(unit: str, season: Season) -> Record:
    if share("reminded", unit, season.period) >= 0.06:
        return {}
    on = season.first - timedelta(days=2)
    return {"don_doc": [{"lan": "1", "ngay": on.isoformat(), "hinh_thuc": pick(_MEANS, "means", unit)}]}


def _reminders(unit: str, season: Season) -> Record:
    times = 2 if unit in SILENT else number(1, 2, "reminders", unit, season.period)
    first = season.last - timedelta(days=number(0, 3, "reminder", unit, season.period))
    sent: list[Value] = []
    for turn in range(times):
        on = first + timedelta(days=7 * turn)
        if on <= AS_OF:
            means = pick(_MEANS, "means", unit, season.period, turn)
            sent.append({"lan": str(turn + 1), "ngay": on.isoformat(), "hinh_thuc": means})
    return {"don_doc": sent} if sent else {}
