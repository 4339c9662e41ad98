"""Knows our files from other people's, which are neither deleted nor overwritten."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator

from followup.diagnostics import Diagnostic, Location, Related, Where
from followup.project import SITE
from followup.publish.disk import is_folder, is_same, is_there
from followup.publish.item import folders_of

CODE = "foreign-file"

_HINT = "nếu cần giữ tệp này thì dời đi nơi khác, nếu không thì xóa, rồi dựng lại"


class Ownership:
    """The addresses that the program wrote, seen on the disk of this machine."""

    def __init__(self, site: str, own: Collection[str]) -> None:
        self.site = site
        self._own = own
        self._names = {address.lower(): address for address in own}

    def former_name(self, address: str) -> str | None:
        """Give the address of ours that is the same file as ADDRESS because the system ignores upper and lower case."""
        name = self._names.get(address.lower(), address)
        if name == address or address in self._own:
            return None
        return name if is_same(f"{self.site}/{name}", f"{self.site}/{address}") else None

    def in_the_way(self, address: str, seen: set[str]) -> Iterator[str]:
        """Yield what is not ours and keeps a file from standing at ADDRESS. Folders in SEEN are not looked at again."""
        path = f"{self.site}/{address}"
        if is_folder(path):
            yield from self._foreign_under(address)
        elif address not in self._own and is_there(path) and self.former_name(address) is None:
            yield address
        for folder in folders_of(address):
            if folder in seen:
                break
            seen.add(folder)
            above = f"{self.site}/{folder}"
            if folder not in self._own and is_there(above) and not os.path.isdir(above):
                yield folder

    def _foreign_under(self, folder: str) -> Iterator[str]:
        for path, _, names in os.walk(f"{self.site}/{folder}"):
            inside = os.path.relpath(path, self.site).replace(os.sep, "/")
            yield from (f"{inside}/{name}" for name in names if f"{inside}/{name}" not in self._own)


def find_foreign(
    ownership: Ownership, addresses: Collection[str], origin_of: Callable[[str], Where | None]
) -> Iterator[Diagnostic]:
    """Yield one finding for each file that is not ours and stands where one of ADDRESSES must be written."""
    seen: set[str] = set()
    blocked = {found: address for address in sorted(addresses) for found in ownership.in_the_way(address, seen)}
    for found, address in sorted(blocked.items()):
        origin = origin_of(address)
        yield Diagnostic(
            Location(f"{SITE}/{found}"),
            CODE,
            f"tệp '{SITE}/{found}' không do phần mềm dựng ra và chiếm chỗ của '{address}' nên không ghi được",
            hint=_HINT,
            related=() if origin is None else (Related(origin, f"'{address}' nói về mục này"),),
        )
