"""The register: order, links, and what one mistake must not breed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from followup.diagnostics import Diagnostic, Outcome, Place
from followup.linking import link
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.note import Note
from followup.records.period import ReportingPeriod
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.references import check_references
from followup.register import Prose, Register, active, parent_code, roles

SETTINGS = Settings.model_validate({"phien_ban_du_lieu": "1", "ten_trang": "T", "co_quan": "C", "don_vi_cong_bo": "D"})


def unit(name: str, *, order: int = 1, folder: str = "don-vi", **more: object) -> Unit:
    values = {"ma": name, "ten": name, "loai_don_vi": "doan_the", "cap": "tinh", "thu_tu": str(order), **more}
    return Unit.model_validate(values).attach(Place(f"data/{folder}/{name}.yaml"))


def group(name: str, **more: object) -> Group:
    return Group.model_validate({"ma": name, "ten": name, "loi_van": name, **more}).attach(
        Place(f"data/nhom/{name}.yaml")
    )


def duty(code: str, **more: object) -> dict[str, object]:
    return {"muc": code, "tom_tat": code, "noi_dung": code, **more}


def directive(name: str, *duties: dict[str, object], file: str = "", **more: object) -> Directive:
    values = {
        "ma": name,
        "loai_van_ban": "cong_van",
        "co_quan_ban_hanh": "tinh-uy",
        "chu_the_chi_dao": "tinh-uy",
        "cong_khai": "khong",
        "nhiem_vu": list(duties) or [duty("1")],
        **more,
    }
    return Directive.model_validate(values).attach(Place(f"data/van-ban/{file or name}.yaml"))


def prose(slug: str) -> Prose:
    return Prose(f"content/{slug}.md", slug, Note.model_validate({"tieu_de": slug}), "", 4)


def linked(*records: Unit | Group | Directive, failed: Sequence[str] = ()) -> Outcome[Register]:
    return link(SETTINGS, records, (), failed)


def register(*records: Unit | Group | Directive, failed: Sequence[str] = ()) -> Register:
    return linked(*records, failed=failed).value


def codes(diagnostics: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in diagnostics]


def references(*records: Unit | Group | Directive, failed: Sequence[str] = ()) -> list[tuple[str, str, str | None]]:
    found = check_references(register(*records, failed=failed))
    return [(each.code, each.message, each.hint) for each in found]


TINH_UY = unit("tinh-uy")


def test_units_stand_in_order_of_protocol_then_id() -> None:
    it = register(unit("c", order=1), unit("a", order=2), unit("b", order=1))

    assert list(it.units) == ["b", "c", "a"]


def test_directives_stand_by_date_undated_ones_last() -> None:
    it = register(
        directive("b"),
        directive("a"),
        directive("moi", ngay_ban_hanh="1/8/2024"),
        directive("cu", ngay_ban_hanh="9/3/2022"),
    )

    assert list(it.directives) == ["cu", "moi", "a", "b"]


def test_duties_stand_in_the_natural_order_of_their_codes() -> None:
    typed = ["P", "1.10", "M.a", "1.2.e", "1.2", "M", "1.2.đ", "1.2.d", "2", "1.2.a"]
    it = register(directive("x", *map(duty, typed)))

    assert [each.code for each in it.duties.values()] == [
        "1.2",
        "1.2.a",
        "1.2.d",
        "1.2.đ",
        "1.2.e",
        "1.10",
        "2",
        "M",
        "M.a",
        "P",
    ]


def test_the_order_of_files_changes_nothing() -> None:
    records: tuple[Unit | Group | Directive, ...] = (
        unit("a", order=2),
        unit("b"),
        unit("a", order=3, folder="don-vi/cu"),
        group("nhom", thanh_vien=["a"]),
        directive("x", duty("2"), duty("1"), ngay_ban_hanh="9/3/2022"),
        directive("x", file="x-2"),
    )

    outcomes = [linked(*each) for each in permutations(records)]

    assert all(each == outcomes[0] for each in outcomes)
    assert all(list(each.value.units) == list(outcomes[0].value.units) for each in outcomes)


def test_finds_every_record_by_id() -> None:
    it = link(SETTINGS, [TINH_UY, group("nhom", thanh_vien=["tinh-uy"])], [prose("van-ban/x"), prose("a")], []).value

    assert it.party("tinh-uy") is it.units["tinh-uy"]
    assert it.party("nhom") is it.groups["nhom"]
    assert it.party("khong-co") is None
    assert list(it.prose) == ["a", "van-ban/x"]
    assert it.full_text("x") is it.prose["van-ban/x"]
    assert it.full_text("y") is None


def test_a_repeated_id_is_told_with_both_places_and_the_first_file_counts() -> None:
    outcome = linked(unit("a", order=2, folder="don-vi/b"), unit("a", order=1, folder="don-vi/a"))

    (found,) = outcome.diagnostics
    assert codes([found]) == [("repeated-id", "mã 'a' đã có ở nơi khác, mỗi mã chỉ dùng một lần")]
    assert found.where == Place("data/don-vi/b/a.yaml", ("ma",))
    assert found.related[0].where == Place("data/don-vi/a/a.yaml", ("ma",))
    assert outcome.value.units["a"].protocol_order == 1


def test_a_unit_and_a_group_cannot_share_an_id() -> None:
    (found,) = linked(unit("a"), group("a", thanh_vien=["a"])).diagnostics

    assert found.where == Place("data/nhom/a.yaml", ("ma",))
    assert found.related[0].where == Place("data/don-vi/a.yaml", ("ma",))


def test_a_code_used_twice_in_a_directive_is_told_and_none_between_directives() -> None:
    outcome = linked(directive("x", duty("1"), duty("2"), duty("1")), directive("y", duty("1")))

    (found,) = outcome.diagnostics
    assert codes([found]) == [("repeated-id", "mục '1' đã có ở nơi khác, mỗi mã chỉ dùng một lần")]
    assert found.where == Place("data/van-ban/x.yaml", ("nhiem_vu", 2, "muc"))
    assert found.related[0].where == Place("data/van-ban/x.yaml", ("nhiem_vu", 0, "muc"))


def test_rows_leaves_and_parts() -> None:
    it = register(directive("x", *map(duty, ["1.1", "1.1.a", "1.1.b", "1.2", "2.a", "M", "M.a", "3.1.c"])))

    assert [each.code for each in it.rows("x")] == ["1.1", "1.2", "2.a", "M", "3.1.c"]
    assert [each.code for each in it.leaves("x")] == ["1.1.a", "1.1.b", "1.2", "2.a", "M.a", "3.1.c"]
    assert [each.code for each in it.sub_duties(it.duties["x/1.1"])] == ["1.1.a", "1.1.b"]
    assert it.sub_duties(it.duties["x/1.2"]) == ()


def test_leaves_are_exactly_the_duties_without_parts() -> None:
    it = register(directive("x", *map(duty, ["1", "1.1", "1.1.a", "1.10", "1.10.a", "11", "2.a", "P"])))

    assert [each for each in it.directives["x"].duties if not it.sub_duties(each)] == list(it.leaves("x"))


def test_members_are_those_of_the_day() -> None:
    it = register(
        unit("moi", order=2, hoat_dong_tu="1/7/2025"),
        unit("cu", order=1, hoat_dong_den="30/6/2025"),
        unit("luon", order=3),
        unit("xa", cap="xa"),
        unit("tru", order=4),
        group("theo-quy-tac", quy_tac={"loai_don_vi": ["doan_the"], "cap": ["tinh"], "tru": ["tru"]}),
        group("danh-sach", thanh_vien=["luon", "cu"]),
    )

    def members(name: str, on: date | None) -> list[str]:
        return [each.id for each in it.members(name, on)]

    assert members("theo-quy-tac", date(2025, 6, 30)) == ["cu", "luon"]
    assert members("theo-quy-tac", date(2025, 7, 1)) == ["moi", "luon"]
    assert members("theo-quy-tac", None) == ["cu", "moi", "luon"]
    assert members("danh-sach", date(2025, 7, 1)) == ["luon"]
    assert members("xa", date(2025, 7, 1)) == ["xa"]
    assert members("khong-co", None) == []


def test_a_rule_may_ask_whose_units_they_are() -> None:
    it = register(
        unit("a", truc_thuoc="tinh-uy"),
        unit("b", truc_thuoc="khac"),
        group("nhom", quy_tac={"truc_thuoc": ["tinh-uy"]}),
    )

    assert [each.id for each in it.members("nhom", None)] == ["a"]


def test_tells_which_duties_name_a_unit_and_in_which_role() -> None:
    it = register(
        unit("a"),
        unit("b"),
        group("nhom", quy_tac={"loai_don_vi": ["doan_the"]}),
        directive(
            "x",
            duty("2", chu_tri=["a"], theo_doi=["b"]),
            duty("1", chu_tri=["nhom"], phoi_hop=["b"], bao_cao_qua="a"),
        ),
    )

    assert [(role, each.code) for role, each in it.duties_naming("a")] == [
        ("chu_tri", "1"),
        ("bao_cao_qua", "1"),
        ("chu_tri", "2"),
    ]
    assert [(role, each.code) for role, each in it.duties_naming("b")] == [
        ("chu_tri", "1"),
        ("phoi_hop", "1"),
        ("theo_doi", "2"),
    ]


def test_roles_are_the_keys_under_which_bodies_stand() -> None:
    it = register(
        directive("x", duty("1", chu_tri=["a"], phoi_hop=["b"], thuc_hien=["c"], theo_doi=["d"], bao_cao_qua="e"))
    )

    assert dict(roles(it.duties["x/1"])) == {
        "chu_tri": ("a",),
        "phoi_hop": ("b",),
        "thuc_hien": ("c",),
        "theo_doi": ("d",),
        "bao_cao_qua": ("e",),
    }


@pytest.mark.parametrize(
    ("code", "parent"), [("1.1.a", "1.1"), ("1.1", "1"), ("1", ""), ("M", ""), ("M.a", "M"), ("1.10.đ", "1.10")]
)
def test_the_code_one_level_up(code: str, parent: str) -> None:
    assert parent_code(code) == parent


@pytest.mark.parametrize(
    ("first", "last", "on", "works"),
    [
        (None, None, date(1990, 1, 1), True),
        ("1/7/2025", None, date(2025, 6, 30), False),
        ("1/7/2025", None, date(2025, 7, 1), True),
        (None, "30/6/2025", date(2025, 6, 30), True),
        (None, "30/6/2025", date(2025, 7, 1), False),
    ],
)
def test_a_unit_works_from_its_first_to_its_last_day(
    first: str | None, last: str | None, on: date, *, works: bool
) -> None:
    assert active(unit("a", hoat_dong_tu=first, hoat_dong_den=last), on) is works


def test_what_could_not_be_read_still_exists_but_is_told_apart() -> None:
    it = link(SETTINGS, [TINH_UY], [prose("gioi-thieu")], ["hong", "van-ban/hong"]).value

    assert it.known == {"tinh-uy", "hong", "van-ban/hong"}
    assert it.unread == {"hong", "van-ban/hong"}


def period(name: str, *, folder: str = "ky", **more: object) -> ReportingPeriod:
    return ReportingPeriod.model_validate({"ma": name, **more}).attach(Place(f"data/{folder}/{name}.yaml"))


def test_periods_stand_in_order_of_their_last_day_the_longer_one_last() -> None:
    records = [period(name) for name in ("2025-nam", "2025-6t2", "2025-q4", "2025-6t1")]

    assert [*link(SETTINGS, records, (), ()).value.periods] == ["2025-6t1", "2025-q4", "2025-6t2", "2025-nam"]


def test_a_period_without_days_exists_but_is_not_opened() -> None:
    outcome = link(SETTINGS, [period("tet-2025")], (), ())

    assert [each.code for each in outcome.diagnostics] == ["period-without-days"]
    assert not outcome.value.periods
    assert outcome.value.unread == {"tet-2025"}


def test_a_period_opened_in_earnest_replaces_that_of_the_sample() -> None:
    records = [period("2025-nam", folder="minh-hoa/ky", minh_hoa="true"), period("2025-nam", ten="Năm nay")]
    outcome = link(SETTINGS, records, (), ())

    assert outcome.diagnostics == ()
    assert outcome.value.periods["2025-nam"].name == "Năm nay"


def test_the_holidays_of_all_years_are_one_set() -> None:
    years = [
        Holidays.model_validate({"nam": day[-4:], "can_cu": "Thông báo", "ngay_nghi": [day]}).attach(
            Place(f"data/ngay-nghi/{day[-4:]}.yaml")
        )
        for day in ("02/9/2026", "02/9/2025")
    ]
    it = link(SETTINGS, years, (), ()).value

    assert it.holidays == {date(2025, 9, 2), date(2026, 9, 2)}
    assert [each.year for each in it.holiday_years] == [2025, 2026]


def test_the_sample_belongs_where_those_whom_it_plays_do() -> None:
    it = register(
        unit("tinh-uy"),
        unit("tinh-uy-m", dong_vai=["tinh-uy"]),
        unit("huyen-m", truc_thuoc="tinh-uy-m"),
        unit("hoi-ccb"),
        unit("hoi-m", dong_vai=["hoi-ccb"], truc_thuoc="tinh-uy-m"),
        group("huyen", quy_tac={"truc_thuoc": ["tinh-uy"], "tru": ["hoi-ccb"]}),
        group("hoi", thanh_vien=["hoi-ccb"]),
        directive("x", duty("1", chu_tri=["hoi"]), duty("2", chu_tri=["huyen"])),
    )

    assert [each.id for each in it.members("huyen", None)] == ["huyen-m"]
    assert [each.code for _, each in it.duties_naming("hoi-m")] == ["1"]
    assert [each.code for _, each in it.duties_naming("huyen-m")] == ["2"]


def test_who_takes_over_and_what_is_handed_over_by_name_is_indexed() -> None:
    handed = [{"nhiem_vu": ["x/2", "x/1"], "don_vi": ["c"], "van_ban": "1-QĐ/TU"}]
    change = {"hinh_thuc": "chia", "ngay": "01/7/2025", "don_vi_tiep_nhan": ["b"], "giao_lai": handed}
    it = register(unit("a", bien_dong=[change]), unit("b"), unit("c"), directive("x", duty("1"), duty("2")))

    assert it.predecessors == {"b": ("a",), "c": ("a",)}
    assert it.reassigned == {"c": ("x/1", "x/2")}
