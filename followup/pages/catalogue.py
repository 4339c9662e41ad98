"""The rows of all models as the explorer's script takes them: columns, not rows, and places in lists for words.

Rows stand from A to Z and every list in its own order, so that sorting is comparing whole numbers. The shape and its
size were measured: 12.000 models are about 170 KB when packed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence

from followup.pages import address
from followup.pages.entry import Entry, level_word, state_id, state_word
from followup.pages.page import Script
from followup.records.unit import Level
from followup.register import Register
from followup.status.lifecycle import LifeState
from followup.vietnamese_order import sort_key

_Pair = tuple[str, str]


def catalogue(shown: Sequence[Entry], register: Register) -> Script:
    """Give the script that hands SHOWN to the explorer."""
    lists = _lists(shown, register)
    columns: dict[str, object] = {
        "names": "\n".join(" ".join(each.name.split()) for each in shown),
        "ids": "\n".join(each.id if each.page else "" for each in shown),
        "year": [each.year for each in shown],
        "lists": lists,
    }
    for name, pick in _COLUMNS:
        places = {value: at for at, (value, _) in enumerate(lists[name])}
        columns[name] = [places[pick(each)] for each in shown]
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return Script(address.catalogue(digest), f"window.moHinh={text};\n")


_COLUMNS: tuple[tuple[str, Callable[[Entry], str]], ...] = (
    ("field", lambda each: each.field_id),
    ("unit", lambda each: each.unit_id),
    ("place", lambda each: each.place),
    ("level", lambda each: each.level_id),
    ("state", lambda each: each.state_id),
)


def _lists(shown: Sequence[Entry], register: Register) -> dict[str, list[_Pair]]:
    places = sorted({each.place for each in shown}, key=sort_key)
    return {
        "field": _used(((each.id, each.name) for each in register.settings.fields), (each.field_id for each in shown)),
        "unit": _used(((each.id, each.name) for each in register.units.values()), (each.unit_id for each in shown)),
        "place": [(each, each) for each in places],
        "level": _used(((each.value, level_word(each.value)) for each in Level), (each.level_id for each in shown)),
        "state": _used(((state_id(each), state_word(each)) for each in LifeState), (e.state_id for e in shown)),
    }


def _used(known: Iterable[_Pair], used: Iterable[str]) -> list[_Pair]:
    """Keep of what is KNOWN, in its order, what is USED."""
    needed = set(used)
    return [pair for pair in known if pair[0] in needed]
