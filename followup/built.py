"""What a build gave, and how one that would change nothing is answered from the last one."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from followup.diagnostics import Diagnostic, from_json, to_json
from followup.formats.summary import published
from followup.project import Project
from followup.publish.state import Answer, Inputs, key_of, look, note, noted


class Built(NamedTuple):
    """What a build gave: its findings in order of place, and what happened to the site (counts of files).

    `gone` are the addresses that led to a record's page before it and lead nowhere now. They are no findings, because
    only the last site tells them: from the same data a clean build finds the same.
    """

    diagnostics: tuple[Diagnostic, ...]
    published: bool = False
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    pages: int = 0
    gone: tuple[str, ...] = ()


def inputs(project: Project, *, as_of: date, commit: str | None) -> Inputs:
    """Look at everything that a build of PROJECT on AS_OF depends on."""
    root = str(project.root)
    return look(root, str(project.program), key_of(root, as_of.isoformat(), commit))


def recall_built(project: Project, seen: Inputs) -> Built | None:
    """Give what the last build gave if it was made from exactly SEEN and its site still stands; else None."""
    last = noted(str(project.root), seen.key)
    if last is None or not last.holds(str(project.root), seen.states):
        return None
    answer = last.answer
    return Built(findings_of(answer), published=True, unchanged=answer.files, pages=answer.pages)


def findings_of(answer: Answer) -> tuple[Diagnostic, ...]:
    """Give the findings that ANSWER holds."""
    return tuple(from_json(each) for each in json.loads(answer.findings))


def remember_built(project: Project, seen: Inputs, built: Built, as_of: date) -> None:
    """Keep what a build that published on AS_OF gave, for the next one."""
    words = told(built._replace(written=0, removed=0), as_of)
    findings = json.dumps([to_json(each) for each in built.diagnostics])
    note(str(project.root), seen, Answer(words, findings, built.written + built.unchanged, built.pages))


def told(built: Built, as_of: date) -> str:
    """Say in one sentence what was published."""
    numbers = {"pages": built.pages, "written": built.written, "removed": built.removed}
    return published(built.diagnostics, as_of=as_of, **numbers)
