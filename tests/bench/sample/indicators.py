"""The indicators of the illustrative province: its own, with baselines and targets that no real document sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.source.document import Value
from tests.bench.sample.directive import NAME
from tests.bench.sample.duties import ORGANISATIONS
from tests.bench.sample.groups import COMMUNAL, PARTY
from tests.bench.sample.unit_record import Record

ORDERED_BY = "Kế hoạch số 88-KH/TU ngày 15/8/2025 của Tỉnh ủy M (minh họa)"
ORDERED_BEFORE = "Chương trình công tác năm của Tỉnh ủy M (minh họa)"
GATHERED_IN_AREAS, SOLVED, REVIEWED, TRAINED, BEHIND = (
    "tap-hop-dia-ban-m",
    "kien-nghi-giai-quyet-m",
    "mo-hinh-ra-soat-m",
    "tap-huan-luy-ke-m",
    "chi-tieu-cham-m",
)


@dataclass(frozen=True, slots=True)
class Gathering:
    """How an organisation gathers people: how many there are, and which share of them it starts from and aims at."""

    indicator: str
    title: str
    who: str
    people: int
    start: int
    aim: int


GATHERINGS = {
    "ldld-tinh-m": Gathering("tap-hop-cong-doan-m", "đoàn viên công đoàn", "người lao động", 84_000, 71, 80),
    "hoi-nong-dan-tinh-m": Gathering("tap-hop-nong-dan-m", "hội viên nông dân", "người làm nông", 142_000, 78, 85),
    "hoi-lhpn-tinh-m": Gathering("tap-hop-phu-nu-m", "hội viên phụ nữ", "phụ nữ từ 18 tuổi", 206_000, 74, 82),
    "hoi-ccb-tinh-m": Gathering("tap-hop-ccb-m", "hội viên cựu chiến binh", "cựu chiến binh", 21_000, 93, 97),
    "tinh-doan-m": Gathering("tap-hop-thanh-nien-m", "đoàn viên, hội viên thanh niên", "thanh niên", 118_000, 58, 70),
}


def indicators() -> Iterator[Record]:
    """Yield every indicator of the sample."""
    for unit, each in GATHERINGS.items():
        yield _gathering(unit, each)
    areas = ("Tỷ lệ tập hợp quần chúng trên địa bàn", "Người đã vào các đoàn thể", "Người có thể tập hợp trên địa bàn")
    yield (
        _ratio(GATHERED_IN_AREAS, areas, "Tập hợp quần chúng", "ct-tap-hop/1.2")
        | {
            "cach_cong": "thoi_diem",
            "so_goc": [{"ky": "2021-nam", "gia_tri": "66"}],
            "muc_giao": _targets((68, 70, 72, 73, 75)),
            "nhom_so_sanh": [PARTY],
        }
        | _END
    )
    solved = ("Tỷ lệ kiến nghị đã giải quyết trên địa bàn", "Kiến nghị đã giải quyết", "Kiến nghị đã gửi")
    yield (
        _ratio(SOLVED, solved, "Kiến nghị của Nhân dân", "cv-tb-160/3.3")
        | {
            "cach_cong": "trong_ky",
            "muc_giao": _targets((75, 78, 80, 80, 85)),
            "nhom_so_sanh": [PARTY],
        }
        | _END
    )
    reviewed = ("Tỷ lệ mô hình được rà soát trong năm của xã, phường", "Mô hình được rà soát", "Mô hình đang duy trì")
    yield (
        _ratio(REVIEWED, reviewed, "Mô hình dân vận", f"{NAME}/1.2")
        | {
            "cach_cong": "trong_ky",
            "muc_giao": [{"ky": "2025-nam", "gia_tri": "100", "van_ban_giao": ORDERED_BY}],
            "nhom_so_sanh": [COMMUNAL],
        }
        | _END
    )
    yield _trained()
    yield _behind()


_END: Record = {"minh_hoa": "true", "ghi_chu": "Số gốc và mức giao là minh họa, không có văn bản thật nào đặt ra."}


def _gathering(unit: str, each: Gathering) -> Record:
    step = (each.aim - each.start) / 5
    targets = tuple(round(each.start + step * year) for year in range(1, 6))
    words = (f"Tỷ lệ tập hợp {each.title} của tỉnh M", f"Số {each.title}", f"Số {each.who} trong tỉnh")
    return (
        _ratio(each.indicator, words, "Tập hợp quần chúng", "ct-tap-hop/1.2")
        | {
            "cach_cong": "thoi_diem",
            "so_goc": [{"ky": "2021-nam", "gia_tri": str(each.start), "can_cu": "Báo cáo năm 2021 (minh họa)"}],
            "muc_giao": _targets(targets),
            "chu_tri": [unit],
            "lanh_dao_phu_trach": "Phó Bí thư Thường trực Tỉnh ủy M",
        }
        | _END
    )


def _ratio(name: str, words: tuple[str, str, str], topic: str, duty: str) -> Record:
    title, numerator, denominator = words
    return {
        "ma": name,
        "ten": f"{title} (minh họa)",
        "khai_niem": f"{numerator} chia cho {denominator[0].lower()}{denominator[1:]}.",
        "nhom": topic,
        "don_vi_tinh": "%",
        "chieu_danh_gia": "tang",
        "cach_tinh": "Tử số chia mẫu số, nhân 100.",
        "tu_so": numerator,
        "mau_so": denominator,
        "nhiem_vu": [duty],
    }


def _trained() -> Record:
    values: Record = {
        "ma": TRAINED,
        "ten": "Lượt cán bộ được tập huấn từ đầu năm 2022 (minh họa)",
        "khai_niem": "Số lượt cán bộ Mặt trận, đoàn thể được tập huấn, cộng dồn từ đầu năm 2022.",
        "nhom": "Cán bộ",
        "don_vi_tinh": "lượt người",
        "chieu_danh_gia": "tang",
        "nhiem_vu": ["cv-tb-160/3.4"],
        "cach_cong": "luy_ke",
        "muc_giao": _shared_out("2026-nam", 400, "van_ban_giao", ORDERED_BY),
    }
    return values | _END


def _behind() -> Record:
    values: Record = {
        "ma": BEHIND,
        "ten": "Số chỉ tiêu nghị quyết đại hội còn chậm (minh họa)",
        "khai_niem": "Số chỉ tiêu của nghị quyết đại hội tổ chức mình còn chậm tại cuối kỳ.",
        "nhom": "Chỉ tiêu nghị quyết đại hội",
        "don_vi_tinh": "chỉ tiêu",
        "chieu_danh_gia": "giam",
        "nhiem_vu": ["394-cv-tu/1.1.a"],
        "cach_cong": "thoi_diem",
        "so_goc": _shared_out("2021-nam", 6, "can_cu", "Báo cáo năm 2021 (minh họa)"),
        "muc_giao": _shared_out("2026-nam", 1, "van_ban_giao", ORDERED_BY),
    }
    return values | _END


def _shared_out(period: str, each: int, document: str, words: str) -> list[Value]:
    """Give the figure of all organisations together, then that of EACH of them."""
    found: list[Value] = [{"ky": period, "gia_tri": str(each * len(ORGANISATIONS)), document: words}]
    found += [{"ky": period, "gia_tri": str(each), "don_vi": unit, document: words} for unit in ORGANISATIONS]
    return found


def _targets(values: tuple[int, ...]) -> list[Value]:
    """Give the targets of 2022 and the years after it; those from 2025 on are set by the illustrative plan."""
    return [
        {
            "ky": f"{year}-nam",
            "gia_tri": str(value),
            "van_ban_giao": ORDERED_BY if year > 2024 else ORDERED_BEFORE,
        }
        for year, value in enumerate(values, 2022)
    ]
