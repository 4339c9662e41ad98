"""Over random edits an incremental build equals a clean one, byte for byte, manifest and findings included."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from followup.project import Project
from followup.publish import sync
from tests.publish.synthetic import clean_site, edited, pages_of, put, random_site, seeded, tree


def disturb(rng: Random, project: Project) -> None:
    """Do what people and machines do to a site between builds."""
    files = sorted(path for path in project.site.rglob("*") if path.is_file())
    match rng.randrange(8):
        case 0:
            rng.choice(files).unlink()
        case 1:
            rng.choice(files).write_bytes(b"torn")
        case 2:
            shutil.rmtree(project.cache)
        case 3:
            cache = rng.choice(("manifest", "stamps"))
            content = (project.cache / cache).read_bytes()
            (project.cache / cache).write_bytes(content[: rng.randrange(len(content))])


def walk(rng: Random, folder: Path, steps: int) -> None:
    project = Project(folder / "incremental")
    project.root.mkdir()
    texts = random_site(rng, 30)
    for _ in range(steps):
        assert put(project, texts).diagnostics == ()
        expected = clean_site(folder / "clean", texts)
        assert (tree(project.site), (project.cache / "manifest").read_bytes()) == expected
        shutil.rmtree(folder / "clean")
        disturb(rng, project)
        texts = edited(rng, texts)


@pytest.mark.parametrize("large", [5, 1_000_000], ids=["large changes as a tree", "all file by file"])
def test_forty_random_edits_end_as_clean_builds_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int) -> None:
    monkeypatch.setattr(sync, "LARGE", large)

    walk(seeded(40), tmp_path, 40)


@pytest.mark.long
@pytest.mark.parametrize("large", [5, 1_000_000], ids=["large changes as a tree", "all file by file"])
def test_a_thousand_random_edits_end_as_clean_builds_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(sync, "LARGE", large)

    walk(seeded(1000), tmp_path, 1000)


def test_a_site_with_broken_links_has_the_findings_of_a_clean_build_and_recovers(tmp_path: Path) -> None:
    rng = seeded(7)
    project = Project(tmp_path / "incremental")
    project.root.mkdir()
    good = random_site(rng, 30)
    put(project, good)
    for number in range(30):
        bad = dict(edited(rng, good))
        for gone in rng.sample(sorted(set(bad) - {"index.html"}), 2):
            del bad[gone]
        (tmp_path / str(number)).mkdir()

        assert put(project, bad).diagnostics == put(Project(tmp_path / str(number)), bad).diagnostics
        good = edited(rng, good)
        put(project, good)

    assert set(pages_of(project.site)) == set(good)
