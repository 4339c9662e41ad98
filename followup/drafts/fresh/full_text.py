"""The beginning of a directive's full text: its duties under their anchors, for the editor to paste the rest around."""

from __future__ import annotations

from collections.abc import Mapping

from followup.pages.address import anchor
from followup.project import CONTENT
from followup.records.directive import Directive, Publication
from followup.records.duty import Duty
from followup.records.read import read_record
from followup.source.yaml_file import read_yaml
from followup.source.yaml_text import yaml_text
from followup.vietnamese import day


def full_text(path: str, text: str) -> Mapping[str, str]:
    """Give the file of the full text of the directive in PATH with TEXT; none where it is not to be shown in full."""
    document = read_yaml(path, text.encode()).value
    directive = read_record(Directive, document).value if document is not None else None
    if directive is None or directive.publication is not Publication.FULL:
        return {}
    title = directive.kind.label
    if directive.number:
        title += f" số {directive.number}"
    if directive.issued_on:
        title += f" ngày {day(directive.issued_on)}"
    paragraphs = "\n".join(_paragraph(duty) for duty in directive.duties)
    return {f"{CONTENT}/van-ban/{directive.id}.md": f"---\n{yaml_text({'tieu_de': title})}---\n\n{paragraphs}"}


def _paragraph(duty: Duty) -> str:
    number = f"{duty.code}\\. " if duty.code[0].isdigit() else ""
    return f"{number}{duty.text}\n{{: #{anchor(duty.code)} }}\n"
