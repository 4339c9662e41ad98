"""Abbreviations in prose: those that a text uses are explained at its end, and nothing else of it is touched."""

from __future__ import annotations

import pytest

from followup.pages.abbreviations import ABBREVIATIONS, OF_KINDS, explained
from followup.records.document_kind import DocumentKind
from followup.render.markdown import to_html


def test_what_a_text_uses_is_explained_where_it_stands() -> None:
    drawn = to_html(explained("Các đ/c Ủy viên BTV Tỉnh ủy; MTTQ tỉnh."))

    assert '<abbr title="Ban Thường vụ">BTV</abbr>' in drawn
    assert '<abbr title="Mặt trận Tổ quốc">MTTQ</abbr>' in drawn
    assert "*[" not in drawn


@pytest.mark.parametrize("text", ["Công văn 394-CV/TU của TW.", "MTTQS và XBTV", "Không có chữ viết tắt."])
def test_letters_of_numbers_and_parts_of_words_are_left_alone(text: str) -> None:
    assert explained(text) == text


def test_code_is_not_marked() -> None:
    assert "abbr" not in to_html(explained("```yaml\nso_ky_hieu: 45-BC/MTTQ\n```"))


def test_every_letter_of_a_document_number_that_is_read_has_its_meaning() -> None:
    known = {each.word for each in OF_KINDS}

    assert {letters for kind in DocumentKind for letters in kind.abbreviations} == known


def test_nothing_is_explained_twice() -> None:
    words = [each.word for each in (*ABBREVIATIONS, *OF_KINDS)]

    assert len(set(words)) == len(words)
