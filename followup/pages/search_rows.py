"""What search finds: each thing of the site that has a page or a place on one, group by group.

Everything comes from the register that may be published, so nothing can be found that the site does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.menu import MENU
from followup.pages.more import DOORS
from followup.pages.page import Link
from followup.pages.plain_text import plain_text
from followup.pages.prose import CODES_FOLDER, TEXTS_FOLDER, prose_link
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.records.unit import Unit
from followup.register import Register
from followup.vietnamese import with_capital

_SAMPLE = "minh họa"
LOOKUPS = (Link("Khóa và giá trị", address.KEYS), Link("Các phát hiện", address.CODES))


class Row(NamedTuple):
    """One thing to be found. `note` stands below its name, `aliases` are other names of it, `text` is all it says."""

    to: Link
    note: str = ""
    aliases: tuple[str, ...] = ()
    text: str = ""


class Rows(NamedTuple):
    """Things of one kind, in their own order."""

    name: str
    rows: tuple[Row, ...]


def rows_of(register: Register) -> tuple[Rows, ...]:
    """Give everything to be found; of groups that match alike the earlier comes first. Empty groups are left out."""
    groups = (
        Rows("Văn bản chỉ đạo", tuple(directive_row(each, register) for each in register.directives.values())),
        Rows("Đơn vị", tuple(unit_row(each, register) for each in register.units.values())),
        Rows("Nhiệm vụ", tuple(_duty_row(each, register) for each in register.duties.values())),
        Rows("Nhóm đơn vị", tuple(_group_rows(register))),
        Rows("Chỉ tiêu", tuple(_indicator_rows(register))),
        Rows("Kỳ báo cáo", tuple(_period_rows(register))),
        Rows("Trang và bài viết", tuple(_page_rows(register))),
        Rows("Mã phát hiện", tuple(_code_rows(register))),
    )
    return tuple(group for group in groups if group.rows)


def directive_row(directive: Directive, register: Register) -> Row:
    """Give a directive under its number and subject; its number is found in any spelling."""
    text = register.full_text(directive.id)
    aliases = (directive.short_title, directive.working_title, *number_spellings(directive.number))
    return Row(
        to=Link(f"{naming.label(directive)}: {naming.title(directive)}", address.directive(directive.id)),
        note=_joined(naming.party_link(directive.issuer, register).text, directive.area, sample=directive.sample),
        aliases=tuple(filter(None, aliases)),
        text=plain_text(text.body) if text else "",
    )


def unit_row(unit: Unit, register: Register) -> Row:
    """Give a unit, which is found by its other names and by those of the units that it takes over from."""
    former = (register.units[name].name for name in _former(unit.id, register, ()))
    names = (unit.short_name, *unit.other_names, *former)
    return Row(
        to=naming.party_link(unit.id, register),
        note=_joined(unit.kind.label, unit.area or unit.level.label, sample=unit.sample),
        aliases=tuple(dict.fromkeys(filter(None, names))),
    )


def number_spellings(number: str | None) -> tuple[str, ...]:
    """Give what people call a document by, beyond its number as printed: "số 394-CV/TU" and "394"."""
    return () if number is None else (f"số {number}", number.replace("/", "-").partition("-")[0])


def suffixes(register: Register) -> tuple[tuple[str, str], ...]:
    """Give the letters of all numbers that are held or cited, close together and apart: "CVTU" and "CV TU"."""
    held = (each.number for each in register.directives.values())
    cited = (each.number for directive in register.directives.values() for each in directive.citations)
    parts = {tuple(re.findall(r"[^\W\d_]+", number)) for number in (*held, *cited) if number}
    return tuple(sorted(("".join(each), " ".join(each)) for each in parts if len(each) > 1))


def _duty_row(duty: Duty, register: Register) -> Row:
    of = register.directives[duty.directive]
    words = naming.place_words(duty.code)
    note = f"{with_capital(words)}, {naming.directive_link(of).text}"
    return Row(naming.duty_link(duty), note, text=duty.text)


def _group_rows(register: Register) -> Iterator[Row]:
    for group in register.groups.values():
        yield Row(naming.party_link(group.id, register), group.words)


def _indicator_rows(register: Register) -> Iterator[Row]:
    for each in register.movement.indicators.values():
        yield Row(Link(each.name, address.indicator(each.id)), _joined(each.topic, sample=each.sample))


def _period_rows(register: Register) -> Iterator[Row]:
    for each in reversed(tuple(register.periods.values())):
        yield Row(Link(each.name, address.period(each.id)), aliases=(each.id,))


def _page_rows(register: Register) -> Iterator[Row]:
    """Give the pages that the menu, the further pages and the guide lead to, then all that editors have written."""
    yield from (Row(entry) for entry in MENU)
    yield from (Row(door.page, door.summary) for part in DOORS for door in part.doors)
    yield from (Row(entry) for entry in LOOKUPS)
    for slug, text in register.prose.items():
        if not slug.startswith((CODES_FOLDER, TEXTS_FOLDER)):
            yield Row(prose_link(text), text.note.summary or "", text=plain_text(text.body))


def _code_rows(register: Register) -> Iterator[Row]:
    for slug, text in register.prose.items():
        if slug.startswith(CODES_FOLDER):
            code = slug.removeprefix(CODES_FOLDER)
            yield Row(Link(text.note.title, address.code(code)), code, text=plain_text(text.body))


def _former(unit: str, register: Register, seen: tuple[str, ...]) -> Iterator[str]:
    """Yield the units that UNIT takes over from, as far back as is known; a circle, which is a finding, ends it."""
    for name in register.predecessors.get(unit, ()):
        if name not in seen and name != unit and name in register.units:
            yield name
            yield from _former(name, register, (*seen, unit))


def _joined(*parts: str | None, sample: bool) -> str:
    """Join PARTS, and say of what is made up that it is, unless they say so themselves."""
    words = ", ".join(filter(None, parts))
    return f"{words}, {_SAMPLE}" if sample and _SAMPLE not in words else words
