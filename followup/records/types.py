"""The kinds of value that keys may hold: how each is read, and how its schema describes it to an editor's program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from followup.records.written import (
    AMOUNT,
    COUNT,
    DUTY_CODE,
    DUTY_REFERENCE,
    SLUG,
    read_address,
    read_amount,
    read_count,
    read_day,
    read_duty_code,
    read_duty_reference,
    read_flag,
    read_slug,
    read_text,
)


def _schema(pattern: str, wrong: str, *types: str, **bounds: int) -> WithJsonSchema:
    """Give the schema of a value that must be written as PATTERN; WRONG is what the editor is told otherwise.

    TYPES are what other readers of YAML may take such a text for, a number within BOUNDS for one.
    """
    return WithJsonSchema({"type": ["string", *types], "pattern": pattern, "patternErrorMessage": wrong, **bounds})


def _between_blanks(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


_YES_NO_TEXT = "[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|[cC][óÓ]|[kK][hH][ôÔ][nN][gG]"

Text = Annotated[
    str, BeforeValidator(read_text), _schema(r"\S", "ghi nội dung, hoặc xóa cả dòng này", "number", "boolean")
]
Slug = Annotated[
    str,
    BeforeValidator(read_slug),
    _schema(
        _between_blanks(SLUG.pattern),
        "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ huyen-uy-a",
        "number",
        "boolean",
    ),
]
Day = Annotated[
    date,
    PlainValidator(read_day),
    _schema(
        _between_blanks("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"),
        "gõ theo mẫu 2022-03-09 hoặc 9/3/2022 (ngày trước, tháng sau)",
    ),
]
DutyCode = Annotated[
    str,
    BeforeValidator(read_duty_code),
    _schema(
        _between_blanks(DUTY_CODE.pattern),
        "gõ như 1, 1.2, 1.2.c; M cho đoạn giao theo dõi, P cho câu phổ biến",
        "number",
    ),
]
DutyReference = Annotated[
    str,
    BeforeValidator(read_duty_reference),
    _schema(
        _between_blanks(DUTY_REFERENCE.pattern),
        "gõ mã văn bản, dấu gạch chéo rồi số mục, ví dụ 394-cv-tu/1.1.a",
    ),
]
_WRITTEN_COUNT = (_between_blanks(COUNT.pattern), "chỉ ghi chữ số, ví dụ 12 hoặc 1.200", "number")
Count = Annotated[int, BeforeValidator(read_count), _schema(*_WRITTEN_COUNT, minimum=0)]
Percent = Annotated[int, Field(le=100), BeforeValidator(read_count), _schema(*_WRITTEN_COUNT, minimum=0, maximum=100)]
Amount = Annotated[
    Decimal,
    PlainValidator(read_amount),
    _schema(_between_blanks(AMOUNT.pattern), "dấu phẩy ngăn phần lẻ, ví dụ 1.200 hoặc 62,5", "number", minimum=0),
]
Flag = Annotated[
    bool,
    PlainValidator(read_flag),
    _schema(_between_blanks(_YES_NO_TEXT), "gõ true (có) hoặc false (không)", "boolean"),
]
Address = Annotated[
    str,
    BeforeValidator(read_address),
    _schema(_between_blanks(r"https?://[^\s/]+(?:/\S*)?"), "gõ đầy đủ, bắt đầu bằng https://"),
]
