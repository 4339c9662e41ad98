"""One summary a unit: recalled where its files, the register and the program are what they were, else made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain, groupby
from typing import Any, NamedTuple, TypeAlias

from followup.diagnostics import Diagnostic, Outcome, from_json, to_json
from followup.dossier import open_dossier, unread_initiatives
from followup.intake import File, read_results, settle
from followup.memo import Memo
from followup.project import Project
from followup.publish.packed import packed, unpacked
from followup.publish.recall import Remembered, recall, remember
from followup.publish.state import settled
from followup.register import Register
from followup.rules import DOSSIER_RULES
from followup.said import Said, said
from followup.side_by_side import processors, side_by_side
from followup.source.document import Document
from followup.source.tree import FileState, content_digest, read_files
from followup.summary import Summary, summarise

Progress = Callable[[str, int, int], None]

_Summed: TypeAlias = tuple[Summary, Said]

# Files for which forking pays.
_WORTH_A_PROCESS = 200
_TOGETHER = 100
_STAGE = "đọc kết quả của các đơn vị"


class Shared(NamedTuple):
    """What every unit's dossier is held against; `digest` tells of all of it.

    `states` are those of all files, as they were looked at after the moment `looked_at_ns`.
    """

    register: Register
    documents: Mapping[str, Document]
    digest: str
    states: Mapping[str, FileState]
    looked_at_ns: int


class _Files:
    """The files of one UNIT; `seen` stands for their states, empty while one may change without its time's telling."""

    def __init__(self, unit: str, paths: list[str], shared: Shared) -> None:
        self.unit = unit
        self.paths = paths
        states = [shared.states[path] for path in paths]
        sure = all(settled(each.mtime_ns, shared.looked_at_ns) for each in states)
        told = (f"{each.path} {each.size} {each.mtime_ns}" for each in states)
        self.seen = digest_of([shared.digest, *told]) if sure else ""


def sum_up_all(
    project: Project, own: Iterable[tuple[str, str]], shared: Shared, progress: Progress, memo: Memo
) -> Outcome[tuple[_Summed, ...]]:
    """Sum up what units' OWN files say, pairs of unit and path in order; each unit with what stands for its words."""
    dossiers = [_Files(unit, [path for _, path in group], shared) for unit, group in groupby(own, lambda each: each[0])]
    outcomes = [memo.once(each.unit, each.seen, partial(_known, project, each, shared)) for each in dossiers]
    opened = [each for each, outcome in zip(dossiers, outcomes, strict=True) if outcome is None]
    processes = processors() if sum(len(each.paths) for each in opened) >= _WORTH_A_PROCESS else 1
    summed = side_by_side(lambda part: _sum_up(project, opened[part], shared), len(opened), processes=processes)
    summaries: list[_Summed] = []
    found: list[Diagnostic] = []
    for done, known in enumerate(outcomes):
        progress(_STAGE, done, len(dossiers))
        outcome = _restored(*next(summed)) if known is None else known
        summaries.append(outcome.value)
        found += outcome.diagnostics
    return Outcome(tuple(summaries), tuple(found))


def faults_alone(project: Project, paths: Iterable[str], progress: Progress) -> tuple[Diagnostic, ...]:
    """Read the units' files PATHS, each by itself, and give what is wrong with it, held against nothing else."""
    every = list(paths)
    pieces = [every[start : start + _TOGETHER] for start in range(0, len(every), _TOGETHER)]

    def piece(number: int) -> tuple[Diagnostic, ...]:
        files = read_files(project.root, pieces[number])
        taken = read_results(files.value)
        return (*files.diagnostics, *settle(taken.diagnostics, taken.value[1]))

    progress(_STAGE, 0, len(every))
    processes = processors() if len(every) >= _WORTH_A_PROCESS else 1
    return tuple(chain.from_iterable(side_by_side(piece, len(pieces), processes=processes)))


def digest_of(parts: Iterable[str]) -> str:
    """Give a digest of PARTS, none of which holds a line break."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _known(project: Project, own: _Files, shared: Shared) -> Outcome[_Summed] | None:
    """Give what was remembered of a unit if its OWN files are what they were; their times save reading them."""
    known = recall(project, own.unit)
    if known is None:
        return None
    if not own.seen or own.seen != known.seen:
        files = read_files(project.root, own.paths)
        if files.diagnostics or known.digest != _dossier_digest(shared, files.value):
            return None
        remember(project, own.unit, known._replace(seen=own.seen))
    try:
        return _restored(known.value)
    except (KeyError, TypeError, ValueError, IndexError):
        return None  # whole, but not what this program writes


def _restored(value: Any, faults: tuple[Diagnostic, ...] = ()) -> Outcome[_Summed]:  # noqa: ANN401 -- JSON
    """Give what is remembered of a unit as VALUE, with the FAULTS that are not."""
    found = (from_json(each) for each in value["findings"])
    return Outcome((unpacked(Summary, value["summary"]), Said(**value["said"])), (*faults, *found))


def _sum_up(project: Project, own: _Files, shared: Shared) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Give what is to be remembered of a unit, in which each text stands once, and the faults of files not read."""
    files = read_files(project.root, own.paths)
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
    return value, files.diagnostics


def _dossier_digest(shared: Shared, files: Iterable[File]) -> str:
    return digest_of([shared.digest, *(f"{path} {content_digest(data)}" for path, data in files)])
