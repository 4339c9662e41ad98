"""The lists behind figures: their names, and which are the same."""

from __future__ import annotations

from followup.pages.link import Link
from followup.pages.number import LeftOut, count_of, share_of
from followup.pages.record_list import SOONER_READ, likened, record_lists


def links(number: int) -> tuple[Link, ...]:
    return tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(number))


def test_a_list_is_told_apart_by_its_title_and_its_file() -> None:
    left_out = (LeftOut(links(1), "bản nháp"), LeftOut(links(2)[1:], "trả lại"))
    share = share_of("ti-le", "Tỷ lệ hoàn thành", "a trên b.", links(2), links(3), left_out=left_out)
    assert share is not None

    assert [(each.name, each.title, each.file, len(each.links)) for each in record_lists(share)] == [
        ("Tử số", "Tỷ lệ hoàn thành – tử số", "ti-le", 2),
        ("Còn lại trong mẫu số", "Tỷ lệ hoàn thành – còn lại trong mẫu số", "ti-le.con-lai-trong-mau-so", 3),
        ("bản nháp", "Tỷ lệ hoàn thành – không tính: bản nháp", "ti-le.khong-tinh-1", 1),
        ("trả lại", "Tỷ lệ hoàn thành – không tính: trả lại", "ti-le.khong-tinh-2", 1),
    ]


def test_lists_are_alike_when_they_hold_the_same_records_as_often() -> None:
    some = links(SOONER_READ + 1)
    lists = [some, some[::-1], (*some[1:], some[1]), (*some[1:], Link("Khác", "khac.html"))]
    every = [each for place, one in enumerate(lists) for each in record_lists(count_of(str(place), "Số", "Đếm.", one))]

    assert [like and like.file for _, like in likened(every)] == [None, "0", None, None]
