"""Find the marks that git leaves where two people changed the same lines, and read on with the first version.

Without the marks and the second version the rest of the file can be checked in the same run.
"""

from __future__ import annotations

import re

from followup.diagnostics import Diagnostic, Location, Related

CODE = "conflict-mark"

_MARK = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
_HINT = "chọn một bản hoặc ghép cả hai, rồi xóa ba dòng `<<<<<<<`, `=======`, `>>>>>>>`"
_MESSAGE = "hai người đã sửa cùng một chỗ và hai bản đang nằm cạnh nhau trong tệp, chưa ai chọn bản nào"
_MEANINGS = {"=": "bản thứ nhất ở trên dòng này, bản thứ hai ở dưới", ">": "bản thứ hai kết thúc ở đây"}
_BEGINNING = re.compile(r"^<{7} .*$", re.MULTILINE)


def conflicts_in_prose(path: str, body: str, first_line: int) -> tuple[Diagnostic, ...]:
    """Give one finding for each conflict in prose, where a line of `=======` alone may underline a heading."""
    findings = []
    for found in _BEGINNING.finditer(body):
        line = first_line + body.count("\n", 0, found.start())
        findings.append(Diagnostic(Location(path, line, 1, line, len(found[0]) + 1), CODE, _MESSAGE, hint=_HINT))
    return tuple(findings)


def without_conflicts(path: str, text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give TEXT with the marks and every second version as empty lines, and one finding for each conflict."""
    if not _MARK.search(text):
        return text, ()
    lines = text.split("\n")
    findings: list[Diagnostic] = []
    side = " "
    for index, line in enumerate(lines):
        mark = line[0] if _MARK.match(line) else ""
        if not mark and side in "=|":
            lines[index] = ""
        if not mark:
            continue
        where = Location(path, index + 1, 1, index + 1, len(line) + 1)
        goes_on = (side in "<|" and mark in "|=") or (side == "=" and mark == ">")
        if goes_on and mark in _MEANINGS:
            last = findings[-1]
            related = (*last.related, Related(where, _MEANINGS[mark]))
            findings[-1] = Diagnostic(last.where, CODE, last.message, hint=_HINT, related=related)
        if not goes_on:
            findings.append(Diagnostic(where, CODE, _MESSAGE, hint=_HINT))
        lines[index] = ""
        side = " " if mark == ">" else mark
    return "\n".join(lines), tuple(findings)
