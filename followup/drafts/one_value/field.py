"""Find the value that an editor names as `nhiem_vu[1.2].thoi_han`: keys with points, items in square brackets.

An item is named by its first key (of a duty `muc`, of a result `nhiem_vu`), a text of a list by itself, and each by its
number as well: `[#2]`.
"""

from __future__ import annotations

import re

from followup.diagnostics import Route
from followup.drafts.refused import Refused
from followup.records.record import Record
from followup.records.respelling import key_meant
from followup.records.shape import is_list, keys, kind_under
from followup.source.document import Value
from followup.vietnamese import join_words, nearest

_STEP = re.compile(r"(?P<name>[^\s.\[\]]+)(?:\[(?P<item>[^\[\]]+)\])?(?:\.|$)")
_MOST_NAMED = 12  # items that a sentence lists


def route_of(field: str, kind: type[Record], values: Value) -> Route | Refused:
    """Give the route to FIELD in VALUES, which are a record of KIND; its last keys need not be there yet."""
    route: Route = ()
    at = 0
    holder: type[Record] | None = kind
    while at < len(field) or not route:
        step = _STEP.match(field, at)
        if step is None:
            return Refused(f"không hiểu '{field}'; viết như thoi_han hoặc nhiem_vu[1.2].thoi_han")
        if holder is None:
            return Refused(f"khóa '{_last_key(route)}' không có khóa nào bên trong")
        name = step["name"]
        if name not in keys(holder):
            return _no_key(name, holder)
        values = values.get(name) if isinstance(values, dict) else None
        route, at = (*route, name), step.end()
        inner = kind_under(holder, name)
        if step["item"] is not None or (is_list(holder, name) and inner is not None):
            index = _index(name, step["item"], values, inner)
            if isinstance(index, Refused):
                return index
            route, values = (*route, index), values[index] if isinstance(values, list) else None
            holder = inner
            continue
        holder = inner
    if holder is not None:
        inner_keys = join_words(keys(holder))
        return Refused(f"'{field}' gồm nhiều khóa; ghi thêm dấu chấm và một khóa trong đó: {inner_keys}")
    return route


def _last_key(route: Route) -> str:
    return next(step for step in reversed(route) if isinstance(step, str))


def _no_key(name: str, holder: type[Record]) -> Refused:
    meant = key_meant(name, keys(holder))
    hint = f"có phải '{meant}'?" if meant else f"có {join_words(keys(holder))}"
    return Refused(f"không có khóa '{name}' ở đây; {hint}")


def _index(name: str, item: str | None, values: Value, inner: type[Record] | None) -> int | Refused:
    """Give the number, from 0, of the ITEM of the list VALUES under the key NAME."""
    if not isinstance(values, list) or not values:
        return Refused(f"'{name}' chưa có mục nào; thêm mục mới thì mở tệp ra ghi")
    names = [_item_name(each, inner) for each in values]
    if item is None:
        return Refused(f"'{name}' có nhiều mục; ghi rõ mục nào, như {name}[{names[0] or '#1'}]")
    if re.fullmatch(r"#[1-9][0-9]{0,5}", item):
        index = int(item[1:]) - 1
        return index if index < len(values) else Refused(f"'{name}' chỉ có {len(values)} mục")
    if names.count(item) > 1:
        which = join_words([f"[#{number}]" for number, each in enumerate(names, 1) if each == item])
        return Refused(f"'{name}' có nhiều mục '{item}'; ghi rõ mục thứ mấy: {which}")
    if item in names:
        return names.index(item)
    guess = nearest(item, [each for each in names if each])
    listed = join_words([each for each in names if each][:_MOST_NAMED])
    return Refused(f"'{name}' không có mục '{item}'; " + (f"có phải '{guess[0]}'?" if guess else f"có {listed}"))


def _item_name(item: Value, kind: type[Record] | None) -> str:
    value = item.get(keys(kind)[0]) if kind is not None and isinstance(item, dict) else item
    return value if isinstance(value, str) else ""
