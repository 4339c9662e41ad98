"""A percentage needs a measure that the document names: without one it says nothing that anybody can check."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register

CODE = "percent-without-measure"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each percentage reported on a duty whose document measures nothing."""
    for result in dossier.results:
        for entry in result.entries:
            duty = register.duties.get(entry.duty)
            if entry.percent is None or duty is None or duty.measured:
                continue
            yield Diagnostic(
                entry.origin.at("ti_le"),
                CODE,
                f"nhiệm vụ '{duty.id}' không có chỉ tiêu đo được nên tỷ lệ % ở đây không có căn cứ",
                hint="xóa `ti_le` và ghi con số vào `so_lieu`; nếu văn bản có nêu chỉ tiêu thì ghi `chi_tieu_do`",
                related=(Related(duty.origin.at("noi_dung"), "lời văn của nhiệm vụ ở đây"),),
            )
