"""Tell the parts of a document apart: head, addressees, body, foot, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from followup.drafts.directive import party_list
from followup.drafts.directive.cells import Cell, cells
from followup.drafts.directive.found import Found
from followup.drafts.directive.kinds import Paper, title_at
from followup.drafts.directive.labels import Style, read_label
from followup.drafts.directive.letters import begins_low, even, is_upper
from followup.drafts.directive.signature import is_of_signature, signature_at
from followup.drafts.paper.lines import Line, as_line
from followup.drafts.paper.traced import Traced
from followup.records.document_kind import DocumentKind

_HEAD = 60  # lines that a head has at most
_PROSE = 110  # letters, from which a line of the head is a paragraph
_SUBJECT = 9  # lines that a subject has at most
_BEGINS = re.compile(
    r"(?:can cu|thuc hien|trien khai|de |nham |trong |thoi gian|nhung nam|nhung ngay|sau khi|tren co so|xet "
    r"|ngay [0-9]|theo |qua |hien nay|vua qua"
    r"|tiep tuc|thi hanh|de nghi|kinh gui|chu tich|uy ban|ban thuong vu|ngay sau)"
)
_SENTENCE, _ITEM = 60, 25  # letters of a line, of a numbered line, that no foot has
_BLOCK = 5  # lines that a signature above the recipients has
_ANNEX = re.compile(r"\W*(?:phu luc|bieu (?:mau|so|tong hop)|danh muc|bang phan cong|phan cong)\b")


class Parts(NamedTuple):
    """The parts of one document. TITLE is the cell of HEAD that names its kind, LETTER the words "Kính gửi"."""

    head: tuple[Cell, ...]
    title: tuple[int, DocumentKind | Paper] | None
    letter: Traced | None
    addressees: tuple[Found, ...]
    body: tuple[Line, ...]
    foot: tuple[Cell, ...]
    annex: tuple[Line, ...]


def take_apart(lines: Sequence[Line]) -> Parts:
    """Give the parts of the document that stands in LINES."""
    letter = next((at for at in (party_list.letter_at(lines[:_HEAD]),) if at is not None), None)
    head = cells(lines[: letter if letter is not None else _first_part(lines)])
    title = title_at(head)
    if title and (letter is None or isinstance(title[1], DocumentKind)):
        after = _after_subject(lines, head[title[0]].line)
        head = tuple(cell for cell in head if cell.line < after)
        start = after
    else:
        start = len(head) and head[-1].line + 1
    addressees: tuple[Found, ...] = ()
    body_lines = list(lines)
    if letter is not None and letter >= start - 1:
        addressees, start, rest = party_list.read_addressees(lines, letter)
        if rest:
            body_lines[start - 1] = as_line(rest, lines[start - 1])
            start -= 1
    elif title is None and letter is None:
        start = _first_part(lines)
    foot, annex = _foot(lines, start)
    words = party_list.letter_words(lines[letter]) if letter is not None else None
    return Parts(
        head,
        title,
        words,
        addressees,
        tuple(body_lines[start:foot]),
        cells(lines[foot:annex], foot),
        tuple(lines[annex:]),
    )


def _first_part(lines: Sequence[Line]) -> int:
    """Give the first line that no head has: a numbered part or a paragraph."""
    for at, line in enumerate(lines[:_HEAD]):
        label = read_label(line.words)
        if (
            label
            and label.style in {Style.ROMAN, Style.ARTICLE, Style.FIGURE, Style.PART}
            and len(line.words) > label.length + 3
        ):
            return at
        if len(line.words) > _PROSE and line.gap and not _is_subject(lines, at):
            return at
    return min(len(lines), _HEAD)


def _is_subject(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the long line AT is a subject on one line: it stands right below a number or a title."""
    above = next((line for line in reversed(lines[:at]) if line.words), None)
    if above is None:
        return False
    return (
        even(above.words).startswith("so ")
        or title_at(cells([above])) is not None
        or (is_upper(above.words) and even(above.words).startswith("cua "))
    )


def _after_subject(lines: Sequence[Line], title: int) -> int:
    """Give the line after the subject that stands below the line TITLE."""
    at, taken = title + 1, 0
    while at < len(lines) and taken < _SUBJECT:
        line = lines[at]
        words = even(line.words)
        if (
            party_list.letter_at([line]) is not None
            or (taken and is_upper(line.words) and (line.gap or not is_upper(lines[at - 1].words)))
            or re.match(r"quyet dinh ?:", words)
        ):
            return at
        label = read_label(line.words)
        if label and label.style not in {Style.LETTER, Style.STAR}:
            return at
        if taken and not begins_low(line.words) and _is_prose(line, lines[at - 1]):
            return at
        if taken and line.gap and not begins_low(line.words) and not words.startswith("("):
            return at
        if taken and _BEGINS.match(words) and not begins_low(line.words) and lines[at - 1].words[-1:] not in {",", "-"}:
            return at
        if not taken and words.startswith(("can cu ",)):
            return at
        taken += not (is_upper(line.words) and words.startswith("cua "))
        at += 1
    return at


def _is_prose(line: Line, above: Line) -> bool:
    """Tell whether LINE below a line of the subject is a paragraph: it is long, or the subject was in capitals."""
    wants_more = above.words.endswith((",", "-"))
    return not wants_more and (len(line.words) > _PROSE or (is_upper(above.words) and not is_upper(line.words)))


def _foot(lines: Sequence[Line], start: int) -> tuple[int, int]:
    """Give the first line of the foot and the first of the annexes."""
    laid = cells(lines[start:], start)
    place = party_list.recipients_at(laid)
    if place is not None:
        foot = laid[place].line
        signed = next((at for at in range(max(start, foot - _BLOCK), foot) if _signs(lines[at])), foot)
        if all(_signs(line) or is_of_signature(line.words) for line in lines[signed:foot]):
            foot = signed
    else:
        body = max((at for at, line in enumerate(lines) if at >= start and _is_body(line)), default=start - 1)
        signs = signature_at([cell for cell in laid if cell.line > body])
        foot = [cell for cell in laid if cell.line > body][signs].line if signs is not None else len(lines)
    annex = next((at for at in range(foot + 1, len(lines)) if _ANNEX.match(even(lines[at].words))), len(lines))
    return foot, annex


def _signs(line: Line) -> bool:
    return any(signature_at([cell]) is not None for cell in cells([line]))


def _is_body(line: Line) -> bool:
    label = read_label(line.words)
    return (len(line.words) > _SENTENCE and not is_upper(line.words)) or (
        label is not None and label.style is not Style.ROMAN and len(line.words) > _ITEM
    )
