"""Ratings of the work of mass mobilisation, year by year: own points, reviewed points, rank, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from followup.movement_rows import RatingRow
from followup.pages import address, naming
from followup.pages.number import Number, Words, count_of, numbers_in
from followup.pages.page import Link, Page, Whole
from followup.records.criteria import Criteria, CriteriaUse
from followup.register import Register
from followup.vietnamese import amount, day


class UnitRating(NamedTuple):
    """One unit's rating. `why` says why there is no rank, or why the points were changed."""

    anchor: str
    unit: Link
    criteria: Link | None
    self_points: str
    reviewed_points: str
    rank: str
    unranked: bool
    why: str
    decision: str
    sample: bool


class RatingsOf(NamedTuple):
    """The ratings of one year, units in order of protocol. A decision or criteria common to all is told once, here."""

    year: int
    sentence: Words
    decision: str
    criteria: Link | None
    rows: tuple[UnitRating, ...]


class CriterionRow(NamedTuple):
    """One criterion and the most points that it can bring, empty where there are none."""

    text: str
    most: str


class CriteriaRow(NamedTuple):
    """One version of a list of criteria."""

    anchor: str
    name: str
    use: str
    document: str
    starts: str
    size: str
    criteria: tuple[CriterionRow, ...]
    ranks: str
    source: str
    doubt: str
    note: str
    sample: bool


class RatingsView(NamedTuple):
    """All ratings, the latest year first, and the criteria behind them and behind the judging of models."""

    sentence: str
    years: tuple[RatingsOf, ...]
    criteria: tuple[CriteriaRow, ...]


_Rated = tuple[str, RatingRow]


def plan(whole: Whole) -> Iterator[Page]:
    """Plan the page."""
    rated = _rated(whole)
    years = sorted({each.year for _, each in rated}, reverse=True)
    view = RatingsView(
        sentence=sentence(rated),
        years=tuple(_year(year, [pair for pair in rated if pair[1].year == year], whole.register) for year in years),
        criteria=tuple(criteria_row(each) for each in whole.register.movement.criteria.values()),
    )
    yield Page(
        address=address.RATINGS,
        template="pages/ratings.html",
        title="Đánh giá, xếp loại",
        description=view.sentence,
        section=address.MORE,
        view=view,
        crumbs=(Link("Tổng quan", address.HOME), Link("Xem thêm", address.MORE)),
        numbers=tuple(number for each in view.years for number in numbers_in(each.sentence)),
        sample=any(each.sample for _, each in rated),
    )


def sentence(rated: Iterable[_Rated]) -> str:
    """Say which years are rated."""
    years = sorted({each.year for _, each in rated})
    if not years:
        return "Chưa có kết quả đánh giá, xếp loại công tác dân vận nào."
    span = f"năm {years[0]}" if len(years) == 1 else f"các năm {', '.join(map(str, years))}"
    return f"Kết quả đánh giá, xếp loại công tác dân vận {span}; đơn vị xếp theo thứ tự trong sổ, không theo điểm."


def criteria_row(criteria: Criteria) -> CriteriaRow:
    """Put one version of criteria in words."""
    source = criteria.source
    return CriteriaRow(
        anchor=f"tieu-chi-{criteria.id}",
        name=criteria.name,
        use=criteria.use.label,
        document=criteria.document or "",
        starts=f"áp dụng từ {day(criteria.starts_on)}" if criteria.starts_on else "",
        size=_size(criteria),
        criteria=tuple(
            CriterionRow(each.text, amount(each.most, "điểm") if each.most is not None else "")
            for each in criteria.criteria
        ),
        ranks="; ".join(
            f"{each.name} từ {amount(each.from_points, 'điểm')}" if each.from_points is not None else each.name
            for each in criteria.ranks
        ),
        source=(source.title or source.address or "") if source else "",
        doubt=criteria.reliability.label if not criteria.sample else "",
        note=criteria.note or "",
        sample=criteria.sample,
    )


def _size(criteria: Criteria) -> str:
    number = len(criteria.criteria) or criteria.count
    told = [
        f"{number} tiêu chí" if number else "",
        amount(criteria.total, "điểm") if criteria.total is not None else "",
    ]
    return ", ".join(filter(None, told))


def _rated(whole: Whole) -> tuple[_Rated, ...]:
    """Give every rating that counts by the as-of day, units in order of protocol."""
    given = {each.unit: each.ratings for each in whole.summaries}
    today = whole.as_of.isoformat()
    return tuple(
        (unit, each)
        for unit in whole.register.units
        for each in given.get(unit, ())
        if each.counts_from is not None and each.counts_from <= today
    )


def _year(year: int, rated: Iterable[_Rated], register: Register) -> RatingsOf:
    pairs = tuple(rated)
    ranks = dict.fromkeys(each.rank for _, each in pairs if not each.unranked)
    told: list[str | Number] = [_number(year, "xep-loai", "Đơn vị có kết quả", pairs, register), " đơn vị có kết quả"]
    for at, rank in enumerate(_in_order(ranks, register), start=1):
        of = [pair for pair in pairs if pair[1].rank == rank and not pair[1].unranked]
        told += [", ", _number(year, f"hang-{at}", f"Xếp {rank or 'không ghi hạng'}", of, register), f" {rank.lower()}"]
    left = [pair for pair in pairs if pair[1].unranked]
    if left:
        told += [", ", _number(year, "khong-xep-loai", "Không xếp loại", left, register), " không xếp loại"]
    rows = tuple(_row(unit, each, register) for unit, each in pairs)
    decisions, criteria = {each.decision for each in rows}, {each.criteria for each in rows}
    decision = decisions.pop() if len(decisions) == 1 else ""
    common = criteria.pop() if len(criteria) == 1 else None
    return RatingsOf(year, (*told, "."), decision, common, rows)


def _in_order(found: Iterable[str], register: Register) -> list[str]:
    """Put ranks as their criteria list them, from the highest down; unlisted ones last."""
    listed = [
        rank.name
        for each in register.movement.criteria.values()
        if each.use is CriteriaUse.RATINGS
        for rank in each.ranks
    ]
    return sorted(found, key=lambda rank: (listed.index(rank) if rank in listed else len(listed), rank))


def _number(year: int, name: str, title: str, pairs: Iterable[_Rated], register: Register) -> Number:
    links = (
        Link(f"{register.units[unit].name}, năm {year}", address.RATINGS, _anchor(unit, each.year))
        for unit, each in pairs
    )
    rule = "Đếm đơn vị có kết quả đến ngày tính số liệu; bản nháp không tính."
    return count_of(f"{name}-{year}", f"{title} năm {year}", rule, links)


def _anchor(unit: str, year: int) -> str:
    return f"{year}-{unit}"


def _row(unit: str, rating: RatingRow, register: Register) -> UnitRating:
    criteria = register.movement.criteria.get(rating.criteria)
    return UnitRating(
        anchor=_anchor(unit, rating.year),
        unit=naming.party_link(unit, register),
        criteria=Link(criteria.name, address.RATINGS, f"tieu-chi-{criteria.id}") if criteria else None,
        self_points=_points(rating.self_points),
        reviewed_points=_points(rating.reviewed_points),
        rank=rating.rank,
        unranked=rating.unranked,
        why=rating.reason,
        decision=rating.decision,
        sample=rating.sample,
    )


def _points(written: str | None) -> str:
    return amount(Decimal(written), "") if written is not None else ""
