"""A build that is killed at any moment leaves no broken page, and the next build heals the site."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from followup.built import Built

Publish = Callable[..., Built]
Tree = Callable[[Path], dict[str, bytes]]

PROGRAM = Path(__file__).parent.parent.parent
BUILD = (
    "import sys; from datetime import date; from pathlib import Path;"
    "from followup.pipeline import build; from followup.project import Project;"
    "build(Project(Path(sys.argv[1])), as_of=date(2025, 10, 1), commit=None, progress=lambda *_: None)"
)


def _build_and_kill(root: Path, after: float) -> None:
    process = subprocess.Popen([sys.executable, "-c", BUILD, str(root)], cwd=PROGRAM)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _time_of_a_build(root: Path) -> float:
    """Give the seconds that a whole build takes here, so that kills fall all over it."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", BUILD, str(root)], cwd=PROGRAM, check=True)
    return time.monotonic() - began


def _rename_site(root: Path, number: int) -> None:
    path = root / "data/cau-hinh.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("ten_trang")]
    path.write_text("\n".join([*lines, f"ten_trang: Trang số {number}", ""]), "utf-8")


def _kills(office: Path, publish: Publish, tree: Tree, *, seed: int, kills: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - fixed moments, no secret
    assert publish(office).published
    usual = _time_of_a_build(office)
    for number in range(kills):
        _rename_site(office, number)
        _build_and_kill(office, chance.uniform(0.1, usual))
        broken = [
            name for name, page in tree(office / "site").items() if name.endswith(".html") and b"</html>" not in page
        ]
        assert broken == [], f"kill {number}"
        if number % 2:
            _rename_site(office, number - 1)  # the editor takes the change back
        shutil.rmtree(office.parent / "clean", ignore_errors=True)
        clean = Path(shutil.copytree(office, office.parent / "clean", ignore=shutil.ignore_patterns("site", ".cache")))

        assert publish(office).published
        assert publish(clean).published
        assert tree(office / "site") == tree(clean / "site"), f"kill {number}"


def test_the_site_heals_after_kills(office: Path, publish: Publish, tree: Tree) -> None:
    _kills(office, publish, tree, seed=1, kills=6)


@pytest.mark.long
def test_the_site_heals_after_a_thousand_kills(office: Path, publish: Publish, tree: Tree) -> None:
    _kills(office, publish, tree, seed=2, kills=1000)
