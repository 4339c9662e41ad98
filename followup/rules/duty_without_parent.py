"""A part of a split duty stands below it: `1.1.a` needs `1.1`.

Sections are no duties, so `1.a` may stand alone; `M` and `P` are duties, so `M.a` may not.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.register import Register, parent_code

CODE = "duty-without-parent"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each part whose whole is missing."""
    for directive in register.directives.values():
        codes = {duty.code for duty in directive.duties}
        for duty in directive.duties:
            whole = parent_code(duty.code)
            if whole in codes or not ("." in whole or whole.isalpha()):
                continue
            yield Diagnostic(
                duty.origin.at("muc"),
                CODE,
                f"có việc '{duty.code}' nhưng văn bản chưa có nhiệm vụ '{whole}'",
                Severity.WARNING,
                hint=f"thêm nhiệm vụ `muc: {whole}`, hoặc sửa lại số mục này",
            )
