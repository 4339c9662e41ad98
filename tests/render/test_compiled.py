"""Templates draw what Jinja itself draws: the shorter way to macros and through escaping changes no letter."""

from __future__ import annotations

from functools import cache

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from followup.render.compiled import Environment

TEXTS = {
    "parts.html": "{% macro link(to, text='<none>') %}<a title=\"{{ to }}\">{{ text }}</a>{% endmacro %}"
    "{% macro box(title, open=false) %}<b>{{ title }}{{ open }}</b>{{ caller() }}{% endmacro %}"
    "{% macro any() %}{{ varargs|join }}{{ kwargs|length }}{% endmacro %}",
    "base.html": "<{% block body %}base{% endblock %}>{{ outside }}",
}
BODIES = (
    "{{ link(x) }}",
    "{{ link(x, x) }}{{ link(x, text=x) }}{{ link(text=x, to=1) }}",
    "{{ link(x)|trim }}{{ link(x) ~ x }}{{ link(x) + x }}",
    "{% set kept = link(x) %}{{ kept }}{% set block %}{{ x }}{{ kept }}{% endset %}{{ block }}",
    "{% call box(x) %}{{ x }}{{ link(x) }}{% endcall %}",
    "{% call box(x, open=true) %}{% call box(2) %}{{ x }}{% endcall %}{% endcall %}",
    "{% for each in (x, none, true, 1.5, html) %}{{ loop.index }}{{ each }}{{ link(each) }}{% endfor %}",
    "{% for each in ((), ((),)) recursive %}{{ x }}{{ loop(each) }}{% endfor %}",
    "{{ any(x, 1, a=2) }}{{ link(*(x, 2)) }}{{ link(**{'to': x}) }}{{ range(3)|list }}{{ dict(a=x)['a'] }}",
    "{{ super() }}{{ x.upper() }}{{ x.upper is defined }}{{ x.other is defined }}{{ x|upper }}",
    "{% set n = namespace(a=1) %}{% set n.a = x %}{{ n.a }}{{ html }}",
)
HOSTILE = st.text(st.sampled_from("ạa<>&'\" \n{%"), max_size=8)


@cache
def template(body: str, *, plain: bool) -> jinja2.Template:
    head = '{% extends "base.html" %}{% from "parts.html" import any, box, link %}{% block body %}'
    texts = {**TEXTS, "page.html": f"{head}{body}{{% endblock %}}"}
    kind = jinja2.Environment if plain else Environment
    environment = kind(loader=jinja2.DictLoader(texts), undefined=jinja2.StrictUndefined, autoescape=True)
    return environment.get_template("page.html")


def drawn(body: str, x: str, *, plain: bool = False) -> str:
    return template(body, plain=plain).render(x=x, html=Markup("<i>&"), outside=x)


@pytest.mark.parametrize("body", BODIES)
@given(x=HOSTILE)
def test_a_template_draws_what_jinja_draws(body: str, x: str) -> None:
    assert drawn(body, x) == drawn(body, x, plain=True)


@pytest.mark.parametrize(
    "body", ["{{ link() }}", "{{ box(x) }}", "{{ link(x, 1, 2) }}", "{{ link(x, other=1) }}", "{{ y() }}"]
)
def test_a_call_that_jinja_refuses_is_refused(body: str) -> None:
    for plain in (True, False):
        with pytest.raises((TypeError, jinja2.UndefinedError)):
            drawn(body, "x", plain=plain)
