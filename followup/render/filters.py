"""The filters that templates may use: how numbers, days and prose are written. None computes a status.

They bear the names of the functions in `followup.vietnamese`. `count` thereby takes the place of Jinja's second
name for `length`: in these templates it writes a number, `length` counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from followup.render.markdown import Heading, outline, to_html
from followup.vietnamese import count, day, decimal, join_words, long_day, month, percent, quarter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_PICTURE = re.compile(r"#((?:icon|s)-\w+|hatch[\w-]*)")
_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def iso(d: date) -> str:
    """Give a day for machines, as in `<time datetime="2022-03-09">`."""
    return d.isoformat()


def json(text: str) -> Markup:
    """Let JSON text stand inside `<script type="application/json">`: nothing in it can end the script."""
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - no sign that HTML knows is left


def prose(text: str, *, id_prefix: str = "", base: str = "", top: int = 2) -> Markup:
    """Draw Markdown; see `followup.render.markdown.to_html`."""
    return Markup(to_html(text, id_prefix=id_prefix, base=base, top=top))  # noqa: S704 - it has been cleaned


def headings(text: str, *, id_prefix: str = "", top: int = 2) -> tuple[Heading, ...]:
    """Give the headings of Markdown for a table of contents: each has `level`, `anchor` and `text`."""
    return outline(text, id_prefix=id_prefix, top=top)


def pictures(body: str) -> frozenset[str]:
    """Give the names of the icons and hatches that HTML draws."""
    return frozenset(_PICTURE.findall(body))


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = (
    ("count", count),
    ("day", day),
    ("decimal", decimal),
    ("iso", iso),
    ("join_words", join_words),
    ("json", json),
    ("long_day", long_day),
    ("month", month),
    ("outline", headings),
    ("percent", percent),
    ("pictures", pictures),
    ("prose", prose),
    ("quarter", quarter),
)
