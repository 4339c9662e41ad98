"""A model's id is used once in the whole project: its page, its copies and its commendations go by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related
from followup.movement_rows import InitiativeRow
from followup.register import Register
from followup.rules.initiative_places import place
from followup.summary import Summary

CODE = "repeated-initiative"


def check_summaries(summaries: Sequence[Summary], _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each model whose id another one has, in order of units."""
    first: dict[str, InitiativeRow] = {}
    for summary in sorted(summaries, key=lambda each: each.unit):
        for row in summary.initiatives:
            earlier = first.setdefault(row.id, row)
            if earlier is not row:
                yield Diagnostic(
                    place(row, "ma"),
                    CODE,
                    f"mã mô hình '{row.id}' đã có ở đơn vị '{earlier.unit}', mỗi mã chỉ dùng một lần",
                    hint="đổi mã và tên tệp của mô hình nhập sau, ví dụ thêm tên đơn vị vào cuối mã",
                    related=(Related(place(earlier, "ma"), "mã này đã có ở đây"),),
                )
