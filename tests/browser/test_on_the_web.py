"""A site with all that an office may add to it: its address, its mark, its colour, a page that is no more."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from followup.cli.browser_tools import npm_package
from followup.pipeline import build
from followup.project import Project

pytestmark = pytest.mark.browser

PROGRAM = Path(__file__).parent.parent.parent
SETTINGS = """
ban: {edition}
dia_chi_trang: https://danvan.example.vn/tien-do
kho_du_lieu: https://git.example.vn/a/b/_edit/main/{{duong_dan}}
dau_hieu: dau-hieu.svg
mau_chinh: "#ffcc00"
"""
GONE = """
chuyen_huong:
  - {tu: don-vi/huyen-uy-cu, den: don-vi/huyen-uy-a, ly_do: Đặt lại mã cho thống nhất., ngay: 01/7/2025}
  - {tu: van-ban/1-cv-tu, ly_do: "Nhập hai lần, đã bỏ bản thừa.", ngay: 01/7/2025}
"""
PERIOD = "ma: 2025-q3\n"
MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect width="60" height="40" fill="#0b4a80"/></svg>'
PAGES = ("index.html", "don-vi/mat-tran.html", "don-vi/huyen-uy-cu.html", "van-ban/1-cv-tu.html", "404.html")


@pytest.fixture(scope="module", params=["noi_bo", "cong_khai"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of such a site, in each edition."""
    root = Path(shutil.copytree(PROGRAM / "tests/site/small", tmp_path_factory.mktemp("web") / "office"))
    settings = root / "data/cau-hinh.yaml"
    settings.write_text(settings.read_text("utf-8") + SETTINGS.format(edition=request.param), "utf-8")
    (root / "data/chuyen-huong.yaml").write_text(GONE, "utf-8")
    (root / "data/ky").mkdir()
    (root / "data/ky/2025-q3.yaml").write_text(PERIOD, "utf-8")
    (root / "content/dau-hieu.svg").write_text(MARK, "utf-8")
    built = build(Project(root), as_of=date(2025, 10, 1), commit=None, progress=lambda _stage, _done, _total: None)
    assert built.published, built.diagnostics
    return root / "site"


def test_every_page_is_valid_html(site: Path) -> None:
    tool = PROGRAM / ".tools/node_modules/.bin/html-validate"
    config = Path(__file__).parent / "htmlvalidate.json"

    run = subprocess.run(
        [str(tool), "--config", str(config), "--formatter", "json", str(site / "**/*.html")],
        capture_output=True,
        text=True,
        check=False,
    )

    report = json.loads(run.stdout or "[]")
    assert [(each["filePath"], each["messages"][0]["message"]) for each in report][:5] == []
    assert run.returncode == 0, run.stderr[-500:]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_open_from_disk_in_silence_show_the_mark_and_hold_against_axe(
    site: Path, chromium: Browser, scheme: str
) -> None:
    axe = (npm_package(PROGRAM, "axe-core") / "axe.min.js").read_text("utf-8")
    context = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
    tab = context.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))

    for address in PAGES:
        tab.goto((site / address).as_uri())
        if address != "404.html":  # shown at any depth, so it carries no picture
            assert tab.evaluate("document.querySelector('.brand img').naturalWidth") > 0, address
        assert said == [], address
        tab.evaluate(axe)
        result = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in result["violations"]] == [], address
        said.clear()  # axe reads style sheets in a way that files do not allow
    context.close()
