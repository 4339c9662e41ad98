"""Read what the texts in `import_texts/` state: one folder per text, the paper beside the values that it states.

A key that ends in `?` may be given but need not be: readers differ about it. A list in place of a value holds spellings
that are right alike. `A.chu_ky.loi_van` stands in the path as in a record. Keys and values are those of our YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

TEXTS = Path(__file__).parent / "import_texts"
LISTS = ("kinh_gui", "noi_nhan")


@dataclass(frozen=True)
class Stated:
    """The spellings of one value that a text states; DUE where a reader must give it."""

    spellings: tuple[str, ...]
    due: bool


@dataclass(frozen=True)
class Citation:
    """What a text says of one document that it cites."""

    values: Mapping[str, Stated]

    @property
    def number(self) -> str:
        stated = self.values.get("so_ky_hieu")
        return stated.spellings[0] if stated else ""

    @property
    def name(self) -> str:
        return self.number or self.values["loi_van"].spellings[0]


@dataclass(frozen=True)
class Paper:
    """One text: its file, why it must be refused (empty if it must not), and what it states."""

    name: str
    path: Path
    source: str | None
    refused: str
    fields: Mapping[str, Stated]
    lists: Mapping[str, tuple[Stated, ...]]
    citations: tuple[Citation, ...]


def papers(folder: Path = TEXTS) -> list[Paper]:
    """Give every text of FOLDER, by name."""
    return [_paper(one) for one in sorted(folder.iterdir()) if one.is_dir()]


def _paper(folder: Path) -> Paper:
    path = next(iter(sorted(folder.glob("input.*"))))
    # BaseLoader keeps every scalar as text, as the importer gives it.
    typed = yaml.load((folder / "expected.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - builds only text
    head = {key: value for key, value in typed.items() if key not in {*LISTS, "vien_dan", "moi_nhiem_vu", "tu_choi"}}
    every = typed.get("moi_nhiem_vu") or {}
    duties = [{**every, **duty} for duty in head.pop("nhiem_vu", [])]
    fields = dict(_flat("", head | {"nhiem_vu": duties}))
    return Paper(
        name=folder.name,
        path=path,
        source=_source(folder, path),
        refused=typed.get("tu_choi", ""),
        fields=fields,
        lists={name: tuple(Stated(_spellings(one), due=True) for one in typed.get(name, [])) for name in LISTS},
        citations=tuple(Citation(dict(_flat("", one))) for one in typed.get("vien_dan", [])),
    )


def _source(folder: Path, path: Path) -> str | None:
    """Give the characters that spans count in; None for a file whose text only a library knows."""
    said = folder / "source.txt"
    if said.exists():
        return said.read_text("utf-8")
    return path.read_bytes().decode("utf-8") if path.suffix == ".txt" else None


def _flat(prefix: str, typed: Mapping[str, object], *, due: bool = True) -> Iterator[tuple[str, Stated]]:
    for key, value in typed.items():
        name, must = f"{prefix}{key.removesuffix('?')}", due and not key.endswith("?")
        if isinstance(value, dict):
            yield from _flat(f"{name}.", value, due=must)
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            for row in value:
                code = row.get("muc", row.get("muc?"))
                yield from _flat(f"{name}[{code}].", {k: v for k, v in row.items() if k.removesuffix("?") != "muc"})
        elif name != "muc":
            yield name, Stated(_spellings(value), due=must)


def _spellings(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)
