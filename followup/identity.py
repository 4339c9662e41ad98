"""One id, one record: records by id, and a finding for each that takes an id which another has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from followup.diagnostics import Diagnostic, Place, Related

CODE = "repeated-id"


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def origin(self) -> Place: ...


N = TypeVar("N", bound=_Named)


def by_id(records: Iterable[N], found: list[Diagnostic]) -> dict[str, N]:
    """Give RECORDS by id in order of their files' paths; of two with one id the first, and a finding for the other."""
    first: dict[str, N] = {}
    for record in sorted(records, key=lambda each: each.origin.path):
        earlier = first.setdefault(record.id, record)
        if earlier is not record:
            found.append(repeated(f"mã '{record.id}'", record.origin.at("ma"), earlier.origin.at("ma")))
    return first


def repeated(what: str, where: Place, first: Place) -> Diagnostic:
    """Tell that WHAT at WHERE already stands at FIRST."""
    return Diagnostic(
        where,
        CODE,
        f"{what} đã có ở nơi khác, mỗi mã chỉ dùng một lần",
        hint="đổi mã ở một trong hai nơi",
        related=(Related(first, "mã này đã có ở đây"),),
    )
