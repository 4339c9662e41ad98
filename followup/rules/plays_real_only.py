"""Only a sample unit plays, and only real units are played."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register

CODE = "plays-real-only"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each real unit that plays others, and for each sample unit that is played."""
    for unit in register.units.values():
        if unit.plays and not unit.sample:
            yield Diagnostic(
                unit.origin.at("dong_vai").key(),
                CODE,
                f"đơn vị '{unit.id}' là đơn vị thật nên không đóng vai đơn vị khác",
                hint="xóa `dong_vai`; nếu đây là đơn vị minh họa thì ghi `minh_hoa: true`",
            )
            continue
        for index, name in enumerate(unit.plays):
            played = register.units.get(name)
            if played is None or not played.sample:
                continue
            yield Diagnostic(
                unit.origin.at("dong_vai", index),
                CODE,
                f"'{name}' cũng là đơn vị minh họa, mà chỉ đơn vị thật mới cần người đóng vai",
                hint="ghi mã của đơn vị thật được văn bản nêu",
                related=(Related(played.origin.at("minh_hoa"), "đơn vị này ghi là minh họa ở đây"),),
            )
