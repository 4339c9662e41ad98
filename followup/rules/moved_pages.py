"""Which records have a page under a name, as the table of pages that are no more names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from followup.records.page_name import DUTY, PROSE
from followup.register import Register
from followup.summary import Summary


class Pages:
    """All names of pages that records have, by kind in `names`; ask with `in`."""

    def __init__(self, register: Register, summaries: Iterable[Summary]) -> None:
        summed = tuple(summaries)
        self.names: Mapping[str, Iterable[str]] = {
            "van-ban": register.directives,
            DUTY: register.duties,
            "don-vi": register.units,
            "nhom": register.groups,
            "ky": register.periods,
            "chi-tieu": register.movement.indicators,
            "mo-hinh": [row.id for summary in summed for row in summary.initiatives],
            PROSE: register.prose,
        }
        self._known = {f"{kind}/{name}" for kind, names in self.names.items() for name in names}
        self._unread = register.unread.union(*(summary.unread_initiatives for summary in summed))

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def unread(self, name: str) -> bool:
        """Tell whether the file of the record NAME, or of the document whose duty it is, could not be read."""
        kind, _, rest = name.partition("/")
        return (rest.partition("/")[0] if kind == DUTY else rest) in self._unread
