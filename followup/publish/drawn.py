"""What items come to when they are drawn: of one part, which another process can send, and of a whole run."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from followup.publish.clashes import Claims
from followup.publish.disk import Stamp
from followup.publish.kept import Kept, as_lines, lines
from followup.publish.told import SILENT, Words


class File(NamedTuple):
    """A file of the site: the digest that it was made from, that of its bytes, and its stamp."""

    digest: str
    content: str
    stamp: Stamp | None


@dataclass(slots=True)
class Drawn:
    """What some items come to. `words` are those of its pages, unless they have been told under the name `told`."""

    files: dict[str, File] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    told: str = ""
    claims: Claims = field(default_factory=Claims)
    # What was made in this run, and that of it which differs from the site.
    made: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)

    def put(self, address: str, file: File, words: Words) -> None:
        """Take in the FILE at ADDRESS with its WORDS."""
        self.files[address] = file
        if words != SILENT:
            self.words[address] = words


@dataclass(slots=True)
class Run:
    """What all items of one run come to, part by part."""

    parts: dict[str, Kept] = field(default_factory=dict)
    stamps: dict[str, Sequence[Stamp | None]] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    made: set[str] = field(default_factory=set)
    differing: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    # Whether a part was taken over from the last build without being planned.
    reused: bool = False

    def add(self, name: str, key: str, drawn: Drawn, free: Collection[str]) -> None:
        """Add a part called NAME, but what of it is not FREE to stand in the site beside the others."""
        addresses = sorted(address for address in drawn.files if address in free)
        files = [drawn.files[address] for address in addresses]
        contents, digests = as_lines([each.content for each in files]), as_lines([each.digest for each in files])
        listed = as_lines(sorted(drawn.listed))
        digests = digests if any(each.digest for each in files) else ""
        self.parts[name] = Kept(key, as_lines(addresses), contents, digests, listed, drawn.told)
        self.stamps[name] = [each.stamp for each in files]
        self.words |= drawn.words
        self.made.update(address for address in drawn.made if address in free)
        self.differing.update(address for address in drawn.differing if address in free)
        self.listed |= drawn.listed

    def take_over(self, name: str, kept: Kept, stamps: Sequence[Stamp | None]) -> None:
        """Add a part as the last build KEPT it."""
        self.parts[name] = kept
        self.stamps[name] = stamps
        self.listed.update(lines(kept.listed))
        self.reused = True
