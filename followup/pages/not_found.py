"""The page for an address that does not exist. It is shown at any depth, so it carries all that it needs.

Its small style and script stand in the page itself and are allowed by their digests in the page's own content
policy. The script finds the root of the site by walking up the address to a folder that the site has; without
JavaScript the page says what to do.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.menu import MENU
from followup.pages.page import Link, Page, Whole
from followup.register import Register
from followup.shade import on_dark, on_light

STYLE = """
html { color-scheme: light dark; background: #f6f5f1; color: #1c2330; border-top: 5px solid #8c1515; }
body { margin: 0 auto; padding: 2.5rem 1.5rem; max-width: 42rem; font-size: 1.0625rem; line-height: 1.55;
  font-family: "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.85rem; line-height: 1.28; margin: .3rem 0 .6rem; }
p { margin: .6rem 0; }
.soft { color: #4d5766; }
ul { margin: 1rem 0; padding: 0; list-style: none; }
li { padding: .25rem 0; }
a { color: #0b4a80; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid #f2b632; outline-offset: 2px; box-shadow: 0 0 0 5px #1c2330; }
@media screen and (prefers-color-scheme: dark) {
  html { background: #14181f; color: #e8eaee; border-top-color: #e88b84; }
  .soft { color: #aeb6c2; }
  a { color: #8cc2f2; }
}
"""

# Plain words of 2009: the browsers that get lost are often the oldest.
SCRIPT = r"""
(function () {
  var body = document.body, home = body.getAttribute("data-home"), root = "";
  if (/\/404\.html$/.test(location.pathname)) {
    root = "";
  } else if (home && location.href.indexOf(home + "/") === 0) {
    root = home + "/";
  } else {
    var known = body.getAttribute("data-folders").split(" ");
    var steps = location.pathname.split("/"), last = steps.length - 1, end = last;
    while (end > 0 && known.indexOf(steps[end - 1]) < 0) end -= 1;
    root = steps.slice(0, end > 0 ? end - 1 : last).join("/") + "/";
  }
  var links = document.querySelectorAll("a[href]");
  for (var i = 0; i < links.length; i += 1) {
    links[i].setAttribute("href", root + links[i].getAttribute("href"));
  }
  document.getElementById("cach-khac").hidden = true;
})();
"""


class NotFoundView(NamedTuple):
    """The page with its style, script and policy. `folders` are those that stand at the root of the site."""

    style: str
    script: str
    policy: str
    folders: str
    home: str
    links: tuple[Link, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    settings = whole.register.settings
    style = _in_colour(settings.colour)
    view = NotFoundView(
        style=style,
        script=SCRIPT,
        policy=policy(style, SCRIPT),
        folders=" ".join(folders(whole.register)),
        home=settings.site_address or "",
        links=MENU,
    )
    yield Page(
        address=address.NOT_FOUND,
        template="pages/not_found.html",
        title="Không có trang này",
        description="Địa chỉ này không có trên trang web.",
        section=address.NOT_FOUND,
        view=view,
        listed=False,
    )


def policy(style: str, script: str) -> str:
    """Give the content policy that lets only this STYLE and this SCRIPT through."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def folders(register: Register) -> tuple[str, ...]:
    """Give the names of the folders at the root of the site, in order."""
    pages = (address.DIRECTIVES, address.DUTIES, address.UNITS, address.GUIDE, address.group(""))
    written = (address.prose(slug) for slug in register.prose)
    found = {each.partition("/")[0] for each in (*pages, address.figure_address(""), *written) if "/" in each}
    return tuple(sorted({*found, "assets"}))


def _in_colour(colour: str | None) -> str:
    """Give the style with the office's COLOUR, where it has one of its own."""
    return STYLE.replace("#8c1515", on_light(colour)).replace("#e88b84", on_dark(colour)) if colour else STYLE


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
