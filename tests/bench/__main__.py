"""Measure builds: `python -m tests.bench MODELS ... [--peers FOLDER] [--against COMMIT] [--rounds N] [--work FOLDER]`.

For each number of models (1000, 12000, 100000, 250000) a project is generated, with a page for every model, and built:
cold, with one model, one result or one page of prose changed, with nothing changed; a preview is timed too. With
PEERS, a folder of other generators, everybody builds from the same neutral facts, which PEERS/gen.py makes and
`tests.bench.neutral` turns into our records; our cold time is then told as a ratio to each of them. COMMIT is measured
beside the program as it is. Rounds are interleaved, so that the moods of the machine hit all alike; medians are
printed. Nothing is judged here.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.bench.budgets import report
from tests.bench.contestants import PROGRAM, Contestant, Edit, at_commit, ours, peers
from tests.bench.measured import Measured, measure
from tests.bench.neutral import convert, model_file
from tests.bench.scale import write

MODES = ("cold", "model", "result", "prose", "nothing")
HEAD = "| program | models | build | wall s | CPU s | memory MiB | pages | MB |\n|---|--:|---|--:|--:|--:|--:|--:|"
NEW = "Tên đã sửa để đo"
_MODEL = r"^ten: (.*)$"
# Seconds between saving a file and building: nobody does both in one tick of a file system's clock.
_BREATH = 0.1

Times = dict[tuple[str, str], list[Measured]]


def main() -> None:
    """Measure what the arguments ask for and print it as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("models", nargs="*", type=int, default=[1000])
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--against", metavar="COMMIT")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()))
    asked = parser.parse_args()
    for models in asked.models:
        work = Path(tempfile.mkdtemp(prefix="followup-bench-", dir=asked.work))
        try:
            everybody = list(_contestants(models, work, asked.peers, asked.against))
            _show(*HEAD.split("\n"), *_rows(everybody, models, asked.rounds), "")
            _show(*_previews(everybody[0]), "", *report(everybody[0].site), "")
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _contestants(models: int, work: Path, folder: Path | None, against: str | None) -> Iterator[Contestant]:
    programs = [("ours", PROGRAM)]
    if against:
        programs.append((against, at_commit(against, work / "program")))
    facts = work / "facts"
    if folder:
        subprocess.run([sys.executable, folder / "gen.py", facts, "--models", str(models)], check=True)
    for name, program in programs:
        place = work / name
        if folder:
            convert(facts, place)
            model, result = place / model_file("u075-0003"), place / "data/ket-qua/2025-nam/u075.yaml"
            edits = {
                "model": Edit(model, _MODEL, NEW),
                "result": Edit(result, r"tinh_trang: (dang_thuc_hien)", "chua_thuc_hien"),
            }
        else:
            write(place, models)
            unit = sorted((place / "data/mo-hinh").iterdir())[1]
            result = max((place / "data/ket-qua").glob(f"*/{unit.name}.yaml"))
            edits = {
                "model": Edit(min(unit.iterdir()), _MODEL, NEW),
                "result": Edit(result, r"tinh_trang: (dang_thuc_hien)", "chua_thuc_hien"),
            }
        yield ours(name, program, place, edits)
    if folder:
        title = r"(?s)- id: u075-0003\n  title: ([^\n]*)"
        yield from peers(folder, facts, work / "peers", Edit(facts / "models/u075.yaml", title, NEW))


def _rows(everybody: Sequence[Contestant], models: int, rounds: int) -> Iterator[str]:
    times: Times = {}
    sizes: dict[str, tuple[int, float]] = {}
    for _ in range(rounds):
        for each in everybody:
            for mode in MODES:
                taken = _take(each, mode)
                if taken is not None:
                    times.setdefault((each.name, mode), []).append(taken)
                if mode == "cold":
                    sizes.setdefault(each.name, each.size())
    first = everybody[0].name
    for (name, mode), found in times.items():
        wall, cpu, memory = (median(getattr(each, what) for each in found) for what in ("wall", "cpu", "memory"))
        pages, size = sizes[name]
        yield f"| {name} | {models} | {mode} | {wall:.3f} | {cpu:.3f} | {memory:.0f} | {pages} | {size:.0f} |"
    for (name, mode), found in times.items():
        if name != first:
            pairs = list(zip(times[first, mode], found, strict=False))
            wall, cpu, memory = (
                median(getattr(one, what) / getattr(other, what) for one, other in pairs)
                for what in ("wall", "cpu", "memory")
            )
            yield f"| {first} / {name} | {models} | {mode} | {wall:.3f} | {cpu:.3f} | {memory:.3f} | | |"


def _previews(contestant: Contestant) -> Iterator[str]:
    """Tell how long a preview takes from a save to new bytes, for each edit."""
    for mode, edit in contestant.edits.items():
        told = (contestant.folder, contestant.folder, edit.file, edit.found, edit.new)
        command = (sys.executable, "-m", "tests.bench.preview", *map(str, told))
        taken = subprocess.run(command, cwd=PROGRAM, capture_output=True, text=True, check=True).stdout
        yield f"From save to new bytes while the preview runs, {mode} changed: {1000 * float(taken):.0f} ms"


def _take(contestant: Contestant, mode: str) -> Measured | None:
    """Build once in MODE; None where the contestant cannot be changed like that, or fails."""
    log = contestant.folder.parent / f"{contestant.name}.log"
    if mode not in ("cold", "nothing", *contestant.edits):
        return None
    if mode == "cold":
        contestant.start_anew()
    edit = contestant.edits.get(mode)
    before = edit.apply() if edit else ""
    time.sleep(_BREATH)
    taken = measure(contestant.command, contestant.folder, contestant.environment, log)
    if taken is None:
        _show(f"{contestant.name} failed: {log.read_text('utf-8', 'replace')[-2000:]}")
    if edit:
        edit.file.write_text(before, "utf-8", newline="\n")
        time.sleep(_BREATH)
        measure(contestant.command, contestant.folder, contestant.environment, log)
    return taken


def _show(*lines: str) -> None:
    print(*lines, sep="\n", flush=True)  # noqa: T201 -- run by hand, it tells


if __name__ == "__main__":
    main()
