"""Where two sources give two figures for one thing both stay, and the difference is told."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Place, Related, Severity
from followup.published_sums import Difference, differences
from followup.register import Register

CODE = "sources-differ"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each pair of published figures that are marked as saying otherwise."""
    for found in differences(register.movement.published_figures):
        one, other = found.first, found.second
        yield Diagnostic(
            _place(found),
            CODE,
            f"số liệu '{one.id}' và '{other.id}' nói khác nhau về cùng một việc",
            Severity.NOTE,
            hint="giữ cả hai kèm nguồn của từng số; trang đặt chúng cạnh nhau",
            related=(Related(other.origin.at("gia_tri"), "con số kia ở đây"),),
        )


def _place(found: Difference) -> Place:
    one, other = found.first, found.second
    if other.id in one.conflicts_with:
        return one.origin.at("mau_thuan_voi", one.conflicts_with.index(other.id))
    return other.origin.at("mau_thuan_voi", other.conflicts_with.index(one.id))
