"""Amounts as messages show them: with as many places after the comma as were typed, and no idle zeros."""

from __future__ import annotations

from decimal import Decimal

from followup.vietnamese import decimal


def shown(amount: Decimal) -> str:
    """Give AMOUNT in Vietnamese figures: 1.200 or 62,5."""
    exponent = amount.normalize().as_tuple().exponent
    return decimal(amount, max(-exponent, 0) if isinstance(exponent, int) else 0)
