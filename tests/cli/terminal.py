"""A terminal to drive the program as an editor does: what is typed goes in, what the screen shows comes out."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).parents[2]
START = "import sys, pathlib; from followup.cli.main import run; sys.exit(run(sys.argv[1:], pathlib.Path.cwd()))"
QUIET = 0.5  # seconds
PATIENCE = 60  # seconds after which a program that still waits for an answer is stopped


@dataclass(frozen=True, slots=True)
class Session:
    """How a run on the terminal ended, and everything that stood on the screen."""

    code: int
    screen: str


def on_terminal(office: Path, argv: Sequence[str], typed: Sequence[str], *, end: str = "", after: str = "") -> Session:
    """Run the program with ARGV in the folder OFFICE and give how it ended.

    TYPED are the lines that the editor types, END what is typed once AFTER stands on the screen and nothing moves any
    more: a key pressed in the instant before the program waits for one may be lost.
    """
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(office)
        os.environ["PYTHONPATH"] = str(PROGRAM)
        os.execv(sys.executable, [sys.executable, "-c", START, *argv])  # noqa: S606 - the program itself
    stop = threading.Timer(PATIENCE, os.kill, (process, signal.SIGKILL))
    stop.start()
    os.write(terminal, "".join(f"{line}\n" for line in typed).encode())
    shown = b""
    while chunk := _read(terminal):
        shown += chunk
        while end and after.encode() in shown and _quiet(terminal):
            os.write(terminal, end.encode())
    _, status = os.waitpid(process, 0)
    stop.cancel()
    os.close(terminal)
    return Session(os.waitstatus_to_exitcode(status), shown.decode("utf-8", "replace"))


def _quiet(terminal: int) -> bool:
    """Tell whether nothing comes for a moment."""
    return not select.select([terminal], [], [], QUIET)[0]


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when nobody holds the other end any more
        return b""
