"""Other people's files in the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup.project import Project
from tests.publish.synthetic import contents, origin, pages_of, put, whole


@pytest.fixture
def started(project: Project) -> Project:
    put(project, {"index.html": "home"})
    return project


def test_a_foreign_file_at_the_address_of_a_page_is_an_error_and_stays(started: Project) -> None:
    (started.site / "x.html").write_text("mine")

    outcome = put(started, {"index.html": "changed", "x.html": "theirs"})

    (found,) = outcome.diagnostics
    assert (found.code, found.location.path) == ("foreign-file", "site/x.html")
    assert found.related[0].where == origin("x.html")
    assert (started.site / "x.html").read_text() == "mine"
    assert (started.site / "index.html").read_bytes() == whole("home")


def test_a_foreign_file_in_a_site_that_was_never_built_is_an_error(project: Project) -> None:
    project.site.mkdir()
    (project.site / "index.html").write_text("mine")

    assert [found.code for found in put(project, {"index.html": "home"}).diagnostics] == ["foreign-file"]


def test_a_foreign_file_with_the_very_bytes_of_the_page_becomes_ours(started: Project) -> None:
    (started.site / "x.html").write_bytes(whole("same"))

    put(started, {"index.html": "home", "x.html": "same"})
    put(started, {"index.html": "home"})

    assert pages_of(started.site) == contents({"index.html": "home"})


def test_a_foreign_file_where_a_folder_must_be_is_an_error(started: Project) -> None:
    (started.site / "a").write_text("mine")

    outcome = put(started, {"index.html": "home", "a/b/x.html": "x", "a/b/y.html": "y"})

    assert [found.location.path for found in outcome.diagnostics] == ["site/a"]


def test_a_folder_with_foreign_files_where_a_page_must_be_is_an_error(started: Project) -> None:
    (started.site / "a/b").mkdir(parents=True)
    (started.site / "a/b/note.txt").write_text("mine")

    outcome = put(started, {"index.html": "home", "a": "file"})

    assert [found.location.path for found in outcome.diagnostics] == ["site/a/b/note.txt"]


def test_an_empty_folder_gives_way_to_a_page(started: Project) -> None:
    (started.site / "a").mkdir()

    assert put(started, {"index.html": "home", "a": "file"}).value.published


def test_a_link_at_the_address_of_a_page_is_foreign_even_if_it_leads_nowhere(started: Project, tmp_path: Path) -> None:
    (started.site / "x.html").symlink_to(tmp_path / "nowhere")

    assert [found.code for found in put(started, {"x.html": "x"}).diagnostics] == ["foreign-file"]


def test_a_list_that_names_places_outside_the_site_does_no_harm(started: Project) -> None:
    outside = started.root / "data.yaml"
    outside.write_text("precious")
    with (started.site / ".followup").open("a", encoding="utf-8") as file:
        file.write("../data.yaml\n/etc/nothing\na/../../data.yaml\n")

    put(started, {"index.html": "home"})

    assert outside.read_text() == "precious"
