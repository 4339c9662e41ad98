"""Find the file that an editor means by the id of a record, by its place (`2026-q2/mat-tran-tinh`) or by its path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.drafts.kind_of import kind_of
from followup.drafts.refused import Refused
from followup.project import DATA
from followup.records.directive import Directive
from followup.records.shape import keys
from followup.vietnamese import join_words, nearest

_MOST_NAMED = 5


class Target(NamedTuple):
    """A file, and the beginning of the field that the id names already: that of a duty."""

    path: str
    field: str = ""


def target(named: str, paths: Sequence[str]) -> Target | Refused:
    """Give the one of PATHS that NAMED means: the end of its path, of which a duty's code may be a part."""
    wanted = named.replace("\\", "/").removesuffix(".yaml").strip("/")
    known = {path.removesuffix(".yaml"): path for path in paths if path.startswith(f"{DATA}/")}
    found = _ending_in(wanted, known)
    directive, _, code = wanted.rpartition("/")
    if not found and directive and code:
        found = [path for path in _ending_in(directive, known) if kind_of(path) is Directive]
        if len(found) == 1:
            return Target(found[0], f"nhiem_vu[{code}]")
    found = [path for path in found if _has_own_id(path)] or found
    if len(found) == 1:
        return Target(found[0])
    if found:
        longer = join_words([path.removeprefix(f"{DATA}/").removesuffix(".yaml") for path in found[:_MOST_NAMED]])
        return Refused(f"có {len(found)} hồ sơ tên '{named}'; ghi rõ một trong {longer}")
    names = [name.rpartition("/")[2] for name in known]
    guess = nearest(wanted, [*names, *(name.removeprefix(f"{DATA}/").partition("/")[2] for name in known)])
    return Refused(f"không có hồ sơ '{named}'" + (f"; có phải '{guess[0]}'?" if guess else f"; xem trong {DATA}/"))


def _has_own_id(path: str) -> bool:
    """Tell whether the file is named after the id of its record, not after a unit."""
    kind = kind_of(path)
    return kind is not None and "ma" in keys(kind)


def _ending_in(wanted: str, known: dict[str, str]) -> list[str]:
    return [path for name, path in known.items() if name == wanted or name.endswith(f"/{wanted}")]
