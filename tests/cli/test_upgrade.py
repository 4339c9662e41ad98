"""An office of version 0 comes up to today's format, after it was shown what would change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.cli.main import run
from tests.cli.terminal import on_terminal

SMALL = Path(__file__).parents[1] / "site/small"
UNIT = "data/don-vi/huyen-uy-a.yaml"
SETTINGS = "data/cau-hinh.yaml"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give the small office as version 0 wrote it."""
    root = Path(shutil.copytree(SMALL, tmp_path / "office"))
    settings = (root / SETTINGS).read_text("utf-8")
    (root / SETTINGS).write_text(settings.replace("phien_ban_du_lieu: 1\n", ""), "utf-8")
    with (root / UNIT).open("a", encoding="utf-8") as unit:
        unit.write("bo_phan_theo_doi: Phòng Dân vận  # hỏi lại\n")
    return root


def test_the_old_office_is_told_what_to_do_and_comes_up(office: Path, capsys: Output) -> None:
    assert run(["check", "-q"], office) == 1
    assert "build.py upgrade" in capsys.readouterr().out

    session = on_terminal(office, ["upgrade"], ["có"])

    assert session.code == 0
    assert f"{UNIT}: bo_phan_theo_doi" in session.screen
    assert "bo_phan_theo_doi:  # hỏi lại\n  - chuc_danh: Phòng Dân vận\n" in (office / UNIT).read_text("utf-8")
    assert run(["check", "-q"], office) == 0, capsys.readouterr().out
    assert run(["upgrade"], office) == 0
    assert "không có gì phải đổi" in capsys.readouterr().err


def test_nothing_is_written_before_somebody_agrees(
    office: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (office / UNIT).read_bytes()

    assert on_terminal(office, ["upgrade"], [""]).code == 0
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(["upgrade"], office) == 0

    assert "muốn ghi thì gõ: build.py upgrade --yes" in capsys.readouterr().err
    assert (office / UNIT).read_bytes() == before
    assert run(["upgrade", "--yes"], office) == 0
    assert (office / UNIT).read_bytes() != before


def test_data_that_are_newer_than_the_program_are_refused_everywhere(office: Path, capsys: Output) -> None:
    with (office / SETTINGS).open("a", encoding="utf-8") as settings:
        settings.write("phien_ban_du_lieu: 2\n")

    assert run(["upgrade", "--yes"], office) == 2
    assert "mới hơn phiên bản 1 mà phần mềm này đọc được; cập nhật phần mềm" in capsys.readouterr().err
    assert run(["check", "-q"], office) == 1
    assert "lỗi[newer-data] dữ liệu có khuôn dạng phiên bản 2, mới hơn" in capsys.readouterr().out
