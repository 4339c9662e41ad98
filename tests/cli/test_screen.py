"""Streams as terminals, pipes and code pages make them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followup.cli.screen import Screen, line_reader
from followup.cli.streams import write
from followup.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]
RED = "\x1b[1;31m"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, finding: Diagnostic, form: str = "text") -> str:
    monkeypatch.setattr(sys, "stdout", stream)
    Screen(ROOT / "nowhere").findings([finding], form)
    return stream.getvalue()


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch, mistake: Diagnostic) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    assert RED in shown(monkeypatch, Terminal(), mistake)
    assert RED not in shown(monkeypatch, io.StringIO(), mistake)
    assert RED not in shown(monkeypatch, Terminal(), mistake, "github")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_may_refuse_colours(
    monkeypatch: pytest.MonkeyPatch, mistake: Diagnostic, name: str, value: str
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)

    assert RED not in shown(monkeypatch, Terminal(), mistake)


def test_a_reader_that_went_away_is_no_reason_to_complain() -> None:
    read, sink = os.pipe()
    os.close(read)
    with open(sink, "w", encoding="utf-8") as stream:  # noqa: PTH123 -- a descriptor has no path
        write(stream, "một\n")
        write(stream, "hai\n")


@pytest.mark.parametrize("encoding", ["cp1258", "ascii", "latin-1"])
def test_vietnamese_reaches_a_pipe_whatever_the_code_page(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "--help"],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert done.stdout.decode("utf-8").startswith("Cách dùng: build.py [LỆNH] [TÙY CHỌN]")


def test_a_line_is_shown_of_a_file_and_never_of_what_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("khoa: 1\n", "utf-8")
    office = tmp_path / "office"
    (office / "data").mkdir(parents=True)
    (office / "data/a.yaml").write_text("ma: a\n", "utf-8")
    (office / "data/b.yaml").symlink_to(tmp_path / "secret.yaml")
    (office / "data/c").symlink_to(tmp_path)
    line = line_reader(office)

    assert line("data/a.yaml", 1) == "ma: a"
    assert [line(path, 1) for path in ("data/b.yaml", "data/c/secret.yaml", "../secret.yaml")] == [None, None, None]
