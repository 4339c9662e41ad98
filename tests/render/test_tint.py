"""The office's own colour in the style sheet."""

from __future__ import annotations

from pathlib import Path

from followup.render.assets import Asset, assets
from followup.render.tint import tinted
from followup.shade import on_dark

TEMPLATES = Path(__file__).parents[2] / "templates"


def test_the_shipped_sheet_takes_the_colour_by_day_and_its_lighter_shade_by_night() -> None:
    sheet = next(each for each in tinted(assets(TEMPLATES), "#0b4a80") if each.name == "css/site.css")
    text = sheet.content.decode()

    assert text.count("--office:#0b4a80") == text.count(f"--office:{on_dark('#0b4a80')}") == 1
    assert text.count("--office:") == 2


def test_without_a_colour_and_outside_of_style_sheets_nothing_changes() -> None:
    own = (Asset("js/a.js", b"--office:#8c1515"), Asset("css/a.css", b"p{}"))

    assert tinted(own, "#0b4a80") == own
    assert tinted(assets(TEMPLATES), None) == assets(TEMPLATES)


def test_a_saved_page_has_the_colour_too() -> None:
    script = tinted(assets(TEMPLATES), "#0b4a80")[-1].content.decode()

    assert script.count("--office:#0b4a80") == 1
