"""A split duty is reported and planned part by part: a word about the whole would reach none of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.register import Register
from followup.vietnamese import join_words

CODE = "split-duty-reported"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each reported or planned duty that has parts."""
    entries = [entry for result in dossier.results for entry in result.entries]
    milestones = [milestone for plan in dossier.plans for milestone in plan.milestones]
    names = {entry.duty for entry in entries} | {milestone.duty for milestone in milestones}
    split = _split(names, register)
    for entry in entries:
        if entry.duty in split:
            message = f"nhiệm vụ '{entry.duty}' đã chia thành việc nhỏ nên không báo cáo chung được"
            hint = f"báo cáo riêng từng việc: {split[entry.duty]}"
            yield Diagnostic(entry.origin.at("nhiem_vu"), CODE, message, hint=hint)
    for milestone in milestones:
        if milestone.duty in split:
            message = f"nhiệm vụ '{milestone.duty}' đã chia thành việc nhỏ nên không đặt mốc chung được"
            hint = f"đặt mốc riêng từng việc: {split[milestone.duty]}"
            yield Diagnostic(milestone.origin.at("nhiem_vu"), CODE, message, hint=hint)


def _split(names: Iterable[str], register: Register) -> Mapping[str, str]:
    """Give those of NAMES that are duties with parts, each with the words that list its parts."""
    duties = (register.duties[name] for name in names if name in register.duties)
    parts = ((duty.id, register.sub_duties(duty)) for duty in duties)
    return {name: join_words([each.id for each in found]) for name, found in parts if found}
