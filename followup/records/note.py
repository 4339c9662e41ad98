"""A prose page: Markdown with a few keys on top."""

from __future__ import annotations

from followup.records.record import Record, key
from followup.records.types import Count, Text


class Note(Record):
    """The front matter of a Markdown file in `content/`."""

    title: Text = key("tieu_de", "Tiêu đề trang")
    summary: Text | None = key("mo_ta", "Một câu tóm tắt", default=None)
    order: Count = key("thu_tu", "Thứ tự trong danh sách, nhỏ đứng trước", default=100)
