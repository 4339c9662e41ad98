"""What is lost tells which parts may have led there."""

from __future__ import annotations

import pytest

from followup.publish.kept import lines
from followup.publish.leads import leads, sign
from followup.publish.told import Words


def led(page: str, *links: str) -> set[str]:
    return set(lines(leads({page: Words("".join(f"{link}\n" for link in links), "")})))


@pytest.mark.parametrize(
    ("link", "address", "anchor"),
    [
        ("b.html", "don-vi/b.html", ""),
        ("../ky/1.html#muc", "ky/1.html", "muc"),
        ("../ky/1.html?in=1#muc", "ky/1.html", "muc"),
        ("../ky/%31.html#m%75c", "ky/1.html", "muc"),
    ],
)
def test_a_link_leads_to_a_file_and_to_the_anchor_in_it(link: str, address: str, anchor: str) -> None:
    assert led("don-vi/a.html", link) == {sign(address), sign(address, anchor)}


def test_links_of_several_folders_are_told_apart() -> None:
    words = Words("1.html\n", "")

    assert set(lines(leads({"a/x.html": words, "b/x.html": words}))) == {sign("a/1.html"), sign("b/1.html")}


def test_places_of_the_page_itself_and_what_no_page_may_lead_to_have_no_sign() -> None:
    assert led("a.html", "#muc", "?in=1", "javascript:x", "//may/x") == set()
