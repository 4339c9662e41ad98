"""What templates may write with."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from followup.render.filters import FILTERS, headings, iso, json, prose


def test_every_filter_has_one_name_in_alphabetical_order() -> None:
    names = [name for name, _ in FILTERS]

    assert names == sorted(set(names))


def test_a_day_for_machines_is_iso() -> None:
    assert iso(date(2022, 3, 9)) == "2022-03-09"


def test_prose_is_ready_html_and_knows_prefix_base_and_level() -> None:
    drawn = prose("# Mục\n\n[x](a.md)", id_prefix="k-", base="..", top=3)

    assert isinstance(drawn, Markup)
    assert drawn == '<h3 id="k-muc">Mục</h3>\n<p><a href="../a.html">x</a></p>'
    assert [(each.level, each.anchor) for each in headings("# Mục", id_prefix="k-", top=3)] == [(3, "k-muc")]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ('{"a": 1}', '{"a": 1}'),
        ('{"a": "</script><!--"}', '{"a": "\\u003c/script\\u003e\\u003c!--"}'),
        ('"a & b\u2028"', '"a \\u0026 b\\u2028"'),
    ],
)
def test_json_cannot_end_its_script(text: str, safe: str) -> None:
    assert json(text) == safe


@given(st.text(st.sampled_from("</script>!-&\"' x")))
def test_whatever_json_holds_a_browser_sees_one_script(text: str) -> None:
    seen: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            del attrs
            seen.append(tag)

        def handle_endtag(self, tag: str) -> None:
            seen.append(f"/{tag}")

    Reader().feed(f'<script type="application/json">{json(text)}</script>')

    assert seen == ["script", "/script"]
