"""Give findings to other programs as JSON.

    {"version": 1,
     "findings": [{"path", "line", "column", "end_line", "end_column",
                   "severity": "error" | "warning" | "note", "code", "message",
                   "hint": text or null, "related": [{"path" … "end_column", "message"}]}]}

Lines and columns count from 1, columns in characters, ends are exclusive. A later version only adds keys;
a change that breaks a reader of this one raises `version`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from followup.diagnostics import Diagnostic, Location, Related
from followup.formats.text import SourceLine

VERSION = 1


def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> str:
    """Give located findings in their order; keys sorted, letters as they are, ending with a newline."""
    del source_line  # a program reads the file itself
    findings = [_finding(each) for each in diagnostics]
    return json.dumps({"version": VERSION, "findings": findings}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _finding(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        **diagnostic.location._asdict(),
        "severity": diagnostic.severity.name.lower(),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "related": [_related(each) for each in diagnostic.related if isinstance(each.where, Location)],
    }


def _related(related: Related) -> dict[str, object]:
    return {**related.where._asdict(), "message": related.message}
