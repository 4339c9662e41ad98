"""Families are trees: nobody stands in two, nobody comes back."""

from __future__ import annotations

from hypothesis import given, settings

from followup.movement_rows import InitiativeRow
from followup.status.families import families, sources
from tests.status.movement import model, models


def test_a_family_is_read_from_its_first() -> None:
    rows = [
        model("c", "dang_ky 2024-01-05", nhan_rong_tu="b"),
        model("a"),
        model("b", "dang_ky 2023-01-05", nhan_rong_tu="a"),
        model("d", "dang_ky 2023-01-06", nhan_rong_tu="a"),
        model("alone"),
        model("draft", nhan_rong_tu="a", nhap="true"),
    ]
    (family,) = families(rows)

    assert [(each.row.id, each.generation, each.parent) for each in family] == [
        ("a", 0, None),
        ("b", 1, 0),
        ("c", 2, 1),
        ("d", 1, 0),
    ]
    assert [row.id for row in sources(rows)["a"]] == ["b", "d"]


def test_the_largest_family_comes_first_and_an_unknown_origin_begins_one() -> None:
    rows = [model("a"), model("b", nhan_rong_tu="a"), *(model(name, nhan_rong_tu="x") for name in "pq")]
    rows += [model("c", nhan_rong_tu="p"), model("d", nhan_rong_tu="p")]

    assert [[each.row.id for each in family] for family in families(rows)] == [["p", "c", "d"], ["a", "b"]]


def test_a_circle_is_cut_once() -> None:
    rows = [model("a", nhan_rong_tu="b"), model("b", nhan_rong_tu="a")]

    assert [[each.row.id for each in family] for family in families(rows)] == [["a", "b"]]


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(models())
def test_no_model_stands_in_two_families_or_below_itself(rows: list[InitiativeRow]) -> None:
    members = [each for family in families(rows) for each in family]

    assert len({each.row.id for each in members}) == len(members)
    for family in families(rows):
        for place, member in enumerate(family):
            assert (member.parent is None) == (place == 0)
            if member.parent is not None:
                above = family[member.parent]
                assert member.parent < place
                assert member.generation == above.generation + 1
                assert member.row.replicated_from == above.row.id
    assert {each.row.id for each in members} == _related(rows)


def _related(rows: list[InitiativeRow]) -> set[str]:
    """Give the models that replicate another of ROWS, and those others."""
    known = {row.id for row in rows if not row.draft}
    pairs = [
        (row.id, row.replicated_from) for row in rows if row.id in known and row.replicated_from in known - {row.id}
    ]
    return {name for pair in pairs for name in pair}
