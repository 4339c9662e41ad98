"""What readers are told of the reckoning is what is computed: the page shows the very cases that the tests run over."""

from __future__ import annotations

from datetime import date

from followup.pages import method
from followup.pages.method import MethodView, known_words
from followup.pages.number import plain
from followup.pages.page import Whole
from followup.records.duty import DeadlineKind
from followup.status.cases import CASES
from followup.status.standing import Case, Standing, standing
from followup.status.tally import RateRule


def view(whole: Whole) -> MethodView:
    (page,) = method.plan(whole)
    assert isinstance(page.view, MethodView)
    return page.view


def test_every_case_stands_under_the_standing_that_is_computed_for_it(whole: Whole) -> None:
    shown = {part.mark.key: [row.name for row in part.rows] for part in view(whole).standings}

    computed: dict[str, list[str]] = {each.name: [] for each in Standing}
    for each in CASES:
        computed[standing(each.case, as_of=each.as_of, soon=each.soon).name].append(each.name)
    assert shown == computed
    assert all(shown.values()), "every standing has an example"


def test_every_rate_has_its_rule_and_its_source(whole: Whole) -> None:
    assert len(view(whole).rates) == len(RateRule)
    assert all(rate.source and rate.outside and rate.numerator != rate.denominator for rate in view(whole).rates)


def test_the_sentence_counts_standings_and_cases(whole: Whole) -> None:
    assert plain(view(whole).sentence).startswith(
        f"Mỗi đầu việc thuộc đúng một trong {len(Standing)} tình trạng; {len(CASES)} "
    )


def test_what_is_known_is_told_in_words() -> None:
    case = Case(kind=DeadlineKind.ONE_OFF, due_on=date(2025, 6, 30), claimed_on=date(2025, 6, 20), owner_gone=True)

    assert known_words(case) == (
        "việc một lần; thời hạn 30/6/2025; báo hoàn thành 20/6/2025; đơn vị không còn, không có nơi tiếp nhận"
    )
