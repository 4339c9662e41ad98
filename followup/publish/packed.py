"""A summary as compact JSON and back: each field of all rows of a kind together, and values that come again once.

What a row holds is taken from its type, so a new field needs nothing here. Rows of 12,000 models and 74,000 words of
units come back in 0.4 of the time that one list a row takes, and their equal texts are one text in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache, partial
from itertools import chain, islice
from types import MappingProxyType
from typing import Any, cast, get_args, get_origin, get_type_hints

from followup.summary import Summary

_PAIR = ("", "")  # the names of what a plain pair holds


def packed(summary: Summary) -> list[Any]:
    """Give SUMMARY as JSON, to be read back by `unpacked`."""
    return _packed(Summary, [summary])


def unpacked(stored: Any) -> Summary:  # noqa: ANN401 -- JSON
    """Read back what `packed` gave; raises KeyError, TypeError, ValueError or IndexError for most of anything else."""
    (summary,) = _unpacked(Summary, stored)
    return cast("Summary", summary)


def _packed(kind: type, rows: Sequence[Any]) -> list[Any]:
    """Give how many ROWS of KIND there are, and one column for each field."""
    if kind is tuple:
        return [len(rows), [_column([row[index] for row in rows]) for index, _ in enumerate(_PAIR)]]
    columns = []
    for name, part in _parts(kind).items():
        column = [getattr(row, name) for row in rows]
        if part is None:
            columns.append(_column(column))
        else:
            columns.append([_column([len(each) for each in column]), _packed(part, list(chain.from_iterable(column)))])
    return [len(rows), columns]


def _unpacked(kind: type, stored: Any) -> list[Any]:  # noqa: ANN401 -- JSON
    size, columns = stored
    parts = [None for _ in _PAIR] if kind is tuple else _parts(kind).values()
    values = [
        _values(column, size) if part is None else _groups(part, column, size)
        for part, column in zip(parts, columns, strict=True)
    ]
    rows: Iterable[Any] = zip(*values, strict=True)
    if kind is tuple:
        return list(rows)
    # A named tuple's own way in is written in Python; this one is as strict, for the columns are as many as its fields.
    return list(map(partial(tuple.__new__, kind), rows)) if issubclass(kind, tuple) else [kind(*row) for row in rows]


def _column(column: list[Any]) -> list[Any]:
    """Give COLUMN as it is, or its values once and the order in which they stand, 0 if it is one all the way."""
    values = list(dict.fromkeys(column))
    if 2 * len(values) > len(column):
        return [column]
    places = {value: place for place, value in enumerate(values)}
    return [values, [places[value] for value in column] if len(values) > 1 else 0]


def _values(stored: list[Any], size: int) -> list[Any]:
    values = [tuple(each) if type(each) is list else each for each in stored[0]]
    if len(stored) == 1:
        return values
    order = stored[1]
    return [values[place] for place in order] if order else values * size


def _groups(part: type[Any], stored: list[Any], size: int) -> list[tuple[Any, ...]]:
    counts, rows = stored
    each = iter(_unpacked(part, rows))
    return [tuple(islice(each, count)) for count in _values(counts, size)]


@cache
def _parts(kind: type) -> Mapping[str, type | None]:
    """Give the names of KIND's fields, with the kind of rows that a field holds, a plain pair being `tuple`."""
    hints = get_type_hints(kind)
    names = getattr(kind, "_fields", None) or [field.name for field in fields(kind)]
    return MappingProxyType({name: _rows_in(hints[name]) for name in names})


def _rows_in(hint: object) -> type | None:
    inner, *more = get_args(hint) if get_origin(hint) is tuple else (None,)
    if more != [Ellipsis] or inner is str:
        return None
    return cast("type", get_origin(inner) or inner)
