"""A model cannot have been replicated from itself, not even by way of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.rules.circles import circles
from followup.rules.initiative_places import place
from followup.summary import Summary

CODE = "replication-circle"


def check_summaries(summaries: Sequence[Summary], _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each circle of models that name one another as their origin."""
    rows = {row.id: row for summary in summaries for row in summary.initiatives if row.replicated_from}
    for circle in circles({name: (row.replicated_from,) for name, row in rows.items()}):
        places = [place(rows[name], "nhan_rong_tu") for name in circle]
        yield Diagnostic(
            places[0],
            CODE,
            f"chuỗi nhân rộng quay về chính nó: {' → '.join((*circle, circle[0]))}",
            hint="bỏ `nhan_rong_tu` ở mô hình có trước nhất",
            related=tuple(Related(each, "mô hình tiếp theo trong chuỗi") for each in places[1:]),
        )
