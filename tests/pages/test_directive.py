"""The page of a directive: everything its record holds, missing things shown as missing."""

from __future__ import annotations

from followup.pages import directive
from followup.pages.directive import DirectiveView
from followup.pages.number import plain
from followup.pages.page import Page, Whole


def pages(whole: Whole) -> dict[str, Page]:
    return {page.address: page for page in directive.plan(whole)}


def view(whole: Whole, name: str) -> DirectiveView:
    shown = pages(whole)[f"van-ban/{name}.html"].view
    assert isinstance(shown, DirectiveView)
    return shown


def test_duties_stand_by_section_in_document_order_with_their_parts_below(whole: Whole) -> None:
    parts = view(whole, "12-cv-tu").parts

    assert [(part.title, part.words) for part in parts] == [("Mục 1", "Mặt trận Tổ quốc tỉnh:"), ("Phần kết", "")]
    assert [(row.code, row.depth, row.parts) for row in parts[0].rows] == [
        ("1.1", 0, 2),
        ("1.1.a", 1, 0),
        ("1.1.đ", 1, 0),
        ("1.2", 0, 0),
    ]


def test_the_sentence_counts_what_the_tables_list(whole: Whole) -> None:
    shown = view(whole, "12-cv-tu")
    rows = [row for part in shown.parts for row in part.rows]
    asked, tasks = sum(row.depth == 0 for row in rows), sum(not row.parts for row in rows)

    assert plain(shown.sentence).startswith(f"Văn bản giao {asked} nhiệm vụ, gồm {tasks} việc cụ thể: ")
    assert plain(shown.sentence).endswith("; văn bản không ghi ngày đến hạn, chưa đủ cơ sở tính quá hạn.")
    assert sum(each.amount for each in shown.kinds) == tasks


def test_what_the_text_does_not_say_is_shown_as_missing_with_its_reason(whole: Whole) -> None:
    shown = view(whole, "9-ct-tu")

    assert (shown.number.words, shown.number.reason) == ("Văn bản không ghi số", "Bản trong kho mất trang đầu")
    assert (shown.issued.words, shown.issued.reason) == (
        "Văn bản không ghi ngày; không muộn hơn 09/9/2021",
        "Ngày trên dấu đến",
    )
    assert all(fact.missing for fact in (shown.number, shown.issued, shown.signature, shown.force, shown.area))
    assert shown.subject.words == "Văn bản không ghi trích yếu"
    assert shown.title == "Tập hợp quần chúng"


def test_a_guess_is_never_among_the_facts(whole: Whole) -> None:
    shown = view(whole, "9-ct-tu")

    assert [(each.about, each.value, each.confidence) for each in shown.guesses] == [
        ("Số và ký hiệu", "9-CT/TU", "Thấp")
    ]
    assert "9-CT/TU" not in pages(whole)["van-ban/9-ct-tu.html"].title


def test_citations_lead_both_ways(whole: Whole) -> None:
    citing, cited = view(whole, "12-cv-tu"), view(whole, "9-ct-tu")

    assert [(each.relation, each.section, each.held and each.held.address) for each in citing.citations] == [
        ("Căn cứ", "mục 1", "van-ban/9-ct-tu.html"),
        ("Dẫn chiếu", "phần mở đầu", None),
    ]
    assert [(each.directive.text, each.relation) for each in cited.cited_by] == [("12-CV/TU", "Căn cứ")]


def test_tells_whom_it_binds_in_which_role(whole: Whole) -> None:
    assert [(each.party.text, plain(each.roles)) for each in view(whole, "12-cv-tu").bound] == [
        ("Ban Dân vận Tỉnh ủy", "Chủ trì 1 việc; Theo dõi 1 việc"),
        ("Mặt trận Tổ quốc tỉnh", "Chủ trì 2 việc"),
        ("Các huyện ủy", "Chủ trì 1 việc"),
    ]


def test_the_full_text_leads_to_the_duties(whole: Whole) -> None:
    text = view(whole, "12-cv-tu").text

    assert '<span id="m-1-1-a">[1.1.a](../nhiem-vu/12-cv-tu/1-1-a.html) xây dựng' in text
    assert "thực hiện</span> [1.1](../nhiem-vu/12-cv-tu/1-1.html)\n  {: #m-1-1 }" in text


def test_a_text_that_is_not_published_in_full_is_not_there(whole: Whole) -> None:
    shown = view(whole, "9-ct-tu")

    assert shown.text == ""
    assert shown.text_hidden_because == "Mức công khai của văn bản này: chỉ đăng trích yếu và nhiệm vụ."
