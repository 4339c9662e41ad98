"""The first files of an office of one's own: settings, a first page that says how to go on, and its units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from followup.project import SETTINGS
from followup.source.document import Value
from followup.source.yaml_text import yaml_text

FIRST_PAGE = "content/gioi-thieu.md"
KEPT = ("data/ngay-nghi", "content/huong-dan")
"""What every office needs: the days off by law, and the guide for editors."""

_FIRST_STEPS = """\
Trang này theo dõi việc thực hiện các văn bản chỉ đạo. Dưới đây là những bước đầu tiên; làm xong thì thay bằng lời giới
thiệu của cơ quan (tệp `content/gioi-thieu.md`).

1. [Khai các đơn vị](huong-dan/them-don-vi.md), gõ `build.py new don-vi` cho từng đơn vị.
2. [Thêm văn bản chỉ đạo](huong-dan/them-van-ban.md) cùng các nhiệm vụ, gõ `build.py new van-ban`.
3. [Mở kỳ báo cáo](huong-dan/chot-ky.md), gõ `build.py new ky` và mã kỳ: báo cáo của mọi đơn vị được soạn sẵn.
4. [Ghi kết quả](huong-dan/ghi-ket-qua.md) khi nhận được báo cáo, rồi gõ `build.py` để dựng trang.
"""


def office_files(settings: Mapping[str, Value], units: Sequence[Mapping[str, Value]]) -> Mapping[str, str]:
    """Give the files of a new office by path; SETTINGS and UNITS hold the values of their records."""
    head = yaml_text({"tieu_de": "Giới thiệu", "mo_ta": "Những bước đầu tiên của cơ quan."})
    return {
        FIRST_PAGE: f"---\n{head}---\n\n{_FIRST_STEPS}",
        **{f"data/don-vi/{unit['ma']}.yaml": yaml_text(unit) for unit in units},
        SETTINGS: yaml_text(settings),
    }
