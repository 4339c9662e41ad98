"""Whom a directive binds, in which role and in how many tasks."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from followup.pages import naming
from followup.pages.link import Link
from followup.pages.number import Words, count_of, joined
from followup.records.directive import Directive
from followup.register import Register, roles

ROLE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "chu_tri": "Chủ trì",
        "thuc_hien": "Thực hiện",
        "phoi_hop": "Phối hợp",
        "theo_doi": "Theo dõi",
        "bao_cao_qua": "Nhận báo cáo để chuyển tiếp",
    }
)


class Bound(NamedTuple):
    """A unit or group that a directive names, and "Chủ trì 4 việc" for each of its roles."""

    party: Link
    roles: Words


def bound(directive: Directive, register: Register) -> tuple[Bound, ...]:
    """Give everybody whom the tasks of DIRECTIVE name: units in order of protocol, then groups."""
    held: dict[tuple[str, str], list[Link]] = {}
    for duty in register.leaves(directive.id):
        for role, names in roles(duty):
            for name in names:
                held.setdefault((name, role), []).append(naming.duty_link(duty))
    found = []
    named = {name for name, _ in held}
    for party in filter(named.__contains__, chain(register.units, register.groups)):
        to = naming.party_link(party, register)
        words = joined(
            (_words(party, to, role, held[party, role]) for role in ROLE_WORDS if (party, role) in held), "; "
        )
        if words:
            found.append(Bound(to, words))
    return tuple(found)


def _words(party: str, to: Link, role: str, tasks: list[Link]) -> Words:
    word = ROLE_WORDS[role]
    rule = f"Đếm việc cụ thể mà văn bản nêu đích danh ở vai trò {word.lower()}."
    number = count_of(f"{role.replace('_', '-')}-{party}", f"{word}: {to.text}", rule, tasks)
    return (f"{word} ", number, " việc")
