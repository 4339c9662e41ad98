"""Read who does a duty: who leads, cooperates, is directed to carry out, to whom and through whom one reports.

Only wordings that leave no doubt are read: "Giao X …", "X chủ trì, phối hợp với Y …", "X: …", "X chịu trách nhiệm …",
"A lãnh đạo B chỉ đạo C …", "báo cáo … về X (qua Y)".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from followup.drafts.directive.bodies import Body, body_at, may_begin
from followup.drafts.directive.body_words import BEGINS
from followup.drafts.directive.letters import CAPITAL, begins_low
from followup.drafts.paper.traced import Traced

_OPENING = re.compile(
    r"(?:(?:[Gg]iao|[Pp]hân công|[Yy]êu cầu|[Đđ]ề nghị|Kiến nghị|Ủy quyền)(?: cho)?(?: trách nhiệm cho)?:? |Riêng "
    r"|Đối với |(?:Trách nhiệm|Nhiệm vụ)(?:,? quyền hạn| và quyền hạn)? của "
    r"|Đồng thời, )?"
    r"(?:(?:đồng chí|đ/c) )?"
)
_TOPIC = re.compile(r"(?:Chế độ [^:;.]{0,30}báo cáo|Thông tin,? báo cáo|Về [^:;.]{3,60}|Công tác [^:;.]{3,60}) ?: ?")
_ADVERB = re.compile(
    r"(?:(?:Khi|Nếu|Trường hợp|Trong trường hợp|Định kỳ|Hằng|Hàng|Mỗi (?:năm|quý|tháng|tuần)|Trước|Chậm nhất"
    r"|Trong quá trình|Trong quý|Trong tháng|Trong năm|Sau khi|Căn cứ|Trên cơ sở|Từ nay)"
    r"[^.;:]{0,160}?, |(?:Hằng|Hàng) (?:năm|quý|tháng|tuần),? )"
)
_VERB = r"(?:lãnh đạo,? (?:và )?chỉ đạo|chỉ đạo,? (?:và )?hướng dẫn|lãnh đạo|chỉ đạo)"
_SOMEBODY = re.compile(rf"[{CAPITAL}][^.;:]{{3,120}}? (?:chủ trì(?=,| )|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ)")
_CHAIN = re.compile(rf",? ?(?:(?:tiếp tục|tập trung|tăng cường|thường xuyên|kịp thời|quan tâm) )*{_VERB},? ")
_LEADS = re.compile(r"Lãnh đạo (?!.{2,60}? chịu trách nhiệm)")
"""As the first words of a duty a verb, though headings name leaders so: "Lãnh đạo các sở"."""
_HANDS = re.compile(r"giao (?:cho )?")
_DIRECTS = re.compile(rf"{_VERB} ?:?")
_CHAIN_OPENING = re.compile(r"(?:Chỉ đạo|Lãnh đạo|Lãnh đạo, chỉ đạo|Tập trung chỉ đạo|Chỉ đạo, hướng dẫn) ")
_COOPERATES = re.compile(
    r"(?<!quy chế )(?<!chương trình )(?<!kế hoạch )(?<!công tác )[Pp]hối hợp(?:,)?(?: (?:chặt chẽ|đồng bộ"
    r"|thường xuyên|kịp thời|tốt|hiệu quả|chặt chẽ, đồng bộ))*"
    r"(?: tổ chức| hướng dẫn)?,? (?:(?:với|cùng với|cùng|của) )?(?:các )?|[Cc]hủ trì,? cùng (?:với )?(?:các )?"
)
_LABELLED = {
    "chu_tri": re.compile(
        r"(?:(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận) )?(?:[Cc]hủ trì|[Tt]hực hiện"
        r"|[Cc]hủ trì thực hiện)(?: thực hiện)? ?: ?"
    ),
    "phoi_hop": re.compile(r"(?:(?:[Đđ]ơn vị|[Cc]ơ quan) )?[Pp]hối hợp(?: thực hiện)? ?: ?"),
}
_BY = re.compile(
    r"(?:,| |\()do (?=[^,;.]{3,120}? (?:chủ trì|thực hiện|chịu trách nhiệm|đảm nhận|phụ trách|tham mưu)\b)"
    r"|[Gg]iao (?:cho )?(?=[^,;.]{3,160}? chủ trì)"
)
_TO = r"(?:gửi )?(?:về|cho|với|tới|lên|đến)"
_REPORTS = re.compile(
    r"[Bb]áo cáo(?:,? đề xuất|, kiến nghị|, tham mưu|,? đề nghị| định kỳ| ngay)*"
    rf"(?: [^.;()]{{0,90}}?(?: \([^)]*\)(?: và đột xuất)?)?,? {_TO} (?=[{CAPITAL}])|(?: {_TO})? (?=[{CAPITAL}]))"
    rf"|[Gg]ửi (?:[^.;()]{{0,60}}?(?:về|cho|tới|lên|đến) )?(?=[{CAPITAL}])"
)
_FURTHER = re.compile(r" để (?:tổng hợp(?:,| và)? )?(?:theo dõi, )?$")
"""What is reported further is no duty of who reports: "gửi Sở Nội vụ để tổng hợp, báo cáo Chủ tịch"."""
_THROUGH = re.compile(
    r"\((?:thông )?qua (?P<body>[^)]{3,120})\)|(?<=[ ,])(?:thông )?qua (?=(?:Ban|Văn phòng|Phòng|Sở|Ủy ban|Bộ phận"
    r"|Cơ quan|Thường trực) )"
)


class Actors(NamedTuple):
    """The bodies that a text names, by the field that they stand for, each with its words.

    UNCLEAR: the text begins with a body whose name has no sure end. DIRECTS: a heading that ends "A chỉ đạo:", so that
    whoever a duty below it begins with carries out what A answers for.
    """

    bodies: Mapping[str, tuple[Traced, ...]] = MappingProxyType({})
    unclear: bool = False
    directs: bool = False

    def of(self, name: str) -> tuple[Traced, ...]:
        """Give the bodies of the field NAME."""
        return self.bodies.get(name, ())

    def directed(self) -> Actors:
        """Give the same bodies, where who leads is named by a heading and these carry out."""
        rest = {name: found for name, found in self.bodies.items() if name != "chu_tri"}
        return Actors({**rest, "thuc_hien": self.of("chu_tri")})


def read_actors(text: Traced, *, heading: bool = False) -> Actors:
    """Give the bodies that TEXT, a duty or a HEADING above duties, names."""
    words = text.text
    bodies: dict[str, tuple[Traced, ...]] = {}
    lead = None if _LEADS.match(words) and not heading else _lead(words)
    if lead:
        bodies["chu_tri"] = (text.cut(lead.start, lead.end),)
        chain = _chain(words, lead.end)
    else:
        opening = _CHAIN_OPENING.match(words)
        chain = _chain_from(words, opening.end()) if opening else []
    if chain:
        bodies["thuc_hien"] = tuple(text.cut(body.start, body.end) for body in chain)
    for name, pattern in _LABELLED.items():
        if (match := pattern.search(words)) and (body := body_at(words, match.end(), small=True)):
            bodies[name] = (text.cut(body.start, body.end),)
    if "chu_tri" not in bodies and (match := _BY.search(words)) and (body := body_at(words, match.end(), small=True)):
        bodies["chu_tri"] = (text.cut(body.start, body.end),)
    if cooperating := _after(text, _COOPERATES):
        bodies.setdefault("phoi_hop", cooperating)
    if not heading:
        _read_reports(text, bodies)
    start = _start(words)
    doubt = (may_begin(words, start, small=start > 0) and not _LEADS.match(words)) or _SOMEBODY.match(
        words, start
    ) is not None
    directs = heading and lead is not None and _DIRECTS.fullmatch(words, lead.after) is not None
    return Actors(bodies, unclear="chu_tri" not in bodies and doubt, directs=directs)


def _lead(words: str) -> Body | None:
    at = _start(words)
    lead = body_at(words, at, small=at > 0 or begins_low(words))
    hands = _HANDS.match(words, lead.after) if lead else None
    return (body_at(words, hands.end(), small=True) if hands else None) or lead


def _start(words: str) -> int:
    """Give where the name of whoever leads would begin: after "Hằng năm, ", "Giao ", "Riêng "."""
    topic = _TOPIC.match(words)
    adverb = _ADVERB.match(words, topic.end() if topic else 0)
    begun = adverb or topic
    opening = _OPENING.match(words, begun.end() if begun else 0)
    return opening.end() if opening else 0


def _chain(words: str, end: int) -> list[Body]:
    """Give B and C of "A lãnh đạo B chỉ đạo C", after the END of A."""
    match = re.compile(r" ?: ?(?:[Cc]hỉ đạo|[Ll]ãnh đạo)(?:, hướng dẫn)? ").match(words, end) or _CHAIN.match(
        words, end
    )
    return _chain_from(words, match.end()) if match else []


def _chain_from(words: str, at: int) -> list[Body]:
    found: list[Body] = []
    while body := body_at(words, at, small=True):
        found.append(body)
        match = _CHAIN.match(words, body.end)
        if match is None:
            break
        at = match.end()
    return found


def _after(text: Traced, pattern: re.Pattern[str]) -> tuple[Traced, ...]:
    """Give the bodies that stand right after each match of PATTERN; "các" may belong to either."""
    found = []
    for match in pattern.finditer(text.text):
        start = match.end() - (4 if match[0].endswith("các ") else 0)
        if body := body_at(text.text, start, small=True) or body_at(text.text, match.end(), small=True):
            found.append(text.cut(body.start, body.end))
    return tuple(found)


def _read_reports(text: Traced, bodies: dict[str, tuple[Traced, ...]]) -> None:
    matches = (match for match in _REPORTS.finditer(text.text) if not _FURTHER.search(text.text[: match.start()]))
    receivers = (body_at(text.text, match.end()) for match in matches)
    if to := next((body for body in receivers if body), None):
        bodies["bao_cao_toi"] = (text.cut(to.start, to.end),)
    if match := _THROUGH.search(text.text):
        if match["body"] and BEGINS.match(match["body"]):
            bodies["bao_cao_qua"] = (text.group(match, "body"),)
        elif body := body_at(text.text, match.end(), small=True):
            bodies["bao_cao_qua"] = (text.cut(body.start, body.end),)
