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

from followup.records.written_day import EARLIEST, LATEST, why_no_day
from followup.vietnamese import parse_day, slug

_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_STEP = "[1-9][0-9]?"  # never padded, or one part of a document would have two codes
_DUTY_CODE = re.compile(rf"(?:M|P|{_STEP})(?:\.(?:{_STEP}|[a-zđ]))*")
_DUTY_REFERENCE = re.compile(f"{_SLUG.pattern}/{_DUTY_CODE.pattern}")
_COUNT = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}|[0-9]{1,12}")
_AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})(?:,[0-9]{1,6})?")
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
    if _SLUG.fullmatch(text):
        message = f"mã này dài {len(text)} ký tự, quá mức {_LONGEST_SLUG} ký tự"
        raise fault("not-a-slug", message, "đặt mã ngắn hơn, viết tắt những chữ dễ đoán")
    several = [each for each in re.split(r"[;,\n]\s*", text) if each]
    if len(several) > 1 and all(_SLUG.fullmatch(each) for each in several):
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


def _day(typed: object) -> date:
    if isinstance(typed, date):
        return typed
    text = _text(typed)
    day = parse_day(text)
    if day is None or not EARLIEST <= day.year <= LATEST:
        why, hint = why_no_day(text)
        raise fault("not-a-day", f"'{{typed}}' {why}", hint, typed=text)
    return day


def _duty_code(typed: object) -> str:
    text = _text(typed)
    if _DUTY_CODE.fullmatch(text):
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
    return code if _DUTY_CODE.fullmatch(code) else None


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
    hint = "dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn, ví dụ 1.200 hoặc 62,5"
    if re.fullmatch(r"[0-9]{1,12}\.[0-9]{1,2}", text):
        hint = f"gõ {text.replace('.', ',')}, vì dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn"
    raise fault("not-an-amount", "'{typed}' không phải là một con số", hint, typed=text)


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


def _schema(pattern: str, wrong: str, *types: str, **bounds: int) -> WithJsonSchema:
    """Give the schema of a value that must be written as PATTERN; WRONG is what the editor is told otherwise.

    TYPES are what other readers of YAML may take such a text for, a number within BOUNDS for one.
    """
    return WithJsonSchema({"type": ["string", *types], "pattern": pattern, "patternErrorMessage": wrong, **bounds})


def _between_blanks(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


_YES_NO_TEXT = "[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|[cC][óÓ]|[kK][hH][ôÔ][nN][gG]"

Text = Annotated[str, BeforeValidator(_text), _schema(r"\S", "ghi nội dung, hoặc xóa cả dòng này", "number", "boolean")]
Slug = Annotated[
    str,
    BeforeValidator(_slug),
    _schema(
        _between_blanks(_SLUG.pattern),
        "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ huyen-uy-a",
        "number",
        "boolean",
    ),
]
Day = Annotated[
    date,
    PlainValidator(_day),
    _schema(
        _between_blanks("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"),
        "gõ theo mẫu 2022-03-09 hoặc 9/3/2022 (ngày trước, tháng sau)",
    ),
]
DutyCode = Annotated[
    str,
    BeforeValidator(_duty_code),
    _schema(
        _between_blanks(_DUTY_CODE.pattern),
        "gõ như 1, 1.2, 1.2.c; M cho đoạn giao theo dõi, P cho câu phổ biến",
        "number",
    ),
]
DutyReference = Annotated[
    str,
    BeforeValidator(_duty_reference),
    _schema(
        _between_blanks(_DUTY_REFERENCE.pattern),
        "gõ mã văn bản, dấu gạch chéo rồi số mục, ví dụ 394-cv-tu/1.1.a",
    ),
]
_WRITTEN_COUNT = (_between_blanks(_COUNT.pattern), "chỉ ghi chữ số, ví dụ 12 hoặc 1.200", "number")
Count = Annotated[int, BeforeValidator(_count), _schema(*_WRITTEN_COUNT, minimum=0)]
Percent = Annotated[int, Field(le=100), BeforeValidator(_count), _schema(*_WRITTEN_COUNT, minimum=0, maximum=100)]
Amount = Annotated[
    Decimal,
    PlainValidator(_amount),
    _schema(_between_blanks(_AMOUNT.pattern), "dấu phẩy ngăn phần lẻ, ví dụ 1.200 hoặc 62,5", "number", minimum=0),
]
Flag = Annotated[
    bool,
    PlainValidator(_flag),
    _schema(_between_blanks(_YES_NO_TEXT), "gõ true (có) hoặc false (không)", "boolean"),
]
Address = Annotated[
    str,
    BeforeValidator(_address),
    _schema(_between_blanks(r"https?://[^\s/]+(?:/\S*)?"), "gõ đầy đủ, bắt đầu bằng https://"),
]

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
