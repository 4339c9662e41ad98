"""Unknown ids: every name that a record uses must be a record's, and of the right kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from followup.diagnostics import Diagnostic, Place
from followup.records.directive import Directive
from followup.records.duty import Cancellation, Duty, Suspension
from followup.records.group import Group
from followup.records.unit import Unit
from followup.register import Register
from followup.vietnamese import nearest

CODES = ("unknown-unit", "unknown-party", "unknown-directive", "unknown-duty")

FOLDERS_OF = {
    "unknown-unit": ("don-vi",),
    "unknown-party": ("don-vi", "nhom"),
    "unknown-directive": ("van-ban",),
    "unknown-indicator": ("chi-tieu",),
    "unknown-criteria": ("tieu-chi",),
    "unknown-figure": ("so-lieu-cong-bo",),
}


def check_references(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each id used in the register that no record has."""
    for unit in register.units.values():
        yield from _unit_references(unit, register)
    for group in register.groups.values():
        yield from _group_references(group, register)
    for directive in register.directives.values():
        yield from _directive_references(directive, register)
    for opened in register.periods.values():
        for index, name in enumerate(opened.record.reporters):
            yield from unknown_party(name, opened.record.origin.at("don_vi_bao_cao", index), register)


def unknown_duty(name: str, where: Place, register: Register) -> Iterator[Diagnostic]:
    """Yield a finding if no directive states the duty NAME; none if its directive could not be read."""
    directive = name.partition("/")[0]
    if name in register.duties or directive in register.unread:
        return
    message = f"không có nhiệm vụ '{name}'"
    if directive in register.directives:
        near = nearest(name, [each for each in register.duties if each.startswith(f"{directive}/")])
        hint = perhaps(near, "xem mã nhiệm vụ trên trang của văn bản")
    else:
        message += f" vì không có văn bản '{directive}'"
        near = nearest(directive, register.directives)
        hint = perhaps(near, f"thêm tệp data/van-ban/{directive}.yaml, hoặc sửa lại mã văn bản")
    yield Diagnostic(where, "unknown-duty", message, hint=hint)


def unknown_unit(name: str, where: Place, register: Register) -> Iterator[Diagnostic]:
    """Yield a finding if NAME is no unit's id."""
    yield from unknown_id(name, where, register, register.units, "unknown-unit", "đơn vị")


def _unit_references(unit: Unit, register: Register) -> Iterator[Diagnostic]:
    if unit.parent:
        yield from unknown_unit(unit.parent, unit.origin.at("truc_thuoc"), register)
    yield from _unknown_units(unit.plays, unit.origin.at("dong_vai"), register)
    for change in unit.changes:
        yield from _unknown_units(change.successors, change.origin.at("don_vi_tiep_nhan"), register)
        for reassigned in change.reassigned:
            for index, name in enumerate(reassigned.duties):
                yield from unknown_duty(name, reassigned.origin.at("nhiem_vu", index), register)
            yield from _unknown_units(reassigned.units, reassigned.origin.at("don_vi"), register)


def _group_references(group: Group, register: Register) -> Iterator[Diagnostic]:
    if group.directive:
        yield from _unknown_directive(group.directive, group.origin.at("van_ban"), register)
    yield from _unknown_units(group.members, group.origin.at("thanh_vien"), register)
    if group.rule:
        yield from _unknown_units(group.rule.parents, group.rule.origin.at("truc_thuoc"), register)
        yield from _unknown_units(group.rule.except_for, group.rule.origin.at("tru"), register)


def _directive_references(directive: Directive, register: Register) -> Iterator[Diagnostic]:
    yield from unknown_unit(directive.issuer, directive.origin.at("co_quan_ban_hanh"), register)
    yield from unknown_unit(directive.instructed_by, directive.origin.at("chu_the_chi_dao"), register)
    for party in (*directive.addressees, *directive.recipients):
        if party.unit:
            yield from unknown_party(party.unit, party.origin.at("don_vi"), register)
    for citation in directive.citations:
        if citation.directive:
            yield from _unknown_directive(citation.directive, citation.origin.at("van_ban"), register)
    if directive.replaced_by:
        yield from _unknown_directive(directive.replaced_by, directive.origin.at("thay_the_boi"), register)
    for duty in directive.duties:
        yield from _duty_references(duty, register)


def _duty_references(duty: Duty, register: Register) -> Iterator[Diagnostic]:
    lists = (
        ("chu_tri", duty.leads),
        ("phoi_hop", duty.cooperating),
        ("thuc_hien", duty.executing),
        ("theo_doi", duty.monitors),
    )
    for alias, names in lists:
        if register.units.keys() >= set(names):  # nearly always, and there may be 150 of them: 0.1 of the time
            continue
        for index, name in enumerate(names):
            yield from unknown_party(name, duty.origin.at(alias, index), register)
    for alias, single in (("bao_cao_qua", duty.reports_through), ("bao_cao_toi", duty.reports_to)):
        if single:
            yield from unknown_party(single, duty.origin.at(alias), register)
    orders: tuple[Suspension | Cancellation, ...] = (*duty.suspensions, *duty.cancellations)
    for ordered in orders:
        yield from _unknown_units(ordered.units, ordered.origin.at("don_vi"), register)


def _unknown_units(names: Iterable[str], where: Place, register: Register) -> Iterator[Diagnostic]:
    for index, name in enumerate(names):
        yield from unknown_unit(name, where.at(index), register)


def unknown_party(name: str, where: Place, register: Register) -> Iterator[Diagnostic]:
    """Yield a finding if NAME is neither a unit's id nor a group's."""
    if register.party(name) is None:
        parties = {**register.units, **register.groups}
        yield from unknown_id(name, where, register, parties, "unknown-party", "đơn vị hoặc nhóm")


def _unknown_directive(name: str, where: Place, register: Register) -> Iterator[Diagnostic]:
    yield from unknown_id(name, where, register, register.directives, "unknown-directive", "văn bản")


def unknown_id(
    name: str, where: Place, register: Register, records: Mapping[str, object], code: str, word: str
) -> Iterator[Diagnostic]:
    """Yield a finding CODE if NAME is the id of none of RECORDS, which are called WORD; none if it is unread."""
    if name in records or name in register.unread:
        return
    if name in register.known:
        hint = f"'{name}' là mã của một loại hồ sơ khác, ở đây cần {word}"
    else:
        files = " hoặc ".join(f"data/{folder}/{name}.yaml" for folder in FOLDERS_OF[code])
        hint = perhaps(nearest(name, records), f"thêm tệp {files}, hoặc sửa lại mã")
    yield Diagnostic(where, code, f"không có {word} '{name}'", hint=hint)


def perhaps(near: tuple[str, ...], otherwise: str) -> str:
    """Give the hint that asks for the nearest id, or OTHERWISE."""
    return f"có phải '{near[0]}'?" if near else otherwise
