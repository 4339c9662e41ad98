"""Write a large project to measure with: `python -m tests.bench.scale FOLDER MODELS` (1000, 12000, 100000, 250000).

12.000 models come with 150 units, 40 directives of 20 duties and five years of results, and all grows in proportion:
beyond 150 units there are further provinces, each with directives of its own. One file is made at a time and nothing
is kept, so memory does not grow with the number. The same number always gives the same files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.scale_files import GROUP, SETTINGS, directive, model, periods, result, unit
from tests.bench.scale_provinces import GROUPS, PERIODS, Province, count_of_units, provinces


def files(models: int) -> Iterator[tuple[str, str]]:
    """Yield (path, text) for every file of a project with MODELS models, one at a time."""
    yield "data/cau-hinh.yaml", SETTINGS
    for period in PERIODS:
        yield f"data/ky/{period}.yaml", f"ma: {period}\n"
    for province in provinces(models):
        for which in range(GROUPS):
            yield from _group(province, which)
        for which in province.directives:
            yield f"data/van-ban/{province.directive(which)}.yaml", directive(province, which)
        for place in province.units:
            yield from _of_unit(province, place, range(place, models, count_of_units(models)))


def write(folder: Path, models: int) -> int:
    """Put the project in FOLDER, which should be empty; give the number of files."""
    count = 0
    for path, text in files(models):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
        count += 1
    return count


def _group(province: Province, which: int) -> Iterator[tuple[str, str]]:
    members = "".join(f"  - {name}\n" for name in province.members(which))
    if members:
        name = province.group(which)
        yield f"data/nhom/{name}.yaml", GROUP.format(name=name, members=members)


def _of_unit(province: Province, place: int, turns: range) -> Iterator[tuple[str, str]]:
    name = province.unit(place)
    yield f"data/don-vi/{name}.yaml", unit(province, place)
    for period in periods(province, place):
        yield f"data/ket-qua/{period}/{name}.yaml", result(province, place, period)
    for turn in turns:
        yield f"data/mo-hinh/{name}/mh-{turn}.yaml", model(name, turn)


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])))  # noqa: T201 -- run by hand, it tells how many files it wrote
