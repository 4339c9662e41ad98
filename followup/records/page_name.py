"""The name of a record's page: the kind of record, a stroke, and the record's id, as in `don-vi/huyen-uy-a`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from followup.records.types import Text
from followup.records.written import fault

DUTY, PROSE = "nhiem-vu", "trang"
KINDS = ("van-ban", DUTY, "don-vi", "nhom", "ky", "mo-hinh", "chi-tieu", PROSE)
"""The kinds of record that have a page each; a duty's id holds a stroke, and so may the path of a written page."""

CODES = ("not-a-page-name",)

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_CODE = r"[0-9MP][0-9a-zđ]?(?:\.[0-9a-zđ]{1,2})*"
_SHAPE = re.compile(rf"(?:van-ban|don-vi|nhom|ky|mo-hinh|chi-tieu)/{_ID}|{DUTY}/{_ID}/{_CODE}|{PROSE}/{_ID}(?:/{_ID})*")


def _read(typed: str) -> str:
    if _SHAPE.fullmatch(typed):
        return typed
    bare = re.sub(r"\.(?:html|ya?ml|md)$", "", typed).removeprefix("data/").removeprefix("content/")
    hint = f"gõ loại rồi mã, ví dụ don-vi/huyen-uy-a; các loại: {', '.join(KINDS)}"
    if _SHAPE.fullmatch(bare):
        hint = f"gõ {bare}"
    raise fault("not-a-page-name", "'{typed}' chưa chỉ đúng trang của một hồ sơ", hint, typed)


PageName = Annotated[
    Text, AfterValidator(_read), WithJsonSchema({"type": "string", "pattern": rf"^\s*(?:{_SHAPE.pattern})\s*$"})
]
