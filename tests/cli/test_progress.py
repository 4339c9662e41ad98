"""The bar, which only a terminal sees, and only when work takes its time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from followup.cli import progress
from followup.cli.progress import Progress
from followup.cli.screen import Screen

Output = pytest.CaptureFixture[str]


def test_no_bar_without_a_terminal(capsys: Output, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    screen = Screen(tmp_path)

    screen.set_up(quiet=False, verbose=False)
    screen.progress("dựng trang", 1, 2)

    assert capsys.readouterr() == ("", "")


def test_a_bar_names_the_stage_and_leaves_standard_output_alone(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    shown = Progress()
    shown.bar_allowed = True
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    shown("dựng [trang]", 30, 71)
    shown.close()
    shown.close()

    out, err = capsys.readouterr()
    assert out == ""
    assert "dựng [trang]" in err


def test_quick_work_needs_no_bar(capsys: Output) -> None:
    shown = Progress()
    shown.bar_allowed = True

    shown("dựng trang", 1, 71)

    assert capsys.readouterr().err == ""
    assert shown.doing == "dựng trang"
