"""The ids that a new record may name, by the names of the files that hold them: no record need be read for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from followup.project import DATA, SAMPLE
from followup.records.settings import MovementField
from followup.source.document import Value


def known_ids(paths: Iterable[str], fields: Iterable[MovementField]) -> Mapping[str, frozenset[str]]:
    """Give the ids of the records in PATHS by folder, and of the FIELDS of the movement."""
    found: dict[str, set[str]] = {"linh-vuc": {each.id for each in fields}}
    for path in paths:
        top = SAMPLE if path.startswith(f"{SAMPLE}/") else DATA
        folder, _, name = path.removeprefix(f"{top}/").partition("/")
        found.setdefault(folder, set()).add(name.rpartition("/")[2].removesuffix(".yaml"))
    return {folder: frozenset(ids) for folder, ids in found.items()}


def next_order(units: Iterable[Mapping[str, Value]]) -> str:
    """Give a place in the order of protocol behind all UNITS, with room between: ten after the last."""
    written = [each.replace(".", "") for unit in units if isinstance(each := unit.get("thu_tu"), str)]
    return str(max((int(each) for each in written if each.isdecimal()), default=90) + 10)
