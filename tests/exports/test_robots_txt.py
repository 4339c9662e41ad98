"""What search engines are told at the root of the host."""

from __future__ import annotations

from followup.exports.robots_txt import robots_txt


def test_without_a_list_of_pages_nothing_may_be_listed() -> None:
    assert robots_txt(sitemap=None) == b"User-agent: *\nDisallow: /\n"


def test_with_one_everything_may() -> None:
    told = robots_txt(sitemap="https://a.vn/b/sitemap.xml").decode()

    assert told == "User-agent: *\nAllow: /\n\nSitemap: https://a.vn/b/sitemap.xml\n"
