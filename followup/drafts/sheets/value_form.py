"""The form in which one unit gives the values of its indicators for one period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup.drafts.sheets.form import CellKind, Column, Field, Form, Item, NewFile, Row, Slot, Table, Target
from followup.drafts.sheets.office import Office
from followup.opened import Opened
from followup.periods import PARTY, REGULAR_KINDS, PeriodKind, period
from followup.records.indicator import Indicator
from followup.records.indicator_value import IndicatorReport
from followup.records.unit import Unit
from followup.register import Register
from followup.source.document import Value

KIND = "so-lieu"

NUMERATOR = Column("tu_so", "Tử số", 14, CellKind.NUMBER)
DENOMINATOR = Column("mau_so", "Mẫu số", 14, CellKind.NUMBER)
VALUE = Column("gia_tri", "Giá trị", 14, CellKind.NUMBER)
_NOTE = Column("ghi_chu", "Ghi chú", 30)
RECEIVED_ON = Column("ngay_nhan", "Ngày nhận (văn phòng ghi)", 16, CellKind.DAY)
_DOCUMENT = Column("van_ban", "Báo cáo chứa số liệu (số, ký hiệu và ngày)", 30)
_ABOUT = (("Chỉ tiêu", 48), ("Đơn vị tính", 14), ("Tử số là", 30), ("Mẫu số là", 30))
_ADVICE = "Chỉ tiêu tính bằng tỷ lệ thì ghi tử số và mẫu số, không ghi giá trị. Số ghi như 1.200 hoặc 62,5"


def value_form(unit: Unit, opened: Opened, office: Office) -> Form:
    """Give UNIT's form of indicators for the period OPENED, with the values given already."""
    path = value_path(unit, opened, office)
    words = f"{unit.name}, kỳ {opened.name}"
    rows = tuple(
        Row(each.id, _about(each), value_slots(each, path, words, office) | _note(each, path, words, office))
        for each in asked_of(unit, opened, office)
    )
    heads = tuple(
        Field(each.key, each, office.slot(Target(path, (each.key,)), each, f"{words}, số liệu: {each.head.lower()}"))
        for each in (RECEIVED_ON, _DOCUMENT)
    )
    table = Table("Số liệu", _ABOUT, (VALUE, NUMERATOR, DENOMINATOR, _NOTE), rows, heads)
    return Form(
        KIND,
        unit.id,
        opened.id,
        office.as_of,
        f"Số liệu chỉ tiêu: {words}",
        _ADVICE,
        (table,),
        {path: new_report(unit, opened)},
    )


def value_path(unit: Unit, opened: Opened, office: Office) -> str:
    """Give the path of UNIT's values for OPENED."""
    return office.path(unit, "so-lieu", f"{opened.id}/{unit.id}")


def new_report(unit: Unit, opened: Opened) -> NewFile:
    """Give what a file of values begins with."""
    values: dict[str, Value] = {"don_vi": unit.id, "ky_bao_cao": opened.id}
    return NewFile(IndicatorReport, values | ({"minh_hoa": "true"} if unit.sample else {}))


def asked_of(unit: Unit, opened: Opened, office: Office) -> Iterator[Indicator]:
    """Yield the indicators that UNIT leads, has a target in or is compared in, as often as they are asked for.

    What it has given for a period of this kind before is asked for again.
    """
    day = office.day_of(opened)
    rows = [row for each in office.summaries if each.unit == unit.id for row in each.values]
    given = {row.indicator for row in rows if _kind(row.period, office.register) is opened.period.kind}
    written = office.values(value_path(unit, opened, office)).get("so_lieu")
    here = {each.get("chi_tieu") for each in (written if isinstance(written, list) else ()) if isinstance(each, dict)}
    for indicator in office.register.movement.indicators.values():
        asked = _often_enough(indicator, opened) and unit.id in _concerned(indicator, office.register, day)
        if asked or indicator.id in here or indicator.id in given:
            yield indicator


def value_slots(indicator: Indicator, path: str, words: str, office: Office) -> dict[str, Slot]:
    """Give the cells for a value of INDICATOR: what is divided by what where it is a ratio, else the value."""
    ratio = bool(indicator.numerator and indicator.denominator)
    found: dict[str, Slot] = {}
    for column in (VALUE, NUMERATOR, DENOMINATOR):
        slot = _slot(column, indicator, path, words, office)
        if slot.value or ratio == (column is not VALUE):
            found[column.key] = slot
    return found


def _note(indicator: Indicator, path: str, words: str, office: Office) -> dict[str, Slot]:
    return {_NOTE.key: _slot(_NOTE, indicator, path, words, office)}


def _slot(column: Column, indicator: Indicator, path: str, words: str, office: Office) -> Slot:
    also = (("cach_cong", str(indicator.sums.value)),)
    item = Item("so_lieu", (("chi_tieu", (indicator.id,)),), also)
    return office.slot(Target(path, (column.key,), item), column, f"{words}, {indicator.name}: {column.head.lower()}")


def _about(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.name, indicator.measure, indicator.numerator or "", indicator.denominator or "")


def _concerned(indicator: Indicator, register: Register, day: date) -> set[str]:
    named = (*indicator.leads, *indicator.compared_within, *(each.unit for each in indicator.targets if each.unit))
    return {unit.id for name in named for unit in register.members(name, day)}


def _kind(name: str, register: Register) -> PeriodKind | None:
    opened = register.periods.get(name)
    known = opened.period if opened else period(name, PARTY)
    return known.kind if known else None


def _often_enough(indicator: Indicator, opened: Opened) -> bool:
    """Tell whether the period is one for which the indicator is reported, or a longer one."""
    kind = opened.period.kind
    return kind in REGULAR_KINDS and REGULAR_KINDS.index(kind) >= REGULAR_KINDS.index(
        PeriodKind(indicator.frequency.value)
    )
