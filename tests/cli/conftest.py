"""A road that is not walked: the command line is tested alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from types import ModuleType

import pytest

import followup
from followup.diagnostics import Diagnostic, Location, Outcome, Severity
from followup.pages.page import Page
from followup.project import Project
from followup.publish.state import Inputs

Told = Callable[[str, int, int], None]


@dataclass
class Built:
    diagnostics: tuple[Diagnostic, ...] = ()
    published: bool = True
    written: int = 5
    removed: int = 0
    unchanged: int = 66
    pages: int = 71
    gone: tuple[str, ...] = ()


@dataclass
class Road:
    """Stands in for `followup.pipeline`: gives BUILT, or raises FAULT in the middle of a stage."""

    built: Built = field(default_factory=Built)
    fault: BaseException | None = None
    pages: tuple[Page, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def build(
        self, project: Project, *, as_of: date, commit: str | None, progress: Told, seen: Inputs | None = None
    ) -> Built:
        assert seen is not None
        return self._walk(("build", project.root, as_of, commit), progress)

    def check(self, project: Project, *, as_of: date, progress: Told) -> Built:
        return self._walk(("check", project.root, as_of), progress)

    def pages_with_figures(self, project: Project, *, as_of: date, progress: Told) -> Outcome[tuple[Page, ...]]:
        self._walk(("pages_with_figures", project.root, as_of), progress)
        return Outcome(self.pages, self.found)

    def _walk(self, call: tuple[object, ...], progress: Told) -> Built:
        self.calls.append(call)
        progress("đọc dữ liệu", 2, 2)
        progress("dựng trang", 30, 71)
        if self.fault is not None:
            raise self.fault
        return self.built


@pytest.fixture
def road(monkeypatch: pytest.MonkeyPatch) -> Road:
    road = Road()
    module = ModuleType("followup.pipeline")
    vars(module).update(build=road.build, check=road.check, pages_with_figures=road.pages_with_figures)
    monkeypatch.setitem(sys.modules, "followup.pipeline", module)
    monkeypatch.setattr(followup, "pipeline", module, raising=False)
    return road


@pytest.fixture
def mistake() -> Diagnostic:
    return Diagnostic(Location("data/a.yaml", 2, 5, 2, 8), "not-a-day", "'abc' không phải một ngày", hint="gõ 9/3/2022")


@pytest.fixture
def remark() -> Diagnostic:
    return Diagnostic(Location("data/a.yaml", 1, 1, 1, 3), "missing-day", "chưa có ngày", Severity.WARNING)
