"""From files to records: each file is read as the kind that its folder says, findings and all.

The documents are kept beside the records, because only they know lines and columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from followup.diagnostics import Diagnostic, Location, Outcome, Place, Where, located
from followup.dossier import Said, kind_of
from followup.emblem import Emblem, path_of, read_emblem
from followup.misplaced import misplaced
from followup.movement import MovementRecord
from followup.project import CONTENT, DATA, MARKS, SAMPLE, SETTINGS
from followup.records import FILES, FOLDERS
from followup.records.directive import Directive
from followup.records.group import Group
from followup.records.holidays import Holidays
from followup.records.note import Note
from followup.records.period import ReportingPeriod
from followup.records.read import read_record
from followup.records.record import Record
from followup.records.redirect import Redirects
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.register import Prose, Shared
from followup.source.document import Document
from followup.source.markdown_file import link_places, read_markdown
from followup.source.yaml_file import read_yaml
from followup.vietnamese import slug

CODE = "no-settings"

_FILES: Mapping[str, type[Record]] = {f"{DATA}/{name}": kind for name, kind in FILES}

R = TypeVar("R", bound=Record)
File = tuple[str, bytes]


class Intake(NamedTuple):
    """What the register is made of. `failed` are ids by which others may name files that exist but are no records.

    `emblem` is the office's own mark, whose file is one of `pictures`.
    """

    settings: Settings | None
    records: tuple[Shared, ...]
    prose: tuple[Prose, ...]
    failed: frozenset[str]
    documents: Mapping[str, Document]
    emblem: Emblem | None = None
    pictures: Mapping[str, bytes] = MappingProxyType({})


def read_register_files(files: Iterable[File]) -> Outcome[Intake]:
    """Read every file that binds everybody: settings first, then units, groups, directives, periods, holidays, prose.

    Where the settings hide the sample, no file of it is read.
    """
    settings: Settings | None = None
    records: list[Shared] = []
    prose: list[Prose] = []
    failed: set[str] = set()
    documents: dict[str, Document] = {}
    found: list[Diagnostic] = []
    paths: list[str] = []
    by_path = dict(files)
    pictures = {path: by_path.pop(path) for path in MARKS if path in by_path}
    for path, data in sorted(by_path.items(), key=lambda each: each[0] != SETTINGS):
        paths.append(path)
        if not shown(path, settings):
            continue
        kind = _kind_of(path)
        if kind is None:
            found.extend(misplaced(path))
            failed |= ids_of_unread([path])
            continue
        document, record = _read(kind, path, data, found, documents)
        if record is None:
            failed |= {_id_of(path, document), *ids_of_unread([path])}
        elif isinstance(record, Settings):
            settings = record
        elif isinstance(record, Note):
            prose.append(_prose(path, record, documents[path]))
        elif isinstance(record, Unit | Group | Directive | ReportingPeriod | Holidays | Redirects | MovementRecord):
            records.append(record)
            if isinstance(record, Unit | Group | Directive) and record.id != _stem(path):
                failed.add(_stem(path))  # who follows the file's name means this record; that they differ is told
    if SETTINGS not in paths:
        hint = f"tạo tệp {SETTINGS}, xem hướng dẫn «Bắt đầu»"
        found.append(
            Diagnostic(
                Location(SETTINGS),
                CODE,
                "chưa có tệp cấu hình nên chưa biết tên trang và đơn vị công bố",
                hint=hint,
            )
        )
    emblem = _emblem(settings, pictures, found)
    intake = Intake(settings, tuple(records), tuple(prose), frozenset(failed), documents, emblem, pictures)
    return Outcome(intake, tuple(found))


def ids_of_unread(paths: Iterable[str]) -> frozenset[str]:
    """Give the ids by which others may name the files PATHS, which were not read, by the files' names alone."""
    ids: set[str] = set()
    for path in paths:
        folder, _, name = path.rpartition("/")
        stem = name.partition(".")[0]
        in_content = folder.partition("/")[0] == CONTENT
        ids.add(_slug(f"{folder}/{stem}") if in_content else slug(stem))
    return frozenset(ids)


def shown(path: str, settings: Settings | None) -> bool:
    """Tell whether the file PATH is read: the sample is not when the settings hide it."""
    return settings is None or settings.show_sample or not path.startswith(f"{SAMPLE}/")


def read_results(files: Iterable[File]) -> Outcome[tuple[tuple[Said, ...], Mapping[str, Document]]]:
    """Read one unit's files, each as the kind that its folder holds; a file that fails leaves its findings."""
    documents: dict[str, Document] = {}
    found: list[Diagnostic] = []
    records: list[Said] = []
    for path, data in files:
        _, record = _read(kind_of(path), path, data, found, documents)
        if isinstance(record, Said):
            records.append(record)
    return Outcome((tuple(records), documents), tuple(found))


def settle(found: Iterable[Diagnostic], documents: Mapping[str, Document]) -> tuple[Diagnostic, ...]:
    """Give findings with lines and columns; a file that could not be read is pointed at as a whole."""

    def locate(place: Place) -> Location:
        document = documents.get(place.path)
        return document.locate(place) if document else Location(place.path)

    return tuple(located(each, locate) for each in found)


def link_place(documents: Mapping[str, Document], origin: Where | None, href: str) -> Where | None:
    """Give where the link HREF of a page stands in the prose that the page shows; None if it is not from prose.

    ORIGIN is what the page tells of: a prose file, or a directive whose full text the page shows.
    """
    if origin is None:
        return None
    full_text = f"{CONTENT}/van-ban/{_stem(origin.path)}.md"
    for document in (documents.get(path) for path in (origin.path, full_text)):
        written = link_places(document) if document else {}
        for target, places in written.items():
            published = re.sub(r"\.md(?=#|$)", ".html", target)
            if href == published or href.endswith("/" + published.lstrip("./")):
                return places[0]
    return None


def _emblem(settings: Settings | None, pictures: Mapping[str, bytes], found: list[Diagnostic]) -> Emblem | None:
    if settings is None or settings.mark is None:
        return None
    outcome = read_emblem(settings.mark, pictures.get(path_of(settings.mark)), settings.origin.at("dau_hieu"))
    found.extend(outcome.diagnostics)
    return outcome.value


def _read(
    kind: type[R], path: str, data: bytes, found: list[Diagnostic], documents: dict[str, Document]
) -> tuple[Document | None, R | None]:
    reading = read_markdown(path, data) if path.endswith(".md") else read_yaml(path, data)
    found.extend(reading.diagnostics)
    document = reading.value
    if document is None:
        return None, None
    documents[path] = document
    outcome = read_record(kind, document)
    found.extend(outcome.diagnostics)
    return document, outcome.value


def _kind_of(path: str) -> type[Record] | None:
    if path in _FILES:
        return _FILES[path]
    if path.startswith(f"{CONTENT}/"):
        return Note if path.endswith(".md") else None
    top = SAMPLE if path.startswith(f"{SAMPLE}/") else DATA
    return next((kind for folder, kind in FOLDERS if path.startswith(f"{top}/{folder}/")), None)


def _id_of(path: str, document: Document | None) -> str:
    if path.endswith(".md"):
        return _slug(path)
    written = document.values.get("ma") if document else None
    return written if isinstance(written, str) else _stem(path)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _prose(path: str, note: Note, document: Document) -> Prose:
    return Prose(path, _slug(path), note, document.body, document.body_line)


def _slug(path: str) -> str:
    return path.removeprefix(f"{CONTENT}/").removesuffix(".md")
