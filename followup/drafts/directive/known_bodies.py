"""Tell which unit or group of the register a document's words name; where two could be meant, none is.

A document of a province says "Ban Dân vận Tỉnh ủy" and means its own. So a name counts if it carries the issuer's area,
if the body stands below the issuer, or if it is a central one. A group's words count for its document only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from followup.drafts.directive.found import Found, Question
from followup.drafts.directive.read import Reading
from followup.records.unit import Level, Unit
from followup.register import Register
from followup.vietnamese import fold

_BODIES = re.compile(
    r"co_quan_ban_hanh|chu_the_chi_dao|(?:kinh_gui|noi_nhan)\[[0-9]+\]\.loi_van"
    r"|nhiem_vu\[[^\]]+\]\.(?:chu_tri|phoi_hop|thuc_hien|theo_doi|bao_cao_toi|bao_cao_qua)"
)
_PARTY = re.compile(r"kinh_gui|noi_nhan")
_LIST = re.compile(r"[,;] (?:và |cùng )?| và | cùng ")
_HEAD = re.compile(
    r"(?:tinh uy|huyen uy|thanh uy|thi uy|quan uy|dang uy|tinh|huyen|thanh pho|thi xa|xa|phuong|dac khu) "
)
_AROUND = re.compile(r"^(?:luu:? )|(?: \([^)]*\)| ?\+.*| \[.*)$")


def with_units(reading: Reading, directive: str, register: Register | None) -> Reading:
    """Give READING, its bodies with the units or groups that they name, and a question for each that names none.

    DIRECTIVE is the document's id. A list of bodies becomes several values only if all of them are known.
    """
    issuer = next((each.value for each in reading.values if each.field == "co_quan_ban_hanh"), "")
    names = _Names(register, directive, _area(issuer), _unit_called(register, issuer)) if register else None
    values: list[Found] = []
    questions = list(reading.questions)
    for each in reading.values:
        units = names.all_of(each.value) if names and _BODIES.fullmatch(each.field) else ()
        values += [each._replace(unit=unit) for unit in units] or [each]
        if not units and _BODIES.fullmatch(each.field) and not _PARTY.match(each.field):
            name = each.field.rsplit(".", 1)[-1]
            sentence = f"{name}: văn bản ghi “{each.value}”, chưa rõ là đơn vị nào trong data/don-vi"
            questions.append(Question(each.field, sentence, each.span))
    return reading._replace(values=tuple(values), questions=tuple(questions))


class _Names(NamedTuple):
    register: Register
    directive: str
    area: str
    issuer: str | None

    def all_of(self, words: str) -> tuple[str, ...]:
        """Give the units or groups that WORDS name, alone or as a list; none unless every one is known."""
        if whole := self.of(words):
            return (whole,)
        each = [self.of(part) for part in _LIST.split(words)]
        return tuple(unit for unit in each if unit) if len(each) > 1 and all(each) else ()

    def of(self, words: str) -> str | None:
        """Give the one unit or group that WORDS name."""
        name = _AROUND.sub("", _plain(words)).strip()
        found = set(self._groups(name))
        if not found and self.area:
            found = set(self._units(f"{name} {self.area}"))
        found = found or {unit for unit in self._units(name) if self._is_near(self.register.units[unit])}
        return found.pop() if len(found) == 1 else None

    def _groups(self, name: str) -> Iterator[str]:
        for group in self.register.groups.values():
            if (
                group.directive == self.directive
                and not group.sample
                and name in {_plain(group.words), _plain(group.name)}
            ):
                yield group.id

    def _units(self, name: str) -> Iterator[str]:
        for unit in self.register.units.values():
            if not unit.sample and name in set(map(_plain, _called(unit))):
                yield unit.id

    def _is_near(self, unit: Unit) -> bool:
        if unit.level is Level.CENTRAL or (self.area and self.area in _plain(unit.name)):
            return True
        above = unit
        while above.parent and above.parent in self.register.units and above.parent != self.issuer:
            above = self.register.units[above.parent]
        return self.issuer is not None and self.issuer in {unit.id, above.parent}


def _unit_called(register: Register, name: str) -> str | None:
    found = {
        unit.id
        for unit in register.units.values()
        if not unit.sample and _plain(name) in set(map(_plain, _called(unit)))
    }
    return found.pop() if len(found) == 1 else None


def _called(unit: Unit) -> Iterator[str]:
    yield unit.name
    yield from unit.other_names
    if unit.short_name:
        yield unit.short_name


def _area(issuer: str) -> str:
    """Give the name of the place in the name of the ISSUER, folded: "binh thuan" of "TỈNH ỦY BÌNH THUẬN"."""
    places = list(_HEAD.finditer(_plain(issuer)))
    return _plain(issuer)[places[-1].end() :] if places else ""


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[a-z0-9/&+()]+", fold(words)))
