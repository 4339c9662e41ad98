"""What one unit has said: its results, plans, models, values of indicators and ratings, linked against the register.

Dossiers are many and taken one at a time; nothing here asks another unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from followup.diagnostics import Diagnostic, Outcome, Place, Related
from followup.movement_references import initiative_references, rating_references, value_references
from followup.project import DATA
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Initiative
from followup.records.plan import Milestone, Plan
from followup.records.rating import Rating
from followup.records.result import Entry, Result
from followup.references import unknown_duty, unknown_unit
from followup.register import Register

CODES = ("path-mismatch", "repeated-entry")

Said: TypeAlias = Result | Plan | Initiative | IndicatorReport | Rating

FOLDERS: tuple[tuple[str, str, type[Said]], ...] = (
    ("ket-qua", "KỲ", Result),
    ("ke-hoach", "NĂM", Plan),
    ("mo-hinh", "ĐƠN-VỊ", Initiative),
    ("so-lieu", "KỲ", IndicatorReport),
    ("xep-loai", "NĂM", Rating),
)
"""The folders that hold units' files, what the folders in them are named after, and what is in the files."""

_KINDS = {folder: kind for folder, _, kind in FOLDERS}
_PATH = re.compile(rf"{DATA}/(?:minh-hoa/)?(?P<folder>{'|'.join(_KINDS)})/(?P<inner>[^/]+)/(?P<name>[^/]+)\.yaml")


class Dossier(NamedTuple):
    """What one unit has said: results in order of period, plans in order of issue, all else in order of files' paths.

    `unread` tells that the unit has more files, which could not become records: what they would have said is not known.
    `unread_initiatives` are the ids of those among them that would have been models.
    """

    unit: str
    results: tuple[Result, ...]
    plans: tuple[Plan, ...] = ()
    unread: bool = False
    initiatives: tuple[Initiative, ...] = ()
    values: tuple[IndicatorReport, ...] = ()
    ratings: tuple[Rating, ...] = ()
    unread_initiatives: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Said, ...]:
        """Every record, kind by kind."""
        return (*self.results, *self.plans, *self.initiatives, *self.values, *self.ratings)


def unit_of(path: str) -> str | None:
    """Give the unit that a path belongs to; None for files that are no unit's.

    `data/ket-qua/KY/DON-VI.yaml` and its like are named after the unit; `data/mo-hinh/DON-VI/MA.yaml` lies in a folder
    that is.
    """
    match = _PATH.fullmatch(path)
    if match is None:
        return None
    return match["inner"] if match["folder"] == "mo-hinh" else match["name"]


def kind_of(path: str) -> type[Said]:
    """Give the kind of record in the unit's file PATH; ValueError where `unit_of` gives None."""
    match = _PATH.fullmatch(path)
    if match is None:
        raise ValueError(f"không phải tệp của một đơn vị: {path}")
    return _KINDS[match["folder"]]


def unread_initiatives(paths: Iterable[str], records: Iterable[Said]) -> tuple[str, ...]:
    """Give the ids, which files are named after, of the models among PATHS that are not among RECORDS."""
    read = {record.origin.path for record in records}
    missing = (path for path in paths if path not in read and kind_of(path) is Initiative)
    return tuple(sorted(_stem(path) for path in missing))


def open_dossier(
    unit: str,
    records: Iterable[Said],
    register: Register,
    *,
    unread: bool = False,
    unread_initiatives: Iterable[str] = (),
) -> Outcome[Dossier]:
    """Link what one unit says; what it names must exist, and each file must say what its path says.

    UNREAD tells that some of the unit's files are not among RECORDS, because they could not become such, and
    UNREAD_INITIATIVES which of them would have been models.
    """
    ordered = sorted(records, key=lambda each: each.origin.path)
    plans = sorted((each for each in ordered if isinstance(each, Plan)), key=lambda each: each.issued_on)
    dossier = Dossier(
        unit=unit,
        results=tuple(each for each in ordered if isinstance(each, Result)),
        plans=tuple(plans),
        unread=unread,
        initiatives=tuple(each for each in ordered if isinstance(each, Initiative)),
        values=tuple(each for each in ordered if isinstance(each, IndicatorReport)),
        ratings=tuple(each for each in ordered if isinstance(each, Rating)),
        unread_initiatives=tuple(unread_initiatives),
    )
    return Outcome(dossier, tuple(finding for each in dossier.records for finding in _check(each, register)))


def _check(record: Said, register: Register) -> Iterator[Diagnostic]:
    """Check that RECORD says what its path says, that its unit exists, and what its lines name."""
    inner, name = record.origin.path.split("/")[-2], _stem(record.origin.path)
    in_unit_folder = isinstance(record, Initiative)
    yield from _mismatch(record, "don_vi", record.unit, inner if in_unit_folder else name)
    match record:
        case Initiative():
            yield from _mismatch(record, "ma", record.id, name)
        case Result() | IndicatorReport():
            yield from _mismatch(record, "ky_bao_cao", record.period, inner)
        case Rating():
            yield from _mismatch(record, "nam", str(record.year), inner)
        case Plan():
            pass
    yield from unknown_unit(record.unit, record.origin.at("don_vi"), register)
    yield from _check_content(record, register)


def _check_content(record: Said, register: Register) -> Iterator[Diagnostic]:
    match record:
        case Result():
            repeated, first = "được báo cáo hai lần trong một kỳ", "lần báo cáo thứ nhất"
            yield from _check_lines(record.entries, repeated, first, register)
        case Plan():
            repeated, first = "có hai thời hạn trong một kế hoạch", "thời hạn thứ nhất"
            yield from _check_lines(record.milestones, repeated, first, register)
        case Initiative():
            yield from initiative_references(record, register)
        case IndicatorReport():
            yield from value_references(record, register)
            yield from _check_values(record)
        case Rating():
            yield from rating_references(record, register)


def _check_values(report: IndicatorReport) -> Iterator[Diagnostic]:
    """Check that no two lines give values of one indicator."""
    first: dict[str, Place] = {}
    for line in report.values:
        where = line.origin.at("chi_tieu")
        earlier = first.setdefault(line.indicator, where)
        if earlier != where:
            related = (Related(earlier, "giá trị thứ nhất"),)
            message = f"chỉ tiêu '{line.indicator}' có hai giá trị trong một kỳ"
            yield Diagnostic(where, "repeated-entry", message, hint="gộp hai mục thành một", related=related)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _mismatch(record: Said, alias: str, written: str, expected: str) -> Iterator[Diagnostic]:
    if written != expected:
        message = f"`{alias}` là '{written}' nhưng đường dẫn của tệp nói '{expected}'"
        path = "/".join(
            written if part == expected else part for part in record.origin.path.removesuffix(".yaml").split("/")
        )
        hint = f"sửa thành '{expected}', hoặc chuyển tệp sang {path}.yaml"
        yield Diagnostic(record.origin.at(alias), "path-mismatch", message, hint=hint)


def _check_lines(
    lines: tuple[Entry | Milestone, ...], repeated: str, the_first: str, register: Register
) -> Iterator[Diagnostic]:
    """Check that each line's duty exists and that no two lines speak of one duty and one occurrence."""
    first: dict[tuple[str, str | None], Entry | Milestone] = {}
    for line in lines:
        if line.duty not in register.duties:
            yield from unknown_duty(line.duty, line.origin.at("nhiem_vu"), register)
        earlier = first.setdefault((line.duty, line.occurrence), line)
        if earlier is not line:
            where = line.origin.at("nhiem_vu")
            related = (Related(earlier.origin.at("nhiem_vu"), the_first),)
            message = f"nhiệm vụ '{line.duty}' {repeated}"
            yield Diagnostic(where, "repeated-entry", message, hint="gộp hai mục thành một", related=related)
