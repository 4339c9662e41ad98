"""How many bytes pages have, kind by kind, beside what they should have: `python -m tests.bench.budgets SITE`.

A report, no test: a page above its budget is a reason to look, not a fault.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

BUDGETS = {
    "first screen": 60_000,
    "don-vi": 150_000,
    "giai-thich": 200_000,
    "huong-dan": 40_000,
    "ky": 80_000,
    "lich": 80_000,
    "mo-hinh": 60_000,
    "nhiem-vu": 80_000,
    "nhom": 100_000,
    "van-ban": 120_000,
    "other pages": 150_000,
}
"""Bytes of HTML before compression, by the folder that a page lies in."""


def report(site: Path) -> Iterator[str]:
    """Yield the lines of a table: pages, median, largest, budget and how many pages are above it."""
    yield "| kind of page | pages | median kB | largest kB | budget kB | above it |"
    yield "|---|--:|--:|--:|--:|--:|"
    sizes: dict[str, list[int]] = {}
    for page in sorted(site.rglob("*.html")):
        sizes.setdefault(_kind(page.relative_to(site).parts), []).append(page.stat().st_size)
    for kind, found in sorted(sizes.items()):
        budget = BUDGETS[kind]
        above = sum(each > budget for each in found)
        middle, largest = median(found) / 1000, max(found) / 1000
        yield f"| {kind} | {len(found)} | {middle:.0f} | {largest:.0f} | {budget / 1000:.0f} | {above} |"


def _kind(parts: tuple[str, ...]) -> str:
    if parts == ("index.html",):
        return "first screen"
    return parts[0] if parts[0] in BUDGETS and len(parts) > 1 else "other pages"


if __name__ == "__main__":
    print(*report(Path(sys.argv[1])), sep="\n")  # noqa: T201 -- run by hand
