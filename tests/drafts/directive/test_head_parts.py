"""Number, day, issuer, kind and stamps: what the head of a document holds."""

from __future__ import annotations

import pytest

from followup.drafts.directive.heading import read_head
from followup.drafts.directive.issuer import of_title, read_issuer
from followup.drafts.directive.kinds import Paper, title_at
from followup.drafts.directive.number import read_number
from followup.drafts.directive.parts import take_apart
from followup.drafts.directive.place_date import read_date
from followup.drafts.directive.stamps import read_arrival, secrecy
from followup.drafts.paper.lines import lay_out
from followup.records.document_kind import DocumentKind
from tests.drafts.directive.reading import cells_of, values


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Số 394-CV/TU", "394-CV/TU"),
        ("Số: 12/KH-UBND", "12/KH-UBND"),
        ("Số 05 - CT/TU", "05-CT/TU"),
        ("Số: 09/2019/NĐ-CP", "09/2019/NĐ-CP"),
        ("Số: 125/SGDĐT-VP", "125/SGDĐT-VP"),
        ("S6 l2-KH/TU", "12-KH/TU"),
        ("Số: 3O/2O22/QÐ-UBND", "30/2022/QĐ-UBND"),
        ("Số: 64/UBND-NC      Tỉnh A, ngày 05 tháng 3 năm 2025", "64/UBND-NC"),
    ],
)
def test_a_number_is_read_as_printed_with_figures_mended(printed: str, number: str) -> None:
    found = read_number(cells_of(printed))

    assert found is not None
    assert found[0].value == number


@pytest.mark.parametrize("printed", ["Số:      /KH-UBND", "ĐẾN Số: 2664", "Số 12", "Số và ký hiệu HS:"])
def test_a_blank_number_and_that_of_a_stamp_are_none(printed: str) -> None:
    assert read_number(cells_of(printed)) is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Bình Thuận, ngày 09 tháng 3 năm 2022", "2022-03-09"),
        ("TP. B, ngày 2l tháng ll năm 2O19", "2019-11-21"),
        ("Tỉnh A, ngày 10/11/2021", "2021-11-10"),
        ("SỐ: 5/KH   A, ngày 01 tháng 12 năm 2020", "2020-12-01"),
    ],
)
def test_the_day_of_issue_stands_after_the_place(printed: str, day: str) -> None:
    found = read_date(cells_of(printed))

    assert found is not None
    assert found.value == day


@pytest.mark.parametrize("printed", ["A, ngày    tháng 3 năm 2025", "A, ngày 31 tháng 02 năm 2025", "Ngày: 09/9/2021"])
def test_a_day_that_was_left_blank_or_does_not_exist_is_none(printed: str) -> None:
    assert read_date(cells_of(printed)) is None


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("TỈNH ỦY BÌNH THUẬN", "TỈNH ỦY BÌNH THUẬN"),
        ("ỦY BAN NHÂN DÂN\nTỈNH A", "ỦY BAN NHÂN DÂN TỈNH A"),
        ("HUYỆN ỦY B\nBAN TUYÊN GIÁO VÀ DÂN VẬN", "BAN TUYÊN GIÁO VÀ DÂN VẬN"),
        ("UBND TỈNH A\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
        ("ỦY BAN NHÂN DÂN\nTlNH A", "ỦY BAN NHÂN DÂN TỈNH A"),
        ("ĐẢNG ỦY PHƯỜNG 5\n*      Phường 5, ngày 03 tháng 8 năm 2025", "ĐẢNG ỦY PHƯỜNG 5"),
        ("ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN C", "ỦY BAN NHÂN DÂN HUYỆN C"),
    ],
)
def test_the_issuer_is_the_last_body_above_the_number(printed: str, issuer: str) -> None:
    found = read_issuer(cells_of(printed))

    assert found is not None
    assert found.value == issuer


def test_a_body_without_its_place_is_no_issuer() -> None:
    assert read_issuer(cells_of("ỦY BAN NHÂN DÂN")) is None


def test_a_title_may_name_the_issuer() -> None:
    found = of_title(cells_of("CỦA BAN THƯỜNG VỤ TỈNH ỦY")[0])

    assert found is not None
    assert found.value == "BAN THƯỜNG VỤ TỈNH ỦY"


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("KẾ HOẠCH", DocumentKind.PLAN),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", DocumentKind.PROGRAMME),
        ("KÊ HOẠCH", DocumentKind.PLAN),
        ("CÔNG ĐIỆN", DocumentKind.OTHER),
        ("BÁO CÁO", Paper("báo cáo")),
        ("GIẤY MỜI HỌP", Paper("giấy mời")),
    ],
)
def test_a_title_names_a_kind_or_a_paper_that_assigns_nothing(printed: str, kind: object) -> None:
    assert title_at(cells_of(f"TỈNH ỦY A\n{printed}")) == (1, kind)


def test_the_word_plan_in_a_sentence_is_no_title() -> None:
    assert title_at(cells_of("Kế hoạch\nthực hiện KẾ HOẠCH")) is None


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        (
            "Số 1-CT/TU\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ\nVỀ CÔNG TÁC DÂN VẬN\nTRÊN ĐỊA BÀN TỈNH\n\nThời gian qua, tốt.",
            "VỀ CÔNG TÁC DÂN VẬN TRÊN ĐỊA BÀN TỈNH",
        ),
        ("Số 1-HD/BDV\n\n# HƯỚNG DẪN\nTHI ĐUA NĂM 2022\nĐể tiếp tục thi đua, Ban hướng dẫn:", "THI ĐUA NĂM 2022"),
        (
            "Số 1-CT/TU\n\nCHỈ THỊ\ncủa Ban Thường vụ Tỉnh ủy\nVề công tác phụ nữ\n\nQua 10 năm, tốt.",
            "Về công tác phụ nữ",
        ),
        ("Số: 9/STP\nTỉnh C, ngày    tháng 5 năm 2024\nV/v hưởng ứng\n\nKính gửi: Sở A", "hưởng ứng"),
    ],
)
def test_a_subject_stands_below_its_title_or_number(printed: str, subject: str) -> None:
    head, _ = read_head(take_apart(lay_out(printed).lines))

    assert values(head)["trich_yeu"].removeprefix("V/v ") == subject


def test_an_arrival_stamp_is_read_apart() -> None:
    found, taken = read_arrival(cells_of("BAN TUYÊN GIÁO TỈNH ỦY\nĐẾN Số: 2664\nNgày: 09/9/2021\nChuyển:\nCHỈ THỊ"))

    assert values(found) == {
        "dau_den.so_den": "2664",
        "dau_den.ngay_den": "2021-09-09",
        "dau_den.noi_nhan": "BAN TUYÊN GIÁO TỈNH ỦY",
    }
    assert taken == {0, 1, 2, 3}


@pytest.mark.parametrize("printed", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Mật", "[ MẬT ]"])
def test_a_stamp_of_secrecy_is_seen(printed: str) -> None:
    assert secrecy(cells_of(f"TỈNH ỦY A\n{printed}\nSố 5-CV/TU"))


@pytest.mark.parametrize("printed", ["tăng cường bảo vệ bí mật nhà nước", "BẢO MẬT THÔNG TIN", "V/v công tác bảo mật"])
def test_words_about_secrets_are_no_stamp(printed: str) -> None:
    assert secrecy(cells_of(printed)) is None
