"""A duty speaks in its document's own words, which can be held against the full text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related
from followup.register import Prose, Register
from followup.rules.words import words

CODE = "duty-words-not-in-text"
SHOWN = 4  # words that lead an editor to the spot


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each duty whose words are no contiguous run of the full text, where that is kept."""
    for directive in register.directives.values():
        prose = register.full_text(directive.id)
        if prose is None:
            continue
        text = _line(words(prose.body))
        for duty in directive.duties:
            said = words(duty.text)
            if _line(said) not in text:
                yield Diagnostic(
                    duty.origin.at("noi_dung"),
                    CODE,
                    f"lời của nhiệm vụ '{duty.code}' không có liền mạch trong toàn văn",
                    hint=_way_out(said, text, prose),
                    related=(Related(prose.origin, "toàn văn ở đây"),),
                )


def _line(said: Sequence[str]) -> str:
    return f" {' '.join(said)} "


def _way_out(said: Sequence[str], text: str, prose: Prose) -> str:
    """Say up to where the words agree, and how the full text goes on from there."""
    agreeing = next(n for n in range(len(said), -1, -1) if n == 0 or _line(said[:n]) in text)
    if agreeing == 0:
        return _from_the_end(said, text) or f"chép lại đúng lời từ {prose.path}, hoặc bổ sung đoạn còn thiếu ở đó"
    known = _line(said[:agreeing])
    following = text[text.index(known) + len(known) :].split()[:SHOWN]
    spot = " ".join(said[max(0, agreeing - SHOWN) : agreeing])
    if not following:
        return f"toàn văn kết thúc sau '{spot}'"
    return f"sau '{spot}' toàn văn viết '{' '.join(following)}', còn ở đây là '{said[agreeing]}'"


def _from_the_end(said: Sequence[str], text: str) -> str | None:
    """Say where the words agree again, if only the first ones differ; none if hardly any agree."""
    agreeing = next((n for n in range(len(said) - 1, SHOWN - 1, -1) if _line(said[-n:]) in text), None)
    if agreeing is None:
        return None
    before = text[: text.index(_line(said[-agreeing:]))].split()[-1:]
    spot = " ".join(said[-agreeing:][:SHOWN])
    written = f"toàn văn viết '{before[0]}'" if before else "toàn văn không có gì"
    return f"trước '{spot}' {written}, còn ở đây là '{said[-agreeing - 1]}'"
