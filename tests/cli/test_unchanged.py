"""A plain build that would change nothing is answered as the command line would, without what a build imports."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from followup.cli import plainly
from followup.cli.main import run
from followup.cli.unchanged import day_asked, looked, say
from followup.pipeline import build
from followup.project import Project

PROGRAM = Path(__file__).parent.parent.parent
DAY = ["build", "--as-of", "2025-10-01"]
OLD = (1_700_000_000, 1_700_000_000)
HEAVY = ("click", "rich", "pydantic", "jinja2", "yaml", "markdown", "nh3", "followup.pipeline")


def answer(argv: list[str], root: str) -> int | None:
    as_of = day_asked(argv)
    last = looked(root, as_of)[0] if as_of else None
    return None if last is None else say(last, root)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a built small office whose files are old enough for their times to be believed."""
    root = Path(shutil.copytree(PROGRAM / "tests/site/small", tmp_path_factory.mktemp("unchanged") / "office"))
    for each in root.rglob("*"):
        os.utime(each, OLD)
    assert build(Project(root), as_of=date(2025, 10, 1), commit=None, progress=lambda *_told: None).published
    return root


def test_it_says_what_the_command_says(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = answer(DAY, str(office))
    short = capsys.readouterr()

    assert (code, short) == (run(DAY, office), capsys.readouterr())
    assert short.out


@pytest.mark.parametrize("argv", [DAY, DAY[1:]])
def test_build_is_what_nothing_means(office: Path, argv: list[str]) -> None:
    assert answer(argv, str(office)) == 0


@pytest.mark.parametrize(
    "argv",
    [
        ["check"],
        ["build", "--quiet"],
        [*DAY, "--quiet"],
        ["build", "--as-of", "1/10/2025"],
        ["build", "--as-of"],
        ["x"],
    ],
)
def test_whatever_asks_for_more_goes_the_long_way(office: Path, argv: list[str]) -> None:
    assert answer(argv, str(office)) is None


def test_a_change_goes_the_long_way(office: Path) -> None:
    settings = office / "data/cau-hinh.yaml"
    settings.touch()
    changed = answer(DAY, str(office))
    os.utime(settings, OLD)

    assert changed is None
    assert answer(DAY, str(office)) == 0


def test_nothing_heavy_is_imported(office: Path) -> None:
    script = (
        "import sys; from followup.cli.unchanged import run;"
        f"assert run({DAY!r}, sys.argv[1]) == 0;"
        f"sys.exit(sum(name in sys.modules for name in {HEAVY!r}))"
    )

    done = subprocess.run([sys.executable, "-c", script, str(office)], cwd=PROGRAM, capture_output=True, check=False)

    assert done.returncode == 0


def test_a_plain_build_says_what_the_command_says(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = office / "data/cau-hinh.yaml"
    settings.touch()
    short = plainly.run(office, date(2025, 10, 1), None), capsys.readouterr()
    settings.touch()
    long = run(DAY, office), capsys.readouterr()
    os.utime(settings, OLD)

    assert short == long
    assert plainly.run(office, date(2025, 10, 1), None) == 0


def test_a_plain_build_needs_no_library_of_the_command_line(office: Path) -> None:
    (office / "data/don-vi/thua.yaml").write_text("ma: thua\n", "utf-8")
    script = (
        "import sys; from datetime import date; from pathlib import Path; from followup.cli import plainly;"
        "print(plainly.run(Path(sys.argv[1]), date(2025, 10, 1), None), 'click' in sys.modules, file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", script, str(office)], cwd=PROGRAM, capture_output=True, check=True)
    (office / "data/don-vi/thua.yaml").unlink()

    assert done.stderr.split()[-2:] == [b"1", b"False"]
