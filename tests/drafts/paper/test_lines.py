from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from followup.drafts.paper.lines import lay_out


def _words(text: str) -> list[str]:
    return [line.words for line in lay_out(text).lines]


def test_letters_and_marks_that_stand_apart_become_one_and_keep_their_place() -> None:
    text = unicodedata.normalize("NFD", "Ðảng ủy")
    (line,) = lay_out(text).lines

    assert line.words == "Đảng ủy"
    assert line.text.span == (0, len(text))


def test_marks_of_emphasis_and_rules_go() -> None:
    assert _words("*Đẩy mạnh*\n*\n-----\n**T/M BAN THƯỜNG VỤ**") == ["Đẩy mạnh", "T/M BAN THƯỜNG VỤ"]


def test_a_page_number_goes_and_a_number_in_a_table_stays() -> None:
    assert _words("một\n\f2\nhai") == ["một", "hai"]
    assert _words("STT\n1\nnội dung\n2\nnội dung") == ["STT", "1", "nội dung", "2", "nội dung"]


def test_a_footnote_leaves_the_flow_with_its_mark() -> None:
    layout = lay_out("theo chỉ đạo⁽¹⁾, tham\n\n⁽¹⁾ Tại Chỉ thị số 09-CT/TU.\n\ngia góp ý")

    assert [line.words for line in layout.lines] == ["theo chỉ đạo, tham", "gia góp ý"]
    assert [note.text for note in layout.notes] == ["Tại Chỉ thị số 09-CT/TU."]


def test_a_plain_figure_marks_a_footnote_only_where_a_word_carries_it() -> None:
    assert _words("dân tộc thiểu số2.\n\n2 Theo Quyết định.\n\nhết") == ["dân tộc thiểu số.", "hết"]
    assert _words("rộng 5 km2.\n\n2 Theo Quyết định.") == ["rộng 5 km2.", "2 Theo Quyết định."]


def test_figures_that_a_scan_spoiled_are_figures_again() -> None:
    assert _words("ngày 3O/11/2O22, Số l45-CV/HU") == ["ngày 30/11/2022, Số 145-CV/HU"]


@given(st.text(max_size=200))
def test_no_text_makes_it_stumble_and_every_letter_has_a_place(text: str) -> None:
    for line in lay_out(text).lines:
        assert all(
            0 <= start < end <= len(text)
            for start, end in zip(line.text.starts, line.text.ends, strict=True)
            if start < end
        )
