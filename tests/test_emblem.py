"""The office's own mark: shown as it is, or refused with the reason."""

from __future__ import annotations

import struct

import pytest

from followup.diagnostics import Location, Place
from followup.emblem import Emblem, read_emblem
from followup.records.settings import OfficeMark

WHERE = Place("data/cau-hinh.yaml", ("dau_hieu",))
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}">{inside}</svg>'


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + b"\0\0\0\0" + b"\0\0\0\0IEND\xaeB`\x82"


def svg(inside: str = "", *, w: str = "10", h: str = "10") -> bytes:
    return DRAWING.format(w=w, h=h, inside=inside).encode()


def refused(mark: OfficeMark, data: bytes) -> str:
    outcome = read_emblem(mark, data, WHERE)
    (found,) = outcome.diagnostics
    assert (outcome.value, found.code, found.where) == (None, "mark-refused", Location(f"content/{mark.value}"))
    return found.message


def test_a_mark_keeps_its_proportions() -> None:
    assert read_emblem(OfficeMark.PICTURE, png(300, 200), WHERE).value == Emblem("dau-hieu.png", 60)
    assert read_emblem(OfficeMark.DRAWING, svg(w="30.5", h="61"), WHERE).value == Emblem("dau-hieu.svg", 20)


def test_a_drawing_may_tell_its_size_in_pixels_only() -> None:
    data = b'<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg" width="80px" height="40"/>'

    assert read_emblem(OfficeMark.DRAWING, data, WHERE).value == Emblem("dau-hieu.svg", 80)


def test_a_drawing_that_only_draws_is_taken_as_it_is() -> None:
    inside = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#8c1515"/></linearGradient></defs>'
        '<n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#fff"/>'
        '<g fill="url(#a)" style="stroke: url(#a)"><use href="#b"/><path id="b" d="M0 0h9"/></g><title>Dấu</title>'
    )

    assert read_emblem(OfficeMark.DRAWING, svg(inside), WHERE).diagnostics == ()


def test_a_missing_file_is_told_where_the_settings_name_it() -> None:
    (found,) = read_emblem(OfficeMark.DRAWING, None, WHERE).diagnostics

    assert (found.code, found.where) == ("mark-missing", WHERE)


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        ("<script>alert(1)</script>", "phần tử `script`"),
        ("<style>@import url(//x)</style>", "phần tử `style`"),
        ("<foreignObject/>", "phần tử `foreignObject`"),
        ('<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', "phần tử `script`"),
        ('<script xmlns="">alert(1)</script>', "phần tử `script`"),
        ("<path style='fill:u\\72l(//x)'/>", "địa chỉ trong `style`"),
        ('<image href="https://x/y.png"/>', "phần tử `image`"),
        ('<a href="https://x"/>', "phần tử `a`"),
        ('<animate attributeName="x"/>', "phần tử `animate`"),
        ('<path onload="x()"/>', "thuộc tính `onload`"),
        ('<use href="data:image/svg+xml,x"/>', "thuộc tính `href`"),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="//x#y"/>', "thuộc tính `href`"),
        ('<path fill="url(https://x)"/>', "địa chỉ trong `fill`"),
        ("<path style=\"fill:url( 'https://x' )\"/>", "địa chỉ trong `style`"),
    ],
)
def test_a_drawing_that_could_do_more_is_refused_by_name(inside: str, named: str) -> None:
    assert named in refused(OfficeMark.DRAWING, svg(inside))


@pytest.mark.parametrize(
    ("mark", "data", "why"),
    [
        (OfficeMark.PICTURE, b"", "không phải là ảnh PNG"),
        (OfficeMark.PICTURE, png(10, 10)[:-1], "không phải là ảnh PNG"),
        (OfficeMark.PICTURE, svg(), "không phải là ảnh PNG"),
        (OfficeMark.PICTURE, png(4000, 4000), "mỗi cạnh chỉ được từ 1 đến 1024"),
        (OfficeMark.PICTURE, png(0, 10), "mỗi cạnh chỉ được từ 1 đến 1024"),
        (OfficeMark.PICTURE, png(500, 100), "dài hơn 4 lần"),
        (OfficeMark.PICTURE, png(10, 10) + b"x" * 50_000, "nặng 50 KB"),
        (OfficeMark.DRAWING, b"", "không phải là hình vẽ SVG"),
        (OfficeMark.DRAWING, png(10, 10), "không phải là hình vẽ SVG"),
        (OfficeMark.DRAWING, svg("<g>"), "không phải là hình vẽ SVG"),
        (OfficeMark.DRAWING, svg().decode().encode("utf-16"), "bảng mã UTF-8"),
        (OfficeMark.DRAWING, b"<html/>", "không phải là hình vẽ SVG"),
        (OfficeMark.DRAWING, b'<!DOCTYPE svg [<!ENTITY a "aa">]>' + svg("&a;"), "DOCTYPE"),
        (OfficeMark.DRAWING, b'<?xml-stylesheet href="https://x"?>' + svg(), "gọi kiểu dáng"),
        (OfficeMark.DRAWING, svg(w="0"), "không ghi khổ"),
        (OfficeMark.DRAWING, b'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9"/>', "không ghi khổ"),
        (OfficeMark.DRAWING, svg(w="10", h="100"), "dài hơn 4 lần"),
    ],
)
def test_a_file_that_is_no_small_picture_is_refused_with_the_reason(mark: OfficeMark, data: bytes, why: str) -> None:
    assert why in refused(mark, data)
