"""Each icon and each hatch is drawn for a page that uses it, and for no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from followup.records.duty import DeadlineKind
from followup.render.filters import pictures
from followup.status.standing import Standing

TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parents[2] / "templates"), autoescape=True)
COMMON = ("icon-missing", "icon-guess", *(f"icon-{each.value}" for each in DeadlineKind))
OF_STANDINGS = ("hatch", "hatch-pale", *(f"s-{each.name}" for each in Standing))


@pytest.mark.parametrize(("part", "names"), [("icons", COMMON), ("standing_icons", OF_STANDINGS)])
def test_a_page_gets_each_icon_for_itself(part: str, names: tuple[str, ...]) -> None:
    draw = getattr(TEMPLATES.get_template(f"parts/{part}.html").module, part)

    for name in names:
        use = f'fill="url(#{name})"' if name.startswith("hatch") else f'<use href="#{name}"/>'
        assert re.findall(r' id="([^"]+)"', draw(pictures(use))) == [name]
    assert re.findall(r' id="([^"]+)"', draw(pictures(""))) == []
