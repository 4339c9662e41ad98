"""Writes the closing of a period into its file: the state, the day, and the marks of the reports.

Lines that the editor wrote stay as they are, but for the state of an open period.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from followup.source.yaml_text import yaml_text

_OPEN = re.compile(r"^(tinh_trang:[ \t]*)mo(?=[ \t]*(?:#|$))", re.MULTILINE)


def closed_text(text: str, *, on: date, marks: Iterable[tuple[str, str]]) -> str:
    """Give the TEXT of a period's file with the period closed ON that day and the marks (unit, mark) of its reports.

    A day of closing that stands there already stays.
    """
    lines = _OPEN.sub(r"\1da_chot", text).rstrip("\n") + "\n"
    if not re.search(r"^tinh_trang:", lines, re.MULTILINE):
        lines += "tinh_trang: da_chot\n"
    if not re.search(r"^ngay_chot:", lines, re.MULTILINE):
        lines += f"ngay_chot: {on.isoformat()}\n"
    return lines + yaml_text({"ban_chot": [{"don_vi": unit, "ma": mark} for unit, mark in marks]})
