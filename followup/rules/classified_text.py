"""A classified text may not be kept here, not even unpublished: Luật Bảo vệ bí mật nhà nước 117/2025/QH15.

A stamp is recognised where it stands as stamps do, alone on its line or in its cell, or after the words "độ mật".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup.diagnostics import Diagnostic
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.passages import Passage, dossier_passages, register_passages

CODE = "classified-text"

SHAPING = re.compile(r"<[^<>]*>|\{:?[^{}]*\}|[*_~`#>]+|\\")
# Every word that is looked for has these letters, once what shapes the text is taken out.
LIKELY = re.compile(r"[Mm](?:<[^<>]*>|\{:?[^{}]*\}|[*_~`#>\\])*[Ậậ]")
STAMP = re.compile(
    r"(?:^|\|)\s*(?P<alone>TUYỆT MẬT|Tuyệt mật|TỐI MẬT|Tối mật|MẬT|Mật)\s*(?:$|\|)"
    r"|\b[Đđ][Ộộ] [Mm][Ậậ][Tt]\s*(?:[:–-]|là)?\s*(?P<named>(?i:tuyệt mật|tối mật|mật))\b",
    re.MULTILINE,
)


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each stamp of secrecy in the register and in prose."""
    return _check(register_passages(register, LIKELY))


def check_dossier(dossier: Dossier, _register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each stamp of secrecy in a unit's results."""
    return _check(dossier_passages(dossier, LIKELY))


def _check(passages: Iterable[Passage]) -> Iterator[Diagnostic]:
    for passage in passages:
        stamp = STAMP.search(SHAPING.sub("", passage.text))
        if stamp is not None:
            grade = (stamp["alone"] or stamp["named"]).upper()
            yield Diagnostic(
                passage.where,
                CODE,
                f"ở đây ghi độ mật {grade}, mà văn bản mật không được lưu trong kho này, kể cả khi không đăng",
                hint="xóa văn bản khỏi kho và báo ngay người phụ trách bảo mật của cơ quan (Luật 117/2025/QH15)",
            )
