"""What the directives ask of one unit, role by role: its duties, counted by the parts that are not split further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup.records.duty import Duty
from followup.register import Register
from followup.status.state import State
from followup.vietnamese import count, with_capital

NOTHING = "Chưa có việc nào giao cho đơn vị này."


@dataclass(frozen=True, slots=True)
class Assignments:
    """The tasks of one unit. A task stands once: with the first of these roles that the unit has in it."""

    leads: tuple[Duty, ...] = ()
    executes: tuple[Duty, ...] = ()
    cooperates: tuple[Duty, ...] = ()
    monitors: tuple[Duty, ...] = ()
    passes_on: tuple[Duty, ...] = ()

    @property
    def does(self) -> tuple[Duty, ...]:
        """What the unit answers for itself."""
        return (*self.leads, *self.executes)

    @property
    def all(self) -> tuple[Duty, ...]:
        return (*self.does, *self.cooperates, *self.monitors, *self.passes_on)


def assignments(unit: str, register: Register) -> Assignments:
    """Give what names UNIT, or a group to which it belongs."""
    held: dict[str, list[Duty]] = {}
    for role, duty in register.duties_naming(unit):
        if not register.sub_duties(duty):
            held.setdefault(role, []).append(duty)
    told: set[str] = set()

    def once(role: str) -> tuple[Duty, ...]:
        mine = tuple(duty for duty in held.get(role, ()) if duty.id not in told)
        told.update(duty.id for duty in mine)
        return mine

    return Assignments(*(once(role) for role in ("chu_tri", "thuc_hien", "phoi_hop", "theo_doi", "bao_cao_qua")))


def sentence(tasks: Assignments, states: Sequence[State] = ()) -> str:
    """Say how much the unit has to do, in which roles, and whether it can be late; STATES are its obligations."""
    if not tasks.all:
        return NOTHING
    roles = (
        ("chủ trì", tasks.leads),
        ("trực tiếp thực hiện", tasks.executes),
        ("phối hợp", tasks.cooperates),
        ("theo dõi", tasks.monitors),
        ("nhận báo cáo để chuyển tiếp", tasks.passes_on),
    )
    said = ", ".join(f"{words} {count(len(duties))} việc" for words, duties in roles if duties)
    directives = len({duty.directive for duty in tasks.all})
    return f"{with_capital(said)} theo {count(directives)} văn bản{_deadlines(tasks.does, states)}."


def _deadlines(duties: tuple[Duty, ...], states: Sequence[State]) -> str:
    if not duties:
        return ""
    dated = sum(duty.due_on is not None for duty in duties)
    if not dated and any(each.due is not None for each in states):
        return "; văn bản không ghi ngày đến hạn, thời hạn do đơn vị tự đặt"
    if not dated:
        return "; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn"
    return f"; {count(dated)} việc có ngày đến hạn"
