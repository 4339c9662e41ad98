"""The page of missing information: counts, grouping, and the calm of having nothing left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from followup.diagnostics import Diagnostic, Location, Severity
from followup.pages import missing
from followup.pages.missing import MissingView
from followup.pages.missing_words import sentence
from followup.pages.number import plain
from followup.pages.page import Link, Whole
from followup.pages.unsaid import unsaid_rows

WholeOf = Callable[[Mapping[str, str]], Whole]

WARNING, NOTE = Severity.WARNING, Severity.NOTE


def _view(whole: Whole) -> MissingView:
    (page,) = missing.plan(whole)
    assert isinstance(page.view, MissingView)
    return page.view


def _found(path: str, severity: Severity, line: int = 1) -> Diagnostic:
    return Diagnostic(Location(path, line), "empty-group", "chưa có đơn vị nào", severity, "thêm `thanh_vien`")


def test_gaps_stand_under_their_directive_with_their_place(whole: Whole) -> None:
    (letter,) = _view(whole).gaps

    assert letter.directive.text == "12-CV/TU"
    assert [(gap.words, gap.place) for gap in letter.gaps] == [("Văn bản không nói kỳ báo cáo", "mục 1.2")]


def test_what_several_directives_leave_open_is_said_once(whole_of: WholeOf) -> None:
    letter = """
ma: {ma}
loai_van_ban: cong_van
so_ky_hieu: {so}
co_quan_ban_hanh: tinh-uy
chu_the_chi_dao: tinh-uy
cong_khai: trich_yeu
nhiem_vu:
  - {{muc: "1", tom_tat: Làm, noi_dung: làm, loai_han: mot_lan}}
con_thieu:
  - {{noi_dung: Không kèm mẫu báo cáo}}
"""
    files = {f"data/van-ban/{ma}.yaml": letter.format(ma=ma, so=so) for ma, so in (("a", "1-CV/TU"), ("b", "2-CV/TU"))}
    view = _view(whole_of(files))

    assert [(each.words, [to.text for to in each.directives]) for each in view.shared] == [
        ("Không kèm mẫu báo cáo", ["1-CV/TU", "2-CV/TU"])
    ]
    assert [each.directive.text for each in view.gaps] == ["12-CV/TU"]


def test_each_document_answers_every_question(whole: Whole) -> None:
    letter, instruction = unsaid_rows(whole.register)
    said = {each.question: (each.words, each.missing) for each in letter.answers}

    assert said["Số, ký hiệu"] == ("có", False)
    assert said["Người ký"] == ("không ghi", True)
    assert said["Hiệu lực"] == ("chưa xác minh", True)
    assert said["Số của văn bản viện dẫn"] == ("ghi đủ", False)
    assert said["Ngày của văn bản viện dẫn"] == ("2/2 không ghi", True)
    assert {each.question: each.words for each in instruction.answers}["Số của văn bản viện dẫn"] == "không viện dẫn"
    assert [each.question for each in instruction.answers] == list(said)


def test_findings_stand_code_by_code_warnings_first_with_their_file(whole: Whole) -> None:
    found = (
        _found("content/tin/a.md", NOTE),
        _found("data/don-vi/mat-tran.yaml", NOTE),
        _found("data/ket-qua/2022/huyen-uy-a.yaml", NOTE),
        _found("data/minh-hoa/don-vi/mat-tran.yaml", NOTE),
        _found("data/minh-hoa/mo-hinh/huyen-uy-a/mh-1.yaml", NOTE),
        _found("data/nhom/cac-huyen-uy.yaml", NOTE),
        _found("data/van-ban/12-cv-tu.yaml", NOTE, 3),
        _found("data/van-ban/12-cv-tu.yaml", WARNING, 14),
        _found("data/van-ban/12-cv-tu.yaml", NOTE, 20)._replace(code="accepted-by-itself"),
    )
    view = _view(replace(whole, findings=found))

    assert [(each.severity, each.code, len(each.findings)) for each in view.findings] == [
        ("cảnh báo", "empty-group", 1),
        ("lưu ý", "accepted-by-itself", 1),
        ("lưu ý", "empty-group", 7),
    ]
    assert [(each.subject.text if each.subject else None, each.path) for each in view.findings[2].findings] == [
        (None, "content/tin/a.md"),
        ("Mặt trận Tổ quốc tỉnh", "data/don-vi/mat-tran.yaml"),
        ("Huyện ủy A", "data/ket-qua/2022/huyen-uy-a.yaml"),
        ("Mặt trận Tổ quốc tỉnh", "data/minh-hoa/don-vi/mat-tran.yaml"),
        ("Huyện ủy A", "data/minh-hoa/mo-hinh/huyen-uy-a/mh-1.yaml"),
        ("Các huyện ủy", "data/nhom/cac-huyen-uy.yaml"),
        ("12-CV/TU", "data/van-ban/12-cv-tu.yaml"),
    ]
    assert [each.line for each in view.findings[0].findings] == [14]
    assert plain(view.findings_sentence) == "1 cảnh báo, 8 lưu ý."


def test_a_finding_leads_to_the_section_on_its_code_where_there_is_one(whole_of: WholeOf) -> None:
    found = (_found("data/nhom/cac-huyen-uy.yaml", NOTE),)
    section = {"content/huong-dan/loi/empty-group.md": "---\ntieu_de: Nhóm chưa có đơn vị\n---\n\nA\n"}

    (with_section,) = _view(replace(whole_of(section), findings=found)).findings
    (without,) = _view(replace(whole_of({}), findings=found)).findings
    assert with_section.section == Link("Nhóm chưa có đơn vị", "huong-dan/loi/empty-group.html")
    assert (without.section, without.code) == (None, "empty-group")


def test_the_sentence_counts_each_sort(whole: Whole) -> None:
    rows = unsaid_rows(whole.register)
    open_questions = sum(answer.missing for row in rows for answer in row.answers)
    told = sentence(replace(whole, findings=(_found("data/nhom/cac-huyen-uy.yaml", NOTE),)), rows)

    assert plain(told) == (
        f"1 điều văn bản không nói mà người theo dõi cần; {open_questions} mục để trống ở thông tin văn bản; 1 lưu ý."
    )


def test_with_nothing_left_the_page_says_so(nothing: Whole) -> None:
    view = _view(nothing)

    assert (view.nothing, plain(view.sentence)) == (True, "Không còn gì phải bổ sung.")
    assert plain(view.findings_sentence) == "Không có phát hiện nào."
