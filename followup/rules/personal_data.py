"""Personal data do not belong on the site: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15.

Looked for are mobile telephones (03, 05, 07, 08, 09; an office's fixed line begins with 02), numbers of identity
papers (nine or twelve figures after their name, or twelve figures that begin with a province's 0) and dates of birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup.diagnostics import Diagnostic, Severity
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.passages import Passage, dossier_passages, register_passages

CODE = "personal-data"

# Telephones and papers have nine figures in a row, dates of birth this word: 0.80 of the time of opening long reports.
# With the first sign of both before the rest it is looked for in 0.4 of the time.
LIKELY = re.compile(r"[0-9Ss](?:(?<=[0-9])(?:[ .-]?[0-9]){8}|(?<=[Ss])[Ii][Nn][Hh])")
KINDS = (
    ("số điện thoại di động", re.compile(r"(?<![\w.])(?:\+?84[ .]?|0)[35789](?:[ .-]?[0-9]){8}(?![\w])")),
    (
        "số giấy tờ tùy thân",
        re.compile(
            r"(?i:cmnd|cccd|căn cước|chứng minh nhân dân|chứng minh thư|định danh cá nhân)[^0-9\n]{0,25}"
            r"(?P<number>[0-9]{3}(?:[ .]?[0-9]{3}){2,3})(?![\w])"
            r"|(?<![\w.])0[0-9]{11}(?![\w])"
        ),
    ),
    (
        "ngày sinh",
        re.compile(
            r"\b(?i:sinh ngày|ngày sinh|sinh năm|năm sinh|ngày, tháng, năm sinh)\s*:?\s*"
            r"[0-9]{1,4}(?:[/.-][0-9]{1,2}[/.-][0-9]{2,4})?(?![\w])"
        ),
    ),
)


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each piece of personal data in the register and in prose."""
    return _check(register_passages(register, LIKELY))


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one warning for each piece of personal data in a unit's results."""
    return _check(dossier_passages(dossier, LIKELY))


def _check(passages: Iterable[Passage]) -> Iterator[Diagnostic]:
    for passage in passages:
        for what, pattern in KINDS:
            for match in pattern.finditer(passage.text):
                yield Diagnostic(
                    passage.part(*match.span()),
                    CODE,
                    f"ở đây có vẻ là {what} của một người, là dữ liệu cá nhân không nên đưa lên trang",
                    Severity.WARNING,
                    hint="xóa đi; người liên hệ ghi theo chức vụ và điện thoại cơ quan (Luật 91/2025/QH15)",
                )
