"""The command that publishes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.cli.main import run
from followup.cli.today import today
from followup.diagnostics import Diagnostic

if TYPE_CHECKING:
    from tests.cli.conftest import Road

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("argv", [[], ["build"]])
def test_without_a_command_the_site_is_built_as_of_today(tmp_path: Path, road: Road, argv: list[str]) -> None:
    before = today()

    assert run(argv, tmp_path) == 0

    ((command, root, as_of, commit),) = road.calls
    assert (command, root, commit) == ("build", tmp_path, None)
    assert as_of in {before, today()}


@pytest.mark.parametrize("typed", ["2022-03-09", "9/3/2022", "09/03/2022"])
def test_the_day_is_accepted_as_editors_write_it(tmp_path: Path, road: Road, typed: str) -> None:
    assert run(["--as-of", typed, "--commit", "4157e43"], tmp_path) == 0

    assert road.calls == [("build", tmp_path, date(2022, 3, 9), "4157e43")]


def test_success_is_one_line_on_standard_error(capsys: Output, tmp_path: Path, road: Road) -> None:
    assert run(["--as-of", "20/11/2026"], tmp_path) == 0

    assert road.calls
    assert capsys.readouterr() == (
        "",
        "Đã xuất bản 71 trang (5 tệp mới hoặc đổi) vào site/ · số liệu tính đến ngày 20/11/2026\n",
    )


def test_an_error_shows_its_line_and_keeps_the_old_site(
    capsys: Output, tmp_path: Path, road: Road, mistake: Diagnostic
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.yaml").write_bytes(b"ma: x\r\nng: abc\r\n")
    road.built = replace(road.built, diagnostics=(mistake,), published=False)

    assert run([], tmp_path) == 1

    out, err = capsys.readouterr()
    assert out == (
        "data/a.yaml:2:5: lỗi[not-a-day] 'abc' không phải một ngày\n"
        "  |\n"
        "2 | ng: abc\n"
        "  |     ^^^\n"
        "  = gợi ý: gõ 9/3/2022\n"
    )
    assert err == "1 lỗi; chưa xuất bản, trang cũ được giữ nguyên\n"


def test_a_finding_in_a_file_that_is_not_there_is_shown_without_its_line(
    capsys: Output, tmp_path: Path, road: Road, mistake: Diagnostic
) -> None:
    road.built = replace(road.built, diagnostics=(mistake,), published=False)

    assert run(["-q"], tmp_path) == 1

    assert capsys.readouterr().out.splitlines()[1:] == ["  = gợi ý: gõ 9/3/2022"]


def test_quiet_leaves_only_errors(
    capsys: Output, tmp_path: Path, road: Road, mistake: Diagnostic, remark: Diagnostic
) -> None:
    road.built = replace(road.built, diagnostics=(remark, mistake), published=False)

    assert run(["-q"], tmp_path) == 1

    out, err = capsys.readouterr()
    assert (out.count("lỗi["), out.count("cảnh báo["), err) == (1, 0, "")


def test_verbose_tells_each_stage_and_how_much_it_has_to_do(capsys: Output, tmp_path: Path, road: Road) -> None:
    assert run(["-v"], tmp_path) == 0

    assert road.calls
    assert capsys.readouterr().err.splitlines()[:-1] == ["đọc dữ liệu (2)", "dựng trang (71)"]


@pytest.mark.parametrize(
    ("form", "start"), [("json", "{\n"), ("github", "::warning file=data/a.yaml,"), ("sarif", "{\n")]
)
def test_findings_come_in_the_form_that_was_asked_for(
    capsys: Output, tmp_path: Path, road: Road, remark: Diagnostic, form: str, start: str
) -> None:
    road.built = replace(road.built, diagnostics=(remark,))

    assert run(["--format", form], tmp_path) == 0

    out, err = capsys.readouterr()
    assert out.startswith(start)
    assert err.endswith(" · 1 cảnh báo\n")


def test_standard_output_is_one_whole_json_document_without_findings(
    capsys: Output, tmp_path: Path, road: Road
) -> None:
    assert run(["--format", "json", "-v"], tmp_path) == 0

    assert road.calls
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_pages_that_have_gone_are_told_on_a_line_of_their_own(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.built = replace(road.built, gone=("don-vi/a.html",))

    assert run([], tmp_path) == 0
    assert "không còn nữa: don-vi/a.html;" in capsys.readouterr().err.splitlines()[-1]
