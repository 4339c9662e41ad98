"""What each document states about itself and what it leaves unsaid, question by question."""

from __future__ import annotations

from typing import NamedTuple

from followup.pages import naming
from followup.pages.page import Link
from followup.records.directive import Directive
from followup.register import Register
from followup.vietnamese import count


class Answer(NamedTuple):
    """Whether a document answers QUESTION; `words` says so, with numbers where the question is put several times."""

    question: str
    words: str
    missing: bool


class UnsaidRow(NamedTuple):
    """The answers of one document to all questions, always in one order."""

    directive: Link
    answers: tuple[Answer, ...]

    @property
    def missing(self) -> int:
        """How many questions the document leaves open, wholly or in part."""
        return sum(each.missing for each in self.answers)


def unsaid_rows(register: Register) -> tuple[UnsaidRow, ...]:
    """Put the questions to every directive, in the order of the register."""
    return tuple(
        UnsaidRow(naming.directive_link(directive), _answers(directive)) for directive in register.directives.values()
    )


def _answers(directive: Directive) -> tuple[Answer, ...]:
    cited = directive.citations
    return (
        _answer("Số, ký hiệu", stated=directive.number is not None),
        _answer("Ngày ban hành", stated=directive.issued_on is not None),
        _answer("Trích yếu", stated=directive.subject is not None),
        _answer("Người ký", stated=directive.signature is not None),
        _answer("Kính gửi", stated=bool(directive.addressees)),
        _answer("Nơi nhận", stated=bool(directive.recipients)),
        _answer("Địa bàn", stated=directive.area is not None),
        Answer("Hiệu lực", *(("đã rõ", False) if directive.force else ("chưa xác minh", True))),
        _counted("Số của văn bản viện dẫn", sum(each.number is None for each in cited), len(cited)),
        _counted("Ngày của văn bản viện dẫn", sum(each.issued_on is None for each in cited), len(cited)),
    )


def _answer(question: str, *, stated: bool) -> Answer:
    return Answer(question, "có" if stated else "không ghi", missing=not stated)


def _counted(question: str, missing: int, of: int) -> Answer:
    if not of:
        return Answer(question, "không viện dẫn", missing=False)
    words = f"{count(missing)}/{count(of)} không ghi" if missing else "ghi đủ"
    return Answer(question, words, missing=missing > 0)
