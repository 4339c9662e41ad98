"""What each version of the data format changed, as changes of single values: the files keep their shape and remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from followup.diagnostics import Route
from followup.records.record import Record
from followup.records.result import Result
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.source.document import Value

Step: TypeAlias = Callable[[type[Record] | None, Mapping[str, Value]], Iterator[tuple[Route, Value]]]
"""Gives, for a file that holds a record of that kind and those values, the values to put and where."""


def _to_version_1(kind: type[Record] | None, values: Mapping[str, Value]) -> Iterator[tuple[Route, Value]]:
    """Name the version; who follows a unit, difficulties and proposals became lists, each with dates of its own."""
    if kind is Settings:
        yield ("phien_ban_du_lieu",), "1"
    if kind is Unit and isinstance(text := values.get("bo_phan_theo_doi"), str) and text:
        yield ("bo_phan_theo_doi",), [{"chuc_danh": text}]
    entries = values.get("ket_qua") if kind is Result else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        for name in ("kho_khan", "kien_nghi"):
            if isinstance(entry, dict) and isinstance(text := entry.get(name), str) and text:
                yield ("ket_qua", index, name), [{"noi_dung": text}]


STEPS: tuple[Step, ...] = (_to_version_1,)
"""The step at each place leads from the version of that number to the next."""
