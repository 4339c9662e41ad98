"""Changes reach every way of writing a file, and a file that nobody but a person can change is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.drafts.sheets import rewrite
from followup.drafts.sheets.changes import Change
from followup.drafts.sheets.filled import Typed
from followup.drafts.sheets.form import Column, Form, Item, NewFile, Slot, Target
from followup.drafts.sheets.grid import Spot
from followup.drafts.sheets.rewrite import rewritten
from followup.project import Project
from followup.records.result import Result
from tests.drafts.sheets.conftest import TODAY

PATH = "data/ket-qua/2024-nam/a.yaml"
COLUMN = Column("ghi_chu", "Ghi chú", 9)
FORM = Form("ket-qua", "a", "2024-nam", TODAY, "", "", (), {PATH: NewFile(Result, {"don_vi": "a"})})


def change(after: str, duty: str = "x/1", route: tuple[str | int, ...] = ("ghi_chu",)) -> Change:
    target = Target(PATH, route, Item("ket_qua", (("nhiem_vu", (duty,)), ("ky", ("", "2024-nam")))))
    return Change(Typed(Spot("", "", 0, 0), COLUMN, Slot(target, "", ""), after, ""), "", after)


def changed(root: Path, text: str, *changes: Change) -> str:
    file = root / PATH
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    outcome = rewritten(changes, FORM, Project(root))
    assert outcome.diagnostics == ()
    return outcome.value[PATH].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ket_qua: [{nhiem_vu: x/1, tinh_trang: a}]\n", "ket_qua: [{nhiem_vu: x/1, tinh_trang: a, ghi_chu: mới}]\n"),
        ("ket_qua:\n- {nhiem_vu: x/1}\n", "ket_qua:\n- {nhiem_vu: x/1, ghi_chu: mới}\n"),
        ('ket_qua:\n- "nhiem_vu": "x/1"\n', 'ket_qua:\n- "nhiem_vu": "x/1"\n  ghi_chu: mới\n'),
        ("ket_qua:\n  - nhiem_vu: x/1\n    ghi_chu: >-\n      cũ\n", "ket_qua:\n  - nhiem_vu: x/1\n    ghi_chu: mới\n"),
        (
            "ket_qua:\n  - nhiem_vu: x/1\n    ky: 2024-nam\n",
            "ket_qua:\n  - nhiem_vu: x/1\n    ky: 2024-nam\n    ghi_chu: mới\n",
        ),
        ("ket_qua:\n  - nhiem_vu: x/1\n    ghi_chu: # sau\n", "ket_qua:\n  - nhiem_vu: x/1\n    ghi_chu: mới # sau\n"),
    ],
)
def test_a_value_reaches_its_line_however_it_is_written(tmp_path: Path, before: str, after: str) -> None:
    assert changed(tmp_path, before, change("mới")) == after


def test_a_line_of_another_occurrence_is_another_line(tmp_path: Path) -> None:
    before = "ket_qua:\n  - nhiem_vu: x/1\n    ky: 2023-nam\n"

    assert changed(tmp_path, before, change("mới")) == f"{before}  - nhiem_vu: x/1\n    ghi_chu: mới\n"


def test_several_values_of_one_new_line_make_one_line(tmp_path: Path) -> None:
    number = change("1-BC", "x/2", ("minh_chung", 0, "so_ky_hieu"))
    day = change("2024-03-01", "x/2", ("minh_chung", 0, "ngay"))

    assert changed(tmp_path, "ket_qua: []\n", number, day) == (
        "ket_qua:\n  - nhiem_vu: x/2\n    minh_chung:\n      - so_ky_hieu: 1-BC\n        ngay: 2024-03-01\n"
    )


def test_a_file_that_only_a_person_can_change_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewrite, "put", lambda *_: None)
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text("ket_qua:\n  - nhiem_vu: x/1\n")

    outcome = rewritten([change("mới")], FORM, Project(tmp_path))

    assert outcome.value == {}
    assert [(each.code, each.location.path) for each in outcome.diagnostics] == [("file-kept-by-hand", PATH)]
