"""Judge what the importer gave for one text: each value right or wrong, each stated value given or missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tests.drafts.import_expected import LISTS, Citation, Paper, Stated
from tests.drafts.import_spelling import is_supported, is_within, says_the_same, share

_MEASURED = re.compile(
    r"(so_ky_hieu|loai_van_ban|ngay_ban_hanh|co_quan_ban_hanh|chu_the_chi_dao|trich_yeu|nguoi_ky\.\w+|dau_den\.\w+"
    r"|(?:kinh_gui|noi_nhan)\[\d+\]\.loi_van|de_muc\[[^]]+\]\.loi_van"
    r"|vien_dan\[\d+\]\.(?:quan_he|loai_van_ban|so_ky_hieu|ngay_ban_hanh|co_quan_ban_hanh|trich_yeu|loi_van)"
    r"|nhiem_vu\[[^]]+\]\.(?:noi_dung|chu_tri|phoi_hop|thuc_hien|theo_doi|bao_cao_toi|bao_cao_qua|loai_han|thoi_han"
    r"|can_cu_thoi_han|chu_ky\.loi_van|chu_ky\.lap_lai|dieu_kien))"
)
_INDEX = re.compile(r"\[([^]]+)\]")
_COVERED = 0.9


class Given(NamedTuple):
    """One value that the importer gave; several bodies of one field are one value."""

    field: str
    value: str
    at_span: str

    @property
    def family(self) -> str:
        return _INDEX.sub("", self.field)

    @property
    def code(self) -> str:
        found = _INDEX.search(self.field)
        return found[1] if found else ""


class Judged(NamedTuple):
    """A value and whether the text states it."""

    given: Given
    right: bool


class Rate(NamedTuple):
    """How many values were given, right among them, stated by the texts, and found among those."""

    given: int
    right: int
    stated: int
    found: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.given)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.stated)


@dataclass(frozen=True)
class Score:
    """What came of one text."""

    judged: tuple[Judged, ...]
    stated: tuple[tuple[str, bool], ...]  # field, and whether it was given right

    @property
    def invented(self) -> list[Given]:
        """Give the values that the words at their span do not say."""
        return [one.given for one in self.judged if not is_supported(one.given.family, *one.given[1:])]


def given_values(output: Sequence[Mapping[str, str]]) -> list[Given]:
    """Give the values of `--json` that are measured."""
    fields: dict[str, list[Mapping[str, str]]] = {}
    for one in output:
        if _MEASURED.fullmatch(one["truong"]):
            fields.setdefault(one["truong"], []).append(one)
    return [
        Given(field, ", ".join(one["gia_tri"] for one in ones), " ".join(one["trich"] for one in ones))
        for field, ones in fields.items()
    ]


def score(paper: Paper, values: Iterable[Given]) -> Score:
    """Judge VALUES, all that the importer gave for PAPER."""
    judged: list[Judged] = []
    stated: list[tuple[str, bool]] = []
    rest = list(values)
    for name in LISTS:
        ours, rest = _split(rest, name)
        _score_list(name, paper.lists[name], ours, judged, stated)
    ours, rest = _split(rest, "vien_dan")
    _score_citations(paper.citations, ours, judged, stated)
    judged += [Judged(one, _is_right(one, paper.fields)) for one in rest]
    stated += [(field, _is_given(field, one, rest)) for field, one in paper.fields.items() if one.due]
    return Score(tuple(judged), tuple(stated))


def _split(values: list[Given], name: str) -> tuple[list[Given], list[Given]]:
    inside = [one for one in values if one.field.startswith(f"{name}[")]
    return inside, [one for one in values if one not in inside]


def _score_list(
    name: str, wanted: tuple[Stated, ...], ours: list[Given], judged: list[Judged], stated: list[tuple[str, bool]]
) -> None:
    """Pair an enumeration by words; its order does not count."""
    left = list(wanted)
    for one in ours:
        match = next((want for want in left if _matches(one, want)), None)
        judged.append(Judged(one, match is not None))
        if match:
            left.remove(match)
    stated += [(f"{name}[{want.spellings[0]}].loi_van", want not in left) for want in wanted]


def _score_citations(
    wanted: tuple[Citation, ...], ours: list[Given], judged: list[Judged], stated: list[tuple[str, bool]]
) -> None:
    """Pair cited documents by number, those without one by words; what has no number and is not stated is left out."""
    groups: dict[str, dict[str, Given]] = {}
    for one in ours:
        groups.setdefault(one.code, {})[one.family.split(".", 1)[1]] = one
    found: dict[int, list[dict[str, Given]]] = {}
    for group in groups.values():
        places = [place for place, want in enumerate(wanted) if _cites(group, want)]
        place = max(places, key=lambda place: _closeness(group, wanted[place]), default=None)
        if place is not None:
            found.setdefault(place, []).append(group)
            stated_here = wanted[place].values
            judged += [
                Judged(one, key in stated_here and _matches(one, stated_here[key])) for key, one in group.items()
            ]
        elif "so_ky_hieu" in group:
            judged += [Judged(one, right=False) for one in group.values()]
    for place, want in enumerate(wanted):
        for key, value in want.values.items():
            if value.due:
                hits = [group[key] for group in found.get(place, []) if key in group]
                stated.append((f"vien_dan[{want.name}].{key}", any(_matches(hit, value) for hit in hits)))


def _cites(group: Mapping[str, Given], want: Citation) -> bool:
    if "so_ky_hieu" in group or want.number:
        number = group.get("so_ky_hieu")
        return number is not None and _matches(number, want.values.get("so_ky_hieu", Stated((), due=True)))
    said = group.get("loi_van")
    return said is not None and _matches(said, want.values["loi_van"])


def _closeness(group: Mapping[str, Given], want: Citation) -> float:
    said, stated = group.get("loi_van"), want.values["loi_van"]
    return max(share([said.value], spelling) for spelling in stated.spellings) if said else 0


def _is_right(one: Given, fields: Mapping[str, Stated]) -> bool:
    """A duty may be split finer than printed: then its words and values must be those of the printed one."""
    if one.field in fields:
        return _matches(one, fields[one.field])
    whole = _printed(one, fields)
    if whole is None:
        return False
    if one.family == "nhiem_vu.noi_dung":
        return any(is_within(one.value, spelling) for spelling in whole.spellings)
    return _matches(one, whole)


def _printed(one: Given, fields: Mapping[str, Stated]) -> Stated | None:
    code = one.code
    while "." in code and one.family.startswith("nhiem_vu."):
        code = code.rsplit(".", 1)[0]
        whole = one.field.replace(f"[{one.code}]", f"[{code}]")
        if whole in fields:
            return fields[whole]
    return None


def _is_given(field: str, want: Stated, values: list[Given]) -> bool:
    if any(one.field == field and _matches(one, want) for one in values):
        return True
    if not field.startswith("nhiem_vu["):
        return False
    code, _, key = field.partition("].")
    parts = [one for one in values if one.field.startswith(f"{code}.") and one.field.endswith(f"].{key}")]
    if key == "noi_dung":
        return any(share([one.value for one in parts], spelling) >= _COVERED for spelling in want.spellings)
    return any(_matches(one, want) for one in parts)


def _matches(one: Given, want: Stated) -> bool:
    return any(says_the_same(one.family, one.value, spelling) for spelling in want.spellings)


def rates(scores: Iterable[Score]) -> dict[str, Rate]:
    """Count for each family of fields."""
    table: dict[str, Counter[str]] = {}
    for one in scores:
        for judged in one.judged:
            table.setdefault(judged.given.family, Counter()).update(given=1, right=judged.right)
        for field, found in one.stated:
            table.setdefault(_INDEX.sub("", field), Counter()).update(stated=1, found=found)
    return {
        family: Rate(row["given"], row["right"], row["stated"], row["found"]) for family, row in sorted(table.items())
    }
