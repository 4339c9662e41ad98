"""Files get their form by name or all at once; what is left alone is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.cli.main import run

SMALL = Path(__file__).parents[1] / "site/small"
DIRECTIVE = "data/van-ban/12-cv-tu.yaml"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "office"))


def test_checking_names_what_has_not_its_form_and_changes_nothing(office: Path, capsys: Output) -> None:
    before = (office / DIRECTIVE).read_bytes()

    assert run(["format", "--check"], office) == 1

    out, err = capsys.readouterr()
    assert DIRECTIVE in out.splitlines()
    assert "cần sắp lại: gõ build.py format" in err
    assert (office / DIRECTIVE).read_bytes() == before


def test_after_formatting_nothing_is_left_to_do_and_the_data_are_the_same(office: Path, capsys: Output) -> None:
    assert run(["format"], office) == 0
    assert "    chu_tri:\n      - mat-tran\n" in (office / DIRECTIVE).read_text("utf-8")
    assert run(["format", "--check"], office) == 0
    assert capsys.readouterr().err.endswith("Mọi tệp đã đúng cách viết\n")
    assert run(["check", "-q"], office) == 0


def test_only_what_is_named_is_formatted(office: Path) -> None:
    others = {path: path.read_bytes() for path in office.rglob("*.yaml") if path.name != "12-cv-tu.yaml"}

    assert run(["format", "12-cv-tu"], office) == 0

    assert {path: path.read_bytes() for path in others} == others


def test_a_file_with_an_error_is_left_alone_and_named(office: Path, capsys: Output) -> None:
    (office / DIRECTIVE).write_text("ma: '12-cv-tu\n", "utf-8")

    assert run(["format", DIRECTIVE], office) == 0

    told = (
        f"{DIRECTIVE} để nguyên: tệp còn lỗi, xem build.py check\nĐể nguyên 1 tệp; không có tệp nào khác cần sắp lại\n"
    )
    assert capsys.readouterr().err == told
    assert (office / DIRECTIVE).read_text("utf-8") == "ma: '12-cv-tu\n"


def test_an_unknown_name_is_a_wrong_use(office: Path, capsys: Output) -> None:
    assert run(["format", "12-cv-tuu"], office) == 2
    assert "có phải '12-cv-tu'?" in capsys.readouterr().err
