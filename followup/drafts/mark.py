"""Writes into a report which words of a duty each accepted result was accepted for (`ma_doi_chieu`).

A line is put below `ngay_duyet` of each result that has none yet; no other character of the file changes.
"""

from __future__ import annotations

from followup.diagnostics import Place
from followup.records.result import Result
from followup.register import Register
from followup.source.document import Document
from followup.status.fingerprint import fingerprint


def marked_text(text: str, document: Document, result: Result, register: Register) -> str:
    """Give the TEXT of a report with the missing marks; DOCUMENT and RESULT are what was read from it.

    A result that is not accepted, has its mark, speaks of an unknown duty or stands in braces is left as it is.
    """
    lines = text.splitlines(keepends=True)
    for index, entry in reversed(tuple(enumerate(result.entries))):
        duty = register.duties.get(entry.duty)
        if entry.accepted_on is None or entry.fingerprint or duty is None:
            continue
        route = ("ket_qua", index, "ngay_duyet")
        where = document.locate(Place(document.path, route, on_key=True))
        line = lines[where.line - 1]
        before = line[: where.column - 1]
        if "{" in before:
            continue
        ending = line[len(line.rstrip("\r\n")) :] or "\n"
        lines[where.line - 1] = line.rstrip("\r\n") + ending
        lines.insert(where.line, f"{' ' * len(before)}ma_doi_chieu: {fingerprint(duty)}{ending}")
    return "".join(lines)
