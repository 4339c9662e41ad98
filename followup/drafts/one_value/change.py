"""Change one value of a record as an editor asked, unless the record would then no longer be one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Route
from followup.drafts.one_value.field import route_of
from followup.drafts.one_value.splice import with_value
from followup.drafts.refused import Refused
from followup.records.read import read_record
from followup.records.record import Record
from followup.records.shape import is_list, keys, kind_at
from followup.source.characters import first_forbidden
from followup.source.document import Document, Value
from followup.source.yaml_file import read_yaml

GUIDE = "hướng dẫn «Đổi mã hoặc bỏ một hồ sơ»"


class Changed(NamedTuple):
    """The bytes of the file with the new value in it, and the value that stood there before."""

    data: bytes
    before: Value
    after: Value


def change(
    path: str, data: bytes, kind: type[Record], field: str, typed: Sequence[str]
) -> Changed | Refused | tuple[Diagnostic, ...]:
    """Put what was TYPED, several texts for a list, at FIELD of the file PATH with DATA, which is a record of KIND.

    Findings are given where the file cannot be read. A value that the field does not take is refused.
    """
    reading = read_yaml(path, data)
    errors = tuple(each for each in reading.diagnostics if each.is_error)
    if reading.value is None or errors:
        return errors
    document = reading.value
    route = route_of(field, kind, dict(document.values))
    if isinstance(route, Refused):
        return route
    if route == ("ma",):
        return Refused("mã đã dùng thì không đổi bằng lệnh này, vì tên tệp và các hồ sơ khác dẫn theo mã; xem " + GUIDE)
    value = _value(kind, route, typed)
    if isinstance(value, Refused):
        return value
    new = with_value(data, route, value, lambda above: keys(kind_at(kind, above)))
    if new is None:
        return Refused(f"chỗ này của tệp {path} có cách viết riêng, không đổi được mà giữ nguyên phần còn lại; sửa tay")
    worse = _worse(kind, document, read_yaml(path, new).value)
    return Refused(worse) if worse else Changed(new, _at(document.values, route), value)


def _value(kind: type[Record], route: Route, typed: Sequence[str]) -> Value | Refused:
    name = route[-1]
    typed = [unicodedata.normalize("NFC", each.strip()) for each in typed]
    if any(first_forbidden(each) for each in typed):
        return Refused("trong giá trị mới có ký tự không nhìn thấy được; gõ lại bằng bàn phím")
    if not all(typed):
        return Refused("giá trị mới còn để trống; muốn bỏ một khóa thì mở tệp ra xóa dòng ấy")
    if isinstance(name, str) and is_list(kind_at(kind, route[:-1]), name):
        return list(typed)
    if len(typed) > 1:
        return Refused(f"'{name}' chỉ nhận một giá trị; giá trị có dấu cách thì đặt trong ngoặc kép")
    return typed[0]


def _worse(kind: type[Record], before: Document, after: Document | None) -> str:
    """Give the errors of the record AFTER the change that it did not have BEFORE, as one sentence; empty for none."""
    if after is None:
        return ""
    known = {(each.code, each.message) for each in read_record(kind, before).diagnostics}
    found = (each for each in read_record(kind, after).diagnostics if (each.code, each.message) not in known)
    return "; ".join(each.message + (f"; {each.hint}" if each.hint else "") for each in found if each.is_error)


def _at(values: object, route: Route) -> Value:
    """Give the value at ROUTE, None where nothing stands."""
    for step in route:
        if isinstance(values, dict):
            values = values.get(str(step))
        else:
            values = values[step] if isinstance(values, list) and isinstance(step, int) else None
    return values  # type: ignore[return-value]  # from a document
