"""Pages that are no more: why, and where to go on. All of them stand in `data/chuyen-huong.yaml`."""

from __future__ import annotations

from followup.records.page_name import PageName
from followup.records.record import Record, key
from followup.records.types import Day, Text


class Redirect(Record):
    """One page that a record had before it was renamed or taken out."""

    old: PageName = key("tu", "Trang cũ: loại và mã cũ, ví dụ don-vi/huyen-uy-a")
    new: PageName | None = key("den", "Trang để xem tiếp; bỏ trống khi không có", default=None)
    reason: Text = key("ly_do", "Vì sao không còn trang cũ, nói với người đọc")
    changed_on: Day = key("ngay", "Ngày đổi hoặc bỏ")


class Redirects(Record):
    """The file of all of them."""

    entries: tuple[Redirect, ...] = key("chuyen_huong", "Các trang đã đổi mã hoặc đã bỏ", min_length=1)
