"""Show findings on the lines of a commit, as the annotations that GitHub's runners read from the output.

::error file=data/a.yaml,line=14,col=24,endLine=14,endColumn=39,title=unknown-unit::không có … ; gợi ý: …
"""

from __future__ import annotations

from collections.abc import Iterable

from followup.diagnostics import Diagnostic, Location, Severity
from followup.formats.text import SourceLine

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> str:
    """Give one workflow command a line for located findings; nothing for none."""
    del source_line  # the annotation already stands at its line
    return "".join(f"{_command(each)}\n" for each in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    where = diagnostic.location
    properties = {
        "file": where.path,
        "line": where.line,
        "col": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "title": diagnostic.code,
    }
    settings = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{COMMANDS[diagnostic.severity]} {settings}::{_data(_words(diagnostic))}"


def _words(diagnostic: Diagnostic) -> str:
    hint = [] if diagnostic.hint is None else [f"gợi ý: {diagnostic.hint}"]
    related = [
        f"xem thêm: {other.where.path}:{other.where.line}:{other.where.column} {other.message}"
        for other in diagnostic.related
        if isinstance(other.where, Location)
    ]
    return "\n".join([diagnostic.message, *hint, *related])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
