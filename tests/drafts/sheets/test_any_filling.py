"""Whatever is typed where: the values that were typed are in the data afterwards, and no other value has changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.drafts.sheets.bring_in import bring_in
from followup.drafts.sheets.form import CellKind, Column, Form, Slot, value_at
from followup.drafts.sheets.grid import Grid
from followup.drafts.sheets.mark import BASE_KEY, ID_KEY, base_text
from followup.drafts.sheets.office import Office
from followup.source.yaml_file import read_yaml
from tests.drafts.sheets.filling import form_of

TEXTS = st.sampled_from(["Đã họp: 3/4 chi bộ", "# không phải ghi chú", "hai\ndòng", "- gạch", "'", '"', "a" * 100, "~"])


def typed_into(data: st.DataObject, column: Column) -> str:
    match column.kind:
        case CellKind.CHOICE:
            return data.draw(st.sampled_from([value for value, _ in column.choices]))
        case CellKind.DAY:
            return data.draw(st.dates().filter(lambda day: 1990 <= day.year <= 2025)).isoformat()
        case CellKind.NUMBER:
            return str(data.draw(st.integers(0, 100)))
        case CellKind.TEXT:
            return data.draw(TEXTS)


def grid_of(form: Form, typed: dict[int, str]) -> Grid:
    """Give FORM as a sheet in which TYPED stands in the cells of its slots, by their identity."""
    table = form.tables[0]
    heads = [each.key for each in table.columns]
    rows: list[tuple[str | None, ...]] = [(form.mark(0).text(),), (ID_KEY, BASE_KEY, *(f"#{key}" for key in heads)), ()]
    for row in table.rows:
        before = {key: slot.value for key, slot in row.slots.items()}
        cells = (typed.get(id(row.slots[key]), before[key]) if key in before else None for key in heads)
        rows.append((row.id, base_text(before), *cells))
    return Grid("Kết quả", tuple(rows))


@settings(max_examples=25)
@given(st.data())
def test_the_difference_is_exactly_what_was_typed(office: Office, data: st.DataObject) -> None:
    form = form_of(office, "ket-qua", "tinh-doan-m", "2026-6t2")
    cells = [
        (each, row.slots[each.key])
        for row in form.tables[0].rows
        for each in form.tables[0].columns
        if each.key in row.slots
    ]
    chosen: list[tuple[Column, Slot]] = data.draw(
        st.lists(st.sampled_from(cells), max_size=6, unique_by=lambda each: id(each[1]))
    )
    typed = {id(slot): typed_into(data, column) for column, slot in chosen}

    outcome = bring_in("a.xlsx", [grid_of(form, typed)], office)

    if any(each.is_error for each in outcome.diagnostics):
        assert outcome.value.files == {}
        return
    changed = {path: read_yaml(path, new).value for path, new in outcome.value.files.items()}
    for _, slot in cells:
        document = changed.get(slot.target.path)
        values = document.values if document else office.values(slot.target.path)
        assert value_at(values, slot.target) == typed.get(
            id(slot), value_at(office.values(slot.target.path), slot.target)
        )
