"""Import a directive: read the file, write a draft and its review page, tell what to do next."""

from __future__ import annotations

from pathlib import Path

from followup.cli.import_wish import Wish
from followup.cli.screen import Screen


def run(screen: Screen, path: Path, wish: Wish) -> int:
    """Give 0 when the document at PATH was read, 1 when it is refused; a refused one leaves no file behind."""
    from followup.drafts.directive.as_json import as_json  # noqa: PLC0415 -- help and wrong usage must not wait for it
    from followup.drafts.directive.read import read_directive  # noqa: PLC0415 -- likewise
    from followup.drafts.paper.open_paper import open_paper  # noqa: PLC0415 -- likewise
    from followup.drafts.paper.refusal import Refusal  # noqa: PLC0415 -- likewise

    text = open_paper(path.read_bytes())
    reading = text if isinstance(text, Refusal) else read_directive(text)
    if wish.as_json:
        screen.tell(as_json(reading))
    elif isinstance(reading, Refusal):
        screen.complain(f"Không nhập '{path.name}': {reading.sentence}; {reading.hint}")
    else:
        screen.tell("\n".join(f"{each.field}: {each.value}" for each in reading.values))
    return 1 if isinstance(reading, Refusal) else 0
