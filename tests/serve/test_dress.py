"""What a preview adds to a page."""

from __future__ import annotations

from followup.serve.dress import bare, dress

PAGE = b'<!doctype html><html><head><title>x</title></head><body data-template="t"><p>x</p></body></html>'


def test_a_page_gets_the_script_of_its_turn_and_nothing_else() -> None:
    dressed = dress(PAGE, 7, "").decode()

    assert 'data-turn="7"></script></head>' in dressed
    assert dressed.partition("</head>")[2].encode() == PAGE.partition(b"</head>")[2]


def test_words_stand_at_the_top_and_are_only_words() -> None:
    dressed = dress(PAGE, 1, "lỗi ở <script>alert(1)</script> & \\1").decode()

    assert '<body data-template="t"><div class="xem-truoc" role="alert"><pre>lỗi ở &lt;script&gt;' in dressed
    assert "&amp; \\1</pre>" in dressed
    assert "<script>alert" not in dressed


def test_there_is_a_page_before_there_is_a_site() -> None:
    assert "chưa có trang" in bare(0, "chưa có trang").decode()
