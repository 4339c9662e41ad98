"""Every broken file in broken/NAME gives the words of broken/NAME/expected.txt, which an editor can act on.

`UPDATE_EXPECTED=1` writes them anew; read each one before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from followup.diagnostics import Diagnostic
from followup.formats.text import show
from followup.source import yaml_file
from followup.source.markdown_file import read_markdown
from followup.source.text_file import lines_of
from followup.source.yaml_file import read_yaml

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(case.name for case in BROKEN.iterdir())
# The pure parser alone refuses a tab in some places and accepts odd escapes; nothing of that is among the cases.


def findings_of(case: str) -> tuple[tuple[Diagnostic, ...], bytes]:
    (source,) = (BROKEN / case).glob("input.*")
    data = source.read_bytes()
    read = read_markdown if source.suffix == ".md" else read_yaml
    return read(source.name, data).diagnostics, data


def words_of(case: str) -> str:
    findings, data = findings_of(case)
    lines = lines_of(data)
    return show(findings, lambda _path, number: lines[number - 1])


@pytest.mark.parametrize("case", CASES)
def test_an_editor_reads_what_is_expected(case: str) -> None:
    expected = BROKEN / case / "expected.txt"
    words = words_of(case)
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(words, encoding="utf-8", newline="\n")

    assert words == expected.read_text(encoding="utf-8")
    assert words


@pytest.mark.parametrize("case", CASES)
def test_the_pure_parser_finds_the_same(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = findings_of(case)
    monkeypatch.setattr(yaml_file, "PARSER", yaml.BaseLoader)

    assert findings_of(case) == expected


def test_there_are_many_cases() -> None:
    assert len(CASES) >= 40
