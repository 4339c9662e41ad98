"""Between what a cell holds and what YAML holds: days as 2024-04-15, numbers as 1200 and 62,5, choices by their ids.

What cannot be read as what its column asks for is given back as it was typed: the record says what is wrong with it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeAlias

from followup.drafts.sheets.form import CellKind, Column
from followup.source.characters import without_forbidden
from followup.vietnamese import count, day, fold, parse_day

CellValue: TypeAlias = "str | float | bool | date | None"

_SERIAL_START = date(1899, 12, 30)  # the day 0 of Excel, which takes 1900 for a leap year
_SERIALS = (18264, 109574)  # 1950 to 2199: a number outside is no day
_DAY = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})(?: 0?0:00(?::00)?)?")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_CARRIAGE_RETURN = "_x000D_"  # how Excel spells one inside its files


def typed_text(value: CellValue, column: Column) -> str:
    """Give VALUE, as a library reads it from a cell of COLUMN, as YAML would hold it; "" for an empty cell."""
    match value:
        case None:
            return ""
        case bool():
            return canonical("có" if value else "không", column)
        case datetime():
            return typed_text(value.date(), column)
        case date():
            return value.isoformat() if column.kind is CellKind.DAY else day(value)
        case int() | float():
            return _number_text(value, column)
        case _:
            return canonical(clean(str(value)), column)


def clean(text: str) -> str:
    """Give what somebody typed in the one form of letters that the data have, without blanks at its ends."""
    lines = unicodedata.normalize("NFC", text.replace(_CARRIAGE_RETURN, "\n")).replace("\xa0", " ").splitlines()
    return without_forbidden("\n".join(line.rstrip() for line in lines)).strip()


def canonical(text: str, column: Column) -> str:
    """Give TEXT so that equal values of COLUMN are equal texts."""
    match column.kind:
        case CellKind.DAY:
            written = _DAY.fullmatch(text)
            found = parse_day("/".join(written.groups()) if written else text)
            return found.isoformat() if found else text
        case CellKind.NUMBER:
            plain = text.replace(" ", "")
            return _tidy_number(plain.replace(".", "") if _GROUPED.fullmatch(plain) else plain) or text
        case CellKind.CHOICE:
            return _choice(text, column)
        case CellKind.TEXT:
            return clean(text)


def shown(text: str, column: Column) -> str:
    """Give what YAML holds as people read it: 15/4/2024, 1.200, Hoàn thành."""
    match column.kind:
        case CellKind.DAY:
            found = parse_day(text)
            return day(found) if found else text
        case CellKind.NUMBER:
            whole, comma, part = text.partition(",")
            return f"{count(int(whole))}{comma}{part}" if whole.isdecimal() else text
        case CellKind.CHOICE:
            return dict(column.choices).get(text, text)
        case CellKind.TEXT:
            return text


def _number_text(value: float, column: Column) -> str:
    if column.kind is CellKind.DAY and _SERIALS[0] <= value <= _SERIALS[1]:
        return (_SERIAL_START + timedelta(days=int(value))).isoformat()
    written = f"{Decimal(repr(value)):f}".replace(".", ",")
    text = written.rstrip("0").removesuffix(",") if "," in written else written
    return canonical(text, column)


def _tidy_number(text: str) -> str | None:
    """Give a number without needless zeros; None if TEXT is none."""
    if not re.fullmatch(r"[0-9]+(?:,[0-9]+)?", text):
        return None
    whole, _, part = text.partition(",")
    part = part.rstrip("0")
    return f"{whole.lstrip('0') or '0'}{f',{part}' if part else ''}"


def _choice(text: str, column: Column) -> str:
    if not text or text in dict(column.choices):
        return text
    folded = fold(text)
    return next((value for value, words in column.choices if fold(words) == folded), text)
