"""A yearly list of days off holds the days of its own year."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Related
from followup.register import Register
from followup.vietnamese import day

CODE = "holiday-of-other-year"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each day off that lies outside the year of its list."""
    for holidays in register.holiday_years:
        for index, off in enumerate(holidays.days):
            if off.year != holidays.year:
                yield Diagnostic(
                    holidays.origin.at("ngay_nghi", index),
                    CODE,
                    f"ngày nghỉ {day(off)} không thuộc năm {holidays.year} của bảng này",
                    hint=f"chuyển sang tệp của năm {off.year}, hoặc kiểm tra lại năm",
                    related=(Related(holidays.origin.at("nam"), "năm của bảng ở đây"),),
                )
