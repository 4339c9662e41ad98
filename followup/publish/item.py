"""What publishing takes in: one item for each file of the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from followup.diagnostics import Where

LONGEST_ADDRESS = 150
LIST = ".followup"
BESIDE = ".followup-new"

# A segment that ends in a dot loses it on Windows; this also leaves out `.` and `..`.
_ADDRESS = re.compile(r"(?:[A-Za-z0-9._-]*[A-Za-z0-9_-]/)*[A-Za-z0-9._-]*[A-Za-z0-9_-]")
# Windows keeps these names for devices, whatever follows the first dot.
_DEVICE = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:[./]|$)", re.IGNORECASE)


def nowhere(_origin: Where | None, _href: str) -> Where | None:
    """Know the source place of no link."""
    return None


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the site before it is made.

    `address` is relative to the site and written with `/`; one that some system cannot hold is a fault of
    the program and raises ValueError. `digest` stands for everything that the content depends on; it is empty where
    it would cost more than the content. `make` gives the content and is called only when it is needed. `origin` is the
    record that the item tells of; findings point at it. `listed` tells that search engines may list it.
    """

    address: str
    digest: str
    make: Callable[[], bytes]
    origin: Where | None = None
    listed: bool = False

    def __post_init__(self) -> None:
        if not is_address(self.address):
            raise ValueError(f"not an address for a file of the site: {self.address!r}")


def is_address(text: str) -> bool:
    """Tell whether TEXT names a file inside the site in a way that every system can hold."""
    if len(text) > LONGEST_ADDRESS or _ADDRESS.fullmatch(text) is None or text == LIST or text.endswith(BESIDE):
        return False
    return _DEVICE.search(text) is None


def is_page(address: str) -> bool:
    """Tell whether the file at ADDRESS has links and anchors that can be checked."""
    return address.endswith(".html")


def folders_of(address: str) -> list[str]:
    """Give the folders that ADDRESS lies in, the innermost first; the site itself is not among them."""
    folders = []
    while "/" in address:
        address = address.rpartition("/")[0]
        folders.append(address)
    return folders
