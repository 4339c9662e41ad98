"""Data of an older format come up to today's with all values and remarks, or nothing is changed."""

from __future__ import annotations

import pytest

from followup.diagnostics import any_error
from followup.drafts.kind_of import kind_of
from followup.drafts.refused import Refused
from followup.drafts.upgrade.steps import STEPS
from followup.drafts.upgrade.upgraded import Upgraded, upgraded, version_of
from followup.records.data_version import CURRENT
from followup.records.read import read_record
from followup.source.yaml_file import read_yaml

OLD = {
    "data/cau-hinh.yaml": "# của cơ quan\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\n",
    "data/don-vi/a.yaml": (
        "ma: a\nten: A\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: 1\nbo_phan_theo_doi: Phòng B  # từ 2024\r\nghi_chu: x\n"
    ),
    "data/ket-qua/2024-nam/a.yaml": (
        "don_vi: a\nky_bao_cao: 2024-nam\nket_qua:\n"
        "  - nhiem_vu: 1-cv-tu/1\n    tinh_trang: dang_thuc_hien\n    kho_khan: >-\n      thiếu\n      người\n\n"
        "  - {nhiem_vu: 1-cv-tu/2, tinh_trang: dang_thuc_hien, kien_nghi: 'thêm: người'}\n"
    ),
    "data/don-vi/b.yaml": "ma: b\nten: B\nloai_don_vi: cap_uy\ncap: xa\nthu_tu: 2\n",
}


def _files(texts: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in texts.items()}


def _done(texts: dict[str, str], version: int) -> Upgraded:
    made = upgraded(_files(texts), version)
    assert isinstance(made, Upgraded), made
    return made


def test_there_is_a_step_from_every_older_version() -> None:
    assert len(STEPS) == CURRENT


def test_every_file_that_changes_is_a_record_of_today() -> None:
    made = _done(OLD, 0)

    assert set(made.files) == set(OLD) - {"data/don-vi/b.yaml"}
    for path, data in made.files.items():
        document, kind = read_yaml(path, data).value, kind_of(path)
        assert document is not None
        assert kind is not None
        assert not any_error(read_record(kind, document).diagnostics), path


def test_only_what_the_format_asks_for_changes() -> None:
    files = {path: data.decode() for path, data in _done(OLD, 0).files.items()}

    assert files["data/cau-hinh.yaml"] == (
        "# của cơ quan\nphien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\n"
    )
    assert files["data/don-vi/a.yaml"] == OLD["data/don-vi/a.yaml"].replace(
        "bo_phan_theo_doi: Phòng B  # từ 2024", "bo_phan_theo_doi:  # từ 2024\n  - chuc_danh: Phòng B"
    )
    assert "    kho_khan:\n      - noi_dung: thiếu người\n\n" in files["data/ket-qua/2024-nam/a.yaml"]
    assert "kien_nghi: [{noi_dung: 'thêm: người'}]}" in files["data/ket-qua/2024-nam/a.yaml"]


def test_upgrading_again_finds_nothing_to_do() -> None:
    once = {**_files(OLD), **_done(OLD, 0).files}

    again = upgraded(once, 0)

    assert isinstance(again, Upgraded)
    assert set(again.files.values()) <= set(once.values())
    assert _done(OLD, CURRENT).files == {}


@pytest.mark.parametrize(
    ("settings", "version"),
    [("ten_trang: T\n", 0), ("phien_ban_du_lieu:\n", 0), ("phien_ban_du_lieu: 1\n", 1), ("phien_ban_du_lieu: 7\n", 7)],
)
def test_settings_without_a_version_are_of_version_0(settings: str, version: int) -> None:
    assert version_of(settings.encode()) == version


@pytest.mark.parametrize("settings", ["", "phien_ban_du_lieu: 1.0\n", "phien_ban_du_lieu: [1]\n", "a: 'b\n"])
def test_settings_that_name_no_version_are_refused(settings: str) -> None:
    assert isinstance(version_of(settings.encode()), Refused)


def test_data_that_are_newer_than_the_program_are_refused_in_one_sentence() -> None:
    refused = upgraded(_files(OLD), CURRENT + 1)

    assert isinstance(refused, Refused)
    assert "mới hơn phiên bản 1" in refused.sentence


def test_a_file_with_an_error_stops_everything() -> None:
    refused = upgraded(_files({**OLD, "data/don-vi/c.yaml": "ma: 'c\n"}), 0)

    assert isinstance(refused, Refused)
    assert "data/don-vi/c.yaml" in refused.sentence
