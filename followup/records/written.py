"""What an editor typed, read as a value: each reader starts from the text and says in Vietnamese what is wrong with it.

Pydantic's lax types would read `1646784000` as a date and `1e999999999` as a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache, wraps
from typing import TypeVar

from pydantic_core import PydanticCustomError

from followup.records.written_day import EARLIEST, LATEST, why_no_day
from followup.vietnamese import parse_day, slug

CODES = (
    "blank-text",
    "not-text",
    "not-a-slug",
    "not-a-day",
    "not-a-duty-code",
    "not-a-duty-reference",
    "not-a-count",
    "not-an-amount",
    "not-yes-or-no",
    "not-an-address",
)

SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_STEP = "[1-9][0-9]?"  # never padded, or one part of a document would have two codes
DUTY_CODE = re.compile(rf"(?:M|P|{_STEP})(?:\.(?:{_STEP}|[a-zđ]))*")
DUTY_REFERENCE = re.compile(f"{SLUG.pattern}/{DUTY_CODE.pattern}")
COUNT = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}|[0-9]{1,12}")
AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})(?:,[0-9]{1,6})?")
_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_LONGEST_SLUG = 80
_LONGEST_SHOWN = 60


R = TypeVar("R")


def _once(read: Callable[[object], R]) -> Callable[[object], R]:
    """Let READ look at a text that comes again and again only once: 0.25 of the time of reading days and codes."""
    known = lru_cache(maxsize=4096)(read)

    @wraps(read)
    def reader(typed: object) -> R:
        return known(typed) if type(typed) is str else read(typed)

    return reader


def fault(code: str, message: str, hint: str, typed: str = "") -> PydanticCustomError:
    """Give the error that a type raises at TYPED, which MESSAGE may show as {typed}."""
    return PydanticCustomError(code, message, {"typed": in_short(typed), "hint": hint})


def in_short(typed: str) -> str:
    """Give TYPED as a message can quote it: on one line and not too long."""
    line = " ".join(typed.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def read_text(typed: object) -> str:
    """Give the text that stands there, without the blanks around it."""
    if isinstance(typed, str) and typed.strip():
        return typed.strip()
    if typed is None or isinstance(typed, str):
        raise fault("blank-text", "giá trị này còn để trống", "ghi nội dung, hoặc xóa cả dòng này")
    found = "danh sách" if isinstance(typed, list) else "nhóm khóa"
    raise fault(
        "not-text",
        "ở đây cần một đoạn chữ, nhưng lại là một {typed}",
        "ghi một giá trị ngay sau dấu hai chấm",
        found,
    )


@_once
def read_slug(typed: object) -> str:
    """Give a code of small letters without marks, figures and dashes."""
    text = read_text(typed)
    if SLUG.fullmatch(text) and len(text) <= _LONGEST_SLUG:
        return text
    if SLUG.fullmatch(text):
        message = f"mã này dài {len(text)} ký tự, quá mức {_LONGEST_SLUG} ký tự"
        raise fault("not-a-slug", message, "đặt mã ngắn hơn, viết tắt những chữ dễ đoán")
    several = [each for each in re.split(r"[;,\n]\s*", text) if each]
    if len(several) > 1 and all(SLUG.fullmatch(each) for each in several):
        hint = f"ghi mỗi mã sau một dấu gạch đầu dòng, hoặc [{', '.join(several)}] nếu khóa này nhận danh sách"
        raise fault("not-a-slug", "'{typed}' là nhiều mã ghi liền, mà ở đây chỉ đọc một mã", hint, typed=text)
    suggestion = slug(text)[:_LONGEST_SLUG].strip("-")
    hint = f"gõ '{suggestion}'" if suggestion else "gõ chữ thường không dấu, nối bằng dấu gạch ngang"
    raise fault(
        "not-a-slug",
        "'{typed}' không phải là mã: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang",
        hint,
        typed=text,
    )


@_once
def read_day(typed: object) -> date:
    """Give the day that is written as `parse_day` reads it, in the years that records tell of."""
    if isinstance(typed, date):
        return typed
    text = read_text(typed)
    day = parse_day(text)
    if day is None or not EARLIEST <= day.year <= LATEST:
        why, hint = why_no_day(text)
        raise fault("not-a-day", f"'{{typed}}' {why}", hint, typed=text)
    return day


def read_duty_code(typed: object) -> str:
    """Give the number of a part of a document, as 1.2.c."""
    text = read_text(typed)
    if DUTY_CODE.fullmatch(text):
        return text
    meant = _duty_code_meant(text)
    hint = f"gõ {meant}" if meant else "gõ như 1, 1.2, 1.2.c; M cho đoạn giao theo dõi, P cho câu phổ biến"
    raise fault("not-a-duty-code", "'{typed}' không phải là số mục của nhiệm vụ", hint, typed=text)


def _duty_code_meant(typed: str) -> str | None:
    """Give the code that `1.a)`, `1,2`, `01`, `1a`, `III.2` or `m` stands for."""
    bare = re.sub(r"^(?:mục|điểm|khoản)\s+", "", typed.lower())
    if not re.fullmatch(r"[0-9a-zđ\s.,;:()/-]+", bare):
        return None
    first, *more = re.findall(r"[0-9]+|[a-zđ]+", bare) or [""]
    first = _ROMAN.get(first, first.upper())
    code = re.sub(r"\b0+(?=[0-9])", "", ".".join((first, *more)))
    return code if DUTY_CODE.fullmatch(code) else None


@_once
def read_duty_reference(typed: object) -> str:
    """Give the name of a duty: directive, slash, code."""
    text = read_text(typed)
    if DUTY_REFERENCE.fullmatch(text):
        return text
    raise fault(
        "not-a-duty-reference",
        "'{typed}' chưa chỉ đúng một nhiệm vụ",
        "gõ mã văn bản, dấu gạch chéo rồi số mục, ví dụ 394-cv-tu/1.1.a",
        typed=text,
    )


@_once
def read_count(typed: object) -> int:
    """Give a whole number; a point parts thousands."""
    if isinstance(typed, int) and not isinstance(typed, bool):
        return typed
    text = read_text(typed)
    if COUNT.fullmatch(text):
        return int(text.replace(".", ""))
    raise fault(
        "not-a-count",
        "'{typed}' không phải là số nguyên",
        "chỉ ghi chữ số, có thể có dấu chấm ngăn hàng nghìn, ví dụ 12 hoặc 1.200",
        typed=text,
    )


@_once
def read_amount(typed: object) -> Decimal:
    """Give a number; a comma parts the fraction, a point thousands."""
    if isinstance(typed, Decimal):
        return typed
    text = read_text(typed)
    if AMOUNT.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    hint = "dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn, ví dụ 1.200 hoặc 62,5"
    if re.fullmatch(r"[0-9]{1,12}\.[0-9]{1,2}", text):
        hint = f"gõ {text.replace('.', ',')}, vì dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn"
    raise fault("not-an-amount", "'{typed}' không phải là một con số", hint, typed=text)


_YES, _NO = ("true", "có"), ("false", "không")


def read_flag(typed: object) -> bool:
    """Give whether it says yes."""
    if isinstance(typed, bool):
        return typed
    text = read_text(typed).lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise fault("not-yes-or-no", "'{typed}' không phải là có hoặc không", "gõ true (có) hoặc false (không)", typed=text)


def read_address(typed: object) -> str:
    """Give an address on the web, without a slash at its end."""
    text = read_text(typed)
    if re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", text):
        return text.rstrip("/")
    raise fault(
        "not-an-address",
        "'{typed}' không phải là địa chỉ trang",
        "gõ đầy đủ, ví dụ https://danvan.example.vn/tien-do",
        typed=text,
    )
