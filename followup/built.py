"""What a build gave, and how one that would change nothing is answered from the last one.

The answer comes from file states and one small file alone; nothing heavy is imported for it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from followup.diagnostics import Diagnostic, from_json, to_json
from followup.project import CONTENT, DATA, Project
from followup.publish.failures import CannotWriteError
from followup.publish.sealed import adopt, prepare, unseal
from followup.publish.state import inputs_unchanged, moment_ns, remember_inputs
from followup.source.states import FileState, file_states

_KIND = "built-1"
_NAME = "built"


@dataclass(frozen=True, slots=True)
class Built:
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


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a build depends on, as file states looked at in the moment `read_at_ns`."""

    key: str
    states: tuple[FileState, ...]
    read_at_ns: int


def inputs(project: Project, *, as_of: date, commit: str | None) -> Inputs:
    """Look at everything that a build of PROJECT on AS_OF depends on."""
    moment = moment_ns()
    folders = (project.path(DATA), project.path(CONTENT), project.templates, project.program / "followup")
    return Inputs(f"{as_of} {commit} {sys.version}", file_states(folders), moment)


def recall_built(project: Project, seen: Inputs) -> Built | None:
    """Give what the last build gave if it was made from exactly SEEN and its site still stands; else None."""
    if not inputs_unchanged(project, seen.key, seen.states):
        return None
    stored = unseal(project, _NAME, _KIND)
    if stored is None:
        return None
    findings = tuple(from_json(each) for each in stored["findings"])
    return Built(findings, published=True, unchanged=stored["files"], pages=stored["pages"])


def remember_built(project: Project, seen: Inputs, built: Built) -> None:
    """Keep what a build that published gave, for the next one."""
    files = built.written + built.unchanged
    stored = {"findings": [to_json(each) for each in built.diagnostics], "files": files, "pages": built.pages}
    with suppress(CannotWriteError):  # another build has just ended too: the next one looks for itself
        prepare(project, _NAME, _KIND, stored)
        adopt(project, _NAME)
        remember_inputs(project, seen.key, seen.states, read_at_ns=seen.read_at_ns)
