"""The colours of standings: told apart by every eye, on paper and on both screens, and never colour alone."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise
from pathlib import Path
from typing import TypeAlias

import pytest
from jinja2 import Environment, FileSystemLoader

from followup.status.standing import Standing

TEMPLATES = Path(__file__).parents[2] / "templates"
STYLES = (TEMPLATES / "assets/css/site.css").read_text("utf-8")
BADGE = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True).get_template("parts/standing_badge.html")
LOOKS: dict[str, tuple[str, str]] = BADGE.module.looks  # type: ignore[attr-defined] # what the template sets
ICONS = (TEMPLATES / "parts/standing_icons.html").read_text("utf-8")
THEMES = ("light", "dark")

Triple: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Triple, Triple, Triple]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB
SIGHTS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
APART = 14


def test_every_standing_has_a_colour_a_shape_and_a_word() -> None:
    drawn = set(re.findall(r'symbol id="s-(\w+)"', ICONS))

    assert LOOKS.keys() == drawn == {each.name for each in Standing}
    assert len(set(LOOKS.values())) == len({each.value for each in Standing}) == len(Standing)
    assert len(set(re.findall(r'viewBox="0 0 16 16">(.*)</symbol>', ICONS))) == len(Standing)


def test_slides_have_the_colours_of_the_site() -> None:
    slides = (TEMPLATES / "assets/css/slides.css").read_text("utf-8")
    ours, known = (re.findall(r"--[\w-]+: [^;]+;|@media screen", text) for text in (slides, STYLES))
    day, night = (set(known[: known.index("@media screen")]), set(known[known.index("@media screen") :]))

    assert set(ours[: ours.index("@media screen")]) <= day
    assert set(ours[ours.index("@media screen") :]) <= night


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbours_in_a_bar_are_told_apart(theme: str, sight: str) -> None:
    seen = [_seen(_colour(LOOKS[each.name][0], theme), sight) for each in Standing]
    near = [(first, second) for first, second in pairwise(zip(Standing, seen, strict=True))]

    assert not [(a.name, b.name) for (a, mine), (b, theirs) in near if _difference(mine, theirs) < APART]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_that_may_meet_differ_in_colour_or_in_texture(theme: str, sight: str) -> None:
    alike = [
        (one, other)
        for one, other in combinations(LOOKS, 2)
        if bool(LOOKS[one][1]) == bool(LOOKS[other][1])
        and _difference(_seen(_colour(LOOKS[one][0], theme), sight), _seen(_colour(LOOKS[other][0], theme), sight))
        < APART
    ]

    assert not alike


def test_overdue_is_hatched_for_grey_printing() -> None:
    assert LOOKS["OVERDUE"][1] == "hatch"


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_too_pale_for_the_paper_has_an_outline(theme: str) -> None:
    paper = _colour("paper", theme)
    outlined = set(
        re.findall(r"fill-(\w+)", next(rule for rule in _rules("stroke: var(--strong)") if "fill-void" in rule))
    )
    pale = {name for name, _ in LOOKS.values() if name != "void" and _contrast(_colour(name, theme), paper) < 2}

    assert pale <= outlined
    assert _contrast(_colour("strong", theme), paper) > 3


def _rules(declaration: str) -> list[str]:
    return [each for each in re.findall(r"([^{}\n]+\{[^{}]*\})", STYLES) if declaration in each]


def _colour(name: str, theme: str) -> str:
    if name == "void":
        name = "paper"
    found = re.findall(rf"--{name}: (#[0-9a-f]+)", STYLES)
    written = found[THEMES.index(theme)]
    return written if len(written) == 7 else "#" + "".join(2 * sign for sign in written[1:])


def _linear(colour: str) -> Triple:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return red, green, blue


def _times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _contrast(one: str, other: str) -> float:
    low, high = sorted(_times(TO_XYZ, _linear(each))[1] for each in (one, other))
    return (high + 0.05) / (low + 0.05)


def _seen(colour: str, sight: str) -> Triple:
    """Give COLOUR in CIE Lab as that SIGHT sees it (white point D65)."""
    red, green, blue = (min(1.0, max(0.0, each)) for each in _times(SIGHTS[sight], _linear(colour)))
    xyz = (each / white for each, white in zip(_times(TO_XYZ, (red, green, blue)), (0.9505, 1.0, 1.089), strict=True))
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _difference(one: Triple, other: Triple) -> float:
    """Give the colour difference CIEDE2000 (Sharma, Wu and Dalal 2005) between two colours in Lab."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    more = 1.5 - 0.5 * math.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = math.hypot(a1 * more, b1), math.hypot(a2 * more, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * more)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    spread = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    t = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.2 * _cos(4 * hue - 63)
    light = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    colour, angle = (c2 - c1) / (1 + 0.045 * chroma), spread / (1 + 0.015 * chroma * t)
    twist = 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    twist *= -math.sin(math.radians(60 * math.exp(-(((hue % 360 - 275) / 25) ** 2))))
    return math.sqrt(light**2 + colour**2 + angle**2 + twist * colour * angle)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def test_the_measure_gives_what_its_authors_print() -> None:
    """Sharma, Wu and Dalal 2005, table 1, pairs 1, 7 and 25."""
    pairs = (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    )

    assert [round(_difference(one, other), 4) for one, other, _ in pairs] == [printed for *_, printed in pairs]
