"""Read a document's own number below its issuer: `Số 394-CV/TU`, `Số: 12/KH-UBND`, `Số: 09/2019/NĐ-CP`.

Sources: Hướng dẫn 36-HD/VPTW (Party, no colon) and Nghị định 30/2020/NĐ-CP (State, a colon). The number on an arrival
stamp is none: it has no letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import LIKELY, SURE, Found, found
from followup.drafts.directive.letters import LIKE_FIGURE, figures
from followup.drafts.paper.traced import Traced

FIELD = "so_ky_hieu"

_NUMBER = re.compile(
    rf"S\w?\s*[:.,]?\s*(?P<whole>(?P<figures>[{LIKE_FIGURE}]{{1,5}}[a-z]?)"
    r"(?P<rest>(?:\s?[-–—/]\s?[0-9A-ZĐƯa-zđư&.]+)+))(?=\s|$|[,;*])"
)
_LETTERS = re.compile(r"[A-ZĐƯ]{2}")
_YEAR = re.compile(rf"(?<=/)[{LIKE_FIGURE}]{{4}}(?=/)")


def read_number(head: Sequence[Cell]) -> tuple[Found, int, Traced] | None:
    """Give the number that stands in the cells of HEAD, which cell it is, and what follows it in that cell."""
    for place, cell in enumerate(head):
        match = _NUMBER.match(cell.words)
        if match is None or not _LETTERS.search(match["rest"]):
            continue
        printed = re.sub(r"\s+", "", match["whole"]).replace("–", "-").replace("—", "-")
        count, rest = match["figures"], printed[len(match["figures"]) :]
        mended = figures(count) + _YEAR.sub(lambda year: figures(year[0]), rest)
        sure = SURE if mended == printed and cell.words.startswith("Số") else LIKELY
        return (
            found(FIELD, cell.text.group(match, "whole"), sure, mended.rstrip(".")),
            place,
            cell.text.cut(match.end()).stripped(),
        )
    return None
