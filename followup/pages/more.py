"""Everything that the menu has no room for, each with one sentence on what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup.pages import address
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import GUIDE_FOLDER, TEXTS_FOLDER, prose_link
from followup.register import Register


@dataclass(frozen=True, slots=True)
class Door:
    """One page and what it tells."""

    page: Link
    summary: str


@dataclass(frozen=True, slots=True)
class Doors:
    """Pages that belong together."""

    title: str
    anchor: str
    doors: tuple[Door, ...]


@dataclass(frozen=True, slots=True)
class MoreView:
    """All further pages."""

    parts: tuple[Doors, ...]


FOLLOWING_UP = Doors(
    "Theo dõi",
    "theo-doi",
    (
        Door(Link("Chưa báo cáo", address.SILENCE), "Đơn vị nào chưa gửi, đã bao lâu, lời đôn đốc soạn sẵn để chép."),
        Door(Link("Bàn giao", address.POSTS), "Mỗi bộ phận, chức danh đang theo dõi đơn vị nào, ở đó còn việc gì."),
        Door(Link("Cập nhật, đính chính", address.CORRECTIONS), "Điều đã sửa sau khi kỳ được chốt, vì sao, ngày nào."),
        Door(Link("Bản nháp", address.DRAFTS), "Báo cáo đang nhập dở, chưa tính vào số liệu."),
    ),
)
SOURCES = Doors(
    "Số liệu từ đâu",
    "so-lieu",
    (
        Door(Link("Cách tính", address.METHOD), "Quy tắc xếp tình trạng của đầu việc, các tỉ lệ và căn cứ."),
        Door(Link("Viện dẫn", address.CITATIONS), "Văn bản được viện dẫn, đã có trong kho hay chưa."),
        Door(Link("Thông tin cần bổ sung", address.MISSING), "Điều văn bản không nói và mọi cảnh báo đang mở."),
        Door(Link("Số liệu và bản dựng", address.BUILD_INFO), "Tính đến ngày nào, cập nhật lần cuối khi nào, tải về."),
    ),
)
DOORS = (FOLLOWING_UP, SOURCES)
"""The pages that every site has; search names them too."""


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    written = _written(whole.register)
    parts = (*DOORS, *((Doors("Bài viết", "bai-viet", written),) if written else ()))
    yield Page(
        address=address.MORE,
        template="pages/more.html",
        title="Xem thêm",
        description="Bàn giao, cập nhật và đính chính, bản nháp, cách tính, viện dẫn, thông tin cần bổ sung.",
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
