"""The districts of the illustrative province M until 30/6/2025, and the communes that came after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.source.document import Value
from tests.bench.sample.unit_record import Record, ended, followed, founded, sample, unit

TWO_TIERS = "Quyết định số 402-QĐ/TU ngày 30/6/2025 của Tỉnh ủy M (minh họa)"
UPGRADED = "Quyết định số 61-QĐ/TU ngày 25/12/2023 của Tỉnh ủy M (minh họa)"
REASSIGNED = "Công văn số 21-CV/TU ngày 01/7/2025 của Tỉnh ủy M (minh họa)"
ROOM_BEFORE = "Phòng Đoàn thể và các hội, Ban Dân vận Tỉnh ủy M"
ROOMS_AFTER = (
    "Phòng Dân vận khu vực phía Bắc, Ban Tuyên giáo và Dân vận Tỉnh ủy M",
    "Phòng Dân vận khu vực phía Nam, Ban Tuyên giáo và Dân vận Tỉnh ủy M",
)
BODIES = {"huyen": ("Huyện ủy", "huyện"), "thi": ("Thị ủy", "thị xã"), "thanh": ("Thành ủy", "thành phố")}
URBAN = ("k1", "k2", "k3", "l1", "l2", "l3", "l4", "l5")
HANDED_ON = (
    "1330-cv-tu/1.a",
    "1330-cv-tu/1.c.a",
    "ct-tap-hop/1.1",
    "ct-tap-hop/1.2",
    "ct-tap-hop/1.3",
    "ct-tap-hop/1.4",
    "cv-tb-160/1.1.b",
    "cv-tb-160/1.2",
    "cv-tb-160/1.3",
)
FRONT_HANDED_ON = ("cv-tb-160/3.1", "cv-tb-160/3.2", "cv-tb-160/3.3", "cv-tb-160/3.4")


@dataclass(frozen=True, slots=True)
class District:
    """A district: its letter, its kind, the communes after it, and whether a document handed its duties on."""

    letter: str
    kind: str
    size: int
    handed_on: bool = True

    @property
    def committee(self) -> str:
        return f"{self.kind}-uy-{self.letter}"

    @property
    def communes(self) -> tuple[str, ...]:
        """The ids of the communes' party committees."""
        names = (f"{self.letter}{number}" for number in range(1, self.size + 1))
        return tuple(f"dang-uy-{'phuong' if name in URBAN else 'xa'}-{name}" for name in names)


DISTRICTS = (
    District("a", "huyen", 4),
    District("b", "huyen", 4),
    District("c", "huyen", 4, handed_on=False),
    District("d", "huyen", 4),
    District("e", "huyen", 4),
    District("f", "huyen", 3),
    District("g", "huyen", 4, handed_on=False),
    District("h", "huyen", 4),
    District("k", "thi", 4, handed_on=False),
    District("l", "thanh", 5),
)
COMMUNES = tuple(name for district in DISTRICTS for name in district.communes)
WITH_DUTIES_HANDED_ON = frozenset(name for each in DISTRICTS if each.handed_on for name in each.communes)


def district_units() -> Iterator[Record]:
    """Yield the bodies of every district, the communes after it, and the committees that stood beside them."""
    for index, district in enumerate(DISTRICTS):
        yield _committee(district, 1600 + 10 * index)
        yield from _bodies(district, 10 * index)
        for place, name in enumerate(district.communes):
            yield _commune(name, 1800 + 10 * index + place, ROOMS_AFTER[2 * index // len(DISTRICTS)])
    yield _town()
    yield from _other_committees()


def _committee(district: District, order: int) -> Record:
    title = f"{BODIES[district.kind][0]} {district.letter.upper()}"
    values = unit(district.committee, title, "cap_uy", "huyen", parent="tinh-uy-m", order=order)
    if district.kind == "thanh":
        values |= founded("2024-01-01", UPGRADED)
    end, change = ended("2025-06-30", "2025-07-01", "chia", district.communes, TWO_TIERS)
    if district.handed_on:
        duties: list[Value] = [*HANDED_ON]
        heirs: list[Value] = [*district.communes]
        change["giao_lai"] = [{"nhiem_vu": duties, "don_vi": heirs, "van_ban": REASSIGNED}]
    first = "2024-01-01" if district.kind == "thanh" else "2022-01-01"
    return sample(values | end | followed(ROOM_BEFORE, first, "2025-06-30"))


def _bodies(district: District, order: int) -> Iterator[Record]:
    area = f"{BODIES[district.kind][1]} {district.letter.upper()}"
    for stem, title, kind, parent, base in (
        ("ubnd-huyen", "Ủy ban nhân dân", "chinh_quyen", "ubnd-tinh-m", 2600),
        ("mttq-huyen", "Mặt trận Tổ quốc", "mat_tran", "mttq-tinh-m", 2700),
    ):
        name = f"{stem}-{district.letter}"
        values = unit(name, f"{title} {area}", kind, "huyen", parent=parent, order=base + order)
        end, change = ended("2025-06-30", "2025-07-01", "giai_the", (), TWO_TIERS)
        if kind == "mat_tran" and district.handed_on:
            duties: list[Value] = [*FRONT_HANDED_ON]
            change["giao_lai"] = [{"nhiem_vu": duties, "don_vi": ["mttq-tinh-m"], "van_ban": REASSIGNED}]
        yield sample(values | end)


def _commune(name: str, order: int, room: str) -> Record:
    title = f"Đảng ủy {'phường' if 'phuong' in name else 'xã'} {name.rpartition('-')[2].upper()}"
    values = unit(name, title, "cap_uy", "xa", parent="tinh-uy-m", order=order)
    return sample(values | founded("2025-07-01", TWO_TIERS) | followed(room, "2025-07-01"))


def _town() -> Record:
    """Give the committee that became Thành ủy L in 2024: the one renaming of the sample."""
    values = unit("huyen-uy-l", "Huyện ủy L", "cap_uy", "huyen", parent="tinh-uy-m", order=1691)
    end, _ = ended("2023-12-31", "2024-01-01", "doi_ten", ("thanh-uy-l",), UPGRADED)
    return sample(values | end | followed(ROOM_BEFORE, "2022-01-01", "2023-12-31"))


def _other_committees() -> Iterator[Record]:
    """Yield the two committees beside the districts: one was taken over, one ended without an heir."""
    for letter, order, how, heirs in (
        ("p", 1710, "thay_the", ("dang-uy-co-quan-dang-m",)),
        ("q", 1720, "giai_the", ()),
    ):
        title = f"Đảng ủy {letter.upper()}, trực thuộc Tỉnh ủy M"
        values = unit(f"dang-uy-{letter}", title, "cap_uy", "huyen", parent="tinh-uy-m", order=order)
        end, _ = ended("2025-06-30", "2025-07-01", how, heirs, TWO_TIERS)
        yield sample(values | end | followed(ROOM_BEFORE, "2022-01-01", "2025-06-30"))
