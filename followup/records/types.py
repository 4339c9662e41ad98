"""The kinds of value that keys may hold, each an own check over text.

Pydantic's lax types would read `1646784000` as a date and `1e999999999` as a number, so every type here
starts from the text that the editor typed and says in Vietnamese what is wrong with it.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from followup.vietnamese import parse_day, slug

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STEP = "[1-9][0-9]?"  # never padded, or one part of a document would have two codes
_DUTY_CODE = re.compile(rf"(?:M|P|{_STEP})(?:\.(?:{_STEP}|[a-zđ]))*")
_DUTY_REFERENCE = re.compile(rf"(?P<directive>{_SLUG.pattern})/(?P<code>{_DUTY_CODE.pattern})")
_COUNT = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}|[0-9]{1,12}")
_YEAR_MONTH_WORDS = "gõ theo mẫu 2022-03-09 hoặc 9/3/2022 (ngày trước, tháng sau)"
_AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})(?:,[0-9]{1,6})?")
_LONGEST_SLUG = 80
_LONGEST_SHOWN = 60


def fault(code: str, message: str, hint: str, typed: str = "") -> PydanticCustomError:
    """Give the error that a type raises at TYPED, which MESSAGE may show as {typed}."""
    return PydanticCustomError(code, message, {"typed": in_short(typed), "hint": hint})


def in_short(typed: str) -> str:
    """Give TYPED as a message can quote it: on one line and not too long."""
    line = " ".join(typed.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def _text(typed: object) -> str:
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


def _slug(typed: object) -> str:
    text = _text(typed)
    if _SLUG.fullmatch(text) and len(text) <= _LONGEST_SLUG:
        return text
    suggestion = slug(text)[:_LONGEST_SLUG].strip("-")
    hint = f"gõ '{suggestion}'" if suggestion else "gõ chữ thường không dấu, nối bằng dấu gạch ngang"
    raise fault(
        "not-a-slug",
        "'{typed}' không phải là mã: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang",
        hint,
        typed=text,
    )


def _day(typed: object) -> date:
    if isinstance(typed, date):
        return typed
    text = _text(typed)
    day = parse_day(text)
    if day is None:
        raise fault("not-a-day", "'{typed}' không phải là một ngày có thật", _YEAR_MONTH_WORDS, typed=text)
    return day


def _duty_code(typed: object) -> str:
    text = _text(typed)
    if _DUTY_CODE.fullmatch(text):
        return text
    raise fault(
        "not-a-duty-code",
        "'{typed}' không phải là số mục của nhiệm vụ",
        "gõ như 1, 1.2, 1.2.c; M cho đoạn giao theo dõi, P cho câu phổ biến",
        typed=text,
    )


def _duty_reference(typed: object) -> str:
    text = _text(typed)
    if _DUTY_REFERENCE.fullmatch(text):
        return text
    raise fault(
        "not-a-duty-reference",
        "'{typed}' chưa chỉ đúng một nhiệm vụ",
        "gõ mã văn bản, dấu gạch chéo rồi số mục, ví dụ 394-cv-tu/1.1.a",
        typed=text,
    )


def _count(typed: object) -> int:
    if isinstance(typed, int) and not isinstance(typed, bool):
        return typed
    text = _text(typed)
    if _COUNT.fullmatch(text):
        return int(text.replace(".", ""))
    raise fault(
        "not-a-count",
        "'{typed}' không phải là số nguyên",
        "chỉ ghi chữ số, có thể có dấu chấm ngăn hàng nghìn, ví dụ 12 hoặc 1.200",
        typed=text,
    )


def _amount(typed: object) -> Decimal:
    if isinstance(typed, Decimal):
        return typed
    text = _text(typed)
    if _AMOUNT.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    raise fault(
        "not-an-amount",
        "'{typed}' không phải là một con số",
        "dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn, ví dụ 1.200 hoặc 62,5",
        typed=text,
    )


_YES, _NO = ("true", "có"), ("false", "không")


def _flag(typed: object) -> bool:
    if isinstance(typed, bool):
        return typed
    text = _text(typed).lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise fault("not-yes-or-no", "'{typed}' không phải là có hoặc không", "gõ true (có) hoặc false (không)", typed=text)


def _address(typed: object) -> str:
    text = _text(typed)
    if re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", text):
        return text.rstrip("/")
    raise fault(
        "not-an-address",
        "'{typed}' không phải là địa chỉ trang",
        "gõ đầy đủ, ví dụ https://danvan.example.vn/tien-do",
        typed=text,
    )


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number", "boolean"]})]
Slug = Annotated[str, BeforeValidator(_slug), WithJsonSchema({"type": "string", "pattern": f"^{_SLUG.pattern}$"})]
Day = Annotated[
    date,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$"}),
]
DutyCode = Annotated[
    str,
    BeforeValidator(_duty_code),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_DUTY_CODE.pattern}$"}),
]
DutyReference = Annotated[
    str, BeforeValidator(_duty_reference), WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9-]+/[0-9MP].*$"})
]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"]})]
Percent = Annotated[int, Field(le=100), BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"]})]
Amount = Annotated[Decimal, PlainValidator(_amount), WithJsonSchema({"type": ["number", "string"]})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Address = Annotated[str, BeforeValidator(_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})]

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
