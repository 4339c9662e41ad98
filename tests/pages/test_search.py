"""Search finds all that the site shows and nothing else; its index is the same in every run."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

import pytest

from followup.pages import PAGES, search
from followup.pages.page import Page, Whole
from followup.pages.search import SearchView
from followup.pages.search_rows import number_spellings, rows_of, suffixes
from followup.publication import published

GUIDE = "---\ntieu_de: Thêm văn bản\nmo_ta: Làm thế nào.\n---\n\nMỗi văn bản một **tệp**.\n"
CODE = "---\ntieu_de: Không có đơn vị này\n---\n\nMã chưa có trong sổ.\n"
HIDDEN = """
ma: 1-mat
loai_van_ban: cong_van
so_ky_hieu: 1-CV/MAT
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
trich_yeu: Việc không đăng
cong_khai: khong
nhiem_vu:
  - {muc: "1", tom_tat: Việc kín, noi_dung: việc kín, chu_tri: [mat-tran], loai_han: mot_lan}
"""
HEIRS = {
    "data/don-vi/huyen-uy-a.yaml": "ma: huyen-uy-a\nten: Huyện ủy A\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: 400\n"
    "hoat_dong_den: 30/6/2025\nbien_dong:\n"
    "  - {hinh_thuc: thay_the, ngay: 01/7/2025, don_vi_tiep_nhan: [dang-uy-b], can_cu: Nghị quyết 1}\n",
    "data/don-vi/dang-uy-b.yaml": "ma: dang-uy-b\nten: Đảng ủy B\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: 500\n"
    "ten_viet_tat: ĐU B\nten_khac: [Đảng ủy phường B]\nhoat_dong_tu: 01/7/2025\nbien_dong:\n"
    "  - {hinh_thuc: doi_ten, ngay: 01/10/2025, don_vi_tiep_nhan: [dang-uy-c], can_cu: Nghị quyết 2}\n",
    "data/don-vi/dang-uy-c.yaml": "ma: dang-uy-c\nten: Đảng ủy C\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: 600\n",
}


@pytest.fixture
def rich(whole_of: Callable[[Mapping[str, str]], Whole]) -> Whole:
    """Give the base with a page of the guide, a finding code and units that took over from one another."""
    return whole_of({"content/huong-dan/them.md": GUIDE, "content/huong-dan/loi/unknown-unit.md": CODE, **HEIRS})


def _page(whole: Whole) -> Page:
    (page,) = search.plan(whole)
    return page


def _index(whole: Whole) -> dict[str, Any]:
    text = _page(whole).scripts[0].text
    index: dict[str, Any] = json.loads(text.removeprefix("window.chiMuc=").removesuffix(";\n"))
    return index


def _found(whole: Whole) -> dict[str, str]:
    index = _index(whole)
    return dict(zip(index["at"].split("\n"), index["titles"].split("\n"), strict=True))


def test_every_directive_duty_unit_and_group_is_found(rich: Whole) -> None:
    found = _found(rich)

    assert found["van-ban/12-cv-tu.html"] == "Công văn 12-CV/TU: Đẩy mạnh phong trào thi đua “Dân vận khéo”"
    assert found["van-ban/9-ct-tu.html"] == "Chỉ thị không ghi số: Tập hợp quần chúng"
    assert found["nhiem-vu/12-cv-tu/1-1-dd.html"] == "Thực hiện kế hoạch"
    assert found["don-vi/mat-tran.html"] == "Mặt trận Tổ quốc tỉnh"
    assert found["nhom/cac-huyen-uy.html"] == "Các huyện ủy"
    assert found["huong-dan/them.html"] == "Thêm văn bản"
    assert found["huong-dan/loi/unknown-unit.html"] == "Không có đơn vị này"


def test_whatever_is_found_stands_on_a_page_of_the_site(rich: Whole) -> None:
    pages = list(chain.from_iterable(kind.plan(rich) for kind in PAGES))
    places = {page.address for page in pages}

    assert sorted(_found(rich).keys() - places) == []


def test_nothing_is_found_that_is_not_published(whole_of: Callable[[Mapping[str, str]], Whole]) -> None:
    register = whole_of({"data/van-ban/1-mat.yaml": HIDDEN}).register
    words = repr(rows_of(published(register)))

    assert "Việc kín" in repr(rows_of(register))
    assert not [each for each in ("Việc kín", "không đăng", "1-mat", "CV/MAT") if each in words]


def test_a_unit_is_found_by_its_other_names_and_by_those_before_it(rich: Whole) -> None:
    units = next(group for group in rows_of(rich.register) if group.name == "Đơn vị")
    aliases = {row.to.text: row.aliases for row in units.rows}

    assert aliases["Đảng ủy B"] == ("ĐU B", "Đảng ủy phường B", "Huyện ủy A")
    assert aliases["Đảng ủy C"] == ("Đảng ủy B", "Huyện ủy A")


def test_texts_are_found_by_their_words(rich: Whole) -> None:
    rows = {row.to.address: row for group in rows_of(rich.register) for row in group.rows}

    assert "1. Mặt trận Tổ quốc tỉnh: xây dựng kế hoạch; thực hiện" in rows["van-ban/12-cv-tu.html"].text
    assert rows["huong-dan/them.html"].text == "Mỗi văn bản một tệp."
    assert rows["nhiem-vu/12-cv-tu/1-2.html"].note == "Mục 1.2, 12-CV/TU"


def test_a_number_is_known_in_the_ways_people_call_it(rich: Whole) -> None:
    assert number_spellings("394-CV/TU") == ("số 394-CV/TU", "394")
    assert number_spellings("16/CT-TTg") == ("số 16/CT-TTg", "16")
    assert number_spellings(None) == ()
    assert suffixes(rich.register) == (("CTTU", "CT TU"), ("CVTU", "CV TU"), ("KLTW", "KL TW"))


def test_abbreviations_of_the_glossary_and_letters_of_numbers_mean_what_they_stand_for(rich: Whole) -> None:
    pairs = [tuple(each) for each in _index(rich)["pairs"]]

    assert {("MTTQ", "Mặt trận Tổ quốc"), ("BCSĐ", "ban cán sự đảng"), ("CVTU", "CV TU")} <= set(pairs)
    assert "TU" not in dict(pairs)


def test_columns_have_a_line_for_each_thing(rich: Whole) -> None:
    index = _index(rich)
    rows = sum(int(number) for _, number in index["groups"])

    assert {name: index[name].count("\n") + 1 for name in ("titles", "notes", "aliases", "texts", "at")} == {
        "titles": rows,
        "notes": rows,
        "aliases": rows,
        "texts": rows,
        "at": rows,
    }


def test_an_index_with_other_words_has_another_address(rich: Whole, whole: Whole) -> None:
    assert _page(rich).scripts == _page(rich).scripts
    assert _page(rich).scripts[0].address != _page(whole).scripts[0].address


def test_lists_for_readers_without_a_script_stand_from_a_to_z(rich: Whole) -> None:
    view = _page(rich).view
    assert isinstance(view, SearchView)

    names = ["Ban Dân vận Tỉnh ủy", "Đảng ủy B", "Đảng ủy C", "Huyện ủy A", "Mặt trận Tổ quốc tỉnh", "Tỉnh ủy"]
    assert [each.to.text for each in view.units] == names
    assert [each.to.address for each in view.directives] == ["van-ban/9-ct-tu.html", "van-ban/12-cv-tu.html"]


def test_a_site_without_anything_still_finds_its_pages(nothing: Whole) -> None:
    assert [group.name for group in rows_of(nothing.register)] == ["Trang và bài viết"]
    view = _page(nothing).view
    assert isinstance(view, SearchView)
    assert (view.models_at, view.directives, view.units) == (None, (), ())
