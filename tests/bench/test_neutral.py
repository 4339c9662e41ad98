"""The converted facts of peers are data that the engine takes without a word."""

from __future__ import annotations

from pathlib import Path

from followup.loading import load
from followup.project import Project
from tests.bench.neutral import convert

FACTS = {
    "units.yaml": "u001:\n  name: Tỉnh A\n  short: A\n  kind: Tỉnh\n  parent: ''\n  population: 9000\n",
    "models/u001.yaml": (
        "- id: u001-0001\n  title: Tuyến đường hoa\n  unit: u001\n  kind: Tập thể\n  field: Kinh tế\n  level: Cấp xã\n"
        "  status: Tạm dừng\n  started: '2017-08-06'\n  recognized: '2018-02-23'\n  leader: Ngô Thanh Trung\n"
        "  members: 82\n  households: 37\n  budget: 794000000\n  score: 65\n  address: Thôn Phong\n  tags: [số hóa]\n"
        "  body: Đơn vị đã **tuyên truyền** rộng rãi.\n"
    ),
    "directives/cd-01.yaml": (
        "id: cd-01\nnumber: '85-CT/2021'\ntitle: Tăng cường hỗ trợ\nissuer: Tỉnh A\n"
        "issued: '2021-04-24'\nfield: Kinh tế\nbody: Lời văn.\n"
        "tasks:\n  t01:\n    title: Duy trì lớp học\n    due: '2022-11-28'\n    owner: u001\n"
    ),
    "results/2025/u001.yaml": (
        "unit: u001\nyear: 2025\nresults:\n  cd-01:\n    t01:\n      status: done\n"
        "      percent: 100\n      text: Đã xong.\n"
    ),
}


def test_every_fact_becomes_a_record_without_a_finding(tmp_path: Path) -> None:
    for path, text in FACTS.items():
        (tmp_path / "facts" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "facts" / path).write_text(text, "utf-8")

    convert(tmp_path / "facts", tmp_path / "project")
    loaded = load(Project(tmp_path / "project"), lambda *_told: None)

    assert loaded.findings == ()
    assert loaded.register is not None
    assert set(loaded.register.duties) == {"cd-01/1"}
    (summary,) = loaded.summaries
    assert [row.claim for row in summary.rows] == ["hoan_thanh"]
    assert [row.id for row in summary.initiatives] == ["u001-0001"]
