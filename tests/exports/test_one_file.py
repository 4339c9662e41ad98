"""A page as one file: what it says stays, what it would ask for goes."""

from __future__ import annotations

import pytest

from followup.exports.one_file import one_file

PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>Công văn &amp; việc</title>
<link rel="icon" href="data:image/svg+xml,x">
{canonical}<link rel="stylesheet" href="../assets/css/site.css">
<script src="../assets/js/start.js" data-day="../a.js"></script>
</head>
<body>
<nav class="menu" aria-label="Chính"><ul><li><a href="x.html">Mục</a></li></ul></nav>
<main id="noi-dung" class="wrap">
<p>Xem <a class="figure" href="../giai-thich/a.html#so-x" title="t">12</a> &lt;b&gt; &#8230;</p>
<svg viewBox="0 0 1 1"><use href="#s"/><path d="M0 0"/></svg>
<a href="#noi-dung">Lên đầu</a> <a href="a.csv" download>Tải CSV</a>
<img src="../assets/hinh.png" alt="Hình &quot;một&quot;"><img src="data:image/png;base64,AA" alt="">
<p class="tools screen"><button type="button">Lọc</button></p>
<p hidden>Ẩn <br> hẳn</p>
<script type="application/json">{{"a": "<b>"}}</script>
</main>
</body>
</html>
"""
CANONICAL = '<link rel="canonical" href="https://danvan.example/van-ban/a.html">\n'


def made(canonical: str = "") -> str:
    page = PAGE.format(canonical=canonical)
    return one_file(
        page, "p>a{color:red}", policy="style-src 'sha256-x'; img-src data:", days=("20/11/2026", "15/11/2026")
    )


def test_the_style_is_inside_and_the_policy_allows_nothing_else() -> None:
    text = made()

    assert "<style>p>a{color:red}</style>\n</head>" in text
    assert 'content="style-src &#x27;sha256-x&#x27;; img-src data:"' in text
    assert "script" not in text
    assert "stylesheet" not in text


def test_it_says_of_which_day_it_is() -> None:
    told = "Bản lưu của một trang, số liệu tính đến ngày 20/11/2026, cập nhật lần cuối 15/11/2026."

    assert f'<main id="noi-dung" class="wrap">\n<p class="sample">{told}</p>' in made()
    assert f'{told} <a href="https://danvan.example/van-ban/a.html">Xem trang gốc</a></p>' in made(CANONICAL)


def test_links_become_words_or_lead_to_the_site_on_the_web() -> None:
    assert '<a class="figure" title="t">12</a> &lt;b&gt; &#8230;' in made()
    assert "<a>Tải CSV</a>" in made()
    assert 'href="https://danvan.example/giai-thich/a.html#so-x"' in made(CANONICAL)
    assert '<a href="https://danvan.example/van-ban/a.csv">Tải CSV</a>' in made(CANONICAL)


def test_what_stands_in_the_page_itself_stays() -> None:
    text = made()

    for kept in ('<use href="#s"/>', '<path d="M0 0"/>', '<a href="#noi-dung">Lên đầu</a>', "data:image/png;base64,AA"):
        assert kept in text
    assert text.startswith("<!doctype html>\n<html")
    assert text.endswith("</html>\n")


@pytest.mark.parametrize("gone", ["Mục", "Lọc", "Ẩn", "hẳn", "hinh.png", "application/json"])
def test_what_has_no_use_alone_goes(gone: str) -> None:
    assert gone not in made()


def test_a_picture_of_the_site_leaves_its_words() -> None:
    assert "\nHình &quot;một&quot;<img" in made()
