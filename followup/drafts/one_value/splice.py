"""Put a value into an editor's file by changing its own stretch of the text and nothing else.

What comes out is read again: it holds the old values but for the new one, all comments, and no error. There may be
several ways to write a value in a place; the first that passes is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from followup.diagnostics import Route, any_error
from followup.drafts.one_value.spot import Spot
from followup.drafts.text_tree import Node, comments, tree
from followup.source.document import Value
from followup.source.raw_text import RawText
from followup.source.yaml_file import read_yaml

KeyOrder = Callable[[Route], Sequence[str]]
"""Gives the keys of the mapping at a route in the order of the guide."""


def with_value(data: bytes, route: Route, value: Value, order: KeyOrder) -> bytes | None:
    """Give DATA, a file that reads without an error, with VALUE at ROUTE; None where no way of writing it holds.

    A key that is missing, alone or with those above it, is put in its place in ORDER. A list must have the item.
    """
    document = read_yaml("", data).value
    if document is None:
        return None
    raw = RawText.of(data)
    root = tree(document, raw)
    wanted = _changed(document.values, route, value)
    kept = comments(root, raw.text)
    written = (raw.encode(text) for text in _ways(root, raw, route, value, order))
    return next((new for new in written if _holds(new, wanted, kept)), None)


def _holds(data: bytes, wanted: Value, kept: tuple[str, ...]) -> bool:
    """Tell whether DATA reads as WANTED and still has the comments KEPT."""
    reading = read_yaml("", data)
    if reading.value is None or any_error(reading.diagnostics) or reading.value.values != wanted:
        return False
    raw = RawText.of(data)
    return comments(tree(reading.value, raw), raw.text) == kept


def _changed(values: object, route: Route, value: Value) -> Value:
    """Give a copy of VALUES with VALUE at ROUTE, with new mappings on the way where there is nothing."""
    whole: Any = {"": deepcopy(values)}
    holder, last = whole, ""
    for step in route:
        if isinstance(holder, dict) and holder.get(last) is None:
            holder[last] = {}
        holder, last = holder[last], step  # type: ignore[assignment]  # a mapping has keys, a list has numbers
    holder[last] = value
    result: Value = whole[""]
    return result


def _ways(root: Node, raw: RawText, route: Route, value: Value, order: KeyOrder) -> Iterator[str]:
    """Yield texts that may hold VALUE at ROUTE."""
    node, spot, depth = root, Spot(raw, 0, bracketed=root.style == "{"), 0
    for step in route:
        if not isinstance(step, int) and step not in (each.name for each in node.entries):
            break
        spot = spot.inside(node, step)
        node = node.at((step,))
        depth += 1
    missing = [str(step) for step in route[depth:]]
    if not node.entries:
        yield from spot.replaced(node, _nested(missing, value))
    elif missing:
        yield from spot.added(node, missing[0], _nested(missing[1:], value), order(route[:depth]))
    else:
        yield from spot.replaced(node, value)


def _nested(names: Sequence[str], value: Value) -> Value:
    for name in reversed(names):
        value = {name: value}
    return value
