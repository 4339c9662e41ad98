"""A filled form becomes new bytes of YAML files: all that was typed, checked as a whole, or findings and no files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Outcome, Place, Route, any_error
from followup.drafts.refused import Refused
from followup.drafts.sheets.cell_text import shown
from followup.drafts.sheets.changes import Change, changes
from followup.drafts.sheets.filled import FilledTable, Typed
from followup.drafts.sheets.form import Column, Form, Target, full_route
from followup.drafts.sheets.forms import form_for
from followup.drafts.sheets.grid import Grid, about_file
from followup.drafts.sheets.mark import VERSION, Mark, mark_in
from followup.drafts.sheets.office import Office
from followup.drafts.sheets.rewrite import rewritten
from followup.drafts.sheets.trial import try_out
from followup.source.document import Value
from followup.source.yaml_file import read_yaml

CODES = ("not-a-form", "form-version")

_MAKE_ANEW = "lập biểu mẫu mới bằng lệnh template rồi chép nội dung sang"
_KEY = re.compile(r"`(\w+)(?:: ([^`]*))?`")


class Brought(NamedTuple):
    """What an import would do: the changes in order of the form, and the files as they would be, by path."""

    changes: tuple[Change, ...] = ()
    files: Mapping[str, bytes] = MappingProxyType({})


def bring_in(file: str, grids: Sequence[Grid], office: Office) -> Outcome[Brought]:
    """Give what the filled form in GRIDS, the sheets of FILE, changes; with an error nothing is changed."""
    marked = [(grid, mark) for grid in grids if (mark := _mark(grid)) is not None]
    if not marked:
        message = "tệp này không phải biểu mẫu do lệnh template lập ra, hoặc dòng nhận dạng ở đầu trang đã bị xóa"
        return Outcome(Brought(), (about_file(file, CODES[0], message, _MAKE_ANEW),))
    form = _form(file, [mark for _, mark in marked], office)
    if isinstance(form, Diagnostic):
        return Outcome(Brought(), (form,))
    cells: list[Typed] = []
    refused: list[Typed] = []
    found: list[Diagnostic] = []
    for grid, mark in marked:
        if mark.table < len(form.tables):
            filled = FilledTable(file, grid, form.tables[mark.table])
            cells += filled.typed()
            refused += filled.refused
            found += filled.findings
    changed = changes(cells)
    found += changed.diagnostics
    told = {each.where for each in found}  # a cell that is wrong already may leave its line wrong too
    files = rewritten(changed.value, form, office.project)
    tried = () if any_error(files.diagnostics) else try_out(files.value, office)
    in_cells = _in_cells(tried, [*cells, *refused], changed.value, files.value)
    found += [*files.diagnostics, *(each for each in in_cells if each.where not in told)]
    brought = Brought() if any_error(found) else Brought(changed.value, files.value)
    return Outcome(brought, tuple(found))


def _mark(grid: Grid) -> Mark | None:
    return next((mark for _, _, text in grid.texts() if (mark := mark_in(text)) is not None), None)


def _form(file: str, marks: Sequence[Mark], office: Office) -> Form | Diagnostic:
    """Give the form that MARKS name, made anew from the data of today."""
    first = marks[0]
    if any(each._replace(table=0) != first._replace(table=0) for each in marks):
        message = "các trang tính trong tệp này lấy từ những biểu mẫu khác nhau"
        return about_file(file, CODES[0], message, "tách mỗi biểu mẫu thành một tệp rồi nhập từng tệp")
    if len({each.table for each in marks}) < len(marks):
        message = "có hai trang tính là cùng một trang của biểu mẫu, nên không biết lấy trang nào"
        return about_file(file, CODES[0], message, "xóa bản chép thừa rồi nhập lại")
    if first.version != VERSION:
        newer = "mới hơn chương trình này" if first.version > VERSION else "của bản chương trình trước"
        message = f"biểu mẫu này là bản số {first.version}, {newer}, còn ở đây chỉ đọc bản số {VERSION}"
        return about_file(file, CODES[1], message, _MAKE_ANEW)
    form = form_for(first.kind, first.unit, first.period, replace(office, as_of=first.day))
    return about_file(file, CODES[0], form.sentence, _MAKE_ANEW) if isinstance(form, Refused) else form


def _in_cells(
    found: Iterable[Diagnostic], cells: Iterable[Typed], changed: Sequence[Change], files: Mapping[str, bytes]
) -> Iterable[Diagnostic]:
    """Yield findings about files as findings about the cells that caused them; those about other files as they are."""
    documents = {path: read_yaml(path, data).value for path, data in files.items()}
    routes: dict[str, dict[Route, Typed]] = {}
    touched = {id(each.typed) for each in changed}
    for cell in cells:
        document = documents.get(cell.slot.target.path)
        if document is None:
            continue
        own, route = routes.setdefault(document.path, {}), _route(document.values, cell.slot.target)
        if route not in own or id(cell) in touched:
            own[route] = cell
    for each in found:
        own = routes.get(each.where.path, {})
        empty = _missing(each, own)
        near = _nearest(each, {at: cell for at, cell in own.items() if id(cell) in touched})
        if empty is not None:
            hint = "ghi giá trị vào ô này, hoặc xóa nội dung các ô khác của dòng"
            yield empty.spot.finding(each.code, "ô này còn trống, mà dòng đã có nội dung thì không được thiếu", hint)
        else:
            yield _about(each, near, own) if near else _settled(each)


def _route(values: Mapping[str, Value], target: Target) -> Route:
    """Give where TARGET stands after the change; a new item that is like no other is the last."""
    route = full_route(values, target)
    if target.item is None or all(accepted for _, accepted in target.item.accepted):
        return route
    return (route[0], max(int(route[1]) - 1, 0), *route[2:])


def _missing(finding: Diagnostic, cells: Mapping[Route, Typed]) -> Typed | None:
    """Give the cell that was left empty although its line needs it."""
    name = _KEY.search(finding.message)
    if finding.code != "missing-key" or name is None or not isinstance(finding.where, Place):
        return None
    route = (*finding.where.route, name[1])
    return next((cell for at, cell in cells.items() if at[: len(route)] == route), None) or cells.get(route[:-1])


def _nearest(finding: Diagnostic, cells: Mapping[Route, Typed]) -> Typed | None:
    """Give the cell that shares most of the way with the place of FINDING, the first of several."""
    route = finding.where.route if isinstance(finding.where, Place) else ()
    best = max(cells, key=lambda each: _shared(each, route), default=None)
    return cells[best] if best is not None else None


def _shared(one: Route, other: Route) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _about(finding: Diagnostic, cell: Typed, cells: Mapping[Route, Typed]) -> Diagnostic:
    """Give FINDING as one about CELL, in the words of the form."""
    columns = {str(route[-1]): each.column for route, each in cells.items()}
    told = cell.spot.finding(finding.code, _told(finding.message, columns), _told(finding.hint or "", columns) or None)
    return told._replace(severity=finding.severity)


def _told(text: str, columns: Mapping[str, Column]) -> str:
    """Give TEXT with `tinh_trang: hoan_thanh` as «Hoàn thành» ở cột «Tình trạng»."""

    def named(hit: re.Match[str]) -> str:
        column = columns.get(hit[1])
        if column is None:
            return hit[0]
        return f"«{column.head}»" if hit[2] in {None, "…"} else f"«{shown(hit[2], column)}» ở cột «{column.head}»"

    return _KEY.sub(named, text)


def _settled(finding: Diagnostic) -> Diagnostic:
    told = about_file(finding.where.path, finding.code, finding.message, finding.hint)
    return told._replace(severity=finding.severity)
