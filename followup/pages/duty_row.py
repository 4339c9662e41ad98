"""One duty as a row of a table: the same row wherever duties are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.deadline import Badge, badge, when
from followup.pages.number import Told
from followup.pages.page import Link
from followup.pages.stated import Stated
from followup.records.duty import Duty
from followup.register import Register, parent_code

# A row that names more who lead fills a screen by itself; it leads to where the duty's own page names them.
MOST_NAMED = 12
LEADS_ANCHOR = "chu-tri"


class DutyRow(NamedTuple):
    """A duty in short. One that is split (`parts` > 0) has no deadline of its own: its parts carry it.

    `depth` is 0 for a row of the document, 1 for a part of it, 2 for a part of that. `leads` is empty where the
    document names nobody, where the place of the row tells who leads, and where they are more than 12: then
    `many_leads` says how many they are.
    """

    code: str
    name: Link
    directive: Link
    depth: int
    leads: tuple[Link, ...]
    kind: Badge | None
    when: Stated | None
    parts: int
    many_leads: Told | None = None


def duty_row(duty: Duty, register: Register, *, tells_leads: bool = True) -> DutyRow:
    """Put DUTY in short; without those who lead it where the place of the row tells them."""
    parts = len(register.sub_duties(duty))
    many = tells_leads and len(duty.leads) > MOST_NAMED
    return DutyRow(
        code=duty.code,
        name=naming.duty_link(duty),
        directive=naming.directive_link(register.directives[duty.directive]),
        depth=_depth(duty, register),
        leads=naming.party_links(duty.leads, register) if tells_leads and not many else (),
        kind=badge(duty.deadline_kind) if duty.deadline_kind and not parts else None,
        when=None if parts else when(duty),
        parts=parts,
        many_leads=_many_leads(duty) if many else None,
    )


def duty_rows(duties: Iterable[Duty], register: Register, *, tells_leads: bool = True) -> Iterator[DutyRow]:
    """Put each of DUTIES in short, in the order given."""
    for duty in duties:
        yield duty_row(duty, register, tells_leads=tells_leads)


def _many_leads(duty: Duty) -> Told:
    return Told(len(duty.leads), Link(duty.summary, address.duty(duty.id), LEADS_ANCHOR), "đơn vị, nhóm")


def _depth(duty: Duty, register: Register) -> int:
    above = register.duties.get(f"{duty.directive}/{parent_code(duty.code)}")
    return 0 if above is None else 1 + _depth(above, register)
