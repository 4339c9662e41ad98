"""Read which body instructs: "Ban Thường vụ Tỉnh ủy yêu cầu …", or the body that decides in a decision's opening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.bodies import body_at
from followup.drafts.directive.found import LIKELY, SURE, Found, found
from followup.drafts.directive.letters import CAPITAL, even, is_upper
from followup.drafts.paper.traced import Traced

FIELD = "chu_the_chi_dao"

_START = re.compile(r"(?:^|[,;:.] |, theo đó,? )(?:đồng chí )?")
_ORDERS = re.compile(
    r"(?:có ý kiến )?(?:đề nghị và )?(?:yêu cầu|chỉ thị|đề nghị|ban hành(?! (?:[^\s]+ ){1,4}số)|xây dựng|hướng dẫn"
    r"|thông báo|kết luận|giao |chỉ đạo|đôn đốc|lưu ý|quyết định|quy định như sau|thống nhất|có ý kiến|điện:?)"
)
_SENTENCE = re.compile(r"(?:^|\. )(?:đồng chí )?")
_ORDERS_LATER = re.compile(
    r"[^.:]{3,300} và (?:yêu cầu|chỉ đạo|kết luận|đề nghị|có ý kiến|thống nhất)[^.;:]{0,120}:\W*$"
)
_ASKING = re.compile(r"(?:yêu cầu|đề nghị|giao|chỉ đạo) ")
_ASKS = re.compile(r"(?:yêu cầu|đề nghị|giao|chỉ đạo) (?=[^\n]*:\W*$)")
_PLURAL = re.compile(r"[Cc]ác |Những ")
_DECIDES = re.compile(
    r"(?:pho )?(?:chu tich|giam doc|bo truong|truong ban|thu tuong|uy ban|ubnd|hoi dong|ban |tinh uy|huyen uy"
    r"|thanh uy|dang uy|so |bo |thuong truc)"
)
_RESOLVES = re.compile(rf"(?:^|[,;.] )(?P<body>[{CAPITAL}0-9 ]{{8,100}}?)[,:]? QUYẾT (?:NGHỊ|ĐỊNH)\W*$")
_ANYWHERE = re.compile(r"(?<!của )(?<!theo )(?<!với )(?<!cho )\b(?=[A-ZĐÀ-Ỹ])")


def read_asked(opening: Sequence[Traced]) -> Traced | None:
    """Give whom the last sentence of OPENING asks: "Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện …:"."""
    for text in reversed(opening[-1:]):
        for match in reversed(list(_ASKS.finditer(text.text))):
            if body := body_at(text.text, match.end(), small=True):
                return text.cut(body.start, body.end)
    return None


def asked_in(text: Traced) -> Traced | None:
    """Give whom an instructing body asks in TEXT: "Văn phòng Tỉnh ủy đề nghị các huyện ủy … gửi báo cáo …"."""
    for match in _START.finditer(text.text):
        body = body_at(text.text, match.end())
        verb = _ASKING.match(text.text, body.after) if body and not _PLURAL.match(text.text, body.start) else None
        if verb and (asked := body_at(text.text, verb.end(), small=True)):
            return text.cut(asked.start, asked.end)
    return None


def read_instructing(opening: Sequence[Traced]) -> Found | None:
    """Give the body that instructs in OPENING, the paragraphs before the first numbered part; the last one counts."""
    for text in reversed(opening):
        for match in reversed(list(_START.finditer(text.text))):
            body = body_at(text.text, match.end())
            if body and _ORDERS.match(text.text, body.after) and not _PLURAL.match(text.text, body.start):
                return found(FIELD, text.cut(body.start, body.end), SURE)
    return _from_afar(opening) or _resolving(opening)


def _from_afar(opening: Sequence[Traced]) -> Found | None:
    """Give a body that stands apart from its verb, in the last sentence of OPENING: "X đã xem xét … và yêu cầu:"."""
    for text in reversed(opening[-1:]):
        for match in reversed(list(_SENTENCE.finditer(text.text))):
            body = body_at(text.text, match.end())
            if body and _ORDERS_LATER.match(text.text, body.after) and not _PLURAL.match(text.text, body.start):
                return found(FIELD, text.cut(body.start, body.end), LIKELY)
    for text in reversed(opening[-1:]):
        for match in reversed(list(_ANYWHERE.finditer(text.text)) if text.text.rstrip().endswith(":") else []):
            body = body_at(text.text, match.start())
            if body and _ORDERS.match(text.text, body.after):
                return found(FIELD, text.cut(body.start, body.end), LIKELY)
    return None


def _resolving(opening: Sequence[Traced]) -> Found | None:
    """Give a body in capitals that resolves or decides: "BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG QUYẾT NGHỊ"."""
    for text in opening:
        if decides := _RESOLVES.search(text.text):
            return found(FIELD, text.group(decides, "body"), LIKELY)
    return next(
        (
            found(FIELD, text, LIKELY)
            for text in opening[:-1]
            if is_upper(text.text) and _DECIDES.match(even(text.text))
        ),
        None,
    )
