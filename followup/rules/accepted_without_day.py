"""An acceptance counts from its day on, so without one it never counts."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.register import Register

CODE = "accepted-without-day"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each accepting post without the day of acceptance."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.accepted_by is not None and entry.accepted_on is None:
                yield Diagnostic(
                    entry.origin.at("nguoi_duyet"),
                    CODE,
                    "kết quả ghi người xác nhận nhưng chưa có ngày xác nhận nên vẫn tính là chờ xác nhận",
                    Severity.WARNING,
                    hint="thêm `ngay_duyet`; nếu chưa xác nhận thì xóa `nguoi_duyet`",
                )
