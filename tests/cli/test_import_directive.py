"""`import` of a document, driven as an editor would."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from followup.cli.ending import CLEAN, DATA_WRONG, PROGRAM_WRONG
from followup.cli.main import run

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests/drafts/import_texts"
DRAFT, REVIEW = "data/van-ban/394-cv-tu.yaml", "ra-soat/394-cv-tu.html"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("minh-hoa", "van-ban"))
    return tmp_path


def _import(office: Path, name: str, *options: str) -> int:
    (file,) = (TEXTS / name).glob("input.*")
    return run(["import", str(file), *options], office)


def test_a_document_becomes_a_draft_and_a_page_to_review_it(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _import(office, "van-ban-that-394-cv-tu") == CLEAN

    assert (office / DRAFT).read_text("utf-8").startswith("# Bản nháp")
    assert "394-CV/TU" in (office / REVIEW).read_text("utf-8")
    assert DRAFT in capsys.readouterr().err


def test_what_is_there_is_never_overwritten(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _import(office, "van-ban-that-394-cv-tu")
    (office / DRAFT).write_text("ma: cua-toi\n", "utf-8")
    (office / "data/van-ban/394-cv-tu-2022.yaml").write_text("ma: cua-toi\n", "utf-8")

    assert _import(office, "van-ban-that-394-cv-tu") == DATA_WRONG
    assert (office / DRAFT).read_text("utf-8") == "ma: cua-toi\n"
    assert "Không ghi gì" in capsys.readouterr().err


def test_the_same_number_of_another_year_gets_the_year(office: Path) -> None:
    (office / DRAFT).parent.mkdir(parents=True)
    (office / DRAFT).write_text("ma: 394-cv-tu\n", "utf-8")

    assert _import(office, "van-ban-that-394-cv-tu") == CLEAN
    assert (office / "data/van-ban/394-cv-tu-2022.yaml").exists()


@pytest.mark.parametrize("option", ["--json", "--dry-run"])
def test_asking_only_writes_nothing(office: Path, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _import(office, "van-ban-that-394-cv-tu", option) == CLEAN

    assert not (office / "ra-soat").exists()
    assert not (office / DRAFT).exists()
    assert "394" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "reason"),
    [("dong-dau-mat", "mat"), ("bao-cao", "khong_phai_chi_dao"), ("anh-quet", "khong_doc_duoc"), ("tep-rong", "trong")],
)
def test_a_refused_document_leaves_no_file_behind(
    office: Path, name: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _import(office, name) == DATA_WRONG
    assert _import(office, name, "--json") == DATA_WRONG

    told = capsys.readouterr()
    assert json.loads(told.out)["tu_choi"] == reason
    assert told.err.startswith("Không nhập ")
    assert not (office / "ra-soat").exists()


def test_a_text_that_says_nothing_of_a_directive_is_no_draft(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "cho.txt").write_text("mua sữa, trứng\n", "utf-8")

    assert run(["import", str(office / "cho.txt")], office) == DATA_WRONG
    assert "Không nhập 'cho.txt': trong tệp không có gì của một văn bản chỉ đạo" in capsys.readouterr().err
    assert not (office / "data/van-ban").exists()


def test_a_file_that_is_not_there_is_a_wrong_use(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "khong-co.docx"], office) == PROGRAM_WRONG
    assert "không có tệp 'khong-co.docx'" in capsys.readouterr().err
