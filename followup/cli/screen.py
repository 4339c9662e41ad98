"""Where the program speaks: findings to standard output, progress and closing words to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TextIO

from followup.cli.progress import Progress
from followup.cli.streams import write
from followup.diagnostics import Diagnostic
from followup.formats import FORMATS, text
from followup.source.text_file import lines_of

_TEXTS = {".yaml", ".md"}  # what editors write; of other files no line is shown


class Screen:
    """The two streams of one run, as the options of its command want them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.progress = Progress()
        self.quiet = False

    def set_up(self, *, quiet: bool, verbose: bool) -> None:
        """Take the wishes of the command line: no word but errors, or one line for every stage."""
        self.quiet = quiet
        self.progress.bar_allowed = not quiet and sys.stderr.isatty()
        self.progress.every_stage = verbose

    def findings(self, diagnostics: Iterable[Diagnostic], form: str) -> None:
        """Show located findings in the format called FORM; only errors when quiet."""
        self.progress.close()
        wanted = [each for each in diagnostics if each.is_error or not self.quiet]
        lines = line_reader(self.root)
        if form == "text":
            write(sys.stdout, text.show(wanted, lines, colour=_colourful(sys.stdout)))
            return
        write(sys.stdout, dict(FORMATS)[form](wanted, lines))

    def tell(self, text: str) -> None:
        """Give what was asked for, on standard output."""
        self.progress.close()
        write(sys.stdout, f"{text}\n")

    def say(self, sentence: str) -> None:
        """Close with a sentence, unless quiet."""
        if not self.quiet:
            self.complain(sentence)

    def complain(self, sentence: str) -> None:
        """Say a sentence that must be seen."""
        self.progress.close()
        write(sys.stderr, f"{sentence}\n")


def _colourful(stream: TextIO) -> bool:
    """Tell whether colours are wanted: on a terminal only, and not against https://no-color.org."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def line_reader(root: Path) -> Callable[[str, int], str | None]:
    """Give what reads line n (from 1) of a file below ROOT as it is now; each file is read once."""

    @cache
    def lines(path: str) -> list[str]:
        file = root / path
        ours = file.suffix in _TEXTS and file.is_file() and file.resolve() == root.resolve() / path
        return lines_of(file.read_bytes()) if ours else []  # a link could show what lies outside to whoever reads a log

    def line(path: str, number: int) -> str | None:
        return lines(path)[number - 1] if 0 < number <= len(lines(path)) else None

    return line
