"""Markdown becomes HTML, and the same HTML whatever is asked first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.render import markdown
from followup.render.clean import clean
from followup.render.markdown import Heading, anchors, outline, to_html

EVERYTHING = """\
# Đẩy mạnh *công tác*

Xem [Công văn 394](../van-ban/394-cv-tu.md#muc-1.2), chú thích[^1] và MTTQ.

### Việc phải làm {#muc-1}

| Đơn vị | Số lượng |
|--------|---------:|
| Xã A   | 12       |

# Đẩy mạnh công tác

Đầu việc
:   Một nhiệm vụ của một đơn vị.

[^1]: Nói rõ hơn.

*[MTTQ]: Mặt trận Tổ quốc
"""
PIECES = (
    "\n¦\n\n¦    ¦\t¦# ¦> ¦- ¦1. ¦a¦đ ¦*¦**¦_¦`¦```\n¦~~~¦[¦]¦(¦)¦![¦[^1]¦[^1]: ¦*[a]: ¦<¦>¦</¦<div>¦</div>¦<!--¦-->"
    '¦<![CDATA[¦<?¦<p markdown="1">¦{#a}¦{: ¦}¦"¦\\¦&¦&#¦;¦!!! luu-y\n¦:   ¦|¦---¦<script>¦<a href=¦javascript:¦=¦x.md'
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**đậm** và *nghiêng*", "<p><strong>đậm</strong> và <em>nghiêng</em></p>"),
        ('"Dân vận khéo" -- ...', '<p>"Dân vận khéo" -- ...</p>'),
        ("Từ {#tu}\n:   nghĩa", '<dl>\n<dt id="tu">Từ</dt>\n<dd>nghĩa</dd>\n</dl>'),
        ("> trích", "<blockquote>\n<p>trích</p>\n</blockquote>"),
        ("```yaml\nma: <x>\n```", '<pre><code class="language-yaml">ma: &lt;x&gt;\n</code></pre>'),
        ('<div markdown="1">\n**đậm**\n</div>', "<div>\n<p><strong>đậm</strong></p>\n</div>"),
        ("1. một\n\n- hai", "<ol>\n<li>một</li>\n</ol>\n<ul>\n<li>hai</li>\n</ul>"),
        ("3. ba", '<ol start="3">\n<li>ba</li>\n</ol>'),
        ("Đoạn có neo\n{#muc-1.2}", '<p id="muc-1.2">Đoạn có neo</p>'),
        ("MTTQ\n\n*[MTTQ]: Mặt trận", '<p><abbr title="Mặt trận">MTTQ</abbr></p>'),
        (
            "<table><tr><td colspan=2>a</td></tr></table>",
            '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
        ),
        ("", ""),
    ],
)
def test_draws_what_editors_write(text: str, html: str) -> None:
    assert to_html(text) == html


def test_a_table_scrolls_sideways_and_has_classes_for_styles() -> None:
    drawn = to_html(EVERYTHING)

    assert '<div aria-label="Bảng, cuộn ngang được" class="table-scroll" role="group" tabindex="0"><table>' in drawn
    assert '<th scope="col">Đơn vị</th>' in drawn
    assert '<td class="align-right">12</td>' in drawn
    assert "style=" not in drawn


@pytest.mark.parametrize(
    ("written", "kind", "title"),
    [
        ("!!! luu-y", "admonition luu-y", "Lưu ý"),
        ("!!! canh-bao", "admonition canh-bao", "Cảnh báo"),
        ("!!! vi-du", "admonition vi-du", "Ví dụ"),
        ('!!! luu-y "Cần nhớ"', "admonition luu-y", "Cần nhớ"),
        ("!!! note", "admonition", "Lưu ý"),
    ],
)
def test_a_box_has_a_vietnamese_title(written: str, kind: str, title: str) -> None:
    expected = f'<div class="{kind}">\n<p class="admonition-title">{title}</p>\n<p>nội dung</p>\n</div>'

    assert to_html(f"{written}\n    nội dung") == expected


def test_footnotes_lead_there_and_back_in_vietnamese() -> None:
    drawn = to_html(EVERYTHING, id_prefix="a-")

    assert '<sup id="a-fnref:1"><a class="footnote-ref" href="#a-fn:1">1</a></sup>' in drawn
    assert '<li id="a-fn:1">' in drawn
    assert 'href="#a-fnref:1" title="Quay lại chỗ có chú thích 1"' in drawn


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n\n## b\n\n# c", [2, 3, 2]),
        ("## a\n\n### b", [2, 3]),
        ("#### a\n\n###### b", [2, 4]),
        ("# a\n\n###### b", [2, 6]),
        ("a\n===\n\nb\n---", [2, 3]),
    ],
)
def test_the_highest_heading_is_h2(text: str, levels: list[int]) -> None:
    assert [heading.level for heading in outline(text)] == levels
    assert re.findall(r"<h(\d)", to_html(text)) == [str(level) for level in levels]


def test_inside_a_section_of_the_page_headings_start_lower() -> None:
    assert to_html("# a\n\n## b", top=3) == '<h3 id="a">a</h3>\n<h4 id="b">b</h4>'
    assert [heading.level for heading in outline("# a\n\n## b", top=3)] == [3, 4]
    assert to_html("# a") == '<h2 id="a">a</h2>'


def test_the_outline_names_headings_and_the_ids_that_the_html_has() -> None:
    assert outline(EVERYTHING, id_prefix="x-") == (
        Heading(2, "x-day-manh-cong-tac", "Đẩy mạnh công tác"),
        Heading(4, "x-muc-1", "Việc phải làm"),
        Heading(2, "x-day-manh-cong-tac_1", "Đẩy mạnh công tác"),
    )
    assert anchors(EVERYTHING) == ("day-manh-cong-tac", "fnref:1", "muc-1", "day-manh-cong-tac_1", "fn:1")
    assert re.findall(r' id="([^"]+)"', to_html(EVERYTHING, id_prefix="x-")) == list(
        anchors(EVERYTHING, id_prefix="x-")
    )


def test_a_heading_without_letters_still_has_an_id() -> None:
    assert outline("# …") == (Heading(2, "muc", "…"),)


def test_an_id_that_no_page_can_carry_is_left_out_of_the_outline() -> None:
    assert outline('# a {#b"c}\n\n# d') == (Heading(2, "d", "d"),)


@pytest.mark.parametrize(
    ("link", "base", "drawn"),
    [
        ("../van-ban/a.md", "", "../van-ban/a.html"),
        ("a.md#muc-1", "", "a.html#muc-1"),
        ("a.html", "", "a.html"),
        ("a.md", "../huong-dan", "../huong-dan/a.html"),
        ("../van-ban/a.md", "../huong-dan/loi", "../huong-dan/van-ban/a.html"),
        ("../tai-ve/a.xlsx", "..", "../../tai-ve/a.xlsx"),
        ("#muc-1", "../x", "#muc-1"),
        ("https://tinh.vn/a.md", "../x", "https://tinh.vn/a.md"),
        ("mailto:a@tinh.vn", "../x", "mailto:a@tinh.vn"),
        ("tel:0123", "../x", "tel:0123"),
        ("/a.md", "../x", "/a.md"),
    ],
)
def test_links_between_files_become_links_between_pages(link: str, base: str, drawn: str) -> None:
    assert to_html(f"[x]({link})", base=base) == f'<p><a href="{drawn}">x</a></p>'
    assert to_html(f'<a href="{link}">x</a> <b>y</b>', base=base) == f'<p><a href="{drawn}">x</a> <b>y</b></p>'


def test_one_text_does_not_colour_the_next() -> None:
    first = to_html(EVERYTHING)
    to_html("# khác\n\n[^1]\n\n[^1]: khác")
    markdown._drawn.cache_clear()

    assert to_html(EVERYTHING) == first
    assert to_html("MTTQ [^1]") == "<p>MTTQ [^1]</p>"


@given(st.text(st.sampled_from("abcĐđẩỳế 09,.;:()/%“”‘’?!–…-"), max_size=30))
@settings(max_examples=500)
def test_the_short_way_for_a_plain_line_gives_the_same_html(text: str) -> None:
    the_long_way = clean(markdown._engine(2).reset().convert(text))[0]

    assert to_html(text) == the_long_way


@pytest.mark.parametrize("text", ["Đẩy mạnh công tác dân vận, nhất là ở xã (năm 2022).", "Có 12/12 xã – 100%…"])
def test_an_ordinary_line_goes_the_short_way(text: str) -> None:
    assert markdown._ONE_PLAIN_LINE.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "từ " * 70_000,
        "[" * 501,
        "![" * 5000,
        "[a](" * 5000,
        "<a " * 5000,
        "<http://a" * 5000,
        "a\n:   " * 5000,
        "1. " * 5000,
        "> " * 400,
        "- " * 400,
        "".join("    " * depth + "- a\n" for depth in range(300)),
        "".join("\t" * depth + "- a\n" for depth in range(300)),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_a_text_that_would_take_minutes_is_shown_as_it_stands(text: str) -> None:
    drawn = to_html(f"{text}\n\n<b>cuối</b>")

    assert drawn.endswith("<p>&lt;b&gt;cuối&lt;/b&gt;</p>")
    assert outline(text) == ()
    assert anchors(text) == ()


def test_twenty_levels_of_lists_are_still_lists() -> None:
    assert to_html("".join("    " * depth + "- a\n" for depth in range(20))).count("<ul>") == 20


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES.split("¦")), max_size=40))
def test_nothing_that_an_editor_types_makes_drawing_fail(pieces: list[str]) -> None:
    text = "".join(pieces)
    drawn = to_html(text)

    assert "<script" not in drawn
    assert {heading.anchor for heading in outline(text)} <= set(anchors(text))
