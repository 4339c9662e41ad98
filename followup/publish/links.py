"""Finds links that lead nowhere.

Only what the build itself publishes counts as a target: a link to a file that somebody else put into the site
is broken, for nothing promises that the file stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache, partial
from itertools import groupby, islice
from posixpath import basename, dirname, join, normpath, relpath, splitext
from typing import NamedTuple
from urllib.parse import unquote

from followup.diagnostics import Diagnostic, Location, Where
from followup.project import SITE
from followup.publish.extract import scheme
from followup.publish.item import is_page
from followup.publish.kept import lines
from followup.publish.told import Books

CODES = ("broken-link", "broken-anchor", "forbidden-link")

_ITSELF = ("#", "?")
# Both mean the top of the page in every browser.
_TOP = {"", "top"}
# What ends like this leads to a folder, which is no file of ours.
_FOLDER = ("/", "/.", "/..")
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


def check(pages: Iterable[tuple[str, Iterable[str]]], site: Site) -> Iterator[Diagnostic]:
    """Yield one finding for each fault in PAGES; each comes with those of its links that need a look.

    What is known of pages is read part by part: those of one part should stand together.
    Links with one fault and one source place are one finding. So are those whose place nobody knows: a wrong
    link in the menu is in every page and is still one mistake.
    """
    faults: dict[tuple[Fault, Where | None], list[str]] = {}
    judge = _Judge(site)
    for folder, together in groupby(pages, lambda each: dirname(each[0])):
        links = dict(together)
        # Pages of one folder share many links; few lead to places of the page itself which it has not got.
        every = set().union(*links.values())
        within = {link for link in every if link.startswith(_ITSELF)}
        shared = judge.wrong(every - within, partial(judge.target, folder))
        for page, own in links.items():
            wrong = shared | judge.wrong(within.intersection(own), partial(_itself, page))
            for link in sorted(wrong.keys() & own):
                faults.setdefault((wrong[link], site.link_place(site.origin_of(page), link)), []).append(page)
    found = [(sorted(seen), fault, place) for (fault, place), seen in faults.items()]
    found.sort(key=lambda each: (each[0][0], each[1], repr(each[2])))
    hinted = set(islice(dict.fromkeys(fault for _, fault, _ in found), _MOST_HINTS))
    for seen, fault, place in found:
        hint = _hint(fault, seen[0], site) if fault in hinted else None
        where = place or site.origin_of(seen[0]) or Location(f"{SITE}/{seen[0]}")
        yield Diagnostic(where, fault.code, _message(fault, seen), hint=hint)


def target_of(folder: str, path: str) -> str | None:
    """Give where PATH leads from FOLDER; nowhere if it is empty, None if no page may have such a link."""
    if path.startswith("//") or scheme(path):
        return None
    path = unquote(path.partition("?")[0])
    return normpath(join(folder, path)) + ("/" if path.endswith(_FOLDER) else "") if path else ""


def _itself(page: str, _path: str) -> str:
    return page


class _Judge:
    """Judges links by what it looks up in SITE, of which it remembers some."""

    def __init__(self, site: Site) -> None:
        self._addresses = site.addresses
        self._anchors = lru_cache(_REMEMBERED)(lambda address: _TOP.union(lines(site.words[address].anchors)))
        self.target = lru_cache(_REMEMBERED)(target_of)

    def wrong(self, links: Collection[str], target: Callable[[str], str | None]) -> dict[str, Fault]:
        """Give what is wrong with which of LINKS. TARGET tells where the path before an anchor leads."""
        paths: dict[str, set[str]] = defaultdict(set)
        for link in links:
            path, _, anchor = link.partition("#")
            paths[path].add(anchor)
        suspect = {path for path, anchors in sorted(paths.items()) if not self._is_sound(target(path), anchors)}
        doubtful = [link for link in links if link.partition("#")[0] in suspect] if suspect else []
        return {link: fault for link in doubtful if (fault := self._fault(link, target)) is not None}

    def _is_sound(self, address: str | None, anchors: set[str]) -> bool:
        if address is None or address not in self._addresses:
            return False
        # In a file that is no page an anchor is its own affair.
        return anchors <= _TOP or not is_page(address) or anchors <= self._anchors(address)

    def _fault(self, link: str, target: Callable[[str], str | None]) -> Fault | None:
        path, _, anchor = link.partition("#")
        address = target(path)
        if address is None:
            return Fault("forbidden-link", link)
        if address not in self._addresses:
            return Fault("broken-link", address)
        anchor = unquote(anchor)
        return None if self._is_sound(address, {anchor}) else Fault("broken-anchor", address, anchor)


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
    return f"{page} có liên kết '{target}' bắt đầu bằng '{scheme(target)}' là loại mà trang web không dùng"


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
