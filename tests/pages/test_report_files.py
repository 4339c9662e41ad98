"""Where units report for the open periods, with a draft to copy where there is no file yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup.pages import unit
from followup.pages.page import Link, Whole
from followup.pages.report_files import ReportFile, report_files
from followup.pages.unit import UnitView

Laid = Callable[[Mapping[str, str]], Whole]

REPORT = "don_vi: mat-tran\nky_bao_cao: 2025-nam\nnhap: true\n"
FILES = {
    "data/ky/2025-6t1.yaml": "ma: 2025-6t1\ntinh_trang: da_chot\nngay_chot: 31/7/2025\n",
    "data/ky/2025-q3.yaml": "ma: 2025-q3\n",
    "data/ky/2025-nam.yaml": "ma: 2025-nam\ndon_vi_bao_cao: [mat-tran]\n",
    "data/ky/2026-q1.yaml": "ma: 2026-q1\n",
    "data/ket-qua/2025-nam/mat-tran.yaml": REPORT,
}


def test_a_unit_gets_a_draft_for_each_open_period_without_a_file(whole_of: Laid) -> None:
    asked, written = report_files(whole_of(FILES))["mat-tran"]

    assert (asked.period, asked.path) == (Link("Quý III/2025", "ky/2025-q3.html"), "data/ket-qua/2025-q3/mat-tran.yaml")
    assert asked.form is not None
    assert asked.form.title == "Chép mẫu báo cáo kỳ quý III/2025"
    assert [line for line in asked.form.text.splitlines() if "nhiem_vu" in line] == [
        "  - nhiem_vu: 12-cv-tu/1.1.a",
        "  - nhiem_vu: 12-cv-tu/1.1.đ",
    ]
    assert written == ReportFile(Link("Năm 2025", "ky/2025-nam.html"), "data/ket-qua/2025-nam/mat-tran.yaml", None)


def test_who_owes_no_report_has_no_file(whole_of: Laid) -> None:
    assert "tinh-uy" not in report_files(whole_of(FILES))


def test_the_page_of_a_unit_shows_its_own_files(whole_of: Laid) -> None:
    whole = whole_of(FILES)
    views = {page.address: page.view for page in unit.plan(whole)}

    for name in ("mat-tran", "tinh-uy"):
        view = views[f"don-vi/{name}.html"]
        assert isinstance(view, UnitView)
        assert view.report_files == report_files(whole).get(name, ())


def test_the_public_edition_shows_none(whole_of: Laid) -> None:
    settings = "phien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\nban: cong_khai\n"

    assert report_files(whole_of({**FILES, "data/cau-hinh.yaml": settings})) == {}
