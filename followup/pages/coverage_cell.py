"""What one unit has done of one directive: a cell of the table of units and directives.

A cell leads to the unit's own list of obligations, narrowed to the directive. Where that list holds others, because the
unit took over from another, or cannot be narrowed, the cell explains itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from followup.pages import address
from followup.pages.number import Number, Told, count_of
from followup.pages.obligation_link import obligation_links
from followup.pages.page import Link
from followup.pages.progress import NO_GROUND
from followup.register import Register
from followup.status.ageing import overdue
from followup.status.standing import DATED, DONE_DATED, Standing
from followup.status.state import State
from followup.vietnamese import count

LATE_RULE = "Đếm đầu việc chưa hoàn thành mà thời hạn đã qua trước ngày tính số liệu."


class Covered(NamedTuple):
    """One cell: done of what has a deadline, `share` of it in percent, and the overdue; or `all` where nothing has one.

    `done` and `dated` are None where nothing has a deadline, `late` where nothing is overdue.
    """

    done: Number | Told | None
    dated: Number | Told | None
    share: int
    all: Number | Told | None
    late: Number | Told | None

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The figures that explain themselves."""
        return tuple(each for each in (self.done, self.dated, self.all, self.late) if isinstance(each, Number))


class Cell(NamedTuple):
    """Which cell: the name of its figures, of what they tell, where its unit lists the same; None where it does not.

    `listed` is the id of the unit, and the directive as the list calls it.
    """

    key: str
    of: str
    listed: tuple[str, str] | None


def covered(cell: Cell, states: Sequence[State], register: Register) -> Covered | None:
    """Put STATES in CELL; None where there are none."""
    if not states:
        return None
    dated = [each for each in states if each.standing in DATED]
    done = [each for each in dated if each.standing in DONE_DATED]
    late = overdue(states)

    def figure(name: str, title: str, rule: str, counted: Sequence[State], standing: str = "") -> Number | Told:
        if cell.listed is None:
            return count_of(f"{cell.key}-{name}", f"{title}: {cell.of}", rule, obligation_links(counted, register))
        where = address.unit_list(*cell.listed, standing)
        return Told(len(counted), Link(count(len(counted)), where, address.OBLIGATIONS))

    if not dated:
        return Covered(None, None, 0, figure("dau-viec", "Đầu việc", f"Đếm đầu việc; {NO_GROUND}.", states), None)
    return Covered(
        figure("da-xong", "Có thời hạn, đã hoàn thành", "Đếm đầu việc có thời hạn đã hoàn thành.", done),
        figure("co-han", "Đầu việc có thời hạn", "Đếm đầu việc có thời hạn, đã hoàn thành hay chưa.", dated),
        100 * len(done) // len(dated),
        None,
        figure("qua-han", "Đầu việc quá hạn", LATE_RULE, late, Standing.OVERDUE.value) if late else None,
    )
