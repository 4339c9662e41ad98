"""Models as rows of lists: their order, their place in the list of their unit, and which have a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from followup.pages.entries import entries, with_page
from followup.pages.page import Whole
from followup.records.settings import InitiativePages
from followup.status.lifecycle import Lived

Laid = Callable[[Mapping[str, str]], Whole]


def many(whole: Whole, number: int) -> Whole:
    """Give WHOLE with its first model NUMBER times, under other ids."""
    one = whole.lived[0]
    lived = tuple(Lived(one.row._replace(id=f"m{n}", replicated_from=""), one.life) for n in range(number))
    return replace(whole, lived=lived)


def test_models_stand_from_a_to_z(moved: Whole) -> None:
    assert [each.name for each in entries(moved)] == ["Ánh sáng thôn quê", "Làng hoa thôn 2", "Làng hoa tự quản"]


def test_who_has_words_or_kin_has_a_page(moved: Whole) -> None:
    assert with_page(moved) == {"lang-hoa", "lang-hoa-thon-2"}


def test_a_setting_gives_every_model_a_page(moved: Whole) -> None:
    given = moved.register.settings.model_copy(update={"initiative_pages": InitiativePages.ALL})
    every = replace(moved, register=replace(moved.register, settings=given))

    assert with_page(every) == {"lang-hoa", "lang-hoa-thon-2", "to-vay-von"}


def test_a_model_without_a_page_is_led_to_in_the_list_of_its_unit(moved: Whole) -> None:
    (ended,) = (each for each in entries(moved) if each.id == "to-vay-von")

    assert (ended.page, ended.link.address, ended.link.anchor) == (
        None,
        "mo-hinh/don-vi/mat-tran.html",
        "mh-to-vay-von",
    )


def test_the_place_before_the_reform_stands_in_where_no_other_is_known(moved: Whole) -> None:
    assert [each.place for each in entries(moved)] == ["Thôn 1", "Thôn 2", "Xã A1"]


def test_the_hundred_and_first_model_of_a_unit_is_on_the_second_page(moved: Whole) -> None:
    found = entries(many(moved, 101))

    assert [each.in_list.address for each in found[99:]] == [
        "mo-hinh/don-vi/mat-tran.html",
        "mo-hinh/don-vi/mat-tran/2.html",
    ]


def test_a_draft_is_nowhere(whole_of: Laid) -> None:
    draft = (
        "ma: nhap\nten: Nháp\nchu_the: tap_the\nlinh_vuc: kinh-te\ndon_vi: mat-tran\ncap: xa\nnhap: true\n"
        "qua_trinh: [{buoc: dang_ky, ngay: 01/01/2024}]\n"
    )

    assert entries(whole_of({"data/mo-hinh/mat-tran/nhap.yaml": draft})) == ()
