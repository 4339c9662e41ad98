"""The page behind a page: rule, records counted, records left out and why."""

from __future__ import annotations

from followup.pages.explanation import (
    LEAST_SHOWN,
    MOST_SHOWN,
    MOST_TOGETHER,
    Download,
    ExplanationView,
    Like,
    explained,
    explanation,
    lists_of,
    long_lists,
    most_shown,
    reckoning,
)
from followup.pages.number import LeftOut, Number, change_of, count_of, share_of
from followup.pages.page import Link, Page
from followup.pages.record_table import RecordTable

PAGE = Page("ky/2025-nam.html", "pages/period.html", "Năm 2025", "", "ky/index.html", ())


def links(number: int) -> tuple[Link, ...]:
    return tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(number))


def counted(number: int) -> Number:
    return count_of("viec", "Việc", "Đếm mỗi việc một lần.", links(number))


def explanation_of(page: Page) -> Page:
    return explanation(page, lists_of(page.numbers), tables_of(page))


def tables_of(page: Page) -> tuple[RecordTable, ...]:
    return long_lists(page, lists_of(page.numbers))


def test_one_page_explains_every_figure_of_a_page() -> None:
    page = explanation_of(PAGE._replace(numbers=(counted(2), counted(3)), crumbs=(Link("Kỳ", "ky/index.html"),)))

    assert isinstance(page.view, ExplanationView)
    assert page.address == "giai-thich/ky/2025-nam.html"
    assert page.crumbs == (Link("Kỳ", "ky/index.html"), Link("Năm 2025", "ky/2025-nam.html"))
    assert page.view.sentence.startswith("Trang “Năm 2025” có 2 con số;")
    assert [each.counted.amount for each in page.view.figures] == [2, 3]


def test_a_long_list_shows_its_beginning_and_is_a_column_of_a_table() -> None:
    short, long = (explained(counted(each), PAGE.address) for each in (MOST_SHOWN, MOST_SHOWN + 1))

    assert (short.counted.download, short.counted.more) == (None, 0)
    assert (long.counted.download, long.counted.more, len(long.counted.shown)) == (
        Download("giai-thich/ky/2025-nam/so-viec.csv", "Việc – được tính"),
        1,
        MOST_SHOWN,
    )


def test_a_page_of_many_figures_shows_less_of_each() -> None:
    few, many = (PAGE._replace(numbers=tuple(counted(30 + each) for each in range(size))) for size in (3, 60))

    assert (most_shown(few), most_shown(many)) == (MOST_SHOWN, MOST_TOGETHER // 60)
    assert (tables_of(few), [len(each.lists) for each in tables_of(many)]) == ((), [60])


def test_records_behind_several_figures_are_listed_once_and_others_lead_there() -> None:
    share = share_of("ti-le", "Tỷ lệ", "a trên b.", links(200), links(150))
    assert share is not None
    page = PAGE._replace(numbers=(counted(150), counted(200)._replace(id="hai-tram"), share))
    view = explanation_of(page).view

    assert isinstance(view, ExplanationView)
    first, second, third = view.figures
    assert (first.counted.like, second.counted.like) == (None, None)
    assert third.counted.like == Like("Được tính", Link("Việc", "giai-thich/ky/2025-nam.html", "so-hai-tram"))
    assert (third.counted.amount, third.counted.shown, third.counted.download) == (200, (), None)
    assert third.against is not None
    assert third.against.like == Like("Được tính", Link("Việc", "giai-thich/ky/2025-nam.html", "so-viec"))
    assert [len(each.of.links) for table in tables_of(page) for each in table.lists] == [150, 200]


def test_the_order_of_records_makes_no_other_list() -> None:
    page = PAGE._replace(numbers=(counted(20), count_of("nguoc", "Ngược", "Đếm.", reversed(links(20)))))
    view = explanation_of(page).view

    assert isinstance(view, ExplanationView)
    assert [each.counted.like is None for each in view.figures] == [True, False]


def test_a_short_list_stands_again_wherever_it_is_asked_for() -> None:
    view = explanation_of(PAGE._replace(numbers=(counted(LEAST_SHOWN), counted(LEAST_SHOWN)._replace(id="nua")))).view

    assert isinstance(view, ExplanationView)
    assert [len(each.counted.shown) for each in view.figures] == [LEAST_SHOWN, LEAST_SHOWN]


def test_a_long_list_leads_to_the_table_and_names_the_column_that_hold_it() -> None:
    left_out = [LeftOut(links(1), "trả lại"), LeftOut(links(300)[1:], "bản nháp")]
    change = change_of("tang", "Tăng", "Nay trừ trước.", links(101), links(102))._replace(left_out=tuple(left_out))
    page = PAGE._replace(numbers=(change,))
    (table,) = tables_of(page)
    shown = explained(change, PAGE.address)

    assert table.address == "giai-thich/ky/2025-nam/so-tang.csv"
    assert table.columns == ("Tăng – cộng vào", "Tăng – trừ đi", "Tăng – không tính: bản nháp")
    assert shown.against is not None
    assert [each.download for each in (shown.counted, shown.against, *shown.left_out)] == [
        Download(table.address, table.columns[0]),
        Download(table.address, table.columns[1]),
        None,
        Download(table.address, table.columns[2]),
    ]


def test_what_is_left_out_stands_under_its_reason() -> None:
    left_out = [LeftOut(links(1), "trả lại"), LeftOut(links(3)[1:], "bản nháp")]

    parts = explained(counted(0)._replace(left_out=tuple(left_out)), PAGE.address).left_out

    assert [(part.name, part.amount) for part in parts] == [("trả lại", 1), ("bản nháp", 2)]


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

    assert (shown.counted.name, shown.counted.amount) == ("Tử số", 1)
    assert shown.against is not None
    assert (shown.against.name, shown.against.amount) == ("Còn lại trong mẫu số", 2)
    assert explained(counted(1), PAGE.address).against is None
