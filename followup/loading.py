"""From a project folder to a checked register and one summary a unit, with every finding on the way.

A unit whose files, register and program are what they were is not opened again: its summary and its
findings are recalled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import TypeAlias

from followup.diagnostics import Diagnostic, Outcome, Place, from_json, tidy, to_json
from followup.dossier import open_dossier, unit_of, unread_initiatives
from followup.intake import File, Intake, ids_of_unread, read_register_files, read_results, settle, shown
from followup.linking import link
from followup.memo import Memo
from followup.movement_references import check_movement_references
from followup.project import CONTENT, DATA, Project
from followup.publish.packed import packed, unpacked
from followup.publish.recall import Remembered, recall, remember
from followup.publish.state import moment_ns, settled
from followup.records.result import Result
from followup.references import check_references
from followup.register import Register
from followup.rules import DOSSIER_RULES, REGISTER_RULES, SUMMARY_RULES
from followup.said import Said, said
from followup.side_by_side import processors, side_by_side
from followup.source.document import Document
from followup.source.engine import engine_digest
from followup.source.tree import FileState, content_digest, read_bytes, scan
from followup.summary import Summary, summarise

Progress = Callable[[str, int, int], None]

_Summed: TypeAlias = tuple[Summary, Said]

# Files for which forking pays.
_WORTH_A_PROCESS = 200


@dataclass(frozen=True, slots=True)
class Loaded:
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
    said: Mapping[str, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Bound:
    """What binds everybody, as it was read, linked and checked; digests of the register without its prose, and of that.

    No dossier asks for prose.
    """

    intake: Intake
    register: Register | None
    findings: tuple[Diagnostic, ...]
    digest: str
    prose_digest: str


@dataclass(frozen=True, slots=True)
class _Shared:
    """What every unit's dossier is held against; `digest` tells of all of it.

    `states` are those of all files, as they were looked at after the moment `looked_at_ns`.
    """

    register: Register
    documents: Mapping[str, Document]
    digest: str
    states: Mapping[str, FileState]
    looked_at_ns: int


def load(project: Project, progress: Progress, memo: Memo | None = None) -> Loaded:
    """Read all files of PROJECT, link them, and check what binds everybody and what each unit has said."""
    memo = memo or Memo()
    looked_at_ns = moment_ns()
    scanned = scan(project.root, (DATA, CONTENT))
    states = {state.path: state for state in scanned.value}
    units = {path: unit_of(path) for path in states}
    progress("đọc sổ chung", 0, len(states))
    binding = _read_files(project, (path for path, unit in units.items() if unit is None))
    unread = ids_of_unread(each.location.path for each in (*scanned.diagnostics, *binding.diagnostics))
    ground = _digest([*_names_and_contents(binding.value, ""), *sorted(unread)])
    bound = memo.once("register", ground, lambda: _bind(project, binding.value, unread))
    register, intake = bound.register, bound.intake
    found = [*scanned.diagnostics, *binding.diagnostics, *bound.findings]
    if register is None:
        return Loaded(None, (), tidy(found), intake)
    own = [(unit, path) for path, unit in units.items() if unit is not None and shown(path, register.settings)]
    shared = _Shared(register, intake.documents, bound.digest, states, looked_at_ns)
    summed = _sum_up_all(project, sorted(own), shared, progress, memo)
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
    digest = _digest([program, *_names_and_contents(files, DATA), *sorted(unread)])
    return _Bound(intake, linked.value, found, digest, _digest(_names_and_contents(files, CONTENT)))


class _Files:
    """The files of one UNIT; `seen` stands for their states, empty while one may change without its time's telling."""

    def __init__(self, unit: str, paths: list[str], shared: _Shared) -> None:
        self.unit = unit
        self.paths = paths
        states = [shared.states[path] for path in paths]
        sure = all(settled(each.mtime_ns, shared.looked_at_ns) for each in states)
        told = (f"{each.path} {each.size} {each.mtime_ns}" for each in states)
        self.seen = _digest([shared.digest, *told]) if sure else ""


def read_reports(project: Project, period: str = "") -> Iterator[tuple[Document, Result]]:
    """Yield the reports that can be read, of PERIOD or of all, in order of their paths. Findings are left to `load`."""
    scanned = scan(project.root, (DATA,))
    paths = [state.path for state in scanned.value if f"/ket-qua/{period}" in state.path and unit_of(state.path)]
    records, documents = read_results(_read_files(project, paths).value).value
    for each in records:
        if isinstance(each, Result) and period in {"", each.period}:
            yield documents[each.origin.path], each


def _opened_again(project: Project, found: Iterable[Diagnostic]) -> Mapping[str, Document]:
    """Read once more the units' files in which FOUND points at single values: summaries know no lines."""
    places = (where for each in found for where in (each.where, *(other.where for other in each.related)))
    paths = {where.path for where in places if isinstance(where, Place) and where.route and unit_of(where.path)}
    return read_results(_read_files(project, sorted(paths)).value).value[1]


def _read_files(project: Project, paths: Iterable[str]) -> Outcome[tuple[File, ...]]:
    outcomes = [(path, read_bytes(project.root, path)) for path in paths]
    files = tuple((path, outcome.value) for path, outcome in outcomes if outcome.value is not None)
    return Outcome(files, tuple(finding for _, outcome in outcomes for finding in outcome.diagnostics))


def _check_register(register: Register) -> Iterator[Diagnostic]:
    yield from check_references(register)
    yield from check_movement_references(register)
    for rule in REGISTER_RULES:
        yield from rule.check_register(register)


def _names_and_contents(files: Iterable[File], folder: str) -> Iterator[str]:
    return (f"{path} {content_digest(data)}" for path, data in files if path.startswith(folder))


def _sum_up_all(
    project: Project, own: Iterable[tuple[str, str]], shared: _Shared, progress: Progress, memo: Memo
) -> Outcome[tuple[_Summed, ...]]:
    """Sum up what units' OWN files say, pairs of unit and path in order."""
    dossiers = [_Files(unit, [path for _, path in group], shared) for unit, group in groupby(own, lambda each: each[0])]
    outcomes = [memo.once(each.unit, each.seen, partial(_known, project, each, shared)) for each in dossiers]
    opened = [each for each, outcome in zip(dossiers, outcomes, strict=True) if outcome is None]
    processes = processors() if sum(len(each.paths) for each in opened) >= _WORTH_A_PROCESS else 1
    summed = side_by_side(lambda part: _sum_up(project, opened[part], shared), len(opened), processes=processes)
    summaries: list[_Summed] = []
    found: list[Diagnostic] = []
    for done, known in enumerate(outcomes):
        progress("đọc kết quả của các đơn vị", done, len(dossiers))
        outcome = next(summed) if known is None else known
        summaries.append(outcome.value)
        found += outcome.diagnostics
    return Outcome(tuple(summaries), tuple(found))


def _known(project: Project, own: _Files, shared: _Shared) -> Outcome[_Summed] | None:
    """Give what was remembered of a unit if its OWN files are what they were; their times save reading them."""
    known = recall(project, own.unit)
    if known is None:
        return None
    if not own.seen or own.seen != known.seen:
        files = _read_files(project, own.paths)
        if files.diagnostics or known.digest != _dossier_digest(shared, files.value):
            return None
        remember(project, own.unit, known._replace(seen=own.seen))
    try:
        restored = tuple(from_json(each) for each in known.value["findings"])
        return Outcome((unpacked(Summary, known.value["summary"]), Said(**known.value["said"])), restored)
    except (KeyError, TypeError, ValueError, IndexError):
        return None  # whole, but not what this program writes


def _sum_up(project: Project, own: _Files, shared: _Shared) -> Outcome[_Summed]:
    files = _read_files(project, own.paths)
    taken = read_results(files.value)
    results, documents = taken.value
    opened = open_dossier(
        own.unit,
        results,
        shared.register,
        unread=len(results) < len(files.value),
        unread_initiatives=unread_initiatives(own.paths, results),
    )
    checked = (finding for rule in DOSSIER_RULES for finding in rule.check_dossier(opened.value, shared.register))
    found = settle([*taken.diagnostics, *opened.diagnostics, *checked], {**shared.documents, **documents})
    summary = summarise(opened.value)
    digests = said(summary)
    value = {"summary": packed(summary), "said": digests._asdict(), "findings": [to_json(each) for each in found]}
    if not files.diagnostics:
        remember(project, own.unit, Remembered(_dossier_digest(shared, files.value), own.seen, value))
    return Outcome((summary, digests), (*files.diagnostics, *found))


def _dossier_digest(shared: _Shared, files: Iterable[File]) -> str:
    return _digest([shared.digest, *(f"{path} {content_digest(data)}" for path, data in files)])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
