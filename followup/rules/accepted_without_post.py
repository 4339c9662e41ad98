"""An acceptance says who accepted: an office or a post."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.register import Register

CODE = "accepted-without-post"


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each day of acceptance without the post that accepted."""
    for result in dossier.results:
        for entry in result.entries:
            if entry.accepted_on is not None and entry.accepted_by is None:
                yield Diagnostic(
                    entry.origin.at("ngay_duyet"),
                    CODE,
                    "kết quả có ngày xác nhận nhưng chưa ghi ai xác nhận",
                    Severity.WARNING,
                    hint="thêm `nguoi_duyet` với chức danh hoặc cơ quan, ví dụ Trưởng Ban Dân vận Tỉnh ủy",
                )
