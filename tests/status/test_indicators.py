"""The published method of indicators, as tables and as properties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.diagnostics import Place
from followup.movement_rows import ValueRow
from followup.records.indicator import Direction, Indicator
from followup.register import Register
from followup.status.indicators import (
    baseline_for,
    by_unit_and_year,
    compared_groups,
    median,
    progress,
    reached,
    target_for,
    together,
    year_value,
)
from followup.summary import Summary
from tests.status.office import group, register, unit

END = date(2026, 6, 30)
UP, DOWN = Direction.UP, Direction.DOWN


def indicator(**more: Any) -> Indicator:  # noqa: ANN401 - any key of the record
    values = {
        "ma": "x",
        "ten": "Số cuộc giám sát",
        "khai_niem": "k",
        "nhom": "Giám sát",
        "don_vi_tinh": "cuộc",
        "chieu_danh_gia": "tang",
        "cach_cong": "trong_ky",
        **more,
    }
    return Indicator.model_validate(values).attach(Place("data/chi-tieu/x.yaml"))


def ratio(**more: Any) -> Indicator:  # noqa: ANN401 - any key of the record
    return indicator(don_vi_tinh="%", tu_so="người đã tập hợp", mau_so="người trong diện", **more)


def value(period: str, amount: str | None = None, part: tuple[str, str] | None = None, **more: Any) -> ValueRow:  # noqa: ANN401 - any field of the row
    numerator, denominator = part or (None, None)
    row = ValueRow("x", period, amount, numerator, denominator, "trong_ky", "2024-01-10", sample=False)
    return row._replace(**more)


@pytest.mark.parametrize(
    ("actual", "target", "baseline", "direction", "done", "met"),
    [
        ("75", "80", "60", UP, "0.75", False),
        ("80", "80", "60", UP, "1", True),
        ("50", "80", "60", UP, "-0.5", False),
        ("90", "80", "60", UP, "1.5", True),
        ("6", "4", "8", DOWN, "0.5", False),
        ("3", "4", "8", DOWN, "1.25", True),
        ("60", "80", None, UP, "0.75", False),
        ("8", "4", None, DOWN, "0.5", False),
        ("4", "4", None, DOWN, "1", True),
        ("5", "80", "80", UP, None, False),
        ("5", "0", None, UP, None, True),
        ("0", "4", None, DOWN, None, True),
    ],
)
def test_progress_and_whether_the_target_is_reached(
    actual: str, target: str, baseline: str | None, direction: Direction, done: str | None, *, met: bool
) -> None:
    start = None if baseline is None else Decimal(baseline)

    found = progress(Decimal(actual), Decimal(target), start, direction)

    assert found == (None if done is None else Decimal(done))
    assert reached(Decimal(actual), Decimal(target), direction) is met


@pytest.mark.parametrize(
    ("sums", "rows", "expected"),
    [
        ("trong_ky", (value("2024-q1", "3"), value("2024-q2", "4")), ("7", ("2024-q1", "2024-q2"))),
        ("trong_ky", (value("2024-6t1", "9"), value("2024-q1", "3"), value("2024-q3", "2")),
         ("11", ("2024-6t1", "2024-q3"))),
        ("trong_ky", (value("2024-6t1", "9"), value("2024-nam", "15")), ("15", ("2024-nam",))),
        ("luy_ke", (value("2024-q2", "7"), value("2024-q1", "3")), ("7", ("2024-q2",))),
        ("luy_ke", (value("2024-6t1", "8"), value("2024-q2", "7")), ("8", ("2024-6t1",))),
        ("thoi_diem", (value("2024-t11", "5"), value("2024-q1", "9")), ("5", ("2024-t11",))),
        ("trong_ky", (value("2023-nam", "5"), value("dot-1", "9")), None),
    ],
)  # fmt: skip
def test_the_value_of_a_year(
    sums: str, rows: tuple[ValueRow, ...], expected: tuple[str, tuple[str, ...]] | None
) -> None:
    found = year_value(indicator(cach_cong=sums), rows, 2024)

    assert (found and (str(found.value), found.periods)) == expected


def test_a_ratio_is_numerators_over_denominators_never_a_mean() -> None:
    found = together(ratio(), [value("2024-nam", None, ("1", "2")), value("2024-nam", None, ("90", "100"))])

    assert found is not None
    assert (found.numerator, found.denominator) == (Decimal(91), Decimal(102))
    assert round(found.value, 2) == Decimal("89.22")


def test_nothing_divided_by_nothing_is_no_value() -> None:
    assert together(ratio(), [value("2024-nam", None, ("0", "0"))]) is None
    assert together(ratio(), [value("2024-nam", "50"), value("2024-nam", "70")]) is None


TARGETS = [
    {"ky": "2024-nam", "gia_tri": "80"},
    {"ky": "2024-nam", "gia_tri": "85", "don_vi": "cac-huyen"},
    {"ky": "2024-nam", "gia_tri": "90", "don_vi": "a"},
    {"ky": "2020-nk", "gia_tri": "95"},
]


def office() -> Register:
    huyen = group("cac-huyen", quy_tac={"cap": ["huyen"]})
    return register(unit("a", thu_tu="2"), unit("b", thu_tu="1"), unit("t", cap="tinh", thu_tu="0"), huyen)


@pytest.mark.parametrize(
    ("who", "year", "expected"),
    [("a", 2024, 90), ("b", 2024, 85), ("t", 2024, 80), (None, 2024, 80), ("a", 2023, 95), ("a", 2026, None)],
)
def test_the_target_nearest_to_a_unit_binds_it(who: str | None, year: int, expected: int | None) -> None:
    found = target_for(indicator(muc_giao=TARGETS), who, year, office())

    assert (found.value if found else None) == expected


def test_values_of_units_stand_by_their_targets_in_order_of_protocol() -> None:
    it = ratio(muc_giao=TARGETS, so_goc=[{"ky": "2021-nam", "gia_tri": "70", "don_vi": "b"}])
    said = [
        Summary("a", (), (), values=(value("2024-nam", None, ("9", "10")),)),
        Summary("b", (), (), values=(value("2024-nam", None, ("3", "4")), value("2025-nam", "1", counts_from=None))),
        Summary("t", (), (), values=(value("2024-nam", "1", indicator="y"),)),
    ]
    found = by_unit_and_year(it, said, office(), as_of=END)

    assert [(each.unit, each.year, each.measured.value, each.reached) for each in found] == [
        ("b", 2024, Decimal(75), False),
        ("a", 2024, Decimal(90), True),
    ]
    assert [each.progress and round(each.progress, 4) for each in found] == [Decimal("0.3333"), Decimal(1)]
    assert by_unit_and_year(it, said, office(), as_of=date(2024, 1, 9)) == ()
    assert baseline_for(it, "a", office()) is None


def test_units_are_compared_within_their_own_groups() -> None:
    assert compared_groups(indicator(nhom_so_sanh=["cac-huyen"]), office(), on=END) == {"cac-huyen": ("b", "a")}


AMOUNTS = st.decimals(0, 10_000, places=2)


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(st.lists(AMOUNTS, min_size=1, max_size=9))
def test_half_the_values_are_at_least_the_median(values: list[Decimal]) -> None:
    middle = median(values)

    assert middle is not None
    assert 2 * sum(each >= middle for each in values) >= len(values)
    assert 2 * sum(each <= middle for each in values) >= len(values)
    assert median([]) is None


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(
    st.dictionaries(st.sampled_from([f"2024-t{month:02}" for month in range(1, 13)] + ["2024-q1", "2024-6t2"]), AMOUNTS)
)
def test_no_stretch_is_counted_twice_and_order_changes_nothing(given_values: dict[str, Decimal]) -> None:
    rows = [value(period, str(amount)) for period, amount in given_values.items()]
    found = year_value(indicator(), rows, 2024)

    assert found == year_value(indicator(), rows[::-1], 2024)
    if found is not None:
        assert found.value == sum(given_values[name] for name in found.periods)
        covered = {"2024-q1": 3, "2024-6t2": 6}
        assert sum(covered.get(name, 1) for name in found.periods) <= 12
