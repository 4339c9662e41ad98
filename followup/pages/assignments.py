"""What the directives ask of one unit, role by role: its duties, counted by the parts that are not split further."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from followup.pages import naming
from followup.pages.number import Number, Words, count_of, joined
from followup.records.duty import Duty
from followup.register import Register
from followup.status.state import State

NOTHING = "Chưa có việc nào giao cho đơn vị này."


class Assignments(NamedTuple):
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


def sentence(tasks: Assignments, register: Register, states: Sequence[State] = ()) -> Words:
    """Say how much documents ask of the unit, in which roles, and whether it can be late.

    STATES are the obligations of the unit.
    """
    if not tasks.all:
        return (NOTHING,)
    roles = (
        ("chu-tri", "chủ trì", tasks.leads if tasks.executes else ()),
        ("thuc-hien", "trực tiếp thực hiện", tasks.executes if tasks.leads else ()),
        ("phoi-hop", "phối hợp", tasks.cooperates),
        ("theo-doi", "theo dõi", tasks.monitors),
        ("chuyen-tiep", "nhận báo cáo để chuyển tiếp", tasks.passes_on),
    )
    told = (
        _does(tasks),
        *((f"{word} ", _tasks(name, word, duties), " việc") for name, word, duties in roles if duties),
    )
    of = dict.fromkeys(duty.directive for duty in tasks.all)
    directives = count_of(
        "van-ban",
        "Văn bản giao việc cho đơn vị",
        "Đếm văn bản có ít nhất một việc nêu đơn vị.",
        (naming.directive_link(register.directives[each]) for each in of),
    )
    said = joined(part for part in told if part)
    return ("Theo lời văn bản: ", *said, " trong ", directives, " văn bản", *_deadlines(tasks.does, states), ".")


def _does(tasks: Assignments) -> Words:
    """Count what the unit answers for; its two parts follow where there are two."""
    if not tasks.does:
        return ()
    word = "được giao" if tasks.leads and tasks.executes else "chủ trì" if tasks.leads else "trực tiếp thực hiện"
    return (f"{word} ", _tasks("duoc-giao", word, tasks.does), " việc")


def _tasks(name: str, word: str, duties: Iterable[Duty]) -> Number:
    rule = "Đếm việc cụ thể nêu đích danh đơn vị hoặc nhóm có đơn vị; một việc chỉ tính ở một vai trò."
    return count_of(name, f"Việc đơn vị {word}", rule, map(naming.duty_link, duties))


def _deadlines(duties: tuple[Duty, ...], states: Sequence[State]) -> Words:
    if not duties:
        return ()
    dated = [duty for duty in duties if duty.due_on is not None]
    if not dated and any(each.due is not None for each in states):
        return ("; văn bản không ghi ngày đến hạn, thời hạn do đơn vị tự đặt",)
    if not dated:
        return ("; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn",)
    return ("; ", _tasks("co-ngay", "được giao, văn bản ghi ngày đến hạn", dated), " việc có ngày đến hạn")
