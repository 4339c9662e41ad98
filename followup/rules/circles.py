"""Circles in a graph of ids: who stands above whom, who takes over from whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(links: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield circles of LINKS, each beginning with its smallest id, in a fixed order; no circle is met twice.

    Wherever there is a circle at least one is given; a tangle of several may need more than one reading.
    """
    done: set[str] = set()
    met: set[tuple[str, ...]] = set()
    for start in sorted(links):
        path: dict[str, None] = {}
        branches = [iter((start,))]
        while branches:
            name = next(branches[-1], None)
            if name is None:
                branches.pop()
                if path:
                    done.add(path.popitem()[0])
            elif name in path:
                steps = list(path)
                circle = _from_smallest(steps[steps.index(name) :])
                if circle not in met:
                    met.add(circle)
                    yield circle
            elif name not in done and name in links:
                path[name] = None
                branches.append(iter(links[name]))


def _from_smallest(circle: list[str]) -> tuple[str, ...]:
    first = circle.index(min(circle))
    return (*circle[first:], *circle[:first])
