"""The pages of the movement as readers get them: strict, each anchor once, and never blank."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from followup.pages import (
    commendations,
    indicator,
    indicators,
    initiative,
    initiative_lists,
    initiatives,
    life_cycle,
    published,
    ratings,
)
from followup.pages.menu import MENU
from followup.pages.page import Whole
from followup.render.assets import assets
from followup.render.draw import Drawer
from followup.render.site import Frame

TEMPLATES = Path(__file__).parents[2] / "templates"
KINDS = (
    commendations,
    indicator,
    indicators,
    initiative,
    initiative_lists,
    initiatives,
    life_cycle,
    published,
    ratings,
)


def drawn(whole: Whole) -> dict[str, str]:
    files = (*((each.name, each.address) for each in assets(TEMPLATES)), ("plotly.js", "assets/plotly.js"))
    drawer = Drawer(TEMPLATES, Frame("Theo dõi", "Ban", "Ban", "Bản nội bộ", MENU, files), "engine")
    return {page.address: drawer.draw(page).decode() for kind in KINDS for page in kind.plan(whole)}


def test_every_page_is_strict_and_has_one_of_each_anchor(moved: Whole) -> None:
    for address, text in drawn(moved).items():
        anchors = re.findall(r'\sid="([^"]+)"', text)
        repeated = [name for name, number in Counter(anchors).items() if number > 1]
        inside = set(re.findall(r'\shref="#([^"]+)"', text)) - set(anchors)

        assert text.count("<h1") == 1, address
        assert not re.search(r"\s(?:style|on[a-z]+)=\"|<script>", text), address
        assert (repeated, inside) == ([], set()), address


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mo-hinh/index.html", "data/mo-hinh/ĐƠN-VỊ/"),
        ("mo-hinh/danh-sach.html", "data/mo-hinh/ĐƠN-VỊ/"),
        ("mo-hinh/vong-doi.html", "data/mo-hinh/ĐƠN-VỊ/"),
        ("chi-tieu/index.html", "data/chi-tieu/"),
        ("khen-thuong.html", "data/khen-thuong/"),
        ("xep-loai.html", "data/xep-loai/NĂM/ĐƠN-VỊ.yaml"),
        ("so-lieu-cong-bo.html", "data/so-lieu-cong-bo/"),
    ],
)
def test_every_empty_page_names_the_next_step(nothing: Whole, address: str, words: str) -> None:
    assert words in drawn(nothing)[address]


def test_the_explorer_reads_without_a_script(moved: Whole) -> None:
    text = drawn(moved)["mo-hinh/index.html"]

    assert re.search(r'<form class="chart-tools filters"[^>]* hidden>', text)
    assert text.count('<th scope="row">') == len(moved.lived)
