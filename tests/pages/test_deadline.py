"""What pages say of deadlines: only what the document says."""

from __future__ import annotations

import pytest

from followup.diagnostics import Location
from followup.pages.deadline import slices, when
from followup.records.duty import DeadlineKind, Duty
from followup.records.read import read_record
from followup.source.document import Document, Value


def duty(**written: Value) -> Duty:
    values: dict[str, Value] = {"muc": "1", "tom_tat": "việc", "noi_dung": "việc", **written}
    read = read_record(Duty, Document("x.yaml", values, lambda _route, _on_key: Location("x.yaml")))
    assert read.value is not None, read.diagnostics
    return read.value


@pytest.mark.parametrize(
    ("written", "words", "missing"),
    [
        ({"loai_han": "mot_lan"}, "Văn bản không quy định thời hạn", True),
        ({"loai_han": "mot_lan", "thoi_han": "09/3/2022"}, "09/3/2022", False),
        ({"loai_han": "thuong_xuyen"}, "Thực hiện thường xuyên", False),
        (
            {"loai_han": "dinh_ky", "chu_ky": {"loi_van": "định kỳ báo cáo"}},
            "“định kỳ báo cáo” (văn bản không ghi chu kỳ)",
            True,
        ),
        ({"loai_han": "dinh_ky", "chu_ky": {"loi_van": "hàng năm", "lap_lai": "nam"}}, "“hàng năm”", False),
        ({"loai_han": "theo_dieu_kien", "dieu_kien": "nếu có"}, "“nếu có”", False),
    ],
)
def test_tells_the_time_in_the_documents_words(written: dict[str, Value], words: str, missing: bool) -> None:  # noqa: FBT001 - a column of the table
    told = when(duty(**written))

    assert (told.words, told.missing) == (words, missing)


def test_slices_fill_the_bar_in_the_order_of_the_kinds() -> None:
    kinds = ["thuong_xuyen", "mot_lan", "thuong_xuyen"]

    found = slices([duty(loai_han=kind) for kind in kinds])

    assert [(each.badge.key, each.amount) for each in found] == [("mot_lan", 1), ("thuong_xuyen", 2)]
    assert found[0].start == 0
    assert found[1].start == found[0].width
    assert found[1].start + found[1].width == pytest.approx(100)


def test_nothing_makes_an_empty_bar() -> None:
    assert slices([]) == ()


def test_a_badge_reads_like_the_kind() -> None:
    words = [slices([duty(loai_han=kind.value)])[0].badge.word for kind in DeadlineKind]

    assert words == ["Một lần", "Định kỳ", "Thường xuyên", "Theo điều kiện"]
