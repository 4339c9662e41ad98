"""Figures of another page, told again: the same value, and a way to where that page explains it."""

from __future__ import annotations

from followup.pages.again import again, legend_again, words_again
from followup.pages.link import Link
from followup.pages.mark import Counted, Mark
from followup.pages.number import Told, count_of, share_of

LINKS = tuple(Link(f"Việc {each}", f"viec/{each}.html") for each in range(1200))
EVERY = count_of("dau-viec", "Đầu việc", "Đếm.", LINKS)


def test_a_count_and_a_share_keep_their_value_and_lead_to_their_explanation() -> None:
    share = share_of("ti-le", "Tỷ lệ", "a trên b.", LINKS[:2], LINKS[2:3])
    assert share is not None
    told = again(EVERY, "nhiem-vu/index.html"), again(share, "nhiem-vu/index.html")

    assert [(each.value, each.shown) for each in told] == [("1200", "1.200"), ("66.7", "66,7%")]
    assert [each.to for each in told] == [
        Link("1.200", "giai-thich/nhiem-vu/index.html", "so-dau-viec"),
        Link("66,7%", "giai-thich/nhiem-vu/index.html", "so-ti-le"),
    ]


def test_words_that_stand_between_figures_and_what_is_told_already_stay() -> None:
    before = Told(3)

    words = words_again((EVERY, " đầu việc; ", before), "van-ban/a.html")

    assert words == (again(EVERY, "van-ban/a.html"), " đầu việc; ", before)


def test_a_line_of_a_legend_keeps_its_mark() -> None:
    (line,) = legend_again([Counted(Mark("OVERDUE", "Quá hạn"), EVERY)], "van-ban/a.html")

    assert (line.mark.word, line.number) == ("Quá hạn", again(EVERY, "van-ban/a.html"))
