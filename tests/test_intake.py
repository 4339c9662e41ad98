"""Which files are read as what, and that the sample is read whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from followup.intake import read_register_files, read_results, shown
from followup.loading import Loaded, load
from followup.project import Project
from followup.records.holidays import Holidays
from followup.records.period import ReportingPeriod
from followup.records.plan import Plan
from followup.records.result import Result
from followup.status.standings import standings

SMALL = Path(__file__).parent / "site/small"
SETTINGS = "phien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\n"
HIDDEN = SETTINGS + "hien_minh_hoa: false\n"
UNIT = "ma: {}\nten: Huyện ủy\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: 900\ndong_vai: [mat-tran]\nminh_hoa: true\n"
SAMPLE = {
    "data/minh-hoa/don-vi/huyen-uy-m.yaml": UNIT.format("huyen-uy-m"),
    "data/minh-hoa/ky/2025-6t1.yaml": "ma: 2025-6t1\nminh_hoa: true\n",
    "data/minh-hoa/ket-qua/2025-6t1/huyen-uy-m.yaml": (
        "don_vi: huyen-uy-m\nky_bao_cao: 2025-6t1\nngay_nhan: 05/7/2025\nminh_hoa: true\n"
    ),
    "data/minh-hoa/ke-hoach/2025/huyen-uy-m.yaml": (
        "don_vi: huyen-uy-m\nvan_ban: Kế hoạch\nngay_ban_hanh: 05/1/2025\nminh_hoa: true\n"
        "moc:\n  - nhiem_vu: 12-cv-tu/1.1.a\n    thoi_han: 30/6/2025\n"
    ),
}


def office(folder: Path, settings: str, sample: Mapping[str, str]) -> Loaded:
    root = Path(shutil.copytree(SMALL, folder / "office"))
    for path, text in {**sample, "data/cau-hinh.yaml": settings}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return load(Project(root), lambda *_: None)


def test_periods_and_holidays_are_part_of_the_register() -> None:
    files = {
        "data/cau-hinh.yaml": SETTINGS,
        "data/ky/2025-6t1.yaml": "ma: 2025-6t1\n",
        "data/ngay-nghi/2025.yaml": "nam: 2025\ncan_cu: Thông báo\nngay_nghi: [02/9/2025]\n",
    }
    taken = read_register_files((path, text.encode()) for path, text in files.items())

    assert taken.diagnostics == ()
    assert [type(each) for each in taken.value.records] == [ReportingPeriod, Holidays]


def test_a_units_files_are_results_and_plans_by_their_folder() -> None:
    files = [(path, text.encode()) for path, text in SAMPLE.items() if "/ke" in path]
    taken = read_results(files)

    assert taken.diagnostics == ()
    assert [type(each) for each in taken.value[0]] == [Result, Plan]


def test_the_sample_is_read_with_everything_else(tmp_path: Path) -> None:
    loaded = office(tmp_path, SETTINGS, SAMPLE)

    assert loaded.register is not None
    assert [each for each in loaded.findings if "minh-hoa" in each.location.path] == []
    assert "huyen-uy-m" in loaded.register.units
    assert [*loaded.register.periods] == ["2025-6t1"]
    found = standings(loaded.register, loaded.summaries, as_of=date(2025, 10, 1))
    assert ("huyen-uy-m", date(2025, 6, 30)) in {(each.unit, each.due) for each in found.of_duty("12-cv-tu/1.1.a")}


def test_one_setting_hides_the_sample_whole_even_where_it_is_broken(tmp_path: Path) -> None:
    bare = office(tmp_path / "bare", HIDDEN, {})
    loaded = office(tmp_path, HIDDEN, {**SAMPLE, "data/minh-hoa/ky/2025-q1.yaml": "ma: [\n"})

    assert loaded.register is not None
    assert bare.register is not None
    assert loaded.register.units == bare.register.units
    assert not loaded.register.periods
    assert loaded.findings == bare.findings
    assert loaded.summaries == bare.summaries


def test_only_the_samples_folder_is_hidden() -> None:
    settings = read_register_files([("data/cau-hinh.yaml", HIDDEN.encode())]).value.settings

    assert not shown("data/minh-hoa/don-vi/a.yaml", settings)
    assert shown("data/don-vi/minh-hoa.yaml", settings)
    assert shown("data/minh-hoa/don-vi/a.yaml", None)
