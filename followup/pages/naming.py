"""What pages call a directive, a duty or a unit, and where each name leads. Names are looked up, never made up."""

from __future__ import annotations

from collections.abc import Iterable

from followup.pages import address
from followup.pages.page import Link
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.register import Register
from followup.vietnamese import with_capital

NO_NUMBER = "không ghi số"


def number_words(directive: Directive) -> str:
    """Give the number as printed, or say that the text carries none."""
    return directive.number or NO_NUMBER


def label(directive: Directive) -> str:
    """Give a directive's name in a line of text: "Công văn 394-CV/TU" or "Chỉ thị không ghi số"."""
    return f"{directive.kind.label} {number_words(directive)}"


def title(directive: Directive) -> str:
    """Give what a directive is about: its printed subject with a capital, else the name that its editor gave it."""
    words = directive.subject or directive.working_title or label(directive)
    return with_capital(words)


def short_title(directive: Directive) -> str:
    """Give the shortest text that tells what a directive is about, for tables and charts."""
    return directive.short_title or title(directive)


def directive_link(directive: Directive) -> Link:
    """Lead to a directive by its number; one without a number is told apart by what it is about."""
    text = directive.number or directive.short_title or f"{label(directive)}: {title(directive)}"
    return Link(text, address.directive(directive.id))


def duty_link(duty: Duty) -> Link:
    """Lead to a duty by its short sentence."""
    return Link(duty.summary, address.duty(duty.id))


def place_words(code: str) -> str:
    """Tell in words where in its directive a duty stands."""
    if code == "M":
        return "đoạn giao theo dõi"
    if code == "P":
        return "câu phổ biến"
    return f"mục {code}"


def party_link(name: str, register: Register) -> Link:
    """Lead to the unit or group NAME. Both must be in the register: a site with unknown names is not published."""
    if name in register.units:
        return Link(register.units[name].name, address.unit(name))
    return Link(register.groups[name].name, address.group(name))


def party_links(names: Iterable[str], register: Register) -> tuple[Link, ...]:
    """Lead to each of NAMES, in the order in which the document names them."""
    return tuple(party_link(name, register) for name in names)
