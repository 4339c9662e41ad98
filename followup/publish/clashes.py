"""Finds items whose addresses cannot stand in one site together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from followup.diagnostics import Diagnostic, Location, Related, Where
from followup.project import SITE
from followup.publish.item import folders_of

CODE = "address-clash"

_HINT = "đổi `ma` của một trong hai mục để mỗi trang có địa chỉ riêng"


class Claims:
    """The addresses that items have asked for so far, with the records that ask."""

    def __init__(self) -> None:
        self._asked: dict[str, list[tuple[str, Where | None]]] = {}
        self._folders: set[str] = set()

    def is_free(self, address: str) -> bool:
        """Tell whether nobody has asked for ADDRESS or for something that cannot stand beside it."""
        key = address.lower()
        if key in self._asked or key in self._folders:
            return False
        return not any(each in self._asked for each in folders_of(key))

    def take(self, address: str, origin: Where | None) -> bool:
        """Note the claim and tell whether the address is free; a clash is reported by `findings`."""
        free = self.is_free(address)
        key = address.lower()
        self._asked.setdefault(key, []).append((address, origin))
        self._folders.update(folders_of(key))
        return free

    def take_all(self, claims: Claims) -> set[str]:
        """Note CLAIMS and give the addresses that are free."""
        return {address for address, origin in claims if self.take(address, origin)}

    def take_over(self, addresses: Collection[str]) -> None:
        """Note claims of ADDRESSES, which have stood in one site together: they are not held against each other."""
        keys = {address.lower(): address for address in addresses}
        inner = {key.rpartition("/")[0] for key in keys} - {""}
        folders = inner.union(*map(folders_of, inner))
        taken = self._asked.keys()
        if taken.isdisjoint(keys) and taken.isdisjoint(folders) and self._folders.isdisjoint(keys):
            self._asked |= {key: [(address, None)] for key, address in keys.items()}
            self._folders |= folders
        else:
            for address in addresses:
                self.take(address, None)

    def origin(self, address: str) -> Where | None:
        """Give the record that ADDRESS was asked for, if one is known."""
        claims = self._asked.get(address.lower(), ())
        return next((origin for asked, origin in claims if asked == address), None)

    def __iter__(self) -> Iterator[tuple[str, Where | None]]:
        return (claim for claims in self._asked.values() for claim in claims)

    def findings(self) -> Iterator[Diagnostic]:
        """Yield one finding for each item that stands in another's way, whatever the order of the items was."""
        for key, claims in sorted(self._asked.items()):
            first, *others = sorted(claims, key=lambda claim: (claim[0], repr(claim[1])))
            for other in others:
                yield _clash(other, first, _why_one_name(other[0], first[0]))
            for above in folders_of(key):
                if above in self._asked:
                    folder = min(self._asked[above], key=lambda claim: (claim[0], repr(claim[1])))
                    yield _clash(first, folder, f"'{folder[0]}' không thể vừa là tệp vừa là thư mục chứa '{first[0]}'")


def _why_one_name(address: str, other: str) -> str:
    if address == other:
        return f"hai trang cùng có địa chỉ '{address}' nên trang này sẽ đè lên trang kia"
    return f"địa chỉ '{address}' và '{other}' chỉ khác nhau ở chữ hoa, chữ thường nên nhiều máy coi là một"


def _clash(claim: tuple[str, Where | None], other: tuple[str, Where | None], message: str) -> Diagnostic:
    there = Related(_place(*other), f"địa chỉ '{other[0]}' đã dùng ở đây")
    return Diagnostic(_place(*claim), CODE, message, hint=_HINT, related=(there,))


def _place(address: str, origin: Where | None) -> Where:
    return origin if origin is not None else Location(f"{SITE}/{address}")
