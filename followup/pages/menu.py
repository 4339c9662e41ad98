"""The menu of the site: the few places that a reader starts from."""

from __future__ import annotations

from followup.pages import address
from followup.pages.page import Link

MENU: tuple[Link, ...] = (
    Link("Tổng quan", address.HOME),
    Link("Cần chú ý", address.WATCHLIST),
    Link("Văn bản chỉ đạo", address.DIRECTIVES),
    Link("Nhiệm vụ", address.DUTIES),
    Link("Đơn vị", address.UNITS),
    Link("Mô hình", address.INITIATIVES),
    Link("Kỳ báo cáo", address.PERIODS),
    Link("Hướng dẫn", address.GUIDE),
    Link("Xem thêm", address.MORE),
)
