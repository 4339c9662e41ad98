"""What leads from one page of the site to another."""

from __future__ import annotations

from typing import NamedTuple


class Link(NamedTuple):
    """Text that leads to an address of the site, and to an anchor on that page if one is given."""

    text: str
    address: str
    anchor: str = ""
