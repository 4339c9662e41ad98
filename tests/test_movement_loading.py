"""The movement from files to findings: which folder holds what, and where a mistake between units is pointed at."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from followup.loading import Loaded, load
from followup.project import Project
from followup.records.settings import InitiativePages, Settings, standard_fields

SMALL = Path(__file__).parent / "site/small"
MODEL = """ma: {name}
ten: Vườn rau {name}
chu_the: tap_the
linh_vuc: {field}
don_vi: mat-tran
cap: xa
nhan_rong_tu: {origin}
qua_trinh:
  - buoc: dang_ky
    ngay: 05/01/2024
"""
FIELDS = """linh_vuc:
  - {ma: kinh-te-xa-hoi, ten: Kinh tế - xã hội}
trang_mo_hinh: tat_ca
"""
INDICATOR = """ma: giam-sat
ten: Số cuộc giám sát
khai_niem: Số cuộc giám sát đã hoàn thành
nhom: Giám sát
don_vi_tinh: cuộc
chieu_danh_gia: tang
cach_cong: trong_ky
minh_hoa: true
"""


def office(folder: Path, files: Mapping[str, str]) -> Loaded:
    root = Path(shutil.copytree(SMALL, folder / "office"))
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if path == "data/cau-hinh.yaml" else ""
        file.write_text(before + text, "utf-8")
    return load(Project(root), lambda *_: None)


def model(name: str, origin: str = "", field: str = "kinh-te") -> dict[str, str]:
    return {f"data/mo-hinh/mat-tran/{name}.yaml": MODEL.format(name=name, origin=origin, field=field)}


def told(loaded: Loaded) -> list[tuple[str, str, int]]:
    errors = (each for each in loaded.findings if each.is_error)
    return [(each.code, each.location.path.rpartition("/")[2], each.location.line) for each in errors]


def test_a_model_is_its_units_by_its_folder(tmp_path: Path) -> None:
    loaded = office(tmp_path, {**model("vuon-rau"), **model("vuon-rau-2", "vuon-rau")})

    assert told(loaded) == []
    (summary,) = [each for each in loaded.summaries if each.initiatives]
    assert [(row.id, row.unit, row.replicated_from) for row in summary.initiatives] == [
        ("vuon-rau-2", "mat-tran", "vuon-rau"),
        ("vuon-rau", "mat-tran", ""),
    ]


def test_a_mistake_that_only_the_whole_shows_is_pointed_at_in_its_line(tmp_path: Path) -> None:
    assert told(office(tmp_path, model("vuon-rau", "vuon-mau"))) == [("unknown-initiative", "vuon-rau.yaml", 7)]


def test_a_model_that_cannot_be_read_is_not_unknown(tmp_path: Path) -> None:
    files = {**model("vuon-rau", "vuon-mau"), "data/mo-hinh/mat-tran/vuon-mau.yaml": "ma: vuon-mau\nten: Mẫu\n"}

    assert {code for code, _, _ in told(office(tmp_path, files))} == {"missing-key"}


def test_fields_are_those_of_the_settings(tmp_path: Path) -> None:
    loaded = office(tmp_path, {"data/cau-hinh.yaml": FIELDS, **model("vuon-rau", field="kinh-te")})

    assert told(loaded) == [("unknown-field", "vuon-rau.yaml", 4)]
    assert loaded.register is not None
    assert loaded.register.settings.initiative_pages is InitiativePages.ALL


def test_without_fields_in_the_settings_there_are_the_four_common_ones() -> None:
    written = {"phien_ban_du_lieu": "1", "ten_trang": "T", "co_quan": "C", "don_vi_cong_bo": "D"}

    assert Settings.model_validate(written).fields == standard_fields()
    assert [field.id for field in standard_fields()] == [
        "kinh-te",
        "van-hoa-xa-hoi",
        "quoc-phong-an-ninh",
        "he-thong-chinh-tri",
    ]


def test_the_movement_of_the_sample_is_hidden_with_it(tmp_path: Path) -> None:
    sample = {"data/minh-hoa/chi-tieu/giam-sat.yaml": INDICATOR}
    shown = office(tmp_path / "shown", sample)
    hidden = office(tmp_path / "hidden", {**sample, "data/cau-hinh.yaml": "hien_minh_hoa: false\n"})

    assert shown.register is not None
    assert hidden.register is not None
    assert list(shown.register.movement.indicators) == ["giam-sat"]
    assert list(hidden.register.movement.indicators) == []
