"""How much is still to be supplied, in sentences whose figures lead to what they count."""

from __future__ import annotations

from collections.abc import Iterable

from followup.diagnostics import Diagnostic, Severity
from followup.pages import address, naming
from followup.pages.number import Number, Words, count_of, joined
from followup.pages.page import Link, Whole
from followup.pages.unsaid import UnsaidRow
from followup.register import Register
from followup.vietnamese import with_capital

GAPS_RULE = "Mỗi điều ghi ở con_thieu của một văn bản được đếm một lần; nhiều văn bản cùng thiếu thì đếm ở mỗi văn bản."
UNSAID_RULE = "Mỗi mục thông tin mà một văn bản để trống, toàn bộ hay một phần, được đếm một lần."


def sentence(whole: Whole, rows: Iterable[UnsaidRow]) -> Words:
    """Count what is missing of each sort."""
    gaps, unsaid = gaps_number(whole.register), _unsaid(rows)
    said: list[Words] = [
        (gaps, " điều văn bản không nói mà người theo dõi cần") if gaps.counted else (),
        (unsaid, " mục để trống ở thông tin văn bản") if unsaid.counted else (),
        _findings(whole.findings),
    ]
    told = joined((each for each in said if each), "; ")
    return (*told, ".") if told else ("Không còn gì phải bổ sung.",)


def findings_sentence(findings: tuple[Diagnostic, ...]) -> Words:
    """Count the open findings by how grave they are."""
    return (*_findings(findings), ".") if findings else ("Không có phát hiện nào.",)


def gaps_number(register: Register) -> Number:
    """Count what the directives do not say though those who follow them need it."""
    links = (
        Link(f"{naming.label(directive)}: {gap.what}", address.directive(directive.id), "con-thieu")
        for directive in register.directives.values()
        for gap in directive.gaps
    )
    return count_of("con-thieu", "Điều văn bản không nói", GAPS_RULE, links)


def _unsaid(rows: Iterable[UnsaidRow]) -> Number:
    links = (
        Link(f"{row.directive.text}: {answer.question}, {answer.words}", row.directive.address)
        for row in rows
        for answer in row.answers
        if answer.missing
    )
    return count_of("de-trong", "Mục để trống ở thông tin văn bản", UNSAID_RULE, links)


def _findings(findings: Iterable[Diagnostic]) -> Words:
    every = tuple(findings)
    counted = ((severity, [each for each in every if each.severity is severity]) for severity in Severity)
    return joined((_of(severity, found), f" {severity.value}") for severity, found in counted if found)


def _of(severity: Severity, found: Iterable[Diagnostic]) -> Number:
    word = severity.value
    links = (Link(f"{each.location.path}: {each.message}", address.MISSING, "phat-hien") for each in found)
    return count_of(
        f"phat-hien-{severity.name.lower()}",
        f"{with_capital(word)} khi dựng trang",
        f"Phát hiện ở mức {word} mà chương trình nêu khi đọc dữ liệu; không phát hiện nào ngăn việc xuất bản.",
        links,
    )
