"""The page behind a page: rule, records counted, records left out and why."""

from __future__ import annotations

from dataclasses import replace

from followup.pages.explanation import (
    MOST_SHOWN,
    MOST_TOGETHER,
    ExplanationView,
    explained,
    explanation,
    long_ones,
    most_shown,
    reckoning,
    records,
)
from followup.pages.number import LeftOut, Number, change_of, count_of, share_of
from followup.pages.page import Link, Page

PAGE = Page("ky/2025-nam.html", "pages/period.html", "Năm 2025", "", "ky/index.html", ())


def links(number: int) -> tuple[Link, ...]:
    return tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(number))


def counted(number: int) -> Number:
    return count_of("viec", "Việc", "Đếm mỗi việc một lần.", links(number))


def test_one_page_explains_every_figure_of_a_page() -> None:
    page = explanation(replace(PAGE, numbers=(counted(2), counted(3)), crumbs=(Link("Kỳ", "ky/index.html"),)))

    assert isinstance(page.view, ExplanationView)
    assert page.address == "giai-thich/ky/2025-nam.html"
    assert page.crumbs == (Link("Kỳ", "ky/index.html"), Link("Năm 2025", "ky/2025-nam.html"))
    assert page.view.sentence.startswith("Trang “Năm 2025” có 2 con số;")
    assert [each.counted.count for each in page.view.figures] == [2, 3]


def test_a_long_list_shows_its_beginning_and_is_a_download() -> None:
    short, long = (explained(counted(each), PAGE.address) for each in (MOST_SHOWN, MOST_SHOWN + 1))

    assert (short.download, short.counted.more) == (None, 0)
    assert (long.download, long.counted.more, len(long.counted.shown)) == (
        "giai-thich/ky/2025-nam/so-viec.csv",
        1,
        MOST_SHOWN,
    )


def test_a_page_of_many_figures_shows_less_of_each() -> None:
    few, many = (replace(PAGE, numbers=tuple(counted(30) for _ in range(each))) for each in (3, 60))

    assert (most_shown(few), most_shown(many)) == (MOST_SHOWN, MOST_TOGETHER // 60)
    assert (len(long_ones(few)), len(long_ones(many))) == (0, 60)


def test_what_is_left_out_stands_under_its_reason() -> None:
    left_out = [LeftOut(link, "bản nháp" if place else "trả lại") for place, link in enumerate(links(3))]

    parts = explained(replace(counted(0), left_out=tuple(left_out)), PAGE.address).left_out

    assert [(part.name, part.count) for part in parts] == [("trả lại", 1), ("bản nháp", 2)]


def test_a_share_and_a_change_tell_their_arithmetic() -> None:
    share = share_of("ti-le", "Tỷ lệ", "a trên b.", links(12), links(18))
    assert share is not None

    assert reckoning(share) == "12 trên 30 = 40,0%"
    assert reckoning(change_of("tang", "Tăng", "Nay trừ trước.", links(8), links(2))) == "8 cộng vào, 2 trừ đi: +6"
    assert reckoning(counted(5)) == ""


def test_both_parts_of_a_share_are_listed_and_a_count_has_one() -> None:
    share = share_of("ti-le", "Tỷ lệ", "a trên b.", links(1), links(2))
    assert share is not None
    shown = explained(share, PAGE.address)

    assert (shown.counted.name, shown.counted.count) == ("Tử số", 1)
    assert shown.against is not None
    assert (shown.against.name, shown.against.count) == ("Còn lại trong mẫu số", 2)
    assert explained(counted(1), PAGE.address).against is None


def test_the_download_tells_the_parts_of_a_figure_apart() -> None:
    one, two = links(2)
    share = share_of("ti-le", "Tỷ lệ", "a trên b.", [one], [two])
    assert share is not None
    count = count_of("viec", "Việc", "Đếm.", [one], left_out=[LeftOut(two, "bản nháp")])

    assert [row[0] for row in records(share)] == ["được tính", "chỉ ở mẫu số"]
    assert [row[0] for row in records(change_of("tang", "Tăng", "Nay trừ trước.", [one], [two]))] == [
        "được tính",
        "trừ đi",
    ]
    assert list(records(count))[1] == ("không tính", "Việc 1", "viec/1.html", "bản nháp")
