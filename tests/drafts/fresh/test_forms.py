"""Every form asks for all that its record must have, and only for keys that there are."""

from __future__ import annotations

from string import Formatter

import pytest

from followup.cli.new import KINDS
from followup.drafts.fresh.forms import FORMS, PAGE, REPORT, Form
from followup.records.shape import keys, kind_under, required_keys


@pytest.mark.parametrize("form", [*FORMS, PAGE], ids=lambda form: form.word)
def test_a_form_asks_for_every_required_key_and_no_unknown_one(form: Form) -> None:
    assert set(required_keys(form.kind)) <= set(form.asked) <= set(keys(form.kind))
    assert {name for _, name, _, _ in Formatter().parse(form.path) if name} <= {*form.asked, "trang"}
    assert not form.named_by or form.asked.index(form.named_by) < form.asked.index("ma")


@pytest.mark.parametrize("form", [form for form in FORMS if form.items], ids=lambda form: form.word)
def test_the_items_of_a_form_are_whole(form: Form) -> None:
    inner = next(kind for name in form.asked if (kind := kind_under(form.kind, name)))
    names = [item.name for item in form.items]

    assert set(required_keys(inner)) <= set(names)
    for name in names:
        first, _, below = name.partition(".")
        holder = kind_under(inner, first) if below else inner
        assert holder is not None
        assert (below or first) in keys(holder)
        assert not below or required_keys(holder) == [below]


def test_the_command_knows_every_form() -> None:
    assert {*(form.word for form in FORMS), PAGE.word, REPORT} == set(KINDS)
