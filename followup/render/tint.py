"""The office's own colour in the style sheet: by day as dark as it needs to be, by night as light."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup.render.assets import Asset, with_style_script
from followup.shade import on_dark, on_light

_OFFICE = re.compile(rb"(--office:\s*)#[0-9a-f]{6}")


def tinted(assets: Iterable[Asset], colour: str | None) -> tuple[Asset, ...]:
    """Give ASSETS with COLOUR for the office's in every style sheet: first by day, then by night."""
    if colour is None:
        return tuple(assets)
    return with_style_script(_tinted(each, colour) if each.name.endswith(".css") else each for each in assets)


def _tinted(sheet: Asset, colour: str) -> Asset:
    shades = iter((on_light(colour), on_dark(colour)))
    return Asset(sheet.name, _OFFICE.sub(lambda found: found[1] + next(shades).encode(), sheet.content))
