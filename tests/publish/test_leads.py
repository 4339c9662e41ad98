"""What is lost tells which parts may have led there."""

from __future__ import annotations

import pytest

from followup.publish.leads import leads, sign


@pytest.mark.parametrize(
    ("link", "address", "anchor"),
    [
        ("b.html", "don-vi/b.html", ""),
        ("../ky/1.html#muc", "ky/1.html", "muc"),
        ("../ky/1.html?in=1/2#muc", "ky/1.html", "muc"),
        ("../ky%2F%31.html#m%75c", "ky/1.html", "muc"),
        ("1.html#a/b?c", "ky/1.html", "a/b?c"),
    ],
)
def test_a_link_leads_to_a_file_and_to_the_anchor_in_it(link: str, address: str, anchor: str) -> None:
    assert leads([link]) == {sign(address), sign(address, anchor)}


def test_a_link_within_a_page_leads_to_an_anchor_and_to_no_file() -> None:
    assert leads(["#m%75c", "?in=1"]) == {sign("", "muc"), sign("")}
