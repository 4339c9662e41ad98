"""The list of pages for search engines (sitemaps.org, protocol 0.9), by their whole addresses.

It tells no day of change: the data know when something was reported, not when a page came to look as it does.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

ADDRESS = "sitemap.xml"


def sitemap_xml(addresses: Iterable[str]) -> bytes:
    """Give the list of the whole ADDRESSES, in their order. The protocol holds up to 50,000."""
    pages = "".join(f"<url><loc>{escape(each, quote=False)}</loc></url>\n" for each in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{pages}</urlset>\n".encode()
