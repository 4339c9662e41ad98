"""Tell what kind of document it is, from its title, its number, or the name that it gives itself.

A report, a proposal or an invitation assigns no duties and is no directive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import LIKELY, SURE, Found, found
from followup.drafts.directive.letters import even, is_upper
from followup.drafts.paper.traced import Traced
from followup.records.document_kind import DocumentKind

FIELD = "loai_van_ban"


class Paper(NamedTuple):
    """The NAME of a kind of paper that is no directive."""

    name: str


OTHER_PAPERS = (
    "báo cáo",
    "tờ trình",
    "giấy mời",
    "thư mời",
    "biên bản",
    "giấy giới thiệu",
    "giấy ủy quyền",
    "giấy đi đường",
    "giấy nghỉ phép",
    "giấy chứng nhận",
    "giấy khen",
    "phiếu gửi",
    "phiếu chuyển",
    "phiếu trình",
    "phiếu báo",
    "phiếu đề nghị",
    "đơn đề nghị",
    "đơn xin",
    "hợp đồng",
    "bản cam kết",
    "bản kiểm điểm",
    "bài phát biểu",
    "tham luận",
    "lịch công tác",
    "thư ngỏ",
    "thư cảm ơn",
)
"""What assigns no duties: Nghị định 30/2020/NĐ-CP, Phụ lục III, and papers that it does not count as documents."""

_NO_TITLE = {DocumentKind.OFFICIAL_LETTER, DocumentKind.CAMPAIGN, DocumentKind.OTHER, DocumentKind.REPORT}
_TITLES = {even(kind.label): kind for kind in DocumentKind if kind not in _NO_TITLE}
_URGENT = {even("công điện"): DocumentKind.OTHER}
_LONGER = re.compile(r" (?:hanh dong|cong tac|lien nganh|lien tich|phoi hop|trien khai|chi tiet)\b.*")
_SELF = {
    **{even(kind.label): kind for kind in DocumentKind if kind not in {DocumentKind.CAMPAIGN, DocumentKind.OTHER}},
}


def title_at(head: Sequence[Cell]) -> tuple[int, DocumentKind | Paper] | None:
    """Give the cell that is the document's title and what it names: a kind, or the name of some other paper."""
    papers = {even(paper): paper for paper in OTHER_PAPERS}
    for place, cell in enumerate(head):
        if not is_upper(cell.words):
            continue
        words = even(cell.words).strip(" :.*")
        short = _LONGER.sub("", words)
        for name in (words, short):
            if kind := _TITLES.get(name) or _URGENT.get(name):
                return place, kind
        if paper := next(
            (paper for folded, paper in papers.items() if words == folded or words.startswith(f"{folded} ")), None
        ):
            return place, Paper(paper)
    return None


def read_kind(
    title: tuple[Traced, DocumentKind] | None, subject: Traced, number: Found | None, letter: Traced | None
) -> Found | None:
    """Give the kind: by the TITLE, else by the letters of the NUMBER; LETTER is the word "Kính gửi" of a letter."""
    if title:
        words, kind = title
        if kind is DocumentKind.NOTICE and even(subject.text).startswith("ket luan"):
            kind = DocumentKind.CONCLUSION_NOTICE
            last = len("ket luan")
            whole = found(FIELD, words)
            return Found(FIELD, str(kind.value), whole.span._replace(end=subject.cut(0, last).span.end), LIKELY)
        return found(FIELD, words, SURE, str(kind.value))
    if number and re.search(r"-CV/", number.value):
        return Found(FIELD, str(DocumentKind.OFFICIAL_LETTER.value), number.span, SURE)
    if number and (by_number := _by_number(number.value)):
        return Found(FIELD, str(by_number.value), number.span, LIKELY)
    if letter:
        return found(FIELD, letter, LIKELY, str(DocumentKind.OFFICIAL_LETTER.value))
    return None


def _by_number(number: str) -> DocumentKind | None:
    """Give the one kind whose letters stand first in NUMBER: `12-KH/TU`, `12/KH-UBND`; the letters TB mean two."""
    match = re.match(r"[0-9]+[a-z]?(?:/[0-9]{4})?[-/](?P<letters>[A-ZĐa-z]+)(?=[-/])", number)
    kinds = [
        kind for kind in DocumentKind if match and match["letters"] in kind.abbreviations and kind not in _NO_TITLE
    ]
    return kinds[0] if len(kinds) == 1 else None


def names_itself(text: Traced) -> Found | None:
    """Give the kind that a document without a head calls itself: "việc thực hiện Công văn này"."""
    words = even(text.text)
    for name, kind in _SELF.items():
        if match := re.search(rf"\b{name} nay\b", words):
            return found(FIELD, text.cut(*match.span()), LIKELY, str(kind.value))
    return None
