"""How a unit of the sample is written: the keys that all of them share, in one order."""

from __future__ import annotations

from collections.abc import Iterable

from followup.source.document import Value

Record = dict[str, Value]

AREA = "Tỉnh M (minh họa)"


def unit(name: str, title: str, kind: str, level: str, *, parent: str, order: int) -> Record:
    """Give what every unit says of itself; PARENT is empty for the two at the top."""
    values: Record = {"ma": name, "ten": title, "loai_don_vi": kind, "cap": level}
    if parent:
        values["truc_thuoc"] = parent
    return values | {"thu_tu": str(order), "dia_ban": AREA}


def founded(first: str, document: str) -> Record:
    """Give the keys of a unit that works from FIRST on."""
    return {"hoat_dong_tu": first, "can_cu_thanh_lap": document}


def ended(last: str, on: str, how: str, heirs: Iterable[str], document: str) -> tuple[Record, Record]:
    """Give the keys of a unit that works until LAST, and apart from them the change that ends it."""
    change: Record = {"hinh_thuc": how, "ngay": on}
    taking_over: list[Value] = [*heirs]
    if taking_over:
        change["don_vi_tiep_nhan"] = taking_over
    change["can_cu"] = document
    return {"hoat_dong_den": last, "bien_dong": [change]}, change


def followed(post: str, first: str, last: str = "") -> Record:
    """Give the key that says which office follows the unit, and from when until when."""
    span: Record = {"chuc_danh": post, "tu_ngay": first}
    return {"bo_phan_theo_doi": [span | ({"den_ngay": last} if last else {})]}


def sample(values: Record, plays: Iterable[str] = ()) -> Record:
    """Mark a unit as a sample that stands in for the real units in PLAYS."""
    played: list[Value] = [*plays]
    return values | ({"dong_vai": played} if played else {}) | {"minh_hoa": "true"}
