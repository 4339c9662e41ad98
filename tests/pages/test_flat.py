"""Flat values hold nothing that a tuple's own spelling would not tell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

import pytest

from followup import pages as _all_kinds  # noqa: F401 - every kind of page, and so every flat kind, is loaded
from followup.pages.flat import FLAT
from followup.pages.link import Link
from followup.pages.mark import Mark
from followup.render.draw import canonical

PLAIN = {str, int, bool, float, NoneType, date, Decimal}


def _told(hint: object) -> set[object]:
    """Give the kinds that a field's HINT allows."""
    if get_origin(hint) in (UnionType, tuple):
        return {kind for each in get_args(hint) if each is not ... for kind in _told(each)}
    return {hint}


@pytest.mark.parametrize("kind", sorted(FLAT, key=str), ids=str)
def test_every_field_of_a_flat_kind_is_plain_or_flat(kind: type) -> None:
    for hint in get_type_hints(kind).values():
        assert _told(hint) <= PLAIN | FLAT


def test_flat_values_of_different_kinds_are_spelled_apart() -> None:
    link, mark = Link("a", "b"), Mark("a", "b")

    values = [(link,), (mark,), (link, mark), (mark, link), (tuple(link),), ((link,),), ("a", link), link, mark]
    assert len({canonical(each) for each in values}) == len(values)


def test_many_flat_values_are_spelled_apart_from_fewer() -> None:
    link = Link("a", "b")

    assert len({canonical((link,) * many) for many in range(5)}) == 5
