"""Turn a document's text values into a record, or into every finding of the file at once.

Messages come from the type of pydantic's error and its context, in Vietnamese, never from its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from followup.diagnostics import Diagnostic, Outcome, Place, Route
from followup.records.other_folder import folder_meant
from followup.records.record import Record
from followup.records.respelling import Respelt, key_meant, respell
from followup.records.shape import keys, kind_at
from followup.records.written import in_short
from followup.source.document import Document, Value

CODES = (
    "missing-key",
    "unknown-key",
    "not-a-list",
    "not-a-mapping",
    "too-few",
    "out-of-range",
    "not-a-choice",
    "wrong-folder",
)

R = TypeVar("R", bound=Record)


def read_record(kind: type[R], document: Document) -> Outcome[R | None]:
    """Read DOCUMENT as a record of KIND; None with all findings when it is not one."""
    try:
        return Outcome(kind.model_validate(document.values).attach(Place(document.path)))
    except ValidationError:
        return Outcome(None, tuple(_findings(kind, document)))


def _findings(kind: type[Record], document: Document) -> Iterator[Diagnostic]:
    """Yield every finding of a document that is no record; the value of a misspelt key is looked at all the same."""
    folder = folder_meant(kind, document.values)
    if folder is not None:
        message = f"các khóa trong tệp này là của hồ sơ thuộc thư mục data/{folder}/, không phải của thư mục này"
        yield Diagnostic(Place(document.path), "wrong-folder", message, hint=f"chuyển tệp sang data/{folder}/")
        return
    respelt = respell(kind, document.values)
    for route, typed in respelt.typed.items():
        yield _unknown_key(kind, route, Place(document.path, respelt.as_typed(route)), typed)
    try:
        kind.model_validate(respelt.values)
    except ValidationError as fault:
        for error in fault.errors(include_url=False):
            if not _is_echo(error):
                yield _finding(kind, document, respelt, error)


def _is_echo(error: ErrorDetails) -> bool:
    """Tell whether a list seems too short only because its items are wrong, which other findings say."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _finding(kind: type[Record], document: Document, respelt: Respelt, error: ErrorDetails) -> Diagnostic:
    route = tuple(error["loc"])
    place = Place(document.path, respelt.as_typed(route))
    context = error.get("ctx", {})
    name = str(route[-1]) if route else ""
    match error["type"]:
        case "missing":
            return _missing_key(kind, document, route, place)
        case "extra_forbidden":
            return _unknown_key(kind, route, place, name)
        case "tuple_type":
            return _not_a_list(kind, route, place, error["input"])
        case "model_type":
            return _not_a_mapping(kind, route, place, error["input"])
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


def _missing_key(kind: type[Record], document: Document, route: Route, place: Place) -> Diagnostic:
    name = str(route[-1])
    described = f"`{name}: …`{_described(kind, route)}"
    above = place.route[:-1]
    if name in _keys_written(document, above):
        where = Place(document.path, place.route, on_key=True)
        return Diagnostic(where, "missing-key", f"khóa bắt buộc `{name}` còn để trống", hint=f"ghi đủ {described}")
    hint = f"thêm dòng {described}"
    if document.path.endswith(".md") and not document.values:
        hint = f"mở đầu tệp bằng ba dòng: `---`, rồi {described}, rồi `---`"
    where = Place(document.path, above, on_key=bool(above))
    return Diagnostic(where, "missing-key", f"thiếu khóa bắt buộc `{name}`", hint=hint)


def _keys_written(document: Document, route: Route) -> Iterable[str]:
    """Give the keys of the mapping at ROUTE as they stand in the file, empty ones too."""
    value: Value | Mapping[str, Value] = document.values
    for step in route:
        if isinstance(value, Mapping):
            value = value[str(step)]
        elif isinstance(value, list):
            value = value[int(step)]
    return value if isinstance(value, Mapping) else ()


def _not_a_list(kind: type[Record], route: Route, place: Place, typed: object) -> Diagnostic:
    name = str(route[-1])
    item = kind_at(kind, route)
    of_records = item is not kind_at(kind, route[:-1])
    if isinstance(typed, dict) and of_records:
        found, hint = "một nhóm khóa", "thêm dấu gạch đầu dòng trước khóa thứ nhất của mỗi mục"
    elif isinstance(typed, dict):
        found, hint = "một nhóm khóa", "ghi mỗi giá trị trên một dòng, sau dấu gạch đầu dòng"
    elif of_records:
        found, hint = "một giá trị", f"xuống dòng, gõ dấu gạch đầu dòng rồi ghi các khóa: {', '.join(keys(item))}"
    else:
        found = "một giá trị"
        hint = f"xuống dòng và ghi từng giá trị sau dấu gạch đầu dòng, hoặc `{name}: [{in_short(str(typed))}]`"
    return Diagnostic(place, "not-a-list", f"`{name}` cần một danh sách, nhưng ở đây chỉ có {found}", hint=hint)


def _not_a_mapping(kind: type[Record], route: Route, place: Place, typed: object) -> Diagnostic:
    names = ", ".join(keys(kind_at(kind, route)))
    found = "một danh sách" if isinstance(typed, list) else "một giá trị"
    message = f"ở đây cần một nhóm khóa, không phải {found}"
    return Diagnostic(place, "not-a-mapping", message, hint=f"mỗi khóa một dòng, lùi vào hai dấu cách: {names}")


def _unknown_key(kind: type[Record], route: Route, place: Place, typed: str) -> Diagnostic:
    known = keys(kind_at(kind, route[:-1]))
    meant = key_meant(typed, known)
    hint = f"gõ `{meant}`" if meant else "các khóa dùng được ở đây: " + ", ".join(known)
    return Diagnostic(place.key(), "unknown-key", f"không có khóa `{in_short(typed)}` ở đây", hint=hint)


def _described(kind: type[Record], route: Route) -> str:
    holder = kind_at(kind, route[:-1])
    field = next((each for each in holder.model_fields.values() if each.alias == route[-1]), None)
    return f" ({field.description})" if field and field.description else ""
