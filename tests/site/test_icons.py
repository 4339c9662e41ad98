"""A page carries the icons and hatches that it uses, and no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.site.conftest import Publish

CARRIED = re.compile(r'<(?:symbol|pattern) id="(icon-\w+|s-\w+|hatch[\w-]*)"')
USED = re.compile(r'(?:<use href="|url\()#(icon-\w+|s-\w+|hatch[\w-]*)[")]')


def test_a_page_carries_the_icons_that_it_uses(
    office: Path, publish: Publish, tree: Callable[[Path], dict[str, bytes]]
) -> None:
    assert publish(office).published
    pages = {name: text.decode() for name, text in tree(office / "site").items() if name.endswith(".html")}
    carried = {name: CARRIED.findall(text) for name, text in pages.items()}
    used = {name: set(USED.findall(text)) for name, text in pages.items()}

    assert {name: set(found) for name, found in carried.items()} == used
    assert all(len(found) == len(set(found)) for found in carried.values())
    assert {each.partition("-")[0] for found in used.values() for each in found} >= {"icon", "s"}
    assert not all(used.values())
