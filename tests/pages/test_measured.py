"""Values of indicators put together: shares by their denominators, groups apart, the middle of a group."""

from __future__ import annotations

from decimal import Decimal

from followup.pages.measured import EVERYBODY, compared, together
from followup.pages.page import Whole
from followup.status.indicators import by_unit_and_year


def test_a_share_of_several_units_is_their_numerators_over_their_denominators(moved: Whole) -> None:
    share = moved.register.movement.indicators["tap-hop"]
    (of,) = compared(share, moved)

    assert (of.name, [(each.year, each.value) for each in of.years]) == (
        EVERYBODY,
        [(2023, Decimal(70)), (2024, Decimal(71))],
    )
    assert (of.latest.target, of.latest.baseline, of.latest.middle, of.latest.met) == (
        Decimal(75),
        Decimal(60),
        Decimal(71),
        False,
    )


def test_shares_without_denominators_are_not_put_together(moved: Whole) -> None:
    share = moved.register.movement.indicators["tap-hop"]
    one, *_ = by_unit_and_year(share, moved.summaries, moved.register, as_of=moved.as_of)
    bare = type(one.measured)(Decimal(70), None, None, ("2024-nam",))
    units = [type(one)(name, 2024, bare, None, None, None, None) for name in ("a", "b")]

    assert together(share, units) is None
    assert together(share, units[:1]) == 70
    assert together(moved.register.movement.indicators["so-cuoc"], units) == 140


def test_an_indicator_without_values_has_no_group(moved: Whole) -> None:
    assert compared(moved.register.movement.indicators["so-cuoc"], moved) == ()
