"""A colour as it is typed in the settings: six hexadecimal digits, with or without `#`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from followup.records.types import Text
from followup.records.written import fault

CODES = ("not-a-colour",)


def _read(typed: str) -> str:
    if re.fullmatch(r"#?[0-9a-fA-F]{6}", typed):
        return f"#{typed.removeprefix('#').lower()}"
    hint = 'gõ sáu chữ số thập lục phân trong ngoặc kép, ví dụ "#0b4a80"'
    raise fault("not-a-colour", "'{typed}' không phải là mã của một màu", hint, typed)


Colour = Annotated[Text, AfterValidator(_read), WithJsonSchema({"type": "string", "pattern": "^#?[0-9a-fA-F]{6}$"})]
