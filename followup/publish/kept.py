"""What is kept of a part of the site from one build to the next: few texts of many lines, which cost little to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

LOOSE = ""  # the name under which items stand that belong to no part


class Kept(NamedTuple):
    """A part of the site: `key` stands for all that it was made from; its files in order of their addresses.

    `contents` are digests of their bytes, `digests` of what each was made from, where some have one. `listed` may be
    listed by search engines, `told` is the name of what the pages tell of links and anchors. All but the key and that
    name are texts of lines.
    """

    key: str
    addresses: str
    contents: str
    digests: str
    listed: str
    told: str


NOTHING = Kept("", "", "", "", "", "")


def addresses_of(parts: Mapping[str, Kept]) -> Iterator[str]:
    """Yield the addresses of all files of PARTS."""
    for kept in parts.values():
        yield from lines(kept.addresses)


def lines(text: str) -> list[str]:
    """Give what a text holds, a line apiece."""
    return text.split("\n")[:-1]


def as_lines(words: Sequence[str]) -> str:
    """Give WORDS as one text, to be read back by `lines`."""
    return "\n".join([*words, ""])
