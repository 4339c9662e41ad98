"""Every kind of record reads a full example, key by key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from followup.diagnostics import Outcome, Place
from followup.records.citation import Relation
from followup.records.directive import Directive, Force, Publication
from followup.records.document_kind import DocumentKind
from followup.records.duty import DeadlineKind, Interval
from followup.records.group import Group
from followup.records.inference import Confidence
from followup.records.note import Note
from followup.records.record import Record
from followup.records.result import Channel, Claim, Receipt, Result
from followup.records.settings import Edition, PlotlyBundle, Settings
from followup.records.unit import ChangeKind, Level, Unit, UnitKind

Read = Callable[[type[Record], str], Outcome[Any]]

DIRECTIVE = """
ma: 394-cv-tu
loai_van_ban: cong_van
so_ky_hieu: 394-CV/TU
ly_do_thieu_so: không thiếu
ngay_ban_hanh: 9/3/2022
gioi_han_ngay:
  khong_som_hon: 2022-03-01
  khong_muon_hon: 31/3/2022
  can_cu: Dấu đến
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: thuong-truc
trich_yeu: Đẩy mạnh thực hiện nghị quyết
ten_goi: Công văn 394
ten_ngan: CV 394
kinh_gui:
  - loi_van: Ban Cán sự đảng Ủy ban nhân dân tỉnh,
    don_vi: bcsd
noi_nhan:
  - loi_van: Như trên,
nguoi_ky:
  tham_quyen: T/M BAN THƯỜNG VỤ
  chuc_vu: PHÓ BÍ THƯ
  ho_ten: Nguyễn Văn A
dau_den:
  noi_nhan: Ban Tuyên giáo
  so_den: 2664
  ngay_den: 10/3/2022
vien_dan:
  - quan_he: can_cu
    loai_van_ban: quy_dinh
    so_ky_hieu: 212-QĐ/TW
    ngay_ban_hanh: 30/12/2019
    co_quan_ban_hanh: Ban Bí thư
    trich_yeu: về tổ chức bộ máy
    loi_van: Quy định số 212-QĐ/TW ngày 30/12/2019 của Ban Bí thư
    muc: Mục 1
    van_ban: 212-qd-tw
tinh_trang_hieu_luc: da_thay_the
can_cu_hieu_luc: Công văn khác
thay_the_boi: 395-cv-tu
dia_ban_ap_dung: Tỉnh Bình Thuận
cong_khai: toan_van
de_muc:
  - muc: 1
    loi_van: Mặt trận Tổ quốc
nhiem_vu:
  - muc: 1.1.đ
    tom_tat: Rà soát
    noi_dung: Rà soát các chỉ tiêu
    chu_tri: [mttq, doan-the]
    loi_van_chu_tri: Mặt trận Tổ quốc
    phoi_hop: [ban-to-chuc]
    thuc_hien: [ubnd]
    theo_doi: [ban-dan-van]
    bao_cao_qua: ban-dan-van
    bao_cao_toi: tinh-uy
    loai_han: dinh_ky
    thoi_han: 30/6/2022
    can_cu_thoi_han: Kế hoạch số 5
    chu_ky:
      loi_van: định kỳ 03 năm
      lap_lai: 3_nam
      tu_ngay: 1/8/2024
    dieu_kien: nếu có
    ap_dung_rieng: true
    minh_chung_can_co: [số và ngày kế hoạch]
    suy_doan:
      - truong: chu_ky
        gia_tri: sơ kết
        ly_do: theo thông lệ
        do_tin_cay: thap
    ghi_chu: chữ cái do người nhập đặt
con_thieu:
  - noi_dung: Văn bản không ghi ngày đến hạn
    muc: 1.1
suy_doan:
  - truong: dia_ban_ap_dung
    gia_tri: Kon Tum
    ly_do: trùng cuộc vận động
    do_tin_cay: cao
ghi_chu: đã đối chiếu
"""


def test_reads_a_directive(read: Read) -> None:
    outcome = read(Directive, DIRECTIVE)

    assert outcome.diagnostics == ()
    it: Directive = outcome.value
    assert (it.id, it.kind, it.number, it.number_missing_because) == (
        "394-cv-tu",
        DocumentKind.OFFICIAL_LETTER,
        "394-CV/TU",
        "không thiếu",
    )
    assert it.issued_on == date(2022, 3, 9)
    assert it.issue_bounds is not None
    assert (it.issue_bounds.not_before, it.issue_bounds.not_after) == (date(2022, 3, 1), date(2022, 3, 31))
    assert (it.issuer, it.instructed_by) == ("tinh-uy", "thuong-truc")
    assert (it.subject, it.working_title, it.short_title) == (
        "Đẩy mạnh thực hiện nghị quyết",
        "Công văn 394",
        "CV 394",
    )
    assert [(party.words, party.unit) for party in (*it.addressees, *it.recipients)] == [
        ("Ban Cán sự đảng Ủy ban nhân dân tỉnh,", "bcsd"),
        ("Như trên,", None),
    ]
    assert it.signature is not None
    assert it.signature.name == "Nguyễn Văn A"
    assert it.arrival is not None
    assert (it.arrival.number, it.arrival.received_on) == ("2664", date(2022, 3, 10))
    (citation,) = it.citations
    assert (citation.relation, citation.kind, citation.number) == (
        Relation.BASIS,
        DocumentKind.REGULATION,
        "212-QĐ/TW",
    )
    assert (citation.issuer, citation.section, citation.directive) == ("Ban Bí thư", "Mục 1", "212-qd-tw")
    assert (it.force, it.force_source, it.replaced_by) == (Force.REPLACED, "Công văn khác", "395-cv-tu")
    assert (it.area, it.publication) == ("Tỉnh Bình Thuận", Publication.FULL)
    assert (it.sections[0].code, it.gaps[0].section, it.note) == ("1", "1.1", "đã đối chiếu")
    assert (it.inferences[0].value, it.inferences[0].confidence) == ("Kon Tum", Confidence.STRONG)


def test_reads_a_duty_and_tells_it_whose_it_is(read: Read) -> None:
    directive: Directive = read(Directive, DIRECTIVE).value
    (it,) = directive.duties

    assert (it.id, it.directive, it.code, it.section) == ("394-cv-tu/1.1.đ", "394-cv-tu", "1.1.đ", "1")
    assert (it.summary, it.text, it.lead_words) == ("Rà soát", "Rà soát các chỉ tiêu", "Mặt trận Tổ quốc")
    assert (it.leads, it.cooperating, it.executing, it.monitors) == (
        ("mttq", "doan-the"),
        ("ban-to-chuc",),
        ("ubnd",),
        ("ban-dan-van",),
    )
    assert (it.reports_through, it.reports_to) == ("ban-dan-van", "tinh-uy")
    assert (it.deadline_kind, it.due_on, it.due_source) == (DeadlineKind.PERIODIC, date(2022, 6, 30), "Kế hoạch số 5")
    assert it.recurrence is not None
    assert (it.recurrence.every, it.recurrence.starts_on) == (Interval.THREE_YEARS, date(2024, 8, 1))
    assert (it.condition, it.exceptional, it.evidence) == ("nếu có", True, ("số và ngày kế hoạch",))
    assert (it.inferences[0].field, it.note) == ("chu_ky", "chữ cái do người nhập đặt")


def test_every_part_of_a_record_knows_where_it_stands(read: Read) -> None:
    directive: Directive = read(Directive, DIRECTIVE).value
    duty = directive.duties[0]

    assert directive.origin == Place("data/thu/thu.yaml")
    assert directive.citations[0].origin.route == ("vien_dan", 0)
    assert duty.origin.at("muc").route == ("nhiem_vu", 0, "muc")
    assert duty.recurrence is not None
    assert duty.recurrence.origin.route == ("nhiem_vu", 0, "chu_ky")
    assert duty.inferences[0].origin.route == ("nhiem_vu", 0, "suy_doan", 0)


def test_reads_a_unit(read: Read) -> None:
    outcome = read(
        Unit,
        """
        ma: huyen-uy-a
        ten: Huyện ủy A
        ten_viet_tat: HU A
        ten_khac: [Huyện ủy huyện A]
        loai_don_vi: cap_uy
        cap: huyen
        truc_thuoc: tinh-uy
        thu_tu: 1.200
        dia_ban: Huyện A
        hoat_dong_tu: 1/1/1992
        hoat_dong_den: 30/6/2025
        can_cu_thanh_lap: Quyết định cũ
        bien_dong:
          - hinh_thuc: chia
            ngay: 1/7/2025
            don_vi_tiep_nhan: [xa-b, xa-c]
            can_cu: Nghị quyết 202/2025/QH15
            ghi_chu: cần đối chiếu
        bo_phan_theo_doi:
          - chuc_danh: Phòng Tổng hợp
        minh_hoa: có
        ghi_chu: cấp huyện kết thúc
        """,
    )

    assert outcome.diagnostics == ()
    it: Unit = outcome.value
    assert (it.id, it.name, it.short_name, it.other_names) == (
        "huyen-uy-a",
        "Huyện ủy A",
        "HU A",
        ("Huyện ủy huyện A",),
    )
    assert (it.kind, it.level, it.parent, it.protocol_order, it.area) == (
        UnitKind.PARTY_COMMITTEE,
        Level.DISTRICT,
        "tinh-uy",
        1200,
        "Huyện A",
    )
    assert (it.active_from, it.active_until) == (date(1992, 1, 1), date(2025, 6, 30))
    assert (it.changes[0].kind, it.changes[0].on, it.changes[0].successors) == (
        ChangeKind.SPLIT,
        date(2025, 7, 1),
        ("xa-b", "xa-c"),
    )
    assert (it.founding_document, it.followed_by[0].post, it.sample) == ("Quyết định cũ", "Phòng Tổng hợp", True)


def test_reads_a_group(read: Read) -> None:
    outcome = read(
        Group,
        """
        ma: cac-huyen-uy
        ten: Các huyện ủy
        loi_van: các huyện, thị, thành ủy
        van_ban: 394-cv-tu
        quy_tac:
          loai_don_vi: [cap_uy]
          cap: [huyen]
          truc_thuoc: [tinh-uy]
          tru: [huyen-uy-b]
        ghi_chu: kết thúc từ 01/7/2025
        """,
    )

    assert outcome.diagnostics == ()
    it: Group = outcome.value
    assert (it.id, it.words, it.directive, it.members) == (
        "cac-huyen-uy",
        "các huyện, thị, thành ủy",
        "394-cv-tu",
        (),
    )
    assert it.rule is not None
    assert (it.rule.kinds, it.rule.levels, it.rule.parents, it.rule.except_for) == (
        (UnitKind.PARTY_COMMITTEE,),
        (Level.DISTRICT,),
        ("tinh-uy",),
        ("huyen-uy-b",),
    )


def test_reads_a_result(read: Read) -> None:
    outcome = read(
        Result,
        """
        don_vi: huyen-uy-a
        ky_bao_cao: 2024
        so_ky_hieu: 05 - BC/HU
        ngay_bao_cao: 15/12/2024
        ngay_nhan: 16/12/2024
        cach_nhan: zalo_cho_ban_ky
        tinh_trang_nop: thieu_noi_dung
        minh_hoa: false
        ket_qua:
          - nhiem_vu: 394-cv-tu/3.a
            tinh_trang: hoan_thanh
            ngay_hoan_thanh: 1/12/2024
            minh_chung:
              - so_ky_hieu: 12-KH/HU
                ngay: 1/12/2024
                noi_nhan: Tỉnh ủy
            kho_khan:
              - noi_dung: thiếu kinh phí
                gui_toi: Tỉnh ủy
            kien_nghi:
              - noi_dung: bổ sung
            ghi_chu: gửi kèm
        ghi_chu: gửi lại sau
        """,
    )

    assert outcome.diagnostics == ()
    it: Result = outcome.value
    assert (it.unit, it.period, it.number) == ("huyen-uy-a", "2024", "05 - BC/HU")
    assert (it.reported_on, it.received_on) == (date(2024, 12, 15), date(2024, 12, 16))
    assert (it.channel, it.receipt, it.sample) == (Channel.MESSAGE, Receipt.INCOMPLETE, False)
    (entry,) = it.entries
    assert (entry.duty, entry.claim, entry.finished_on) == ("394-cv-tu/3.a", Claim.DONE, date(2024, 12, 1))
    assert (entry.evidence[0].number, entry.evidence[0].received_by) == ("12-KH/HU", "Tỉnh ủy")
    assert (entry.difficulties[0].text, entry.difficulties[0].sent_to) == ("thiếu kinh phí", "Tỉnh ủy")
    assert (entry.proposals[0].text, entry.note) == ("bổ sung", "gửi kèm")


def test_reads_the_settings_and_fills_in_what_an_office_need_not_choose(read: Read) -> None:
    outcome = read(
        Settings,
        """
        phien_ban_du_lieu: 1
        ten_trang: Theo dõi
        co_quan: Tỉnh ủy
        don_vi_cong_bo: Văn phòng
        dia_chi_trang: https://danvan.example.vn/tien-do/
        """,
    )

    assert outcome.diagnostics == ()
    it: Settings = outcome.value
    assert it.site_address == "https://danvan.example.vn/tien-do"
    assert (it.edition, it.plotly, it.soon_days) == (Edition.INTERNAL, PlotlyBundle.FULL, 30)


def test_reads_the_front_matter_of_a_prose_page(read: Read) -> None:
    it: Note = read(Note, "tieu_de: Giới thiệu\nmo_ta: Trang này\nthu_tu: 5\n").value

    assert (it.title, it.summary, it.order) == ("Giới thiệu", "Trang này", 5)


def test_an_empty_optional_key_counts_as_absent(read: Read) -> None:
    it: Note = read(Note, "tieu_de: Giới thiệu\nmo_ta:\nthu_tu: ''\n").value

    assert (it.summary, it.order) == (None, 100)


def test_a_record_cannot_be_changed(read: Read) -> None:
    it: Note = read(Note, "tieu_de: Giới thiệu\n").value

    with pytest.raises(ValueError, match="frozen"):
        setattr(it, "title", "Khác")  # noqa: B010 - mypy knows as well that a plain assignment cannot be
