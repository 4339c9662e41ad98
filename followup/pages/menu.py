"""The menu of the site: the few places that a reader starts from."""

from __future__ import annotations

from followup.pages import address
from followup.pages.page import Link

MENU: tuple[Link, ...] = (
    Link("Tổng quan", address.HOME),
    Link("Văn bản chỉ đạo", address.DIRECTIVES),
    Link("Nhiệm vụ", address.DUTIES),
    Link("Đơn vị", address.UNITS),
    Link("Viện dẫn", address.CITATIONS),
    Link("Thông tin cần bổ sung", address.MISSING),
    Link("Hướng dẫn", address.GUIDE),
    Link("Giới thiệu", address.ABOUT),
)
