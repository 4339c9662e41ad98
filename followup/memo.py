"""What one build has worked out and the next one in the same process may take over: a preview builds again and again.

On the command line it begins and ends with the process.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memo:
    """Values by name, each with what stands for all that it was made from. Whoever takes one over must not alter it."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, Any]] = {}
        self._asked: set[str] = set()

    def once(self, name: str, ground: str, make: Callable[[], T]) -> T:
        """Give what was made from GROUND under NAME, or MAKE it; what is None is made again.

        An empty GROUND vouches for nothing.
        """
        self._asked.add(name)
        if self._kept.get(name, ("",))[0] != ground or not ground or self._kept[name][1] is None:
            self._kept.pop(name, None)  # what is out of date need not stay while its successor is made
            self._kept[name] = (ground, make())
        return cast("T", self._kept[name][1])

    def forget_unasked(self) -> None:
        """Let go of what nobody has asked for since this was called last, so that a memo never outgrows one build."""
        self._kept = {name: kept for name, kept in self._kept.items() if name in self._asked}
        self._asked.clear()
