"""The command that explains figures on the terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.cli.main import run
from followup.diagnostics import Diagnostic
from followup.pages.number import LeftOut, count_of, share_of
from followup.pages.page import Link, Page

if TYPE_CHECKING:
    from tests.cli.conftest import Road

Output = pytest.CaptureFixture[str]

DONE, OPEN, DRAFT = (Link(f"Việc {each}", f"viec/{each}.html") for each in ("một", "hai", "ba"))
SHARE = share_of("ti-le", "Tỷ lệ hoàn thành", "Đã hoàn thành trên có thời hạn.", [DONE], [OPEN])
COUNT = count_of("viec", "Việc", "Đếm mỗi việc một lần.", [DONE, OPEN], left_out=[LeftOut([DRAFT], "bản nháp")])


def page(address: str, title: str) -> Page:
    assert SHARE is not None
    return Page(address, "pages/home.html", title, "", "index.html", (), numbers=(COUNT, SHARE))


@pytest.fixture
def two_pages(road: Road) -> Road:
    road.pages = (page("index.html", "Tổng quan"), page("ky/2025-nam.html", "Năm 2025"))
    return road


def test_a_page_is_found_by_its_address_or_a_part_of_its_title(capsys: Output, tmp_path: Path, two_pages: Road) -> None:
    assert run(["explain", "index.html", "--as-of", "2026-11-20"], tmp_path) == 0
    by_address = capsys.readouterr().out
    assert run(["explain", "tong quan"], tmp_path) == 0

    assert capsys.readouterr().out == by_address
    assert two_pages.calls[0] == ("pages_with_figures", tmp_path, date(2026, 11, 20))
    assert by_address == (
        "Tổng quan (index.html)\n"
        "\n"
        "viec: Việc: 2\n"
        "  Quy tắc: Đếm mỗi việc một lần.\n"
        "  Được tính: 2\n"
        "\n"
        "ti-le: Tỷ lệ hoàn thành: 50,0%\n"
        "  Quy tắc: Đã hoàn thành trên có thời hạn.\n"
        "  Phép tính: 1 trên 2 = 50,0%\n"
        "  Tử số: 1\n"
        "  Còn lại trong mẫu số: 1\n"
    )


def test_one_figure_lists_its_records_and_those_left_out(capsys: Output, tmp_path: Path, two_pages: Road) -> None:
    assert run(["explain", "ky/2025-nam.html", "so-viec"], tmp_path) == 0

    assert two_pages.calls
    assert capsys.readouterr().out == (
        "Năm 2025 (ky/2025-nam.html)\n"
        "\n"
        "viec: Việc: 2\n"
        "  Quy tắc: Đếm mỗi việc một lần.\n"
        "  Được tính: 2\n"
        "    - Việc một (viec/một.html)\n"
        "    - Việc hai (viec/hai.html)\n"
        "  Không tính vào số này: 1\n"
        "    - Việc ba (viec/ba.html): bản nháp\n"
    )


def test_without_a_page_every_page_with_figures_is_listed(capsys: Output, tmp_path: Path, two_pages: Road) -> None:
    assert run(["explain"], tmp_path) == 0

    assert two_pages.calls
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  index.html  Tổng quan (2 con số)",
        "  ky/2025-nam.html  Năm 2025 (2 con số)",
    ]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["indexx.html"], "không có trang 'indexx.html' nào có số liệu; có phải 'index.html'?"),
        (["index.html", "vieec"], "trang 'index.html' không có số 'vieec'; có phải 'viec'?"),
    ],
)
def test_an_unknown_page_or_figure_is_a_wrong_use(
    capsys: Output, tmp_path: Path, two_pages: Road, arguments: list[str], complaint: str
) -> None:
    assert run(["explain", *arguments], tmp_path) == 2

    assert two_pages.calls
    assert capsys.readouterr().err == f"{complaint}\n"


def test_nothing_to_explain_is_said(capsys: Output, tmp_path: Path, road: Road) -> None:
    assert run(["explain"], tmp_path) == 0

    assert road.calls
    assert capsys.readouterr().out == "Chưa có trang nào có số liệu.\n"


def test_wrong_data_are_shown_instead(capsys: Output, tmp_path: Path, two_pages: Road, mistake: Diagnostic) -> None:
    two_pages.found = (mistake,)

    assert run(["explain", "index.html"], tmp_path) == 1

    shown = capsys.readouterr()
    assert "lỗi[not-a-day]" in shown.out
    assert "Tổng quan" not in shown.out
