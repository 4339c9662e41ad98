"""The names of places in the sample, as they are now and as they were before 01/7/2025."""

from __future__ import annotations

from tests.bench.sample.districts import BODIES, DISTRICTS

_KINDS = {district.letter: BODIES[district.kind][1] for district in DISTRICTS}


def commune(party: str) -> str:
    """Give the name of the commune of the party committee PARTY: `xã A1` of `dang-uy-xa-a1`."""
    kind, name = party.removeprefix("dang-uy-").split("-")
    return f"{'phường' if kind == 'phuong' else 'xã'} {name.upper()}"


def hamlet(party: str, number: int) -> str:
    """Give the name of a hamlet of a commune."""
    return f"{'khu phố' if 'phuong' in party else 'thôn'} {number}"


def place(party: str, number: int) -> str:
    """Give a hamlet with its commune, as they are named now."""
    return _capital(f"{hamlet(party, number)}, {commune(party)}")


def former_place(party: str, number: int) -> str:
    """Give the same with the district that there was until 30/6/2025."""
    letter = party.rpartition("-")[2][0]
    return _capital(f"{hamlet(party, number)}, {commune(party)} (cũ), {_KINDS[letter]} {letter.upper()}")


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
