"""Where every run starts: answer a plain `build` that would change nothing at once, and send all else the long way.

Nothing is imported before that the answer can do without, pathlib and regular expressions included.
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import date

from followup.cli.streams import write, write_utf8
from followup.cli.today import today
from followup.publish.state import Answer, Inputs, key_of, look, noted

# Python looks for garbage after every 700 new objects. What is imported for a build makes 100,000 that stay.
_OBJECTS_BETWEEN_COLLECTIONS = 200_000

_PROGRAM = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 -- see above


def run(argv: list[str], root: str) -> int:
    """Run one command on the project in ROOT and give the exit code."""
    write_utf8()
    as_of = day_asked(argv)
    last, seen = looked(root, as_of) if as_of else (None, None)
    if last is not None:
        return say(last, root)
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from pathlib import Path  # noqa: PLC0415 -- from here on all that the answer did not wait for

    from followup.bootstrap import prepare  # noqa: PLC0415 -- likewise

    prepare(Path(root), argv)
    if as_of:
        from followup.cli import plainly  # noqa: PLC0415 -- only after the packages are in place

        return plainly.run(Path(root), date.fromisoformat(as_of), seen)
    from followup.cli import main  # noqa: PLC0415 -- likewise

    return main.run(argv, Path(root))


def day_asked(argv: list[str]) -> str:
    """Give the day, as ISO text, for which ARGV asks for a plain `build`; nothing if it asks for something else."""
    words = argv[1:] if argv[:1] == ["build"] else argv
    if not words:
        return today().isoformat()
    try:
        return date.fromisoformat(words[1]).isoformat() if len(words) == 2 and words[0] == "--as-of" else ""  # noqa: PLR2004 - a name and a value
    except ValueError:
        return ""


def looked(root: str, as_of: str) -> tuple[Answer | None, Inputs | None]:
    """Give what the last build of ROOT on AS_OF said, if it has left nothing to do; and what was looked at for this."""
    key = key_of(root, as_of, None)
    try:
        last = noted(root, key)
        seen = look(root, _PROGRAM, key) if last else None
    except OSError:
        return None, None  # whoever builds in earnest says what is wrong
    return (last.answer if last and seen and last.holds(root, seen.states) else None), seen


def say(last: Answer, root: str) -> int:
    """Say what the LAST build said, and give the exit code."""
    if last.findings != "[]":
        _tell_findings(last, root)
    write(sys.stderr, f"{last.words}\n")
    return 0


def _tell_findings(told: Answer, root: str) -> None:
    from pathlib import Path  # noqa: PLC0415 -- only where there is something to tell

    from followup.built import findings_of  # noqa: PLC0415 -- likewise
    from followup.cli.screen import Screen  # noqa: PLC0415 -- likewise

    Screen(Path(root)).findings(findings_of(told), "text")
