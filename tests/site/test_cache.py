"""Whatever happens to the cache costs time only: the site and the findings are those of a clean build."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zlib
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
    "sys.exit(not build(Project(Path(sys.argv[1])), as_of=date(2025, 10, 1), commit=None, progress=lambda *_: None)"
    ".published)"
)


def _shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _bent(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + b"?" + content[middle + 1 :]


def _another_value(content: bytes) -> bytes:
    """Give a file that is sealed as the program seals, around a value that the program never writes."""
    head, _, body = content.partition(b"\n")
    digest = json.loads(body).get("digest") if body.startswith(b'{"digest"') else None
    other = json.dumps({"digest": digest, "value": {"findings": [], "summary": {"unit": "x"}}}).encode()
    return head.rpartition(b" ")[0] + f" {zlib.crc32(other):08x}".encode() + b"\n" + other


def _empty(_content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [_shortened, _bent, _empty])
def test_a_damaged_cache_is_as_good_as_none(
    office: Path, publish: Publish, tree: Tree, damage: Callable[[bytes], bytes]
) -> None:
    _assert_heals(office, publish, tree, damage, "*")


@pytest.mark.parametrize("pattern", ["dossiers/*", "standings/*"])
def test_what_is_sealed_and_wrong_is_as_good_as_none(office: Path, publish: Publish, tree: Tree, pattern: str) -> None:
    _assert_heals(office, publish, tree, _another_value, pattern)


@pytest.mark.parametrize("folder", ["dossiers", "standings"])
def test_a_file_in_the_place_of_a_folder_of_the_cache_is_done_without(
    office: Path, publish: Publish, tree: Tree, folder: str
) -> None:
    clean = _clean(office, publish, tree)
    (office / ".cache").mkdir()
    (office / f".cache/{folder}").write_text("a file")

    built = publish(office)

    assert (tree(office / "site"), built.diagnostics) == clean


def test_two_builds_at_once_both_end_well(office: Path, publish: Publish, tree: Tree) -> None:
    clean, _ = _clean(office, publish, tree)
    builds = [subprocess.Popen([sys.executable, "-c", BUILD, str(office)], cwd=PROGRAM) for _ in range(2)]

    assert [build.wait() for build in builds] == [0, 0]
    assert tree(office / "site") == clean


def _assert_heals(office: Path, publish: Publish, tree: Tree, damage: Callable[[bytes], bytes], pattern: str) -> None:
    publish(office)
    for each in (office / ".cache").rglob(pattern):
        if each.is_file():
            each.write_bytes(damage(each.read_bytes()))
    settings = office / "data/cau-hinh.yaml"
    settings.write_text(settings.read_text("utf-8").replace("ten_trang: ", "ten_trang: Mới, "), "utf-8")

    built = publish(office)

    assert (tree(office / "site"), built.diagnostics) == _clean(office, publish, tree)


def _clean(office: Path, publish: Publish, tree: Tree) -> tuple[dict[str, bytes], object]:
    other = office.parent / "clean"
    shutil.copytree(office, other, ignore=shutil.ignore_patterns("site", ".cache"))
    built = publish(other)
    return tree(other / "site"), built.diagnostics
