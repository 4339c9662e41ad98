"""The line that closes a run."""

from __future__ import annotations

from datetime import date

from followup.diagnostics import Diagnostic, Location, Severity
from followup.formats.summary import checked, gone, published, refused

DAY = date(2026, 11, 2)


def some(*severities: Severity) -> list[Diagnostic]:
    return [Diagnostic(Location("a"), "code", "câu", severity) for severity in severities]


def test_a_refused_build_counts_the_gravest_first() -> None:
    findings = some(Severity.WARNING, Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.ERROR)

    assert refused(findings) == "3 lỗi, 2 cảnh báo; chưa xuất bản, trang cũ được giữ nguyên"


def test_a_published_build_tells_pages_changes_and_the_day() -> None:
    line = published([], pages=1071, written=5, removed=0, as_of=DAY)

    assert line == "Đã xuất bản 1.071 trang (5 tệp mới hoặc đổi) vào site/ · số liệu tính đến ngày 02/11/2026"


def test_a_published_build_tells_what_went_and_what_was_found() -> None:
    line = published(some(Severity.WARNING), pages=71, written=5, removed=2, as_of=DAY)

    assert "(5 tệp mới hoặc đổi, 2 tệp bỏ đi)" in line
    assert line.endswith(" · 1 cảnh báo")


def test_a_build_that_wrote_nothing_says_so() -> None:
    assert "71 trang (không có gì thay đổi)" in published([], pages=71, written=0, removed=0, as_of=DAY)


def test_addresses_that_lead_nowhere_are_named_with_a_way_out() -> None:
    assert gone(["don-vi/a.html"]) == (
        "1 trang của lần dựng trước không còn nữa: don-vi/a.html; muốn người mở địa chỉ cũ biết vì sao thì ghi vào"
        " data/chuyen-huong.yaml"
    )
    assert "e.html và 2 trang khác;" in gone([f"{name}.html" for name in "abcdefg"])


def test_a_check_tells_what_it_found() -> None:
    assert checked([], as_of=DAY) == "Không có lỗi; đã kiểm tra, tính đến ngày 02/11/2026"
    assert checked(some(Severity.NOTE), as_of=DAY).startswith("1 lưu ý; đã kiểm tra")
