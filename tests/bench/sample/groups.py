"""The groups of the illustrative province: who is addressed together, and who owes which report."""

from __future__ import annotations

from collections.abc import Iterator

from followup.source.document import Value
from tests.bench.sample.unit_record import Record

PARTY = "cap-uy-truc-thuoc-m"
PROVINCIAL = "co-quan-tinh-m"
COMMUNAL = "dang-uy-xa-phuong-m"
YEARLY = "bao-cao-nam-m"
YEARLY_MEMBERS = (
    "bcsd-ubnd-tinh-m",
    "dang-uy-ubnd-tinh-m",
    "dang-doan-mttq-tinh-m",
    "dang-doan-ldld-tinh-m",
    "dang-doan-hnd-tinh-m",
    "dang-doan-lhpn-tinh-m",
    "dang-uy-mttq-doan-the-m",
    "ban-thuong-vu-tinh-doan-m",
    "ban-dan-van-tu-m",
    "ban-tuyen-giao-dan-van-tu-m",
)


def groups() -> Iterator[Record]:
    """Yield every group of the sample."""
    yield _ruled(PARTY, "Các cấp ủy trực thuộc Tỉnh ủy M", ["cap_uy"], ["huyen", "xa"])
    yield _ruled(COMMUNAL, "Các đảng ủy xã, phường của tỉnh M", ["cap_uy"], ["xa"])
    kinds = ["co_quan_dang", "dang_doan", "mat_tran", "doan_the", "cap_uy"]
    yield _ruled(PROVINCIAL, "Các cơ quan, tổ chức cấp tỉnh của tỉnh M", kinds, ["tinh"])
    members: list[Value] = [*YEARLY_MEMBERS]
    title = "Các cơ quan của tỉnh M có báo cáo năm"
    yield {"ma": YEARLY, "ten": title, "loi_van": title, "thanh_vien": members, "minh_hoa": "true"}


def _ruled(name: str, title: str, kinds: list[str], levels: list[str]) -> Record:
    words = title.removesuffix(" của tỉnh M").removesuffix(" M")
    rule: Record = {"loai_don_vi": [*kinds], "cap": [*levels], "truc_thuoc": ["tinh-uy-m"]}
    return {"ma": name, "ten": title, "loi_van": words[0].lower() + words[1:], "quy_tac": rule, "minh_hoa": "true"}
