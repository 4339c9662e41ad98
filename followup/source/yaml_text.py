"""Write values as YAML text in one canonical form that the reader gives back unchanged.

The only module that knows PyYAML's writer. Keys keep the given order, nothing is quoted without need
(`ngay: 2022-03-09`, `so: 01`: every scalar is text here), long text is folded after `>-`, text of several lines
stands after `|`.
"""

from __future__ import annotations

import re
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


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:
        style = "|"
    elif len(text) > LONG:
        style = ">"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
