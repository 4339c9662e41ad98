"""Templates see what they may, links are relative at every depth, and what is missing is a fault."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.pages.page import Link, Page
from followup.render.site import Frame
from followup.render.templates import TemplateFault, Templates, relative

LINK = Link("Văn bản", "van-ban/b.html", "muc-1")
TEMPLATES = Path(__file__).parents[2] / "templates"
Write = Callable[[Mapping[str, str]], Path]
PageOf = Callable[..., Page]
ADDRESS = st.lists(st.sampled_from(["a", "b", "van-ban"]), max_size=3).map(lambda steps: "/".join([*steps, "x.html"]))


@dataclass(frozen=True, slots=True)
class View:
    """A view as pages make them."""

    words: str = "Dân vận <khéo>"
    number: int = 1234
    on: date = date(2022, 3, 9)
    nothing: str | None = None
    link: Link = LINK


def drawn(write: Write, frame: Frame, page: Page, template: str, **others: str) -> str:
    folder = write({page.template: template, **{f"{name}.html": text for name, text in others.items()}})
    return Templates(folder, frame).draw(page)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ view.words }}", "Dân vận &lt;khéo&gt;"),
        ("{{ page.title }} – {{ site.name }}", "Tên trang – Theo dõi &amp; báo cáo"),
        (
            "{{ view.number|count }} {{ view.on|day }} {{ view.on|long_day }}",
            "1.234 09/3/2022 ngày 09 tháng 3 năm 2022",
        ),
        ("{{ 565|percent(800) }} {{ view.on|month }} {{ view.on|quarter }}", "70,6% 3/2022 quý I/2022"),
        ('<time datetime="{{ view.on|iso }}">', '<time datetime="2022-03-09">'),
        ('{{ ["a", "b", "c"]|join_words }}', "a, b và c"),
        ('{{ "**đậm** <script>"|prose }}', "<p><strong>đậm</strong> </p>"),
        ('{{ "# Mục"|outline|map(attribute="anchor")|join }}', "muc"),
        ("{{ {'đ': '</script>'}|tojson }}", '{"đ": "\\u003c/script\\u003e"}'),
        ("{% if view.nothing is none %}\n  {% set x = 1 %}\nkhông\n{% endif %}\n", "không\n"),
        ('{{ href("index.html") }} {{ href(view.link.address, view.link.anchor) }}', "../index.html b.html#muc-1"),
        ('{{ href("van-ban/a.html", "muc-1") }} {{ href("van-ban/a.html") }}', "#muc-1 a.html"),
        ('{{ asset("css/site.css") }}', "../assets/css/site.0123456789.css"),
        ("{% for each in site.menu %}{{ href(each.address) }}{% endfor %}", "../index.html"),
    ],
)
def test_a_template_sees_view_page_site_links_and_filters(
    write: Write, frame: Frame, page_of: PageOf, template: str, text: str
) -> None:
    assert drawn(write, frame, page_of(view=View()), template) == text


def test_links_are_right_inside_macros_of_other_files_on_every_page(
    write: Write, frame: Frame, page_of: PageOf
) -> None:
    folder = write(
        {
            "page.html": '{% extends "base.html" %}{% from "parts/link.html" import link %}'
            "{% block b %}{{ link() }}{% endblock %}",
            "base.html": "<{% block b %}{% endblock %}>",
            "parts/link.html": '{% macro link() %}{{ href("van-ban/a.html", "x") }} {{ site.agency }}{% endmacro %}',
        }
    )
    templates = Templates(folder, frame)

    links = [templates.draw(page_of(address=each)) for each in ("index.html", "van-ban/a.html", "a/b/c.html")]

    assert links == ["<van-ban/a.html#x Cơ quan>", "<#x Cơ quan>", "<../../van-ban/a.html#x Cơ quan>"]


@pytest.mark.parametrize(
    ("here", "address", "way"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "van-ban/a.html", "van-ban/a.html"),
        ("van-ban/a.html", "index.html", "../index.html"),
        ("van-ban/a.html", "van-ban/b.html", "b.html"),
        ("nhiem-vu/a/1.html", "van-ban/a.html", "../../van-ban/a.html"),
        ("nhiem-vu/a/1.html", "nhiem-vu/b/1.html", "../b/1.html"),
        ("nhiem-vu/a/1.html", "nhiem-vu/index.html", "../index.html"),
        ("a/b.html", "a", "../a"),
    ],
)
def test_the_way_from_page_to_page(here: str, address: str, way: str) -> None:
    assert relative(here, address) == way
    assert relative(here, address, "x") == (f"{way}#x" if here != address else "#x")


@given(ADDRESS, ADDRESS)
def test_every_way_leads_there(here: str, address: str) -> None:
    way = relative(here, address)

    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), way)) == address
    assert way == posixpath.relpath(address, posixpath.dirname(here) or ".")


@pytest.mark.parametrize("address", ["", "/index.html", "https://tinh.vn/", "javascript:x"])
def test_what_is_no_address_of_the_site_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="không phải địa chỉ"):
        relative("index.html", address)


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("\n{{ foo }}", 2, "không có 'foo'"),
        ("a\n\n{{ view.foo }}", 3, "không có 'foo' trong View"),
        ("{{ view.foo.bar }}", 1, "không có 'foo' trong View"),
        ("{% if foo %}{% endif %}", 1, "không có 'foo'"),
        ("{% if view.foo == 1 %}{% endif %}", 1, "không có 'foo' trong View"),
        ("{% for x in foo %}{% endfor %}", 1, "không có 'foo'"),
        ("\n{{ foo() }}", 2, "không có 'foo'"),
        ('{% from "part.html" import foo %}\n{{ foo() }}', 2, "không có 'foo'"),
        ('\n{{ asset("css/none.css") }}', 2, "không tính được"),
        ("\n\n{{ view.words|day }}", 3, "không tính được"),
        ('{{ href("") }}', 1, "không tính được"),
        ("{{ 1|percent(0) }}", 1, "không tính được"),
        ("\n{% if %}", 2, "viết sai cú pháp của mẫu"),
        ("\n{{ 1|none_such }}", 2, "viết sai cú pháp của mẫu"),
        ('\n{% include "none.html" %}', 2, "không có mẫu 'none.html'"),
    ],
)
def test_a_fault_names_template_line_and_page(
    write: Write, frame: Frame, page_of: PageOf, template: str, line: int, reason: str
) -> None:
    with pytest.raises(TemplateFault) as caught:
        drawn(write, frame, page_of(view=View()), template, part="{% macro other() %}{% endmacro %}")

    fault = caught.value
    assert (fault.template, fault.line, fault.address, fault.reason) == ("page.html", line, "van-ban/a.html", reason)
    assert str(fault) == f"mẫu trang templates/page.html, dòng {line}: {reason} (khi dựng trang van-ban/a.html)"


@pytest.mark.parametrize(("part", "line"), [("{% macro m() %}\n{{ foo }}{% endmacro %}", 2), ("\n\n{% macro m( %}", 3)])
def test_a_fault_is_blamed_on_the_file_where_it_stands(
    write: Write, frame: Frame, page_of: PageOf, part: str, line: int
) -> None:
    with pytest.raises(TemplateFault) as caught:
        drawn(write, frame, page_of(), '{% from "part.html" import m %}\n{{ m() }}', part=part)

    assert (caught.value.template, caught.value.line) == ("part.html", line)


def test_a_page_without_its_template_is_a_fault(tmp_path: Path, frame: Frame, page_of: PageOf) -> None:
    templates = Templates(tmp_path, frame)

    with pytest.raises(TemplateFault, match=r"không có mẫu 'page\.html'"):
        templates.draw(page_of())


PARTS = {"page.html": '{% include "parts/a.html" %}', "parts/a.html": ""}


@pytest.mark.parametrize("changed", [{"page.html": "x"}, {"parts/a.html": "x"}, {"parts/b.html": ""}])
def test_the_digest_changes_with_every_template(write: Write, frame: Frame, changed: dict[str, str]) -> None:
    before = Templates(write(PARTS), frame).digest()

    assert Templates(write(changed), frame).digest() != before


def test_the_digest_is_blind_to_the_kind_of_line_ends_and_to_the_folder(
    write: Write, frame: Frame, tmp_path: Path
) -> None:
    one = Templates(write({"a/page.html": "x\r\ny\r\n", "b/page.html": "x\ny\n"}) / "a", frame)
    other = Templates(tmp_path / "b", frame)

    assert one.digest() == other.digest()


def test_what_is_drawn_is_what_the_digest_vouched_for(write: Write, frame: Frame, page_of: PageOf) -> None:
    templates = Templates(write({"page.html": "cũ"}), frame)
    templates.digest()
    write({"page.html": "mới"})

    assert templates.draw(page_of()) == "cũ"
