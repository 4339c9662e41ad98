"""Read the text of a document into values, each with the words that it stands on; or say why it is no directive."""

from __future__ import annotations

from dataclasses import dataclass

from followup.drafts.directive.cells import cells
from followup.drafts.directive.found import Found, Question
from followup.drafts.directive.heading import read_head
from followup.drafts.directive.parts import Parts, take_apart
from followup.drafts.directive.kinds import Paper
from followup.drafts.directive.party_list import read_recipients, recipients_at
from followup.drafts.directive.signature import read_signature
from followup.drafts.directive.stamps import secrecy
from followup.drafts.paper.lines import lay_out
from followup.drafts.paper.refusal import Reason, Refusal


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in TEXT, in the order of the fields of a directive, and what was left open."""

    text: str
    values: tuple[Found, ...]
    questions: tuple[Question, ...]


def read_directive(text: str) -> Reading | Refusal:
    """Give what the document TEXT says; a refusal if it bears a mark of secrecy or assigns no duties by its kind."""
    layout = lay_out(text)
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
    values, questions = read_head(parts)
    return Reading(text, (*values, *parts.addressees, *_foot(parts)), questions)


def _foot(parts: Parts) -> tuple[Found, ...]:
    first = recipients_at(parts.foot)
    recipients, taken = read_recipients(parts.foot, first) if first is not None else ((), frozenset())
    rest = [cell for place, cell in enumerate(parts.foot) if place not in taken]
    return (*recipients, *read_signature(rest))
