"""The four documents of the project give drafts that equal their records in every field that their texts state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from followup.drafts.directive.draft import draft_text
from followup.drafts.directive.known_bodies import with_units
from followup.drafts.directive.read import Reading, read_directive
from followup.drafts.paper.open_paper import open_paper
from followup.loading import load
from followup.project import Project
from followup.register import Register

ROOT = Path(__file__).parents[3]
TEXTS = ROOT / "tests/drafts/import_texts"
SEEDS = ("394-cv-tu", "cv-tb-160", "ct-tap-hop", "1330-cv-tu")
STATED = ("loai_van_ban", "so_ky_hieu", "ngay_ban_hanh", "trich_yeu", "nguoi_ky", "dau_den")


@pytest.fixture(scope="module")
def register() -> Register:
    register = load(Project(ROOT), lambda *_: None).register
    assert register is not None
    return register


def _reading(seed: str) -> Reading:
    text = open_paper((TEXTS / f"van-ban-that-{seed}/input.txt").read_bytes())
    reading = read_directive(text) if isinstance(text, str) else text
    assert isinstance(reading, Reading)
    return reading


def _draft(seed: str, register: Register) -> dict[str, Any]:
    draft: dict[str, Any] = yaml.load(draft_text(with_units(_reading(seed), seed, register), seed), yaml.BaseLoader)  # noqa: S506 - as text
    return draft


def _record(seed: str) -> dict[str, Any]:
    record: dict[str, Any] = yaml.load((ROOT / f"data/van-ban/{seed}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - as text
    return record


@pytest.mark.parametrize("seed", SEEDS)
def test_the_head_the_lists_and_the_signature_equal_the_record(seed: str, register: Register) -> None:
    draft, record = _draft(seed, register), _record(seed)

    assert {name: draft.get(name) for name in STATED} == {name: record.get(name) for name in STATED}
    for name in ("kinh_gui", "noi_nhan"):
        assert [each["loi_van"] for each in draft.get(name, [])] == [each["loi_van"] for each in record.get(name, [])]


@pytest.mark.parametrize("seed", ["394-cv-tu", "1330-cv-tu"])
def test_bodies_of_a_named_province_become_the_ids_of_the_record(seed: str, register: Register) -> None:
    draft, record = _draft(seed, register), _record(seed)

    for name in ("co_quan_ban_hanh", "chu_the_chi_dao", "noi_nhan"):
        assert draft[name] == record[name]
    named = [each for each in draft["kinh_gui"] if "don_vi" in each]
    assert len(named) > len(draft["kinh_gui"]) // 2
    assert all(each in record["kinh_gui"] for each in named)


@pytest.mark.parametrize("seed", ["cv-tb-160", "ct-tap-hop"])
def test_bodies_of_an_unnamed_province_are_asked_for(seed: str, register: Register) -> None:
    assert "co_quan_ban_hanh" not in _draft(seed, register)
    assert "chu_the_chi_dao" not in _draft(seed, register)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_printed_item_is_there_with_its_words_and_its_lead(seed: str, register: Register) -> None:
    draft, record = _draft(seed, register), _record(seed)
    written = {duty["muc"]: duty for duty in record["nhiem_vu"]}

    for duty in draft["nhiem_vu"]:
        parts = [each for code, each in written.items() if code == duty["muc"] or code.startswith(f"{duty['muc']}.")]
        assert parts, duty["muc"]
        assert all(_plain(part["noi_dung"]) in _plain(duty["noi_dung"]) for part in parts)
        if duty["muc"] in written:
            assert duty["noi_dung"] == written[duty["muc"]]["noi_dung"]
            assert duty.get("loi_van_chu_tri") == written[duty["muc"]].get("loi_van_chu_tri")
    codes = {code.split(".")[0] for code in written}
    assert {duty["muc"].split(".")[0] for duty in draft["nhiem_vu"]} == codes


@pytest.mark.parametrize("seed", SEEDS)
def test_a_given_kind_of_deadline_and_interval_equal_those_of_the_record(seed: str, register: Register) -> None:
    written = {duty["muc"]: duty for duty in _record(seed)["nhiem_vu"]}

    for duty in _draft(seed, register)["nhiem_vu"]:
        own = written.get(duty["muc"], {})
        if "loai_han" in duty and "loai_han" in own:
            assert duty["loai_han"] == own["loai_han"], duty["muc"]
        if "chu_ky" in duty and "chu_ky" in own:
            assert duty["chu_ky"] == own["chu_ky"], duty["muc"]
        assert "thoi_han" not in duty


def test_the_number_of_an_arrival_stamp_is_not_that_of_the_document() -> None:
    values = {each.field: each.value for each in _reading("ct-tap-hop").values}

    assert values["dau_den.so_den"] == "2664"
    assert "so_ky_hieu" not in values


@pytest.mark.parametrize("seed", SEEDS)
def test_every_value_stands_on_words_of_the_text(seed: str) -> None:
    reading = _reading(seed)

    for each in reading.values:
        assert reading.text[each.span.start : each.span.end].strip(), each.field


def _plain(words: str) -> str:
    return words.rstrip("./ ").lower()
