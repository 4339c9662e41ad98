"""An answer means what the record's own types make of it, or one sentence says why it means nothing."""

from __future__ import annotations

import pytest

from followup.drafts.fresh.known_ids import known_ids, next_order
from followup.drafts.fresh.question import question
from followup.drafts.refused import Refused
from followup.records.duty import Duty
from followup.records.record import Record
from followup.records.settings import standard_fields
from followup.records.unit import Unit
from followup.source.document import Value

KNOWN = {"don-vi": frozenset({"tinh-uy", "mat-tran"}), "nhom": frozenset({"cac-huyen-uy"})}


@pytest.mark.parametrize(
    ("kind", "name", "typed", "value"),
    [
        (Unit, "ten", ["  Huyện ủy A "], "Huyện ủy A"),
        (Unit, "ten", ["Huye\u0323\u0302n"], "Huyện"),
        (Unit, "cap", ["4"], "xa"),
        (Unit, "cap", ["cấp xã"], "xa"),
        (Unit, "cap", ["xa"], "xa"),
        (Unit, "truc_thuoc", [""], None),
        (Unit, "truc_thuoc", ["Tỉnh ủy"], "tinh-uy"),
        (Duty, "chu_tri", ["mat-tran", " cac-huyen-uy ", ""], ["mat-tran", "cac-huyen-uy"]),
        (Duty, "thoi_han", ["30/6/2026"], "30/6/2026"),
    ],
)
def test_an_answer_is_read_as_it_was_meant(kind: type[Record], name: str, typed: list[str], value: Value) -> None:
    assert question(kind, name).answer(typed, KNOWN) == value


@pytest.mark.parametrize(
    ("kind", "name", "typed", "sentence"),
    [
        (Unit, "ten", [""], "câu này cần có câu trả lời"),
        (Unit, "ten", ["a\u200bb"], "có ký tự không nhìn thấy được"),
        (Unit, "cap", ["9"], "'9' không thuộc các giá trị được dùng ở đây"),
        (Unit, "ma", ["Huyện ủy"], "gõ 'huyen-uy'"),
        (Unit, "truc_thuoc", ["tinh-uyy"], "chưa có đơn vị 'tinh-uyy'; có phải 'tinh-uy'?"),
        (Unit, "truc_thuoc", ["zzz"], "có mat-tran và tinh-uy"),
        (Duty, "chu_tri", ["mat-tran", "khong-co"], "chưa có đơn vị 'khong-co'"),
        (Duty, "thoi_han", ["31/6/2026"], "tháng 6 chỉ có 30 ngày"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(kind: type[Record], name: str, typed: list[str], sentence: str) -> None:
    answer = question(kind, name).answer(typed, KNOWN)

    assert isinstance(answer, Refused)
    assert sentence in answer.sentence


def test_ids_are_known_by_their_files_the_sample_s_as_well() -> None:
    paths = ["data/don-vi/a.yaml", "data/minh-hoa/don-vi/b.yaml", "data/mo-hinh/a/m.yaml", "data/cau-hinh.yaml"]

    known = known_ids(paths, standard_fields())

    assert known["don-vi"] == {"a", "b"}
    assert known["mo-hinh"] == {"m"}
    assert "kinh-te" in known["linh-vuc"]


def test_a_new_unit_stands_behind_the_last() -> None:
    assert next_order([]) == "100"
    assert next_order([{"thu_tu": "400"}, {"thu_tu": "1.200"}, {"thu_tu": "x"}, {}]) == "1210"
