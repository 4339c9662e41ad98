"""What one unit has said: its results, period by period, and its own plans, linked against the register.

Dossiers are many and taken one at a time; nothing here asks another unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from followup.diagnostics import Diagnostic, Outcome, Related
from followup.project import DATA
from followup.records.plan import Milestone, Plan
from followup.records.result import Entry, Result
from followup.references import unknown_duty, unknown_unit
from followup.register import Register

CODES = ("path-mismatch", "repeated-entry")

FOLDERS = (("ket-qua", "KỲ"), ("ke-hoach", "NĂM"))
"""The folders that hold units' files, and what the folders in them are named after."""

_PATH = re.compile(rf"{DATA}/(?:minh-hoa/)?(?P<folder>ket-qua|ke-hoach)/[^/]+/(?P<unit>[^/]+)\.yaml")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One unit's results in order of period and its plans in order of issue, both then of their files' paths.

    `unread` tells that the unit has more files, which could not become records: what they would have said is not known.
    """

    unit: str
    results: tuple[Result, ...]
    plans: tuple[Plan, ...] = ()
    unread: bool = False


def unit_of(path: str) -> str | None:
    """Give the unit that a path belongs to: `data/ket-qua/KY/DON-VI.yaml` and its like; None for other files."""
    match = _PATH.fullmatch(path)
    return match["unit"] if match else None


def is_plan(path: str) -> bool:
    """Tell whether PATH is a unit's plan: `data/ke-hoach/NAM/DON-VI.yaml`."""
    match = _PATH.fullmatch(path)
    return match is not None and match["folder"] == "ke-hoach"


def open_dossier(
    unit: str, records: Iterable[Result | Plan], register: Register, *, unread: bool = False
) -> Outcome[Dossier]:
    """Link one unit's results and plans; what they name must exist, and each file must say what its path says.

    UNREAD tells that some of the unit's files are not among RECORDS, because they could not become such.
    """
    ordered = sorted(records, key=lambda each: each.origin.path)
    results = tuple(each for each in ordered if isinstance(each, Result))
    plans = tuple(sorted((each for each in ordered if isinstance(each, Plan)), key=lambda each: each.issued_on))
    found = [finding for result in results for finding in _check(result, register)]
    found += [finding for plan in plans for finding in _check_plan(plan, register)]
    return Outcome(Dossier(unit, results, plans, unread), tuple(found))


def _check(result: Result, register: Register) -> Iterator[Diagnostic]:
    period, name = result.origin.path.split("/")[-2:]
    yield from _mismatch(result, "don_vi", result.unit, name.removesuffix(".yaml"))
    yield from _mismatch(result, "ky_bao_cao", result.period, period)
    yield from unknown_unit(result.unit, result.origin.at("don_vi"), register)
    yield from _check_lines(result.entries, "được báo cáo hai lần trong một kỳ", "lần báo cáo thứ nhất", register)


def _check_plan(plan: Plan, register: Register) -> Iterator[Diagnostic]:
    name = plan.origin.path.rpartition("/")[2].removesuffix(".yaml")
    yield from _mismatch(plan, "don_vi", plan.unit, name)
    yield from unknown_unit(plan.unit, plan.origin.at("don_vi"), register)
    yield from _check_lines(plan.milestones, "có hai thời hạn trong một kế hoạch", "thời hạn thứ nhất", register)


def _mismatch(record: Result | Plan, alias: str, written: str, expected: str) -> Iterator[Diagnostic]:
    if written != expected:
        message = f"`{alias}` là '{written}' nhưng đường dẫn của tệp nói '{expected}'"
        hint = f"sửa thành '{expected}', hoặc chuyển tệp"
        yield Diagnostic(record.origin.at(alias), "path-mismatch", message, hint=hint)


def _check_lines(
    lines: tuple[Entry | Milestone, ...], repeated: str, the_first: str, register: Register
) -> Iterator[Diagnostic]:
    """Check that each line's duty exists and that no two lines speak of one duty and one occurrence."""
    first: dict[tuple[str, str | None], Entry | Milestone] = {}
    for line in lines:
        where = line.origin.at("nhiem_vu")
        yield from unknown_duty(line.duty, where, register)
        earlier = first.setdefault((line.duty, line.occurrence), line)
        if earlier is not line:
            related = (Related(earlier.origin.at("nhiem_vu"), the_first),)
            message = f"nhiệm vụ '{line.duty}' {repeated}"
            yield Diagnostic(where, "repeated-entry", message, hint="gộp hai mục thành một", related=related)
