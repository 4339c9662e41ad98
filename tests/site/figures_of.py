"""What is a figure on a page, and what mark-up tells apart from one.

A figure is a number that stands alone, that has a percent sign, that is a part of another ("3/8", "trong 8"), or that
stands before the name of something that the site counts: in Vietnamese a number before its noun counts, one after it
names ("3 đơn vị", "kỳ 3"). No figures are days (`time`), code, what somebody else said (`q`, `blockquote`, prose, the
full text, `data-said` on words and values of documents, units and editors) and the constants of a rule (`data-rule`).
A drawing, its legend and its table are held to one another and to the download.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.site.page_tree import Node

COUNTED = (
    "báo cáo|bộ phận|bước|cá nhân|cảnh báo|chỉ tiêu|con số|công văn|dòng|đầu việc|điển hình|điều|đính chính|đơn vị|đời"
    "|khó khăn|khóa|kiến nghị|kỳ|lần|loại|lượt|lưu ý|mô hình|ngày|nhánh|nhiệm vụ|nhóm|nội dung|quá hạn|quyết định"
    "|tập thể|tệp|thuật ngữ|tiêu chí|tình trạng|trang|trường hợp|văn bản|việc|vướng mắc"
)
_NUMBER = r"\d+(?:[.,]\d+)*"
FIGURE = re.compile(
    rf"(?<![\w/.,–-]){_NUMBER}(?:/{_NUMBER})?(?= (?:{COUNTED})\b|%)"
    rf"|^\s*[▲+−]?{_NUMBER}(?:/{_NUMBER})?\s*$"
    rf"|\b(?:trong|trên) {_NUMBER}$"
)
_SAID = frozenset({"time", "code", "q", "blockquote", "del", "ins", "data", "svg", "script", "option"})
_SAID_CLASSES = frozenset({"code", "full-text", "guess", "prose"})


def loose_figures(main: Node) -> Iterator[tuple[Node, str]]:
    """Give the figures of a page's MAIN part that are not marked up as one, with the element that each stands in."""
    for part in main.parts:
        if isinstance(part, str):
            for found in FIGURE.finditer(part):
                yield main, found.group()
        elif not is_said(part):
            yield from loose_figures(part)


def is_said(node: Node) -> bool:
    """Tell whether mark-up says that what stands in NODE is no figure of the site, or is one already."""
    told = "data-said" in node.given or "data-rule" in node.given
    drawn = node.tag in ("details", "ul") and any("chart" in each.classes for each in node.up())
    return told or drawn or node.tag in _SAID or bool(node.classes & _SAID_CLASSES)


def is_ready_text(node: Node) -> bool:
    """Tell whether NODE stands in words ready to be copied, which can hold no links."""
    return any(each.tag == "pre" or "report" in each.classes for each in node.up())
