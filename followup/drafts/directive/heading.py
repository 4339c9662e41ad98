"""Read the head of a document: number, day, kind, issuer, subject, arrival stamp."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import Found, Question, found
from followup.drafts.directive.issuer import may_name, names_body, of_title, read_issuer
from followup.drafts.directive.kinds import read_kind
from followup.drafts.directive.letters import even, is_upper
from followup.drafts.directive.number import read_number
from followup.drafts.directive.parts import Parts
from followup.drafts.directive.place_date import read_date
from followup.drafts.directive.stamps import read_arrival
from followup.drafts.paper.traced import Traced, joined
from followup.records.document_kind import DocumentKind

_BLANK_NUMBER = re.compile(r"so ?[:.]? ?[.…_ ]*[-/]")
_ASIDE = re.compile(
    r"\(|kinh gui|.*ngay [.… 0-9]*thang|.*, ngay$|thang [.… 0-9]*nam [.… 0-9]*$|(?:khan|thuong khan|hoa toc|du thao)\b"
)


def read_head(parts: Parts) -> tuple[tuple[Found, ...], tuple[Question, ...]]:
    """Give what the head of a document says, and what it leaves open."""
    number = read_number(parts.head)
    title = parts.title[0] if parts.title else None
    arrival, stamped = read_arrival(parts.head)
    values = list(arrival)
    subject = _subject(parts, number, stamped)
    if number:
        values.append(number[0])
    if day := read_date(parts.head):
        values.append(day)
    if kind := read_kind(_title(parts), subject, number[0] if number else None, parts.letter):
        values.append(kind)
    first = number[1] if number else title
    above = [cell for place, cell in enumerate(parts.head[: first or 0]) if place not in stamped]
    below = parts.head[title + 1 : title + 2] if title is not None else ()
    issuer = read_issuer(above) or next((body for cell in below if (body := of_title(cell))), None)
    if issuer:
        values.append(issuer)
    if subject:
        values.append(found("trich_yeu", subject))
    return tuple(values), tuple(_questions(values, parts))


def _title(parts: Parts) -> tuple[Traced, DocumentKind] | None:
    if parts.title is None or not isinstance(parts.title[1], DocumentKind):
        return None
    return parts.head[parts.title[0]].text, parts.title[1]


def _subject(parts: Parts, number: tuple[Found, int, Traced] | None, stamped: frozenset[int]) -> Traced:
    """Give the lines of the subject: below the title, or below the number of a letter."""
    head = list(enumerate(parts.head))
    if parts.title:
        below = head[parts.title[0] + 1 :]
        small = _lines(below[1:] if below and names_body(below[0][1]) else below, stamped)
        return joined(list(_capitals(below)) or list(small))
    if number:
        return joined([number[2], *_lines(head[number[1] + 1 :], stamped)])
    above = next((place for place, cell in head if _BLANK_NUMBER.match(even(cell.words))), None)
    if above is None:
        above = next((place - 1 for place, cell in head if even(cell.words).startswith("v/v")), None)
    return joined(list(_lines(head[above + 1 :], stamped))) if above is not None else joined([])


def _lines(cells: Sequence[tuple[int, Cell]], stamped: frozenset[int]) -> Iterator[Traced]:
    for place, cell in cells:
        if not (place in stamped or cell.right or is_upper(cell.words) or _ASIDE.match(even(cell.words))):
            yield cell.text


def _capitals(below: Sequence[tuple[int, Cell]]) -> Iterator[Traced]:
    """Yield the lines of a subject in capitals: to the next blank line; "CỦA BAN THƯỜNG VỤ" before it is none of it."""
    begun = False
    for place, (_, cell) in enumerate(below):
        about = place == 0 or even(cell.words).startswith(("ve ", "v/v "))
        if (about and is_upper(cell.words) and not may_name(cell)) or (
            begun and not cell.gap and not cell.right and not _ASIDE.match(even(cell.words))
        ):
            begun = True
            yield cell.text
        elif begun:
            return


def _questions(values: Sequence[Found], parts: Parts) -> Iterator[Question]:
    has = {each.field for each in values}
    if "so_ky_hieu" not in has:
        yield Question("so_ky_hieu", "văn bản này có số và ký hiệu nào không, phần đầu không đọc ra")
    if "ngay_ban_hanh" not in has:
        yield Question("ngay_ban_hanh", "văn bản ban hành ngày nào, phần đầu không ghi đủ ngày, tháng, năm")
    if "loai_van_ban" not in has:
        yield Question("loai_van_ban", "đây là loại văn bản gì, phần đầu không nói rõ")
    if "co_quan_ban_hanh" not in has:
        yield Question("co_quan_ban_hanh", "cơ quan nào ban hành văn bản này, phần đầu không nói rõ")
    if "trich_yeu" not in has:
        yield Question("trich_yeu", "trích yếu của văn bản là gì, phần đầu không có")
    if not parts.foot:
        yield Question("nguoi_ky", "ai ký văn bản này, không thấy khối chữ ký và nơi nhận")
