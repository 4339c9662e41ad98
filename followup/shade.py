"""Colours against each other: contrast as WCAG 2.2 measures it, and the nearest shade that has enough of it."""

from __future__ import annotations

from collections.abc import Iterable

ENOUGH = 4.5
"""The contrast of text with what it stands on (WCAG 2.2, success criterion 1.4.3, level AA)."""

LIGHT = ("#ffffff", "#f6f5f1")
DARK = ("#1c222b", "#14181f")
"""What pages and cards are painted with, by day and by night."""

_STEPS = 200
_DARKEST_CURVED = 0.04045  # sRGB is a straight line below it


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, each `#rrggbb`: from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def on_light(colour: str) -> str:
    """Give COLOUR, darkened as far as it needs to be seen by day."""
    return _mixed_until_seen(colour, "#000000", LIGHT)


def on_dark(colour: str) -> str:
    """Give COLOUR, lightened as far as it needs to be seen by night."""
    return _mixed_until_seen(colour, "#ffffff", DARK)


def _mixed_until_seen(colour: str, towards: str, grounds: Iterable[str]) -> str:
    shades = (_mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if min(contrast(shade, ground) for ground in grounds) >= ENOUGH)


def _mixed(colour: str, other: str, share: float) -> str:
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine + (theirs - mine) * share):02x}" for mine, theirs in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST_CURVED else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
