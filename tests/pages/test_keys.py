"""The page of keys says what the record types say, and nothing in words that only programmers know."""

from __future__ import annotations

from followup.pages import keys
from followup.pages.keys import KINDS, Key, KeysView, KeyTable
from followup.pages.page import Whole
from followup.records import FOLDERS
from followup.records.duty import DeadlineKind
from followup.records.record import Record


def _view(whole: Whole) -> KeysView:
    (page,) = keys.plan(whole)
    assert isinstance(page.view, KeysView)
    return page.view


def _tables(whole: Whole, anchor: str) -> dict[str, KeyTable]:
    return {table.title: table for kind in _view(whole).kinds if kind.anchor == anchor for table in kind.tables}


def _key(table: KeyTable, name: str) -> Key:
    return next(each for each in table.keys if each.name == name)


def test_every_kind_of_record_has_its_table() -> None:
    told = {path.rpartition("/")[0]: record for _, _, path, record in KINDS}

    assert all(told[f"data/{folder}"] is record for folder, record in FOLDERS)


def test_every_key_of_every_record_is_told(whole: Whole) -> None:
    told = [[key.name for key in kind.tables[0].keys] for kind in _view(whole).kinds]

    assert told == [[str(field.alias) for field in record.model_fields.values()] for _, _, _, record in KINDS]


def test_every_value_is_told_in_words_of_its_own(whole: Whole) -> None:
    every = [key for kind in _view(whole).kinds for table in kind.tables for key in table.keys]

    assert [key.name for key in every if "giá trị" in key.form] == []
    assert [key.name for key in every if not key.meaning] == []


def test_a_required_key_is_marked(whole: Whole) -> None:
    (own,) = (table for title, table in _tables(whole, "nhom").items() if not title)

    assert [key.name for key in own.keys if key.required] == ["ma", "ten", "loi_van"]


def test_a_key_with_few_words_lists_them_with_their_meaning(whole: Whole) -> None:
    duty = _tables(whole, "van-ban")["nhiem_vu"]

    words = _key(duty, "loai_han").words
    assert [(each.word, each.label) for each in words] == [(each.value, each.label) for each in DeadlineKind]


def test_forms_of_values(whole: Whole) -> None:
    own = _tables(whole, "van-ban")[""]
    settings = _tables(whole, "cau-hinh")[""]

    assert _key(own, "ngay_ban_hanh").form == "ngày, như 09/3/2022 hoặc 2022-03-09"
    assert _key(own, "kinh_gui").form == "danh sách, mỗi mục là một nhóm khóa"
    assert _key(own, "nguoi_ky").form == "một nhóm khóa"
    assert _key(_tables(whole, "nhom")["quy_tac"], "cap").form == "danh sách một trong các từ"
    assert _key(settings, "ban").form == "một trong các từ; bỏ trống thì là noi_bo"


def test_what_stands_below_a_key_has_its_own_table(whole: Whole) -> None:
    tables = _tables(whole, "van-ban")

    part = _key(tables[""], "kinh_gui").part
    assert part is not None
    assert tables["kinh_gui, noi_nhan"].anchor == part.anchor
    assert "chu_ky" in tables, "parts of parts too"


def test_anchors_are_unique(whole: Whole) -> None:
    anchors = [table.anchor for kind in _view(whole).kinds for table in kind.tables]
    anchors += [kind.anchor for kind in _view(whole).kinds]

    assert sorted(set(anchors)) == sorted(anchors)


def test_no_english_docstring_reaches_the_page(whole: Whole) -> None:
    docs = [record.__doc__ or "-" for _, _, _, record in KINDS] + [Record.__doc__ or "-"]

    assert not [doc for doc in docs if doc in repr(_view(whole))]
