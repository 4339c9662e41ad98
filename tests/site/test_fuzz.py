"""Whatever is done to an office's files, the whole road never raises, and each finding stands on a real line."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from followup.built import Built
from followup.diagnostics import Location, Where
from followup.pipeline import check
from followup.project import Project
from followup.source.text_file import lines_of

ROOT = Path(__file__).parents[2]
PIECES: tuple[str, ...] = (
    *"\t“”#[]{}'\"|>%@`~\\\0ệ\u00a0\u200b\ufeff",
    *("- ", ": ", "? ", "<<: ", "&a", "*a", "!!int", "e\u0323", "../", "\r\n", "ma: a\n", "x: y\n", "---\n"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "<script>", "[a](C:\\b)", "[x](y.html)"),
    *("31/6/2022", "2022/03/09", "1e999"),
)
Change = Callable[[bytes, random.Random], bytes]


def _put_a_byte(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _put_a_piece(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(PIECES).encode() + data[at + chance.randrange(5) :]


def _take_some_away(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(60) :]


def _move_lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    start, target = chance.randrange(len(lines)), chance.randrange(len(lines))
    moved = lines[start : start + chance.randrange(1, 9)]
    if chance.random() < 0.5:
        del lines[start : start + len(moved)]
    lines[target:target] = moved
    return b"\n".join(lines)


def _indent_a_line(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = b" " * chance.randrange(8) + lines[at].lstrip()
    return b"\n".join(lines)


def _swap_values(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    pairs = [index for index, line in enumerate(lines) if b": " in line]
    for one, other in [chance.sample(pairs, 2)] if len(pairs) > 1 else []:
        (key, value), (other_key, other_value) = (lines[at].split(b": ", 1) for at in (one, other))
        lines[one], lines[other] = key + b": " + other_value, other_key + b": " + value
    return b"\n".join(lines)


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return chance.choice((data[:at], data[at:]))


def _save_otherwise(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    ways = (text.encode("utf-16"), text.encode("cp1258", "replace"), data.replace(b"\n", b"\r\n"), bytes(len(data)))
    return chance.choice(ways)


CHANGES: tuple[Change, ...] = (
    _put_a_byte,
    _put_a_piece,
    _put_a_piece,
    _take_some_away,
    _move_lines,
    _indent_a_line,
    _swap_values,
    _cut,
    _save_otherwise,
)


def _spoil(root: Path, chance: random.Random) -> None:
    """Change, move, rename or delete one file."""
    folders = sorted(
        {each.parent for part in ("data", "content") for each in (root / part).rglob("*") if each.is_file()}
    )
    file = chance.choice(sorted(each for each in chance.choice(folders).iterdir() if each.is_file()))
    what = chance.random()
    if what < 0.05:
        file.unlink()
    elif what < 0.12:
        file.rename(chance.choice(folders) / f"{chance.choice(('', 'x-', 'Đ ', 'con.'))}{file.name}")
    else:
        file.write_bytes(chance.choice(CHANGES)(file.read_bytes(), chance))


def _not_on_a_line(root: Path, built: Built) -> Iterator[Where]:
    for finding in built.diagnostics:
        for where in (finding.where, *(each.where for each in finding.related)):
            if not isinstance(where, Location) or not _is_on_a_line(root, where):
                yield where


def _is_on_a_line(root: Path, where: Location) -> bool:
    file = root / where.path
    if not file.is_file():  # what is told of a folder, or of a file that should be there, is told at its beginning
        return where == Location(where.path)
    lines = lines_of(file.read_bytes())
    return (
        1 <= where.line <= where.end_line <= len(lines)
        and 1 <= where.column <= len(lines[where.line - 1]) + 1
        and 1 <= where.end_column <= len(lines[where.end_line - 1]) + 1
        and (where.line, where.column) <= (where.end_line, where.end_column)
    )


def _fuzz(origin: Path, folder: Path, seeds: range) -> None:
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - a fixed sequence, no secret
        root = Path(shutil.copytree(origin, folder / "spoilt"))
        for _ in range(chance.randrange(1, 5)):
            _spoil(root, chance)

        built = check(Project(root), as_of=date(2025, 10, 1), progress=lambda _stage, _done, _total: None)

        assert list(_not_on_a_line(root, built)) == [], f"seed {seed}"
        shutil.rmtree(root)


def test_no_change_of_an_offices_files_makes_the_road_raise(office: Path, tmp_path: Path) -> None:
    _fuzz(office, tmp_path, range(80))


@pytest.mark.long
@pytest.mark.parametrize("first", range(1000, 1300, 50))
def test_no_change_of_the_shipped_files_makes_the_road_raise(tmp_path: Path, first: int) -> None:
    origin = tmp_path / "shipped"
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, origin / part, ignore=shutil.ignore_patterns("minh-hoa", "loi"))  # many and alike

    _fuzz(origin, tmp_path, range(first, first + 50))
