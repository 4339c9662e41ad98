"""What the site was made from: days, versions, counts, and every download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from followup.pages import PAGES, build_info, home
from followup.pages.build_info import WITH_FIGURES, BuildInfoView
from followup.pages.page import Whole
from followup.project import VERSION

WholeOf = Callable[[Mapping[str, str]], Whole]

REPORT = "don_vi: mat-tran\nky_bao_cao: '2022'\nngay_bao_cao: 15/12/2022\nngay_nhan: {received}\n"


def _view(whole: Whole) -> BuildInfoView:
    (page,) = build_info.plan(whole)
    assert isinstance(page.view, BuildInfoView)
    return page.view


def test_the_last_entry_is_the_latest_day_of_any_report(whole_of: WholeOf) -> None:
    reports = {
        "data/ket-qua/2022/mat-tran.yaml": REPORT.format(received="16/12/2022"),
        "data/ket-qua/2023/mat-tran.yaml": REPORT.replace("2022", "2023").format(received="02/01/2024"),
    }

    assert _view(whole_of(reports)).updated.words == "Cập nhật lần cuối: ngày 02 tháng 01 năm 2024"


def test_without_reports_it_is_the_latest_directive(whole: Whole) -> None:
    view = _view(whole)

    assert view.updated.words == "Cập nhật lần cuối: ngày 09 tháng 3 năm 2022"
    assert view.updated.reason == "Chưa có báo cáo nào; đây là ngày của văn bản mới nhất"


def test_without_any_day_it_says_so(nothing: Whole) -> None:
    view = _view(nothing)

    assert (view.updated.words, view.updated.missing) == ("Chưa có ngày nào trong dữ liệu", True)
    assert view.downloads == ()


def test_it_tells_the_day_the_versions_and_the_edition(whole: Whole) -> None:
    view = _view(replace(whole, commit="3f9c2ab"))

    assert (view.as_of, view.version, view.commit) == ("ngày 01 tháng 10 năm 2025", VERSION, "3f9c2ab")
    assert view.edition == "Bản nội bộ"
    assert _view(whole).commit == ""


def test_it_counts_the_records_of_each_sort(whole: Whole) -> None:
    assert [(each.number.name, each.number.numerator) for each in _view(whole).amounts] == [
        ("Văn bản chỉ đạo", 2),
        ("Nhiệm vụ theo văn bản", 4),
        ("Việc cụ thể", 5),
        ("Đơn vị", 4),
        ("Nhóm đơn vị", 1),
        ("Báo cáo", 0),
        ("Cảnh báo, lưu ý đang mở", 0),
    ]


def test_what_the_first_screen_draws_is_a_chart_of_another_page_and_offered_there(moved: Whole) -> None:
    shown = {(figure.title, figure.rows) for page in home.plan(moved) for figure in page.figures}
    others = {
        (figure.title, figure.rows) for kind, _ in WITH_FIGURES for page in kind.plan(moved) for figure in page.figures
    }

    assert shown
    assert shown <= others
    titles = [each.file.text for each in _view(moved).downloads]
    assert len(titles) == len(set(titles))


def test_every_chart_of_the_site_can_be_downloaded(whole: Whole) -> None:
    drawn = {figure.key for kind in PAGES if kind is not home for page in kind.plan(whole) for figure in page.figures}

    offered = [each.file.address for each in _view(whole).downloads]
    assert set(offered) == {f"so-lieu/{key}.csv" for key in drawn}
    assert len(offered) == len(set(offered))
    assert {kind for kind in PAGES if any(page.figures for page in kind.plan(whole))} <= {
        home,
        *(kind for kind, _ in WITH_FIGURES),
    }


def test_each_chart_is_told_to_stand_where_it_does(moved: Whole) -> None:
    for kind, at in WITH_FIGURES:
        (page,) = kind.plan(moved)

        assert (page.title, page.address, page.figures) == (kind.TITLE, at, kind.charts(moved))
