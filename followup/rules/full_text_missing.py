"""A directive that may be shown in full has its text, and a text has its directive."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.records.directive import Publication
from followup.register import Register
from followup.vietnamese import nearest

CODE = "full-text-missing"
FOLDER = "van-ban/"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each directive without its text, and each text without its directive."""
    for directive in register.directives.values():
        wanted = f"{FOLDER}{directive.id}"
        if directive.publication is Publication.FULL and wanted not in register.prose and wanted not in register.known:
            yield Diagnostic(
                directive.origin.at("cong_khai"),
                CODE,
                "văn bản được đăng toàn văn nhưng chưa có toàn văn",
                hint=f"thêm tệp content/{wanted}.md, hoặc đổi thành `cong_khai: trich_yeu`",
            )
    for prose in register.prose.values():
        name = prose.slug.removeprefix(FOLDER)
        if prose.slug.startswith(FOLDER) and name not in register.directives and name not in register.known:
            near = nearest(name, register.directives)
            yield Diagnostic(
                prose.origin,
                CODE,
                f"có toàn văn nhưng không có văn bản '{name}'",
                hint=f"có phải tệp này là {near[0]}.md?" if near else f"thêm tệp data/{prose.slug}.yaml",
            )
