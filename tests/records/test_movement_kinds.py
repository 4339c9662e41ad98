"""Every record of the movement reads a full example, key by key, and says what is wrong with a broken one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from followup.diagnostics import Outcome
from followup.records.commendation import Commendation, CommendationForm, RecipientKind
from followup.records.criteria import Criteria, CriteriaUse
from followup.records.indicator import Direction, Frequency, Indicator
from followup.records.indicator_value import IndicatorReport
from followup.records.initiative import Initiative, InitiativeKind, ProofKind, ResourceKind, Step, Subject
from followup.records.published_figure import PublishedFigure, Span
from followup.records.published_source import Reliability
from followup.records.rating import Rating
from followup.records.record import Record
from followup.records.sum_kind import SumKind
from followup.records.unit import Level

Read = Callable[[type[Record], str], Outcome[Any]]

INITIATIVE = """
ma: vuon-rau
ten: Vườn rau sạch
chu_the: tap_the
loai: mo_hinh
linh_vuc: kinh-te
don_vi: hoi-nd
cap: xa
nhap: không
dia_ban: Xã Tân Hòa
dia_ban_cu: Xã Tân Bình, huyện A
ban_dang_ky:
  ten: Vườn rau sạch
  thuc_trang: Nhiều hộ bỏ vườn
  muc_tieu: Mỗi hộ một vườn
  cach_lam: Nhóm năm hộ giúp nhau
  dia_ban_doi_tuong: Khu 2, 30 hộ
  luc_luong: Chi hội nông dân chủ trì
  nguon_luc_du_kien: 20 triệu đồng
  thoi_gian: Năm 2022
  san_pham: 30 vườn
  kha_nang_nhan_rong: Khu 3, khu 4
qua_trinh:
  - buoc: dang_ky
    ngay: 05/01/2022
  - buoc: cong_nhan
    ngay: 20/11/2022
    cap: huyen
    quyet_dinh: 12-QĐ/HU ngày 20/11/2022
    ghi_chu: đợt 1
  - buoc: thu_hoi
    ngay: 01/3/2024
    buoc_thu_hoi: cong_nhan
    ly_do: kê khai sai
  - buoc: sap_nhap
    ngay: 01/7/2025
    sap_nhap_vao: vuon-chung
nhan_rong_tu: vuon-mau
nguon_luc:
  - loai: dat
    gia_tri: 1.200,5
    don_vi_tinh: m²
doi_tuong_huong_loi: 30 hộ
minh_chung:
  - noi_dung: 12-BC/HND
    ngay: 01/12/2022
  - loai: bai_viet
    noi_dung: Bài trên báo
    dia_chi: https://bao.example.vn/1
ca_nhan_neu_ten: [Nguyễn Văn A]
dong_y_cong_khai: có
ly_do_ket_thuc: đã gộp
tieu_chi: bo-2024
danh_gia:
  - ky: 2022-nam
    tieu_chi: bo-2022
    diem_tung_muc:
      - muc: hieu-qua
        diem: 40
    diem: 80
    ket_luan: hiệu quả
minh_hoa: true
ghi_chu: đã đối chiếu
"""


def test_reads_a_model(read: Read) -> None:
    outcome = read(Initiative, INITIATIVE)

    assert outcome.diagnostics == ()
    it: Initiative = outcome.value
    assert (it.subject, it.kind, it.level) == (Subject.COLLECTIVE, InitiativeKind.MODEL, Level.COMMUNE)
    assert it.registration is not None
    assert len(type(it.registration).model_fields) == 10
    assert all(getattr(it.registration, name) for name in type(it.registration).model_fields)
    assert [event.step for event in it.events] == [Step.REGISTERED, Step.RECOGNISED, Step.REVOKED, Step.MERGED]
    assert (it.events[1].on, it.events[1].level) == (date(2022, 11, 20), Level.DISTRICT)
    assert (it.events[2].revokes, it.events[3].into) == (Step.RECOGNISED, "vuon-chung")
    assert (it.resources[0].kind, it.resources[0].amount) == (ResourceKind.LAND, Decimal("1200.5"))
    assert [proof.kind for proof in it.proofs] == [ProofKind.DOCUMENT, ProofKind.ARTICLE]
    assert (it.assessments[0].scores[0].points, it.assessments[0].points) == (Decimal(40), Decimal(80))
    assert (it.consent, it.sample, it.draft) == (True, True, False)
    assert it.origin.at("qua_trinh", 1, "ngay") == it.events[1].origin.at("ngay")


def test_a_model_needs_a_step_and_known_words(read: Read) -> None:
    found = read(
        Initiative,
        """
        ma: vuon-rau
        ten: Vườn rau
        chu_the: tapthe
        linh_vuc: kinh-te
        don_vi: hoi-nd
        cap: xa
        qua_trinh: []
        """,
    ).diagnostics

    assert [(each.location.line, each.code, each.hint) for each in found] == [
        (3, "not-a-choice", "có phải 'tap_the'?"),
        (7, "too-few", "xuống dòng, gõ dấu gạch đầu dòng rồi ghi mục thứ nhất"),
    ]


def test_reads_a_commendation(read: Read) -> None:
    outcome = read(
        Commendation,
        """
        ma: qd-123
        so_ky_hieu: 123-QĐ/TU
        ngay_ban_hanh: 15/10/2023
        co_quan_ban_hanh: Ban Thường vụ Tỉnh ủy
        cap: tinh
        hinh_thuc: bang_khen
        trich_yeu: Điển hình Dân vận khéo
        doi_tuong:
          - chu_the: tap_the
            mo_hinh: vuon-rau
            thu_hoi:
              ngay: 01/3/2024
              quyet_dinh: 9-QĐ/TU
              ly_do: kê khai sai
          - chu_the: ca_nhan
            don_vi: hoi-nd
            ten: Nguyễn Văn A
            dong_y_cong_khai: true
        """,
    )

    assert outcome.diagnostics == ()
    it: Commendation = outcome.value
    assert (it.number, it.issued_on, it.form) == (
        "123-QĐ/TU",
        date(2023, 10, 15),
        CommendationForm.CERTIFICATE_OF_MERIT,
    )
    first, second = it.recipients
    assert first.revocation is not None
    assert (first.initiative, first.revocation.on) == ("vuon-rau", date(2024, 3, 1))
    assert (second.kind, second.unit, second.consent) == (RecipientKind.PERSON, "hoi-nd", True)


def test_reads_an_indicator(read: Read) -> None:
    outcome = read(
        Indicator,
        """
        ma: ty-le-tap-hop
        ten: Tỷ lệ tập hợp hội viên
        khai_niem: Phần hội viên trong số người thuộc diện tập hợp
        nhom: Tập hợp quần chúng
        don_vi_tinh: "%"
        chieu_danh_gia: tang
        cach_tinh: tử số chia mẫu số
        tu_so: hội viên
        mau_so: người thuộc diện tập hợp
        cach_cong: thoi_diem
        ky_bao_cao: 6_thang
        so_goc:
          - {ky: 2021-nam, gia_tri: "62,5", can_cu: Báo cáo năm 2021}
        muc_giao:
          - {ky: 2020-nk, gia_tri: 80, don_vi: cac-hoi, van_ban_giao: Nghị quyết Đại hội}
        van_ban_giao: Nghị quyết Đại hội
        nhiem_vu: [394-cv-tu/1.1.a]
        chu_tri: [hoi-nd]
        lanh_dao_phu_trach: Phó Chủ tịch Hội
        nhom_so_sanh: [cac-hoi]
        """,
    )

    assert outcome.diagnostics == ()
    it: Indicator = outcome.value
    assert (it.direction, it.sums, it.frequency) == (Direction.UP, SumKind.MOMENT, Frequency.HALF_YEAR)
    assert (it.baselines[0].value, it.targets[0].value, it.targets[0].unit) == (
        Decimal("62.5"),
        Decimal(80),
        "cac-hoi",
    )


def test_reads_values_of_indicators(read: Read) -> None:
    outcome = read(
        IndicatorReport,
        """
        don_vi: hoi-nd
        ky_bao_cao: 2024-nam
        ngay_nhan: 10/01/2025
        van_ban: 5-BC/HND
        so_lieu:
          - {chi_tieu: ty-le-tap-hop, tu_so: 820, mau_so: 1.000, cach_cong: thoi_diem}
          - {chi_tieu: giam-sat, gia_tri: 3, cach_cong: trong_ky, ghi_chu: ước tính}
        """,
    )

    assert outcome.diagnostics == ()
    first, second = outcome.value.values
    assert (first.numerator, first.denominator, first.value) == (820, 1000, None)
    assert (second.value, second.sums) == (3, SumKind.PERIOD)


def test_reads_criteria(read: Read) -> None:
    outcome = read(
        Criteria,
        """
        ma: ngan-son-2020
        ten: Tiêu chí đánh giá công tác dân vận
        dung_cho: xep_loai
        van_ban: Hướng dẫn của Huyện ủy
        hieu_luc_tu: 01/01/2020
        thay_cho: ngan-son-2019
        tieu_chi:
          - {muc: "1", noi_dung: Quán triệt, diem_toi_da: 10}
        so_tieu_chi: 8
        tong_diem: 100
        xep_hang:
          - {hang: Tốt, tu_diem: 80}
          - {hang: Khá}
        nguon: {dia_chi: https://nganson.example.vn, tieu_de: Trang huyện, ngay: 05/12/2020, dia_chi_rut_gon: có}
        do_tin_cay: da_doi_chieu
        """,
    )

    assert outcome.diagnostics == ()
    it: Criteria = outcome.value
    assert (it.use, it.count, it.total) == (CriteriaUse.RATINGS, 8, Decimal(100))
    assert [(rank.name, rank.from_points) for rank in it.ranks] == [("Tốt", 80), ("Khá", None)]
    assert it.source is not None
    assert (it.source.shortened, it.reliability) == (True, Reliability.CHECKED)


def test_reads_a_rating(read: Read) -> None:
    outcome = read(
        Rating,
        """
        don_vi: xa-a
        nam: 2020
        tieu_chi: ngan-son-2020
        diem_tu_cham: 87
        diem_tham_dinh: 78
        hang: Khá
        ly_do: thiếu minh chứng
        quyet_dinh: 5-TB/HU
        ngay: 20/12/2020
        """,
    )

    assert outcome.diagnostics == ()
    it: Rating = outcome.value
    assert (it.year, it.self_points, it.reviewed_points, it.rank, it.unranked) == (
        2020,
        Decimal(87),
        Decimal(78),
        "Khá",
        False,
    )


def test_reads_a_published_figure(read: Read) -> None:
    outcome = read(
        PublishedFigure,
        """
        ma: tp-hcm-2025-tron
        nhom: Mô hình
        dia_ban: Thành phố Hồ Chí Minh
        loai_ky: luy_ke
        tu_nam: 2021
        den_nam: 2025
        thoi_gian: sau sáp nhập
        noi_dung: mô hình Dân vận khéo
        gia_tri: 7.600
        don_vi_tinh: mô hình
        gan_dung: true
        loi_van: hơn 7.600
        thanh_phan:
          - {ten: Tập thể, gia_tri: 5.000}
          - {ten: Cá nhân, gia_tri: 2.600, gan_dung: true}
        nguon: {dia_chi: https://thanhnien.vn/bai}
        do_tin_cay: da_doi_chieu
        mau_thuan_voi: [tp-hcm-2025]
        """,
    )

    assert outcome.diagnostics == ()
    it: PublishedFigure = outcome.value
    assert (it.span, it.from_year, it.to_year, it.value) == (Span.CUMULATIVE, 2021, 2025, Decimal(7600))
    assert [part.approximate for part in it.parts] == [False, True]
    assert it.conflicts_with == ("tp-hcm-2025",)


def test_a_year_is_a_year(read: Read) -> None:
    found = read(Rating, "don_vi: xa-a\nnam: 20\ntieu_chi: bo\nngay: 20/12/2020\n").diagnostics

    assert [(each.code, each.message) for each in found] == [("out-of-range", "`nam` phải từ 1900 trở lên")]
