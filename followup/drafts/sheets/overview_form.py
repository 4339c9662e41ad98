"""The office's own table of a period (bảng tổng hợp): lines are units, columns are duties or figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from followup.drafts.sheets.form import Column, Form, NewFile, Row, Table, Target
from followup.drafts.sheets.office import Office
from followup.drafts.sheets.result_form import CLAIM, HEADS, duty_item, duty_words, head_slot, new_result, result_path
from followup.drafts.sheets.value_form import (
    DENOMINATOR,
    NUMERATOR,
    RECEIVED_ON,
    VALUE,
    asked_of,
    new_report,
    value_path,
    value_slots,
)
from followup.opened import Opened
from followup.records.indicator import Indicator
from followup.records.unit import Unit
from followup.status.owed import owed
from followup.status.reporting import reporting

KIND = "tong-hop"

_ABOUT = (("Đơn vị", 40),)
_ADVICE = (
    "Mỗi dòng là một đơn vị, mỗi cột là một nhiệm vụ hoặc một số liệu. Chỉ ghi vào các ô nền trắng có khung; "
    "ô nền xám là việc không giao cho đơn vị ấy"
)
_LONGEST_HEAD = 90
_LONGEST_NAME = 31  # of a sheet, in Excel


def overview_form(opened: Opened, office: Office) -> Form:
    """Give the table of the period OPENED for all units that owe a report."""
    units = tuple(reporters(opened, office))
    files: dict[str, NewFile] = {result_path(unit, opened, office): new_result(unit, opened) for unit in units}
    files |= {value_path(unit, opened, office): new_report(unit, opened) for unit in units}
    tables = (_reports(units, opened, office), *_duties(units, opened, office), *_values(units, opened, office))
    return Form(KIND, "", opened.id, office.as_of, f"Bảng tổng hợp kỳ {opened.name}", _ADVICE, tables, files)


def reporters(opened: Opened, office: Office) -> Iterator[Unit]:
    """Yield the units that owe a report for OPENED or have sent one, in order of protocol."""
    day = office.day_of(opened)
    found = reporting(office.register, office.summaries, office.standings(opened), as_of=day)
    for each in found:
        if each.opened.id == opened.id:
            named = {*each.owed, *(came.unit for came in each.unasked)}
            yield from (unit for unit in office.register.units.values() if unit.id in named)


def _reports(units: tuple[Unit, ...], opened: Opened, office: Office) -> Table:
    rows = []
    for unit in units:
        path, words = result_path(unit, opened, office), f"{unit.name}, kỳ {opened.name}"
        rows.append(Row(unit.id, (unit.name,), {each.key: head_slot(each, path, words, office) for each in HEADS}))
    return Table("Báo cáo", _ABOUT, HEADS, tuple(rows))


def _duties(units: tuple[Unit, ...], opened: Opened, office: Office) -> Iterator[Table]:
    """Yield one sheet for each directive with obligations of UNITS in the period."""
    standings = office.standings(opened)
    owing: dict[str, set[str]] = {}
    for unit in units:
        for state in owed(unit.id, opened, office.register, standings):
            occurrence = "" if state.occurrence == opened.id else state.occurrence
            owing.setdefault(f"{state.duty}@{occurrence}".removesuffix("@"), set()).add(unit.id)
    for number, directive in enumerate(office.register.directives.values(), start=1):
        leaves = [duty.id for duty in office.register.leaves(directive.id)]
        keys = sorted(
            (key for key in owing if key.partition("@")[0] in leaves),
            key=lambda key: (leaves.index(key.partition("@")[0]), key),
        )
        if keys:
            columns = tuple(replace(CLAIM, key=key, head=_head(key, office), width=26) for key in keys)
            rows = tuple(_unit_row(unit, columns, owing, opened, office) for unit in units)
            yield Table(f"{number}. {directive.id}"[:_LONGEST_NAME], _ABOUT, columns, rows)


def _unit_row(
    unit: Unit, columns: tuple[Column, ...], owing: dict[str, set[str]], opened: Opened, office: Office
) -> Row:
    path = result_path(unit, opened, office)
    slots = {}
    for column in columns:
        duty, _, occurrence = column.key.partition("@")
        target = Target(path, ("tinh_trang",), duty_item(duty, occurrence, opened))
        words = f"{unit.name}, kỳ {opened.name}, {duty_words(duty, occurrence, office)}: tình trạng"
        slot = office.slot(target, column, words)
        if unit.id in owing[column.key] or slot.value:
            slots[column.key] = slot
    return Row(unit.id, (unit.name,), slots)


def _head(key: str, office: Office) -> str:
    duty, _, occurrence = key.partition("@")
    words = " ".join(office.register.duties[duty].summary.split())
    short = words if len(words) <= _LONGEST_HEAD else f"{words[: _LONGEST_HEAD - 1].rstrip()}…"
    return " ".join(filter(None, (duty.partition("/")[2], occurrence, short)))


def _values(units: tuple[Unit, ...], opened: Opened, office: Office) -> Iterator[Table]:
    """Yield the sheet of figures, unless no unit has any to give."""
    asked = {unit.id: {each.id for each in asked_of(unit, opened, office)} for unit in units}
    wanted = [
        each for each in office.register.movement.indicators.values() if any(each.id in some for some in asked.values())
    ]
    if wanted:
        columns = (RECEIVED_ON, *(column for each in wanted for column in _columns(each)))
        rows = []
        for unit in units:
            path, words = value_path(unit, opened, office), f"{unit.name}, kỳ {opened.name}"
            if not asked[unit.id]:
                continue
            target = Target(path, (RECEIVED_ON.key,))
            slots = {RECEIVED_ON.key: office.slot(target, RECEIVED_ON, f"{words}, số liệu: ngày nhận")}
            for each in wanted:
                if each.id in asked[unit.id]:
                    cells = value_slots(each, path, words, office)
                    slots |= {f"{each.id}/{key}": slot for key, slot in cells.items()}
            rows.append(Row(unit.id, (unit.name,), slots))
        yield Table("Chỉ tiêu", _ABOUT, columns, tuple(rows))


def _columns(indicator: Indicator) -> Iterator[Column]:
    """Yield the columns of one figure: what is divided by what where it is a ratio."""
    parts = ((VALUE, ""), (NUMERATOR, indicator.numerator), (DENOMINATOR, indicator.denominator))
    ratio = bool(indicator.numerator and indicator.denominator)
    for column, words in parts:
        if ratio == (column is not VALUE):
            head = f"{indicator.name}: {words}" if words else f"{indicator.name} ({indicator.measure})"
            yield replace(column, key=f"{indicator.id}/{column.key}", head=head, width=24)
