"""The command `serve`, as it is used: started, looked at, stopped with Ctrl+C."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from followup.cli.main import run

PROGRAM = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches a child otherwise there")
def test_ctrl_c_ends_a_preview_without_complaint(tmp_path: Path) -> None:
    for name in ("followup", "templates", "requirements"):
        shutil.copytree(PROGRAM / name, tmp_path / name)
    shutil.copy(PROGRAM / "build.py", tmp_path)
    for name in ("data", "content"):
        shutil.copytree(PROGRAM / "tests" / "site" / "small" / name, tmp_path / name)
    command = [sys.executable, "build.py", "serve", "--port", "0", "--as-of", "2025-10-01"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, encoding="utf-8") as preview:
        assert preview.stderr is not None
        first, second = preview.stderr.readline(), preview.stderr.readline()
        preview.send_signal(signal.SIGINT)
        rest = preview.stderr.read()

    assert first.startswith("Xem trước tại http://127.0.0.1:")
    assert second.startswith("Đã xuất bản ")
    assert rest == "đã dừng xem trước\n"
    assert preview.returncode == 0


def test_a_port_in_use_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code = run(["serve", "--port", str(port)], tmp_path)

    assert code == 2
    assert f"không mở được cổng {port}" in capsys.readouterr().err
