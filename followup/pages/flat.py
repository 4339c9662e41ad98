"""Small values that pages have by the million: named tuples of plain values, spelled many in one go.

A page's digest is made of its spelling (`followup.render.draw.canonical`). Frozen dataclasses are spelled field by
field; these take 0.4 of that, and 0.5 of the time to make.
"""

from __future__ import annotations

from typing import TypeVar

_Kind = TypeVar("_Kind", bound=type[tuple[object, ...]])

FLAT: set[type] = set()
"""Every such kind. Their fields are plain values, others of them, or tuples of both."""


def flat(kind: _Kind) -> _Kind:
    """Let a named tuple be spelled like any tuple, without asking Python for its name."""
    kind.__repr__ = tuple.__repr__  # type: ignore[method-assign] # seen by nobody but `canonical`
    FLAT.add(kind)
    return kind
