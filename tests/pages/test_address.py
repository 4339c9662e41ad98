"""Addresses: plain ASCII, one for each record, and d told from đ."""

from __future__ import annotations

import re

import pytest

from followup.pages import address
from followup.pages.menu import MENU


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("394-cv-tu/1.1.a", "nhiem-vu/394-cv-tu/1-1-a.html"),
        ("394-cv-tu/1.1.d", "nhiem-vu/394-cv-tu/1-1-d.html"),
        ("394-cv-tu/1.1.đ", "nhiem-vu/394-cv-tu/1-1-dd.html"),
        ("394-cv-tu/M", "nhiem-vu/394-cv-tu/m.html"),
        ("ct-tap-hop/P", "nhiem-vu/ct-tap-hop/p.html"),
    ],
)
def test_a_duty_stands_under_its_directive(name: str, expected: str) -> None:
    assert address.duty(name) == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("1", "m-1"), ("1.1.a", "m-1-1-a"), ("1.đ", "m-1-dd"), ("M", "m-m"), ("P", "m-p")]
)
def test_an_anchor_is_the_code_in_plain_letters(code: str, expected: str) -> None:
    assert address.anchor(code) == expected


def test_the_menu_leads_to_different_pages_by_plain_addresses() -> None:
    addresses = [entry.address for entry in MENU]

    assert len(set(addresses)) == len(addresses)
    assert all(re.fullmatch(r"[a-z0-9/-]+\.html", each) for each in addresses)
