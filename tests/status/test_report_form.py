"""The draft of a report that a unit goes on with."""

from __future__ import annotations

from datetime import date

from followup.records.read import read_record
from followup.records.result import Result
from followup.records.unit import Unit
from followup.register import Register
from followup.source.yaml_file import read_yaml
from followup.status.owed import owed
from followup.status.report_form import report_form, report_path
from tests.status.office import accepted, directive, done, duty, entry, period, register, report, stand, unit


def form(it: Register, *said: Result, who: str = "a", as_of: date = date(2025, 12, 31)) -> str:
    opened = it.periods["2025-6t2"]
    return report_form(it.units[who], opened, it, owed(who, opened, it, stand(it, *said, as_of=as_of)))


def test_the_form_names_each_obligation_with_the_last_word_on_it() -> None:
    tasks = directive(duty("1", "a"), duty("2", "a"), duty("3", "a", tom_tat="Rà soát  mô hình"))
    it = register(unit("a"), period("2025-6t2"), tasks)
    said = report("a", "10/7/2025", entry("x/1"), accepted("x/2", "05/7/2025"), period="2025-q2")

    assert form(it, said) == (
        "don_vi: a\nky_bao_cao: 2025-6t2\nnhap: true\nso_ky_hieu:\nngay_bao_cao:\nngay_nhan:\nket_qua:\n"
        "  # 1\n  - nhiem_vu: x/1\n    tinh_trang: dang_thuc_hien\n"
        "  # 2\n  - nhiem_vu: x/2\n    tinh_trang: hoan_thanh\n    ngay_hoan_thanh: 2025-07-05\n"
        "  # Rà soát mô hình\n  - nhiem_vu: x/3\n    tinh_trang: chua_thuc_hien\n"
    )


def test_the_form_is_a_report_without_findings() -> None:
    rule = {"loi_van": "hằng quý", "lap_lai": "quy", "tu_ngay": "01/7/2025"}
    quarterly = duty("1", "a", kind="dinh_ky", chu_ky=rule, tom_tat="a: 'b' # c\n- d")
    it = register(unit("a", minh_hoa="true"), period("2025-6t2"), directive(quarterly, issued="01/7/2025"))
    reading = read_yaml("data/ket-qua/2025-6t2/a.yaml", form(it).encode())
    assert reading.value is not None

    outcome = read_record(Result, reading.value)

    assert (*reading.diagnostics, *outcome.diagnostics) == ()
    assert outcome.value is not None
    assert (outcome.value.draft, outcome.value.sample) == (True, True)
    assert [(each.duty, each.occurrence) for each in outcome.value.entries] == [
        ("x/1", "2025-q3"),
        ("x/1", "2025-q4"),
    ]


def test_who_owes_nothing_gets_a_form_without_lines() -> None:
    it = register(unit("a"), unit("b"), period("2025-6t2"), directive(duty("1", "b")))

    assert form(it).endswith("ket_qua: []\n")


def test_a_completion_of_a_later_day_is_work_under_way() -> None:
    it = register(unit("a"), period("2025-6t2"), directive(duty("1", "a")))
    said = report("a", "10/8/2025", done("x/1", "30/12/2025"), period="2025-q3")

    assert "tinh_trang: dang_thuc_hien\n" in form(it, said, as_of=date(2025, 9, 1))


def test_a_long_duty_is_told_in_one_short_line() -> None:
    it = register(unit("a"), period("2025-6t2"), directive(duty("1", "a", tom_tat="dài " * 50)))
    (remark,) = (line for line in form(it).splitlines() if "#" in line)

    assert len(remark) < 90
    assert remark.endswith("dài…")


def test_the_report_of_a_sample_unit_lies_with_the_sample() -> None:
    def path(sample: str) -> str:
        values = {"ma": "a", "ten": "a", "loai_don_vi": "cap_uy", "cap": "huyen", "minh_hoa": sample}
        return report_path(Unit.model_validate({**values, "thu_tu": "1"}), "2025-nam")

    assert path("true") == "data/minh-hoa/ket-qua/2025-nam/a.yaml"
    assert path("false") == "data/ket-qua/2025-nam/a.yaml"
