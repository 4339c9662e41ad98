"""One page of the site as a file that opens alone anywhere: its style inside, no script, nothing to be asked for.

`templates/assets/js/save.js` makes the same of the page that a reader looks at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

_GONE = frozenset({"skip", "menu", "crumbs", "search", "tools", "chart-tools", "chart-live", "jump", "ways"})
_NEVER = frozenset({"script", "button", "form"})
_EMPTY = frozenset({"meta", "link", "img", "input", "br", "hr"})
_VALUE = r'\s{}="[^"]*"'


def one_file(page: str, rules: str, *, policy: str, days: Sequence[str]) -> str:
    """Give the text of PAGE with the style RULES inside, which the content POLICY names.

    DAYS are the day for which it tells and, where there is one, that of the last update, as readers see them.
    Links lead to the site on the web where the page names its address there, and are words where it does not.
    """
    maker = _Maker(rules, policy, days)
    maker.feed(page)
    maker.close()
    return "".join(maker.parts)


class _Maker(HTMLParser):
    """Copies a page piece by piece as it is written. Our own pages quote every attribute and close every element."""

    def __init__(self, rules: str, policy: str, days: Sequence[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._rules, self._policy, self._days = rules, policy, days
        self._home = ""
        self._leaving: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._leaving or _leaves(tag, given):
            if tag not in _EMPTY:
                self._leaving.append(tag)
            return
        self.parts.append(self._kept(tag, given, self.get_starttag_text() or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs  # only drawings have such tags
        self._write(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self._leaving:
            self._leaving.pop()
        else:
            before = f"<style>{self._rules}</style>\n" if tag == "head" else ""
            self.parts.append(f"{before}</{tag}>")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._write(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._write(f"<!{decl}>")

    def _write(self, text: str) -> None:
        if not self._leaving:
            self.parts.append(text)

    def _kept(self, tag: str, given: dict[str, str], text: str) -> str:
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            return re.sub(_VALUE.format("content"), f' content="{escape(self._policy)}"', text)
        if tag == "link" and given.get("rel") == "canonical":
            self._home = given["href"]
        if tag == "img" and not given.get("src", "").startswith("data:"):
            return escape(given.get("alt", ""))
        if tag == "a" and "href" in given:
            return self._loosened(given["href"], text)
        return f"{text}\n{self._told()}" if tag == "main" else text

    def _loosened(self, to: str, text: str) -> str:
        text = re.sub(r"\sdownload(?=[\s>])", "", text)
        if to.startswith("#"):
            return text
        there = f' href="{escape(urljoin(self._home, to))}"' if self._home else ""
        return re.sub(_VALUE.format("href"), lambda _: there, text)

    def _told(self) -> str:
        back = f' <a href="{escape(self._home)}">Xem trang gốc</a>' if self._home else ""
        days = ", cập nhật lần cuối ".join(self._days)
        return f'<p class="sample">Bản lưu của một trang, số liệu tính đến ngày {days}.{back}</p>'


def _leaves(tag: str, given: dict[str, str]) -> bool:
    """Tell whether an element has no use, or no ground, in a file that stands alone."""
    if tag == "link":
        return given.get("rel") == "stylesheet" or (
            given.get("rel") == "icon" and not given["href"].startswith("data:")
        )
    return tag in _NEVER or "hidden" in given or bool(_GONE & set(given.get("class", "").split()))
