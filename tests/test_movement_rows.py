"""What a summary keeps of the movement: compact, without loss, and nothing that needs a consent that is not there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from followup.diagnostics import Place
from followup.dossier import Dossier
from followup.initiative_details import ProofRow, initiative_details, unfolded
from followup.movement_rows import EventRow, initiative_row
from followup.publish.packed import packed, unpacked
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Initiative
from followup.records.rating import Rating
from followup.summary import Summary, summarise

MODEL = {
    "ma": "vuon-rau",
    "ten": "Vườn rau sạch",
    "chu_the": "ca_nhan",
    "loai": "dien_hinh",
    "linh_vuc": "kinh-te",
    "don_vi": "hoi-nd",
    "cap": "xa",
    "dia_ban": "Xã Tân Hòa",
    "dia_ban_cu": "Xã Tân Bình",
    "qua_trinh": [
        {"buoc": "dang_ky", "ngay": "05/01/2022"},
        {"buoc": "khen", "ngay": "15/10/2023", "cap": "tinh", "quyet_dinh": "9-QĐ/TU"},
        {"buoc": "thu_hoi", "ngay": "01/3/2024", "buoc_thu_hoi": "khen", "ly_do": "kê khai sai"},
        {"buoc": "sap_nhap", "ngay": "01/7/2025", "sap_nhap_vao": "vuon-chung", "ghi_chu": "gộp xã"},
    ],
    "nhan_rong_tu": "vuon-mau",
    "nguon_luc": [{"loai": "dat", "gia_tri": "1.200,5", "don_vi_tinh": "m²"}],
    "tieu_chi": "bo-2024",
    "danh_gia": [
        {"ky": "2022-nam", "ket_luan": "đạt", "diem": "80", "diem_tung_muc": [{"muc": "1", "diem": "40"}]},
        {"ky": "2023-nam", "tieu_chi": "bo-2023", "ket_luan": "đạt"},
    ],
}
MORE: dict[str, Any] = {
    "ban_dang_ky": {"muc_tieu": "Mỗi hộ một vườn", "ten": "Vườn rau"},
    "ca_nhan_neu_ten": ["Nguyễn Văn A"],
    "minh_chung": [
        {"loai": "anh", "noi_dung": "Ảnh ông A"},
        {"noi_dung": "12-BC/HND", "ngay": "01/12/2022", "dia_chi": "https://bao.example.vn/1"},
    ],
}


def model(**more: Any) -> Initiative:  # noqa: ANN401 - any key of the record
    return Initiative.model_validate({**MODEL, **more}).attach(Place("data/mo-hinh/hoi-nd/vuon-rau.yaml"))


def values(**more: Any) -> IndicatorReport:  # noqa: ANN401 - any key of the record
    lines = [
        {"chi_tieu": "ty-le", "tu_so": "820", "mau_so": "1.000", "cach_cong": "thoi_diem"},
        {"chi_tieu": "giam-sat", "gia_tri": "3", "cach_cong": "trong_ky"},
    ]
    report = {"don_vi": "hoi-nd", "ky_bao_cao": "2024-nam", "ngay_nhan": "10/01/2025", "so_lieu": lines, **more}
    return IndicatorReport.model_validate(report).attach(Place("data/so-lieu/2024-nam/hoi-nd.yaml"))


def rating(**more: Any) -> Rating:  # noqa: ANN401 - any key of the record
    written = {"don_vi": "hoi-nd", "nam": "2024", "tieu_chi": "bo", "ngay": "20/12/2024", "diem_tu_cham": "87", **more}
    return Rating.model_validate(written).attach(Place("data/xep-loai/2024/hoi-nd.yaml"))


def test_a_summary_of_the_movement_survives_json() -> None:
    dossier = Dossier(
        "hoi-nd",
        (),
        initiatives=(model(**MORE, dong_y_cong_khai="true"), model()),
        values=(values(),),
        ratings=(rating(), rating(khong_xep_loai="true", ly_do="chưa nộp", minh_hoa="true")),
        unread_initiatives=("hong",),
    )
    summary = summarise(dossier)

    assert len(summary.initiatives) == 2
    assert [each.id for each in unfolded(summary.details)] == ["vuon-rau"]
    assert repr(unpacked(Summary, json.loads(json.dumps(packed(summary))))) == repr(summary)


def test_a_models_row_holds_its_steps_and_where_it_stands_in_the_movement() -> None:
    row = initiative_row(model())

    assert (row.id, row.unit, row.subject, row.kind, row.field, row.level) == (
        "vuon-rau",
        "hoi-nd",
        "ca_nhan",
        "dien_hinh",
        "kinh-te",
        "xa",
    )
    assert (row.place, row.former_place, row.replicated_from, row.year) == (
        "Xã Tân Hòa",
        "Xã Tân Bình",
        "vuon-mau",
        2022,
    )
    assert row.events == (
        EventRow("dang_ky", "2022-01-05"),
        EventRow("khen", "2023-10-15", "tinh", "9-QĐ/TU"),
        EventRow("thu_hoi", "2024-03-01", reason="kê khai sai", revokes="khen"),
        EventRow("sap_nhap", "2025-07-01", into="vuon-chung", note="gộp xã"),
    )
    assert row.resources == (("dat", "1200.5", "m²"),)


def test_an_assessment_goes_by_its_own_criteria_else_by_the_models() -> None:
    assert [(each.period, each.criteria, each.points, each.scores) for each in initiative_row(model()).assessments] == [
        ("2022-nam", "bo-2024", "80", (("1", "40"),)),
        ("2023-nam", "bo-2023", None, ()),
    ]


def test_without_consent_no_name_and_no_photo_is_kept() -> None:
    details = initiative_details(model(**MORE))

    assert details is not None
    assert details.people == ()
    assert details.proofs == (ProofRow("van_ban", "12-BC/HND", "2022-12-01", "https://bao.example.vn/1"),)
    assert "Nguyễn" not in repr(summarise(Dossier("hoi-nd", (), initiatives=(model(**MORE),))))


def test_with_consent_they_are() -> None:
    details = initiative_details(model(**MORE, dong_y_cong_khai="có"))

    assert details is not None
    assert details.people == ("Nguyễn Văn A",)
    assert [each.kind for each in details.proofs] == ["anh", "van_ban"]
    assert details.registration == (("ten", "Vườn rau"), ("muc_tieu", "Mỗi hộ một vườn"))


@pytest.mark.parametrize(
    ("more", "says_more"),
    [
        ({}, False),
        ({"minh_chung": [{"loai": "anh", "noi_dung": "Ảnh"}]}, False),
        ({"ban_dang_ky": {}}, False),
        ({"doi_tuong_huong_loi": "30 hộ"}, True),
        ({"ghi_chu": "xem thêm"}, True),
    ],
)
def test_a_model_has_more_to_say_when_something_besides_its_row_may_be_shown(
    more: dict[str, Any], *, says_more: bool
) -> None:
    assert initiative_row(model(**more)).more is says_more


def test_values_and_ratings_count_from_their_days_and_drafts_never() -> None:
    def counted(*said: IndicatorReport | Rating) -> list[str | None]:
        dossier = Dossier(
            "hoi-nd",
            (),
            values=tuple(each for each in said if isinstance(each, IndicatorReport)),
            ratings=tuple(each for each in said if isinstance(each, Rating)),
        )
        summary = summarise(dossier)
        return [*(each.counts_from for each in summary.values), *(each.counts_from for each in summary.ratings)]

    assert counted(values(), rating()) == ["2025-01-10", "2025-01-10", "2024-12-20"]
    assert counted(values(nhap="true"), rating(nhap="true")) == [None, None, None]
