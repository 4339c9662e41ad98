"""The wordings of citations: names of kinds, numbers, laws, what ends a subject, what relates a document to another."""

from __future__ import annotations

import re

from followup.drafts.directive.letters import CAPITAL
from followup.records.citation import Relation
from followup.records.document_kind import DocumentKind

_OTHERS = ("Tờ trình", "Công điện", "Pháp lệnh", "Biên bản", "Đề cương", "Phương án", "Thông tri")
NAMES = {
    **{
        kind.label: kind
        for kind in DocumentKind
        if kind not in {DocumentKind.OTHER, DocumentKind.CAMPAIGN, DocumentKind.LAW}
    },
    **dict.fromkeys(_OTHERS, DocumentKind.OTHER),
    "Luật": DocumentKind.LAW,
}
_BY_LENGTH = "|".join(sorted(NAMES, key=len, reverse=True))
_NUMBER = r"[0-9]{1,5}[a-z]?(?: ?[-–/] ?[0-9A-ZĐƯ][0-9A-Za-zĐđƯư&.]*)+"
_DAY = r"[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4}|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}"
NUMBERED = re.compile(
    (
        rf"(?P<kind>{_BY_LENGTH})(?: (?:hành động|liên tịch|phối hợp|công tác"
        rf"|tổng thể|giám sát|kiểm tra|liên ngành|toàn khóa))?(?: số)?:? (?P<number>{_NUMBER})"
        rf"(?:,? ngày (?P<day>{_DAY}))?"
    ),
    re.IGNORECASE,
)
ASIDE = re.compile(r"(?:^|\. )(?:Sau|Qua|Trong|Từ|Khi) [^.;]*$")
"""A beginning whose main clause follows after a comma: "Sau 3 năm thực hiện Nghị quyết … về X, đời sống được …"."""
_OF_LAW = "chống|chữa cháy|sử dụng|bảo vệ|trật tự|tôn giáo|bia|giáo dục|khai thác|quản lý|kinh doanh"
"""What stands after a comma inside the name of a law: "Luật Phòng, chống tham nhũng"."""
LAW = re.compile(
    rf"(?P<kind>Luật) (?P<name>(?:sửa đổi,? bổ sung (?:một số điều )?(?:của )?[^;.()]{{3,160}}?"
    rf"|[{CAPITAL}](?:[^,;.()]|, (?={_OF_LAW})){{3,120}}?))"
    rf"(?:(?: số (?P<number>{_NUMBER}))?(?:,? ngày (?P<day>{_DAY}))|(?= ?[;.()]|,(?! (?:{_OF_LAW}))|$| năm [0-9]{{4}}"
    rf"| (?:đến|tới|cho|trong|tại|được|đã|để|nhằm|gắn|và các|có hiệu lực|và(?= (?:Chỉ|Nghị|Kết|Quy|Pháp))) ))"
)
CONGRESS = re.compile(
    r"(?P<kind>Nghị quyết) (?P<congress>Đại hội (?:đại biểu )?[^,;.()]{3,80}? lần thứ [IVX]+)"
    r"(?:,? nhiệm kỳ [0-9]{4} ?[-–] ?[0-9]{4})?"
)
CAMPAIGN = re.compile(r"(?P<kind>[Cc]uộc vận động) (?P<subject>“[^”]{5,200}”|\"[^\"]{5,200}\")")
DAY_AFTER = re.compile(rf",? ngày (?P<day>{_DAY})")
ISSUED = re.compile(rf"[Nn]gày (?P<day>{_DAY}), (?P<issuer>[{CAPITAL}][^,;.:]{{3,80}}?) (?:đã )?(?:ban hành|có) $")
ABOUT = re.compile(
    r",? (?:[vV]ề việc|[vV]ề) | (?=(?:quy định (?:chi tiết|về|việc|một số|chế độ|tiêu chuẩn|chức năng)"
    r"|sửa đổi, bổ sung|ban hành (?:Quy chế|Quy định|Chương trình|Kế hoạch|Đề án|Điều lệ|Bộ tiêu chí)"
    r"|phê duyệt (?:Đề án|Chương trình|Kế hoạch|Chiến lược|Quy hoạch)) )"
)
QUOTED = re.compile(r" ?(?P<subject>[“\"][^”\"]{5,400}[”\"])")
END = re.compile(
    rf"[;()“”\"]|\.(?=\s|$)|, (?=(?:Ban|Ủy ban|Uỷ ban|UBND|Tỉnh|Huyện|Thành|Đảng|Thường trực|Chủ tịch|Sở|Bộ|Hội"
    rf"|Văn phòng|Phòng) [{CAPITAL}a-zà-ỹ]|(?:trong (?:những|thời|các)|những năm|thời gian|qua đó|sau [0-9]|đến nay"
    rf"|nhằm|được|góp phần|trên cơ sở|đồng thời|căn cứ) )"
)
RELATIONS = (
    (Relation.REPLACES, re.compile(r"(?<!được )(?<!đã )thay thế[^.;]{0,60}$", re.IGNORECASE)),
    (Relation.AMENDS, re.compile(r"(?<!Luật )(?<!được )sửa đổi[^.;]{0,60}$", re.IGNORECASE)),
    (Relation.COPIES, re.compile(r"sao lục[^.;]{0,40}$|sao gửi[^.;]{0,40}$", re.IGNORECASE)),
    (Relation.BASIS, re.compile(r"(?:^|[.;] )[Cc]ăn cứ (?:[^.;]*(?: và|,) )?$")),
    (Relation.BASIS, re.compile(r"^Căn cứ (?:(?!thực hiện|Thực hiện)[^.])*; $")),
    (Relation.IMPLEMENTS, re.compile(r"^(?:Thực hiện|Triển khai|Thi hành) (?:(?!căn cứ|Căn cứ)[^.])*; $")),
    (
        Relation.IMPLEMENTS,
        re.compile(
            (
                r"(?:thực hiện|triển khai|thi hành|quán triệt|theo|cụ thể hóa)(?: (?:có hiệu quả|hiệu quả|nghiêm túc"
                r"|nghiêm|tốt|nội dung|các|tinh thần|đúng|quy định tại|nhiệm vụ))*(?: [^.;]*(?: và|,))? $"
            ),
            re.IGNORECASE,
        ),
    ),
)
