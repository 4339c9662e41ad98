"""A page carries the icons that it uses, and of the common ones no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.site.conftest import Publish


def test_a_page_carries_the_icons_that_it_uses(
    office: Path, publish: Publish, tree: Callable[[Path], dict[str, bytes]]
) -> None:
    assert publish(office).published
    pages = {name: text.decode() for name, text in tree(office / "site").items() if name.endswith(".html")}
    carried = {name: set(re.findall(r'<symbol id="([^"]+)"', text)) for name, text in pages.items()}
    used = {name: set(re.findall(r'<use href="#([^"]+)"', text)) for name, text in pages.items()}

    assert {name: used[name] - carried[name] for name in pages if not used[name] <= carried[name]} == {}
    common = {name: {each for each in carried[name] if each.startswith("icon-")} for name in pages}
    assert {name: common[name] - used[name] for name in pages if not common[name] <= used[name]} == {}
    assert any(common.values())
    assert not all(common.values())
