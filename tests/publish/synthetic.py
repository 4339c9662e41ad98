"""Synthetic sites: small pages that carry their own checksum, so that a torn one shows."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, relpath
from random import Random

from followup.diagnostics import Location, Outcome
from followup.project import Project
from followup.publish import sync
from followup.publish.item import Item
from followup.publish.publish import Report, publish

Texts = Mapping[str, str]


def seeded(seed: int | str) -> Random:
    return Random(seed)  # noqa: S311 -- a test must repeat itself


def whole(text: str) -> bytes:
    """Give TEXT under a first line that tells the checksum of the rest."""
    body = text.encode()
    return f"<!-- {zlib.crc32(body):08x} -->\n".encode() + body


def is_whole(content: bytes) -> bool:
    head, _, body = content.partition(b"\n")
    return head == f"<!-- {zlib.crc32(body):08x} -->".encode()


def item(address: str, text: str = "") -> Item:
    return Item(address, f"digest of {text}", lambda: whole(text), origin(address))


def origin(address: str) -> Location:
    return Location(f"data/{address}.yaml", 3, 5, 3, 9)


def items(texts: Texts) -> list[Item]:
    return [item(address, text) for address, text in texts.items()]


def silent(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def put(project: Project, texts: Texts) -> Outcome[Report]:
    return publish(project, items(texts), progress=silent)


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file under FOLDER with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages_of(folder: Path) -> dict[str, bytes]:
    """Give what visitors see under FOLDER: all but the program's own list."""
    return {address: content for address, content in tree(folder).items() if not address.startswith(".")}


def contents(texts: Texts) -> dict[str, bytes]:
    return {address: whole(text) for address, text in texts.items()}


def clean_site(folder: Path, texts: Texts) -> tuple[dict[str, bytes], bytes]:
    """Publish TEXTS into a fresh project in FOLDER; give the site and the manifest."""
    folder.mkdir()
    outcome = put(Project(folder), texts)
    assert outcome.value.published, outcome.diagnostics
    return tree(folder / "site"), (folder / ".cache/manifest").read_bytes()


def random_site(rng: Random, size: int) -> dict[str, str]:
    """Give a sound site of about SIZE pages that link to one another's anchors."""
    texts = {"index.html": "", "tep/kieu.css": "css 0"}
    for number in rng.sample(range(size * 2), size):
        texts[f"{rng.choice(('', 'a/', 'b/', 'b/c/'))}p{number}.html"] = f"{rng.randrange(9)}"
    return _linked(rng, texts)


def edited(rng: Random, texts: Texts) -> dict[str, str]:
    """Give TEXTS after a random edit: pages come, go, move and change; now and then all change."""
    after = {address: text.partition("|")[0] for address, text in texts.items()}
    kind = rng.choice(("few", "few", "few", "all", "none", "folder"))
    if kind == "none":
        return dict(texts)
    if kind == "all":
        after = {address: f"{text}+" for address, text in after.items()}
    if kind == "folder":
        gone = rng.choice(("a/", "b/", "b/c/"))
        after = {address: text for address, text in after.items() if not address.startswith(gone)}
    for address in rng.sample(sorted(after), k=min(3, len(after))):
        if address not in ("index.html", "tep/kieu.css") and rng.random() < 0.5:
            del after[address]
        else:
            after[address] += f"{rng.randrange(9)}"
    after[f"{rng.choice(('', 'a/', 'b/', 'b/c/'))}p{rng.randrange(99)}.html"] = f"{rng.randrange(9)}"
    return _linked(rng, after)


def _linked(rng: Random, texts: Texts) -> dict[str, str]:
    seed = rng.randrange(3)
    return {address: f"{text}|{_links(address, seed, texts)}" for address, text in texts.items()}


def _links(address: str, seed: int, texts: Texts) -> str:
    if not address.endswith(".html"):
        return ""
    rng = seeded(f"{seed} {address}")
    others = rng.sample(sorted(texts), k=min(3, len(texts)))
    hrefs = (relpath(other, dirname(address) or ".") for other in others)
    links = (f'<a href="{href}#dau">x</a>' if href.endswith(".html") else f'<img src="{href}">' for href in hrefs)
    return '<h1 id="dau">x</h1>' + "".join(links)


def publish_on_and_on(folder: str, *, seed: int, large: int) -> None:
    """Publish one random revision after another until killed; say when the first is out. LARGE is sync's."""
    sync.LARGE = large
    rng = seeded(seed)
    texts = random_site(rng, 40)
    put(Project(Path(folder)), texts)
    sys.stdout.write("started\n")
    sys.stdout.flush()
    while True:
        texts = edited(rng, texts)
        put(Project(Path(folder)), texts)
