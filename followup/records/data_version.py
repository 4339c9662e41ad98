"""The version of the data format: which spellings of keys and values a folder of data uses."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from followup.records.types import Count
from followup.records.written import fault

CODES = ("newer-data", "older-data")

CURRENT = 1
"""What this program reads. Version 0 is what was written before settings named a version."""


def _current(version: int) -> int:
    if version > CURRENT:
        message = f"dữ liệu có khuôn dạng phiên bản {{typed}}, mới hơn phiên bản {CURRENT} mà phần mềm này đọc được"
        raise fault("newer-data", message, "cập nhật phần mềm lên bản mới rồi làm lại", str(version))
    if version < CURRENT:
        message = f"dữ liệu có khuôn dạng phiên bản {{typed}}, cũ hơn phiên bản {CURRENT} mà phần mềm này đọc được"
        raise fault("older-data", message, "gõ: build.py upgrade", str(version))
    return version


DataVersion = Annotated[
    Count,
    AfterValidator(_current),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": rf"^\s*0*{CURRENT}\s*$",
            "patternErrorMessage": f"ghi {CURRENT}; dữ liệu cũ thì gõ: build.py upgrade",
            "minimum": CURRENT,
            "maximum": CURRENT,
        }
    ),
]
