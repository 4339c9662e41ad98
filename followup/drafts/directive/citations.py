"""Find the documents that a directive cites: kind, number, day, issuer, subject, and how it stands to them.

"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư". Laws and campaigns have no
number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followup.drafts.directive.bodies import body_at, name_at
from followup.drafts.directive.citation_words import (
    ABOUT,
    ASIDE,
    CAMPAIGN,
    CONGRESS,
    DAY_AFTER,
    END,
    ISSUED,
    LAW,
    NAMES,
    NUMBERED,
    QUOTED,
    RELATIONS,
)
from followup.drafts.directive.found import Found, found
from followup.drafts.paper.traced import Traced
from followup.records.citation import Relation
from followup.records.document_kind import DocumentKind
from followup.records.document_number import normal_number
from followup.vietnamese import parse_day

_Value = tuple[str, Traced, str | None]


class _Cited(NamedTuple):
    """A cited document: values, each with its words, and what tells it from others."""

    values: tuple[_Value, ...]
    key: str


def read_citations(texts: Sequence[Traced], own: str | None) -> tuple[Found, ...]:
    """Give the documents that TEXTS, in order, cite, each once, where most is said of it; OWN number is none."""
    best: dict[str, _Cited] = {}
    for text in texts:
        for cited in _cited(text):
            if own and cited.key == normal_number(own):
                continue
            known = best.get(cited.key)
            if known is None or len(cited.values) > len(known.values):
                best[cited.key] = cited
    return tuple(
        found(f"vien_dan[{n}].{name}", words, value=value)
        for n, cited in enumerate(best.values(), 1)
        for name, words, value in cited.values
    )


def _cited(text: Traced) -> Iterator[_Cited]:
    matches = [
        *CONGRESS.finditer(text.text),
        *NUMBERED.finditer(text.text),
        *LAW.finditer(text.text),
        *CAMPAIGN.finditer(text.text),
    ]
    end = 0
    for match in sorted(matches, key=lambda each: each.start()):
        if match.start() >= end or match.re is not LAW:
            end = match.end()
            yield _one(text, match)


def _one(text: Traced, match: re.Match[str]) -> _Cited:
    """Read the citation that MATCH begins."""
    words, parts = text.text, match.groupdict()
    kind = DocumentKind.CAMPAIGN if parts.get("subject") else _kind(match["kind"])
    values: list[_Value] = []
    if relation := _relation(words[: match.start()], words[match.start() :]):
        value, start = relation
        values.append(("quan_he", text.cut(start, match.end("kind")), str(value.value)))
    values.append(("loai_van_ban", text.group(match, "kind"), str(kind.value)))
    if parts.get("number"):
        number = re.sub(r"\s+", "", match["number"]).replace("–", "-").rstrip(".")
        values.append(("so_ky_hieu", text.group(match, "number"), number))
    day = text.group(match, "day") if parts.get("day") else None
    begin, end = match.start(), match.end()
    named = _named(text, match)
    values += named
    if not named:
        more, day, end = _further(text, end, day)
        values += more
    if issued := ISSUED.search(words[:begin]):
        begin, day = issued.start(), day or text.group(issued, "day")
        if all(name != "co_quan_ban_hanh" for name, _, _ in values):
            values.append(("co_quan_ban_hanh", text.group(issued, "issuer"), None))
    if day and (read := _read_day(day.text)):
        values.append(("ngay_ban_hanh", day, read))
    whole = text.cut(begin, end)
    values.append(("loi_van", whole, None))
    return _Cited(tuple(values), normal_number(match["number"]) if parts.get("number") else whole.text.lower())


def _named(text: Traced, match: re.Match[str]) -> list[_Value]:
    """Give the name of a law, campaign or resolution of a congress, which MATCH holds whole."""
    parts = match.groupdict()
    if parts.get("subject"):
        return [("trich_yeu", text.group(match, "subject").stripped('“”"'), None)]
    if parts.get("congress"):
        return [("co_quan_ban_hanh", text.group(match, "congress"), None), ("trich_yeu", text.group(match), None)]
    if parts.get("name"):
        return [("trich_yeu", text.cut(match.start("kind"), match.end("name")), None)]
    return []


def _further(text: Traced, end: int, day: Traced | None) -> tuple[list[_Value], Traced | None, int]:
    """Read issuer, day and subject that follow the END of a number; give them, the day and where they end."""
    values: list[_Value] = []
    end, issuer = _issuer(text, end)
    if issuer:
        values.append(("co_quan_ban_hanh", issuer, None))
    if day is None and (later := DAY_AFTER.match(text.text, end)):
        day, end = text.group(later, "day"), later.end()
    end, subject = _subject(text, end)
    if subject:
        values.append(("trich_yeu", subject, None))
    return values, day, end


def _kind(name: str) -> DocumentKind:
    return next(kind for label, kind in NAMES.items() if label.lower() == name.lower())


def _relation(before: str, after: str) -> tuple[Relation, int] | None:
    """Give how the words BEFORE a citation relate to it, and where those words begin."""
    if after.lower().startswith("bản sao"):
        return Relation.COPIES, len(before)
    if after.startswith("Tờ trình"):
        return None
    for relation, pattern in RELATIONS:
        if match := pattern.search(before):
            return relation, match.start()
    return None


def _issuer(text: Traced, end: int) -> tuple[int, Traced | None]:
    match = re.compile(r",? của ").match(text.text, end)
    if match is None:
        return _parties(text, end)
    stop = name_at(text.text, match.end())
    if stop is None:
        return end, None
    if more := re.compile(
        r",? (?:khóa|khoá) [IVX]+| \((?:khóa|khoá) [IVX]+\)|,? nhiệm kỳ [0-9]{4} ?[-–] ?[0-9]{4}"
    ).match(text.text, stop):
        stop = more.end()
    return stop, text.cut(match.end(), stop)


def _parties(text: Traced, end: int) -> tuple[int, Traced | None]:
    """Give the bodies between which a programme was agreed: "giữa Ban Dân vận Tỉnh ủy và Tỉnh đoàn"."""
    match = re.compile(r",? giữa ").match(text.text, end)
    bodies = body_at(text.text, match.end()) if match else None
    return (bodies.end, text.cut(bodies.start, bodies.end)) if bodies else (end, None)


def _subject(text: Traced, end: int) -> tuple[int, Traced | None]:
    """Give what the cited document is about: its quoted name, or the words after "về" up to where they surely end."""
    about = ABOUT.match(text.text, end)
    start = about.end() if about else end
    if quoted := QUOTED.match(text.text, start - 1 if about else end):
        return quoted.end(), text.group(quoted, "subject").stripped('“”"')
    if about is None:
        return end, None
    stops = (match.start() for match in END.finditer(text.text, start))
    last = next((at for at in stops if not _in_quotes(text.text[start:at], text.text[at])), len(text.text))
    if inner := next((each for each in NUMBERED.finditer(text.text, start, last) if each["number"]), None):
        last = _issuer(text, inner.end())[0]
    if "," in text.text[start:last] and ASIDE.search(text.text[:start]):
        return end, None
    if not 5 < last - start <= 400:  # noqa: PLR2004 - a subject is a phrase
        return end, None
    return last, text.cut(start, last)


def _in_quotes(before: str, stop: str) -> bool:
    """Tell whether STOP stands in quotation marks that were opened in the words BEFORE it, or closes them."""
    if stop == '"':
        return before.count('"') % 2 == 1 or before.endswith(" ")
    opened = before.count("“") - before.count("”")
    return (opened > 0 or before.count('"') % 2 == 1) if stop not in "“”" else opened > 0 or stop == "“"


def _read_day(words: str) -> str | None:
    written = re.sub(r"\s*(?:[/.-]|tháng|năm)\s*", "/", words)
    read = parse_day(written)
    return read.isoformat() if read else None
