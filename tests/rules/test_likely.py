"""What a rule passes over, because it does not look likely, holds nothing that the rule looks for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from followup.rules import classified_text, personal_data

PERSONAL = (
    "0",
    "9",
    "12",
    "0912",
    " ",
    ".",
    "-",
    "+84",
    "CCCD",
    "cmnd: ",
    "Sinh",
    "sinh năm ",
    "ngày",
    "NGÀY SINH ",
    "a",
)
CLASSIFIED = (
    "M",
    "m",
    "Ậ",
    "ậ",
    "T",
    "t",
    "**",
    "<b>",
    "</b>",
    "{.x}",
    "`",
    "#",
    "\\",
    "|",
    "\n",
    " ",
    "Độ ",
    "độ mật: ",
)


def texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=30).map("".join)


@given(texts(PERSONAL))
def test_personal_data_are_looked_for_wherever_they_can_be(text: str) -> None:
    found = any(pattern.search(text) for _, pattern in personal_data.KINDS)

    assert not found or personal_data.LIKELY.search(text)


@given(texts(CLASSIFIED))
def test_stamps_are_looked_for_wherever_they_can_be(text: str) -> None:
    found = classified_text.STAMP.search(classified_text.SHAPING.sub("", text))

    assert not found or classified_text.LIKELY.search(text)
