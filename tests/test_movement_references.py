"""Ids of the movement that no record has are told once, with the nearest one."""

from __future__ import annotations

from typing import Any

from followup.diagnostics import Diagnostic
from followup.dossier import open_dossier, unit_of
from followup.intake import read_register_files, read_results
from followup.linking import link
from followup.movement_references import check_movement_references
from followup.register import Register

SETTINGS = "phien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\n"
UNIT = "ma: hoi-ccb\nten: Hội\nloai_don_vi: doan_the\ncap: tinh\nthu_tu: 1\n"
CRITERIA = (
    "ma: bo-2024\nten: Bộ\ndung_cho: mo_hinh\nthay_cho: bo-2023\ntieu_chi:\n  - {muc: hieu-qua, noi_dung: Hiệu quả}\n"
)
INDICATOR = """
ma: giam-sat
ten: Giám sát
khai_niem: k
nhom: n
don_vi_tinh: cuộc
chieu_danh_gia: tang
cach_cong: trong_ky
nhiem_vu: [12-cv-tu/1]
nhom_so_sanh: [cac-hoi]
so_goc: [{ky: 2021-nam, gia_tri: 1, don_vi: hoi-cbb}]
"""
AWARD = """
ma: qd-1
ngay_ban_hanh: 05/1/2024
co_quan_ban_hanh: c
cap: tinh
hinh_thuc: bang_khen
doi_tuong: [{chu_the: tap_the, don_vi: hoi-ccc}]
"""
FIGURE = """
ma: tp-hcm
nhom: n
dia_ban: d
loai_ky: nam
noi_dung: n
gia_tri: 1
don_vi_tinh: mô hình
mau_thuan_voi: [vang]
"""
MODEL = """
ma: vuon-rau
ten: Vườn rau
chu_the: tap_the
linh_vuc: kinhte
don_vi: hoi-ccb
cap: xa
tieu_chi: bo-2025
qua_trinh: [{buoc: dang_ky, ngay: 05/1/2024}]
danh_gia:
  - {ky: 2024-nam, tieu_chi: bo-2024, ket_luan: đạt, diem_tung_muc: [{muc: hieuqua, diem: 5}]}
"""
VALUES = """
don_vi: hoi-ccb
ky_bao_cao: 2024-nam
ngay_nhan: 05/1/2025
so_lieu:
  - {chi_tieu: giam-sat, gia_tri: 1, cach_cong: trong_ky}
  - {chi_tieu: giam-sat, gia_tri: 2, cach_cong: trong_ky}
  - {chi_tieu: giam-xat, gia_tri: 2, cach_cong: trong_ky}
"""
RATING = "don_vi: hoi-ccb\nnam: 2023\ntieu_chi: bo-xep-loai\nngay: 05/1/2025\n"
REGISTER = {
    "data/cau-hinh.yaml": SETTINGS,
    "data/don-vi/hoi-ccb.yaml": UNIT,
    "data/tieu-chi/bo-2024.yaml": CRITERIA,
    "data/chi-tieu/giam-sat.yaml": INDICATOR,
    "data/khen-thuong/qd-1.yaml": AWARD,
    "data/so-lieu-cong-bo/tp-hcm.yaml": FIGURE,
}


def register(**changed: str) -> Register:
    files = {**REGISTER, **changed}
    taken = read_register_files((path, text.encode()) for path, text in files.items())
    assert taken.value.settings is not None
    intake = taken.value
    return link(taken.value.settings, intake.records, intake.prose, intake.failed).value


def said(path: str, text: str) -> tuple[Diagnostic, ...]:
    taken = read_results([(path, text.encode())])
    assert taken.diagnostics == ()
    return open_dossier(str(unit_of(path)), taken.value[0], register()).diagnostics


def told(found: Any) -> list[tuple[str, str, str | None]]:  # noqa: ANN401 - any collection of findings
    return [(each.code, each.message, each.hint) for each in found]


def test_the_register_of_the_movement() -> None:
    assert told(check_movement_references(register())) == [
        (
            "unknown-duty",
            "không có nhiệm vụ '12-cv-tu/1' vì không có văn bản '12-cv-tu'",
            "thêm tệp data/van-ban/12-cv-tu.yaml, hoặc sửa lại mã văn bản",
        ),
        (
            "unknown-party",
            "không có đơn vị hoặc nhóm 'cac-hoi'",
            "thêm tệp data/don-vi/cac-hoi.yaml hoặc data/nhom/cac-hoi.yaml, hoặc sửa lại mã",
        ),
        ("unknown-party", "không có đơn vị hoặc nhóm 'hoi-cbb'", "có phải 'hoi-ccb'?"),
        ("unknown-criteria", "không có bộ tiêu chí 'bo-2023'", "có phải 'bo-2024'?"),
        ("unknown-unit", "không có đơn vị 'hoi-ccc'", "có phải 'hoi-ccb'?"),
        (
            "unknown-figure",
            "không có số liệu công bố 'vang'",
            "thêm tệp data/so-lieu-cong-bo/vang.yaml, hoặc sửa lại mã",
        ),
    ]


def test_what_could_not_be_read_is_not_unknown() -> None:
    broken = {"data/tieu-chi/bo-2023.yaml": "ma: bo-2023\n", "data/so-lieu-cong-bo/vang.yaml": "ma: vang\n"}
    codes = [each.code for each in check_movement_references(register(**broken))]

    assert codes == ["unknown-duty", "unknown-party", "unknown-party", "unknown-unit"]


def test_a_models_field_and_criteria() -> None:
    assert told(said("data/mo-hinh/hoi-ccb/vuon-rau.yaml", MODEL)) == [
        ("unknown-field", "không có lĩnh vực 'kinhte' trong cấu hình", "có phải 'kinh-te'?"),
        ("unknown-criteria", "không có bộ tiêu chí 'bo-2025'", "có phải 'bo-2024'?"),
        ("unknown-criterion", "bộ tiêu chí 'bo-2024' không có tiêu chí 'hieuqua'", "có phải 'hieu-qua'?"),
    ]


def test_an_indicator_has_one_value_a_period() -> None:
    assert told(said("data/so-lieu/2024-nam/hoi-ccb.yaml", VALUES)) == [
        ("unknown-indicator", "không có chỉ tiêu 'giam-xat'", "có phải 'giam-sat'?"),
        ("repeated-entry", "chỉ tiêu 'giam-sat' có hai giá trị trong một kỳ", "gộp hai mục thành một"),
    ]


def test_a_ratings_path_names_its_year() -> None:
    assert [(code, message) for code, message, _ in told(said("data/xep-loai/2024/hoi-ccb.yaml", RATING))] == [
        ("path-mismatch", "`nam` là '2023' nhưng đường dẫn của tệp nói '2024'"),
        ("unknown-criteria", "không có bộ tiêu chí 'bo-xep-loai'"),
    ]


def test_a_models_path_names_its_unit_and_itself() -> None:
    text = MODEL.replace("kinhte", "kinh-te").replace("tieu_chi: bo-2025\n", "").partition("danh_gia")[0]
    found = said("data/mo-hinh/hoi-nd/vuon.yaml", text)

    assert [(code, message) for code, message, _ in told(found)] == [
        ("path-mismatch", "`don_vi` là 'hoi-ccb' nhưng đường dẫn của tệp nói 'hoi-nd'"),
        ("path-mismatch", "`ma` là 'vuon-rau' nhưng đường dẫn của tệp nói 'vuon'"),
    ]
