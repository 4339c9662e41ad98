"""From a project folder to a checked register and one summary a unit, with every finding on the way.

A unit whose files, register and program are what they were is not opened again: its summary and its
findings are recalled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from followup.diagnostics import Diagnostic, Place, tidy
from followup.dossier import unit_of
from followup.intake import File, Intake, ids_of_unread, read_register_files, read_results, settle, shown
from followup.linking import link
from followup.memo import Memo
from followup.movement_references import check_movement_references
from followup.project import CONTENT, DATA, Project
from followup.publish.state import moment_ns
from followup.records.result import Result
from followup.references import check_references
from followup.register import Register
from followup.rules import REGISTER_RULES, SUMMARY_RULES
from followup.said import Said
from followup.source.document import Document
from followup.source.engine import engine_digest
from followup.source.tree import content_digest, read_files, scan
from followup.summary import Summary
from followup.summing import Progress, Shared, digest_of, faults_alone, sum_up_all

__all__ = ("Loaded", "Progress", "load", "read_reports")


class Loaded(NamedTuple):
    """Everything that was read, linked and checked. `register` is None when there are no settings to go by.

    `digest` stands for the program and the register without its prose, `prose_digest` for that, `said` for what each
    unit says, by its id.
    """

    register: Register | None
    summaries: tuple[Summary, ...]
    findings: tuple[Diagnostic, ...]
    intake: Intake
    digest: str = ""
    prose_digest: str = ""
    said: Mapping[str, Said] = MappingProxyType({})


class _Bound(NamedTuple):
    """What binds everybody, as it was read, linked and checked; digests of the register without its prose, and of that.

    No dossier asks for prose.
    """

    intake: Intake
    register: Register | None
    findings: tuple[Diagnostic, ...]
    digest: str
    prose_digest: str


def load(project: Project, progress: Progress, memo: Memo | None = None) -> Loaded:
    """Read all files of PROJECT, link them, and check what binds everybody and what each unit has said."""
    memo = memo or Memo()
    looked_at_ns = moment_ns()
    scanned = scan(project.root, (DATA, CONTENT))
    states = {state.path: state for state in scanned.value}
    units = {path: unit_of(path) for path in states}
    progress("đọc sổ chung", 0, len(states))
    binding = read_files(project.root, (path for path, unit in units.items() if unit is None))
    unread = ids_of_unread(each.location.path for each in (*scanned.diagnostics, *binding.diagnostics))
    ground = digest_of([*_names_and_contents(binding.value, ""), *sorted(unread)])
    bound = memo.once("register", ground, lambda: _bind(project, binding.value, unread))
    register, intake = bound.register, bound.intake
    found = [*scanned.diagnostics, *binding.diagnostics, *bound.findings]
    if register is None:
        # What is wrong with a file by itself is told in the same run as what is wrong with the settings.
        found += faults_alone(project, sorted(path for path, unit in units.items() if unit is not None), progress)
        return Loaded(None, (), tidy(found), intake)
    own = [(unit, path) for path, unit in units.items() if unit is not None and shown(path, register.settings)]
    shared = Shared(register, intake.documents, bound.digest, states, looked_at_ns)
    summed = sum_up_all(project, sorted(own), shared, progress, memo)
    summaries = tuple(summary for summary, _ in summed.value)
    found += summed.diagnostics
    whole = [finding for rule in SUMMARY_RULES for finding in rule.check_summaries(summaries, register)]
    found += settle(whole, {**intake.documents, **_opened_again(project, whole)})
    digests = {summary.unit: its for summary, its in summed.value}
    return Loaded(register, summaries, tidy(found), intake, bound.digest, bound.prose_digest, digests)


def _bind(project: Project, files: tuple[File, ...], unread: frozenset[str]) -> _Bound:
    """Read, link and check FILES; UNREAD are the ids of others that the register knows of but cannot open."""
    taken = read_register_files(files)
    intake = taken.value
    found = settle(taken.diagnostics, intake.documents)
    if intake.settings is None:
        return _Bound(intake, None, found, "", "")
    linked = link(intake.settings, intake.records, intake.prose, intake.failed | unread)
    found += settle([*linked.diagnostics, *_check_register(linked.value)], intake.documents)
    program = engine_digest(project.program / "followup")
    digest = digest_of([program, *_names_and_contents(files, DATA), *sorted(unread)])
    return _Bound(intake, linked.value, found, digest, digest_of(_names_and_contents(files, CONTENT)))


def read_reports(project: Project, period: str = "") -> Iterator[tuple[Document, Result]]:
    """Yield the reports that can be read, of PERIOD or of all, in order of their paths. Findings are left to `load`."""
    scanned = scan(project.root, (DATA,))
    paths = [state.path for state in scanned.value if f"/ket-qua/{period}" in state.path and unit_of(state.path)]
    records, documents = read_results(read_files(project.root, paths).value).value
    for each in records:
        if isinstance(each, Result) and period in {"", each.period}:
            yield documents[each.origin.path], each


def _opened_again(project: Project, found: Iterable[Diagnostic]) -> Mapping[str, Document]:
    """Read once more the units' files in which FOUND points at single values: summaries know no lines."""
    places = (where for each in found for where in (each.where, *(other.where for other in each.related)))
    paths = {where.path for where in places if isinstance(where, Place) and where.route and unit_of(where.path)}
    return read_results(read_files(project.root, sorted(paths)).value).value[1]


def _check_register(register: Register) -> Iterator[Diagnostic]:
    yield from check_references(register)
    yield from check_movement_references(register)
    for rule in REGISTER_RULES:
        yield from rule.check_register(register)


def _names_and_contents(files: Iterable[File], folder: str) -> Iterator[str]:
    return (f"{path} {content_digest(data)}" for path, data in files if path.startswith(folder))
