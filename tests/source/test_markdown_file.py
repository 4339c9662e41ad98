"""Markdown is front matter, prose and the places of its links."""

from __future__ import annotations

import pickle
import textwrap

import pytest

from followup.diagnostics import Location, Place
from followup.source.document import Document
from followup.source.markdown_file import link_places, read_markdown


def document(text: str) -> Document:
    read = read_markdown("x.md", textwrap.dedent(text).encode())
    assert read.value is not None, read.diagnostics
    return read.value


def codes(text: str) -> list[tuple[int, str]]:
    return [(each.location.line, each.code) for each in read_markdown("x.md", text.encode()).diagnostics]


def test_front_matter_and_prose_keep_the_lines_of_the_file() -> None:
    page = document("---\n# ghi chú\ntieu_de: Giới thiệu\n---\n\n# Một\n---\nHai\n")

    assert page.values == {"tieu_de": "Giới thiệu"}
    assert page.locate(Place("x.md", ("tieu_de",))) == Location("x.md", 3, 10, 3, 20)
    assert (page.body, page.body_line) == ("\n# Một\n---\nHai\n", 5)


@pytest.mark.parametrize("text", ["# Một\n\n---\na: 1\n---\n", "----\na\n----\n", "", "\n\n", "a: 1\n"])
def test_without_dashes_at_the_top_all_is_prose(text: str) -> None:
    page = document(text)

    assert (page.values, page.body, page.body_line) == ({}, text, 1)
    assert page.locate(Place("x.md", ("tieu_de",))) == Location("x.md")


@pytest.mark.parametrize("text", ["---\n---\nLời", "---\n# chưa có gì\n---\nLời"])
def test_empty_front_matter_has_no_values(text: str) -> None:
    page = document(text)

    assert (page.values, page.body) == ({}, "Lời")


def test_a_document_can_go_to_another_process() -> None:
    for text in ("Lời", "---\n---\nLời", "---\na: 1\n---\nLời"):
        page = document(text)
        copy = pickle.loads(pickle.dumps(page))  # noqa: S301 - our own bytes

        assert (copy.values, copy.body) == (page.values, page.body)
        assert copy.locate(Place("x.md", ("a",))) == page.locate(Place("x.md", ("a",)))


def test_prose_is_in_nfc_with_line_feeds_and_without_hidden_characters() -> None:
    page = read_markdown("x.md", "\ufeffBa\u0323n\r\nhai\u200b\rba".encode()).value

    assert page is not None
    assert page.body == "Bạn\nhai\nba"


def test_front_matter_that_is_no_mapping_or_never_ends_is_a_finding() -> None:
    assert codes("---\n- a\n---\n") == [(2, "top-not-a-mapping")]
    assert codes("\n---\na: 1\n") == [(2, "front-matter-not-closed")]


def test_mistakes_in_front_matter_and_prose_come_in_one_reading() -> None:
    assert codes("---\na: Số #1\n---\nx\u200by\n<<<<<<< HEAD\n") == [
        (2, "hash-cuts-value"),
        (4, "forbidden-character"),
        (5, "conflict-mark"),
    ]


def test_a_heading_underlined_with_seven_signs_is_no_conflict() -> None:
    assert codes("Tiêu đề\n=======\n") == []


def test_size_and_brackets_have_a_limit_and_prose_ends_before_it() -> None:
    assert codes("x" * 200_000) == []
    assert codes("x" * 200_001) == [(1, "file-too-large")]
    assert codes("[" * 500) == []
    read = read_markdown("x.md", ("---\na: 1\n---\n" + "[x](y)\n" * 501).encode())
    assert [(each.location.line, each.code) for each in read.diagnostics] == [(504, "too-many-brackets")]
    assert read.value is not None
    assert read.value.body.count("[") == 500


def test_links_are_found_where_they_stand() -> None:
    page = document("""\
        ---
        a: 1
        ---
        Xem [một](mot.md) và ![hình](<anh 1.png> "tên").
        [hai][x], <a href="ba.html#muc">ba</a> <img src='bon.png'> [năm](a_(b).md "t")

        [x]: hai.md
        Xem lại [một](mot.md)
        """)
    places = {
        target: [(spot.line, spot.column, spot.end_column) for spot in spots]
        for target, spots in link_places(page).items()
    }

    assert places == {
        "mot.md": [(4, 11, 17), (8, 15, 21)],
        "anh 1.png": [(4, 31, 40)],
        "ba.html#muc": [(5, 20, 31)],
        "bon.png": [(5, 50, 57)],
        "a_(b).md": [(5, 66, 74)],
        "hai.md": [(7, 6, 12)],
    }


def test_links_in_code_are_none() -> None:
    page = document("`[a](b)` ``[c](`d`)`` [e](f)\n\n```yaml\n[g](h)\n~~~\n```\n~~~\n[i](j)\n")

    assert list(link_places(page)) == ["f"]


@pytest.mark.parametrize(
    "text",
    ["](" * 60_000, "`" * 100_000, "[" * 499 + "a" * 100_000, "](" + "(" * 100_000, "[x]: " * 30_000, "`a" * 90_000],
)
def test_links_of_odd_prose_cost_no_square_of_its_length(text: str) -> None:
    assert isinstance(dict(link_places(Document("x.md", {}, lambda _route, _on_key: Location("x.md"), text))), dict)
