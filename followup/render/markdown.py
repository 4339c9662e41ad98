"""Turn what editors write in Markdown into harmless HTML. The only module that knows Python-Markdown.

Beyond the plain language: tables, footnotes, anchors of one's own (`{#muc-1}`), boxes (`!!! luu-y`), abbreviations,
lists of terms, fenced code, Markdown inside HTML. The page owns `h1`, so the highest heading of a
text becomes `h2`, or lower where the text stands in a section.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

from followup.render.clean import clean
from followup.vietnamese import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LONGEST = 200_000
_MOST = {"[": 500, "<": 1000, "\n:": 500}
_TOO_DEEP = re.compile(r"(?m)^(?: *(?:[-+*>]|[0-9]{1,9}\.)(?=[ >])){21}|^ {97}")
_ONE_PLAIN_LINE = re.compile(r"[^\W\d_](?:[^\W_]|[,.;:?()/%“”‘’–…-]| (?! |$))*")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOX_TITLES = {"canh-bao": "Cảnh báo", "vi-du": "Ví dụ"}
_FRAME_OF_TABLE = {"class": "table-scroll", "role": "group", "tabindex": "0", "aria-label": "Bảng, cuộn ngang được"}
_CONFIGS: dict[str, dict[str, Any]] = {
    "footnotes": {"BACKLINK_TITLE": "Quay lại chỗ có chú thích {}"},
    "tables": {"use_align_attribute": True},
    "toc": {"marker": "", "slugify": lambda text, _separator: slug(text) or "muc"},
}


class Heading(NamedTuple):
    """A heading of a text, for its table of contents. `level` is the one it has on the page, from 2 to 6."""

    level: int
    anchor: str
    text: str


def to_html(text: str, *, id_prefix: str = "", base: str = "", top: int = 2) -> str:
    """Give TEXT as harmless HTML.

    ID_PREFIX sets the ids of several texts on one page apart. BASE is the relative way from the page to where
    relative links start (empty: the page stands where the text's file stands); `x.md` becomes `x.html`.
    TOP is the level of the highest heading.

    A text that would take minutes (over 200,000 characters or 500 square brackets, nested over 20 deep) is shown as
    plain paragraphs: reading has reported it long before.
    """
    return _drawn(text, id_prefix, base, top)[0]


def outline(text: str, *, id_prefix: str = "", top: int = 2) -> tuple[Heading, ...]:
    """Give the headings of TEXT in their order, each with the id that `to_html` gives it."""
    return _drawn(text, id_prefix, "", top)[1]


def anchors(text: str, *, id_prefix: str = "") -> tuple[str, ...]:
    """Give the ids that the HTML of TEXT carries, in their order."""
    return _drawn(text, id_prefix, "", 2)[2]


@lru_cache(maxsize=4)  # a page asks for the outline and the text of the same file, one after the other
def _drawn(text: str, id_prefix: str, base: str, top: int) -> tuple[str, tuple[Heading, ...], tuple[str, ...]]:
    if _ONE_PLAIN_LINE.fullmatch(text):
        return f"<p>{text}</p>", (), ()
    if _would_take_minutes(text):
        return _plain(text), (), ()
    engine = _engine(top).reset()
    drawn, ids = clean(engine.convert(text), id_prefix=id_prefix, base=base)
    tokens: list[dict[str, Any]] = engine.toc_tokens  # type: ignore[attr-defined] # set by the toc extension
    found = [Heading(each["level"], id_prefix + each["id"], html.unescape(each["name"])) for each in _flat(tokens)]
    return drawn, tuple(heading for heading in found if heading.anchor in ids), ids


def _would_take_minutes(text: str) -> bool:
    return (
        len(text) > _LONGEST
        or any(text.count(sign) > most for sign, most in _MOST.items())
        or _TOO_DEEP.search(text.expandtabs(4)) is not None
    )


def _plain(text: str) -> str:
    return "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in re.split(r"\n\s*\n", text.strip()))


def _flat(tokens: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])


@lru_cache(maxsize=5)  # making one costs as much as 300 paragraphs
def _engine(top: int) -> Markdown:
    names = ["abbr", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists", "tables", "toc"]
    return Markdown(extensions=[*names, _House(top)], extension_configs=_CONFIGS, output_format="html")


class _House(Extension):
    """What this site asks beyond the library: see the two classes below."""

    def __init__(self, top: int) -> None:
        super().__init__()
        self._top = top

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.parser.blockprocessors.register(_Boxes(md.parser), "boxes", 105)
        md.treeprocessors.register(_Arranged(md, self._top), "arranged", 6)  # after attributes (8), before anchors (5)


class _Boxes(AdmonitionProcessor):
    """`!!! luu-y` opens a box; its title is Vietnamese even where the editor gives none."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, title = match.group(1).lower(), match.group(2)
        return kind, _BOX_TITLES.get(kind, "Lưu ý") if title is None else title


class _Arranged(Treeprocessor):
    """Headings start at the level that the page leaves them; tables scroll sideways and carry no styles."""

    def __init__(self, md: Markdown, top: int) -> None:
        super().__init__(md)
        self._top = top

    def run(self, root: Element) -> None:
        _shift_headings(root, self._top)
        for parent in list(root.iter()):
            for place, child in enumerate(parent):
                if child.tag == "table":
                    parent[place] = _scrolling(child)


def _shift_headings(root: Element, top: int) -> None:
    headings = [element for element in root.iter() if element.tag in _HEADINGS]
    shift = top - min((int(heading.tag[1]) for heading in headings), default=top)
    for heading in headings:
        heading.tag = f"h{min(int(heading.tag[1]) + shift, 6)}"


def _scrolling(table: Element) -> Element:
    for cell in table.iter():
        if cell.tag == "th":
            cell.set("scope", "col")
        if (side := cell.attrib.pop("align", "left")) != "left":
            cell.set("class", f"align-{side}")
    frame = Element("div", _FRAME_OF_TABLE)
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame
