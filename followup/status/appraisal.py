"""From an obligation in somebody's hands to its state: words, documents and calendar, asked one after another."""

from __future__ import annotations

from datetime import date, timedelta

from followup.periods import PARTY, Period, period
from followup.records.duty import DeadlineKind
from followup.records.result import Claim
from followup.register import Register
from followup.status.facts import Word, extensions, latest
from followup.status.fingerprint import fingerprint
from followup.status.holding import Holding, cancelled_on
from followup.status.standing import Case, Standing, days_late, standing
from followup.status.state import State, key_of
from followup.status.succession import Succession

_LATE = frozenset({Standing.OVERDUE, Standing.DONE_LATE, Standing.AWAITING, Standing.REVIEW})


class Appraisal:
    """Tells the state of holdings on one day; what depends on the duty or the unit alone is worked out once."""

    def __init__(self, register: Register, succession: Succession, *, as_of: date) -> None:
        self._register = register
        self._as_of = as_of
        self._soon = timedelta(days=register.settings.soon_days)
        self._silent: dict[tuple[int, str, date | None, bool], tuple[Standing, int | None]] = {}
        self._carriers = {unit: succession.carrier(unit, as_of) for unit in register.units}
        self._samples = frozenset(unit.id for unit in register.units.values() if unit.sample)
        self._fingerprints: dict[str, str] = {}
        self._period = _last_ended(register, as_of)
        self._ends: dict[str, date | None] = {}

    def state(self, unit: str, holding: Holding) -> State:
        """Give the state of HOLDING at UNIT."""
        task = holding.task
        if holding.words or task.interrupted:
            return self._spoken(unit, holding)
        key = (task.place, task.occurrence, holding.due, holding.gone)
        known = self._silent.get(key)
        if known is None:
            known = self._silent[key] = self._judged(self._case(unit, holding, None, holding.due))
        return State(
            key_of(task.id, unit, task.occurrence, holding.origins),
            task.id,
            unit,
            self._carriers[unit],
            holding.origins,
            task.occurrence,
            known[0],
            holding.due,
            holding.due,
            holding.due_source,
            known[1],
            None,
            None,
            (),
            None,
            None,
            None,
            False,  # noqa: FBT003 - positions are what keeps a hundred thousand of these fast
            0,
            self._is_sample(unit, holding),
        )

    def _spoken(self, unit: str, holding: Holding) -> State:
        as_of = self._as_of
        word = latest(holding.words)
        granted = extensions(holding.words, as_of=as_of)
        due = granted[-1].until if granted else holding.due
        where, late = self._judged(self._case(unit, holding, word, due))
        done_on = _come(word.done_on if word else None, as_of)
        accepted_on = _come(word.accepted_on if word and word.done_on else None, as_of)
        task = holding.task
        return State(
            key=key_of(task.id, unit, task.occurrence, holding.origins),
            duty=task.id,
            unit=unit,
            unit_now=self._carriers[unit],
            origins=holding.origins,
            occurrence=task.occurrence,
            standing=where,
            due=due,
            due_first=holding.due,
            due_source=holding.due_source,
            days_late=late,
            claim=word.claim.value if word else None,
            claimed_on=done_on,
            evidence=word.evidence if word else (),
            accepted_on=accepted_on,
            accepted_by=word.accepted_by if word and accepted_on else None,
            period=word.period if word else None,
            reported_in_period=any(map(self._in_period, holding.words)),
            extensions=len(granted),
            sample=self._is_sample(unit, holding),
        )

    def _case(self, unit: str, holding: Holding, word: Word | None, due: date | None) -> Case:
        duty, units = holding.task.duty, (unit, *holding.origins)
        claim = word.claim if word else None
        done_on = word.done_on if word else None
        return Case(
            kind=duty.deadline_kind or DeadlineKind.ONE_OFF,
            due_on=due,
            deadline_expected=duty.units_set_deadline,
            claimed_on=done_on,
            accepted_on=word.accepted_on if word and done_on else None,
            text_changed=self._text_changed(holding, word),
            arisen=claim is not None and claim is not Claim.NOTHING_AROSE,
            awaits_policy=claim is Claim.AWAITS_POLICY,
            owner_gone=holding.gone,
            suspended=holding.task.interrupted and self._suspended(holding, units),
            cancelled=cancelled_on(holding.task, units, self._as_of) is not None,
        )

    def _judged(self, case: Case) -> tuple[Standing, int | None]:
        where = standing(case, as_of=self._as_of, soon=self._soon)
        return where, days_late(case, as_of=self._as_of) if where in _LATE else None

    def _suspended(self, holding: Holding, units: tuple[str, ...]) -> bool:
        return any(
            each.starts_on <= self._as_of
            and (each.ends_on is None or self._as_of <= each.ends_on)
            and (not each.units or not frozenset(units).isdisjoint(each.units))
            for each in holding.task.duty.suspensions
        )

    def _text_changed(self, holding: Holding, word: Word | None) -> bool:
        if word is None or word.fingerprint is None:
            return False
        task = holding.task
        if task.id not in self._fingerprints:
            self._fingerprints[task.id] = fingerprint(task.duty)
        return word.fingerprint != self._fingerprints[task.id]

    def _is_sample(self, unit: str, holding: Holding) -> bool:
        return holding.task.sample or unit in self._samples or any(word.sample for word in holding.words)

    def _in_period(self, word: Word) -> bool:
        """Tell whether WORD belongs to the last regular period that has ended, or to a later one."""
        if self._period is None:
            return True
        if word.period not in self._ends:
            opened = self._register.periods.get(word.period)
            spoken_of = opened.period if opened else period(word.period, PARTY)
            self._ends[word.period] = spoken_of.end if spoken_of else None
        return (self._ends[word.period] or word.on) >= self._period.end


def _last_ended(register: Register, as_of: date) -> Period | None:
    """Give the last regular period that has ended by AS_OF, if any; reports of a running one may still come."""
    ended = [each.period for each in register.periods.values() if each.regular and each.period.end <= as_of]
    return ended[-1] if ended else None


def _come(day: date | None, as_of: date) -> date | None:
    return day if day is not None and day <= as_of else None
