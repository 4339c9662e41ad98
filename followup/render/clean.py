"""Let only harmless HTML through. The only module that knows nh3.

What an editor writes may hold raw HTML, and nothing of it is trusted: no script, style, frame, form or
event survives, links lead only to the web, to mail, to a telephone or to a page of the site, and pictures only
come from the site itself, so that no reader's visit is told to a stranger.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import nh3

if TYPE_CHECKING:
    from collections.abc import Callable


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAGS = _names(
    "a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h2 h3 h4 "
    "h5 h6 hr i img ins kbd li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th thead "
    "time tr u ul"
)
_WITHOUT_CONTENT = _names("iframe math noscript object script style svg template textarea title xmp")
_CELL = _names("colspan rowspan scope")
_ATTRIBUTES = {
    "*": _names("class id lang"),
    "a": _names("href title"),
    "abbr": _names("title"),
    "details": _names("open"),
    "div": _names("aria-label"),
    "img": _names("alt height src width"),
    "ol": _names("start"),
    "td": _CELL,
    "th": _CELL,
    "time": _names("datetime"),
}
_VALUES = {"div": {"role": _names("group"), "tabindex": _names("0")}}
_ALIGNED = _names("align-center align-right")
_CLASSES = {
    "a": _names("footnote-backref footnote-ref"),
    "code": _names("language-html language-markdown language-sh language-text language-yaml"),
    "div": _names("admonition canh-bao footnote luu-y table-scroll vi-du"),
    "p": _names("admonition-title"),
    "td": _ALIGNED,
    "th": _ALIGNED,
}
_SCHEMES = _names("http https mailto tel")
_ID = re.compile(r"[\w:.-]{1,200}")


def clean(html: str, *, id_prefix: str = "", base: str = "") -> tuple[str, tuple[str, ...]]:
    """Give the harmless part of HTML, and the ids that it carries, in their order.

    ID_PREFIX is put before every id and before every link to an id of the same text. BASE is the relative way from
    the page to the folder where relative links start; a link to a Markdown file becomes a link to its page.
    """
    ids: list[str] = []

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            if not _ID.fullmatch(value):
                return None
            ids.append(id_prefix + value)
            return id_prefix + value
        if attribute == "class":
            return " ".join(word for word in value.split() if word in _CLASSES.get(tag, ())) or None
        if attribute == "href":
            return _link(value, id_prefix, base)
        if attribute == "src" and tag == "img":
            return _picture(value, base)
        return value

    return _cleaner(keep).clean(html), tuple(ids)


def _cleaner(keep: Callable[[str, str, str], str | None]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags=_WITHOUT_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        tag_attribute_values=_VALUES,
        url_schemes=_SCHEMES,
        link_rel=None,  # no link opens another window, so there is nothing to guard
    )


def _link(value: str, id_prefix: str, base: str) -> str | None:
    if value.startswith("#"):
        return f"#{id_prefix}{value[1:]}"
    return _from_base(value, base)


def _picture(value: str, base: str) -> str | None:
    parts = urlsplit(value)
    return None if parts.scheme or parts.netloc or "\\" in value else _from_base(value, base)


def _from_base(value: str, base: str) -> str | None:
    """Give a relative address as seen from the page; others pass as they are, for the check of all links to judge."""
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return value
    path = parts.path.removesuffix(".md") + ".html" if parts.path.endswith(".md") else parts.path
    whole = posixpath.normpath(posixpath.join(base, path)) if base else path
    if ":" in whole:  # `./javascript:x` is relative until the dot goes, and no address of the site has a colon
        return None
    return urlunsplit(parts._replace(path=whole))
