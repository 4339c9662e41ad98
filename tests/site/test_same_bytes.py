"""Same input, same bytes: in any folder, in any order of files, built once or twice."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from followup import parts, summing
from followup.built import Built

Publish = Callable[..., Built]
Tree = Callable[[Path], dict[str, bytes]]


def _rewritten(source: Path, target: Path, order: random.Random) -> Path:
    """Copy SOURCE file by file in a shuffled order, with CRLF line ends as Windows leaves them."""
    files = [each for each in source.rglob("*") if each.is_file()]
    order.shuffle(files)
    for file in files:
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    return target


def test_another_folder_another_order_of_files_and_other_line_ends_change_no_byte(
    office: Path, tmp_path: Path, publish: Publish, tree: Tree
) -> None:
    other = _rewritten(office, tmp_path / "another place", random.Random(7))  # noqa: S311 - a fixed shuffle, no secret

    one, two = publish(office), publish(other)

    assert one.published
    assert two.published
    assert one.diagnostics == two.diagnostics
    assert tree(office / "site") == tree(other / "site")


def test_the_number_of_processes_changes_no_byte(
    office: Path, publish: Publish, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites = []
    for processes in (1, 3):
        other = Path(shutil.copytree(office, office.parent / f"with {processes}"))
        for module in (summing, parts):
            monkeypatch.setattr(module, "_WORTH_A_PROCESS", 0)
            monkeypatch.setattr(module, "processors", lambda processes=processes: processes)
        built = publish(other)
        sites.append((tree(other / "site"), built.diagnostics, (other / ".cache/manifest").read_bytes()))

    assert sites[0] == sites[1]


def test_building_twice_writes_nothing(office: Path, publish: Publish) -> None:
    assert publish(office).published
    times = {each: each.stat().st_mtime_ns for each in (office / "site").rglob("*")}

    again = publish(office)

    assert (again.written, again.removed) == (0, 0)
    assert times == {each: each.stat().st_mtime_ns for each in (office / "site").rglob("*")}


def test_an_error_leaves_the_last_good_site(office: Path, publish: Publish, tree: Tree) -> None:
    assert publish(office).published
    good = tree(office / "site")
    (office / "data/don-vi/mat-tran.yaml").write_text("ma: mat-tran\nten: [", "utf-8")

    built = publish(office)

    assert not built.published
    assert tree(office / "site") == good


def test_a_failed_unit_breeds_no_false_finding_elsewhere(office: Path, publish: Publish) -> None:
    path = office / "data/don-vi/mat-tran.yaml"
    path.write_text(path.read_text("utf-8").replace("cap: tinh", "cap: tính"), "utf-8")

    built = publish(office)

    assert [(each.location.path, each.code) for each in built.diagnostics if each.is_error] == [
        ("data/don-vi/mat-tran.yaml", "not-a-choice")
    ]
