"""Close a run with one Vietnamese line: how many findings there are, and what became of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from followup.diagnostics import Diagnostic, Severity
from followup.vietnamese import count, day, join_words

_MOST_NAMED = 5


def published(diagnostics: Iterable[Diagnostic], *, pages: int, written: int, removed: int, as_of: date) -> str:
    """Tell that the site stands: PAGES in all, WRITTEN files new or different, REMOVED files gone."""
    changes = [f"{count(written)} tệp mới hoặc đổi"] if written else []
    changes += [f"{count(removed)} tệp bỏ đi"] if removed else []
    what = f"{count(pages)} trang ({', '.join(changes) or 'không có gì thay đổi'})"
    return f"Đã xuất bản {what} vào site/ · số liệu tính đến ngày {day(as_of)}{_after(diagnostics)}"


def refused(diagnostics: Iterable[Diagnostic]) -> str:
    """Tell that nothing was published."""
    return f"{_counts(diagnostics)}; chưa xuất bản, trang cũ được giữ nguyên"


def checked(diagnostics: Iterable[Diagnostic], *, as_of: date) -> str:
    """Tell what a check found."""
    return f"{_counts(diagnostics) or 'Không có lỗi'}; đã kiểm tra, tính đến ngày {day(as_of)}"


def gone(addresses: Sequence[str]) -> str:
    """Tell which addresses lead nowhere any more, and how readers may still learn why."""
    named = list(addresses[:_MOST_NAMED])
    if len(addresses) > _MOST_NAMED:
        named.append(f"{count(len(addresses) - _MOST_NAMED)} trang khác")
    so = f"{count(len(addresses))} trang của lần dựng trước không còn nữa: {join_words(named)}"
    return f"{so}; muốn người mở địa chỉ cũ biết vì sao thì ghi vào data/chuyen-huong.yaml"


def _after(diagnostics: Iterable[Diagnostic]) -> str:
    counts = _counts(diagnostics)
    return f" · {counts}" if counts else ""


def _counts(diagnostics: Iterable[Diagnostic]) -> str:
    """Give "3 lỗi, 2 cảnh báo", gravest first, without those of which there are none."""
    counts = Counter(each.severity for each in diagnostics)
    return ", ".join(f"{count(counts[severity])} {severity}" for severity in Severity if counts[severity])
