"""From save to new bytes on disk while a preview runs: one process that has built before builds again after an edit.

`python -m tests.bench.preview PROGRAM FOLDER FILE FOUND NEW` prints the seconds; a watcher's latency is not in them.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from tests.bench.contestants import DAY, Edit


def main(program: str, folder: str, file: str, found: str, new: str) -> None:
    """Build FOLDER with PROGRAM, edit, build again and tell how long that took."""
    sys.path.insert(0, program)
    from followup.memo import Memo  # noqa: PLC0415 -- that of the program that is measured
    from followup.pipeline import build  # noqa: PLC0415 -- likewise
    from followup.project import Project  # noqa: PLC0415 -- likewise

    project, edit, memo = Project(Path(folder)), Edit(Path(file), found, new), Memo()

    def turn() -> None:
        build(project, as_of=date.fromisoformat(DAY), commit=None, progress=lambda *_: None, memo=memo)

    turn()
    before = edit.apply()
    start = time.perf_counter()
    turn()
    taken = time.perf_counter() - start
    edit.file.write_text(before, "utf-8", newline="\n")
    turn()
    print(taken)  # noqa: T201 -- what it is run for


if __name__ == "__main__":
    main(*sys.argv[1:])
