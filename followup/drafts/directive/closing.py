"""Take the paragraphs that close a document out of its last part, and read M and P from them.

M gives the follow-up of the whole to a body ("Giao Ban Dân vận Tỉnh ủy theo dõi, đôn đốc …"), P says how far the
document is made known ("Chỉ thị này phổ biến đến chi bộ").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup.drafts.directive.bodies import body_at
from followup.drafts.directive.outline import Item
from followup.drafts.paper.traced import Traced

_THIS = (
    r"(?:Chỉ thị|Kế hoạch|Công văn|Hướng dẫn|Quyết định|Thông báo|Kết luận|Nghị quyết|Chương trình|Quy định"
    r"|Quy chế|Văn bản)"
)
_CLOSES = re.compile(
    rf"Giao |Yêu cầu |Đề nghị |Trên đây|{_THIS}(?: [^\s.]+){{0,4}}? này |Trong quá trình|Quá trình |Nhận được|Mọi "
    rf"|Nếu có |Vậy |Rất mong|Căn cứ {_THIS}|Với |Trân trọng|Để |Theo đó"
    r"|(?:Ban Thường vụ|Thường trực|Ban Bí thư|Ban Chấp hành|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch|Tỉnh ủy"
    r"|Huyện ủy|Thành ủy|Đảng ủy)[^.;]{0,80} (?:yêu cầu|đề nghị|giao) "
    r"|Ban [^.;]{3,80} (?:theo dõi|đôn đốc)|Văn phòng [^.;]{3,80} (?:theo dõi|đôn đốc)|Sở [^.;]{3,80} đề nghị"
    r"|Phòng [^.;]{3,80} (?:theo dõi|đôn đốc)|Sở [^.;]{3,80} (?:theo dõi|đôn đốc)"
)
_FOLLOWS = re.compile(
    (
        r"(?:theo dõi|đôn đốc|kiểm tra|giám sát)[^.]*(?:việc thực hiện|thực hiện|việc triển khai|triển khai|kết quả"
        r"|này)|theo dõi, đôn đốc"
    ),
    re.IGNORECASE,
)
_SPREADS = re.compile(
    rf"{_THIS}(?: [^\s.]+){{0,4}}? này (?:[^.;]{{0,160}} )?(?:được )?phổ biến,?(?: [^\s.]+){{0,4}}? (?:đến|tới|trong) ",
    re.IGNORECASE,
)
_HANDS = re.compile(r"Giao |Ban |Văn phòng |Phòng |Sở |Đề nghị |Yêu cầu |Ủy ban |Ủy ban Kiểm tra")


def closing_of(root: Item) -> tuple[Traced, ...]:
    """Take the closing paragraphs out of the last part of ROOT, and give them."""
    item = root
    while item.children:
        item = item.children[-1]
    if item is root:
        return ()
    keep = 1
    while keep < len(item.paragraphs) and not _is_apart(item, keep):
        keep += 1
    closing = tuple(item.paragraphs[keep:])
    del item.paragraphs[keep:]
    return closing


def _is_apart(item: Item, place: int) -> bool:
    """Tell whether a paragraph of the last part closes the document: it says so, or a blank line sets it apart."""
    if place == 1 and not re.search(r"[.;:!/]\W*$", item.paragraphs[0].text):
        return False  # what stands below a heading is its text
    ended = re.search(r"[.;!/]\W*$", item.paragraphs[place - 1].text) is not None
    return _CLOSES.match(item.paragraphs[place].text) is not None or (item.apart[place] and ended)


def monitor_of(closing: Sequence[Traced]) -> Traced | None:
    """Give the paragraph that is M."""
    return next((text for text in closing if _HANDS.match(text.text) and _FOLLOWS.search(text.text)), None) or next(
        (text for text in closing if text.text.startswith("Giao ") and body_at(text.text, len("Giao "))), None
    )


def spread_of(closing: Sequence[Traced]) -> Traced | None:
    """Give the paragraph that is P."""
    return next((text for text in closing if _SPREADS.match(text.text)), None)
