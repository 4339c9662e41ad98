"""The sample lies in a folder of its own and says so in every file, or one setting could not hide it whole."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic, Place
from followup.dossier import Dossier
from followup.project import DATA, SAMPLE
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.period import ReportingPeriod
from followup.records.published_figure import PublishedFigure
from followup.records.unit import Unit
from followup.register import Register

CODE = "sample-misplaced"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each record that says of itself what its folder does not."""
    periods = (opened.record for opened in register.periods.values())
    bodies: tuple[Unit | Group, ...] = (*register.units.values(), *register.groups.values())
    records: tuple[Unit | Group | Directive | ReportingPeriod, ...]
    records = (*bodies, *register.directives.values(), *periods)
    for record in records:
        yield from _check(record.origin, says_sample=record.sample)
    for each in register.movement.records:
        if isinstance(each, PublishedFigure):
            yield from _check_fact(each)
        else:
            yield from _check(each.origin, says_sample=each.sample)


def check_dossier(dossier: Dossier, register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each file of a unit in the wrong folder, and for each of the other kind than the unit."""
    unit = register.units.get(dossier.unit)
    for record in dossier.records:
        yield from _check(record.origin, says_sample=record.sample)
        if unit is not None and unit.sample is not record.sample:
            kinds = ("thật", "minh họa")
            message = f"đơn vị '{unit.id}' là {kinds[unit.sample]}, mà tệp này là {kinds[record.sample]}"
            hint = "đơn vị thật chỉ có số liệu thật, đơn vị minh họa chỉ có số liệu minh họa"
            yield Diagnostic(record.origin.at("don_vi"), CODE, message, hint=hint)


def _check_fact(figure: PublishedFigure) -> Iterator[Diagnostic]:
    if figure.origin.path.startswith(f"{SAMPLE}/"):
        message = f"số liệu công bố là số có thật nên không nằm trong {SAMPLE}/"
        yield Diagnostic(figure.origin, CODE, message, hint=f"chuyển tệp vào {DATA}/so-lieu-cong-bo/")


def _check(origin: Place, *, says_sample: bool) -> Iterator[Diagnostic]:
    lies_there = origin.path.startswith(f"{SAMPLE}/")
    if lies_there and not says_sample:
        message = f"tệp nằm trong {SAMPLE}/ nhưng không ghi là minh họa"
        yield Diagnostic(
            origin, CODE, message, hint="thêm `minh_hoa: true`, hoặc chuyển tệp ra thư mục của số liệu thật"
        )
    elif says_sample and not lies_there:
        message = f"tệp ghi là minh họa nhưng không nằm trong {SAMPLE}/"
        yield Diagnostic(
            origin.at("minh_hoa"), CODE, message, hint=f"chuyển tệp vào {SAMPLE}/, hoặc bỏ dòng `minh_hoa`"
        )
