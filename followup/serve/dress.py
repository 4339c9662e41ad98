"""Put on a page what the preview adds to it: the script that waits for the next turn, and the words of the last build.

The published file stays as it is; only what the browser gets is dressed.
"""

from __future__ import annotations

import re
from html import escape

LIVE = "/_xem-truoc/"

_HEAD_END = re.compile(rb"</head>", re.IGNORECASE)
_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)

_BARE = b"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Xem tr\xc6\xb0\xe1\xbb\x9bc</title>
</head>
<body>
</body>
</html>
"""


def dress(page: bytes, turn: int, words: str) -> bytes:
    """Give PAGE with the script of TURN in its head and WORDS at its top, if there are any."""
    head = (
        f'<link rel="stylesheet" href="{LIVE}live.css"><script defer src="{LIVE}live.js" data-turn="{turn}"></script>'
    )
    dressed = _HEAD_END.sub(lambda end: head.encode() + end[0], page, count=1)
    if not words:
        return dressed
    banner = f'<div class="xem-truoc" role="alert"><pre>{escape(words)}</pre></div>'
    return _BODY.sub(lambda body: body[0] + banner.encode(), dressed, count=1)


def bare(turn: int, words: str) -> bytes:
    """Give a page for when there is no site yet."""
    return dress(_BARE, turn, words)
