"""Số ký hiệu: the number of a document, kept as printed, compared without regard to how it was typed."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from followup.records.types import Text
from followup.records.written import fault

_SHAPE = re.compile(r"(?P<number>[0-9]{1,5})(?P<suffix>[a-z]?)(?:[-/](?P<rest>[0-9A-Za-zĐđƯư&.\-/]+))")
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "Ð": "Đ", "ð": "đ"})

CODES = ("not-a-document-number",)


def _read(typed: str) -> str:
    if _SHAPE.fullmatch(_tightened(typed)):
        return typed
    hint = "gõ như in trên văn bản, ví dụ 394-CV/TU hoặc 16/CT-TTg; chưa biết số thì xóa dòng này"
    bare = re.sub(r"(?<=[0-9])\s+(?=[A-ZĐ])", "-", re.sub(r"^(?i:số|so)\s*[:.]?\s*", "", typed))
    if _SHAPE.fullmatch(_tightened(bare)):
        hint = f"gõ {bare}"
    raise fault("not-a-document-number", "'{typed}' không phải là số và ký hiệu của một văn bản", hint, typed)


def normal_number(number: str) -> str:
    """Give the form under which two spellings of one number are equal: `394 – cv/tu` and `394-CV/TU`.

    Blanks, case, the kind of dash and Ð typed for Đ do not count; leading zeros do not either
    (numbers below 10 are printed padded: Hướng dẫn 05-HD/VPTW).
    """
    return re.sub(r"^0+(?=[0-9])", "", _tightened(number).upper())


def type_letters(number: str) -> frozenset[str]:
    """Give the groups of letters in NUMBER, upper case: {"CV", "TU"} of `394-CV/TU`."""
    return frozenset(re.findall(r"[A-ZĐƯ]+", normal_number(number)))


def _tightened(typed: str) -> str:
    return re.sub(r"\s+", "", typed).translate(_DASHES)


DocumentNumber = Annotated[
    Text, AfterValidator(_read), WithJsonSchema({"type": "string", "pattern": r"^\s*[0-9]{1,5}"})
]
