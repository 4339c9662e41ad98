"""The front page of the editors' guide: what one may want to do, and where words and findings are explained."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from followup.pages import address
from followup.pages.page import Link, Page, Whole
from followup.pages.prose import CODES_FOLDER, guide_texts, prose_link
from followup.vietnamese import count


class Entry(NamedTuple):
    """A page of the guide and one sentence on what it helps with."""

    page: Link
    summary: str


class GuideView(NamedTuple):
    """What to read to do something, and what to look things up in."""

    tasks: tuple[Entry, ...]
    lookups: tuple[Entry, ...]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the front page of the guide."""
    tasks = tuple(Entry(prose_link(each), each.note.summary or "") for each in guide_texts(whole.register))
    codes = sum(slug.startswith(CODES_FOLDER) for slug in whole.register.prose)
    lookups = (
        Entry(Link("Khóa và giá trị", address.KEYS), "Mọi khóa của từng loại tệp và các từ được dùng."),
        Entry(Link("Các phát hiện", address.CODES), f"{count(codes)} mã phát hiện: nghĩa là gì và sửa thế nào."),
        Entry(Link("Thông tin cần bổ sung", address.MISSING), "Những cảnh báo đang có trong kho này."),
    )
    yield Page(
        address=address.GUIDE,
        template="pages/guide.html",
        title="Hướng dẫn cập nhật",
        description="Cách thêm văn bản, nhiệm vụ, đơn vị, kết quả và cách đọc các phát hiện.",
        section=address.GUIDE,
        view=GuideView(tasks, lookups),
        crumbs=(Link("Tổng quan", address.HOME),),
    )
