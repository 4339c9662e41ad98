"""Turn a document's text values into a record, or into every finding of the file at once.

Messages come from the type of pydantic's error and its context, in Vietnamese, never from its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from followup.diagnostics import Diagnostic, Outcome, Place, Route
from followup.records.record import Record
from followup.vietnamese import fold, nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from followup.source.document import Document

CODES = ("missing-key", "unknown-key", "not-a-list", "not-a-mapping", "too-few", "out-of-range", "not-a-choice")

R = TypeVar("R", bound=Record)


def read_record(kind: type[R], document: Document) -> Outcome[R | None]:
    """Read DOCUMENT as a record of KIND; None with all findings when it is not one."""
    try:
        record = kind.model_validate(document.values)
    except ValidationError as fault:
        errors = fault.errors(include_url=False)
        return Outcome(None, tuple(_finding(kind, document.path, error) for error in errors))
    return Outcome(record.attach(Place(document.path)))


def _finding(kind: type[Record], path: str, error: ErrorDetails) -> Diagnostic:
    route = tuple(error["loc"])
    place = Place(path, route)
    context = error.get("ctx", {})
    name = str(route[-1]) if route else ""
    match error["type"]:
        case "missing":
            hint = f"thêm dòng `{name}: …`{_described(kind, route)}"
            return Diagnostic(
                Place(path, route[:-1], on_key=len(route) > 1),
                "missing-key",
                f"thiếu khóa bắt buộc `{name}`",
                hint=hint,
            )
        case "extra_forbidden":
            return _unknown_key(kind, place, name)
        case "tuple_type":
            hint = f"xuống dòng và ghi từng giá trị sau dấu gạch đầu dòng, hoặc `{name}: [{_sample(error)}]`"
            return Diagnostic(
                place, "not-a-list", f"`{name}` cần một danh sách, nhưng ở đây chỉ có một giá trị", hint=hint
            )
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
                hint="thêm mục, hoặc xóa cả khóa nếu không cần",
            )
        case "greater_than_equal" | "less_than_equal":
            bound = f"từ {context['ge']} trở lên" if "ge" in context else f"không quá {context['le']}"
            return Diagnostic(place, "out-of-range", f"`{name}` phải {bound}", hint="sửa lại con số")
        case code:
            return Diagnostic(place, code, error["msg"], hint=context.get("hint"))


def _unknown_key(kind: type[Record], place: Place, name: str) -> Diagnostic:
    known = _keys(_kind_at(kind, place.route[:-1]))
    plain = "_".join(fold(name).replace("_", " ").replace("-", " ").split())
    near = (plain,) if plain in known else nearest(plain, known)
    hint = f"gõ `{near[0]}`" if near else "các khóa dùng được ở đây: " + ", ".join(known)
    return Diagnostic(place.key(), "unknown-key", f"không có khóa `{name}` ở đây", hint=hint)


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


def _sample(error: ErrorDetails) -> str:
    typed = error["input"]
    return typed if isinstance(typed, str) else "…"
