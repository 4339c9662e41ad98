"""Write the illustrative province: `python -m tests.bench.make_sample` renews `data/minh-hoa/`.

What it writes is canonical, and depends on nothing but this folder's code and the marks of duties' words; a test
holds the files to it. How the sample was made is told to readers in `content/phuong-phap/so-lieu-minh-hoa.md`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from followup.drafts.canonical.tidied import tidied
from followup.drafts.kind_of import kind_of
from followup.drafts.refused import Refused
from followup.project import SAMPLE
from followup.source.yaml_text import yaml_text
from tests.bench.sample.commendations import commendations
from tests.bench.sample.criteria import criteria
from tests.bench.sample.directive import directive
from tests.bench.sample.duties import REPORTING
from tests.bench.sample.groups import groups
from tests.bench.sample.indicator_values import indicator_reports
from tests.bench.sample.indicators import indicators
from tests.bench.sample.initiative_record import initiative
from tests.bench.sample.initiative_slots import slots
from tests.bench.sample.periods import periods
from tests.bench.sample.plans import plans
from tests.bench.sample.ratings import ratings
from tests.bench.sample.reports import reports
from tests.bench.sample.seals import sealed
from tests.bench.sample.unit_record import Record
from tests.bench.sample.units import units

FOLDER = Path(__file__).parents[2] / SAMPLE


def files() -> Iterator[tuple[str, str]]:
    """Yield (path below the sample's folder, text) for every file of the sample."""
    for path, values in _records():
        yield path, canonical(f"{SAMPLE}/{path}", values)


def canonical(path: str, values: Record) -> str:
    """Give VALUES as the text of the file PATH, as `build.py format` writes it."""
    text = tidied(yaml_text(values).encode(), kind_of(path))
    if isinstance(text, Refused):
        raise TypeError(f"{path}: {text.sentence}")
    return text.decode()


def write(folder: Path) -> int:
    """Put the sample in FOLDER in place of what is there; give the number of files."""
    shutil.rmtree(folder, ignore_errors=True)
    count = 0
    for path, text in files():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
        count += 1
    return count


def _records() -> Iterator[tuple[str, Record]]:
    for folder, records in (
        ("don-vi", units()),
        ("nhom", groups()),
        ("ky", sealed(periods(), _reports())),
        ("van-ban", iter((directive(),))),
        ("chi-tieu", indicators()),
        ("tieu-chi", criteria()),
        ("khen-thuong", commendations()),
    ):
        for record in records:
            yield f"{folder}/{record['ma']}.yaml", record
    for unit in REPORTING:
        for year, plan in plans(unit):
            yield f"ke-hoach/{year}/{unit}.yaml", plan
    for period, unit, report in _reports():
        yield f"ket-qua/{period}/{unit}.yaml", report
    yield from _movement()


def _reports() -> Iterator[tuple[str, str, Record]]:
    for unit in REPORTING:
        for period, report in reports(unit):
            yield period, unit, report


def _movement() -> Iterator[tuple[str, Record]]:
    for slot in slots():
        yield f"mo-hinh/{slot.unit}/{slot.id}.yaml", initiative(slot)
    for period, unit, values in indicator_reports():
        yield f"so-lieu/{period}/{unit}.yaml", values
    for year, unit, rating in ratings():
        yield f"xep-loai/{year}/{unit}.yaml", rating


if __name__ == "__main__":
    print(write(FOLDER))  # noqa: T201 -- run by hand, it tells how many files it wrote
