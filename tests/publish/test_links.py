"""Links and anchors: how they are read from a page, and which of them are broken."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from followup.diagnostics import Location
from followup.project import Project
from followup.publish.extract import extract
from followup.publish.item import Item
from followup.publish.kept import lines
from followup.publish.publish import publish
from tests.publish.synthetic import origin, put, silent

PLACE = Location("content/tin/a.md", 7, 3, 7, 20)


def links(html: str) -> list[str]:
    return lines(extract(html.encode())[0])


def anchors(html: str) -> list[str]:
    return lines(extract(html.encode())[1])


def findings(project: Project, html: str, **others: str) -> list[tuple[str, str, str | None]]:
    texts = {f"{name.replace('__', '/')}.html": text for name, text in others.items()}
    outcome = put(project, {"van-ban/x.html": html, **texts})
    return [(found.code, found.message, found.hint) for found in outcome.diagnostics]


def test_reads_links_and_anchors_wherever_they_stand_in_a_tag() -> None:
    html = '<a id="m1" class="c" href="a.html">x</a><img alt=""\n src="b.png"><use href="#icon"/><p\tid="m2">'

    assert links(html) == ["#icon", "a.html", "b.png"]
    assert anchors(html) == ["m1", "m2"]


def test_running_text_and_other_attributes_are_no_links() -> None:
    html = '<p>viết href="a.html" rồi id="b"</p><a data-href="c.html" data-id="d" title="href=&quot;e&quot;">x</a>'

    assert links(html) == []
    assert anchors(html) == []


def test_entities_blanks_and_line_ends_are_read_as_browsers_read_them() -> None:
    assert links('<a href=" a.html?x=1&amp;y=2\n">') == ["a.html?x=1&y=2"]
    assert links('<a href="&#106;ava\nscript:alert(1)">') == ["javascript:alert(1)"]
    assert anchors('<p id="&#272;1">') == ["Đ1"]


def test_links_to_anchors_of_the_page_itself_are_not_told() -> None:
    assert links('<p id="m1"><a href="#m1"><a href="#m2"><a href="x.html#m1">') == ["#m2", "x.html#m1"]


def test_external_links_are_left_alone() -> None:
    assert (
        links('<a href="https://x.vn/"><a href="HTTP://x"><a href="mailto:a@b"><a href="tel:1"><img src="data:,">')
        == []
    )


def test_reads_the_same_as_a_real_parser_on_a_page_of_ours() -> None:
    page = "".join(
        f'<nav class="x"><a class="m" href="../t-{n}.html">Mục {n}</a></nav><p id="m{n}">"a" &lt; b <b>{n}</b>'
        f'<img alt="&gt; {n}" src="h-{n}.svg" loading="lazy"></p><script src="s{n}.js" defer></script>'
        for n in range(50)
    )
    seen: set[tuple[str, str | None]] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag
            seen.update(attrs)

    Reader().feed(page)

    assert links(page) == sorted(value for name, value in seen if name in ("href", "src") and value)
    assert anchors(page) == sorted(value for name, value in seen if name == "id" and value)


@pytest.mark.parametrize(
    "href",
    [
        "y.html",
        "./y.html",
        "../van-ban/y.html",
        "y.html#m1",
        "y.html?q=1#m1",
        "y%2Ehtml",
        "#dau",
        "#",
        "#top",
        "?q=1",
        "y.html#m%E1%BB%A5c",
        "../index.html",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(project: Project, href: str) -> None:
    html = f'<p id="dau"><a href="{href}">x</a>'

    assert findings(project, html, **{"van-ban__y": '<p id="m1"><p id="mục">', "index": ""}) == []


@pytest.mark.parametrize(
    ("href", "target", "hint"),
    [
        ("yy.html", "van-ban/yy.html", "có phải 'y.html'?"),
        ("../y.html", "y.html", "có phải 'y.html'?"),
        ("/van-ban/y.html", "/van-ban/y.html", "có phải 'y.html'?"),
        ("../don-vi/", "don-vi/", "có phải '../don-vi/index.html'?"),
        ("../don-vi", "don-vi", "có phải '../don-vi/index.html'?"),
        ("y.html/", "van-ban/y.html/", "có phải 'y.html'?"),
        ("y.html/.", "van-ban/y.html/", "có phải 'y.html'?"),
        ("y.jpg", "van-ban/y.jpg", "sửa địa chỉ của liên kết, hoặc bỏ liên kết"),
        ("../../etc/passwd", "../etc/passwd", "sửa địa chỉ của liên kết, hoặc bỏ liên kết"),
        ("Y.html", "van-ban/Y.html", "có phải 'y.html'?"),
        ("../.followup", ".followup", "sửa địa chỉ của liên kết, hoặc bỏ liên kết"),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(project: Project, href: str, target: str, hint: str) -> None:
    found = findings(project, f'<a href="{href}">', **{"van-ban__y": "", "don-vi__index": ""})

    words = f"trang 'van-ban/x.html' dẫn tới '{target}' nhưng trang web không có tệp đó"
    assert found == [("broken-link", words, hint)]


def test_a_link_without_an_address_is_an_error(project: Project) -> None:
    (found,) = findings(project, '<a href="">')

    assert found[:2] == ("broken-link", "trang 'van-ban/x.html' có liên kết chưa ghi địa chỉ nên không dẫn tới đâu")


def test_an_anchor_that_is_not_there_is_an_error_with_the_nearest_as_hint(project: Project) -> None:
    found = findings(project, '<a href="y.html#muc-2">', **{"van-ban__y": '<p id="muc-1"><p id="khac">'})

    words = "trang 'van-ban/x.html' dẫn tới mục '#muc-2' nhưng trang 'van-ban/y.html' không có mục đó"
    assert found == [("broken-anchor", words, "có phải '#muc-1'?")]


def test_an_anchor_into_a_file_that_is_no_page_is_left_alone(project: Project) -> None:
    assert put(project, {"a.html": '<use href="hinh.svg#tron">', "hinh.svg": "<svg>"}).diagnostics == ()


@pytest.mark.parametrize("href", ["javascript:alert(1)", "vbscript:x", "file:///c:/x", "JAVASCRIPT:x", "ftp://x"])
def test_a_link_of_a_kind_that_the_site_does_not_use_is_an_error(project: Project, href: str) -> None:
    (found,) = findings(project, f'<a href="{href}">')

    assert found[0] == "forbidden-link"
    assert f"'{href}'" in found[1]


def test_a_link_that_leaves_out_https_is_an_error(project: Project) -> None:
    (found,) = findings(project, '<a href="//x.vn/a">')

    assert (found[0], found[2]) == ("forbidden-link", "ghi 'https://x.vn/a'")


def test_a_finding_stands_where_the_link_stands_in_the_source(project: Project) -> None:
    page = Item("a.html", "d", lambda: b'<a href="no.html">', origin("a"))
    places = {(origin("a"), "no.html"): PLACE}

    (found,) = publish(project, [page], progress=silent, link_place=lambda *asked: places.get(asked)).diagnostics

    assert found.where == PLACE


def test_a_finding_stands_at_the_record_or_else_the_page_when_the_place_is_unknown(project: Project) -> None:
    told = Item("a.html", "d", lambda: b'<a href="no.html">', origin("a"))
    untold = Item("b.html", "d", lambda: b'<a href="none.html">')

    found = publish(project, [told, untold], progress=silent).diagnostics

    assert [each.where for each in found] == [origin("a"), Location("site/b.html")]


def test_one_wrong_link_in_the_menu_is_one_finding(project: Project) -> None:
    menu = {f"{name}.html": '<a href="gone.html">' for name in "cab"} | {"d/e.html": '<a href="../gone.html">'}

    (found,) = put(project, menu).diagnostics

    assert found.message.startswith("trang 'a.html' (và 3 trang khác) dẫn tới 'gone.html'")


def test_the_same_wrong_target_in_two_sources_is_two_findings(project: Project) -> None:
    other = Location("content/tin/b.md", 1, 1, 1, 2)
    plan = [
        Item("a.html", "d", lambda: b'<a href="no.html">', origin("a")),
        Item("b.html", "d", lambda: b'<a href="no.html">', origin("b")),
    ]

    found = publish(
        project, plan, progress=silent, link_place=lambda where, _: other if where == origin("b") else PLACE
    )

    assert [each.where for each in found.diagnostics] == [PLACE, other]


def test_a_very_long_link_is_shown_shortened(project: Project) -> None:
    (found,) = findings(project, f'<a href="{"x" * 5000}">')

    assert len(found[1]) < 300
