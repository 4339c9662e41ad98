"""What must hold for every office: parts add up, nothing is lost or doubled, order and later news change nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import chain
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.records.result import Result
from followup.records.unit import Unit
from followup.register import Shared
from followup.status.standing import DONE, Standing
from followup.status.standings import Standings, tally_of
from followup.status.tally import EMPTY, completion_rate, due_completion_rate, on_time_rate
from tests.status.office import directive, done, duty, entry, group, period, register, report, stand, unit

NAMES = ("a", "b", "c", "d", "e")
HEIRS = {"a": ("b", "c", "d"), "b": ("c", "d"), "c": ("d", "e"), "d": ("e",)}  # no circles
START, STOP = date(2022, 1, 1), date(2026, 12, 31)
DAYS = st.dates(START, STOP)
PERIODS = ("2023-nam", "2024-nam", "2025-nam")
TASKS = tuple(f"{name}/{code}" for name in "xy" for code in range(1, 5))

_leads = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True)

small = settings(max_examples=40, derandomize=True, deadline=None, database=None)


def typed(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


@st.composite
def units(draw: st.DrawFn) -> list[Unit]:
    """Draw five units, some of which end by a change of any kind."""
    return [draw(_unit(name)) for name in NAMES]


def _unit(name: str) -> st.SearchStrategy[Unit]:
    def made(ends: date | None, kind: str, heirs: list[str]) -> Unit:
        if ends is None or name not in HEIRS:
            return unit(name, thu_tu=str(NAMES.index(name)))
        change = {"hinh_thuc": kind, "ngay": typed(ends), "don_vi_tiep_nhan": heirs}
        last = typed(ends - timedelta(days=1))
        return unit(name, thu_tu=str(NAMES.index(name)), hoat_dong_den=last, bien_dong=[change])

    kinds = st.sampled_from(["doi_ten", "hop_nhat", "chia", "thay_the", "giai_the"])
    heirs = st.lists(st.sampled_from(HEIRS.get(name, NAMES)), max_size=2, unique=True)
    return st.builds(made, st.none() | DAYS, kinds, heirs)


@st.composite
def duties(draw: st.DrawFn) -> list[dict[str, object]]:
    return [draw(_duty(str(code))) for code in range(1, 5)]


def _duty(code: str) -> st.SearchStrategy[dict[str, object]]:
    def made(
        kind: str, leads: list[str], due: date | None, starts: date | None, ended: date | None
    ) -> dict[str, object]:
        more: dict[str, Any] = {"don_vi_tu_dat_han": str(kind == "mot_lan" and due is None).lower()}
        if kind == "mot_lan" and due is not None:
            more |= {"thoi_han": typed(due), "can_cu_thoi_han": "câu"}
        if kind == "dinh_ky":
            every = {"loi_van": "hằng năm", "lap_lai": "nam"}
            more["chu_ky"] = every | ({"tu_ngay": typed(starts)} if starts else {})
        if ended is not None:
            more["thoi_thuc_hien"] = [{"ngay": typed(ended), "van_ban": "1-CV/TU"}]
        return duty(code, *leads, kind=kind, **more)

    kinds = st.sampled_from(["mot_lan", "mot_lan", "dinh_ky", "thuong_xuyen", "theo_dieu_kien"])
    leads = st.lists(st.sampled_from([*NAMES, "tat-ca"]), min_size=1, max_size=3, unique=True)
    seldom = st.sampled_from([None, None, None, date(2024, 6, 1)])
    return st.builds(made, kinds, leads, st.none() | DAYS, st.none() | DAYS, seldom)


@st.composite
def records(draw: st.DrawFn) -> list[Shared]:
    first = directive(*draw(duties()), name="x", issued=typed(draw(DAYS)))
    second = directive(*draw(duties()), name="y", issued=None)
    everybody = group("tat-ca", quy_tac={"cap": ["huyen"]})
    return [*draw(units()), everybody, first, second, *(period(name) for name in PERIODS)]


def _report(who: str, named: str, received: date, entries: list[dict[str, object]], fate: dict[str, str]) -> Result:
    return report(who, typed(received), *entries, period=named, **fate)


@st.composite
def entries(draw: st.DrawFn) -> list[dict[str, object]]:
    tasks = draw(st.lists(st.sampled_from(TASKS), max_size=5, unique=True))
    return [_entry(task, draw(st.none() | DAYS), draw(st.none() | DAYS)) for task in tasks]


def _entry(task: str, finished: date | None, accepted: date | None) -> dict[str, object]:
    if finished is None:
        return entry(task)
    return done(task, typed(finished), **({"ngay_duyet": typed(accepted)} if accepted else {}))


reports = st.lists(
    st.builds(
        _report,
        st.sampled_from(NAMES),
        st.sampled_from(PERIODS),
        DAYS,
        entries(),
        st.sampled_from([{}, {}, {}, {"nhap": "true"}, {"tinh_trang_nop": "tra_lai"}]),
    ),
    max_size=6,
    unique_by=lambda each: (each.unit, each.period),
)


def parts(found: Standings, names: Iterable[str], lookup: Callable[[str], Sequence[Any]]) -> bool:
    """Tell whether the tallies of the parts make the whole."""
    return sum((tally_of(lookup(name)) for name in names), EMPTY) == tally_of(found.states)


@small
@given(records(), reports, DAYS)
def test_classes_add_up_to_the_total_under_every_filter(office: list[Shared], said: list[Result], day: date) -> None:
    it = register(*office)
    found = stand(it, *said, as_of=day)

    assert tally_of(found.states).total == len(found.states)
    assert parts(found, it.directives, found.of_directive)
    assert parts(found, it.duties, found.of_duty)
    assert parts(found, it.units, found.of_unit)
    now = list(chain.from_iterable(found.of_unit_now(name) for name in it.units))
    assert len(now) == sum(state.unit_now is not None for state in found.states)


@small
@given(records(), reports, DAYS)
def test_every_obligation_has_a_name_of_its_own(office: list[Shared], said: list[Result], day: date) -> None:
    keys = [state.key for state in stand(register(*office), *said, as_of=day).states]

    assert len(keys) == len(set(keys))


@settings(small, max_examples=150)
@given(units(), st.lists(_leads, min_size=4, max_size=4), reports, DAYS)
def test_changes_of_units_lose_and_double_nothing(
    bodies: list[Unit], leads: list[list[str]], said: list[Result], day: date
) -> None:
    """What arose for a unit is an origin of one state, wherever that stands; of what is open one stands for all."""
    tasks = [duty(str(code), *names) for code, names in enumerate(leads, start=1)]
    found = stand(register(*bodies, directive(*tasks, issued="01/12/2021")), *said, as_of=day).states
    origins = Counter((each.duty, origin) for each in found for origin in each.origins)
    held = Counter((each.duty, each.unit) for each in found if each.claimed_on is None)

    assert origins == Counter((f"x/{code}", name) for code, names in enumerate(leads, start=1) for name in names)
    assert set(held.values()) <= {1}


@small
@given(records(), reports, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(
    office: list[Shared], said: list[Result], day: date, chance: Random
) -> None:
    before = stand(register(*office), *said, as_of=day)
    chance.shuffle(office)
    chance.shuffle(said)

    assert stand(register(*office), *said, as_of=day) == before


@small
@given(records(), reports, reports, DAYS)
def test_what_is_received_later_changes_nothing_earlier(
    office: list[Shared], said: list[Result], more: list[Result], day: date
) -> None:
    it = register(*office)
    taken = {(each.unit, each.period) for each in said}
    later = [
        each for each in more if (each.unit, each.period) not in taken and each.received_on and each.received_on > day
    ]

    assert stand(it, *said, *later, as_of=day) == stand(it, *said, as_of=day)


@small
@given(records(), reports, DAYS)
def test_a_hundred_standing_duties_change_no_rate(office: list[Shared], said: list[Result], day: date) -> None:
    standing = directive(*(duty(str(code), *NAMES[4:], kind="thuong_xuyen") for code in range(1, 99)), name="z")
    before = tally_of(stand(register(*office), *said, as_of=day).states)
    after = tally_of(stand(register(*office, standing), *said, as_of=day).states)

    assert after.total - before.total == (98 if day >= date(2022, 3, 1) else 0)
    for rate in (completion_rate, due_completion_rate, on_time_rate):
        assert rate(after) == rate(before)


@small
@given(records(), reports, DAYS)
def test_states_keep_their_own_promises(office: list[Shared], said: list[Result], day: date) -> None:
    for state in stand(register(*office), *said, as_of=day).states:
        assert (state.standing is Standing.OVERDUE) <= (state.due is not None and state.due < day)
        assert (state.standing in DONE) <= (state.accepted_on is not None and state.accepted_on <= day)
        assert state.claimed_on is None or state.claimed_on <= day
        assert (state.standing is Standing.REASSIGN) <= (state.unit_now is None)
        assert state.days_late is None or state.days_late > 0
