"""Chance that is always the same: every draw is named, and its name alone decides it.

A draw is a digest of its name, so it depends neither on the version of Python nor on the draws before
it: another unit or another report in the sample leaves all that was there as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def share(*name: object) -> float:
    """Give the share in 0 … 1 (without 1) that NAME draws."""
    digest = sha256("/".join(map(str, name)).encode()).hexdigest()
    return int(digest[:12], 16) / 16**12


def number(first: int, last: int, *name: object) -> int:
    """Give the whole number in FIRST … LAST that NAME draws."""
    return first + int(share(*name) * (last - first + 1))


def pick(options: Sequence[T], *name: object) -> T:
    """Give the one of OPTIONS that NAME draws."""
    return options[number(0, len(options) - 1, *name)]


def day_in(first: date, last: date, *name: object) -> date:
    """Give the day in FIRST … LAST that NAME draws."""
    return first + timedelta(days=number(0, (last - first).days, *name))
