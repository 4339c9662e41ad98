"""What reading a file gives: text values, and the place of every one of them.

A value is text as the editor typed it, None, a list or a mapping: no value is a
number, a date or a boolean until a record asks for one, so `so: 01` stays "01"
and `no` stays "no".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from followup.diagnostics import Location, Place, Route

Value: TypeAlias = "str | None | list[Value] | dict[str, Value]"


class Document(NamedTuple):
    """A file that could be read. `body` is what follows the front matter of a Markdown file, else empty.

    `locate(route, on_key)` gives the stretch of the value (or of its key) at ROUTE; of a route that
    the file does not have, the nearest one above it.
    """

    path: str
    values: Mapping[str, Value]
    locate_route: Callable[[Route, bool], Location]
    body: str = ""
    body_line: int = 1

    def locate(self, place: Place) -> Location:
        return self.locate_route(place.route, place.on_key)
