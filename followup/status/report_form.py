"""The file in which a unit reports for a period, made out as far as the data know it: for editors to go on with.

A draft (`nhap`) counts nowhere, so a form that nobody has filled in says nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable

from followup.opened import Opened
from followup.project import DATA, SAMPLE
from followup.records.result import Claim
from followup.records.unit import Unit
from followup.register import Register
from followup.source.yaml_text import yaml_text
from followup.status.state import State

_LONGEST_REMARK = 80


def report_path(unit: Unit, period: str) -> str:
    """Give the path of the file in which UNIT reports for PERIOD; the sample's lies with the sample."""
    return f"{SAMPLE if unit.sample else DATA}/ket-qua/{period}/{unit.id}.yaml"


def report_form(unit: Unit, opened: Opened, register: Register, owed: Iterable[State]) -> str:
    """Give the text of UNIT's report for the period OPENED as a draft that answers for all that is OWED.

    Each obligation stands with what the unit said of it last, or as not begun; above it a remark in the duty's words.
    """
    rows = "".join(f"  # {_remark(state, register)}\n{_row(state, opened)}" for state in _once_each(owed))
    sample = "minh_hoa: true\n" if unit.sample else ""
    head = yaml_text({"don_vi": unit.id, "ky_bao_cao": opened.id, "nhap": "true"})
    return f"{head}so_ky_hieu:\nngay_bao_cao:\nngay_nhan:\n{sample}ket_qua:{'' if rows else ' []'}\n{rows}"


def _once_each(owed: Iterable[State]) -> Iterable[State]:
    """Give one state for each duty and occurrence: of what is finished and what was taken over, the open one."""
    lines: dict[tuple[str, str], State] = {}
    for state in owed:
        key = state.duty, state.occurrence
        if key not in lines or state.claimed_on is None:
            lines[key] = state
    return lines.values()


def _row(state: State, opened: Opened) -> str:
    """Give the lines of one obligation; codes, words and days need no quotes, and a site has thousands of them."""
    lines = [f"  - nhiem_vu: {state.duty}\n"]
    if state.occurrence not in {"", opened.id}:
        lines.append(f"    ky: {state.occurrence}\n")
    lines.append(f"    tinh_trang: {_claim(state)}\n")
    if state.claimed_on is not None:
        lines.append(f"    ngay_hoan_thanh: {state.claimed_on.isoformat()}\n")
    return "".join(lines)


def _claim(state: State) -> str:
    """Give what the unit said last; a completion that has no day, or none yet, is work under way."""
    if state.claim == Claim.DONE.value and state.claimed_on is None:
        return Claim.UNDERWAY.value
    return state.claim or Claim.NOT_BEGUN.value


def _remark(state: State, register: Register) -> str:
    words = " ".join(register.duties[state.duty].summary.split())
    if len(words) <= _LONGEST_REMARK:
        return words
    whole, _, _ = words[:_LONGEST_REMARK].rpartition(" ")
    return f"{whole or words[: _LONGEST_REMARK - 1]}…"
