"""Compiled templates are kept for the next build; what is damaged or of another text or program is not used."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jinja2.bccache import Bucket

from followup.pages.page import Page
from followup.render.kept_code import KeptCode
from followup.render.site import Frame
from followup.render.templates import Templates

Write = Callable[[Mapping[str, str]], Path]
Draw = Callable[..., str]


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the names of templates that are compiled."""
    names: list[str] = []
    keep = KeptCode.dump_bytecode

    def told(kept: KeptCode, bucket: Bucket) -> None:
        names.append(bucket.key)
        keep(kept, bucket)

    monkeypatch.setattr(KeptCode, "dump_bytecode", told)
    return names


@pytest.fixture
def draw(write: Write, frame: Frame, page_of: Callable[..., Page], tmp_path: Path) -> Draw:
    """Draw a page as a new build would, with the code that is kept in `.cache/templates`."""

    def drawer(text: str = "{% include 'part.html' %}", engine: str = "1") -> str:
        folder = write({"page.html": text, "part.html": "phần"})
        return Templates(folder, frame, KeptCode(tmp_path / ".cache/templates", engine)).draw(page_of())

    (tmp_path / ".cache").mkdir()
    return drawer


def test_what_is_kept_is_not_compiled_again(draw: Draw, compiled: list[str]) -> None:
    assert [draw(), draw(), draw()] == ["phần"] * 3
    assert len(compiled) == 2


def test_another_text_or_program_compiles_again(draw: Draw, compiled: list[str]) -> None:
    assert [draw(), draw("khác"), draw("khác", engine="2")] == ["phần", "khác", "khác"]
    assert len(compiled) == 4


@pytest.mark.parametrize(
    "damage", [lambda code: code[:-1], lambda code: b"\0" + code[1:], lambda _: b"", lambda _: b"x"]
)
def test_damaged_code_is_compiled_again(
    draw: Draw, compiled: list[str], tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    draw()
    for each in (tmp_path / ".cache/templates").iterdir():
        each.write_bytes(damage(each.read_bytes()))

    assert draw() == "phần"
    assert len(compiled) == 4


def test_code_of_one_template_does_not_pass_for_that_of_another(
    draw: Draw, compiled: list[str], tmp_path: Path
) -> None:
    draw()
    one, other = sorted((tmp_path / ".cache/templates").iterdir())
    shutil.copy(one, other)

    assert draw() == "phần"
    assert len(compiled) == 3


def test_where_nothing_can_be_kept_pages_are_drawn_all_the_same(draw: Draw, tmp_path: Path) -> None:
    (tmp_path / ".cache/templates").write_text("a file")
    assert draw() == "phần"
    shutil.rmtree(tmp_path / ".cache")
    assert draw() == "phần"
    assert not (tmp_path / ".cache").exists()
