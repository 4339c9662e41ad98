"""Findings for other programs."""

from __future__ import annotations

import json

from followup.diagnostics import Diagnostic
from followup.formats.json import show


def test_gives_every_part_of_a_finding(findings: tuple[Diagnostic, ...]) -> None:
    log = json.loads(show(findings, lambda _path, _line: None))

    assert log["version"] == 1
    assert [each["code"] for each in log["findings"]] == ["unknown-unit", "missing-date"]
    assert log["findings"][0] == {
        "path": "data/ket-qua/2024/a.yaml",
        "line": 14,
        "column": 15,
        "end_line": 14,
        "end_column": 30,
        "severity": "error",
        "code": "unknown-unit",
        "message": "không có đơn vị 'hoi-phu-nu-tinh'",
        "hint": "có phải 'hoi-lhpn-tinh'?",
        "related": [
            {
                "path": "data/don-vi/sở a.yaml",
                "line": 3,
                "column": 5,
                "end_line": 3,
                "end_column": 9,
                "message": "đơn vị gần giống ở đây",
            }
        ],
    }
    assert (log["findings"][1]["severity"], log["findings"][1]["hint"]) == ("warning", None)


def test_letters_stay_as_they_are(findings: tuple[Diagnostic, ...]) -> None:
    assert "không có đơn vị" in show(findings, lambda _path, _line: None)


def test_no_finding_is_an_empty_list() -> None:
    assert show([], lambda _path, _line: None) == '{\n  "findings": [],\n  "version": 1\n}\n'
