"""Where every run starts: answer a plain `build` that would change nothing at once, and send all else the long way.

Nothing is imported before that the answer can do without, pathlib and regular expressions included.
"""

from __future__ import annotations

import os
import sys
from datetime import date

from followup.cli.streams import write, write_utf8
from followup.cli.today import today
from followup.publish.state import Answer, key_of, look, noted

_PROGRAM = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 -- see above


def run(argv: list[str], root: str) -> int:
    """Run one command on the project in ROOT and give the exit code."""
    write_utf8()
    code = answer(argv, root)
    if code is not None:
        return code
    from pathlib import Path  # noqa: PLC0415 -- from here on all that the answer did not wait for

    from followup.bootstrap import prepare  # noqa: PLC0415 -- likewise

    prepare(Path(root), argv)
    from followup.cli import main  # noqa: PLC0415 -- only after the packages are in place

    return main.run(argv, Path(root))


def answer(argv: list[str], root: str) -> int | None:
    """Give the exit code if ARGV asks for a plain `build` and the last one has left nothing to do; else None."""
    as_of = _day_asked(argv)
    if as_of is None:
        return None
    key = key_of(root, as_of, None)
    try:
        last = noted(root, key)
        if last is None or not last.holds(root, look(root, _PROGRAM, key).states):
            return None
    except OSError:
        return None  # whoever builds in earnest says what is wrong
    if last.answer.findings != "[]":
        _tell_findings(last.answer, root)
    write(sys.stderr, f"{last.answer.words}\n")
    return 0


def _tell_findings(told: Answer, root: str) -> None:
    from pathlib import Path  # noqa: PLC0415 -- only where there is something to tell

    from followup.built import findings_of  # noqa: PLC0415 -- likewise
    from followup.cli.screen import Screen  # noqa: PLC0415 -- likewise

    Screen(Path(root)).findings(findings_of(told), "text")


def _day_asked(argv: list[str]) -> str | None:
    words = argv[1:] if argv[:1] == ["build"] else argv
    if not words:
        return today().isoformat()
    try:
        return date.fromisoformat(words[1]).isoformat() if len(words) == 2 and words[0] == "--as-of" else None  # noqa: PLR2004 - a name and a value
    except ValueError:
        return None
