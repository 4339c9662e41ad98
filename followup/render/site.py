"""What stands around every page: the name of the site, who publishes it, the menu and the addresses of its assets.

It must not carry what changes on every build (as-of day, versions), or every page would change with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.pages.page import Link


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of the site; a template sees it as `site`.

    `assets` pairs the name of each asset (`css/site.css`) with its address, which carries a fingerprint.
    """

    name: str
    agency: str
    publisher: str
    edition: str
    menu: tuple[Link, ...]
    assets: tuple[tuple[str, str], ...]
    contact: str | None = None
    licence: str | None = None

    def asset(self, name: str) -> str:
        """Give the address of the asset NAME; an unknown one is a fault of the program (KeyError)."""
        return dict(self.assets)[name]
