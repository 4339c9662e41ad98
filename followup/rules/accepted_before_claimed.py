"""Nobody can accept a result before it was reached."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import day

CODE = "accepted-before-claimed"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each acceptance dated before the completion that it accepts."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.accepted_on is None or entry.finished_on is None or entry.accepted_on >= entry.finished_on:
                continue
            yield Diagnostic(
                entry.origin.at("ngay_duyet"),
                CODE,
                f"kết quả được xác nhận ngày {day(entry.accepted_on)}, trước ngày hoàn thành {day(entry.finished_on)}",
                hint="kiểm tra lại `ngay_duyet` và `ngay_hoan_thanh`",
                related=(Related(entry.origin.at("ngay_hoan_thanh"), "ngày hoàn thành ở đây"),),
            )
