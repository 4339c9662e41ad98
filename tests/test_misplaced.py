"""A file in no folder of a kind of record is told where it belongs."""

from __future__ import annotations

import pytest

from followup.dossier import FOLDERS
from followup.misplaced import EXAMPLES, misplaced


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("data/donvi/a.yaml", "có phải thư mục data/don-vi/?"),
        ("data/vanban/a.yaml", "có phải thư mục data/van-ban/?"),
        (
            "data/ket-qua/mat-tran.yaml",
            "chuyển tệp vào một thư mục con data/ket-qua/KỲ/, ví dụ data/ket-qua/2025-q3/mat-tran.yaml",
        ),
        (
            "data/ket-qua/2025/q3/mat-tran.yaml",
            "chuyển tệp vào một thư mục con data/ket-qua/KỲ/, ví dụ data/ket-qua/2025-q3/mat-tran.yaml",
        ),
    ],
)
def test_a_folder_that_is_nearly_right_leads_to_the_right_one(path: str, hint: str) -> None:
    (found,) = misplaced(path)

    assert (found.location.path, found.code, found.hint) == (path, "unknown-folder", hint)


def test_a_file_at_the_top_is_told_every_folder() -> None:
    (found,) = misplaced("data/a.yaml")

    assert found.hint is not None
    assert all(f"data/{folder}/{level}/" in found.hint for folder, level, _ in FOLDERS)


def test_a_folder_with_a_name_that_none_should_have_is_told_elsewhere() -> None:
    assert list(misplaced("data/Đơn vị/a.yaml")) == []


def test_every_kind_of_folder_has_an_example() -> None:
    assert {level for _, level, _ in FOLDERS} == EXAMPLES.keys()
