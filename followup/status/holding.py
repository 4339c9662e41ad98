"""An obligation in the hands of one unit: what came with it, what the unit says of it, and what leaves with its end.

Work that is open passes on when its holder ends and is joined with the heir's own, so that it appears once. What was
finished before stays where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from followup.status.facts import Deadline, Facts, Word, latest
from followup.status.obligations import Task
from followup.status.succession import Ending

_ONE_DAY = timedelta(days=1)


class Holding(NamedTuple):
    """An obligation at one unit since a day. `origins` are the units that it was first given to.

    `due` and `due_source` are the first deadline, before any extension. `until` is the last day at the unit, once
    it is finished or gone; `gone` says that its holder has ended and nobody carries it on.
    """

    task: Task
    origins: tuple[str, ...]
    since: date
    words: tuple[Word, ...] = ()
    due: date | None = None
    due_source: str | None = None
    until: date | None = None
    gone: bool = False

    def settled_before(self, day: date, unit: str) -> bool:
        """Tell whether the obligation was finished, or ended for UNIT by a document, before DAY."""
        word = latest(self.words)
        finished = word is not None and word.done_on is not None and word.done_on < day
        return finished or cancelled_on(self.task, (unit, *self.origins), day - _ONE_DAY) is not None


def cancelled_on(task: Task, units: Iterable[str], day: date) -> date | None:
    """Give the day on which a document ended TASK for one of UNITS, if it has by DAY."""
    if not task.interrupted:
        return None
    concerned = frozenset(units)
    orders = (each for each in task.duty.cancellations if not each.units or not concerned.isdisjoint(each.units))
    return min((each.on for each in orders if each.on <= day), default=None)


def held(unit: str, own: Sequence[Task], inherited: Sequence[Holding], facts: Facts) -> Iterator[Holding]:
    """Yield what UNIT holds of its OWN tasks and what it has INHERITED, with its words and its own deadlines."""
    mine = (unit,)
    arriving: dict[str, dict[str, list[Holding]]] = {}
    for task in own:
        first = Holding(task, mine, task.since, (), task.due, task.due_source)
        arriving.setdefault(task.id, {}).setdefault(task.occurrence, []).append(first)
    for holding in inherited:
        arriving.setdefault(holding.task.id, {}).setdefault(holding.task.occurrence, []).append(holding)
    for duty, batches in arriving.items():
        words = facts.words.get(duty)
        deadlines = facts.deadlines.get(duty)
        if len(batches) > 1:
            batches.pop("", None)  # who knows when it comes round no longer needs the one that stands for all
        addressed = _addressed(words, batches) if words else {}
        for occurrence, batch in batches.items():
            deadline = deadlines.get(occurrence) if deadlines else None
            said = addressed.get(occurrence, ())
            if len(batch) == 1 and not said and deadline is None:
                yield batch[0]
            else:
                yield from _joined(unit, batch, said, deadline)


def parted(unit: str, holdings: Iterable[Holding], ending: Ending | None) -> Iterator[tuple[tuple[str, ...], Holding]]:
    """Yield each of UNIT's holdings with who has it after ENDING: receivers, or nobody else where it stays.

    It stays while the unit does, when it was settled before, and when nobody carries it on: then it is `gone`.
    """
    for holding in holdings:
        if ending is None or holding.settled_before(ending.on, unit):
            yield (), holding
            continue
        receivers = ending.receivers(holding.task.id)
        last_day = ending.on - _ONE_DAY
        yield receivers, holding._replace(until=last_day, gone=not receivers)


def arrived(holding: Holding) -> Holding:
    """Give HOLDING as whoever takes over from its last holder has it, from the day after that one's last."""
    begins = holding.since if holding.until is None else max(holding.since, holding.until + _ONE_DAY)
    return holding._replace(since=begins, until=None)


def _addressed(words: Sequence[Word], batches: dict[str, list[Holding]]) -> dict[str, list[Word]]:
    """Sort WORDS by the occurrence that they speak of: the one named, else the report's period, else the last begun."""
    if "" in batches:
        return {"": list(words)}
    found: dict[str, list[Word]] = {}
    begins = {occurrence: batch[0].task.since for occurrence, batch in batches.items()}
    for word in words:
        key = word.occurrence or word.period
        if key not in begins and not word.occurrence:
            begun = [each for each in begins if begins[each] <= word.on]
            key = max(begun, key=lambda each: (begins[each], each), default="")
        if key in begins:
            found.setdefault(key, []).append(word)
    return found


def _joined(unit: str, batch: list[Holding], words: Sequence[Word], deadline: Deadline | None) -> Iterator[Holding]:
    """Join what is open when more of the same arrives; what was settled by then stands on its own."""
    rest = tuple(words)
    first, *later = sorted(batch, key=lambda each: (each.since, each.origins))
    current = _dated(first, deadline)
    for arrival in later:
        said = tuple(word for word in rest if _speaks_before(word, arrival.since))
        before = _saying(current, said)
        if before.settled_before(arrival.since, unit):
            yield before
            rest = tuple(word for word in rest if word not in said)
            current = _dated(arrival, deadline)
        else:
            current = _one(current, arrival)
    yield _saying(current, rest)


def _speaks_before(word: Word, day: date) -> bool:
    return word.on < day or (word.done_on is not None and word.done_on < day)


def _saying(holding: Holding, words: tuple[Word, ...]) -> Holding:
    if not words:
        return holding
    if not holding.words:
        return holding._replace(words=words)
    return holding._replace(words=tuple(sorted((*holding.words, *words), key=lambda each: each.on)))


def _dated(holding: Holding, deadline: Deadline | None) -> Holding:
    """Give HOLDING the unit's own deadline where it has none yet: the first deadline stays."""
    if deadline is None or holding.due is not None:
        return holding
    return holding._replace(due=deadline.due, due_source=deadline.source)


def _one(mine: Holding, other: Holding) -> Holding:
    """Make one of two open obligations of the same kind; the earlier deadline holds."""
    dated = [each for each in (mine, other) if each.due is not None]
    first = min(dated, key=lambda each: (each.due, each.due_source or ""), default=mine)
    return mine._replace(
        origins=tuple(sorted({*mine.origins, *other.origins})),
        words=tuple(sorted((*mine.words, *other.words), key=lambda each: each.on)),
        due=first.due,
        due_source=first.due_source,
    )
