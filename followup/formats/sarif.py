"""Give findings to code scanners as SARIF 2.1.0 (OASIS standard, 2020); codes are the rule ids."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias
from urllib.parse import quote

from followup.diagnostics import Diagnostic, Location, Severity
from followup.formats.text import SourceLine

Json: TypeAlias = "dict[str, object]"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
GUIDE = "content/huong-dan/loi"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> str:
    """Give one SARIF log with one run, for no finding too; keys sorted, ending with a newline."""
    findings = tuple(diagnostics)
    codes = sorted({each.code for each in findings})
    run = {
        "tool": {"driver": {"name": "followup", "language": "vi", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes, source_line) for each in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _rule(code: str) -> Json:
    # `helpUri` must be absolute, and where the site will stand is not known here: the help names the guide's file.
    section = f"{GUIDE}/{code}.md"
    return {"id": code, "help": {"text": f"Xem {section}", "markdown": f"Xem [{section}]({section})"}}


def _result(diagnostic: Diagnostic, codes: list[str], source_line: SourceLine) -> Json:
    hint = "" if diagnostic.hint is None else f"; gợi ý: {diagnostic.hint}"
    where = diagnostic.location
    result: Json = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message}{hint}"},
        "locations": [{"physicalLocation": _physical(where, source_line(where.path, where.line))}],
    }
    related = [
        {"physicalLocation": _physical(other.where, None), "message": {"text": other.message}}
        for other in diagnostic.related
        if isinstance(other.where, Location)
    ]
    return {**result, "relatedLocations": related} if related else result


def _physical(where: Location, source: str | None) -> Json:
    region: Json = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
    }
    context: Json = {}
    if source is not None and where.line == where.end_line:  # a context must hold its whole region
        context = {"contextRegion": {"startLine": where.line, "snippet": {"text": source.rstrip("\r\n")}}}
    artifact = {"uri": quote(where.path), "uriBaseId": "%SRCROOT%"}
    return {"artifactLocation": artifact, "region": region, **context}
