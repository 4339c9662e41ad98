"""What a rule passes over, because it does not look likely, holds nothing that the rule looks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.dossier import FOLDERS as UNITS_FOLDERS
from followup.records import FOLDERS
from followup.records.read import read_record
from followup.records.record import Record
from followup.rules import classified_text, passages, personal_data
from followup.source.yaml_file import read_yaml

DATA = Path(__file__).parents[2] / "data"

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


@pytest.mark.parametrize("path", sorted((DATA / "minh-hoa").rglob("*.yaml"))[::40], ids=lambda path: path.stem)
def test_all_texts_of_a_record_together_are_those_that_are_placed_one_by_one(path: Path) -> None:
    document = read_yaml("x.yaml", path.read_bytes()).value
    folder = path.relative_to(DATA / "minh-hoa").parts[0]
    kinds: dict[str, type[Record]] = {**dict(FOLDERS), **{name: kind for name, _, kind in UNITS_FOLDERS}}
    assert document is not None
    record = read_record(kinds[folder], document).value
    assert record is not None
    together: list[str] = []

    passages._gather(record, together)

    assert together == [passage.text for passage in passages._placed(record, re.compile(""))]
