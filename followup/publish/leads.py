"""Where the pages of a part lead, in few signs, so that what is lost tells which parts may have led there.

A sign stands for a file, or for an anchor in a file. Two places may share one: a part is looked at in vain then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname
from urllib.parse import unquote
from zlib import crc32

from followup.publish.kept import as_lines, lines
from followup.publish.links import target_of
from followup.publish.told import Words


def leads(words: Mapping[str, Words]) -> str:
    """Give the signs of all places that pages with these WORDS lead to, a line each; within a page nothing is lost."""
    links: dict[str, set[str]] = {}
    for page, told in words.items():
        links.setdefault(dirname(page), set()).update(lines(told.links))
    return as_lines(sorted({each for folder, own in links.items() for each in _signs(folder, own)}))


def sign(address: str, anchor: str = "") -> str:
    """Give the sign of the file at ADDRESS, or of ANCHOR in it."""
    return f"{crc32(f'{address}#{anchor}'.encode()):x}"


def _signs(folder: str, links: Iterable[str]) -> Iterator[str]:
    anchors: dict[str, list[str]] = {}
    for path, _, anchor in (link.partition("#") for link in links):
        anchors.setdefault(path, [""]).append(anchor)
    for path, own in anchors.items():
        address = target_of(folder, path)
        if address:
            yield from [sign(address, unquote(each)) for each in own]
