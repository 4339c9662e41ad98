"""Write what was read as the YAML of a directive: sure values in the guide's order, and a comment for each doubt.

A comment begins with `# cần xem lại:`; the field that it speaks of is left out, so that the check names it until an
editor has filled it in. The draft is not published: `cong_khai: khong` until an editor changes it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from followup.drafts.directive.found import DOUBTFUL, Found, Question
from followup.drafts.directive.read import Reading
from followup.records.citation import Relation
from followup.records.document_kind import DocumentKind
from followup.source.document import Value
from followup.source.yaml_text import yaml_text
from followup.vietnamese import slug

REVIEW = "# cần xem lại: "

_BODIES = ("chu_tri", "phoi_hop", "thuc_hien", "theo_doi")
_ONE_BODY = ("bao_cao_qua", "bao_cao_toi")
_PLAIN = ("loai_han", "thoi_han", "can_cu_thoi_han")
_DUTY = re.compile(r"nhiem_vu\[(?P<code>[^\]]+)\]\.(?P<name>.+)")
_ENTRY = re.compile(r"(?P<list>kinh_gui|noi_nhan|vien_dan|de_muc)\[(?P<key>[^\]]+)\]\.(?P<name>.+)")
_STOP = re.compile(r"(?:⁽?[⁰¹²³⁴-⁹]+⁾?)?(?P<stop>\.(?:\.\.|/\.)?)")
_SHORT = 90  # letters of a summary
_LONGEST_ID = 60


def proposed_id(values: Iterable[Found], file_stem: str) -> str:
    """Give the id that fits the document: of its number, else of its kind and subject, else of the file's name."""
    has = {each.field: each.value for each in values}
    if number := has.get("so_ky_hieu"):
        return slug(number)
    kind, subject = has.get("loai_van_ban", ""), re.sub(r"^(?:[Vv]/v|[Vv]ề việc|[Vv]ề) ", "", has.get("trich_yeu", ""))
    whole = slug(f"{kind} {subject}") if kind and subject else slug(file_stem)
    return (whole if len(whole) <= _LONGEST_ID else whole[:_LONGEST_ID].rsplit("-", 1)[0]) or "van-ban"


def draft_text(reading: Reading, directive: str) -> str:
    """Give the YAML of the directive called DIRECTIVE, with its questions as comments."""
    sure = [each for each in reading.values if each.confidence > DOUBTFUL]
    top = {each.field: each for each in sure if "[" not in each.field}
    asked: dict[str, list[str]] = defaultdict(list)
    for question in reading.questions:
        asked[_place(question)].append(question.sentence)
    parts = [f"# Bản nháp do build.py import đọc từ tệp; xem trang rà soát ra-soat/{directive}.html\n"]
    parts.append(yaml_text({"ma": directive}))
    for name in ("loai_van_ban", "so_ky_hieu", "ngay_ban_hanh"):
        parts += _line(name, top[name].value if name in top else None, asked)
    for name in ("co_quan_ban_hanh", "chu_the_chi_dao"):
        parts += _body(name, top.get(name), asked)
    parts += _line("trich_yeu", top["trich_yeu"].value if "trich_yeu" in top else None, asked)
    entries = _entries(sure)
    for name in ("kinh_gui", "noi_nhan"):
        parts += _list(name, [_party(entry) for entry in entries[name].values()])
    parts += _group("nguoi_ky", top, ("tham_quyen", "chuc_vu", "ho_ten"), asked)
    parts += _group("dau_den", top, ("noi_nhan", "so_den", "ngay_den"), asked)
    parts += _list("vien_dan", [_citation(entry) for entry in entries["vien_dan"].values()])
    parts.append("# chưa đăng; rà soát xong thì đổi thành toan_van hoặc trich_yeu\n")
    parts.append(yaml_text({"cong_khai": "khong"}))
    parts += _list(
        "de_muc", [{"muc": code, "loi_van": entry["loi_van"].value} for code, entry in entries["de_muc"].items()]
    )
    return "".join([*parts, *_duties(reading.text, sure, asked)])


def _place(question: Question) -> str:
    match = _DUTY.fullmatch(question.field)
    return match["code"] if match else question.field


def _comments(sentences: Iterable[str], indent: str = "") -> Iterator[str]:
    return (f"{indent}{REVIEW}{sentence}\n" for sentence in sentences)


def _line(name: str, value: str | None, asked: Mapping[str, list[str]]) -> Iterator[str]:
    yield from _comments(asked.get(name, ()))
    if value is not None:
        yield yaml_text({name: value})


def _body(name: str, found: Found | None, asked: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the id of a body; absent where the register has none for its words."""
    yield from _comments(asked.get(name, ()))
    if found and found.unit:
        yield yaml_text({name: found.unit})


def _list(name: str, entries: list[Value]) -> Iterator[str]:
    if entries:
        yield yaml_text({name: entries})


def _entries(values: Iterable[Found]) -> Mapping[str, dict[str, dict[str, Found]]]:
    entries: dict[str, dict[str, dict[str, Found]]] = defaultdict(dict)
    for each in values:
        if match := _ENTRY.fullmatch(each.field):
            entries[match["list"]].setdefault(match["key"], {})[match["name"]] = each
    return entries


def _party(entry: Mapping[str, Found]) -> Value:
    words = entry["loi_van"]
    return {"loi_van": words.value, "don_vi": words.unit} if words.unit else {"loi_van": words.value}


def _citation(entry: Mapping[str, Found]) -> Value:
    values: dict[str, Value] = {
        "quan_he": entry["quan_he"].value if "quan_he" in entry else str(Relation.REFERENCE.value),
        "loai_van_ban": entry["loai_van_ban"].value if "loai_van_ban" in entry else str(DocumentKind.OTHER.value),
    }
    for name in ("so_ky_hieu", "ngay_ban_hanh", "co_quan_ban_hanh", "trich_yeu", "loi_van"):
        if name in entry:
            values[name] = entry[name].value
    return values


def _group(name: str, top: Mapping[str, Found], keys: Iterable[str], asked: Mapping[str, list[str]]) -> Iterator[str]:
    yield from _comments(asked.get(name, ()))
    values: dict[str, Value] = {key: top[f"{name}.{key}"].value for key in keys if f"{name}.{key}" in top}
    if values:
        yield yaml_text({name: values})


def _duties(text: str, values: Iterable[Found], asked: Mapping[str, list[str]]) -> Iterator[str]:
    duties: dict[str, dict[str, list[Found]]] = defaultdict(lambda: defaultdict(list))
    for each in values:
        if match := _DUTY.fullmatch(each.field):
            duties[match["code"]][match["name"]].append(each)
    if not duties:
        yield from _comments(["nhiem_vu: không nhận ra mục nào giao nhiệm vụ, ghi từng việc vào đây"])
        return
    yield "nhiem_vu:\n"
    for code, fields in duties.items():
        entry = _duty(code, fields, text)
        yield yaml_text({"nhiem_vu": [entry]}).split("\n", 1)[1]
        yield from _comments(asked.get(code, ()), "    ")


def _duty(code: str, fields: Mapping[str, list[Found]], text: str) -> dict[str, Value]:
    words = fields["noi_dung"][0]
    stop = _STOP.match(text, words.span.end)
    whole = words.value + (stop["stop"] if stop else "")
    entry: dict[str, Value] = {"muc": code, "tom_tat": summary(words.value), "noi_dung": whole}
    for name in _BODIES:
        _take_bodies(name, fields.get(name, []), entry)
        if name == "chu_tri" and fields.get(name):
            entry["loi_van_chu_tri"] = "; ".join(dict.fromkeys(each.value for each in fields[name]))
    for name in _ONE_BODY:
        _take_bodies(name, fields.get(name, [])[:1], entry)
    for name in _PLAIN:
        if fields.get(name):
            entry[name] = fields[name][0].value
    rhythm: dict[str, Value] = {
        name: fields[f"chu_ky.{name}"][0].value for name in ("loi_van", "lap_lai") if fields.get(f"chu_ky.{name}")
    }
    if rhythm:
        entry["chu_ky"] = rhythm
    if fields.get("dieu_kien"):
        entry["dieu_kien"] = fields["dieu_kien"][0].value
    return entry


def _take_bodies(name: str, bodies: list[Found], entry: dict[str, Value]) -> None:
    """Put the ids of BODIES that the register knows into ENTRY."""
    known = list(dict.fromkeys(each.unit for each in bodies if each.unit))
    if known:
        entry[name] = known[0] if name in _ONE_BODY else [*known]


def summary(text: str) -> str:
    """Give the beginning of TEXT as a title: to its first stop, or to the last word that fits."""
    first = re.split(r"[.;](?:\s|$)", text, maxsplit=1)[0].strip()
    if len(first) > _SHORT:
        first = first[:_SHORT].rsplit(" ", 1)[0].rstrip(" ,") + "…"
    return first
