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
    """Give RECORDS by id in order of their files' paths; of two with one id the first, and a finding for the other.

    A file that is named after the id comes before one that is not: a copy is told, not the file that was copied.
    """
    first: dict[str, N] = {}
    for record in sorted(records, key=_named_after_id_first):
        earlier = first.setdefault(record.id, record)
        if earlier is not record:
            found.append(repeated(f"mã '{record.id}'", record.origin.at("ma"), earlier.origin.at("ma")))
    return first


def _named_after_id_first(record: _Named) -> tuple[bool, str]:
    return not record.origin.path.endswith(f"/{record.id}.yaml"), record.origin.path


def repeated(what: str, where: Place, first: Place) -> Diagnostic:
    """Tell that WHAT at WHERE already stands at FIRST."""
    return Diagnostic(
        where,
        CODE,
        f"{what} đã có ở nơi khác, mỗi mã chỉ dùng một lần",
        hint="đổi mã ở một trong hai nơi, hoặc xóa bản thừa",
        related=(Related(first, "mã này đã có ở đây"),),
    )
