"""What an editor sees in the terminal."""

from __future__ import annotations

import unicodedata

from followup.diagnostics import Diagnostic, Location, Related, Severity
from followup.formats.text import LONGEST, show

PATH = "data/ket-qua/2024/huyen-uy-a.yaml"


def at(line: int, column: int, end_column: int, *, path: str = PATH, end_line: int | None = None) -> Location:
    return Location(path, line, column, line if end_line is None else end_line, end_column)


def finding(where: Location, *, hint: str | None = None, related: tuple[Related, ...] = ()) -> Diagnostic:
    return Diagnostic(where, "unknown-unit", "không có đơn vị này", hint=hint, related=related)


def excerpt(text: str, column: int, end_column: int) -> tuple[str, str]:
    """Show the source line and the line of carets, both without their gutter."""
    lines = show([finding(at(1, column, end_column))], lambda _path, _line: text).splitlines()
    return lines[2].removeprefix("1 |").removeprefix(" "), lines[3].removeprefix("  | ")


def test_shows_place_line_caret_and_hint() -> None:
    diagnostic = Diagnostic(
        at(14, 15, 30),
        "unknown-unit",
        "không có đơn vị 'hoi-phu-nu-tinh'",
        hint="có phải 'hoi-lhpn-tinh'?",
        related=(Related(Location("data/don-vi/a.yaml", 3, 5, 3, 9), "đơn vị gần giống ở đây"),),
    )

    text = show([diagnostic], lambda _path, _line: "    chu_tri: [hoi-phu-nu-tinh]\n")

    assert text == (
        "data/ket-qua/2024/huyen-uy-a.yaml:14:15: lỗi[unknown-unit] không có đơn vị 'hoi-phu-nu-tinh'\n"
        "   |\n"
        "14 |     chu_tri: [hoi-phu-nu-tinh]\n"
        "   |               ^^^^^^^^^^^^^^^\n"
        "   = gợi ý: có phải 'hoi-lhpn-tinh'?\n"
        "   = xem thêm: data/don-vi/a.yaml:3:5 đơn vị gần giống ở đây\n"
    )


def test_no_findings_give_no_text() -> None:
    assert show([], lambda _path, _line: "") == ""


def test_one_blank_line_stands_between_findings() -> None:
    text = show([finding(at(1, 1, 2)), finding(at(2, 1, 2))], lambda _path, _line: "x")

    assert text.count("\n\n") == 1
    assert text.endswith("^\n")


def test_gutter_is_as_wide_as_the_line_number() -> None:
    text = show([finding(at(1203, 1, 3), hint="xóa dòng")], lambda _path, _line: "ab")

    assert text.splitlines()[1:] == ["     |", "1203 | ab", "     | ^^", "     = gợi ý: xóa dòng"]


def test_a_place_without_source_line_shows_no_frame() -> None:
    text = show([finding(at(1, 1, 1), hint="tạo tệp")], lambda _path, _line: None)

    assert text == f"{PATH}:1:1: lỗi[unknown-unit] không có đơn vị này\n  = gợi ý: tạo tệp\n"


def test_each_severity_has_its_word() -> None:
    words = [
        show([Diagnostic(at(1, 1, 1), "code", "câu", severity)], lambda _path, _line: None) for severity in Severity
    ]

    assert [word.split(": ")[1] for word in words] == ["lỗi[code] câu\n", "cảnh báo[code] câu\n", "lưu ý[code] câu\n"]


def test_an_empty_line_leaves_no_blank_at_its_end() -> None:
    assert show([finding(at(1, 1, 1))], lambda _path, _line: "\n").splitlines()[2:] == ["1 |", "  | ^"]


def test_a_place_behind_the_end_of_the_line_still_has_a_caret() -> None:
    assert excerpt("ma:", 4, 4) == ("ma:", "   ^")
    assert excerpt("ma:", 90, 95) == ("ma:", "   ^")


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    text = show([finding(at(1, 4, 2, end_line=3))], lambda _path, _line: "ma: abc")

    assert text.splitlines()[3] == "  |    ^^^^"


def test_decomposed_letters_take_one_column_each() -> None:
    raw = unicodedata.normalize("NFD", "tên: Ủy ban")
    start = raw.index("U")

    shown, carets = excerpt(raw, start + 1, len(raw) + 1)

    assert shown == "tên: Ủy ban"
    assert carets == "     ^^^^^^"


def test_marks_that_do_not_compose_take_no_column() -> None:
    assert excerpt("q\u0301 x", 4, 5) == ("q\u0301 x", "  ^")


def test_wide_letters_take_two_columns() -> None:
    assert excerpt("漢 x", 3, 4) == ("漢 x", "   ^")


def test_tabs_are_shown_as_arrows() -> None:
    assert excerpt("\tma: x", 1, 2) == ("→ma: x", "^")


def test_what_a_terminal_would_obey_is_not_passed_on() -> None:
    assert excerpt("a\x1b[2Jb\u202ec", 8, 9) == ("a�[2Jb�c", "       ^")
    assert "\x1b" not in show([Diagnostic(at(1, 1, 1), "code", "'\x1b[31m'")], lambda _path, _line: None)


def test_a_long_line_is_cut_on_both_sides_of_the_caret() -> None:
    text = "a" * 300 + "SAI" + "b" * 300

    shown, carets = excerpt(text, 301, 304)

    assert len(shown) == LONGEST
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert carets.count("^") == 3
    assert shown[carets.index("^") :].startswith("SAIb")


def test_a_long_line_is_cut_on_the_far_side_only() -> None:
    shown, carets = excerpt("SAI" + "b" * 300, 1, 4)
    assert (shown[:4], shown[-2:], len(shown), carets) == ("SAIb", "b…", LONGEST, "^^^")

    shown, carets = excerpt("a" * 300 + "SAI", 301, 304)
    assert (shown[:2], shown[-4:], len(shown)) == ("…a", "aSAI", LONGEST)
    assert shown[carets.index("^") :] == "SAI"


def test_carets_of_a_long_stretch_end_where_the_line_is_cut() -> None:
    shown, carets = excerpt("ma: " + "x" * 500, 5, 505)

    assert len(carets) == len(shown) == LONGEST


def test_colour_adds_escapes_and_changes_no_word() -> None:
    diagnostics = [finding(at(1, 1, 3), hint="gõ lại")]

    plain = show(diagnostics, lambda _path, _line: "ab")
    painted = show(diagnostics, lambda _path, _line: "ab", colour=True)

    assert "\x1b[1;31mlỗi[unknown-unit]\x1b[0m" in painted
    for style in ("1;31", "34", "0"):
        painted = painted.replace(f"\x1b[{style}m", "")
    assert painted == plain
