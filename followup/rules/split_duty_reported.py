"""A split duty is reported and planned part by part: a word about the whole would reach none of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Place
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import join_words

CODE = "split-duty-reported"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each reported or planned duty that has parts."""
    for result in dossier.results:
        for entry in result.entries:
            where = entry.origin.at("nhiem_vu")
            yield from _check(entry.duty, where, ("không báo cáo chung", "báo cáo"), register)
    for plan in dossier.plans:
        for milestone in plan.milestones:
            where = milestone.origin.at("nhiem_vu")
            yield from _check(milestone.duty, where, ("không đặt mốc chung", "đặt mốc"), register)


def _check(name: str, where: Place, words: tuple[str, str], register: Register) -> Iterator[Diagnostic]:
    duty = register.duties.get(name)
    parts = register.sub_duties(duty) if duty else ()
    if parts:
        never, instead = words
        yield Diagnostic(
            where,
            CODE,
            f"nhiệm vụ '{name}' đã chia thành việc nhỏ nên {never} được",
            hint=f"{instead} riêng từng việc: {join_words([part.id for part in parts])}",
        )
