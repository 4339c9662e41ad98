"""An obligation is given more time at most once, unless the settings say otherwise.

Quyết định 790/QĐ-UBND-HC of Đồng Tháp allows one extension for each task; `so_lan_gia_han` is the office's own number.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.dossier import Dossier
from followup.register import Register
from followup.rules.deadlines import extensions

CODE = "second-extension"


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each extension beyond the number that the settings allow for one obligation."""
    most = register.settings.extensions
    for (duty, _), granted in extensions(dossier).items():
        related = tuple(Related(each.origin.at("ngay"), "lần gia hạn trước ở đây") for each in granted[:most])
        for number, extension in enumerate(granted[most:], start=most + 1):
            yield Diagnostic(
                extension.origin.at("ngay"),
                CODE,
                f"nhiệm vụ '{duty}' được gia hạn lần thứ {number}, quá số lần cho phép là {most}",
                hint="thông lệ là gia hạn nhiều nhất một lần; cơ quan có quy định khác thì sửa `so_lan_gia_han` "
                "trong data/cau-hinh.yaml",
                related=related,
            )
