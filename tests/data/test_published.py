"""The published figures are those of their sources, every one of them and no other, and what does not agree shows."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path

from followup.published_sums import differences, parts_sum
from followup.records.published_figure import PublishedFigure
from followup.records.published_source import Reliability
from followup.records.read import read_record
from followup.source.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).parent / "published_sources.txt"

APPROXIMATE = {
    "kon-tum-mo-hinh": "trên 1.000",
    "thai-nguyen-2009-2019-dien-hinh": "gần 1.000",
    "toan-quoc-2010-2015": ">400.000",
    "tp-hcm-2025-mo-hinh-lam-tron": "hơn 7.600",
    "nam-lan-2-2025-cay-na": ">4.000",
    "kon-tum-2023-kinh-phi": "trên 37 tỷ đồng",
    "kon-tum-2025-luot-nguoi": ">23.600",
    "kon-tum-2025-kinh-phi": ">140 tỷ",
}


@cache
def published() -> dict[str, PublishedFigure]:
    """Give every record by id; none may fail to read."""
    found: dict[str, PublishedFigure] = {}
    for path in sorted((ROOT / "data/so-lieu-cong-bo").iterdir()):
        reading = read_yaml(path.relative_to(ROOT).as_posix(), path.read_bytes())
        assert reading.value is not None
        outcome = read_record(PublishedFigure, reading.value)
        assert (reading.diagnostics, outcome.diagnostics) == ((), ())
        assert outcome.value is not None
        found[path.stem] = outcome.value
    return found


@cache
def sources() -> dict[str, set[Decimal]]:
    """Give the numbers of every source by its address, as the table beside this file has them."""
    rows = [line.split(" | ") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {address: {_number(each) for each in numbers.split()} for numbers, address in rows}


def source(figure: PublishedFigure) -> str:
    """Give the address of the source without its protocol, or where it was published if that is all that is known."""
    assert figure.source is not None
    return (figure.source.address or f"//{figure.source.title}").partition("//")[2]


def _number(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))


def test_every_number_of_every_source_is_there_and_no_other() -> None:
    found: defaultdict[str, set[Decimal]] = defaultdict(set)
    for figure in published().values():
        found[source(figure)] |= {figure.value, *(part.value for part in figure.parts)}

    assert found == sources()


def test_what_a_source_rounds_is_marked_in_its_own_words() -> None:
    assert {figure.id: figure.words for figure in published().values() if figure.approximate} == APPROXIMATE


def test_a_source_whose_address_is_cut_or_unknown_says_so() -> None:
    cut = {source(figure) for figure in published().values() if figure.source and figure.source.shortened}
    unsure = {source(figure) for figure in published().values() if figure.reliability is Reliability.UNCHECKED}

    assert cut == {address for address in sources() if "…" in address}
    assert unsure == {address for address in sources() if "/" not in address}


def test_figures_stand_apart_from_the_sample() -> None:
    assert not (ROOT / "data/minh-hoa/so-lieu-cong-bo").exists()


def test_parts_that_do_not_give_the_whole_are_found_and_all_others_do() -> None:
    """1.014 models stand against "trên 1.000", and 2.065 + 348 tasks against 2.414."""
    sums = {figure.id: parts_sum(figure) for figure in published().values()}

    assert {name: each.missing for name, each in sums.items() if each and each.missing} == {
        "kon-tum-mo-hinh": Decimal(-14),
        "hai-phong-2018-dang-thuc-hien": Decimal(1),
    }
    assert [name for name, each in sums.items() if each and not each.adds_up] == ["hai-phong-2018-dang-thuc-hien"]
    assert sum(each is not None for each in sums.values()) == 15


def test_two_sources_of_one_figure_stand_beside_each_other() -> None:
    """7.678 models by one paper, "hơn 7.600" by another."""
    found = [(each.first.id, each.second.id, each.amount) for each in differences(published())]

    assert found == [("tp-hcm-2025-mo-hinh", "tp-hcm-2025-mo-hinh-lam-tron", Decimal(-78))]
