"""Where the pages of a part lead, in few signs, so that what is lost tells which parts may have led there.

A sign stands for a file, or for an anchor in a file, of whatever folder: a part that leads to another of the same name
is looked at in vain.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote


def leads(links: Iterable[str]) -> set[str]:
    """Give the signs of all places that LINKS lead to; within a page they name no file."""
    plain = [_plain(link) if "%" in link or "?" in link else link for link in links]
    ends = {(path.rpartition("/")[2], anchor) for path, _, anchor in [link.partition("#") for link in plain]}
    return {f"{name}#{anchor}" for name, anchor in ends}.union([f"{name}#" for name, _ in ends])


def sign(address: str, anchor: str = "") -> str:
    """Give the sign of the file at ADDRESS, or of ANCHOR in it; without an address that which a page itself uses."""
    return f"{address.rpartition('/')[2]}#{anchor}"


def _plain(link: str) -> str:
    path, _, anchor = link.partition("#")
    return f"{unquote(path.partition('?')[0])}#{unquote(anchor)}"
