"""Turn the bytes of a text file into letters, in whichever encoding Vietnamese offices have used.

What counts is which reading gives Vietnamese: the words that every document has (và, của, các …) are counted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from followup.drafts.paper.old_fonts import from_tcvn3, from_vni
from followup.source.legacy import check_old_fonts

_WORDS = re.compile(
    r"(?<!\w)(?:và|của|các|trong|ngày|tháng|năm|tỉnh|về|việc|được|thực hiện|công tác|kế hoạch|ủy|uỷ|dân)(?!\w)",
    re.IGNORECASE,
)
_ENOUGH = 3  # such words in a text; fewer, and nothing speaks for a reading
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes) -> str | None:
    """Give DATA as text, without a byte order mark; None if no reading of it is Vietnamese."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text and not check_old_fonts("", text):
        return text
    best = max(_readings(data, text), key=_vietnamese, default="")
    return best if _vietnamese(best) >= _ENOUGH else None


def _readings(data: bytes, text: str) -> Iterator[str]:
    for mark, name in _WIDE:
        if data.startswith(mark):
            yield data.decode(name, "replace")
    if b"\0" in data:
        yield data.decode("utf-16-le", "replace")
        yield data.decode("utf-16-be", "replace")
        return
    narrow = text or data.decode("latin-1")
    yield from_tcvn3(narrow)
    yield from_vni(narrow)
    if text:
        yield text
        yield text.encode("cp1252", "replace").decode("utf-8", "replace")  # UTF-8 that was once read as Windows-1252
    else:
        yield data.decode("cp1258", "replace")
        yield data.decode("utf-8", "replace")


def _vietnamese(text: str) -> int:
    return len(_WORDS.findall(unicodedata.normalize("NFC", text))) - text.count("\ufffd")
