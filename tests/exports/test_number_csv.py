"""The whole list behind a figure, as a file that Excel opens."""

from __future__ import annotations

from followup.exports.number_csv import number_csv
from followup.pages.number import LeftOut, change_of, count_of, share_of
from followup.pages.page import Link

WORK = Link("Việc; một", "viec/1.html")
PLAN = Link("=Việc hai", "viec/2.html")


def test_every_record_has_a_line_with_its_part() -> None:
    number = count_of("viec", "Việc", "Đếm.", [WORK], left_out=[LeftOut(PLAN, "bản nháp")])

    assert number_csv(number).decode("utf-8-sig") == (
        "Phần;Mục;Trang;Lý do không tính\r\n"
        'được tính;"Việc; một";viec/1.html;\r\n'
        "không tính;'=Việc hai;viec/2.html;bản nháp\r\n"
    )


def test_the_rest_of_a_denominator_and_the_period_before_are_told_apart() -> None:
    share = share_of("ti-le", "Tỉ lệ", "a trên b.", [WORK], [PLAN])
    change = change_of("tang", "Tăng", "Nay trừ trước.", [WORK], [PLAN])
    assert share is not None

    parts = [number_csv(each).decode("utf-8-sig").splitlines()[2].split(";")[0] for each in (share, change)]

    assert parts == ["chỉ ở mẫu số", "kỳ trước"]
