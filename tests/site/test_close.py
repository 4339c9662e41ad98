"""A period is closed by a command; what changes in it afterwards is refused until it is corrected in the open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from followup.built import Built
from followup.cli.main import run

Publish = Callable[..., Built]
Output = pytest.CaptureFixture[str]

REPORT = "data/ket-qua/2024-nam/huyen-uy-a.yaml"
CORRECTION = (
    "dinh_chinh:\n  - ngay: 20/02/2025\n    noi_dung: 12-cv-tu/1.2 ngay_hoan_thanh\n"
    "    cu: 10/12/2024\n    moi: 11/12/2024\n    ly_do: đơn vị báo nhầm ngày\n"
)


@pytest.fixture
def closed(office: Path, capsys: Output) -> Path:
    """Give the office with its year 2024 closed."""
    period = office / "data/ky/2024-nam.yaml"
    period.parent.mkdir()
    period.write_text("ma: 2024-nam\nngay_chot: 15/01/2025\n", "utf-8")
    assert run(["close", "2024-nam"], office) == 0
    said = "Đã chốt kỳ '2024-nam' ngày 15/01/2025 với 2 báo cáo; xem tệp data/ky/2024-nam.yaml\n"
    assert capsys.readouterr().err == said
    return office


def _change(office: Path, more: str = "") -> None:
    path = office / REPORT
    text = path.read_text("utf-8").replace("ngay_hoan_thanh: 10/12/2024", "ngay_hoan_thanh: 11/12/2024")
    path.write_text(text + more, "utf-8")


def test_a_period_is_not_closed_before_its_last_day(office: Path, capsys: Output) -> None:
    period = office / "data/ky/2024-nam.yaml"
    period.parent.mkdir()
    period.write_text("ma: 2024-nam\n", "utf-8")

    assert run(["close", "2024-nam", "--as-of", "2024-12-01"], office) == 2

    assert "đến 31/12/2024 mới hết, nên chưa chốt ngày 01/12/2024 được" in capsys.readouterr().err
    assert period.read_text("utf-8") == "ma: 2024-nam\n"


def test_a_closed_period_is_published_as_it_is(closed: Path, publish: Publish) -> None:
    built = publish(closed)

    assert built.published
    assert not [each for each in built.diagnostics if each.code.startswith("closed-")]


def test_a_silent_change_is_refused(closed: Path, publish: Publish) -> None:
    _change(closed)

    built = publish(closed)

    assert [each.code for each in built.diagnostics if each.is_error] == ["closed-report-changed"]


def test_a_change_with_a_dated_correction_is_published(closed: Path, publish: Publish) -> None:
    _change(closed, CORRECTION)

    built = publish(closed)

    assert [each for each in built.diagnostics if each.is_error] == []
    assert built.published


def test_a_report_that_vanishes_is_missed(closed: Path, publish: Publish) -> None:
    (closed / REPORT).unlink()

    built = publish(closed)

    assert [each.code for each in built.diagnostics if each.is_error] == ["closed-report-missing"]


def test_a_period_is_closed_once(closed: Path, capsys: Output) -> None:
    assert run(["close", "2024-nam"], closed) == 2
    assert "đã chốt; muốn chốt lại thì xóa `ban_chot`" in capsys.readouterr().err


def test_a_period_that_nobody_opened_is_not_closed(office: Path, capsys: Output) -> None:
    assert run(["close", "2023-nam"], office) == 2
    assert "chưa mở kỳ '2023-nam'" in capsys.readouterr().err
