"""What is kept between builds heals itself: damage costs time and nothing else."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from followup.project import Project
from followup.publish.item import Item
from followup.publish.manifest import remember
from followup.publish.publish import publish
from followup.publish.sealed import adopt, open_cache, prepare, unseal
from followup.publish.told import Books, LostError
from tests.publish.synthetic import clean_site, put, seeded, silent, tree

SITE = {"index.html": '<a href="a.html#m">', "a.html": '<p id="m">', "k.css": "k"}


def damages(rng: Random, content: bytes) -> dict[str, bytes]:
    spot = rng.randrange(len(content))
    return {
        "empty": b"",
        "cut": content[:spot],
        "one byte other": content[:spot] + bytes([content[spot] ^ 1]) + content[spot + 1 :],
        "no text": rng.randbytes(200),
        "another version": content.replace(b"-2 ", b"-1 ", 1),
        "only a head": content.partition(b"\n")[0],
    }


@pytest.mark.parametrize("name", ["manifest", "stamps"])
@pytest.mark.parametrize("damage", damages(seeded(1), b"x"))
def test_a_damaged_file_of_the_cache_costs_time_only(
    project: Project, tmp_path_factory: pytest.TempPathFactory, name: str, damage: str
) -> None:
    put(project, SITE)
    path = project.cache / name
    path.write_bytes(damages(seeded(2), path.read_bytes())[damage])

    outcome = put(project, SITE)

    assert outcome.diagnostics == ()
    assert (outcome.value.written, outcome.value.unchanged) == (0, 3)
    expected = clean_site(tmp_path_factory.mktemp("clean") / "site", SITE)
    assert (tree(project.site), (project.cache / "manifest").read_bytes()) == expected


def test_what_is_sealed_comes_back_as_it_was(project: Project) -> None:
    value = {"trang": ["một\nhai", 3, None]}
    open_cache(project)
    prepare(project, "x", "kind-1", value)

    assert unseal(project, "x", "kind-1") is None
    adopt(project, "x")
    assert unseal(project, "x", "kind-1") == value
    assert unseal(project, "x", "kind-2") is None


def test_the_manifest_holds_no_time_and_no_folder_of_this_machine(tmp_path: Path) -> None:
    manifests = [clean_site(tmp_path / name, SITE)[1] for name in ("one", "two")]

    assert manifests[0] == manifests[1]
    assert str(tmp_path).encode() not in manifests[0]


def test_what_pages_tell_is_kept_so_that_an_unchanged_page_is_not_read(project: Project) -> None:
    put(project, SITE)

    words = Books(project, remember(project).parts, {})
    assert (words["index.html"], words["a.html"], words["k.css"]) == (("a.html#m\n", ""), ("", "m\n"), ("", ""))


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_what_pages_tell_may_be_lost(project: Project, damage: bytes | None) -> None:
    put(project, SITE)
    (told,) = (project.cache / "told").iterdir()
    before = told.read_bytes()
    told.unlink()
    if damage is not None:
        told.write_bytes(damage)

    with pytest.raises(LostError):
        _ = Books(project, remember(project).parts, {})["a.html"]
    assert put(project, {**SITE, "b.html": '<a href="a.html#m">'}).diagnostics == ()
    assert put(project, SITE).value.removed == 1
    assert [each.read_bytes() for each in (project.cache / "told").iterdir()] == [before]


def test_a_build_that_did_not_finish_makes_stamps_count_for_nothing(project: Project) -> None:
    put(project, SITE)
    (project.cache / "pending").touch()

    assert remember(project).stamps == {}


def test_the_list_in_the_site_is_sorted_and_says_what_it_is(project: Project) -> None:
    publish(project, [Item("b.css", "d", bytes), Item("a/c.css", "d", bytes)], progress=silent)

    head, *addresses = (project.site / ".followup").read_text("utf-8").splitlines()
    assert head.startswith("# Các tệp do phần mềm dựng ra")
    assert addresses == ["a/c.css", "b.css"]
