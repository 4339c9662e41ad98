"""A split duty is reported part by part: a word about the whole would reach none of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import join_words

CODE = "split-duty-reported"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each reported duty that has parts."""
    for result in dossier.results:
        for entry in result.entries:
            duty = register.duties.get(entry.duty)
            parts = register.sub_duties(duty) if duty else ()
            if parts:
                yield Diagnostic(
                    entry.origin.at("nhiem_vu"),
                    CODE,
                    f"nhiệm vụ '{entry.duty}' đã chia thành việc nhỏ nên không báo cáo chung được",
                    hint=f"báo cáo riêng từng việc: {join_words([part.id for part in parts])}",
                )
