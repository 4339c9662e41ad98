"""Changes are seen: saves, renames, deletes, and folders that go and come back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from followup.serve.watch import changes

PATIENCE = 60  # seconds until a test gives up; nothing is expected to take so long


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "don-vi").mkdir(parents=True)
    (folder / "a.yaml").write_text("a: 1\n", "utf-8")
    return folder


@pytest.fixture
def seen(folder: Path) -> Iterator[Queue[None]]:
    """Give a queue that gets an entry for each burst of changes."""
    found: Queue[None] = Queue()
    stop = Event()

    def follow() -> None:
        for _ in changes((folder, folder.parent / "content"), stop):
            found.put(None)

    follower = Thread(target=follow)
    follower.start()
    _until_awake(folder, found)
    yield found
    stop.set()
    follower.join(PATIENCE)
    assert not follower.is_alive()


def _until_awake(folder: Path, found: Queue[None]) -> None:
    """Change something until it is seen: a system takes a moment to begin watching."""
    for turn in range(PATIENCE):
        (folder / "awake.yaml").write_text(f"a: {turn}\n", "utf-8")
        try:
            found.get(timeout=1)
        except Exception:  # noqa: BLE001, S112 -- not yet awake
            continue
        return
    pytest.fail("nothing was seen")


def _save(folder: Path) -> None:
    (folder / "a.yaml").write_text("a: 2\n", "utf-8")


def _save_beside_and_rename(folder: Path) -> None:
    (folder / "b.yaml.new").write_text("a: 3\n", "utf-8")
    (folder / "b.yaml.new").rename(folder / "b.yaml")


def _delete(folder: Path) -> None:
    (folder / "a.yaml").unlink()


def _save_in_a_new_folder(folder: Path) -> None:
    (folder / "ket-qua" / "2024").mkdir(parents=True)
    (folder / "ket-qua" / "2024" / "x.yaml").write_text("a: 1\n", "utf-8")


def _put_another_folder_in_its_place(folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "other")
    folder.rename(folder.parent / "before")
    (folder.parent / "other").rename(folder)


@pytest.mark.parametrize(
    "change",
    [_save, _save_beside_and_rename, _delete, _save_in_a_new_folder, _put_another_folder_in_its_place],
)
def test_a_change_is_seen_and_so_is_the_next(folder: Path, seen: Queue[None], change: Callable[[Path], None]) -> None:
    change(folder)
    seen.get(timeout=PATIENCE)
    _until_awake(folder, seen)


def test_a_folder_that_comes_later_is_watched_too(folder: Path, seen: Queue[None]) -> None:
    content = folder.parent / "content"
    content.mkdir()
    seen.get(timeout=PATIENCE)
    _until_awake(content, seen)
