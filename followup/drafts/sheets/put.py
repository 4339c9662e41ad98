"""Put values into an editor's file, add items to its lists and take values out, leaving every other character alone.

Built on `followup.drafts.one_value.splice`, which changes or adds one value; what comes out here is proved likewise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from followup.diagnostics import Route, any_error
from followup.drafts.one_value.splice import with_value
from followup.drafts.text_tree import Node, tree
from followup.records.record import Record
from followup.records.shape import keys, kind_at
from followup.source.document import Value
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import inline_text, yaml_text


def put(data: bytes, route: Route, value: Value, kind: type[Record]) -> bytes | None:
    """Give DATA, a file of KIND, with VALUE at ROUTE; keys, lists and items that lack are made.

    None where the text is written so that only a person can change it.
    """
    values = _values(data)
    if values is None:
        return None
    there = _depth(values, route)
    step, rest = route[there], nested(route[there + 1 :], value)
    if isinstance(step, int) and step == len(_at(values, route[:there])):
        return _with_item(data, route[:there], rest)
    bare = _without_empty_brackets(data, route[: there + 1])
    return with_value(bare, route[: there + 1], rest, lambda above: keys(kind_at(kind, above)))


def take_out(data: bytes, route: Route) -> bytes | None:
    """Give DATA without the value at ROUTE and without what becomes empty by that. None as for `put`."""
    values = _values(data)
    if values is None:
        return None
    while len(route) > 1 and len(_at(values, route[:-1])) == 1:
        route = route[:-1]
    wanted = deepcopy(dict(values))
    del _at(wanted, route[:-1])[route[-1]]
    raw = RawText.of(data)
    changed = raw.encode(_without(_root(data, raw), raw, route))
    return changed if _values(changed) == wanted else None


def nested(route: Route, value: Value) -> Value:
    """Give VALUE inside the mappings and lists that ROUTE names."""
    for step in reversed(route):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def _with_item(data: bytes, route: Route, item: Value) -> bytes | None:
    """Give DATA with ITEM at the end of the list at ROUTE, which has items."""
    raw = RawText.of(data)
    node = _root(data, raw).at(route)
    end = len(raw.text[: node.items[-1].end].rstrip())
    if node.style == "[":
        changed = f"{raw.text[:end]}, {_in_brackets(item)}{raw.text[end:]}"
    else:
        blanks, end = " " * raw.column(node.start), raw.line_stop(end)
        lines = yaml_text({"k": [item]}).removesuffix("\n").split("\n")[1:]
        added = "".join(f"\n{blanks}{line[2:]}" for line in lines)
        changed = raw.text[:end] + raw.in_file(added) + (raw.text[end:] or raw.line_end)
    wanted = deepcopy(dict(_values(data) or {}))
    _items(wanted, route).append(item)
    new = raw.encode(changed)
    return new if _values(new) == wanted else None


def _without(root: Node, raw: RawText, route: Route) -> str:
    text, holder, step = raw.text, root.at(route[:-1]), route[-1]
    node = holder.at((step,))
    start = holder.entry(step).start if isinstance(step, str) else node.start
    end = max(start, len(text[: node.end].rstrip()))
    if holder.style in {"{", "["}:
        follower = next((each for each in _starts(holder) if each > start), None)
        return (
            text[:start].rstrip().removesuffix(",") + text[end:] if follower is None else text[:start] + text[follower:]
        )
    line = raw.line_start(start)
    if isinstance(step, str) and text[line:start].strip() and len(holder.entries) > 1:
        return text[:start] + text[holder.entries[1].start :]  # the key beside the dash: the next one takes its place
    stop = raw.line_stop(end)
    following = raw.starts[raw.starts.index(line) + 1 :]
    return text[:line] + text[next((each for each in following if each > stop), len(text)) :]


def _without_empty_brackets(data: bytes, route: Route) -> bytes:
    """Give DATA with nothing at ROUTE where `[]` stands there, so that a list can stand on lines of its own."""
    raw = RawText.of(data)
    node: Node | None = _root(data, raw)
    for step in route:
        node = _child(node, step) if node else None
    if node is None or node.value != []:
        return data
    return raw.encode(raw.text[: node.start].rstrip(" ") + raw.text[node.end :])


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(step, int):
        return node.items[step] if step < len(node.items) else None
    return next((each.node for each in node.entries if each.name == step), None)


def _starts(holder: Node) -> Iterator[int]:
    yield from (each.start for each in holder.entries)
    yield from (each.start for each in holder.items)


def _in_brackets(value: Value) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_in_brackets(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_in_brackets, value))}]"
    return inline_text(value or "", in_brackets=True)


def _depth(values: Mapping[str, Value], route: Route) -> int:
    """Give how many steps of ROUTE lead to something that is there and holds more: the step after them is changed."""
    current: Value | Mapping[str, Value] = values
    for depth, step in enumerate(route[:-1]):
        inner: Value = None
        if isinstance(step, int) and isinstance(current, list) and step < len(current):
            inner = current[step]
        elif isinstance(step, str) and isinstance(current, Mapping):
            inner = current.get(step)
        if not isinstance(inner, list | dict) or not inner:
            return depth
        current = inner
    return len(route) - 1


def _at(values: Value | Mapping[str, Value], route: Route) -> dict[str | int, Value]:
    for step in route:
        values = values[step]  # type: ignore[index]  # the route leads through lists and mappings
    return values  # type: ignore[return-value]  # a list is asked for its length and by index, as a mapping is


def _items(values: Mapping[str, Value], route: Route) -> list[Value]:
    return _at(values, route)  # type: ignore[return-value]  # the caller knows a list there


def _values(data: bytes) -> Mapping[str, Value] | None:
    reading = read_yaml("", data)
    return None if reading.value is None or any_error(reading.diagnostics) else reading.value.values


def _root(data: bytes, raw: RawText) -> Node:
    document = read_yaml("", data).value
    if document is None:
        raise ValueError("tệp phải đọc được trước khi sửa")
    return tree(document, raw)
