"""A group that leads duties but has no unit yet: its duties bind nobody who can report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register

CODE = "empty-group"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one note for each leading group whose rule finds no unit on any day.

    Silent while a file of the register is unread: it may be the missing unit.
    """
    if register.unread:
        return
    leaves = (duty for directive in register.directives for duty in register.leaves(directive))
    led = Counter(name for duty in leaves for name in duty.leads)
    for group in register.groups.values():
        if led[group.id] and group.rule is not None and not register.members(group.id, None):
            yield Diagnostic(
                group.origin.at("quy_tac").key(),
                CODE,
                f"chưa có đơn vị nào trong nhóm này, nên {led[group.id]} việc do nhóm chủ trì chưa theo dõi được",
                Severity.NOTE,
                hint="thêm các đơn vị của nhóm vào data/don-vi, hoặc sửa `quy_tac`",
            )
