"""What the explorer's script is given: every model once, and nothing that its row does not say."""

from __future__ import annotations

import json
from typing import Any

from followup.pages.catalogue import catalogue
from followup.pages.entries import entries
from followup.pages.page import Whole


def read(whole: Whole) -> dict[str, Any]:
    script = catalogue(entries(whole), whole.register)
    given: dict[str, Any] = json.loads(script.text.removeprefix("window.moHinh=").removesuffix(";\n"))
    return given


def test_every_row_comes_back_from_its_columns(moved: Whole) -> None:
    given = read(moved)
    words = {
        name: [given["lists"][name][at][1] for at in given[name]]
        for name in ("field", "unit", "place", "level", "state")
    }

    assert list(
        zip(
            given["names"].split("\n"),
            words["field"],
            words["unit"],
            words["place"],
            words["level"],
            given["year"],
            words["state"],
            strict=True,
        )
    ) == [
        (each.name, each.field, each.unit.text, each.place, each.level, each.year, each.state)
        for each in entries(moved)
    ]


def test_only_models_with_a_page_have_their_id(moved: Whole) -> None:
    assert read(moved)["ids"].split("\n") == ["", "lang-hoa-thon-2", "lang-hoa"]


def test_lists_hold_what_is_used_in_its_own_order(moved: Whole) -> None:
    lists = read(moved)["lists"]

    assert [each[1] for each in lists["unit"]] == ["Mặt trận Tổ quốc tỉnh", "Huyện ủy A"], "by protocol"
    assert [each[0] for each in lists["field"]] == ["kinh-te", "van-hoa-xa-hoi"]
    assert [each[1] for each in lists["place"]] == ["Thôn 1", "Thôn 2", "Xã A1"]


def test_the_address_changes_with_the_rows_and_with_nothing_else(moved: Whole) -> None:
    every = entries(moved)
    script, again = catalogue(every, moved.register), catalogue(every, moved.register)

    assert script == again
    assert catalogue(every[1:], moved.register).address != script.address
