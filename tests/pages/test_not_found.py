"""The page for unknown addresses carries its own style and script, and a policy that lets only these through."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import Path

from followup.pages import not_found
from followup.pages.not_found import NotFoundView
from followup.pages.page import Page, Whole
from followup.render.draw import Drawer
from followup.render.site import Frame

TEMPLATES = Path(__file__).parents[2] / "templates"


def _page(whole: Whole) -> Page:
    (page,) = not_found.plan(whole)
    return page


def _view(whole: Whole) -> NotFoundView:
    view = _page(whole).view
    assert isinstance(view, NotFoundView)
    return view


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_names_what_stands_in_the_page_byte_for_byte(whole: Whole) -> None:
    frame = Frame("Trang <&>", "Cơ quan", "Nhà", "Bản", (), ())
    drawn = Drawer(TEMPLATES, frame, "1").draw(_page(whole)).decode()
    style, script = (re.findall(f"<{tag}>(.*?)</{tag}>", drawn, re.DOTALL) for tag in ("style", "script"))

    assert (len(style), len(script)) == (1, 1)
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', drawn)[0].replace("&#39;", "'")
    assert f"style-src {_digest(style[0])};" in policy
    assert f"script-src {_digest(script[0])};" in policy
    assert "unsafe" not in policy


def test_no_file_of_the_site_is_needed_to_show_it(whole: Whole) -> None:
    drawn = Drawer(TEMPLATES, Frame("Trang", "Cơ quan", "Nhà", "Bản", (), ()), "1").draw(_page(whole)).decode()

    assert re.findall(r"<(?:link|script|img)[^>]*(?:src|href)=\"([^\"]*)\"", drawn) == ["data:,"]


def test_the_folders_are_those_at_the_root_of_the_site(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    prose = "---\ntieu_de: Cách tính\n---\n\nA\n"
    view = _view(whole_of({"content/phuong-phap/cach-tinh.md": prose, "content/gioi-thieu.md": prose}))

    assert view.folders.split() == [
        "assets",
        "don-vi",
        "huong-dan",
        "nhiem-vu",
        "nhom",
        "phuong-phap",
        "so-lieu",
        "van-ban",
    ]


def test_the_address_of_the_site_comes_from_the_settings(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    settings = whole_of({}).register.settings
    text = "phien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\ndia_chi_trang: https://t.example/a/\n"

    assert settings.site_address is None
    assert _view(whole_of({"data/cau-hinh.yaml": text})).home == "https://t.example/a"
