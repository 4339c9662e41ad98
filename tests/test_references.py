"""Ids that no record has: told once, with the nearest one, and never because of another file's mistake."""

from __future__ import annotations

import pytest

from followup.diagnostics import Place
from followup.linking import link
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.period import ReportingPeriod
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.references import check_references, unknown_duty
from followup.register import Register, Shared

SETTINGS = Settings.model_validate({"phien_ban_du_lieu": "1", "ten_trang": "T", "co_quan": "C", "don_vi_cong_bo": "D"})
ADD = "thêm tệp data/don-vi/xyz.yaml, hoặc sửa lại mã"


def unit(name: str, **more: object) -> Unit:
    values = {"ma": name, "ten": name, "loai_don_vi": "doan_the", "cap": "tinh", "thu_tu": "1", **more}
    return Unit.model_validate(values).attach(Place(f"data/don-vi/{name}.yaml"))


def group(**more: object) -> Group:
    values = {"ma": "nhom", "ten": "Nhóm", "loi_van": "nhóm", **more}
    return Group.model_validate(values).attach(Place("data/nhom/nhom.yaml"))


def period(**more: object) -> ReportingPeriod:
    return ReportingPeriod.model_validate({"ma": "2025-nam", **more}).attach(Place("data/ky/2025-nam.yaml"))


def directive(duty: dict[str, object] | None = None, **more: object) -> Directive:
    values = {
        "ma": "12-cv-tu",
        "loai_van_ban": "cong_van",
        "co_quan_ban_hanh": "tinh-uy",
        "chu_the_chi_dao": "tinh-uy",
        "cong_khai": "khong",
        "nhiem_vu": [{"muc": "1", "tom_tat": "t", "noi_dung": "n", **(duty or {})}],
        **more,
    }
    return Directive.model_validate(values).attach(Place("data/van-ban/12-cv-tu.yaml"))


def register(*records: Shared, failed: tuple[str, ...] = ()) -> Register:
    return link(SETTINGS, [unit("tinh-uy"), unit("hoi-lhpn-tinh"), *records], (), failed).value


CITATION = {"quan_he": "can_cu", "loai_van_ban": "cong_van", "loi_van": "x", "van_ban": "khong-co"}
REASSIGNED = {"nhiem_vu": ["12-cv-tu/1", "12-cv-tu/9"], "don_vi": ["tinh-uy", "khong-co"], "van_ban": "x"}
PAUSE = {"tu_ngay": "1/7/2025", "van_ban": "x", "don_vi": ["khong-co"]}
END = {"ngay": "1/7/2025", "van_ban": "x", "don_vi": ["tinh-uy", "khong-co"]}
CHANGE = {"hinh_thuc": "chia", "ngay": "1/7/2025", "don_vi_tiep_nhan": ["tinh-uy", "khong-co"]}


@pytest.mark.parametrize(
    ("record", "route", "code"),
    [
        (unit("a", truc_thuoc="khong-co"), ("truc_thuoc",), "unknown-unit"),
        (unit("a", bien_dong=[CHANGE]), ("bien_dong", 0, "don_vi_tiep_nhan", 1), "unknown-unit"),
        (unit("a", dong_vai=["tinh-uy", "khong-co"]), ("dong_vai", 1), "unknown-unit"),
        (period(don_vi_bao_cao=["tinh-uy", "khong-co"]), ("don_vi_bao_cao", 1), "unknown-party"),
        (group(van_ban="khong-co", thanh_vien=["tinh-uy"]), ("van_ban",), "unknown-directive"),
        (group(thanh_vien=["tinh-uy", "khong-co"]), ("thanh_vien", 1), "unknown-unit"),
        (group(quy_tac={"truc_thuoc": ["khong-co"]}), ("quy_tac", "truc_thuoc", 0), "unknown-unit"),
        (group(quy_tac={"cap": ["tinh"], "tru": ["khong-co"]}), ("quy_tac", "tru", 0), "unknown-unit"),
        (directive(co_quan_ban_hanh="khong-co"), ("co_quan_ban_hanh",), "unknown-unit"),
        (directive(chu_the_chi_dao="khong-co"), ("chu_the_chi_dao",), "unknown-unit"),
        (
            directive(kinh_gui=[{"loi_van": "x"}, {"loi_van": "x", "don_vi": "khong-co"}]),
            ("kinh_gui", 1, "don_vi"),
            "unknown-party",
        ),
        (directive(noi_nhan=[{"loi_van": "x", "don_vi": "khong-co"}]), ("noi_nhan", 0, "don_vi"), "unknown-party"),
        (directive(vien_dan=[CITATION]), ("vien_dan", 0, "van_ban"), "unknown-directive"),
        (directive(thay_the_boi="khong-co"), ("thay_the_boi",), "unknown-directive"),
        (directive({"chu_tri": ["khong-co"]}), ("nhiem_vu", 0, "chu_tri", 0), "unknown-party"),
        (directive({"phoi_hop": ["khong-co"]}), ("nhiem_vu", 0, "phoi_hop", 0), "unknown-party"),
        (directive({"thuc_hien": ["khong-co"]}), ("nhiem_vu", 0, "thuc_hien", 0), "unknown-party"),
        (directive({"theo_doi": ["khong-co"]}), ("nhiem_vu", 0, "theo_doi", 0), "unknown-party"),
        (directive({"bao_cao_qua": "khong-co"}), ("nhiem_vu", 0, "bao_cao_qua"), "unknown-party"),
        (directive({"bao_cao_toi": "khong-co"}), ("nhiem_vu", 0, "bao_cao_toi"), "unknown-party"),
        (directive({"tam_dung": [PAUSE]}), ("nhiem_vu", 0, "tam_dung", 0, "don_vi", 0), "unknown-unit"),
        (directive({"thoi_thuc_hien": [END]}), ("nhiem_vu", 0, "thoi_thuc_hien", 0, "don_vi", 1), "unknown-unit"),
    ],
)
def test_every_id_that_a_record_uses_must_be_a_records(record: Shared, route: tuple[str | int, ...], code: str) -> None:
    (found,) = check_references(register(record))

    assert found.where == Place(record.origin.path, route)
    assert found.code == code
    assert list(check_references(register(record, failed=("khong-co",)))) == []


def test_a_reassignment_names_duties_and_units_that_exist() -> None:
    change = {"hinh_thuc": "chia", "ngay": "1/7/2025", "giao_lai": [REASSIGNED]}
    duties, units = check_references(register(directive(), unit("a", bien_dong=[change])))

    assert duties.where == Place("data/don-vi/a.yaml", ("bien_dong", 0, "giao_lai", 0, "nhiem_vu", 1))
    assert units.where == Place("data/don-vi/a.yaml", ("bien_dong", 0, "giao_lai", 0, "don_vi", 1))
    assert (duties.code, units.code) == ("unknown-duty", "unknown-unit")


@pytest.mark.parametrize(
    ("record", "message", "hint"),
    [
        (unit("a", truc_thuoc="hoi-lhpn-tih"), "không có đơn vị 'hoi-lhpn-tih'", "có phải 'hoi-lhpn-tinh'?"),
        (unit("a", truc_thuoc="xyz"), "không có đơn vị 'xyz'", ADD),
        (
            directive({"chu_tri": ["xyz"]}),
            "không có đơn vị hoặc nhóm 'xyz'",
            "thêm tệp data/don-vi/xyz.yaml hoặc data/nhom/xyz.yaml, hoặc sửa lại mã",
        ),
        (directive({"chu_tri": ["tinhuy"]}), "không có đơn vị hoặc nhóm 'tinhuy'", "có phải 'tinh-uy'?"),
        (directive(thay_the_boi="12-cv-tw"), "không có văn bản '12-cv-tw'", "có phải '12-cv-tu'?"),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest_known_one(
    record: Unit | Group | Directive, message: str, hint: str
) -> None:
    (found,) = check_references(register(record))

    assert (found.message, found.hint) == (message, hint)


def test_an_id_of_another_kind_of_record_is_no_substitute() -> None:
    (found,) = check_references(register(unit("a", truc_thuoc="nhom"), group(thanh_vien=["tinh-uy"])))

    assert (found.code, found.message) == ("unknown-unit", "không có đơn vị 'nhom'")
    assert found.hint == "'nhom' là mã của một loại hồ sơ khác, ở đây cần đơn vị"


@pytest.mark.parametrize(
    ("name", "why", "hint"),
    [
        ("12-cv-tu/2", "", "có phải '12-cv-tu/1'?"),
        ("12-cv-tw/1", " vì không có văn bản '12-cv-tw'", "có phải '12-cv-tu'?"),
        ("xyz/9.9", " vì không có văn bản 'xyz'", "thêm tệp data/van-ban/xyz.yaml, hoặc sửa lại mã văn bản"),
        (
            "tinh-uy/1",
            " vì không có văn bản 'tinh-uy'",
            "thêm tệp data/van-ban/tinh-uy.yaml, hoặc sửa lại mã văn bản",
        ),
    ],
)
def test_an_unknown_duty_is_told_and_whether_its_directive_is(name: str, why: str, hint: str) -> None:
    (found,) = unknown_duty(name, Place("x"), register(directive()))

    assert (found.code, found.message, found.hint) == ("unknown-duty", f"không có nhiệm vụ '{name}'{why}", hint)


def test_a_duty_of_a_directive_that_could_not_be_read_is_not_called_unknown() -> None:
    it = register(directive(), failed=("394-cv-tu",))

    assert list(unknown_duty("394-cv-tu/1.1", Place("x"), it)) == []
    assert list(unknown_duty("12-cv-tu/1", Place("x"), it)) == []
