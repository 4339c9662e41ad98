"""What GitLab asks of a Code Quality report."""

from __future__ import annotations

import json

from followup.diagnostics import Diagnostic
from followup.formats.gitlab import show


def test_each_finding_stands_at_its_line_with_its_way_out(findings: tuple[Diagnostic, ...]) -> None:
    first, second = json.loads(show(findings, lambda _path, _line: "    dòng\n"))

    assert first["location"] == {"path": "data/ket-qua/2024/a.yaml", "lines": {"begin": 14, "end": 14}}
    assert first["description"] == "không có đơn vị 'hoi-phu-nu-tinh'; gợi ý: có phải 'hoi-lhpn-tinh'?"
    assert (first["check_name"], first["severity"]) == ("unknown-unit", "critical")
    assert second["severity"] == "minor"


def test_a_finding_is_known_again_when_its_line_moves_and_only_then(findings: tuple[Diagnostic, ...]) -> None:
    def prints(line: str) -> list[str]:
        return [each["fingerprint"] for each in json.loads(show(findings, lambda _path, _line: line))]

    assert prints("  a\n") == prints("a\n")
    assert prints("a\n") != prints("b\n")
    assert len(set(prints("a\n"))) == len(findings)


def test_nothing_found_is_an_empty_list() -> None:
    assert show((), lambda _path, _line: None) == "[]\n"
