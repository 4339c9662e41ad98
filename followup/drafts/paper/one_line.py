"""Break a document that lost its line breaks where its parts begin: head, addressees, numbered items, foot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup.drafts.paper.traced import Traced

LONG = 500  # letters; only a line with several parts of a document is broken

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_WHOLE = re.compile(r"Kính gửi|Nơi nhận|Điều 1\.|(?<![\w.])I[.-] |(?<![\w.])1\. |(?<![\w.])2\. |T/M |TM\. |VIỆT NAM")
_KINDS = (
    "KẾ HOẠCH|CHỈ THỊ|QUYẾT ĐỊNH|HƯỚNG DẪN|THÔNG BÁO|KẾT LUẬN|NGHỊ QUYẾT|CHƯƠNG TRÌNH|QUY ĐỊNH|QUY CHẾ|ĐỀ ÁN"
    "|BÁO CÁO|TỜ TRÌNH|GIẤY MỜI"
)
_THIS = "(?:Chỉ thị|Kế hoạch|Công văn|Hướng dẫn|Quyết định|Thông báo|Nghị quyết|Chương trình)"
_NAME = rf"[{_UPPER}](?![{_UPPER}])[^\s,;:.]*"
_BREAK = re.compile(
    "|".join(
        (
            r"\s+(?=ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập ?- ?Tự do)",
            r"(?<=CỘNG SẢN VIỆT NAM)\s+|(?<=Hạnh phúc)\s+",
            rf"(?<=[{_UPPER}*])\s+(?=Số\s*:?\s*[0-9]{{1,4}}\s*[-/])",
            r"(?<=[A-ZĐƯ])\s+(?=V/v )",
            rf"(?<=[{_UPPER}])\s+(?=(?:{_NAME} ){{0,3}}{_NAME}, ngày [0-9 .…]{{0,6}}tháng)",
            r"(?<=ngày [0-9]{2} tháng [0-9]{2} năm [0-9]{4})\s+(?=\D)|(?<=ngày [0-9]{2} tháng [0-9] năm [0-9]{4})\s+",
            rf"\s+(?=(?:{_KINDS})\s+(?![{_UPPER}]{{2}}))|(?<=[{_UPPER}]{{3}})\s+(?=(?:về|Về|V/v) )",
            r"\s+(?=Kính gửi)",
            r"\s+-{3,}\s+",
            rf"\s+(?=(?:I|II|III|IV|V|VI|VII|VIII|IX|X)[.-] ?[{_UPPER}])",
            rf"(?<=[.;:,/])\s+(?=(?:[0-9]{{1,2}}\.)*[0-9]{{1,2}}[.)] [{_UPPER}])",
            rf"(?<=[{_UPPER}]{{3}})\s+(?=(?:[0-9]{{1,2}}\.)*[0-9]{{1,2}}[.)] [{_UPPER}])",
            rf"(?<=[.;:,])\s+(?=[a-zđ]\) [{_UPPER}])",
            r"(?<=[.;:,])\s+(?=[-+•] \S)",
            r"\s+(?=Điều [0-9]{1,2}\. )|(?<=QUYẾT ĐỊNH:)\s+",
            r"(?<=\./\.)\s+",
            r"\s+(?=Nơi nhận)|(?<=Nơi nhận:)\s+",
            r"\s+(?=(?:T/M|TM\.|T\.M|K/T|KT\.|T/L|TL\.|TUQ\.) ?[A-ZĐ])",
            rf"(?<=[{_UPPER}]{{2}})\s+(?=(?:PHÓ |CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|CHÁNH |TRƯỞNG ))(?<!PHÓ )(?<!KT\. )",
            rf"(?<=[{_UPPER}]{{2}})\s+(?={_NAME}(?: {_NAME}){{1,4}}\W*$)",
            rf"(?<=[a-zà-ỹ)”][.;])\s+(?=(?:Căn cứ|Giao|Yêu cầu|Đề nghị|Trên đây|{_THIS} này) )",
        )
    )
)


def broken(line: Traced) -> Iterator[Traced]:
    """Yield LINE, in its parts if it seems to be a whole document."""
    if len(line) < LONG or len(set(_WHOLE.findall(line.text))) < 3:  # noqa: PLR2004 - one or two may stand in any paragraph
        yield line
        return
    yield from line.split(_BREAK)
