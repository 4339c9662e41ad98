"""Numbers and posts that belong to nobody: every number in the sample ends in MH, for minh họa."""

from __future__ import annotations

from datetime import date

_WHOLE = frozenset(("mttq", "hnd", "lhpn", "ldld", "ccb", "ubnd", "bcsd"))


def code_of(unit: str) -> str:
    """Give the letters of UNIT in numbers: `HUA-MH` of `huyen-uy-a`."""
    steps = unit.removesuffix("-m").split("-")
    letters = (step if step in _WHOLE or step[-1].isdigit() else step[0] for step in steps)
    return f"{''.join(letters).upper()}-MH"


def acceptor(unit: str, on: date) -> str:
    """Give the post that accepts results of UNIT on that day: never one of the unit's own."""
    if unit in ("ban-dan-van-tu-m", "ban-tuyen-giao-dan-van-tu-m"):
        return "Thường trực Tỉnh ủy M"
    if on < date(2025, 3, 1):
        return "Trưởng Ban Dân vận Tỉnh ủy M"
    return "Phó Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy M"
