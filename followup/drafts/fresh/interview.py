"""Gather the values of a new record: from what was given with the command, else from whoever answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from followup.drafts.fresh.forms import Form, Item
from followup.drafts.fresh.question import Known, Question, question
from followup.drafts.refused import Refused
from followup.records.record import Record
from followup.records.respelling import key_meant
from followup.records.shape import keys, kind_under
from followup.source.document import Value
from followup.vietnamese import join_words, slug

Ask = Callable[[Question], Value]
"""Asks until there is an answer that fits; None for a question that was skipped."""
AskMore = Callable[[str], bool]
"""Asks whether there is one more item of a list."""

_LONGEST_ID = 60


class Interview:
    """One record in the making. Without ASK nobody answers: then what is not GIVEN is left out, or refused."""

    def __init__(
        self, form: Form, given: Mapping[str, str], known: Known, ask: Ask | None, more: AskMore | None = None
    ) -> None:
        self._form = form
        self._given = dict(given)
        self._known = known
        self._ask = ask
        self._more = more
        self.values: dict[str, Value] = {}

    def fill(self, proposals: Mapping[str, str], skipped: Iterable[str] = ()) -> Refused | None:
        """Fill `values` in the order of the guide; tell what is wrong with what was given.

        PROPOSALS are answers to take where nothing is typed; SKIPPED are keys that need not be asked.
        """
        unknown = self._unknown_key()
        if unknown is not None:
            return unknown
        others = [name for name in self._given if "." not in name and name not in self._form.asked]
        for name in (*self._form.asked, *others):
            if name in skipped and name not in self._given:
                continue
            inner = kind_under(self._form.kind, name)
            refused = self._items(name, inner) if inner else self._one(name, proposals)
            if refused is not None:
                return refused
        order = keys(self._form.kind)
        self.values = {name: self.values[name] for name in sorted(self.values, key=order.index)}
        return None

    def _one(self, name: str, proposals: Mapping[str, str]) -> Refused | None:
        asked = question(self._form.kind, name)
        proposal = proposals.get(name, "")
        if name == "ma" and self._form.named_by:
            named = self.values.get(self._form.named_by)
            proposal = slug(named)[:_LONGEST_ID].strip("-") if isinstance(named, str) else ""
        return self._put(self.values, asked._replace(proposal=proposal), self._given.get(name))

    def _put(self, values: dict[str, Value], asked: Question, given: str | None, within: str = "") -> Refused | None:
        """Put the answer to ASKED into VALUES, if there is one; WITHIN is what a command writes before its key."""
        name = f"{within}{asked.name}"
        if given is None and self._ask is not None:
            value = self._ask(asked)
        elif given is None and not asked.proposal:
            if not asked.required:
                return None
            return Refused(f"còn thiếu {name} ({asked.text}); ghi thêm {name}=…")
        else:
            typed = given if given is not None else asked.proposal
            answer = asked.answer(typed.split(",") if asked.many else [typed], self._known)
            if isinstance(answer, Refused):
                return Refused(f"{name}: {answer.sentence}")
            value = answer
        if value is not None:
            values[asked.name] = value
        return None

    def _items(self, name: str, inner: type[Record]) -> Refused | None:
        """Ask for the items of the list NAME; with the command one can be given, as `nhiem_vu.muc=1`."""
        given = {key.partition(".")[2]: value for key, value in self._given.items() if key.startswith(f"{name}.")}
        items: list[Value] = []
        while True:
            item = self._item(name, inner, given)
            if isinstance(item, Refused):
                return item
            items.append(item)
            given = {}
            if self._more is None or not self._more(name):
                break
        self.values[name] = items
        return None

    def _item(self, of: str, inner: type[Record], given: Mapping[str, str]) -> dict[str, Value] | Refused:
        values: dict[str, Value] = {}
        named = {each.name: each for each in self._form.items}
        for name in dict.fromkeys((*named, *given)):
            item = named.get(name, Item(name))
            if name not in given and not item.is_asked(values):
                continue
            first, _, second = name.partition(".")
            holder = kind_under(inner, first) if second else inner
            if holder is None or (second or first) not in keys(holder):
                return Refused(f"{of}: {_no_key(name, keys(inner)).sentence}")
            asked = question(holder, second or first)
            below: dict[str, Value] = {}
            wanted = asked._replace(required=asked.required or item.required)
            refused = self._put(below, wanted, given.get(name), f"{of}.{first}." if second else f"{of}.")
            if refused is not None:
                return refused
            if below:
                values[first] = below if second else below[first]
        order = keys(inner)
        return {name: values[name] for name in sorted(values, key=order.index)}

    def _unknown_key(self) -> Refused | None:
        kind = self._form.kind
        for name in self._given:
            first, _, below = name.partition(".")
            inner = kind_under(kind, first)
            if first not in keys(kind) or (inner is None) == bool(below) or (below and first not in self._form.asked):
                return _no_key(name, keys(kind))
        return None


def _no_key(name: str, known: list[str]) -> Refused:
    meant = key_meant(name, known)
    hint = f"có phải '{meant}'?" if meant and meant != name else f"có {join_words(known)}"
    return Refused(f"không ghi được '{name}' bằng lệnh này; {hint}")
