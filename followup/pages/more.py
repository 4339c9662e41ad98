"""Everything that the menu has no room for, each with one sentence on what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import GUIDE_FOLDER, TEXTS_FOLDER, prose_link
from followup.register import Register


class Door(NamedTuple):
    """One page and what it tells."""

    page: Link
    summary: str


class Doors(NamedTuple):
    """Pages that belong together."""

    title: str
    anchor: str
    doors: tuple[Door, ...]


class MoreView(NamedTuple):
    """All further pages."""

    parts: tuple[Doors, ...]


FOLLOWING_UP = Doors(
    "Theo dõi",
    "theo-doi",
    (
        Door(
            Link("Kiến nghị, vướng mắc", address.MATTERS),
            "Khó khăn, kiến nghị, đề xuất của đơn vị và trả lời của cấp trên.",
        ),
        Door(
            Link("Lịch nhiệm vụ", address.SCHEDULE),
            "Việc đến hạn trong 12 tháng tới, theo tuần; tải về để mở trong lịch điện thoại.",
        ),
        Door(Link("Đơn vị và văn bản", address.COVERAGE), "Một bảng: đơn vị nào đã làm đến đâu theo từng văn bản."),
        Door(Link("Chưa báo cáo", address.SILENCE), "Đơn vị nào chưa gửi, đã bao lâu, lời đôn đốc soạn sẵn để chép."),
        Door(Link("Bàn giao", address.POSTS), "Mỗi bộ phận, chức danh đang theo dõi đơn vị nào, ở đó còn việc gì."),
        Door(Link("Cập nhật, đính chính", address.CORRECTIONS), "Điều đã sửa sau khi kỳ được chốt, vì sao, ngày nào."),
        Door(Link("Bản nháp", address.DRAFTS), "Báo cáo đang nhập dở, chưa tính vào số liệu."),
    ),
)
MOVEMENT = Doors(
    "Phong trào thi đua “Dân vận khéo”",
    "phong-trao",
    (
        Door(
            Link("Vòng đời mô hình", address.LIFE_CYCLE), "Bao nhiêu mô hình đến từng bước, nhân rộng, kết thúc vì sao."
        ),
        Door(Link("Danh sách mô hình", address.INITIATIVE_LISTS), "Theo đơn vị, theo lĩnh vực và năm, theo vần."),
        Door(Link("Khen thưởng", address.COMMENDATIONS), "Từng quyết định, khen ai, đã thu hồi hay chưa."),
        Door(Link("Chỉ tiêu", address.INDICATORS), "Khái niệm, cách tính, thực hiện so với mức giao."),
        Door(Link("Đánh giá, xếp loại", address.RATINGS), "Kết quả từng năm và các bộ tiêu chí."),
        Door(Link("Số liệu công bố", address.PUBLISHED), "Con số thật của báo chí, cơ quan, kèm nguồn."),
    ),
)
SOURCES = Doors(
    "Số liệu từ đâu",
    "so-lieu",
    (
        Door(Link("Cách tính", address.METHOD), "Quy tắc xếp tình trạng của đầu việc, các tỷ lệ và căn cứ."),
        Door(Link("Thuật ngữ và chữ viết tắt", address.GLOSSARY), "Từ dùng trên trang và trong văn bản nghĩa là gì."),
        Door(Link("Viện dẫn", address.CITATIONS), "Văn bản được viện dẫn, đã có trong kho hay chưa."),
        Door(Link("Thông tin cần bổ sung", address.MISSING), "Điều văn bản không nói và mọi cảnh báo đang mở."),
        Door(Link("Số liệu và bản dựng", address.BUILD_INFO), "Tính đến ngày nào, cập nhật lần cuối khi nào, tải về."),
    ),
)
DOORS = (FOLLOWING_UP, MOVEMENT, SOURCES)
"""The pages that every site has; search names them too."""


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    written = _written(whole.register)
    parts = (*DOORS, *((Doors("Bài viết", "bai-viet", written),) if written else ()))
    yield Page(
        address=address.MORE,
        template="pages/more.html",
        title="Xem thêm",
        description="Kiến nghị, bàn giao, bản nháp, khen thưởng, chỉ tiêu, số liệu công bố, cách tính, viện dẫn.",
        section=address.MORE,
        view=MoreView(parts),
        crumbs=(Link("Tổng quan", address.HOME),),
    )


def _written(register: Register) -> tuple[Door, ...]:
    """Give the texts of `content/` that belong to neither the guide nor a directive."""
    return tuple(
        Door(prose_link(text), text.note.summary or "")
        for text in register.prose.values()
        if not text.slug.startswith((GUIDE_FOLDER, TEXTS_FOLDER))
    )
