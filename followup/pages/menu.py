"""The menu of the site: the few places that a reader starts from."""

from __future__ import annotations

from followup.pages import address
from followup.pages.page import Link
from followup.register import Register

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


def menu(register: Register) -> tuple[Link, ...]:
    """Give the menu of an office: the page about the site is there only once somebody has written it."""
    written = {address.prose(slug) for slug in register.prose}
    return tuple(entry for entry in MENU if entry.address != address.ABOUT or entry.address in written)
