"""What search engines may list (robots.txt, RFC 9309): everything of a public edition, nothing of an internal one.

They ask for it at the root of a host only; a site that stands in a folder says the same on each of its pages.
"""

from __future__ import annotations

ADDRESS = "robots.txt"


def robots_txt(*, sitemap: str | None) -> bytes:
    """Give the file: with the whole address of a SITEMAP all is allowed, without one nothing is."""
    allowed = f"Allow: /\n\nSitemap: {sitemap}" if sitemap else "Disallow: /"
    return f"User-agent: *\n{allowed}\n".encode()
