"""Where a page that is no more leads must be a page: a record's, or another that is no more and leads on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup.diagnostics import Diagnostic
from followup.records.redirect import Redirect
from followup.register import Register
from followup.rules.moved_pages import Pages
from followup.summary import Summary
from followup.vietnamese import nearest

CODE = "moved-page-unknown"


def check_summaries(summaries: Sequence[Summary], register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each target that no record has."""
    if not register.redirects:
        return
    pages = Pages(register, summaries)
    for redirect in register.redirects.values():
        target = redirect.new
        if target and target not in pages and target not in register.redirects and not pages.unread(target):
            yield _unknown(redirect, target, pages)


def _unknown(redirect: Redirect, target: str, pages: Pages) -> Diagnostic:
    kind, _, name = target.partition("/")
    near = nearest(name, pages.names[kind])
    hint = f"có phải '{kind}/{near[0]}'?" if near else "sửa lại mã, hoặc xóa dòng `den` nếu không có trang thay thế"
    return Diagnostic(redirect.origin.at("den"), CODE, f"không có hồ sơ '{target}' để dẫn tới", hint=hint)
