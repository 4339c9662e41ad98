"""The kinds of form, by the word that editors type."""

from __future__ import annotations

from collections.abc import Iterable

from followup.drafts.refused import Refused
from followup.drafts.sheets import initiative_form, overview_form, result_form, value_form
from followup.drafts.sheets.form import Form, Row, Table
from followup.drafts.sheets.mark import LONGEST_CELL
from followup.drafts.sheets.office import Office
from followup.opened import Opened
from followup.records.unit import Unit
from followup.vietnamese import nearest

WITH_UNIT = (result_form.KIND, value_form.KIND, initiative_form.KIND)
WITH_PERIOD = (result_form.KIND, value_form.KIND, overview_form.KIND)
KINDS = (result_form.KIND, value_form.KIND, initiative_form.KIND, overview_form.KIND)


def form_for(kind: str, unit: str, period: str, office: Office) -> Form | Refused:
    """Give the form of KIND for the unit and the period of those ids, either empty where the kind has none."""
    if kind not in KINDS:
        return Refused(f"không có loại biểu mẫu '{kind}'")
    who, when = office.register.units.get(unit), office.register.periods.get(period)
    if kind in WITH_UNIT and who is None:
        return Refused(f"không có đơn vị '{unit}'{_meant(unit, office.register.units)}")
    if kind in WITH_PERIOD and when is None:
        return _not_opened(period, office)
    return _fitting(_form(kind, who, when, office))


def forms_of_all(kind: str, period: str, office: Office) -> dict[str, Form] | Refused:
    """Give the forms of KIND for every unit that owes a report for the period, by the id of the unit."""
    opened = office.register.periods.get(period)
    if opened is None or kind not in WITH_UNIT or kind not in WITH_PERIOD:
        return _not_opened(period, office)
    units = overview_form.reporters(opened, office)
    return {unit.id: _fitting(_form(kind, unit, opened, office)) for unit in units}


def _not_opened(period: str, office: Office) -> Refused:
    meant = _meant(period, office.register.periods)
    return Refused(f"chưa mở kỳ '{period}'{meant or f'; mở kỳ bằng: build.py new ky {period}'}")


def _form(kind: str, unit: Unit | None, opened: Opened | None, office: Office) -> Form:
    if kind == initiative_form.KIND and unit is not None:
        return initiative_form.initiative_form(unit, office)
    if kind == overview_form.KIND and opened is not None:
        return overview_form.overview_form(opened, office)
    if unit is not None and opened is not None:
        make = result_form.result_form if kind == result_form.KIND else value_form.value_form
        return make(unit, opened, office)
    raise ValueError(f"biểu mẫu '{kind}' cần một đơn vị hoặc một kỳ")


def _fitting(form: Form) -> Form:
    """Give FORM without the cells whose values are too long for one."""
    return form._replace(tables=tuple(_fitting_table(each) for each in form.tables))


def _fitting_table(table: Table) -> Table:
    return table._replace(rows=tuple(_fitting_row(row) for row in table.rows))


def _fitting_row(row: Row) -> Row:
    return row._replace(slots={key: slot for key, slot in row.slots.items() if len(slot.value) <= LONGEST_CELL})


def _meant(typed: str, known: Iterable[str]) -> str:
    near = nearest(typed, known)
    return f"; có phải '{near[0]}'?" if near else ""
