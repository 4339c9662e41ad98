"""The office's own mark: a small SVG or PNG file that is published as it is, or refused with the reason.

A drawing is refused rather than mended: whoever made it sees what they made, or is told what stands in its way.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from followup.diagnostics import Diagnostic, Location, Outcome, Place
from followup.project import MARKS
from followup.records.settings import OfficeMark

CODES = ("mark-missing", "mark-refused")

HEIGHT = 40
"""How high the mark stands on a page, in CSS pixels."""

LARGEST = 50_000
_LONGEST_SIDE = 1024
_WIDEST = 4  # times its height: beside it stands the name of the office
_PNG = b"\x89PNG\r\n\x1a\n"
_END_OF_PNG = b"IEND\xaeB`\x82"
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"))
_FRAMES = frozenset(("svg", "g", "defs", "symbol", "use", "title", "desc", "metadata"))
_PAINTS = frozenset(("linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern"))
_DRAWN = _SHAPES | _FRAMES | _PAINTS
# What drawing programs write for themselves, and no browser reads.
_NOTES = re.compile(
    r"\{http://(?:www\.inkscape\.org/|sodipodi\.sourceforge\.net/|www\.w3\.org/1999/02/22-rdf-syntax-ns#|"
    r"creativecommons\.org/ns#|purl\.org/dc/elements/)"
)
# A backslash could spell any of these in another way.
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|image-set\(|@import|javascript:|\\", re.IGNORECASE)
_PREAMBLE = re.compile(r"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet")
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px)?\s*")


class Emblem(NamedTuple):
    """A mark that can be shown: the name of its asset, and how large it stands on a page, in CSS pixels."""

    name: str
    width: int
    height: int = HEIGHT


def path_of(mark: OfficeMark) -> str:
    """Give the path of the file that holds MARK."""
    return next(path for path in MARKS if path.endswith(f"/{mark.value}"))


def read_emblem(mark: OfficeMark, data: bytes | None, where: Place) -> Outcome[Emblem | None]:
    """Give the MARK that the settings name at WHERE, with DATA in its file; None with a finding if it is not fit."""
    path = path_of(mark)
    if data is None:
        message = f"chưa có tệp {path} nên không hiện được dấu hiệu của cơ quan"
        return Outcome(None, (Diagnostic(where, "mark-missing", message, hint="chép tệp vào đó, hoặc xóa dòng này"),))
    sides, why = (None, _too_large(data)) if len(data) > LARGEST else _judged(mark, data)
    if sides is None:
        hint = "lưu lại hình đơn giản hơn từ phần mềm vẽ, hoặc xóa dòng `dau_hieu` trong cấu hình"
        return Outcome(None, (Diagnostic(Location(path), "mark-refused", why, hint=hint),))
    width, height = sides
    return Outcome(Emblem(mark.value, round(width * HEIGHT / height)))


def _too_large(data: bytes) -> str:
    return f"tệp dấu hiệu nặng {len(data) // 1000} KB, quá mức {LARGEST // 1000} KB nên làm chậm mọi trang"


def _judged(mark: OfficeMark, data: bytes) -> tuple[tuple[float, float] | None, str]:
    """Give the sides of the picture, or None and why it cannot be shown."""
    sides, why = _png(data) if mark is OfficeMark.PICTURE else _svg(data)
    if sides is None:
        return None, why
    if not 1 / _WIDEST <= sides[0] / sides[1] <= _WIDEST:
        return None, f"dấu hiệu có cạnh này dài hơn {_WIDEST} lần cạnh kia nên không đặt vừa cạnh tên cơ quan"
    return sides, ""


def _png(data: bytes) -> tuple[tuple[float, float] | None, str]:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR" or not data.endswith(_END_OF_PNG):
        return None, "tệp này không phải là ảnh PNG còn nguyên vẹn"
    width, height = struct.unpack(">II", data[16:24])
    if not (0 < width <= _LONGEST_SIDE and 0 < height <= _LONGEST_SIDE):
        return None, f"ảnh này rộng {width} và cao {height} điểm ảnh, mà mỗi cạnh chỉ được từ 1 đến {_LONGEST_SIDE}"
    return (width, height), ""


def _svg(data: bytes) -> tuple[tuple[float, float] | None, str]:
    try:
        text = data.decode("utf-8-sig")
        if _PREAMBLE.search(text):
            return None, "hình vẽ này mở đầu bằng khai báo DOCTYPE hoặc gọi kiểu dáng, là thứ trang web không nhận"
        root = fromstring(text)  # noqa: S314 - what could be made to grow is refused above
    except (ParseError, ValueError):
        return None, "tệp này không phải là hình vẽ SVG còn nguyên vẹn, ghi bằng bảng mã UTF-8"
    if root.tag != f"{_SVG}svg":
        return None, "tệp này không phải là hình vẽ SVG"
    stranger = next(_strangers(root), None)
    if stranger is not None:
        return None, f"hình vẽ này có {stranger}, là thứ có thể chạy lệnh hoặc gọi ra ngoài trang web"
    sides = _sides(root)
    return sides, "" if sides else "hình vẽ này không ghi khổ ở `viewBox` nên chưa biết rộng, cao bao nhiêu"


def _strangers(root: Element) -> Iterator[str]:
    """Yield what a drawing that only draws has no need of."""
    for element in root.iter():
        name = element.tag.removeprefix(_SVG)
        if name not in _DRAWN and _NOTES.match(name) is None:
            yield f"phần tử `{name.rpartition('}')[2]}`"
        for attribute, value in element.attrib.items():
            short = attribute.rpartition("}")[2]
            if short.lower().startswith("on") or (short == "href" and not value.startswith("#")):
                yield f"thuộc tính `{short}`"
            if _OUTSIDE.search(value):
                yield f"địa chỉ trong `{short}`"


def _sides(root: Element) -> tuple[float, float] | None:
    box = root.get("viewBox", "").replace(",", " ").split()
    written = (box[2], box[3]) if len(box) == len("xywh") else (root.get("width", ""), root.get("height", ""))
    found = [_LENGTH.fullmatch(each) for each in written]
    sides = [float(each[1]) for each in found if each]
    return (sides[0], sides[1]) if len(sides) == len(written) and min(sides) > 0 else None
