"""A folder of small templates, a frame, and pages drawn from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup.pages.page import Link, Page
from followup.render.site import Frame

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def frame() -> Frame:
    return Frame(
        name="Theo dõi & báo cáo",
        agency="Cơ quan",
        publisher="Văn phòng",
        edition="Bản nội bộ",
        menu=(Link("Tổng quan", "index.html"),),
        assets=(("css/site.css", "assets/css/site.0123456789.css"),),
    )


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Write templates, given as names and texts, and tell their folder."""

    def writer(templates: Mapping[str, str]) -> Path:
        for name, text in templates.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        return tmp_path

    return writer


@pytest.fixture
def page_of() -> Callable[..., Page]:
    """Make a page of which only what a test speaks about is given."""

    def maker(*, template: str = "page.html", address: str = "van-ban/a.html", view: object = None) -> Page:
        return Page(address, template, "Tên trang", "Mô tả", "van-ban/index.html", view)

    return maker
