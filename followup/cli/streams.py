"""The streams of a process, fit for Vietnamese and for readers that go away."""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False  # as in typing, which takes as long to load as all that an answer needs
if TYPE_CHECKING:
    from typing import TextIO


def write_utf8() -> None:
    """Write Vietnamese to any screen, pipe or file: a code page that lacks a letter must not end a build."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def write(stream: TextIO, text: str) -> None:
    """Write all of it; a reader that has gone away (`| head`) is no reason to complain, now or at the end."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
