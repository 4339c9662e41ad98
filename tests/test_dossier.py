"""One unit's results: whose they are, and what they may name."""

from __future__ import annotations

import pytest

from followup.diagnostics import Diagnostic, Place
from followup.dossier import open_dossier, unit_of
from followup.linking import link
from followup.records.directive import Directive
from followup.records.plan import Plan
from followup.records.result import Result
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.register import Register

SETTINGS = Settings.model_validate({"phien_ban_du_lieu": "1", "ten_trang": "T", "co_quan": "C", "don_vi_cong_bo": "D"})
UNIT = Unit.model_validate({"ma": "hoi-ccb", "ten": "H", "loai_don_vi": "doan_the", "cap": "tinh", "thu_tu": "1"})
DIRECTIVE = Directive.model_validate(
    {
        "ma": "12-cv-tu",
        "loai_van_ban": "cong_van",
        "co_quan_ban_hanh": "hoi-ccb",
        "chu_the_chi_dao": "hoi-ccb",
        "cong_khai": "khong",
        "nhiem_vu": [{"muc": "1", "tom_tat": "t", "noi_dung": "n"}, {"muc": "2", "tom_tat": "t", "noi_dung": "n"}],
    }
).attach(Place("data/van-ban/12-cv-tu.yaml"))


def register(*failed: str) -> Register:
    return link(SETTINGS, [UNIT, DIRECTIVE], (), failed).value


def result(path: str, *duties: str, **more: object) -> Result:
    period, name = path.split("/")
    entries = [{"nhiem_vu": duty, "tinh_trang": "dang_thuc_hien"} for duty in duties]
    values = {"don_vi": name, "ky_bao_cao": period, "ket_qua": entries, **more}
    return Result.model_validate(values).attach(Place(f"data/ket-qua/{path}.yaml"))


def found(*results: Result, failed: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    return open_dossier("hoi-ccb", results, register(*failed)).diagnostics


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("data/ket-qua/2024/hoi-ccb.yaml", "hoi-ccb"),
        ("data/ket-qua/hoi-ccb.yaml", None),
        ("data/ket-qua/2024/quy-1/hoi-ccb.yaml", None),
        ("data/ket-qua/2024/hoi-ccb.md", None),
        ("content/ket-qua/2024/hoi-ccb.yaml", None),
        ("data/don-vi/2024/hoi-ccb.yaml", None),
        ("data/cau-hinh.yaml", None),
        ("data/ke-hoach/2024/hoi-ccb.yaml", "hoi-ccb"),
        ("data/minh-hoa/ket-qua/2024/hoi-ccb.yaml", "hoi-ccb"),
        ("data/minh-hoa/ke-hoach/2024/hoi-ccb.yaml", "hoi-ccb"),
        ("data/minh-hoa/don-vi/2024/hoi-ccb.yaml", None),
    ],
)
def test_a_path_names_the_unit_it_belongs_to(path: str, unit: str | None) -> None:
    assert unit_of(path) == unit


def test_results_stand_in_order_of_period() -> None:
    outcome = open_dossier("hoi-ccb", [result("2024/hoi-ccb"), result("2023/hoi-ccb")], register())

    assert outcome.diagnostics == ()
    assert outcome.value.unit == "hoi-ccb"
    assert [each.period for each in outcome.value.results] == ["2023", "2024"]


def test_a_file_must_say_what_its_path_says() -> None:
    one, other = found(result("2024/hoi-ccb", don_vi="hoi-nd", ky_bao_cao="2023"), failed=("hoi-nd",))

    assert (one.code, one.message) == (
        "path-mismatch",
        "`don_vi` là 'hoi-nd' nhưng đường dẫn của tệp nói 'hoi-ccb'",
    )
    assert one.hint == "sửa thành 'hoi-ccb', hoặc chuyển tệp sang data/ket-qua/2024/hoi-nd.yaml"
    assert (other.code, other.where) == ("path-mismatch", Place("data/ket-qua/2024/hoi-ccb.yaml", ("ky_bao_cao",)))
    assert other.message == "`ky_bao_cao` là '2023' nhưng đường dẫn của tệp nói '2024'"


def test_the_unit_and_the_duties_must_exist() -> None:
    diagnostics = found(result("2024/hoi-nd", "12-cv-tu/1", "12-cv-tu/3"))

    assert [(each.code, each.message) for each in diagnostics] == [
        ("unknown-unit", "không có đơn vị 'hoi-nd'"),
        ("unknown-duty", "không có nhiệm vụ '12-cv-tu/3'"),
    ]


def test_one_duty_is_reported_once_a_period() -> None:
    (twice,) = found(
        result("2024/hoi-ccb", "12-cv-tu/1", "12-cv-tu/2", "12-cv-tu/1"), result("2023/hoi-ccb", "12-cv-tu/1")
    )

    assert (twice.code, twice.message) == (
        "repeated-entry",
        "nhiệm vụ '12-cv-tu/1' được báo cáo hai lần trong một kỳ",
    )
    assert twice.where == Place("data/ket-qua/2024/hoi-ccb.yaml", ("ket_qua", 2, "nhiem_vu"))
    assert twice.related[0].where == Place("data/ket-qua/2024/hoi-ccb.yaml", ("ket_qua", 0, "nhiem_vu"))


def test_a_directive_that_could_not_be_read_breeds_no_second_finding() -> None:
    assert found(result("2024/hoi-ccb", "394-cv-tu/1"), failed=("394-cv-tu",)) == ()


def plan(year: str, *days: tuple[str, str | None], who: str = "hoi-ccb", issued: str = "01/4/2022") -> Plan:
    milestones = [{"nhiem_vu": "12-cv-tu/1", "thoi_han": day, "ky": occurrence} for day, occurrence in days]
    values = {"don_vi": who, "van_ban": "5-KH/HCCB", "ngay_ban_hanh": issued, "moc": milestones}
    return Plan.model_validate(values).attach(Place(f"data/ke-hoach/{year}/hoi-ccb.yaml"))


def test_plans_stand_beside_results_in_order_of_issue() -> None:
    later, earlier = plan("2023", ("30/6/2022", None)), plan("2024", ("30/6/2022", None), issued="01/3/2022")
    opened = open_dossier("hoi-ccb", [later, result("2024/hoi-ccb"), earlier], register())

    assert opened.diagnostics == ()
    assert opened.value.plans == (earlier, later)
    assert len(opened.value.results) == 1


def test_a_plan_is_its_units_and_dates_each_occurrence_once() -> None:
    mine = plan("2024", ("30/6/2022", None), ("30/6/2023", "2023-nam"), ("30/7/2022", None), who="hoi-nd")
    found = open_dossier("hoi-ccb", [mine], register("hoi-nd")).diagnostics

    assert [(each.code, each.message) for each in found] == [
        ("path-mismatch", "`don_vi` là 'hoi-nd' nhưng đường dẫn của tệp nói 'hoi-ccb'"),
        ("repeated-entry", "nhiệm vụ '12-cv-tu/1' có hai thời hạn trong một kế hoạch"),
    ]
