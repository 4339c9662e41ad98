"""Remembers what the last build published, and which files of the site are ours.

Four files, each of which may be lost:

- `.cache/manifest`: of every published file the digest that it was made from, the digest of its bytes, its
  links and its anchors. The same site gives the same manifest.
- `.cache/parts`: of every part of the site (all pages of one kind) what it was made from and which files it has, so
  that a part of which nothing has changed is not even planned.
- `.cache/stamps`: size and time of those files on this machine. They save reading a file and nothing else.
- `site/.followup`: the addresses that the program wrote. It lies in the site because it belongs to the site:
  when `.cache` is lost, pages that are no longer planned must still go, and our own pages must not be taken
  for somebody else's. A file that neither names is foreign and is never deleted.

While `.cache/pending` exists, a build has begun to change the site and has not finished: stamps count for nothing.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from followup.project import CACHE, SITE, Project
from followup.publish.disk import Stamp, place, read, remove, write_new
from followup.publish.failures import writing
from followup.publish.item import BESIDE, LIST, is_address
from followup.publish.sealed import adopt, discard, prepare, unseal
from followup.publish.state import PENDING, settled

_MANIFEST, _MANIFEST_KIND = "manifest", "followup-manifest-1"
_PARTS, _PARTS_KIND = "parts", "followup-parts-1"
_STAMPS, _STAMPS_KIND = "stamps", "followup-stamps-1"
_LIST_HEAD = "# Các tệp do phần mềm dựng ra. Tệp không có tên ở đây không bao giờ bị phần mềm xóa.\n"


class Entry(NamedTuple):
    """A published file. Links and anchors are one text each, a line apiece: a site has hundreds of thousands."""

    digest: str
    content: str
    links: str = ""
    anchors: str = ""


class Kept(NamedTuple):
    """A part of the site: what stands for all that it was made from, its files, and those that may be listed.

    `entries` is a digest of what the manifest says of its files: a manifest of another build is not believed.
    """

    key: str
    addresses: tuple[str, ...]
    listed: tuple[str, ...]
    entries: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What earlier builds left. `own` names every file that the program may overwrite and remove."""

    entries: Mapping[str, Entry]
    parts: Mapping[str, Kept]
    stamps: Mapping[str, Stamp]
    own: frozenset[str]
    finished: bool


def remember(project: Project) -> Remembered:
    """Read what earlier builds left; whatever is damaged counts as unknown."""
    sealed = unseal(project, _MANIFEST, _MANIFEST_KIND)
    entries = {address: Entry(*entry) for address, entry in (sealed or {}).items()}
    finished = sealed is not None and not (project.cache / PENDING).exists()
    times = (unseal(project, _STAMPS, _STAMPS_KIND) or {}) if finished else {}
    stamps = {address: (size, mtime_ns) for address, (size, mtime_ns) in times.items()}
    told = unseal(project, _PARTS, _PARTS_KIND) or {}
    parts = {
        name: Kept(key, tuple(addresses), tuple(listed), of) for name, (key, addresses, listed, of) in told.items()
    }
    return Remembered(
        entries, parts, stamps, frozenset(entries) | read_list(project.site.joinpath(LIST).as_posix()), finished
    )


def content_digest(content: bytes) -> str:
    """Give the digest of a file's bytes as hexadecimal text."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def digest_of_entries(addresses: Iterable[str], entries: Mapping[str, Entry]) -> str:
    """Give a digest of what ENTRIES say of the files at ADDRESSES."""
    return content_digest("".join(f"{address} {entries.get(address)}\n" for address in addresses).encode())


def prepare_memory(
    project: Project, entries: Mapping[str, Entry], parts: Mapping[str, Kept], stamps: Mapping[str, Stamp]
) -> None:
    """Write manifest, parts and stamps where they wait for `adopt_memory`."""
    moment = time.time_ns()
    prepare(project, _MANIFEST, _MANIFEST_KIND, entries)
    prepare(project, _PARTS, _PARTS_KIND, parts)
    sure = {address: stamp for address, stamp in stamps.items() if settled(stamp[1], moment)}
    prepare(project, _STAMPS, _STAMPS_KIND, sure)


def adopt_memory(project: Project) -> None:
    """Make the prepared manifest and stamps the valid ones: the build has finished."""
    adopt(project, _MANIFEST)
    adopt(project, _PARTS)
    adopt(project, _STAMPS)
    with writing(f"{CACHE}/{PENDING}"):
        remove(str(project.cache / PENDING))


def discard_memory(project: Project) -> None:
    """Remove what was prepared: the build has failed."""
    discard(project, _MANIFEST)
    discard(project, _PARTS)
    discard(project, _STAMPS)


def mark_pending(project: Project) -> None:
    """Note that the site is about to change."""
    with writing(f"{CACHE}/{PENDING}"):
        (project.cache / PENDING).touch()


def read_list(path: str) -> frozenset[str]:
    """Give the addresses in the list at PATH. What is no address is passed over: it might lead out of the site."""
    lines = (read(path) or b"").decode(errors="replace").splitlines()
    return frozenset(line for line in lines if is_address(line))


def list_bytes(addresses: frozenset[str]) -> bytes:
    """Give the list of ADDRESSES as it stands in the site."""
    return (_LIST_HEAD + "".join(f"{address}\n" for address in sorted(addresses))).encode()


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
