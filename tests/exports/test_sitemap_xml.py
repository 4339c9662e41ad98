"""The list of pages for search engines."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from followup.exports.sitemap_xml import sitemap_xml


def test_the_list_holds_each_address_once_in_order_and_no_day() -> None:
    root = fromstring(sitemap_xml(["https://a.vn/b.html", "https://a.vn/?x=1&y=<2>"]))  # noqa: S314 - our own
    names = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

    assert root.tag == f"{names}urlset"
    assert [[(part.tag, part.text) for part in page] for page in root] == [
        [(f"{names}loc", "https://a.vn/b.html")],
        [(f"{names}loc", "https://a.vn/?x=1&y=<2>")],
    ]
