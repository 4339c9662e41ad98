"""One question about one key of a record: its words, and what an answer means; told by the record's own types."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from followup.diagnostics import Location, Place
from followup.drafts.refused import Refused
from followup.records.ids import REFERS_TO
from followup.records.read import read_record
from followup.records.record import Record
from followup.records.shape import is_list, required_keys
from followup.source.characters import first_forbidden
from followup.source.document import Document, Value
from followup.vietnamese import join_words, nearest, slug

Known = Mapping[str, Collection[str]]
"""The ids that records have, by the folder of `data/` that holds them."""

WHAT = {"don-vi": "đơn vị", "nhom": "nhóm đơn vị", "ky": "kỳ", "van-ban": "văn bản", "linh-vuc": "lĩnh vực"}

_FEW = 8  # ids that a sentence can name


class Question(NamedTuple):
    """What is asked for the key NAME. `words` are the only answers, each with how readers see it; empty for any."""

    kind: type[Record]
    name: str
    text: str
    required: bool
    many: bool
    words: tuple[tuple[str, str], ...] = ()
    refers_to: tuple[str, ...] = ()
    proposal: str = ""

    def answer(self, typed: Sequence[str], known: Known) -> Value | Refused:
        """Give what TYPED, several texts for a list, means; or why it cannot stand there."""
        texts = [unicodedata.normalize("NFC", each.strip()) for each in typed]
        if any(first_forbidden(each) for each in texts):
            return Refused("có ký tự không nhìn thấy được trong câu trả lời; gõ lại bằng bàn phím")
        meant = [self._meant(each, known) for each in texts if each]
        for each in meant:
            if isinstance(each, Refused):
                return each
        values: list[Value] = [each for each in meant if not isinstance(each, Refused)]
        if not values:
            return Refused("câu này cần có câu trả lời") if self.required else None
        value = values if self.many else values[0]
        wrong = _wrong(self.kind, self.name, value)
        return Refused(wrong) if wrong else value

    def _meant(self, typed: str, known: Known) -> str | Refused:
        """Give the word or id that TYPED stands for: a word by its number or label, an id by the name it is made of."""
        if self.words:
            return next((word for word, label in self.words if typed.lower() == label.lower()), self._by_number(typed))
        there = [each for folder in self.refers_to for each in known.get(folder, ())]
        if not self.refers_to or typed in there:
            return typed
        if slug(typed) in there:
            return slug(typed)
        guess = nearest(typed, there)
        few = f"có {join_words(sorted(there))}" if 0 < len(there) <= _FEW else "thêm hồ sơ ấy trước"
        hint = f"có phải '{guess[0]}'?" if guess else few
        return Refused(f"chưa có {WHAT.get(self.refers_to[0], 'hồ sơ')} '{typed}'; {hint}")

    def _by_number(self, typed: str) -> str:
        if typed.isdecimal() and 1 <= int(typed) <= len(self.words):
            return self.words[int(typed) - 1][0]
        return typed


def question(kind: type[Record], name: str) -> Question:
    """Give the question about the key NAME of KIND, which holds a text or a list of texts."""
    own = kind.model_json_schema()["properties"][name]
    given = next((each for each in own.get("anyOf", ()) if each.get("type") != "null"), own)
    value = given.get("items", given)
    return Question(
        kind,
        name,
        own["description"],
        required=name in required_keys(kind),
        many=is_list(kind, name),
        words=tuple(zip(value.get("enum", ()), value.get("enumDescriptions", ()), strict=True)),
        refers_to=tuple(value.get(REFERS_TO, ())),
    )


def _wrong(kind: type[Record], name: str, value: Value) -> str:
    """Give what is wrong with VALUE at the key NAME, as one sentence; empty if nothing is."""
    document = Document("", {name: value}, lambda _route, _on_key: Location(""))
    for each in read_record(kind, document).diagnostics:
        if isinstance(each.where, Place) and each.where.route[:1] == (name,):
            return f"{each.message}; {each.hint}" if each.hint else each.message
    return ""
