"""Lay an editor's few files over the shared base and read them as the program does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from followup.diagnostics import Diagnostic, Place, tidy
from followup.dossier import Dossier, open_dossier, unit_of, unread_initiatives
from followup.formats.text import show
from followup.intake import read_register_files, read_results, settle
from followup.linking import link
from followup.register import Register
from followup.rules import DOSSIER_RULES, REGISTER_RULES, SUMMARY_RULES
from followup.source.document import Document
from followup.summary import summarise

BASE = Path(__file__).parent / "_base"
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Tree:
    """A project as read: what the readers and links found, and what the rules find by code."""

    files: Files
    read: tuple[Diagnostic, ...]
    checked: tuple[Diagnostic, ...]

    def findings(self, code: str) -> str:
        """Give what the rule CODE finds, as an editor sees it."""
        return show((each for each in self.checked if each.code == code), self._source_line)

    def _source_line(self, path: str, line: int) -> str | None:
        lines = self.files[path].decode().splitlines()
        return lines[line - 1] if line <= len(lines) else None


@pytest.fixture
def read_tree() -> Callable[[Path | None], Tree]:
    return _read_tree


def _read_tree(overlay: Path | None) -> Tree:
    files = dict(sorted({**_files(BASE), **(_files(overlay) if overlay else {})}.items()))
    taken = read_register_files((path, data) for path, data in files.items() if unit_of(path) is None)
    intake = taken.value
    assert intake.settings is not None
    linked = link(intake.settings, intake.records, intake.prose, intake.failed)
    register = linked.value
    read = [*taken.diagnostics, *linked.diagnostics]
    checked = [*settle(_check_register(register), intake.documents)]
    summaries = []
    documents: dict[str, Document] = {}
    for unit in sorted({unit_of(path) for path in files} - {None}, key=str):
        own = [(path, data) for path, data in files.items() if unit_of(path) == unit]
        results = read_results(own)
        records = results.value[0]
        opened = open_dossier(
            str(unit),
            records,
            register,
            unread=len(records) < len(own),
            unread_initiatives=unread_initiatives((path for path, _ in own), records),
        )
        read += [*results.diagnostics, *opened.diagnostics]
        checked += settle(_check_dossier(opened.value, register), {**intake.documents, **results.value[1]})
        documents |= results.value[1]
        summaries.append(summarise(opened.value))
    whole = [finding for rule in SUMMARY_RULES for finding in rule.check_summaries(summaries, register)]
    pointed = {path: documents[path] for path in _pointed_into(whole) if path in documents}
    checked += settle(whole, {**intake.documents, **pointed})
    return Tree(files, tuple(read), tidy(checked))


def _pointed_into(found: list[Diagnostic]) -> set[str]:
    """The files in which FOUND points at a single value: only those are opened again to tell its line."""
    places = [where for each in found for where in (each.where, *(other.where for other in each.related))]
    return {where.path for where in places if isinstance(where, Place) and where.route}


def _check_register(register: Register) -> Iterator[Diagnostic]:
    for rule in REGISTER_RULES:
        yield from rule.check_register(register)


def _check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    for rule in DOSSIER_RULES:
        yield from rule.check_dossier(dossier, register)


def _files(root: Path) -> Files:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
