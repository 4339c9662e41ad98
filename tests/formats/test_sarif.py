"""What SARIF 2.1.0 asks of a log, as far as this program writes it (sections 3.13 to 3.30 of the standard)."""

from __future__ import annotations

import json
from typing import Any

from followup.diagnostics import Diagnostic
from followup.formats.sarif import show


def run(findings: tuple[Diagnostic, ...]) -> dict[str, Any]:
    log = json.loads(show(findings, lambda _path, line: f"    dòng {line}\n"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def test_rule_ids_are_the_codes_and_lead_to_the_guide(findings: tuple[Diagnostic, ...]) -> None:
    rules = run(findings)["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == ["missing-date", "unknown-unit"]
    assert rules[1]["help"]["text"] == "Xem content/huong-dan/loi/unknown-unit.md"


def test_each_result_points_at_its_rule(findings: tuple[Diagnostic, ...]) -> None:
    only = run(findings)

    rules = only["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in only["results"]] == [each.code for each in findings]
    assert [each["ruleId"] for each in only["results"]] == [each.code for each in findings]
    assert [each["level"] for each in only["results"]] == ["error", "warning"]


def test_places_are_regions_of_files_with_escaped_paths(findings: tuple[Diagnostic, ...]) -> None:
    only = run(findings)

    assert only["columnKind"] == "unicodeCodePoints"
    first, second = (each["locations"][0]["physicalLocation"] for each in only["results"])
    assert first["region"] == {"startLine": 14, "startColumn": 15, "endLine": 14, "endColumn": 30}
    assert first["contextRegion"] == {"startLine": 14, "snippet": {"text": "    dòng 14"}}
    assert second["artifactLocation"] == {"uri": "data/don-vi/s%E1%BB%9F%20a.yaml", "uriBaseId": "%SRCROOT%"}


def test_the_way_out_and_related_places_are_told(findings: tuple[Diagnostic, ...]) -> None:
    first, second = run(findings)["results"]

    assert first["message"]["text"] == "không có đơn vị 'hoi-phu-nu-tinh'; gợi ý: có phải 'hoi-lhpn-tinh'?"
    assert first["relatedLocations"][0]["message"]["text"] == "đơn vị gần giống ở đây"
    assert "relatedLocations" not in second


def test_no_finding_is_a_run_without_results() -> None:
    assert run(())["results"] == []
