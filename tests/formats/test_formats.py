"""The comb of formats."""

from __future__ import annotations

from pathlib import Path

import followup.formats
from followup.diagnostics import Diagnostic
from followup.formats import FORMATS

OTHERS = {"__init__", "summary"}


def test_every_format_is_registered_under_its_own_name() -> None:
    files = {path.stem for path in Path(followup.formats.__file__).parent.glob("*.py")}

    assert {name for name, _show in FORMATS} == files - OTHERS
    assert [show.__module__.rpartition(".")[2] for _name, show in FORMATS] == [name for name, _show in FORMATS]


def test_every_format_gives_the_same_text_twice(findings: tuple[Diagnostic, ...]) -> None:
    for _name, show in FORMATS:
        text = show(findings, lambda _path, _line: "x")

        assert text == show(findings, lambda _path, _line: "x")
        assert text.endswith("\n")
