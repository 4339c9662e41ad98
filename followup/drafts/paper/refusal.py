"""Why a file is not imported: a word that programs read and a sentence that editors read."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """The four reasons; the values stand in the answer of `import --json`."""

    EMPTY = "trong"
    UNREADABLE = "khong_doc_duoc"
    CLASSIFIED = "mat"
    NO_DIRECTIVE = "khong_phai_chi_dao"


class Refusal(NamedTuple):
    """A file that nothing is written for. SENTENCE says what is so and why that cannot be, HINT what to do instead."""

    reason: Reason
    sentence: str
    hint: str


def empty() -> Refusal:
    """Give the refusal of a file without a letter."""
    return Refusal(
        Reason.EMPTY, "tệp không có chữ nào nên không có gì để nhập", "chọn đúng tệp có toàn văn của văn bản"
    )


def unreadable(why: str, hint: str) -> Refusal:
    """Give the refusal of a file that cannot be read because of WHY."""
    return Refusal(Reason.UNREADABLE, why, hint)
