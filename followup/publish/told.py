"""What pages lead to and which places they have: one file for each part of the site, read only where somebody asks.

A file holds the words of a part's pages and, below them, the signs of where they lead. It is named after its content,
so it is whole or not there, nothing is ever written over, and what a killed build has left is only in nobody's list.
Of 250,000 models a build never holds the links of more than a few parts.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from followup.project import CACHE, Project
from followup.publish.disk import content_digest, make_folder, place, read, remove, write
from followup.publish.failures import writing
from followup.publish.item import BESIDE
from followup.publish.kept import Kept, lines
from followup.publish.leads import leads

_FOLDER = "told"
_PARTS_AT_ONCE = 64


class Words(NamedTuple):
    """The links and the anchors of a page, one text each, a line apiece: a site has hundreds of thousands."""

    links: str
    anchors: str


SILENT = Words("", "")


class LostError(Exception):
    """What was told of a part is gone or damaged."""


def tell(project: Project, words: Mapping[str, Words]) -> str:
    """Keep the WORDS of a part's pages, and give the name by which they are found; empty where no page says any."""
    if not words:
        return ""
    links = {link for each in words.values() for link in lines(each.links)}
    body = "\n".join([_as_json(words), *sorted(leads(links))]).encode()
    name = content_digest(body)
    path = f"{project.cache}/{_FOLDER}/{name}"
    if read(path) != body:
        with writing(f"{CACHE}/{_FOLDER}"):
            make_folder(f"{project.cache}/{_FOLDER}")
            write(path + BESIDE, body)
            place(path + BESIDE, path)
    return name


def forget_others(project: Project, names: Collection[str]) -> None:
    """Remove what was told under none of NAMES."""
    folder = project.cache / _FOLDER
    with writing(f"{CACHE}/{_FOLDER}"):
        for path in folder.iterdir() if folder.exists() else ():
            if path.name not in names:
                remove(str(path))


class Books:
    """The words of every page of PARTS, by its address; LostError where they are gone. HERE are some in memory."""

    def __init__(self, project: Project, parts: Mapping[str, Kept], here: Mapping[str, Words]) -> None:
        self._parts = parts
        self._here = here
        self._names: dict[str, str] | None = None
        self._project = project
        self._open = lru_cache(_PARTS_AT_ONCE)(lambda name: _words_in(_told(project, name)))

    def __getitem__(self, address: str) -> Words:
        found = self._here.get(address)
        if found is not None:
            return found
        if self._names is None:
            self._names = {each: kept.told for kept in self._parts.values() for each in lines(kept.addresses)}
        name = self._names.get(address)
        return self._open(name).get(address, SILENT) if name else SILENT

    def leads(self, kept: Kept) -> Collection[str]:
        """Give the signs of where the pages of the part that is KEPT lead."""
        if kept.told:
            return _told(self._project, kept.told).partition(b"\n")[2].decode().split("\n")
        return leads(link for address in lines(kept.addresses) for link in lines(self[address].links))


def _told(project: Project, name: str) -> bytes:
    body = read(f"{project.cache}/{_FOLDER}/{name}")
    if body is None or content_digest(body) != name:
        raise LostError(name)
    return body


def _as_json(words: Mapping[str, Words]) -> str:
    return json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _words_in(body: bytes) -> Mapping[str, Words]:
    return {address: Words(*words) for address, words in json.loads(body.partition(b"\n")[0]).items()}
