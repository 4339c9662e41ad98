"""The house holds: floors, only-importers, combs. Read from the source by ast; nothing is imported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "followup"

FLOORS = (
    (
        "attachment",
        "diagnostics",
        "project",
        "shade",
        "folders",
        "memo",
        "bootstrap",
        "side_by_side",
        "vietnamese",
        "vietnamese_order",
        "periods",
        "recurrence",
        "recurrence_words",
        "deadline_words",
        "due_words",
        "working_days",
    ),
    ("source",),
    ("records",),
    (
        "identity",
        "initiative_details",
        "initiative_steps",
        "likeness",
        "movement",
        "movement_references",
        "movement_rows",
        "published_sums",
        "opened",
        "register",
        "linking",
        "references",
        "dossier",
        "summary",
        "said",
        "intake",
        "misplaced",
        "publication",
        "known",
        "sealing",
        "emblem",
        "redirection",
    ),
    ("rules", "status"),
    ("charts",),
    ("pages", "exports"),
    ("render", "publish", "formats", "history", "drafts"),
    ("built", "loading", "parts", "pipeline", "shares", "summing"),
    ("serve",),
    ("cli",),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS, start=1) for room in rooms}

# Where a library may be imported: every other module goes through these.
ONLY_IMPORTERS = {
    "yaml": ("source/yaml_file.py", "source/yaml_text.py"),
    "pydantic": ("records/",),
    "pydantic_core": ("records/",),
    "plotly": ("charts/",),
    "jinja2": ("render/",),
    "markupsafe": ("render/",),
    "markdown": ("render/markdown.py",),
    "nh3": ("render/clean.py",),
    "icalendar": ("exports/calendar_ics.py",),
    "xlsxwriter": ("exports/workbook_xlsx.py", "drafts/"),
    "python_calamine": ("drafts/",),
    "docx": ("drafts/",),
    "pypdfium2": ("drafts/",),
    "watchfiles": ("serve/",),
    "click": ("cli/",),
    "rich": ("cli/",),
}
CLOCKS = {"today", "now", "utcnow", "time_ns", "localtime"}


@cache
def _modules() -> tuple[Path, ...]:
    return tuple(sorted(PACKAGE.rglob("*.py")))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")


@cache
def _names() -> frozenset[str]:
    return frozenset(map(_name, _modules()))


def _room(module: str) -> str:
    steps = module.split(".")
    return steps[1] if len(steps) > 1 else ""


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _imports(path: Path) -> tuple[str, ...]:
    """Give the full name of every module that PATH imports, wherever the import stands."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports within the project are absolute"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in _names() else str(node.module)


def _own_imports(path: Path) -> list[str]:
    return [name for name in _imports(path) if name.startswith("followup.")]


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_room_imports_only_itself_and_the_floors_below(path: Path) -> None:
    room = _room(_name(path))
    if room in {"", "bootstrap"}:
        assert _own_imports(path) == []
        return
    floor = FLOOR_OF[room]

    for name in _own_imports(path):
        other = _room(name)
        neighbours = other == room or ((PACKAGE / f"{other}.py").exists() and (PACKAGE / f"{room}.py").exists())
        assert FLOOR_OF[other] < floor or (FLOOR_OF[other] == floor and neighbours), f"{_name(path)} imports {name}"


def test_no_module_leads_back_to_itself() -> None:
    graph = {_name(path): set(_own_imports(path)) for path in _modules()}
    done: set[str] = set()
    while True:
        free = {name for name, needs in graph.items() if name not in done and needs - {name} <= done}
        if not free:
            break
        done |= free

    assert sorted(set(graph) - done) == []


@pytest.mark.parametrize("library", ONLY_IMPORTERS)
def test_a_library_is_imported_where_the_house_says(library: str) -> None:
    importers = [path for path in _modules() if library in {name.split(".")[0] for name in _imports(path)}]
    allowed = ONLY_IMPORTERS[library]

    strangers = [path for path in importers if not path.relative_to(PACKAGE).as_posix().startswith(allowed)]
    assert strangers == []


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_only_the_command_line_knows_the_day_and_prints(path: Path) -> None:
    if _room(_name(path)) in {"cli", "bootstrap", "publish"}:
        return
    calls = [node.func for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)]

    assert not [call for call in calls if isinstance(call, ast.Attribute) and call.attr in CLOCKS]
    assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_plain_value_is_a_named_tuple(path: Path) -> None:
    """A frozen dataclass does what that cannot: it checks or makes what it holds, or is a container of its own."""
    classes = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.ClassDef)]
    frozen = [each for each in classes if "dataclass(frozen=True" in " ".join(map(ast.unparse, each.decorator_list))]

    assert not [each.name for each in frozen if not re.search(r" = field\(|def __", ast.unparse(each))]


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_a_file_says_in_its_first_sentence_what_it_is_for(path: Path) -> None:
    if path.name == "__init__.py" and not path.read_text("utf-8").strip():
        return
    assert re.match(r"[A-ZĐ][^\n]+[.:]", ast.get_docstring(_tree(path)) or ""), _name(path)


def _codes() -> dict[str, str]:
    """Every finding code with the module that names it: constants `CODE` and tuples `CODES`."""
    codes: dict[str, str] = {}
    for path in _modules():
        for node in _tree(path).body:
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            if node.targets[0].id == "CODE" or (node.targets[0].id == "CODES" and isinstance(node.value, ast.Tuple)):
                value = ast.literal_eval(node.value)
                codes |= {code: _name(path) for code in ((value,) if isinstance(value, str) else value)}
    return codes


def test_every_finding_code_has_its_section_in_the_guide() -> None:
    sections = {path.stem for path in (ROOT / "content/huong-dan/loi").glob("*.md")}

    assert sorted(set(_codes()) - sections) == [], "codes without a section"
    assert sorted(sections - set(_codes())) == [], "sections without a code"


def _comb(package: str, tuples: tuple[str, ...]) -> set[str]:
    """The modules that an `__init__` names in its visible tuples."""
    tree = _tree(PACKAGE / package / "__init__.py")
    held = [node.value for node in tree.body if isinstance(node, ast.Assign) and _target(node) in tuples]
    return {name.id for value in held for name in ast.walk(value) if isinstance(name, ast.Name)}


def _target(node: ast.Assign) -> str:
    return node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""


def _defining(package: str, functions: set[str]) -> set[str]:
    return {
        path.stem
        for path in (PACKAGE / package).glob("*.py")
        if functions & {node.name for node in _tree(path).body if isinstance(node, ast.FunctionDef)}
    }


@pytest.mark.parametrize(
    ("package", "tuples", "functions"),
    [
        (
            "rules",
            ("REGISTER_RULES", "DOSSIER_RULES", "SUMMARY_RULES"),
            {"check_register", "check_dossier", "check_summaries"},
        ),
        ("pages", ("PAGES",), {"plan"}),
    ],
)
def test_every_tooth_of_a_comb_is_in_its_visible_tuple(
    package: str, tuples: tuple[str, ...], functions: set[str]
) -> None:
    assert _comb(package, tuples) == _defining(package, functions)


def test_every_rule_has_its_pair_of_input_and_expected_words() -> None:
    rules = _defining("rules", {"check_register", "check_dossier", "check_summaries"})

    assert (
        sorted(
            rule for rule in rules if not list((ROOT / "tests/rules" / rule.replace("_", "-")).rglob("expected*.txt"))
        )
        == []
    )


@pytest.mark.parametrize("kind", sorted(_defining("pages", {"plan"})))
def test_every_page_kind_has_a_test(kind: str) -> None:
    assert (ROOT / f"tests/pages/test_{kind}.py").exists()


def test_no_word_of_the_repository_names_a_machine() -> None:
    pattern = re.compile(r"(?<![\w/.])/(?:work|home|root|opt)/[a-z]")
    texts = (path for path in [*_modules(), *ROOT.glob("*.md"), *ROOT.glob("requirements/*.txt"), ROOT / ".ci/run"])

    assert [path.name for path in texts if pattern.search(path.read_text("utf-8"))] == []
