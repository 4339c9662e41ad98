"""Two organisations do not report one model twice: guides to registration ask for a look at what others registered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic, Related, Severity
from followup.likeness import near_duplicates
from followup.register import Register
from followup.rules.initiative_places import place
from followup.summary import Summary

CODE = "near-duplicate-models"


def check_summaries(summaries: Sequence[Summary], _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each group of models of different units with one name in one place."""
    for first, *others in near_duplicates(row for summary in summaries for row in summary.initiatives):
        units = ", ".join(f"'{row.unit}'" for row in (first, *others))
        yield Diagnostic(
            place(first, "ten"),
            CODE,
            f"các đơn vị {units} cùng có mô hình tên như thế này ở một nơi, có thể là một mô hình kê hai lần",
            Severity.WARNING,
            hint="nếu là một thì giữ một tệp; nếu làm theo nhau thì ghi `nhan_rong_tu`; nếu khác thì đặt tên rõ hơn",
            related=tuple(Related(place(row, "ten"), "mô hình giống ở đây") for row in others),
        )
