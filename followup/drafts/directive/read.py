"""Read the text of a document into values, each with the words that it stands on; or say why it is no directive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from followup.drafts.directive.cells import cells
from followup.drafts.directive.citations import read_citations
from followup.drafts.directive.closing import closing_of, monitor_of, spread_of
from followup.drafts.directive.duties import read_duties
from followup.drafts.directive.found import Found, Question
from followup.drafts.directive.heading import read_head
from followup.drafts.directive.instructing import read_asked, read_instructing
from followup.drafts.directive.kinds import Paper, names_itself
from followup.drafts.directive.outline import BULLETS, Item, outline
from followup.drafts.directive.parts import Parts, take_apart
from followup.drafts.directive.party_list import read_recipients, recipients_at
from followup.drafts.directive.signature import read_signature
from followup.drafts.directive.stamps import secrecy
from followup.drafts.paper.lines import lay_out
from followup.drafts.paper.refusal import Reason, Refusal, unreadable
from followup.drafts.paper.traced import Traced

LONGEST = 6_000  # letters of a paragraph; the longest of real documents has a third


class Reading(NamedTuple):
    """What was read in TEXT, in the order of the fields of a directive, and what was left open."""

    text: str
    values: tuple[Found, ...]
    questions: tuple[Question, ...]


def read_directive(text: str) -> Reading | Refusal:
    """Give what the document TEXT says; a refusal if it bears a mark of secrecy or assigns no duties by its kind."""
    layout = lay_out(text)
    if any(len(line.words) > LONGEST for line in layout.lines):
        return unreadable(
            "văn bản có đoạn dài bất thường nên không tách được thành các mục", "ngắt đoạn lại như bản in rồi nhập lại"
        )
    parts = take_apart(layout.lines)
    if mark := secrecy((*parts.head, *parts.foot, *cells(layout.lines[:20]), *cells(layout.lines[-10:]))):
        return Refusal(
            Reason.CLASSIFIED,
            f"văn bản mang dấu “{mark}” nên không được đưa vào máy nối mạng và không nhập",
            "xóa tệp này khỏi máy theo quy định về bảo vệ bí mật nhà nước",
        )
    if parts.title and isinstance(parts.title[1], Paper):
        return Refusal(
            Reason.NO_DIRECTIVE,
            f"đây là {parts.title[1].name}, loại giấy tờ không giao nhiệm vụ, nên không nhập thành văn bản chỉ đạo",
            "chọn tệp của văn bản giao nhiệm vụ",
        )
    head, questions = read_head(parts)
    roots = [
        root for root in (outline(parts.body), outline(parts.annex)) if root.children or root.tables or root.paragraphs
    ]
    opening = [*_opening(roots[0])] if roots else []
    closing = closing_of(roots[0]) if roots else ()
    extra = [(code, text) for code, text in (("M", monitor_of(closing)), ("P", spread_of(closing))) if text]
    issued = next((date.fromisoformat(each.value) for each in head if each.field == "ngay_ban_hanh"), None)
    own = next((each.value for each in head if each.field == "so_ky_hieu"), None)
    duties = read_duties(roots, extra, issued, read_asked(opening))
    values = list(head)
    if instructing := read_instructing(opening):
        values.append(instructing)
    flow = [*(paragraph for root in roots for paragraph in _paragraphs(root)), *closing]
    if all(each.field != "loai_van_ban" for each in values) and (kind := _own_name(flow)):
        values.append(kind)
    cited = read_citations([*flow, *layout.notes], own)
    return Reading(
        text, (*values, *parts.addressees, *_foot(parts), *cited, *duties.values), (*questions, *duties.questions)
    )


def _opening(root: Item) -> Iterator[Traced]:
    """Yield the paragraphs before the first number: also those that follow a list of dashes there."""
    yield from root.paragraphs
    numbered = any(child.style not in BULLETS for child in root.children)
    for child in root.children:
        if not numbered or child.style not in BULLETS:
            return
        whole = child.paragraphs and child.words.text.rstrip().endswith(
            ":"
        )  # "- Xét đề nghị của X, Y quy định như sau:"
        yield from child.paragraphs if whole else child.paragraphs[1:]


def _paragraphs(root: Item) -> Iterator[Traced]:
    yield from root.paragraphs
    for item in root.all():
        yield from item.paragraphs


def _own_name(flow: Sequence[Traced]) -> Found | None:
    return next((kind for text in flow if (kind := names_itself(text))), None)


def _foot(parts: Parts) -> tuple[Found, ...]:
    first = recipients_at(parts.foot)
    recipients, taken = read_recipients(parts.foot, first) if first is not None else ((), frozenset())
    rest = [cell for place, cell in enumerate(parts.foot) if place not in taken]
    return (*recipients, *read_signature(rest))
