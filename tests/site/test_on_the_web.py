"""What a site on the web has besides its pages; without an address of its own it has none of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from followup.built import Built
from tests.test_emblem import png, svg

Publish = Callable[..., Built]
Tree = Callable[[Path], Mapping[str, bytes]]

ADDRESS = "https://danvan.example.vn/tien-do"
ON_THE_WEB = re.compile(r'rel="canonical"|property="og:|name="twitter:|name="robots"|https?://danvan')


def set_up(office: Path, **settings: str) -> None:
    path = office / "data/cau-hinh.yaml"
    path.write_text(path.read_text("utf-8") + "".join(f"{key}: {value}\n" for key, value in settings.items()), "utf-8")


def pages(office: Path) -> dict[str, str]:
    site = office / "site"
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def errors(built: Built) -> list[str]:
    return [each.code for each in built.diagnostics if each.is_error]


def test_without_an_address_nothing_speaks_of_the_web(office: Path, publish: Publish) -> None:
    assert publish(office).published

    framed = {name: text for name, text in pages(office).items() if name != "404.html"}
    assert [name for name, text in framed.items() if ON_THE_WEB.search(text)] == []
    assert not (office / "site/robots.txt").exists()
    assert not (office / "site/sitemap.xml").exists()


def test_a_public_edition_lists_its_pages_and_each_knows_its_whole_address(office: Path, publish: Publish) -> None:
    set_up(office, dia_chi_trang=ADDRESS, ban="cong_khai")
    assert publish(office).published

    listed = re.findall(r"<loc>(.*)</loc>", (office / "site/sitemap.xml").read_text("utf-8"))
    told = {name: text for name, text in pages(office).items() if 'name="robots" content="noindex"' not in text}
    assert listed == [f"{ADDRESS}/{name}" for name in sorted(told)]
    assert not [name for name in told if name.startswith("giai-thich/") or name == "404.html"]
    for name, text in told.items():
        assert f'<link rel="canonical" href="{ADDRESS}/{name}">' in text
        assert f'<meta property="og:url" content="{ADDRESS}/{name}">' in text
        assert f"<br>{ADDRESS}/{name}</p>" in text, "on paper too"
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (office / "site/robots.txt").read_text("utf-8")


def test_an_internal_edition_keeps_search_engines_out(office: Path, publish: Publish) -> None:
    set_up(office, dia_chi_trang=ADDRESS)
    assert publish(office).published

    assert (office / "site/robots.txt").read_bytes() == b"User-agent: *\nDisallow: /\n"
    assert not (office / "site/sitemap.xml").exists()
    assert [name for name, text in pages(office).items() if 'name="robots" content="noindex"' not in text] == []


def test_taking_the_address_away_takes_its_files_away(office: Path, publish: Publish, tree: Tree) -> None:
    before = shutil.copytree(office, office.parent / "before")
    publish(before)
    publish(office)
    settings = (office / "data/cau-hinh.yaml").read_bytes()
    set_up(office, dia_chi_trang=ADDRESS, ban="cong_khai")
    publish(office)
    (office / "data/cau-hinh.yaml").write_bytes(settings)

    assert publish(office).published
    assert tree(office / "site") == tree(before / "site")


def test_the_office_shows_its_own_mark_and_shares_it_where_it_is_a_picture(office: Path, publish: Publish) -> None:
    for name, data, shared in (("dau-hieu.svg", svg(), 0), ("dau-hieu.png", png(60, 40), 1)):
        root = shutil.copytree(office, office.parent / name)
        set_up(root, dia_chi_trang=ADDRESS, dau_hieu=name)
        (root / "content" / name).write_bytes(data)
        assert publish(root).published

        text = pages(root)["index.html"]
        (asset,) = (root / "site/assets").glob("dau-hieu.*")
        assert asset.read_bytes() == data
        assert f'<link rel="icon" href="assets/{asset.name}">' in text
        assert f'<img src="assets/{asset.name}" alt=""' in text
        assert text.count(f'<meta property="og:image" content="{ADDRESS}/assets/{asset.name}">') == shared


def test_a_mark_that_is_not_fit_keeps_the_last_good_site(office: Path, publish: Publish) -> None:
    set_up(office, dau_hieu="dau-hieu.svg")
    assert errors(publish(office)) == ["mark-missing"]

    (office / "content/dau-hieu.svg").write_bytes(svg("<script/>"))
    assert errors(publish(office)) == ["mark-refused"]

    (office / "content/dau-hieu.svg").write_bytes(svg())
    assert publish(office).published


def test_the_office_colours_the_band_the_mark_and_the_page_for_lost_readers(office: Path, publish: Publish) -> None:
    set_up(office, mau_chinh='"#0b4a80"')
    assert publish(office).published

    (sheet,) = (office / "site/assets/css").glob("site.*.css")
    assert "--office:#0b4a80" in sheet.read_text("utf-8")
    every = pages(office)
    assert 'fill="#0b4a80"' in every["index.html"]
    assert "border-top: 5px solid #0b4a80" in every["404.html"]
    assert not [name for name, text in every.items() if "8c1515" in text]


def test_in_the_internal_edition_a_record_names_its_file_and_leads_to_it(office: Path, publish: Publish) -> None:
    publish(office)
    assert "<code>data/don-vi/mat-tran.yaml</code>" in pages(office)["don-vi/mat-tran.html"]
    assert "Mở tệp để sửa" not in pages(office)["don-vi/mat-tran.html"]

    set_up(office, kho_du_lieu="https://git.example.vn/a/b/_edit/main/{duong_dan}")
    publish(office)
    shown = pages(office)
    assert '<a href="https://git.example.vn/a/b/_edit/main/data/don-vi/mat-tran.yaml">' in shown["don-vi/mat-tran.html"]
    assert "_edit/main/content/gioi-thieu.md" in shown["gioi-thieu.html"]
    assert "Mở tệp để sửa" not in shown["index.html"]


def test_the_public_edition_shows_readers_no_way_to_edit(office: Path, publish: Publish) -> None:
    set_up(office, ban="cong_khai", kho_du_lieu="https://git.example.vn/a/b/_edit/main/{duong_dan}")
    assert publish(office).published

    assert [name for name, text in pages(office).items() if "Mở tệp để sửa" in text or "_edit/main" in text] == []
    assert "Tệp của trang này" not in pages(office)["don-vi/mat-tran.html"]


def test_a_record_that_has_gone_is_told_until_a_page_says_why(office: Path, publish: Publish) -> None:
    unit = office / "data/don-vi/hoi-nong-dan.yaml"
    unit.write_text("ma: hoi-nong-dan\nten: Hội\nloai_don_vi: doan_the\ncap: tinh\nthu_tu: 900\n", "utf-8")
    assert publish(office).gone == ()
    unit.unlink()
    assert publish(office).gone == ("don-vi/hoi-nong-dan.html",)
    assert publish(office).gone == (), "told once"

    entry = "chuyen_huong:\n  - {tu: don-vi/hoi-nong-dan, den: don-vi/mat-tran, ly_do: Nhập sai., ngay: 01/9/2025}\n"
    (office / "data/chuyen-huong.yaml").write_text(entry, "utf-8")
    assert publish(office).gone == ()

    stub = pages(office)["don-vi/hoi-nong-dan.html"]
    assert "Nhập sai." in stub
    assert '<a href="mat-tran.html">' in stub
    assert '<meta name="robots" content="noindex">' in stub
