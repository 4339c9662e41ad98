"""Read who issued a document from the lines above its number: the last body named there.

A superior body stands above the issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW), and a long name
goes over several lines: a line begins a new body only if it begins with a word that bodies begin with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.bodies import name_at
from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import SURE, Found, found
from followup.drafts.directive.letters import even, is_upper
from followup.drafts.paper.traced import Traced, joined

FIELD = "co_quan_ban_hanh"

_BEGINS = re.compile(
    r"(?:tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo|chi bo|uy ban|ubnd|ubmttq|hoi dong nhan dan|hdnd"
    r"|ban |bch |btv |so |bo |chinh phu|thu tuong|van phong|cuc |chi cuc|tong cuc|phong |mat tran|mttq|doan "
    r"|tinh doan"
    r"|huyen doan|thanh doan|hoi |lien doan|cong doan|cong an|toa an|vien |truong |trung tam|bao |dai |quan khu"
    r"|lien minh|thanh tra|dang cong san)\b"
)
_CONTINUES = re.compile(
    r"(?:nhan dan|viet nam|va |-|–|tinh\b(?! uy| doan)|thanh pho|huyen\b(?! uy| doan)|quan\b(?! uy| khu)|thi xa"
    r"|thi tran|xa |phuong |dac khu)"
)
_SPOILED = re.compile(r"\bT[lI1|]NH\b")  # how a scan gives TỈNH
_PLACELESS = {"uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd"}  # no body without the place it is for
_NO_BODY = re.compile(r"\W*(?:khan|thuong khan|hoa toc|hen gio|du thao|sao y|ban sao|mat|toi mat|cong van den|den)\W*")


def read_issuer(above: Sequence[Cell]) -> Found | None:
    """Give the issuer that the cells ABOVE the number (or the title) name."""
    bodies: list[list[Traced]] = []
    for cell in above:
        words = even(cell.words)
        if cell.right or _NO_BODY.fullmatch(words):
            continue
        if _BEGINS.match(words) and not (bodies and _open(bodies[-1])):
            bodies.append([cell.text])
        elif bodies and (is_upper(cell.words) or _CONTINUES.match(words)):
            bodies[-1].append(cell.text)
    if not bodies or even(joined(bodies[-1]).text) in _PLACELESS:
        return None
    name = joined(bodies[-1])
    return found(FIELD, name, SURE, _SPOILED.sub("TỈNH", name.text))


def _open(lines: Sequence[Traced]) -> bool:
    """Tell whether a name cannot end where LINES end: "ỦY BAN", "BAN CHỈ ĐẠO VÀ"."""
    words = even(lines[-1].text)
    return words in {"uy ban", "hoi dong", "ban chap hanh", "ban", "so", "uy ban mat tran to quoc"} or words.endswith(
        (" va", ",", "-")
    )


def may_name(cell: Cell) -> bool:
    """Tell whether a line may be the name of a body, or say whose a document is: "HỘI ĐỒNG NHÂN DÂN", "CỦA …"."""
    return cell.right or re.match(r"cua ", even(cell.words)) is not None or _BEGINS.match(even(cell.words)) is not None


def names_body(cell: Cell) -> bool:
    """Tell whether a line below the title only says whose document it is: "của Ban Thường vụ Tỉnh ủy"."""
    return cell.words.startswith("của ") and name_at(cell.words, len("của ")) == len(cell.words)


def of_title(cell: Cell) -> Found | None:
    """Give the body that a line below the title names: "CỦA BAN THƯỜNG VỤ TỈNH ỦY"."""
    match = re.match(r"c(?:ua|uả) ", even(cell.words))
    if match is None or not is_upper(cell.words):
        return None
    return found(FIELD, cell.text.cut(match.end()))
