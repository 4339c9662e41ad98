"""A build may be killed at any moment: no page is ever torn, and the next build heals everything."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from followup.project import Project
from followup.publish import swap, sync
from tests.publish.synthetic import clean_site, edited, is_whole, pages_of, put, random_site, seeded, tree, whole

ROOT = Path(__file__).parents[2]

BEFORE = {"index.html": '1<a href="a/x.html">', "a/x.html": "1", "a/old.html": "1", "k.css": "1", "turn": "file"}
AFTER = {"index.html": '2<a href="b/y.html">', "a/x.html": "2", "b/y.html": "2", "k.css": "2", "turn/z.html": "2"}
# Each of these is announced to an audit hook just before it happens.
STEPS = frozenset(("open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.chmod", "ctypes.dlopen"))


def refuse(_one: str, _other: str) -> None:
    raise OSError("no exchange here")


@pytest.fixture(params=["as a tree", "file by file"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish even the smallest change as a whole tree; or all of them file by file."""
    if request.param == "as a tree":
        monkeypatch.setattr(sync, "LARGE", 1)
    else:
        monkeypatch.setattr(swap, "exchange", refuse)


def dies_before_step(number: int, project: Project, texts: dict[str, str]) -> bool:
    """Publish in a child that dies just before its NUMBER-th step on the disk; tell whether there was such a step."""
    child = os.fork()
    if child == 0:
        left = number

        def hook(event: str, _arguments: object) -> None:
            nonlocal left
            if event in STEPS:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        put(project, texts)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def assert_nothing_torn(site: Path) -> None:
    assert [address for address, content in pages_of(site).items() if not is_whole(content)] == []


def ends_as(folder: Path, texts: dict[str, str], expected: tuple[dict[str, bytes], bytes]) -> None:
    assert put(Project(folder), texts).diagnostics == ()
    site = tree(folder / "site")
    note = site.pop("note.txt")
    assert note == whole("somebody's")
    assert (site, (folder / ".cache/manifest").read_bytes()) == expected
    names = sorted(path.name for path in (folder / ".cache").iterdir())
    assert names == [".gitignore", "lock", "manifest", "stamps", "told"]


@pytest.fixture(params=["the first build", "a later build"])
def start(request: pytest.FixtureRequest, tmp_path: Path, way: None) -> Path:
    """Give a project, with a file of somebody else in its site, whose next build shall be killed."""
    assert way is None
    folder = tmp_path / "start"
    (folder / "site").mkdir(parents=True)
    (folder / "site/note.txt").write_bytes(whole("somebody's"))
    if request.param == "a later build":
        put(Project(folder), BEFORE)
    return folder


def kill_before_every_step(start: Path, folder: Path, aftermaths: int) -> None:
    """Kill the build of AFTER before each of its steps in turn; heal in so many of the four ways that people would."""
    clean = [(texts, clean_site(folder / name, texts)) for name, texts in (("after", AFTER), ("before", BEFORE))]
    # The build is run again, or the change is taken back first; the cache is there, or somebody has deleted it.
    ways = [(texts, expected, lost) for texts, expected in clean for lost in (False, True)]
    killed, healed = folder / "killed", folder / "healed"
    for number in range(1000):
        shutil.copytree(start, killed)
        died = dies_before_step(number, Project(killed), AFTER)
        assert_nothing_torn(killed / "site")
        for turn in range(aftermaths):
            texts, expected, lost = ways[(number + turn) % len(ways)]
            shutil.copytree(killed, healed)
            if lost:
                shutil.rmtree(healed / ".cache", ignore_errors=True)
            ends_as(healed, texts, expected)
            shutil.rmtree(healed)
        shutil.rmtree(killed)
        if not died:
            break
    assert not died
    assert number > 20


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="the child inherits the test's state")


@needs_fork
def test_a_build_killed_before_any_step_tears_nothing_and_the_next_one_heals(start: Path, tmp_path: Path) -> None:
    kill_before_every_step(start, tmp_path, aftermaths=1)


@needs_fork
@pytest.mark.long
def test_it_heals_whatever_is_done_after_a_kill_before_any_step(start: Path, tmp_path: Path) -> None:
    kill_before_every_step(start, tmp_path, aftermaths=4)


def kill_and_heal(rng: Random, folder: Path) -> None:
    """Let a process publish on and on, kill it at a random moment, look, and complete its work."""
    folder.mkdir()
    seed, large = rng.randrange(10**6), rng.choice((3, 10**6))
    call = f"from tests.publish.synthetic import *; publish_on_and_on({str(folder)!r}, seed={seed}, large={large})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", call], stdout=subprocess.PIPE, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(rng.uniform(0, 0.08))
        process.kill()

    assert process.returncode not in (0, 1)
    assert_nothing_torn(folder / "site")
    texts = edited(rng, random_site(seeded(seed), 40))
    assert put(Project(folder), texts).diagnostics == ()
    expected = clean_site(folder.with_name("clean"), texts)
    assert (tree(folder / "site"), (folder / ".cache/manifest").read_bytes()) == expected
    shutil.rmtree(folder)
    shutil.rmtree(folder.with_name("clean"))


def test_twenty_kills_at_random_moments_tear_nothing_and_heal(tmp_path: Path) -> None:
    rng = seeded(20)
    for _ in range(20):
        kill_and_heal(rng, tmp_path / "killed")


@pytest.mark.long
def test_a_thousand_kills_at_random_moments_tear_nothing_and_heal(tmp_path: Path) -> None:
    rng = seeded(1000)
    for _ in range(1000):
        kill_and_heal(rng, tmp_path / "killed")
