"""The office's own table of a period (bảng tổng hợp): lines are units, columns are duties or figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from followup.drafts.sheets.form import Column, Form, NewFile, Row, Slot, Table, Target
from followup.drafts.sheets.office import Office
from followup.drafts.sheets.result_form import (
    CLAIM,
    FINISHED_ON,
    HEADS,
    duty_item,
    duty_words,
    head_slot,
    new_result,
    result_path,
)
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


class _Line(NamedTuple):
    """A duty, and one occurrence of it where it is periodic."""

    duty: str
    occurrence: str

    def key(self, column: Column) -> str:
        """Give the key of COLUMN for this duty."""
        return "@".join(filter(None, (self.duty, self.occurrence))) + ("" if column is CLAIM else f":{column.key}")


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
    owing: dict[_Line, set[str]] = {}
    for unit in units:
        for state in owed(unit.id, opened, office.register, standings):
            line = _Line(state.duty, "" if state.occurrence == opened.id else state.occurrence)
            owing.setdefault(line, set()).add(unit.id)
    for number, directive in enumerate(office.register.directives.values(), start=1):
        leaves = [duty.id for duty in office.register.leaves(directive.id)]
        lines = sorted(
            (each for each in owing if each.duty in leaves), key=lambda each: (leaves.index(each.duty), each)
        )
        if lines:
            columns = tuple(column for line in lines for column in _line_columns(line, office))
            rows = tuple(Row(unit.id, (unit.name,), _slots(unit, lines, owing, opened, office)) for unit in units)
            yield Table(f"{number}. {directive.id}"[:_LONGEST_NAME], _ABOUT, columns, rows)


def _line_columns(line: _Line, office: Office) -> Iterator[Column]:
    """Yield the columns of one duty: how it stands, and the day on which it was finished."""
    words = " ".join(office.register.duties[line.duty].summary.split())
    short = words if len(words) <= _LONGEST_HEAD else f"{words[: _LONGEST_HEAD - 1].rstrip()}…"
    name = " ".join(filter(None, (line.duty.partition("/")[2], line.occurrence)))
    yield CLAIM._replace(key=line.key(CLAIM), head=f"{name} {short}", width=26)
    yield FINISHED_ON._replace(key=line.key(FINISHED_ON), head=f"{name} {FINISHED_ON.head.lower()}")


def _slots(
    unit: Unit, lines: Iterable[_Line], owing: Mapping[_Line, set[str]], opened: Opened, office: Office
) -> dict[str, Slot]:
    path = result_path(unit, opened, office)
    slots: dict[str, Slot] = {}
    for line in lines:
        item = duty_item(line.duty, line.occurrence, opened)
        words = f"{unit.name}, kỳ {opened.name}, {duty_words(line.duty, line.occurrence, office)}"
        own = {
            line.key(each): office.slot(Target(path, (each.key,), item), each, f"{words}: {each.head.lower()}")
            for each in (CLAIM, FINISHED_ON)
        }
        if unit.id in owing[line] or any(slot.value for slot in own.values()):
            slots |= own
    return slots


def _values(units: tuple[Unit, ...], opened: Opened, office: Office) -> Iterator[Table]:
    """Yield the sheet of figures, unless no unit has any to give."""
    asked = {unit.id: {each.id for each in asked_of(unit, opened, office)} for unit in units}
    wanted = [
        each for each in office.register.movement.indicators.values() if any(each.id in some for some in asked.values())
    ]
    if wanted:
        columns = (RECEIVED_ON, *(column for each in wanted for column in _columns(each)))
        keys = {each.key for each in columns}
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
                    slots |= {name: slot for key, slot in cells.items() if (name := f"{each.id}/{key}") in keys}
            rows.append(Row(unit.id, (unit.name,), slots))
        yield Table("Chỉ tiêu", _ABOUT, columns, tuple(rows))


def _columns(indicator: Indicator) -> Iterator[Column]:
    """Yield the columns of one figure: what is divided by what where it is a ratio."""
    parts = ((VALUE, ""), (NUMERATOR, indicator.numerator), (DENOMINATOR, indicator.denominator))
    ratio = bool(indicator.numerator and indicator.denominator)
    for column, words in parts:
        if ratio == (column is not VALUE):
            head = f"{indicator.name}: {words}" if words else f"{indicator.name} ({indicator.measure})"
            yield column._replace(key=f"{indicator.id}/{column.key}", head=head, width=24)
