"""The first cut-off: file states alone tell that nothing differs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from followup.project import Project
from followup.publish.state import Answer, Inputs, note, noted, settled
from tests.publish.synthetic import put

ROOT = Path(__file__).parents[2]
SECOND = 1_000_000_000
OLD = 1_700_000_000 * SECOND + 123_456_789
States = tuple[tuple[str, int, int], ...]
INPUTS: States = (("data/a.yaml", 10, OLD), ("data/ă b.yaml", 20, OLD + 1))


def told(states: States) -> str:
    return "\n".join(f"{path!r} {size} {mtime_ns}" for path, size, mtime_ns in states)


def inputs_unchanged(project: Project, key: str, states: States) -> bool:
    last = noted(str(project.root), key)
    return last is not None and last.holds(str(project.root), told(states))


def remember_inputs(project: Project, key: str, states: States, *, read_at_ns: int) -> None:
    note(str(project.root), Inputs(key, told(states), read_at_ns), Answer("Xong", "[]", 2, 1))


@pytest.fixture
def built(project: Project) -> Project:
    put(project, {"index.html": "1", "a/b.html": "1"})
    remember_inputs(project, "key", INPUTS, read_at_ns=OLD + SECOND)
    return project


def test_nothing_changed(built: Project) -> None:
    assert inputs_unchanged(built, "key", INPUTS)


def test_the_answer_is_kept(built: Project) -> None:
    last = noted(str(built.root), "key")

    assert last is not None
    answer = last.answer
    assert (answer.words, answer.findings, answer.files, answer.pages) == ("Xong", "[]", 2, 1)


@pytest.mark.parametrize(
    ("key", "states"),
    [
        ("another day", INPUTS),
        ("key", INPUTS[:1]),
        ("key", (*INPUTS, ("data/c.yaml", 1, OLD))),
        ("key", (INPUTS[0], ("data/ă b.yaml", 21, OLD + 1))),
        ("key", (INPUTS[0], ("data/ă b.yaml", 20, OLD + 2))),
        ("key", (INPUTS[0], ("data/b.yaml", 20, OLD + 1))),
        ("key", ()),
    ],
)
def test_another_key_or_input_is_a_change(built: Project, key: str, states: States) -> None:
    assert not inputs_unchanged(built, key, states)


def test_a_page_that_goes_or_a_file_that_comes_is_a_change(built: Project) -> None:
    (built.site / "a/b.html").unlink()
    assert not inputs_unchanged(built, "key", INPUTS)

    put(built, {"index.html": "1", "a/b.html": "1"})
    remember_inputs(built, "key", INPUTS, read_at_ns=OLD + SECOND)
    assert inputs_unchanged(built, "key", INPUTS)

    (built.site / "note.txt").write_text("mine")
    assert not inputs_unchanged(built, "key", INPUTS)


def test_a_build_that_did_not_finish_is_a_change(built: Project) -> None:
    (built.cache / "pending").touch()

    assert not inputs_unchanged(built, "key", INPUTS)


def test_a_lost_site_or_cache_is_a_change(built: Project, tmp_path: Path) -> None:
    built.site.rename(tmp_path / "moved")
    assert not inputs_unchanged(built, "key", INPUTS)
    (tmp_path / "moved").rename(built.site)
    assert inputs_unchanged(built, "key", INPUTS)

    (built.cache / "inputs").unlink()
    assert not inputs_unchanged(built, "key", INPUTS)


def test_damage_at_any_place_is_a_change(built: Project) -> None:
    path = built.cache / "inputs"
    content = path.read_bytes()
    for cut in range(len(content)):
        path.write_bytes(content[:cut])
        assert noted(str(built.root), "key") is None
        path.write_bytes(content[:cut] + bytes([content[cut] ^ 1]) + content[cut + 1 :])
        assert noted(str(built.root), "key") is None
    path.write_bytes(b"\xff\xfe" + content)
    assert not inputs_unchanged(built, "key", INPUTS)


@pytest.mark.parametrize("ahead", [0, 1_000_000, SECOND])
def test_an_input_that_changed_in_the_moment_of_reading_is_not_vouched_by_its_time(built: Project, ahead: int) -> None:
    moment = OLD + 5 * SECOND
    racy = (("data/a.yaml", 10, moment + ahead), INPUTS[1])

    remember_inputs(built, "key", racy, read_at_ns=moment)

    assert not inputs_unchanged(built, "key", racy)
    assert not inputs_unchanged(built, "key", INPUTS)


def test_the_real_race_is_noticed(built: Project) -> None:
    source = built.root / "a.yaml"

    def states() -> States:
        state = source.stat()
        return ((source.name, state.st_size, state.st_mtime_ns),)

    source.write_text("one")
    moment = time.time_ns()
    seen = states()
    source.write_text("two")
    os.utime(source, ns=(seen[0][2], seen[0][2]))
    remember_inputs(built, "key", seen, read_at_ns=moment)

    assert states() == seen
    assert not inputs_unchanged(built, "key", states())


def test_a_site_in_a_folder_whose_time_lies_ahead_is_not_vouched(built: Project) -> None:
    ahead = time.time_ns() + 3600 * SECOND
    os.utime(built.site / "a", ns=(ahead, ahead))

    remember_inputs(built, "key", INPUTS, read_at_ns=OLD + SECOND)

    assert not inputs_unchanged(built, "key", INPUTS)


def test_a_folder_with_a_name_that_is_no_text_is_kept_as_it_is(built: Project) -> None:
    os.mkdir(os.fsencode(built.site) + b"/\xff")  # noqa: PTH102 -- a Path is text

    remember_inputs(built, "key", INPUTS, read_at_ns=OLD + SECOND)

    assert inputs_unchanged(built, "key", INPUTS)


def test_a_cache_that_cannot_be_written_is_no_fault(project: Project) -> None:
    project.cache.write_text("in the way")
    project.site.mkdir()

    remember_inputs(project, "key", INPUTS, read_at_ns=OLD + SECOND)

    assert not inputs_unchanged(project, "key", INPUTS)


@pytest.mark.parametrize(
    ("mtime_ns", "moment_ns", "expected"),
    [
        (OLD, OLD, False),
        (OLD, OLD + 10_000_000, False),
        (OLD, OLD + 30_000_000, True),
        (OLD, OLD - 1, False),
        (1000 * SECOND, 1001 * SECOND, False),
        (1000 * SECOND, 1003 * SECOND, True),
    ],
)
def test_a_time_settles_after_a_tick_of_its_clock(mtime_ns: int, moment_ns: int, *, expected: bool) -> None:
    assert settled(mtime_ns, moment_ns) is expected


def test_what_every_start_waits_for_imports_nothing_heavy() -> None:
    call = "import sys; had = set(sys.modules); import followup.cli.unchanged; print(*set(sys.modules) - had)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    loaded = subprocess.run([sys.executable, "-c", call], env=environment, capture_output=True, check=True, text=True)

    heavy = {"json", "hashlib", "shutil", "dataclasses", "pydantic", "jinja2", "ctypes", "pathlib", "re", "typing"}
    assert heavy & set(loaded.stdout.split()) == set()
