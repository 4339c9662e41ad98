"""The command that makes of a built page one file to send on."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.cli.main import run
from followup.render.assets import style_digest

Output = pytest.CaptureFixture[str]

PAGE = '<!doctype html>\n<head><link rel="stylesheet" href="{}"></head><main>Một trang</main>\n'


@pytest.fixture
def office(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "van-ban").mkdir(parents=True)
    (site / "site.css").write_text("p{}", "utf-8")
    (site / "ngay-so-lieu.js").write_text('window.siteDays = ["20/11/2026", "15/11/2026"];\n', "utf-8")
    (site / "index.html").write_text(PAGE.format("site.css"), "utf-8")
    (site / "van-ban/index.html").write_text(PAGE.format("../site.css"), "utf-8")
    (site / "van-ban/394-cv-tu.html").write_text(PAGE.format("../site.css"), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("index.html", "tong-quan-2026-11-20.html"),
        ("van-ban", "van-ban-2026-11-20.html"),
        ("van-ban/394-cv-tu", "van-ban-394-cv-tu-2026-11-20.html"),
        ("site/van-ban/394-cv-tu.html", "van-ban-394-cv-tu-2026-11-20.html"),
        ("site\\van-ban\\394-cv-tu.html", "van-ban-394-cv-tu-2026-11-20.html"),
    ],
)
def test_a_page_is_packed_however_its_address_is_written(office: Path, written: str, name: str) -> None:
    assert run(["pack", written, "--out", str(office / "gui")], office) == 0

    text = (office / "gui" / name).read_text("utf-8")
    assert "<style>p{}</style>" in text
    assert "số liệu tính đến ngày 20/11/2026, cập nhật lần cuối 15/11/2026." in text


def test_several_pages_make_several_files(capsys: Output, office: Path) -> None:
    assert run(["pack", "index.html", "van-ban", "--out", str(office / "gui")], office) == 0

    assert len(list((office / "gui").iterdir())) == 2
    assert capsys.readouterr().err.count("Đã gói ") == 2


def test_the_policy_names_the_style_of_the_page(office: Path) -> None:
    page = '<meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="site.css"><main></main>'
    (office / "site/index.html").write_text(page, "utf-8")

    run(["pack", "index.html", "--out", str(office)], office)

    packed = (office / "tong-quan-2026-11-20.html").read_text("utf-8")
    assert f"style-src &#x27;{style_digest(b'p{}')}&#x27;" in packed


def test_a_page_that_is_not_built_is_named_with_the_nearest(capsys: Output, office: Path) -> None:
    assert run(["pack", "van-ban/394-cv"], office) == 2

    assert "không có trang 'van-ban/394-cv' trong site/; có phải 'van-ban/394-cv-tu.html'?" in capsys.readouterr().err


def test_without_a_site_it_says_to_build_first(capsys: Output, tmp_path: Path) -> None:
    assert run(["pack", "index.html"], tmp_path) == 2

    assert "chưa có trang nào được dựng; gõ build.py để dựng trước" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_said(capsys: Output, office: Path) -> None:
    (office / "gui").write_text("", "utf-8")

    assert run(["pack", "index.html", "--out", str(office / "gui")], office) == 2

    assert "không ghi được" in capsys.readouterr().out
