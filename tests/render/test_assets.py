"""Assets carry a fingerprint; Plotly comes from where the setting says, or not at all."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

import pytest

from followup.diagnostics import Place
from followup.records.settings import PlotlyBundle
from followup.render.assets import Asset, assets, plotly, style_digest

SETTING = Place("data/cau-hinh.yaml", ("plotly",))
FROM_NPM = "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"


def write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_an_address_carries_the_first_ten_figures_of_the_digest() -> None:
    asset = Asset("css/site.css", b"p{}")
    figures = hashlib.sha256(b"p{}").hexdigest()

    assert asset.digest == figures
    assert asset.address == f"assets/css/site.{figures[:10]}.css"
    assert Asset("css/site.css", b"q{}").address != asset.address
    assert Asset("js/a.min.js", b"").address == "assets/js/a.min.e3b0c44298.js"


def test_the_style_sheet_stands_in_a_script_too_with_its_digest(tmp_path: Path) -> None:
    write(tmp_path / "assets/css/site.css", 'p { content: "ă\\"" }'.encode())

    sheet, script = assets(tmp_path)

    said = json.loads(script.content.decode().removeprefix("window.siteStyle = ").rstrip(";\n"))
    assert said == [style_digest(sheet.content), sheet.content.decode()]


def test_assets_are_read_in_order_of_their_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("js/b.js", "css/site.css", "js/a.js", ".DS_Store", "js/.a.js.swp", "anh/x.png"):
        write(tmp_path / "assets" / name, b"\r\n")
    write(tmp_path / "base.html", b"")

    found = assets(tmp_path)

    assert [asset.name for asset in found] == ["anh/x.png", "css/site.css", "js/a.js", "js/b.js", "js/style.js"]
    assert [asset.content for asset in found[:-1]] == [b"\r\n", b"", b"\n", b"\n"]


def test_no_folder_of_assets_is_no_asset(tmp_path: Path) -> None:
    assert assets(tmp_path) == ()


def test_the_full_plotly_comes_from_the_python_package_without_importing_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "plotly"]:
        monkeypatch.delitem(sys.modules, name)

    found = plotly(tmp_path, PlotlyBundle.FULL, SETTING)

    assert found.diagnostics == ()
    assert re.fullmatch(r"assets/plotly\.[0-9a-f]{10}\.js", found.value[0].address)
    assert b"plotly.js v" in found.value[0].content[:200]
    assert "plotly" not in sys.modules


def test_the_basic_plotly_comes_from_npm(tmp_path: Path) -> None:
    write(tmp_path / FROM_NPM, b"basic")

    found = plotly(tmp_path, PlotlyBundle.BASIC, SETTING)

    assert found.value == (Asset("plotly.js", b"basic"),)
    assert found.diagnostics == ()


def test_a_missing_basic_plotly_says_what_to_type(tmp_path: Path) -> None:
    found = plotly(tmp_path, PlotlyBundle.BASIC, SETTING)

    assert found.value == ()
    assert [(each.where, each.code, each.message, each.hint) for each in found.diagnostics] == [
        (
            SETTING,
            "plotly-missing",
            f"không tìm thấy bản Plotly nhẹ ở '{FROM_NPM}' trong thư mục dự án",
            "gõ `npm install --no-save plotly.js-basic-dist-min`, hoặc đặt `plotly: day_du`",
        )
    ]


def test_a_missing_package_says_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup.render.assets.find_spec", lambda _name: None)

    found = plotly(tmp_path, PlotlyBundle.FULL, SETTING)

    assert found.value == ()
    assert found.diagnostics[0].message == "không tìm thấy tệp của Plotly trong gói đã cài trên máy này"
    assert found.diagnostics[0].hint == "xóa thư mục `.venv` rồi gõ lại `python3 build.py` để cài lại"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* Why\nso */\np { margin: 0; } /* here */\n", "p{margin:0}"),
        ("a,\nb > c { x: 1px  2px; y: z; }\n\nd { }", "a,b>c{x:1px 2px;y:z}d{}"),
        (
            ".card :focus, a:hover + b { x: calc(1rem + 2px - 1%); }",
            ".card :focus,a:hover + b{x:calc(1rem + 2px - 1%)}",
        ),
        ("@media screen and (min-width: 2rem) { p { x: 1 } }", "@media screen and (min-width:2rem){p{x:1}}"),
        ("""p { content: " > , /* ; } "; x: '  ' }""", """p{content:" > , /* ; } ";x:'  '}"""),
        ("p { x: 1/* half */2 }", "p{x:1 2}"),
    ],
)
def test_a_style_sheet_is_published_without_remarks_and_spare_spaces(
    tmp_path: Path, written: str, published: str
) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text(written, encoding="utf-8")

    assert [each.content.decode() for each in assets(tmp_path)] == [published]
