"""Tasks put together by the directive that sets them, for pages that tell of one unit or group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from followup.pages import address, naming
from followup.pages.duty_row import DutyRow, duty_rows
from followup.pages.page import Link
from followup.records.duty import Duty
from followup.register import Register
from followup.vietnamese import slug

LEADS = "Chủ trì"


class TasksOf(NamedTuple):
    """The tasks of one directive; `title` says what the directive is about."""

    directive: Link
    title: str
    rows: tuple[DutyRow, ...]


class InRole(NamedTuple):
    """The tasks that name a unit or group in one role. Who leads them is told unless it is the role itself.

    `key` names the list of the role in addresses.
    """

    role: str
    key: str
    amount: int
    tells_leads: bool
    directives: tuple[TasksOf, ...]


def in_role(role: str, duties: Iterable[Duty], register: Register) -> InRole:
    """Put DUTIES, which stand in the order of the register's directives, together by directive."""
    tells_leads = role != LEADS
    tasks: dict[str, list[Duty]] = {}
    for duty in duties:
        tasks.setdefault(duty.directive, []).append(duty)
    found = tuple(
        TasksOf(
            Link(naming.label(register.directives[directive]), address.directive(directive)),
            naming.title(register.directives[directive]),
            tuple(duty_rows(own, register, tells_leads=tells_leads)),
        )
        for directive, own in tasks.items()
    )
    return InRole(role, slug(role), sum(map(len, tasks.values())), tells_leads, found)
