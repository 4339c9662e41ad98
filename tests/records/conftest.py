"""Read YAML as an editor types it, and give findings as places and words."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from followup.diagnostics import Diagnostic, Outcome, located, tidy
from followup.records.read import read_record
from followup.records.record import Record
from followup.source.yaml_file import read_yaml

PATH = "data/thu/thu.yaml"


@pytest.fixture
def read() -> Callable[[type[Record], str], Outcome[Any]]:
    return _read


@pytest.fixture
def lines() -> Callable[[type[Record], str], list[str]]:
    return _lines


def _read(kind: type[Record], text: str) -> Outcome[Any]:
    """Read TEXT, which must be sound YAML, as a record; findings have lines and columns."""
    document = read_yaml(PATH, dedent(text).lstrip("\n").encode())
    assert document.value is not None
    assert document.diagnostics == ()
    outcome = read_record(kind, document.value)
    return Outcome(outcome.value, tidy(located(each, document.value.locate) for each in outcome.diagnostics))


def _lines(kind: type[Record], text: str) -> list[str]:
    """Give each finding on TEXT as `line:column code message | hint`."""
    return [_shown(finding) for finding in _read(kind, text).diagnostics]


def _shown(finding: Diagnostic) -> str:
    where = finding.location
    return f"{where.line}:{where.column} {finding.code} {finding.message} | {finding.hint}"
