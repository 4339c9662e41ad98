"""A model that another one, or a commendation, names must be there, whichever unit it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from followup.diagnostics import Diagnostic, Place
from followup.movement_rows import InitiativeRow
from followup.register import Register
from followup.rules.initiative_places import place
from followup.summary import Summary
from followup.vietnamese import nearest

CODE = "unknown-initiative"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each id that should be a model's and is not; none for a model that could not be read."""
    known = {row.id: row for summary in summaries for row in summary.initiatives}
    unread = {name for summary in summaries for name in summary.unread_initiatives}
    for name, where in _named(known.values(), register):
        if name not in known and name not in unread:
            yield _unknown(name, where, known)


def _named(rows: Iterable[InitiativeRow], register: Register) -> Iterator[tuple[str, Place]]:
    for row in rows:
        if row.replicated_from:
            yield row.replicated_from, place(row, "nhan_rong_tu")
        for index, event in enumerate(row.events):
            if event.into:
                yield event.into, place(row, "qua_trinh", index, "sap_nhap_vao")
    for commendation in register.movement.commendations.values():
        for recipient in commendation.recipients:
            if recipient.initiative:
                yield recipient.initiative, recipient.origin.at("mo_hinh")


def _unknown(name: str, where: Place, known: Mapping[str, InitiativeRow]) -> Diagnostic:
    near = nearest(name, known)
    hint = f"có phải '{near[0]}'?" if near else "thêm tệp cho mô hình này, hoặc sửa lại mã"
    return Diagnostic(where, CODE, f"không có mô hình '{name}'", hint=hint)
