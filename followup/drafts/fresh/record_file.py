"""The text of a new file from its values, proved to be the record that it should be."""

from __future__ import annotations

from collections.abc import Mapping

from followup.diagnostics import Diagnostic, located
from followup.records.read import read_record
from followup.records.record import Record
from followup.source.document import Value
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text


def record_text(path: str, kind: type[Record], values: Mapping[str, Value]) -> str | tuple[Diagnostic, ...]:
    """Give VALUES as the file PATH of a record of KIND, or the errors that it would have."""
    text = yaml_text(values)
    reading = read_yaml(path, text.encode())
    found = list(reading.diagnostics)
    if reading.value is not None:
        found += [located(each, reading.value.locate) for each in read_record(kind, reading.value).diagnostics]
    errors = tuple(each for each in found if each.is_error)
    return errors or text
