"""A page is drawn in bytes; what stands for engine, frame and templates changes with each of them and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from followup.pages.page import Page
from followup.render.draw import Drawer
from followup.render.site import Frame

Write = Callable[[Mapping[str, str]], Path]
PageOf = Callable[..., Page]


@dataclass(frozen=True, slots=True)
class View:
    """A view as pages make them."""

    words: str = "a"


def test_draws_bytes_in_utf_8(write: Write, frame: Frame, page_of: PageOf) -> None:
    drawer = Drawer(write({"page.html": "{{ view.words }}: đẩy mạnh\n"}), frame, "1")

    assert drawer.draw(page_of(view=View())) == "a: đẩy mạnh\n".encode()


def test_what_stands_for_everything_is_the_same_in_another_run_and_folder(write: Write, frame: Frame) -> None:
    folder = write({"a/page.html": "x", "b/page.html": "x"})

    assert Drawer(folder / "a", frame, "1").everything == Drawer(folder / "b", frame._replace(), "1").everything


def test_it_changes_with_engine_frame_and_any_template(write: Write, frame: Frame) -> None:
    folder = write({"page.html": "x"})
    digests = [
        Drawer(folder, frame, "1").everything,
        Drawer(folder, frame, "2").everything,
        Drawer(folder, frame._replace(contact="Văn phòng"), "1").everything,
        Drawer(folder, frame._replace(assets=(("css/site.css", "assets/css/site.9.css"),)), "1").everything,
        Drawer(write({"page.html": "y"}), frame, "1").everything,
    ]

    assert len(set(digests)) == len(digests)
