"""Remembers what the last build published, and which files of the site are ours.

Four things, each of which may be lost:

- `.cache/manifest`: of every part of the site (all pages of one kind, or a share of them) what it was made from, which
  files it has and the digests of their bytes, so that a part of which nothing has changed is not even planned; and of
  items that bear them the digests that they were made from. The same site gives the same manifest.
- `.cache/told`: the links and anchors of every part's pages.
- `.cache/stamps`: size and time of all files on this machine. They save reading a file and nothing else.
- `site/.followup`: the addresses that the program wrote. It lies in the site because it belongs to the site:
  when `.cache` is lost, pages that are no longer planned must still go, and our own pages must not be taken
  for somebody else's. A file that neither names is foreign and is never deleted.

While `.cache/pending` exists, a build has begun to change the site and has not finished: stamps count for nothing.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from followup.project import CACHE, SITE, Project
from followup.publish.disk import Stamp, place, read, remove, write_new
from followup.publish.failures import writing
from followup.publish.item import BESIDE, LIST, is_address
from followup.publish.kept import Kept, addresses_of, as_lines
from followup.publish.sealed import adopt, discard, prepare, unseal
from followup.publish.state import PENDING, settled
from followup.publish.told import forget_others

_MANIFEST, _MANIFEST_KIND = "manifest", "followup-manifest-4"
_STAMPS, _STAMPS_KIND = "stamps", "followup-stamps-2"
_LIST_HEAD = "# Các tệp do phần mềm dựng ra. Tệp không có tên ở đây không bao giờ bị phần mềm xóa.\n"


class Remembered(NamedTuple):
    """What earlier builds left. `own` names every file that the program may overwrite and remove."""

    parts: Mapping[str, Kept]
    stamps: Mapping[str, Sequence[Stamp | None]]
    addresses: frozenset[str]
    own: frozenset[str]
    finished: bool


def remember(project: Project) -> Remembered:
    """Read what earlier builds left; whatever is damaged counts as unknown."""
    sealed = unseal(project, _MANIFEST, _MANIFEST_KIND)
    parts = {name: Kept(*kept) for name, kept in (sealed or {}).items()}
    finished = sealed is not None and not (project.cache / PENDING).exists()
    times = (unseal(project, _STAMPS, _STAMPS_KIND) or {}) if finished else {}
    stamps = {name: _pairs(told) for name, told in times.items()}
    addresses = frozenset(addresses_of(parts))
    return Remembered(parts, stamps, addresses, addresses | _listed_beyond(project, addresses), finished)


def prepare_memory(project: Project, parts: Mapping[str, Kept], stamps: Mapping[str, Sequence[Stamp | None]]) -> None:
    """Write manifest and stamps where they wait for `adopt_memory`."""
    moment = time.time_ns()
    prepare(project, _MANIFEST, _MANIFEST_KIND, parts)
    sure = {name: [_sure(each, moment) for each in those] for name, those in stamps.items()}
    prepare(project, _STAMPS, _STAMPS_KIND, {name: [*zip(*those, strict=True)] for name, those in sure.items()})


def adopt_memory(project: Project, parts: Mapping[str, Kept]) -> None:
    """Make the prepared manifest and stamps the valid ones: the build has finished, and left PARTS."""
    adopt(project, _MANIFEST)
    adopt(project, _STAMPS)
    forget_others(project, {kept.told for kept in parts.values()})
    with writing(f"{CACHE}/{PENDING}"):
        remove(str(project.cache / PENDING))


def discard_memory(project: Project) -> None:
    """Remove what was prepared: the build has failed."""
    discard(project, _MANIFEST)
    discard(project, _STAMPS)


def mark_pending(project: Project) -> None:
    """Note that the site is about to change."""
    with writing(f"{CACHE}/{PENDING}"):
        (project.cache / PENDING).touch()


def read_list(path: str) -> frozenset[str]:
    """Give the addresses in the list at PATH. What is no address is passed over: it might lead out of the site."""
    told = (read(path) or b"").decode(errors="replace").splitlines()
    return frozenset(line for line in told if is_address(line))


def list_bytes(addresses: frozenset[str]) -> bytes:
    """Give the list of ADDRESSES as it stands in the site."""
    return (_LIST_HEAD + as_lines(sorted(addresses))).encode()


def is_listed(project: Project, addresses: frozenset[str]) -> bool:
    """Tell whether the site's list is exactly that of ADDRESSES."""
    return read(str(project.site / LIST)) == list_bytes(addresses)


def write_list(project: Project, addresses: frozenset[str]) -> None:
    """Put the list of ADDRESSES into the site unless it is there already."""
    if is_listed(project, addresses):
        return
    path = str(project.site / LIST)
    with writing(f"{SITE}/{LIST}"):
        remove(path + BESIDE)
        write_new(path + BESIDE, list_bytes(addresses))
        place(path + BESIDE, path)


def _listed_beyond(project: Project, addresses: frozenset[str]) -> frozenset[str]:
    """Give what the site's list names; nothing where that is ADDRESSES, as it nearly always is."""
    return frozenset() if is_listed(project, addresses) else read_list(f"{project.site}/{LIST}")


def _sure(stamp: Stamp | None, moment_ns: int) -> tuple[int, int]:
    return stamp if stamp is not None and settled(stamp[1], moment_ns) else (-1, -1)


def _pairs(told: Any) -> list[Stamp | None]:  # noqa: ANN401 -- JSON
    return [*zip(*told, strict=True)] if told else []
