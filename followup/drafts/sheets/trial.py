"""Check units' files as they would be: every record, every reference and every rule, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from followup.diagnostics import Diagnostic
from followup.dossier import open_dossier, unit_of, unread_initiatives
from followup.drafts.sheets.office import Office
from followup.intake import File, read_results, shown
from followup.project import DATA
from followup.rules import DOSSIER_RULES, SUMMARY_RULES
from followup.source.tree import read_bytes, scan
from followup.summary import Summary, summarise


def try_out(files: Mapping[str, bytes], office: Office) -> tuple[Diagnostic, ...]:
    """Give what would be found if FILES, by path, took the place of those there are, and is not found now."""
    found: list[Diagnostic] = []
    summaries = {each.unit: each for each in office.summaries}
    paths = {state.path for state in scan(office.project.root, (DATA,)).value}.union(files)
    own = sorted(path for path in paths if shown(path, office.register.settings) and unit_of(path) is not None)
    for unit in dict.fromkeys(unit_of(path) for path in sorted(files)):
        if unit is not None:
            theirs = [path for path in own if unit_of(path) == unit]
            summaries[unit] = _checked(unit, _read(theirs, files, office), office, found)
    ordered = [summaries[unit] for unit in sorted(summaries)]
    found += [finding for rule in SUMMARY_RULES for finding in rule.check_summaries(ordered, office.register)]
    return tuple(each for each in dict.fromkeys(found) if _known_as(each) not in office.known)


def known(findings: Iterable[Diagnostic]) -> frozenset[tuple[str, str, str]]:
    """Give by what findings of today are known again, whatever lines move."""
    return frozenset(map(_known_as, findings))


def _known_as(finding: Diagnostic) -> tuple[str, str, str]:
    return finding.where.path, finding.code, finding.message


def _read(paths: Iterable[str], files: Mapping[str, bytes], office: Office) -> Iterator[File]:
    for path in paths:
        data = files[path] if path in files else read_bytes(office.project.root, path).value
        if data is not None:
            yield path, data


def _checked(unit: str, files: Iterable[File], office: Office, found: list[Diagnostic]) -> Summary:
    """Give the summary of UNIT with what its FILES say; findings go to FOUND."""
    given = list(files)
    taken = read_results(given)
    records, _ = taken.value
    opened = open_dossier(
        unit,
        records,
        office.register,
        unread=len(records) < len(given),
        unread_initiatives=unread_initiatives([path for path, _ in given], records),
    )
    found += [*taken.diagnostics, *opened.diagnostics]
    found += [finding for rule in DOSSIER_RULES for finding in rule.check_dossier(opened.value, office.register)]
    return summarise(opened.value)
