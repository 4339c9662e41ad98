"""What a filled form changes: cells that say something else than the data, told in words and kept apart from conflicts.

Three values are compared: what the form held when it was written, what was typed, and what the data hold today. Who
typed nothing changes nothing, even if the data have moved on; who typed over a value that has moved on is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Outcome
from followup.drafts.sheets.cell_text import shown
from followup.drafts.sheets.filled import Typed

CODE = "changed-meanwhile"


class Change(NamedTuple):
    """One value that becomes another; empty stands for none."""

    typed: Typed
    before: str
    after: str

    @property
    def words(self) -> str:
        """Tell the change: "Huyện ủy A, kỳ …, nhiệm vụ 1.2 của 394-CV/TU: tình trạng từ … thành …"."""
        column = self.typed.column
        before, after = (f"«{' '.join(shown(each, column).split())}»" for each in (self.before, self.after))
        if not self.before:
            return f"{self.typed.slot.words} ghi {after}"
        if not self.after:
            return f"{self.typed.slot.words} bỏ {before}"
        return f"{self.typed.slot.words} từ {before} thành {after}"


def changes(cells: Iterable[Typed]) -> Outcome[tuple[Change, ...]]:
    """Give what CELLS change. An emptied cell takes its value out only where it is known that the form held it."""
    found: list[Change] = []
    conflicts: list[Diagnostic] = []
    for each in cells:
        now = each.slot.value
        untouched = each.text == each.base if each.base is not None else not each.text
        if each.text == now or untouched:
            continue
        if each.base is not None and each.base != now:
            conflicts.append(_conflict(each))
        else:
            found.append(Change(each, now, each.text))
    return Outcome(tuple(found), tuple(conflicts))


def _conflict(cell: Typed) -> Diagnostic:
    then, now, new = (
        f"«{shown(text, cell.column)}»" if text else "để trống"
        for text in (cell.base or "", cell.slot.value, cell.text)
    )
    message = f"từ khi lập biểu mẫu, trong kho đã đổi từ {then} thành {now}, còn ô này ghi {new}"
    hint = f"ghi lại {now} vào ô này nếu giữ giá trị trong kho, hoặc lập lại biểu mẫu rồi ghi giá trị mới"
    return cell.spot.finding(CODE, message, hint)
