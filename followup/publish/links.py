"""Reads the links and anchors of a page, and finds those that lead nowhere.

Only what the build itself publishes counts as a target: a link to a file that somebody else put into the site
is broken, for nothing promises that the file stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from html import unescape
from itertools import islice
from posixpath import basename, dirname, join, normpath, relpath, splitext
from typing import NamedTuple
from urllib.parse import unquote

from followup.diagnostics import Diagnostic, Location, Where
from followup.project import SITE
from followup.publish.item import is_page
from followup.publish.kept import as_lines, lines
from followup.publish.told import Books, Words

CODES = ("broken-link", "broken-anchor", "forbidden-link")

# Templates and the Markdown cleaner write attributes in double quotes and `<`, `>` in text and values as entities.
# Under this condition three searches for fixed texts do what html.parser does, 30 times as fast (7 to 233 us a page).
# What looks like an attribute in running text is followed by a `<` before any `>`.
_LINKS = (re.compile(rb'href="(?<=\shref=")([^"]*)"(?=[^<>]*>)'), re.compile(rb'src="(?<=\ssrc=")([^"]*)"(?=[^<>]*>)'))
_ANCHOR = re.compile(rb'id="(?<=\sid=")([^"]*)"(?=[^<>]*>)')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ELSEWHERE = frozenset(("http:", "https:", "mailto:", "tel:", "data:"))
# Browsers take these out of an address before they look at it, so "java\nscript:" is a script.
_IGNORED = str.maketrans("", "", "\t\n\r")
_BLANKS = "".join(map(chr, range(33)))
_ITSELF = ("#", "?")
_MOST_HINTS = 50
_LONGEST_SHOWN = 100
_REMEMBERED = 5_000  # a site of 250,000 models has millions of links, of which few stand on many pages


LinkPlace = Callable[[Where | None, str], Where | None]


class Site(NamedTuple):
    """What links are held against: all ADDRESSES, the WORDS of every page, and where a page or a link comes from."""

    addresses: Collection[str]
    words: Books
    origin_of: Callable[[str], Where | None]
    link_place: LinkPlace


class Fault(NamedTuple):
    """What one link or many have in common: CODE and the target, for a forbidden link the link itself."""

    code: str
    target: str
    anchor: str = ""


def extract(page: bytes) -> Words:
    """Give the links within the site (and the forbidden ones) and the anchors of PAGE, each a text of sorted lines."""
    hrefs = {_inner(raw) for pattern in _LINKS for raw in pattern.findall(page)}
    inner = sorted(href for href in hrefs if href is not None)
    anchors = sorted({"".join(_text(raw).split()) for raw in _ANCHOR.findall(page)})
    return Words(as_lines(inner), as_lines(anchors))


def check(pages: Iterable[str], links_of: Callable[[str], set[str]], site: Site) -> Iterator[Diagnostic]:
    """Yield one finding for each fault in the links of PAGES; LINKS_OF a page gives those that need a look.

    What is known of pages is read part by part: those of one part should stand together.
    Links with one fault and one source place are one finding. So are those whose place nobody knows: a wrong
    link in the menu is in every page and is still one mistake.
    """
    faults: dict[tuple[Fault, Where | None], list[str]] = {}
    # Pages of one folder share many links, and most links differ from others in their anchors alone.
    sound: dict[str, set[str]] = defaultdict(set)
    address_of = lru_cache(_REMEMBERED)(target_of)
    anchors_of = lru_cache(_REMEMBERED)(lambda address: frozenset(lines(site.words[address].anchors)))
    for page in pages:
        folder = dirname(page)
        known = sound[folder]
        for href in sorted(links_of(page) - known):
            path, _, anchor = href.partition("#")
            itself = href.startswith(_ITSELF)
            address = page if itself else address_of(folder, path)
            if address is None:
                fault: Fault | None = Fault("forbidden-link", href)
            else:
                fault = _fault(address, anchor, site.addresses, anchors_of)
            if fault is not None:
                faults.setdefault((fault, site.link_place(site.origin_of(page), href)), []).append(page)
            elif not itself:
                known.add(href)
        if len(known) > _REMEMBERED:
            known.clear()
    found = [(sorted(seen), fault, place) for (fault, place), seen in faults.items()]
    found.sort(key=lambda each: (each[0][0], each[1], repr(each[2])))
    hinted = set(islice(dict.fromkeys(fault for _, fault, _ in found), _MOST_HINTS))
    for seen, fault, place in found:
        hint = _hint(fault, seen[0], site) if fault in hinted else None
        where = place or site.origin_of(seen[0]) or Location(f"{SITE}/{seen[0]}")
        yield Diagnostic(where, fault.code, _message(fault, seen), hint=hint)


@lru_cache(maxsize=20_000)
def _inner(raw: bytes) -> str | None:
    """Give the href RAW as a browser reads it, None where it leads out of the site."""
    href = _text(raw).strip(_BLANKS).translate(_IGNORED)
    return None if _scheme(href) in _ELSEWHERE else href


def _text(raw: bytes) -> str:
    text = raw.decode(errors="replace")
    return unescape(text) if "&" in text else text


def _scheme(href: str) -> str:
    found = _SCHEME.match(href)
    return found.group().lower() if found else ""


def target_of(folder: str, path: str) -> str | None:
    """Give where PATH leads from FOLDER; nowhere if it is empty, None if no page may have such a link."""
    if path.startswith("//") or _scheme(path):
        return None
    path = unquote(path.partition("?")[0])
    return normpath(join(folder, path)) + ("/" if path.endswith("/") else "") if path else ""


def _fault(
    address: str, anchor: str, addresses: Collection[str], anchors_of: Callable[[str], frozenset[str]]
) -> Fault | None:
    """Judge a link to ADDRESS and there to ANCHOR."""
    if address not in addresses:
        return Fault("broken-link", address)
    # `#` and `#top` mean the top of the page in every browser; in a file that is no page an anchor is its own affair.
    anchor = unquote(anchor)
    if anchor in ("", "top") or not is_page(address) or anchor in anchors_of(address):
        return None
    return Fault("broken-anchor", address, anchor)


def _message(fault: Fault, seen: list[str]) -> str:
    page = f"trang '{seen[0]}'" + (f" (và {len(seen) - 1} trang khác)" if len(seen) > 1 else "")
    target = _shown(fault.target)
    if fault.code == "broken-anchor":
        return f"{page} dẫn tới mục '#{_shown(fault.anchor)}' nhưng trang '{target}' không có mục đó"
    if fault.code == "broken-link" and target:
        return f"{page} dẫn tới '{target}' nhưng trang web không có tệp đó"
    if fault.code == "broken-link":
        return f"{page} có liên kết chưa ghi địa chỉ nên không dẫn tới đâu"
    if target.startswith("//"):
        return f"{page} có liên kết '{target}' thiếu phần đầu 'https:' nên không mở được từ tệp trên máy"
    return f"{page} có liên kết '{target}' bắt đầu bằng '{_scheme(target)}' là loại mà trang web không dùng"


def _hint(fault: Fault, page: str, site: Site) -> str:
    if fault.code == "broken-anchor":
        near = get_close_matches(fault.anchor, lines(site.words[fault.target].anchors), 1)
        return f"có phải '#{near[0]}'?" if near else "ghi đúng tên mục sau dấu '#', hoặc bỏ phần từ dấu '#'"
    if fault.code == "forbidden-link":
        whole = f"ghi 'https:{_shown(fault.target)}'"
        return whole if fault.target.startswith("//") else "thay bằng địa chỉ 'https://…' hoặc bỏ liên kết"
    nearest = _nearest(fault.target.strip("/"), site.addresses)
    if nearest is None:
        return "sửa địa chỉ của liên kết, hoặc bỏ liên kết"
    return f"có phải '{relpath(nearest, dirname(page) or '.')}'?"


def _nearest(target: str, addresses: Collection[str]) -> str | None:
    for sure in (target, f"{target}/index.html"):
        if sure in addresses:
            return sure
    folder, name = f"{dirname(target)}/", basename(target)
    alike = sorted(address for address in addresses if splitext(address)[1] == (splitext(target)[1] or ".html"))
    moved = [address for address in alike if name and basename(address) == name]
    beside = [address for address in alike if f"{dirname(address)}/" == folder]
    for pool in (moved, beside, alike):
        near = get_close_matches(target, pool, 1)
        if near:
            return near[0]
    return None


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
