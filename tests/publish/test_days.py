"""Where obligations stand by what is kept is where they stand worked out anew, whatever became of the kept files."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.known import known_by
from followup.project import Project
from followup.publish import days as module
from followup.publish.days import Days
from followup.publish.packed import packed, unpacked
from followup.records.plan import Plan
from followup.records.result import Result
from followup.register import Register, Shared
from followup.said import said
from followup.status.standings import Held, held_by, standings
from followup.status.state import stood
from tests.status.office import (
    accepted,
    dated,
    directive,
    done,
    duty,
    ended,
    entry,
    milestone,
    plan,
    register,
    report,
    summaries,
    unit,
)
from tests.status.test_properties import DAYS, records, reports, small

DAY = date(2025, 10, 1)
OFFICE = (
    ended("a", "hop_nhat", "b"),
    unit("b"),
    unit("c"),
    directive(dated("1", "a", "c"), duty("2", "b", "c"), duty("3", "c", kind="dinh_ky", chu_ky={"loi_van": "định kỳ"})),
)
SAID = (
    report("a", "20/6/2025", accepted("x/1", "10/6/2025")),
    report("c", "20/7/2025", done("x/1", "10/7/2025"), entry("x/2")),
    plan("c", "01/5/2025", milestone("x/3", "01/8/2025", ky="2025-q3")),
)


@pytest.fixture
def project() -> Iterator[Project]:
    with TemporaryDirectory() as folder:
        yield Project(Path(folder))


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The units that were worked out, one set each time."""
    noted: list[set[str]] = []

    def noting(units: set[str], *rest: object, **more: object) -> object:
        noted.append(set(units))
        return held_by(units, *rest, **more)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(module, "held_by", noting)
    return noted


def days(project: Project, it: Register, *told: Result | Plan, digest: str = "1", as_of: date = DAY) -> Days:
    known = summaries(it, told)
    return Days(project, it, digest, known_by(known, it, as_of=as_of), {each.unit: said(each) for each in known})


@small
@given(records(), st.lists(st.tuples(reports, DAYS, st.integers(0, 400)), min_size=2, max_size=5))
def test_what_is_kept_is_as_worked_out_anew(office: list[Shared], builds: list[tuple[list[Result], date, int]]) -> None:
    it = register(*office)
    some = builds[0][1]
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        for told, day, later in builds:
            for asked in (day, some):
                known = days(project, it, *told, as_of=asked + timedelta(days=later)).on(asked)
                assert known == standings(it, summaries(it, told), as_of=asked)


@small
@given(records(), records(), reports, DAYS)
def test_another_register_or_program_believes_nothing_of_the_last(
    one: list[Shared], two: list[Shared], told: list[Result], day: date
) -> None:
    with TemporaryDirectory() as folder:
        for digest, office in (("1", one), ("2", two), ("1", one)):
            it = register(*office)
            found = days(Project(Path(folder)), it, *told, digest=digest, as_of=day).on(day)
            assert found == standings(it, summaries(it, told), as_of=day)


@small
@given(records(), reports, DAYS)
def test_what_a_unit_holds_comes_back_as_it_was(office: list[Shared], told: list[Result], day: date) -> None:
    it = register(*office)
    for held in held_by(it.units, it, summaries(it, told), as_of=day).values():
        assert repr(unpacked(Held, json.loads(json.dumps(packed(held))))) == repr(held)


def test_a_changed_report_costs_its_unit_and_those_that_its_work_comes_from_or_goes_to(
    project: Project, worked_out: list[set[str]]
) -> None:
    it = register(*OFFICE)
    first, other, planned = SAID
    days(project, it, *SAID).on(DAY)
    days(project, it, *SAID).on(DAY)
    days(project, it, report("a", "21/6/2025"), other, planned).on(DAY)
    days(project, it, first, report("c", "21/7/2025"), planned).on(DAY)

    assert worked_out == [{"a", "b", "c"}, {"a", "b"}, {"a", "b", "c"}]


def test_what_is_received_later_costs_an_earlier_day_nothing(project: Project, worked_out: list[set[str]]) -> None:
    it = register(*OFFICE)
    days(project, it, *SAID[:1]).on(date(2025, 7, 1))
    found = days(project, it, *SAID[:2]).on(date(2025, 7, 1))

    assert found == standings(it, summaries(it, SAID[:1]), as_of=date(2025, 7, 1))
    assert len(worked_out) == 1


def test_a_word_that_moves_no_obligation_leaves_what_stands_for_them_as_it_is(project: Project) -> None:
    it = register(*OFFICE)
    asked = (
        [report("c", "20/7/2025", entry("x/1"))],
        [report("c", "21/7/2025", entry("x/1", "chua_thuc_hien"))],
        [report("c", "20/7/2025", entry("x/3"))],
        [report("c", "20/7/2025", done("x/1", "10/7/2025"))],
    )
    one, same, *others = (days(project, it, *told).on(DAY) for told in asked)

    assert one.digest == same.digest
    assert len({one.digest, *(each.digest for each in others)}) == len(asked) - 1
    assert [stood(each.states) == stood(one.states) for each in (same, *others)] == [True, False, False]


def _shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _bent(content: bytes) -> bytes:
    return content.replace(b"x/1", b"x/9", 1)


def _sealed(value: Callable[[object], object]) -> Callable[[bytes], bytes]:
    """Seal as the program seals what VALUE makes of what was kept."""

    def made(content: bytes) -> bytes:
        head, _, body = content.partition(b"\n")
        other = json.dumps(value(json.loads(body))).encode()
        return head.rpartition(b" ")[0] + f" {zlib.crc32(other):08x}".encode() + b"\n" + other

    return made


def _each(text: object) -> Callable[[object], object]:
    return lambda kept: {name: [key, where, text] for name, (key, where, _) in kept.items()}  # type: ignore[attr-defined] # JSON


@pytest.mark.parametrize(
    "damage",
    [
        _shortened,
        _bent,
        lambda _content: b"",
        _sealed(lambda _kept: []),
        _sealed(lambda _kept: {"a": 1}),
        _sealed(_each("")),
        _sealed(_each("[]")),
        _sealed(_each("[1,[[[]],[[]]]]")),
        _sealed(_each(None)),
        _sealed(lambda kept: {"c": kept["c"]}),  # type: ignore[index] # JSON
    ],
)
def test_a_damaged_file_costs_time_only_and_heals(
    project: Project, damage: Callable[[bytes], bytes], worked_out: list[set[str]]
) -> None:
    it = register(*OFFICE)
    first = days(project, it, *SAID).on(DAY)
    file = project.cache / f"standings/{DAY}"
    sound = file.read_bytes()
    file.write_bytes(damage(sound))

    assert days(project, it, *SAID).on(DAY) == first
    assert file.read_bytes() == sound
    assert days(project, it, *SAID).on(DAY) == first
    assert len(worked_out) == 2


def test_a_cache_that_cannot_be_written_is_done_without(project: Project) -> None:
    it = register(*OFFICE)
    project.cache.write_text("a file")

    assert days(project, it, *SAID).on(DAY) == standings(it, summaries(it, SAID), as_of=DAY)


@pytest.mark.parametrize("processes", [1, 2])
def test_days_that_will_be_asked_for_are_kept_ahead(
    project: Project, processes: int, worked_out: list[set[str]]
) -> None:
    it = register(*OFFICE)
    every = [DAY - timedelta(days=100 * number) for number in range(4)]
    days(project, it, *SAID).ahead(every, processes=processes)
    worked_out.clear()
    found = days(project, it, *SAID)

    assert [found.on(day) for day in every] == [standings(it, summaries(it, SAID), as_of=day) for day in every]
    assert worked_out == []


def test_days_that_nobody_asks_for_any_more_are_forgotten(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 2)
    it = register(*OFFICE)
    every = [DAY - timedelta(days=100 * number) for number in range(4)]
    kept = days(project, it, *SAID)
    kept.ahead(every, processes=1)
    kept.keep_only([every[3], every[1], every[2]])

    assert sorted(each.name for each in (project.cache / "standings").iterdir()) == [str(every[2]), str(every[1])]
    days(Project(project.root / "nowhere"), it).keep_only(every)
