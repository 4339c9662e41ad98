"""The first screen over the data as shipped: with the illustrative province, and with the four documents alone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from followup.loading import load
from followup.pages import directive, home
from followup.pages.directive import DirectiveView
from followup.pages.home import HomeView
from followup.pages.number import plain
from followup.pages.page import Page, Whole
from followup.pages.peers import LEAST_COMPARED
from followup.project import Project
from followup.status.standing import Standing
from followup.status.standings import standings, tally_of

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 20)
FOUR = ("394-cv-tu", "1330-cv-tu", "ct-tap-hop", "cv-tb-160")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Read the shipped data as they are."""
    return _read(tmp_path_factory.mktemp("shown"), "")


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Read the shipped data with the illustrative ones switched off."""
    return _read(tmp_path_factory.mktemp("hidden"), "hien_minh_hoa: false\n")


def _read(folder: Path, setting: str) -> Whole:
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, folder / name)
    with (folder / "data/cau-hinh.yaml").open("a", encoding="utf-8") as settings:
        settings.write(setting)
    loaded = load(Project(folder), lambda *_: None)
    assert loaded.register is not None
    now = standings(loaded.register, loaded.summaries, as_of=AS_OF)
    return Whole(loaded.register, loaded.summaries, (), AS_OF, standings=now)


def _home(whole: Whole) -> tuple[Page, HomeView]:
    page = next(iter(home.plan(whole)))
    assert isinstance(page.view, HomeView)
    return page, page.view


def _directives(whole: Whole) -> list[DirectiveView]:
    views = {page.address: page.view for page in directive.plan(whole)}
    chosen = [views[f"van-ban/{name}.html"] for name in FOUR]
    return [view for view in chosen if isinstance(view, DirectiveView)]


def test_the_four_documents_alone_claim_no_lateness(hidden: Whole) -> None:
    page, view = _home(hidden)

    assert view.situation is None
    assert view.asked is not None
    assert plain(view.asked.headline) == (
        "4 văn bản chỉ đạo giao 49 nhiệm vụ; văn bản không ghi ngày đến hạn; chưa đủ cơ sở tính quá hạn."
    )
    assert not page.sample
    assert not [each for each in page.numbers if "%" in each.shown]


def test_the_four_documents_alone_leave_out_what_nobody_has_filled(hidden: Whole) -> None:
    _, view = _home(hidden)

    assert (view.peers, view.fields, view.models, view.since) == (None, None, None, None)
    assert view.aims is not None
    assert (plain(view.aims.finding), view.aims.rows) == ("Chưa chỉ tiêu nào có số liệu", ())


def test_the_province_has_every_block_of_the_first_screen(shown: Whole) -> None:
    _, view = _home(shown)

    assert view.peers is not None
    assert all(len(group.dots) >= LEAST_COMPARED for group in view.peers.groups)
    assert view.aims is not None
    assert view.aims.rows
    assert view.since is not None
    assert view.situation is not None
    assert f"so với {plain(view.since.finding).partition('so với ')[2]}" in plain(view.situation.overdue)


def test_the_four_documents_alone_have_no_state_that_a_calendar_gives(hidden: Whole) -> None:
    found = {each.standing for each in hidden.standings.states}

    assert found == {Standing.NO_DEADLINE, Standing.STANDING, Standing.NOT_ARISEN, Standing.DEADLINE_MISSING}


def test_with_the_province_every_figure_comes_from_its_obligations(shown: Whole) -> None:
    page, view = _home(shown)
    counted, told = tally_of(shown.standings.states), {each.id: each.value for each in page.numbers}

    assert page.sample
    assert view.asked is None
    assert view.situation is not None
    assert told["qua-han"] == str(counted[Standing.OVERDUE])
    assert told["hoan-thanh"] == str(counted.done_with_deadline)
    assert told["co-thoi-han"] == str(counted.done_with_deadline + counted.open_with_deadline)
    assert int(told["da-bao-cao"]) + int(told["chua-bao-cao"]) == int(told["phai-bao-cao"])
    assert [int(each.number.value) for each in view.situation.legend] == [number for _, number in counted if number]


def test_the_four_documents_keep_their_words_about_dates(shown: Whole, hidden: Whole) -> None:
    for with_province, alone in zip(_directives(shown), _directives(hidden), strict=True):
        assert "văn bản không ghi ngày đến hạn" in plain(with_province.sentence)
        assert with_province.progress is not None
        assert plain(alone.sentence).endswith("văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn.")
        assert alone.progress is None


def test_before_the_province_has_spoken_the_first_screen_tells_of_documents(shown: Whole) -> None:
    day = date(2021, 1, 1)
    earlier = replace(shown, as_of=day, standings=standings(shown.register, shown.summaries, as_of=day))

    assert _home(earlier)[1].situation is None
