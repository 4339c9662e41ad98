"""A save shows in the open page without a click; a mistake shows above the last good page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
from playwright.sync_api import Browser, expect

from followup.built import Built
from followup.project import Project
from followup.serve.serve import FAULT, Session
from tests.browser.shipped import DAY, PROGRAM

SMALL = PROGRAM / "tests" / "site" / "small"


@pytest.fixture
def office(tmp_path: Path) -> Project:
    """Give a small office with templates of its own, so that they can be spoilt."""
    shutil.copytree(SMALL, tmp_path / "office")
    shutil.copytree(PROGRAM / "templates", tmp_path / "program" / "templates")
    shutil.copytree(PROGRAM / "followup", tmp_path / "program" / "followup")
    return Project(tmp_path / "office", tmp_path / "program")


@pytest.fixture
def told() -> Queue[Built | Exception]:
    return Queue()


@pytest.fixture
def address(office: Project, told: Queue[Built | Exception]) -> Iterator[str]:
    ready: Queue[str] = Queue()
    stop = Event()
    session = Session(
        office,
        as_of=DAY,
        lines=lambda: lambda _path, _line: None,
        told=told.put,
        failed=told.put,
        progress=lambda _stage, _done, _total: None,
    )
    running = Thread(target=session.run, args=(0, ready.put, stop))
    running.start()
    yield ready.get(timeout=60)
    stop.set()
    running.join(60)
    assert not running.is_alive()


def test_a_save_shows_without_a_click(office: Project, address: str, told: Queue[Built], chromium: Browser) -> None:
    told.get(timeout=60)
    settings = office.path("data/cau-hinh.yaml")
    good = settings.read_text("utf-8")
    page = chromium.new_page()
    page.goto(address)
    expect(page.locator(".site-name")).not_to_have_text("Tên mới")

    settings.write_text(good.replace("ten_trang:", "ten_trang: Tên mới #"), "utf-8")
    expect(page.locator(".site-name")).to_have_text("Tên mới")
    settings.write_text("ten_trang: [", "utf-8")
    expect(page.locator(".xem-truoc")).to_contain_text("chưa xuất bản, trang cũ được giữ nguyên")
    expect(page.locator(".xem-truoc")).to_contain_text("data/cau-hinh.yaml:")
    expect(page.locator(".site-name")).to_have_text("Tên mới")
    settings.write_text(good, "utf-8")
    expect(page.locator(".xem-truoc")).to_have_count(0)
    expect(page.locator(".site-name")).not_to_have_text("Tên mới")
    page.close()


def test_a_preview_outlives_a_spoilt_template(
    office: Project, address: str, told: Queue[Built | Exception], chromium: Browser
) -> None:
    told.get(timeout=60)
    template = office.templates / "pages" / "home.html"
    good = template.read_text("utf-8")
    page = chromium.new_page()
    page.goto(address)

    template.write_text("{% if", "utf-8")
    expect(page.locator(".xem-truoc")).to_have_text(FAULT)
    template.write_text(good, "utf-8")
    expect(page.locator(".xem-truoc")).to_have_count(0)
    page.close()
