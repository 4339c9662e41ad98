"""Find what was stamped on a document: a mark of secrecy, and an arrival stamp with its own number and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.cells import Cell
from followup.drafts.directive.found import Found, found
from followup.drafts.directive.letters import even, figures
from followup.vietnamese import parse_day

_SECRET = re.compile(
    r"(?:\W|Độ|ĐỘ|độ|mật|MẬT|:)*(?P<mark>TUYỆT MẬT|TỐI MẬT|T[ỐÔO]I M[ẬÂA]T|M[ẬÂA] ?T|Mật|Tối mật|Tuyệt mật)\W*"
)
_ARRIVAL = re.compile(
    r"^\W*(?:cong van |van ban )?(?:den\b ?\W* ?(?:so)?|so den) ?[:.]? ?(?P<number>[0-9oil]{1,6})?\W*$"
)
_ARRIVED = re.compile(r"^\W*(?:ngay(?: den)?) ?[:.]? ?(?P<day>[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4})\W*$")
_FORM = re.compile(r"^\W*(?:chuyen|so va ky hieu hs|so va ky hieu ho so|so ho so|luu ho so(?: so)?|kinh chuyen) ?[:.]")
_NEAR = 5  # lines that a stamp has


def secrecy(cells: Sequence[Cell]) -> str | None:
    """Give the mark of secrecy that stands alone in one of CELLS; words about secrets in a text are none."""
    for cell in cells:
        if (match := _SECRET.fullmatch(cell.words)) and (cell.words.isupper() or len(cell.words) < 12):  # noqa: PLR2004 - "Độ mật: Mật"
            return match["mark"].upper()
    return None


def read_arrival(head: Sequence[Cell]) -> tuple[tuple[Found, ...], frozenset[int]]:
    """Give what an arrival stamp in HEAD says, and which cells it takes up."""
    for place, cell in enumerate(head):
        match = _ARRIVAL.match(even(cell.words))
        if match is None or not (match["number"] or "đến" in cell.words.lower()):
            continue
        taken = {place}
        values: list[Found] = []
        if match["number"]:
            values.append(found("dau_den.so_den", cell.text.group(match, "number"), value=figures(match["number"])))
        for other in range(place + 1, min(place + 1 + _NEAR, len(head))):
            words = even(head[other].words)
            if day := _ARRIVED.match(words):
                read = parse_day(re.sub(r"[ .-]+", "/", day["day"].replace(" ", "")).replace("//", "/"))
                if read:
                    values.append(found("dau_den.ngay_den", head[other].text.group(day, "day"), value=read.isoformat()))
                taken.add(other)
            elif _FORM.match(words):
                taken.add(other)
            elif (number := re.fullmatch(r"so ?[:.] ?(?P<number>[0-9]{1,6})", words)) and not match["number"]:
                values.append(found("dau_den.so_den", head[other].text.group(number, "number")))
                taken.add(other)
        if place and head[place - 1].words.isupper():
            values.append(found("dau_den.noi_nhan", head[place - 1].text))
            taken.add(place - 1)
        return tuple(values), frozenset(taken)
    return (), frozenset()
