"""The command that only checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.cli.main import run
from followup.diagnostics import Diagnostic

if TYPE_CHECKING:
    from tests.cli.conftest import Road

Output = pytest.CaptureFixture[str]


def test_clean_data_end_with_zero_and_publish_nothing(capsys: Output, tmp_path: Path, road: Road) -> None:
    assert run(["check", "--as-of", "2022-03-09"], tmp_path) == 0

    assert road.calls == [("check", tmp_path, date(2022, 3, 9))]
    assert capsys.readouterr().err == "Không có lỗi; đã kiểm tra, tính đến ngày 09/3/2022\n"


def test_warnings_pass_and_errors_do_not(
    capsys: Output, tmp_path: Path, road: Road, mistake: Diagnostic, remark: Diagnostic
) -> None:
    road.built = replace(road.built, published=False, diagnostics=(remark,))
    assert run(["check"], tmp_path) == 0

    road.built = replace(road.built, diagnostics=(remark, mistake))
    assert run(["check"], tmp_path) == 1

    assert "1 lỗi, 1 cảnh báo; đã kiểm tra" in capsys.readouterr().err
