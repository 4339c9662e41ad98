"""Give findings to GitLab as a Code Quality report, which marks the lines of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from followup.diagnostics import Diagnostic, Severity
from followup.formats.text import SourceLine

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> str:
    """Give one list, empty for no finding, ending with a newline.

    A finding is known again by what it says and the words of its line, so that it stays the same when lines move.
    """
    issues = [_issue(each, source_line) for each in diagnostics]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(diagnostic: Diagnostic, source_line: SourceLine) -> dict[str, object]:
    where = diagnostic.location
    hint = "" if diagnostic.hint is None else f"; gợi ý: {diagnostic.hint}"
    known_by = (where.path, diagnostic.code, diagnostic.message, (source_line(where.path, where.line) or "").strip())
    return {
        "description": f"{diagnostic.message}{hint}",
        "check_name": diagnostic.code,
        "fingerprint": hashlib.sha256("\n".join(known_by).encode()).hexdigest(),
        "severity": SEVERITIES[diagnostic.severity],
        "location": {"path": where.path, "lines": {"begin": where.line, "end": where.end_line}},
    }
