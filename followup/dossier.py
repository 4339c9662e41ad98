"""What one unit has said: its results, period by period, linked against the register.

Dossiers are many and taken one at a time; nothing here asks another unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followup.diagnostics import Diagnostic, Outcome, Related
from followup.project import DATA
from followup.records.result import Entry, Result
from followup.references import unknown_duty, unknown_unit
from followup.register import Register

CODES = ("path-mismatch", "repeated-entry")

FOLDER = "ket-qua"
_PATH = re.compile(rf"{DATA}/{FOLDER}/[^/]+/(?P<unit>[^/]+)\.yaml")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One unit's results in order of their files' paths, i.e. of period."""

    unit: str
    results: tuple[Result, ...]


def unit_of(path: str) -> str | None:
    """Give the unit that a path belongs to: `data/ket-qua/KY/DON-VI.yaml`; None for other files."""
    match = _PATH.fullmatch(path)
    return match["unit"] if match else None


def open_dossier(unit: str, results: Iterable[Result], register: Register) -> Outcome[Dossier]:
    """Link one unit's results; what they name must exist, and each file must say what its path says."""
    ordered = tuple(sorted(results, key=lambda each: each.origin.path))
    found = [finding for result in ordered for finding in _check(result, register)]
    return Outcome(Dossier(unit, ordered), tuple(found))


def _check(result: Result, register: Register) -> Iterator[Diagnostic]:
    _, _, period, name = result.origin.path.split("/")
    for alias, written, expected in (
        ("don_vi", result.unit, name.removesuffix(".yaml")),
        ("ky_bao_cao", result.period, period),
    ):
        if written != expected:
            message = f"`{alias}` là '{written}' nhưng đường dẫn của tệp nói '{expected}'"
            yield Diagnostic(
                result.origin.at(alias), "path-mismatch", message, hint=f"sửa thành '{expected}', hoặc chuyển tệp"
            )
    yield from unknown_unit(result.unit, result.origin.at("don_vi"), register)
    yield from _check_entries(result.entries, register)


def _check_entries(entries: tuple[Entry, ...], register: Register) -> Iterator[Diagnostic]:
    first: dict[str, Entry] = {}
    for entry in entries:
        yield from unknown_duty(entry.duty, entry.origin.at("nhiem_vu"), register)
        earlier = first.setdefault(entry.duty, entry)
        if earlier is not entry:
            message = f"nhiệm vụ '{entry.duty}' được báo cáo hai lần trong một kỳ"
            related = (Related(earlier.origin.at("nhiem_vu"), "lần báo cáo thứ nhất"),)
            yield Diagnostic(
                entry.origin.at("nhiem_vu"), "repeated-entry", message, hint="gộp hai mục thành một", related=related
            )
