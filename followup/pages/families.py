"""Who followed whose example: families of models as indented lists, the largest also as a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from followup.charts.family import Kin, family
from followup.charts.figure import Figure
from followup.pages.entry import Entry
from followup.pages.initiatives import number
from followup.pages.number import Told, Words
from followup.pages.page import Link, Whole
from followup.status.families import Member, families

LARGEST = "nhan-rong"
MOST_FAMILIES = 12
MOST_MEMBERS = 30
_DEEPEST = 2


class MemberRow(NamedTuple):
    """One model of a family; `depth` is how far it is set in, `from_name` whom it follows, empty for the first."""

    model: Link
    unit: Link
    year: int
    depth: int
    from_name: str
    state: str


class FamilyRow(NamedTuple):
    """One family, read from the top; `more` where not all of its models are shown."""

    name: str
    anchor: str
    said: Words
    rows: tuple[MemberRow, ...]
    more: bool


class FamiliesTold(NamedTuple):
    """The largest families. `largest` draws the largest that a small drawing can hold."""

    sentence: Words
    largest: Figure | None
    rows: tuple[FamilyRow, ...]
    more: bool


def largest_family(whole: Whole, known: Mapping[str, Entry]) -> Figure | None:
    """Draw the largest family that a small drawing can hold; None where there is none."""
    found = families(each.row for each in whole.lived)
    drawn = next((members for members in found if len(members) <= MOST_MEMBERS), None)
    return family(LARGEST, tuple(_kin(drawn, known))) if drawn else None


def families_told(whole: Whole, known: Mapping[str, Entry], largest: Figure | None) -> FamiliesTold | None:
    """Tell of the families, of which the LARGEST is drawn; None where no model follows another."""
    found = families(each.row for each in whole.lived)
    if not found:
        return None
    copies = [known[each.row.id] for members in found for each in members if each.parent is not None]
    first = [known[members[0].row.id] for members in found]
    rule = "Mô hình ghi rõ nhân rộng từ mô hình nào."
    words: Words = (
        number("nhan-rong-tu", "Mô hình nhân rộng từ mô hình khác", rule, copies),
        " mô hình được nhân rộng từ ",
        number("mo-hinh-goc", "Mô hình được nhân rộng", "Mô hình đầu tiên của mỗi nhánh nhân rộng.", first),
        " mô hình đầu tiên.",
    )
    return FamiliesTold(
        sentence=words,
        largest=largest,
        rows=tuple(_row(members, known) for members in found[:MOST_FAMILIES]),
        more=len(found) > MOST_FAMILIES,
    )


def _kin(members: Sequence[Member], known: Mapping[str, Entry]) -> Iterator[Kin]:
    for each in members:
        entry = known[each.row.id]
        yield Kin(entry.name, entry.unit.text, str(entry.year), each.generation, each.parent)


def _row(members: Sequence[Member], known: Mapping[str, Entry]) -> FamilyRow:
    return FamilyRow(
        name=members[0].row.name,
        anchor=f"nhanh-{members[0].row.id}",
        said=(Told(len(members)), " mô hình, kể cả mô hình đầu tiên"),
        rows=tuple(_member(each, members, known) for each in members[:MOST_MEMBERS]),
        more=len(members) > MOST_MEMBERS,
    )


def _member(member: Member, members: Sequence[Member], known: Mapping[str, Entry]) -> MemberRow:
    entry = known[member.row.id]
    return MemberRow(
        model=entry.link,
        unit=entry.unit,
        year=entry.year,
        depth=min(member.generation, _DEEPEST),
        from_name="" if member.parent is None else members[member.parent].row.name,
        state=entry.state,
    )
