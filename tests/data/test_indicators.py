"""The indicators and criteria that are real: what the four documents and the sources speak of, and nothing more."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from followup.intake import read_register_files
from followup.linking import link
from followup.records.published_source import Reliability
from followup.register import Register

ROOT = Path(__file__).parents[2]
FOLDERS = ("don-vi", "nhom", "van-ban", "chi-tieu", "tieu-chi")

# What the documents name, and the duty that names it.
SPOKEN_OF = {
    "tap-hop-cong-doan": "ct-tap-hop/1.2",
    "tap-hop-nong-dan": "ct-tap-hop/1.2",
    "tap-hop-phu-nu": "ct-tap-hop/1.2",
    "tap-hop-cuu-chien-binh": "ct-tap-hop/1.2",
    "tap-hop-thanh-nien": "ct-tap-hop/1.2",
    "tap-hop-nong-thon": "ct-tap-hop/3.1",
    "tap-hop-doanh-nghiep-ngoai-nha-nuoc": "ct-tap-hop/3.1",
    "tap-hop-vung-dan-toc-thieu-so": "ct-tap-hop/3.1",
    "tap-hop-vung-ton-giao": "ct-tap-hop/3.1",
    "so-cuoc-giam-sat": "394-cv-tu/1.2",
    "so-cuoc-phan-bien": "cv-tb-160/3.3",
    "kien-nghi-da-giai-quyet": "cv-tb-160/3.3",
    "chi-tieu-nghi-quyet-dat": "394-cv-tu/1.1.a",
    "chi-tieu-nghi-quyet-cham": "394-cv-tu/3.a",
    "mo-hinh-duoc-ra-soat": "1330-cv-tu/1.d",
    "mo-hinh-nhan-rong": "1330-cv-tu/1.c.a",
    "co-quan-duoc-xep-loai": "cv-tb-160/2.2.b",
}

# How many criteria each source names, and how many points they bring.
CRITERIA = {
    "quang-ngai-mo-hinh": (9, None),
    "quang-nam-2024-xep-loai": (10, 100),
    "tay-ninh-2022-xep-loai": (6, 100),
    "ngan-son-2020-xep-loai": (8, 100),
}


@cache
def register() -> Register:
    """Give what binds everybody, without the sample; nothing in it may fail to read."""
    paths = [path for each in FOLDERS for path in sorted((ROOT / "data" / each).iterdir())]
    files = [(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in (ROOT / "data/cau-hinh.yaml", *paths)]
    taken = read_register_files(files)
    assert taken.diagnostics == ()
    assert taken.value.settings is not None
    linked = link(taken.value.settings, taken.value.records, taken.value.prose, taken.value.failed)
    assert linked.diagnostics == ()
    return linked.value


@pytest.mark.parametrize(("indicator", "duty"), SPOKEN_OF.items())
def test_what_a_document_speaks_of_is_an_indicator(indicator: str, duty: str) -> None:
    assert duty in register().movement.indicators[indicator].duties


def test_indicators_measure_duties_that_there_are() -> None:
    every = register().movement.indicators.values()

    assert [each.id for each in every if not each.duties or not register().duties.keys() >= {*each.duties}] == []


def test_those_who_lead_an_indicator_lead_one_of_its_duties() -> None:
    """Whoever a row of the document names leads its parts; nobody is named beyond that."""
    for each in register().movement.indicators.values():
        leads = {lead for duty in each.duties for lead in register().duties[duty].leads}

        assert leads >= {*each.leads}, each.id


def test_no_indicator_has_a_target_that_no_document_sets() -> None:
    every = register().movement.indicators.values()

    assert [each.id for each in every if each.targets or each.baselines or each.sample] == []


def test_a_ratio_says_what_is_divided_by_what() -> None:
    every = register().movement.indicators.values()

    assert {each.id for each in every if each.measure == "%"} == {
        each.id for each in every if each.numerator and each.denominator
    }


def test_criteria_are_as_many_as_their_sources_say() -> None:
    found = {
        each.id: (each.count or len(each.criteria), None if each.total is None else int(each.total))
        for each in register().movement.criteria.values()
    }

    assert found == CRITERIA


def test_criteria_copied_at_second_hand_are_marked() -> None:
    low = [each.id for each in register().movement.criteria.values() if each.reliability is Reliability.LOW]

    assert low == ["quang-ngai-mo-hinh"]
