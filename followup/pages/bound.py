"""Whom a directive binds, in which role and in how many tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from followup.pages import naming
from followup.pages.page import Link
from followup.records.directive import Directive
from followup.register import Register, roles
from followup.vietnamese import count

ROLE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "chu_tri": "Chủ trì",
        "thuc_hien": "Thực hiện",
        "phoi_hop": "Phối hợp",
        "theo_doi": "Theo dõi",
        "bao_cao_qua": "Nhận báo cáo để chuyển tiếp",
    }
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A unit or group that a directive names, and "chủ trì 4 việc" for each of its roles."""

    party: Link
    roles: tuple[str, ...]


def bound(directive: Directive, register: Register) -> tuple[Bound, ...]:
    """Give everybody whom the tasks of DIRECTIVE name: units in order of protocol, then groups."""
    named = [(name, role) for duty in register.leaves(directive.id) for role, names in roles(duty) for name in names]
    found = []
    for party in (*register.units, *register.groups):
        held = [role for name, role in named if name == party]
        words = tuple(f"{word} {count(held.count(role))} việc" for role, word in ROLE_WORDS.items() if role in held)
        if words:
            found.append(Bound(naming.party_link(party, register), words))
    return tuple(found)
