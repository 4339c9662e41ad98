"""How many duties of each directive are led by each kind of body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from followup.charts.figure import Figure
from followup.charts.stacked_bars import Row, Series, Words, stacked
from followup.vietnamese import count


class Lead(Enum):
    """The kind of body that leads a duty: its look, its words in a legend, its words in a sentence, its pattern.

    A duty that bodies of several kinds lead together is a kind of its own, so that the pieces add up to the duties;
    only a đảng đoàn beside the organisations that it leads is one kind with them.
    """

    COMMITTEE = ("s1", "Cấp ủy", "cấp ủy", "")
    PARTY_GROUP = ("s2", "Ban cán sự đảng, đảng đoàn", "ban cán sự đảng, đảng đoàn", "-")
    FRONT = ("s3", "Mặt trận, đoàn thể (kể cả cùng đảng đoàn)", "Mặt trận, đoàn thể", "")
    STAFF = ("s5", "Cơ quan tham mưu của cấp ủy", "cơ quan tham mưu của cấp ủy", ".")
    SEVERAL = ("s4", "Nhiều loại đơn vị", "nhiều loại đơn vị cùng", "x")
    OTHER = ("s6", "Đơn vị khác", "đơn vị khác", "|")
    NOBODY = ("missing", "Văn bản không nêu", "", "/")

    def __init__(self, look: str, word: str, said: str, pattern: str) -> None:
        self.look = look
        self.word = word
        self.said = said
        self.pattern = pattern


_SERIES = tuple(Series(lead.look, lead.word, lead.pattern) for lead in Lead)


def duties_by_lead(key: str, directives: Sequence[tuple[str, Sequence[Lead]]]) -> Figure:
    """Draw DIRECTIVES: the short name of each, and who leads each of its duties that is not split further."""
    rows = [Row(name, tuple(leads.count(lead) for lead in Lead)) for name, leads in directives]
    found = Counter(lead for _, leads in directives for lead in leads)
    return stacked(key, Words("Nhiệm vụ theo loại đơn vị chủ trì", _finding(found), "Văn bản", "việc"), _SERIES, rows)


def _finding(found: Counter[Lead]) -> str:
    """Name who leads most and who comes next, then what the documents leave open; the drawing tells the rest."""
    if not found:
        return "Chưa có nhiệm vụ nào."
    named = sorted((lead for lead in Lead if lead is not Lead.NOBODY and found[lead]), key=lambda lead: -found[lead])
    if not named:
        return f"Văn bản không nêu ai chủ trì ở cả {count(found.total())} việc."
    most = named[0]
    said = [f"{count(found[most])} trong {count(found.total())} việc do {most.said} chủ trì"]
    said += [f"{count(found[lead])} việc do {lead.said} chủ trì" for lead in named[1:2]]
    if found[Lead.NOBODY]:
        said.append(f"{count(found[Lead.NOBODY])} việc văn bản không nêu ai chủ trì")
    return f"{'; '.join(said)}."
