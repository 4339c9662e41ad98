"""Annotations on the lines of a commit."""

from __future__ import annotations

from followup.diagnostics import Diagnostic, Location, Severity
from followup.formats.github import show


def test_one_command_a_line(findings: tuple[Diagnostic, ...]) -> None:
    assert show(findings, lambda _path, _line: None).splitlines() == [
        (
            "::error file=data/ket-qua/2024/a.yaml,line=14,col=15,endLine=14,endColumn=30,title=unknown-unit"
            "::không có đơn vị 'hoi-phu-nu-tinh'%0Agợi ý: có phải 'hoi-lhpn-tinh'?"
            "%0Axem thêm: data/don-vi/sở a.yaml:3:5 đơn vị gần giống ở đây"
        ),
        (
            "::warning file=data/don-vi/sở a.yaml,line=3,col=5,endLine=3,endColumn=9,title=missing-date"
            "::chưa có ngày: 100%25%0Axem lại"
        ),
    ]


def test_a_property_cannot_end_early() -> None:
    diagnostic = Diagnostic(Location("data/a,b:c%.yaml"), "code", "câu", Severity.NOTE)

    assert show([diagnostic], lambda _path, _line: None).startswith("::notice file=data/a%2Cb%3Ac%25.yaml,line=1,")


def test_no_findings_give_no_text() -> None:
    assert show([], lambda _path, _line: None) == ""
