"""From changes to the new bytes of YAML files: those there are changed in place, new ones are in the guide's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy

from followup.diagnostics import Diagnostic, Outcome, Route
from followup.drafts.sheets.changes import Change
from followup.drafts.sheets.form import Form, Item, NewFile, full_route, item_index, value_at
from followup.drafts.sheets.grid import about_file
from followup.drafts.sheets.put import put, take_out
from followup.project import Project
from followup.records.record import Record
from followup.records.shape import keys, kind_at
from followup.source.document import Value
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text

CODE = "file-kept-by-hand"


def rewritten(changes: Iterable[Change], form: Form, project: Project) -> Outcome[Mapping[str, bytes]]:
    """Give the new bytes of every file that CHANGES touch, by path; one that only a person can change is a finding."""
    by_path: dict[str, list[Change]] = {}
    for each in changes:
        by_path.setdefault(each.typed.slot.target.path, []).append(each)
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for path, own in by_path.items():
        new = form.files[path]
        there = project.path(path)
        data = _changed(there.read_bytes(), own, new.kind) if there.is_file() else _made(own, new)
        if data is None:
            message = "cách viết trong tệp này không cho phép sửa tự động mà giữ nguyên phần còn lại"
            found.append(about_file(path, CODE, message, "ghi các thay đổi bằng tay vào tệp, rồi nhập lại biểu mẫu"))
        else:
            files[path] = data
    return Outcome(files, tuple(found))


def _changed(data: bytes, changes: Iterable[Change], kind: type[Record]) -> bytes | None:
    """Give DATA with CHANGES; what is new about one item goes in at once."""
    current: bytes | None = data
    for group in _by_item(changes):
        values = _values(current)
        item = group[0].typed.slot.target.item
        if item is not None and item_index(values, item) == _length(values, item):
            route: Route = (item.key, _length(values, item))
            current = put(current, route, _new_item(item, group, kind), kind) if current else None
            continue
        for each in group:
            current = _one(current, each, kind) if current else None
    return current


def _one(data: bytes, change: Change, kind: type[Record]) -> bytes | None:
    values, target = _values(data), change.typed.slot.target
    route = full_route(values, target)
    if change.after:
        return put(data, route, change.after, kind)
    return take_out(data, route) if value_at(values, target) else data


def _made(changes: Iterable[Change], new: NewFile) -> bytes:
    values: dict[str, Value] = dict(new.values)
    for group in _by_item(changes):
        item = group[0].typed.slot.target.item
        if item is None:
            for each in group:
                _set(values, each.typed.slot.target.route, each.after)
        else:
            items = values.setdefault(item.key, [])
            if isinstance(items, list):
                items.append(_new_item(item, group, new.kind))
    return yaml_text(_in_order(values, keys(new.kind))).encode()


def _by_item(changes: Iterable[Change]) -> Iterable[list[Change]]:
    groups: dict[Item | None, list[Change]] = {}
    for each in changes:
        groups.setdefault(each.typed.slot.target.item, []).append(each)
    return groups.values()


def _new_item(item: Item, changes: Iterable[Change], kind: type[Record]) -> Value:
    values: dict[str, Value] = {key: accepted[0] for key, accepted in item.accepted if accepted and accepted[0]}
    values |= dict(item.also)
    for each in changes:
        _set(values, each.typed.slot.target.route, each.after)
    return dict(_in_order(values, keys(kind_at(kind, (item.key, 0)))))


def _set(values: dict[str, Value], route: Route, value: str) -> None:
    """Put VALUE at ROUTE of VALUES: a key, or a key of the first item of a list."""
    if len(route) == 1:
        values[str(route[0])] = value
        return
    items = values.setdefault(str(route[0]), [{}])
    if isinstance(items, list) and isinstance(items[0], dict):
        items[0][str(route[2])] = value


def _in_order(values: Mapping[str, Value], order: list[str]) -> Mapping[str, Value]:
    return {key: deepcopy(values[key]) for key in order if key in values}


def _values(data: bytes | None) -> Mapping[str, Value]:
    document = read_yaml("", data).value if data else None
    return document.values if document else {}


def _length(values: Mapping[str, Value], item: Item) -> int:
    written = values.get(item.key)
    return len(written) if isinstance(written, list) else 0
