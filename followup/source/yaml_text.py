"""Write values as YAML text in one canonical form that the reader gives back unchanged.

The only module that knows PyYAML's writer. Keys keep the given order, nothing is quoted without need
(`ngay: 2022-03-09`, `so: 01`: every scalar is text here), long text is folded after `>-`, text of several lines
stands after `|`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from followup.source.document import Value

WIDTH = 90  # columns after which a line is folded
LONG = 80  # characters from which a text stands on lines of its own


def yaml_text(values: Mapping[str, Value]) -> str:
    """Give VALUES, whose texts hold no forbidden character and are in NFC, as YAML that ends with a line break."""
    return yaml.dump(
        dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False
    )


def inline_text(text: str, *, in_brackets: bool = False) -> str:
    """Give TEXT as it stands on one line: bare where that is safe, else in quotes; IN_BRACKETS of a list `[a, b]`."""
    written: str = yaml.dump(
        [text], Dumper=_LineDumper, allow_unicode=True, width=sys.maxsize, default_flow_style=in_brackets
    )
    return written[1:-2] if in_brackets else written[2:-1]


class _Dumper(yaml.SafeDumper):
    # Only what the reader takes for None or refuses as a key must not stand without quotes.
    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and kind that PyYAML asks for
        **{first: [("tag:yaml.org,2002:null", re.compile(r"(?:~|null|)$"))] for first in ("", "~", "n")},
        "<": [("tag:yaml.org,2002:merge", re.compile(r"<<$"))],
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's
        """Indent lists under their key, as editors do."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Write a value as often as it occurs: the reader refuses anchors."""
        return True


class _LineDumper(_Dumper):
    """Folds nothing: a text of several lines stands in double quotes, with its line breaks written out."""


def _line(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if "\n" in text else None)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:
        style = "|"
    elif len(text) > LONG:
        style = ">"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
_LineDumper.add_representer(str, _line)
