"""Find the words that name bodies: "Các huyện ủy, thành ủy", "Sở Nội vụ và UBND các xã", "Đảng đoàn Mặt trận Tổ quốc".

Vietnamese marks no end of a name. So a name goes on over capital words and over the small words that names of bodies
are made of, and it counts only if what follows cannot belong to it: a verb that duties begin with, or a stop. In any
other case the end is in doubt and nothing is given.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from followup.drafts.directive.body_words import BEGINS, BEGINS_SMALL, COMPOUNDS, SMALL, VERBS
from followup.drafts.directive.letters import CAPITAL

_TOKEN = re.compile(r"[^\W_]+(?:[.&/][^\W_]+)*|[-–](?= )|\S")
_LISTED = re.compile(r"các (?:[Ss]ở|[Bb]an|[Nn]gành|[Pp]hòng|[Đđ]ơn vị|[Cc]ơ quan|[Xx]ã|[Hh]uyện)$")
_AND = {"và", "cùng", "hoặc"}
_BETWEEN = {*_AND, "của", "với", "theo", "về", "do", "tại", "khóa", "khoá"}
_DANGLING = {"các", "Các", "những", "từng", "mỗi", "-", "–"}
_MORE = {",", ";", *_AND}
_ENDS = {".", ":", ";", ")", "”", '"', "(", "/", ","}
_WINDOW = 40  # letters before a place that tell what stands there
_LONGEST = 400  # letters of a list of bodies


class Body(NamedTuple):
    """A name from START to END in a text, and the place where what follows it begins."""

    start: int
    end: int
    after: int


def body_at(text: str, start: int, *, small: bool = False) -> Body | None:
    """Give the name, or list of names, that begins at START of TEXT; SMALL: it may begin with a small letter."""
    if not may_begin(text, start, small=small):
        return None
    end, at = start, start
    while True:
        end = at = _one(text, at)
        if inner := re.compile(r" \([^()]{3,60}\)").match(text, end):
            verb = VERBS.match(text, _past_blanks(text, inner.end()))
            end = at = inner.end() if verb and BEGINS.match(inner[0][2:]) else end
        joined = _next_name(text, at)
        if joined is None or joined - start > _LONGEST:
            break
        at = joined
    whole = _is_over(text, end) and text[start:end].rsplit(maxsplit=1)[-1] not in _DANGLING
    return Body(start, end, _past_blanks(text, end)) if whole else None


def name_at(text: str, start: int) -> int | None:
    """Give the end of the single name that begins at START; whatever follows."""
    return _one(text, start) if may_begin(text, start, small=False) else None


def may_begin(text: str, at: int, *, small: bool) -> bool:
    """Tell whether a name may begin AT; its end is another question."""
    return bool(BEGINS.match(text, at) or (small and BEGINS_SMALL.match(text, at)))


def _one(text: str, at: int) -> int:
    """Give the end of the one name that begins AT."""
    opening = BEGINS.match(text, at) or BEGINS_SMALL.match(text, at)
    end = _end_of_word(text, len(text[: opening.end()].rstrip())) if opening else at
    while True:
        token = _TOKEN.match(text, _past_blanks(text, end))
        if token is None:
            return end
        compound = COMPOUNDS.match(text, token.start())
        if compound:
            end = compound.end()
        elif VERBS.match(text, token.start()):
            return end
        elif (
            (
                re.match(rf"[{CAPITAL}0-9]", token[0])
                or token[0].lower() in SMALL
                or (token[0] in {"-", "–"} and end > at)
            )
            or _inside(text, end, token)
            or _second_half(text, end, token)
        ):
            end = token.end()
        else:
            return end


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def _inside(text: str, end: int, token: re.Match[str]) -> bool:
    """Tell whether an unknown small word stands inside a name: "Khí tượng Thủy văn", "Thi đua - Khen thưởng"."""
    before = re.search(rf"[{CAPITAL}][^\W\d_]*$", text[max(0, end - _WINDOW) : end])
    return (
        before is not None
        and token[0].isalpha()
        and re.compile(rf" (?:[-–] )?[{CAPITAL}]").match(text, token.end()) is not None
    )


def _second_half(text: str, end: int, token: re.Match[str]) -> bool:
    """Tell whether an unknown small word ends a name of two syllables after a kind of body: "Ban Phong trào là"."""
    before = text[max(0, end - _WINDOW) : end]
    return (
        token[0].isalpha()
        and token[0].islower()
        and re.search(rf"(?:\b(?:Ban|Phòng|Cục|Vụ|Viện|Trung tâm)|[-–]) [{CAPITAL}][a-zà-ỹ]+$", before) is not None
        and _is_over(text, token.end())
    )


def _next_name(text: str, end: int) -> int | None:
    """Give where the next name of a list begins, after the END of one."""
    at, glue = end, False
    while (token := _TOKEN.match(text, _past_blanks(text, at))) and token[0] in _MORE:
        glue = True
        at = token.end()
    if not glue and _LISTED.search(text[max(0, end - _WINDOW) : end]) and text[end : end + 1] == ":":
        at, glue = end + 1, True
    at = _past_blanks(text, at)
    if not glue or (VERBS.match(text, at) and not COMPOUNDS.match(text, at)):
        return None
    if BEGINS.match(text, at) or BEGINS_SMALL.match(text, at):
        return at
    token = _TOKEN.match(text, at)
    if token is None:
        return None
    goes_on = re.match(rf"[{CAPITAL}]", token[0]) and not re.match(r"[;.]", text[end : end + 1])
    return at if goes_on or token[0] in SMALL or COMPOUNDS.match(text, at) else None


def _is_over(text: str, end: int) -> bool:
    at = _past_blanks(text, end)
    return at >= len(text) or text[at] in _ENDS or VERBS.match(text, at) is not None


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
