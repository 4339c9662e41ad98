"""A page that is said to be no more must have gone: its record would stand at the same address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic
from followup.register import Register
from followup.rules.moved_pages import Pages
from followup.summary import Summary

CODE = "moved-page-stays"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each old page whose record is still there."""
    if not register.redirects:
        return
    pages = Pages(register, summaries)
    for redirect in register.redirects.values():
        if redirect.old in pages:
            yield Diagnostic(
                redirect.origin.at("tu"),
                CODE,
                f"hồ sơ '{redirect.old}' vẫn còn nên trang của nó chưa thể dẫn đi nơi khác",
                hint="xóa mục này, hoặc đổi mã hay bỏ tệp của hồ sơ trước",
            )
