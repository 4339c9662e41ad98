"""What stands around every page: the name of the site, who publishes it, the menu and the addresses of its assets.

It must not carry what changes on every build (as-of day, versions), or every page would change with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from followup.records.repository import edit_address
from followup.records.settings import Edition
from followup.shade import on_light

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.emblem import Emblem
    from followup.pages.page import Link
    from followup.records.settings import Settings
    from followup.render.assets import Asset

COLOUR = "#8c1515"
"""The colour of the band, the neutral mark and the current entry of the menu, where the office sets none."""


class Frame(NamedTuple):
    """The frame of the site; a template sees it as `site`.

    `assets` pairs the name of each asset (`css/site.css`) with its address, which carries a fingerprint. `address` is
    where the site stands on the web, without a last `/`. `searchable` tells whether search engines may list what
    stands there. `shows_files` tells whether readers are editors too: then each record's page names its file, and
    leads to where `repository` lets it be edited.
    """

    name: str
    agency: str
    publisher: str
    edition: str
    menu: tuple[Link, ...]
    assets: tuple[tuple[str, str], ...]
    contact: str | None = None
    licence: str | None = None
    address: str | None = None
    searchable: bool = False
    shows_files: bool = False
    repository: str | None = None
    emblem: Emblem | None = None
    colour: str = COLOUR

    def asset(self, name: str) -> str:
        """Give the address of the asset NAME; an unknown one is a fault of the program (KeyError)."""
        return dict(self.assets)[name]

    def absolute(self, address: str) -> str:
        """Give the whole address of ADDRESS, which is relative to the site; the site must have an address."""
        return f"{self.address}/{address}"

    def edit_address(self, path: str) -> str:
        """Give where the file PATH is edited; there must be a repository."""
        return edit_address(self.repository or "", path)


def frame(settings: Settings, menu: tuple[Link, ...], assets: Iterable[Asset], emblem: Emblem | None) -> Frame:
    """Give the frame that SETTINGS ask for, with EMBLEM as the office's own mark if it has one."""
    internal = settings.edition is Edition.INTERNAL
    return Frame(
        name=settings.site_name,
        agency=settings.agency,
        publisher=settings.publisher,
        edition=settings.edition.label,
        menu=menu,
        assets=tuple((asset.name, asset.address) for asset in assets),
        contact=settings.contact,
        licence=settings.licence,
        address=settings.site_address,
        searchable=not internal,
        shows_files=internal,
        repository=settings.repository,
        emblem=emblem,
        colour=on_light(settings.colour) if settings.colour else COLOUR,
    )
