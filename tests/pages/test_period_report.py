"""The paragraph of a report: what changed is told in words, and nothing is said of what nobody counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from followup.pages.comparison import Then, comparison
from followup.pages.page import Whole
from followup.pages.period_report import paragraph, totals_words
from followup.status.reporting import Reporting, reporting
from followup.status.standing import Standing
from followup.status.standings import Standings
from followup.status.state import State

Laid = Callable[[Mapping[str, str]], Whole]
MakeState = Callable[..., State]


def told(whole: Whole) -> Reporting:
    (found,) = reporting(whole.register, whole.summaries, whole.standings, as_of=whole.as_of)
    return found


@pytest.mark.parametrize(
    ("before", "now", "words"), [(1, 3, "tăng 2"), (2, 1, "giảm 1"), (2, 2, "không tăng, không giảm")]
)
def test_lateness_is_compared_with_the_period_before(
    before: int, now: int, words: str, whole_of: Laid, state: MakeState
) -> None:
    whole = whole_of({"data/ky/2025-6t1.yaml": "ma: 2025-6t1\n"})
    late = [state(Standing.OVERDUE, late=4, occurrence=f"{2000 + number}-nam") for number in range(9)]
    then, here = (
        Then("khi chốt kỳ năm 2024", Standings(tuple(late[:before]))),
        Then("đến ngày 01/10/2025", Standings(tuple(late[-now:]))),
    )
    text = paragraph(told(whole), totals_words(here, whole), comparison(then, here, whole, prefix="ky"), whole)

    assert text.endswith(f"So với khi chốt kỳ năm 2024, đầu việc quá hạn {words}.")
    assert f"; {now} quá hạn" in text


def test_without_obligations_and_without_silence_it_tells_only_who_reports(whole_of: Laid) -> None:
    files = {
        "data/ky/2025-6t1.yaml": "ma: 2025-6t1\ndon_vi_bao_cao: [mat-tran]\n",
        "data/ket-qua/2025-6t1/mat-tran.yaml": "don_vi: mat-tran\nky_bao_cao: 2025-6t1\nngay_nhan: 01/7/2025\n",
    }
    whole = whole_of(files)
    text = paragraph(told(whole), totals_words(Then("đến ngày 01/10/2025", Standings(())), whole), None, whole)

    assert text.endswith("1 trong 1 đơn vị phải báo cáo đã báo cáo (100,0%); không còn đơn vị nào chưa báo cáo.")
