"""Read the signature block: on whose behalf, in which position, by whom.

T/M, K/T, T/L (Party) and TM., KT., TL., TUQ., Q. (State) begin the authority; a head of a body who signs for itself
has none (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import LIKELY, SURE, Found, found
from followup.drafts.directive.letters import CAPITAL, even, is_upper
from followup.drafts.paper.traced import Traced, joined

_AUTHORITY = re.compile(
    r"(?:T\s?/\s?M|TM|T\.M|K\s?/\s?T|KT|T\s?/\s?L|TL|TUQ|T\s?/\s?UQ|Q)(?:\s?\.\s?|\s|(?<=/[MTL]))\s?"
    rf"[{CAPITAL}]"
)
_POSITION = re.compile(
    r"(?:pho )?(?:chu tich|bi thu|giam doc|truong ban|chanh van phong|vien truong|chanh an|cuc truong|thu truong"
    r"|bo truong"
    r"|truong phong|hieu truong|tong giam doc|tu lenh|chi huy truong|thu tuong|truong doan|chu nhiem|tong bien tap"
    r"|truong thon"
    r"|chinh tri vien|chinh uy|tham muu truong|to truong|ke toan truong|uy vien|chanh thanh tra|quyen|chanh|truong)\b"
)
_RANK = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|Hòa thượng|Thượng tọa|Đại đức|Linh mục|Mục sư"
    r"|TS|ThS|PGS|GS|BS|LS)"
)
_WORD = rf"[{CAPITAL}][^\W\d_]*"
_NAME = re.compile(rf"(?:{_RANK}\.? ?)*{_WORD}(?: {_WORD}){{1,4}}")
_LONG = 90  # letters; a line of a signature block is shorter
_SIGNED = re.compile(r"\W*(?:da ky|ky,? ?(?:va )?dong dau|ky ten|ky thay|chu ky|da ky va dong dau)\b.*")


def signature_at(cells: Sequence[Cell]) -> int | None:
    """Give the first cell of the signature block among CELLS."""
    for place, cell in enumerate(cells):
        if _AUTHORITY.match(cell.words) and len(cell.words) < _LONG:
            return place
        if is_upper(cell.words) and _POSITION.match(even(cell.words)):
            return place
    return None


def is_of_signature(words: str) -> bool:
    """Tell whether WORDS are a name or a note that only a signature block has."""
    return _NAME.fullmatch(words) is not None or _SIGNED.match(even(words)) is not None


def read_signature(foot: Sequence[Cell]) -> tuple[Found, ...]:
    """Give what the cells of FOOT, without the recipients, say of the signature."""
    first = signature_at(foot)
    if first is None:
        return ()
    authority: list[Traced] = []
    position: list[Traced] = []
    for cell in foot[first:]:
        if _AUTHORITY.match(cell.words) and not position:
            authority.append(cell.text)
        elif _POSITION.match(even(cell.words)) and not _NAME.fullmatch(cell.words) and authority and not position:
            position.append(cell.text)
        elif is_upper(cell.words) and (
            _POSITION.match(even(cell.words)) or not _NAME.fullmatch(cell.words) or not position
        ):
            (position if position or _POSITION.match(even(cell.words)) else authority).append(cell.text)
        elif _NAME.fullmatch(cell.words) and (authority or position):
            return _founds(authority, position, cell.text)
        elif not _SIGNED.match(even(cell.words)):
            break
    return _founds(authority, position, None)


def _founds(authority: Sequence[Traced], position: Sequence[Traced], name: Traced | None) -> tuple[Found, ...]:
    values = []
    if authority:
        values.append(found("nguoi_ky.tham_quyen", joined(authority), SURE))
    if position:
        values.append(found("nguoi_ky.chuc_vu", joined(position), SURE if len(position) == 1 else LIKELY))
    if name:
        values.append(found("nguoi_ky.ho_ten", name, SURE))
    return tuple(values)
