"""Rules that read words meet every word that an editor typed, wherever it stands."""

from __future__ import annotations

import re
from textwrap import dedent

from followup.diagnostics import Location, Place
from followup.linking import link
from followup.records.directive import Directive
from followup.records.note import Note
from followup.records.read import read_record
from followup.records.settings import Settings
from followup.register import Prose, Register
from followup.rules.passages import Passage, register_passages
from followup.source.yaml_file import read_yaml

SETTINGS = Settings.model_validate(
    {"phien_ban_du_lieu": "1", "ten_trang": "Tên trang", "co_quan": "C", "don_vi_cong_bo": "D"}
)


def register(directive: str, body: str) -> Register:
    document = read_yaml("data/van-ban/x.yaml", dedent(directive).encode()).value
    assert document is not None
    record = read_record(Directive, document).value
    assert record is not None
    note = Note.model_validate({"tieu_de": "Tiêu đề"}).attach(Place("content/a.md"))
    return link(SETTINGS, [record], [Prose("content/a.md", "a", note, body, 4)], []).value


def passages(directive: str, body: str = "", holding: str = "") -> list[tuple[str, object]]:
    """Give each passage with the route of its value, or the line of its text."""
    found = register_passages(register(directive, body), re.compile(holding))
    return [(each.text, each.where.route if isinstance(each.where, Place) else each.where.line) for each in found]


def test_every_text_of_a_record_is_met_once_with_its_place_and_choices_are_not() -> None:
    found = passages(
        """
        ma: x
        loai_van_ban: cong_van
        co_quan_ban_hanh: a
        chu_the_chi_dao: b
        cong_khai: khong
        nguoi_ky: {tham_quyen: t, chuc_vu: c, ho_ten: h}
        nhiem_vu:
          - muc: 1
            tom_tat: tóm tắt
            noi_dung: nội dung
            chu_tri: [d]
            minh_chung_can_co: [một, hai]
        """
    )

    assert sorted(found[:-1], key=str) == sorted(
        [
            ("x", ("ma",)),
            ("a", ("co_quan_ban_hanh",)),
            ("b", ("chu_the_chi_dao",)),
            ("t", ("nguoi_ky", "tham_quyen")),
            ("c", ("nguoi_ky", "chuc_vu")),
            ("h", ("nguoi_ky", "ho_ten")),
            ("1", ("nhiem_vu", 0, "muc")),
            ("tóm tắt", ("nhiem_vu", 0, "tom_tat")),
            ("nội dung", ("nhiem_vu", 0, "noi_dung")),
            ("d", ("nhiem_vu", 0, "chu_tri", 0)),
            ("một", ("nhiem_vu", 0, "minh_chung_can_co", 0)),
            ("hai", ("nhiem_vu", 0, "minh_chung_can_co", 1)),
        ],
        key=str,
    )
    assert found[-1] == ("Tiêu đề", ("tieu_de",))


def test_prose_is_met_line_by_line_where_it_stands_in_the_file() -> None:
    directive = (
        "ma: x\nloai_van_ban: cong_van\nco_quan_ban_hanh: a\nchu_the_chi_dao: b\ncong_khai: khong\n"
        "nhiem_vu: [{muc: 1, tom_tat: t, noi_dung: n}]\n"
    )

    assert passages(directive, "dòng một\n\n  dòng ba\n")[-2:] == [("dòng một", 4), ("  dòng ba", 6)]


def test_only_passages_that_hold_what_is_looked_for_are_met() -> None:
    directive = (
        "ma: x\nloai_van_ban: cong_van\nco_quan_ban_hanh: a\nchu_the_chi_dao: b\ncong_khai: khong\n"
        "nhiem_vu: [{muc: 1, tom_tat: t, noi_dung: gọi 0912, minh_chung_can_co: [sổ, sổ 2]}]\n"
    )

    found = passages(directive, "dòng một\ndòng 2\n", holding="[0-9]")

    assert found == [
        ("1", ("nhiem_vu", 0, "muc")),
        ("gọi 0912", ("nhiem_vu", 0, "noi_dung")),
        ("sổ 2", ("nhiem_vu", 0, "minh_chung_can_co", 1)),
        ("dòng 2", 5),
    ]


def test_a_part_of_a_line_has_its_own_columns_a_part_of_a_value_has_not() -> None:
    line = Passage(Location("content/a.md", 4, 1, 4, 9), "gọi 0912")
    value = Passage(Place("data/a.yaml", ("ghi_chu",)), "gọi 0912")

    assert line.part(4, 8) == Location("content/a.md", 4, 5, 4, 9)
    assert value.part(4, 8) == Place("data/a.yaml", ("ghi_chu",))
