"""Say whether a name of a file or folder works on every system, and what to call it instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup.diagnostics import Diagnostic, Location, Related
from followup.vietnamese import slug

CODES = ("file-name", "reserved-name", "name-clash", "path-too-long")

LONGEST = 120  # characters; leaves room for the folder that a project lies in on Windows (260 in all)

_GOOD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def is_sound(path: str, name: str) -> bool:
    """Tell whether there is nothing to tell of PATH, whose last name is NAME; then it clashes with no sound name."""
    return len(path) <= LONGEST and _GOOD.fullmatch(name) is not None and _RESERVED.match(name) is None


def check_name(path: str) -> Iterator[Diagnostic]:
    """Look at the last name of PATH, which must be small ASCII letters, digits and hyphens."""
    name = path.rpartition("/")[2]
    if not _GOOD.fullmatch(name):
        stem, dot, ending = name.rpartition(".")
        better = slug(name) if not dot else slug(stem) and f"{slug(stem)}.{slug(ending)}"
        message = f"tên `{name}` có chữ hoa, dấu tiếng Việt, dấu cách hoặc ký hiệu, nên sẽ hỏng khi làm địa chỉ trang"
        hint = f"đổi tên thành `{better}`" if better else "đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối"
        yield Diagnostic(Location(path), "file-name", message, hint=hint)


def check_path(path: str) -> Iterator[Diagnostic]:
    """Look at what no system may be asked to take, whatever kind of file PATH is."""
    name = path.rpartition("/")[2]
    if _RESERVED.match(name):
        message = f"tên `{name}` là tên riêng của Windows, máy Windows không tạo được tệp này"
        hint = f"đổi tên, ví dụ thêm một chữ ở đầu: `tep-{name.lower()}`"
        yield Diagnostic(Location(path), "reserved-name", message, hint=hint)
    if len(path) > LONGEST:
        message = f"đường dẫn dài {len(path)} ký tự, quá mức {LONGEST} nên nhiều máy Windows không mở được"
        yield Diagnostic(Location(path), "path-too-long", message, hint="rút ngắn tên tệp hoặc tên thư mục")


def check_clashes(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Find PATHS that differ only in capital and small letters."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        other = first.setdefault(path.casefold(), path)
        if other != path:
            message = f"tên này chỉ khác `{other}` ở chữ hoa, chữ thường, nên trên Windows và macOS hai tệp là một"
            related = (Related(Location(other), "tệp kia ở đây"),)
            yield Diagnostic(Location(path), "name-clash", message, hint="đổi tên một trong hai tệp", related=related)
