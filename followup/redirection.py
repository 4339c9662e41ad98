"""Where a page that is no more leads in the end: each name on the way is another page that is no more."""

from __future__ import annotations

from collections.abc import Mapping

from followup.records.redirect import Redirect


def final(redirect: Redirect, redirects: Mapping[str, Redirect]) -> str | None:
    """Give the name of the page that REDIRECT leads to by way of others of REDIRECTS; None if it ends nowhere."""
    met = {redirect.old}
    name = redirect.new
    while name is not None and name in redirects:
        if name in met:
            return None
        met.add(name)
        name = redirects[name].new
    return name
