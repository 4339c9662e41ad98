"""Turn a document's text values into a record, or into every finding of the file at once.

Messages come from the type of pydantic's error and its context, in Vietnamese, never from its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from followup.diagnostics import Diagnostic, Outcome, Place, Route
from followup.records.record import Record
from followup.records.types import in_short
from followup.source.document import Document, Value
from followup.vietnamese import fold, nearest

CODES = ("missing-key", "unknown-key", "not-a-list", "not-a-mapping", "too-few", "out-of-range", "not-a-choice")

R = TypeVar("R", bound=Record)


def read_record(kind: type[R], document: Document) -> Outcome[R | None]:
    """Read DOCUMENT as a record of KIND; None with all findings when it is not one."""
    try:
        record = kind.model_validate(document.values)
    except ValidationError as fault:
        errors = fault.errors(include_url=False)
        return Outcome(None, tuple(_finding(kind, document, error) for error in errors if not _is_echo(error)))
    return Outcome(record.attach(Place(document.path)))


def _is_echo(error: ErrorDetails) -> bool:
    """Tell whether a list seems too short only because its items are wrong, which other findings say."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _finding(kind: type[Record], document: Document, error: ErrorDetails) -> Diagnostic:
    route = tuple(error["loc"])
    place = Place(document.path, route)
    context = error.get("ctx", {})
    name = str(route[-1]) if route else ""
    match error["type"]:
        case "missing":
            return _missing_key(kind, document, route, name)
        case "extra_forbidden":
            return _unknown_key(kind, place, name)
        case "tuple_type":
            return _not_a_list(kind, place, name, error["input"])
        case "model_type":
            keys = ", ".join(_keys(_kind_at(kind, route)))
            return Diagnostic(
                place, "not-a-mapping", "ở đây cần một nhóm khóa, không phải một giá trị", hint=f"ghi các khóa: {keys}"
            )
        case "too_short":
            return Diagnostic(
                place,
                "too-few",
                f"`{name}` cần ít nhất {context['min_length']} mục",
                hint="xuống dòng, gõ dấu gạch đầu dòng rồi ghi mục thứ nhất",
            )
        case "greater_than_equal" | "less_than_equal":
            bound = f"phải từ {context['ge']} trở lên" if "ge" in context else f"không được quá {context['le']}"
            return Diagnostic(place, "out-of-range", f"`{name}` {bound}", hint="sửa lại con số")
        case code:
            return Diagnostic(place, code, error["msg"], hint=context.get("hint"))


def _missing_key(kind: type[Record], document: Document, route: Route, name: str) -> Diagnostic:
    hint = f"`{name}: …`{_described(kind, route)}"
    if name in _keys_written(document, route[:-1]):
        where = Place(document.path, route, on_key=True)
        return Diagnostic(where, "missing-key", f"khóa bắt buộc `{name}` còn để trống", hint=f"ghi đủ {hint}")
    where = Place(document.path, route[:-1], on_key=len(route) > 1)
    return Diagnostic(where, "missing-key", f"thiếu khóa bắt buộc `{name}`", hint=f"thêm dòng {hint}")


def _keys_written(document: Document, route: Route) -> Iterable[str]:
    """Give the keys of the mapping at ROUTE as they stand in the file, empty ones too."""
    value: Value | Mapping[str, Value] = document.values
    for step in route:
        if isinstance(value, Mapping):
            value = value[str(step)]
        elif isinstance(value, list):
            value = value[int(step)]
    return value if isinstance(value, Mapping) else ()


def _not_a_list(kind: type[Record], place: Place, name: str, typed: object) -> Diagnostic:
    item = _kind_at(kind, place.route)
    of_records = item is not _kind_at(kind, place.route[:-1])
    if isinstance(typed, dict) and of_records:
        found, hint = "một nhóm khóa", "thêm dấu gạch đầu dòng trước khóa thứ nhất của mỗi mục"
    elif isinstance(typed, dict):
        found, hint = "một nhóm khóa", "ghi mỗi giá trị trên một dòng, sau dấu gạch đầu dòng"
    elif of_records:
        found, hint = "một giá trị", f"xuống dòng, gõ dấu gạch đầu dòng rồi ghi các khóa: {', '.join(_keys(item))}"
    else:
        found = "một giá trị"
        hint = f"xuống dòng và ghi từng giá trị sau dấu gạch đầu dòng, hoặc `{name}: [{in_short(str(typed))}]`"
    return Diagnostic(place, "not-a-list", f"`{name}` cần một danh sách, nhưng ở đây chỉ có {found}", hint=hint)


def _unknown_key(kind: type[Record], place: Place, name: str) -> Diagnostic:
    known = _keys(_kind_at(kind, place.route[:-1]))
    plain = "_".join(fold(name).replace("_", " ").replace("-", " ").split())
    near = (plain,) if plain in known else nearest(plain, known)
    hint = f"gõ `{near[0]}`" if near else "các khóa dùng được ở đây: " + ", ".join(known)
    return Diagnostic(place.key(), "unknown-key", f"không có khóa `{in_short(name)}` ở đây", hint=hint)


def _kind_at(kind: type[Record], route: Route) -> type[Record]:
    """Give the record type that ROUTE leads to from KIND."""
    for step in route:
        if isinstance(step, int):
            continue
        field = next((each for each in kind.model_fields.values() if each.alias == step), None)
        inner = None if field is None else _record_in(field.annotation)
        if inner is None:
            return kind
        kind = inner
    return kind


def _record_in(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inner = (_record_in(part) for part in getattr(annotation, "__args__", ()))
    return next((each for each in inner if each is not None), None)


def _keys(kind: type[Record]) -> list[str]:
    return [field.alias or name for name, field in kind.model_fields.items()]


def _described(kind: type[Record], route: Route) -> str:
    holder = _kind_at(kind, route[:-1])
    field = next((each for each in holder.model_fields.values() if each.alias == route[-1]), None)
    return f" ({field.description})" if field and field.description else ""
