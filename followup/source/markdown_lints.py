"""Find what looks right in prose and would be missing from the page: links to one's own machine, frames, scripts.

Links between pages of the site are judged later, when all pages are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from followup.diagnostics import Diagnostic, Location, Severity

CODES = ("dropped-link", "bare-domain", "dropped-html")

MOST = 10  # findings of one kind in a file

_OWN_MACHINE = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\|/(?:home|users)/")
_OTHER_SCHEME = re.compile(r"(?i)(?!https?:|mailto:|tel:)(?P<scheme>[a-z][a-z0-9+.-]*:)")
_DOMAIN = re.compile(r"(?i)(?:www\.[^\s/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org))(?:[/?#].*)?")
_MAIL = re.compile(r"[^\s@/:]+@[^\s@/]+\.[a-z]+")
_TAG = re.compile(
    r"<(?P<name>script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|video|audio|svg|link"
    r"|meta|base|html|body)\b",
    re.IGNORECASE,
)


def check_links(places: Mapping[str, Sequence[Location]]) -> Iterator[Diagnostic]:
    """Yield one finding for each place of a target that no reader's browser could open."""
    for target, wheres in places.items():
        fault = _fault(target)
        if fault is not None:
            code, message, hint = fault
            yield from (Diagnostic(where, code, message, hint=hint) for where in wheres)


def check_html(path: str, body: str, first_line: int) -> Iterator[Diagnostic]:
    """Yield one warning for each piece of HTML in BODY, code left out, that never reaches the page."""
    for number, found in enumerate(_TAG.finditer(body)):
        if number == MOST:
            return
        line = first_line + body.count("\n", 0, found.start())
        column = found.start() - body.rfind("\n", 0, found.start())
        where = Location(path, line, column, line, column + len(found[0]))
        message = f"đoạn mở bằng `<{found['name']}` sẽ bị bỏ khi dựng trang, vì trang không nhúng lệnh hay trang khác"
        hint = "xóa đoạn này; muốn dẫn tới trang khác thì ghi liên kết `[chữ](https://…)`"
        yield Diagnostic(where, "dropped-html", message, Severity.WARNING, hint)


def _fault(target: str) -> tuple[str, str, str] | None:
    if _OWN_MACHINE.match(target):
        message = "liên kết này trỏ vào máy của người viết, máy khác không mở được"
        return (
            "dropped-link",
            message,
            "đưa tài liệu lên một trang web rồi ghi địa chỉ `https://…` của nó, hoặc bỏ liên kết",
        )
    if _MAIL.fullmatch(target):
        return "bare-domain", "địa chỉ thư này thiếu phần đầu nên bị hiểu là tên một trang", f"gõ `mailto:{target}`"
    if _DOMAIN.fullmatch(target):
        message = "địa chỉ này thiếu phần đầu nên bị hiểu là một trang của chính trang web này"
        return "bare-domain", message, f"gõ `https://{target}`"
    other = _OTHER_SCHEME.match(target)
    if other is not None:
        message = f"liên kết bắt đầu bằng `{other['scheme']}` là loại mà trang web không dùng"
        return "dropped-link", message, "thay bằng địa chỉ `https://…`, hoặc bỏ liên kết"
    return None
