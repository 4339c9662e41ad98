"""The short way of reading YAML gives what the parser gives, or leaves the text to it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from followup.diagnostics import Place
from followup.source.text_file import read_text
from followup.source.yaml_file import parse_yaml, read_yaml
from followup.source.yaml_plain import DEEPEST, LONGEST, plain_values

ROOT = Path(__file__).parents[2]
COMMON = """
# a comment
ma: mh-1   
ten: 'Tổ ''tự quản'' số 1'
linh_vuc: "kinh-te"
don_vi:
  ma: xa-a
  cap:
dia_ban: Thôn 1,

    xã A
trang: https://example.vn/a#b
chu_tri: [xa-a, null]
qua_trinh:
- buoc: dang_ky

  ngay: 2023-11-13
  # another
- buoc: ~
ma_khac:
  - a1
  - null
  - b/2
khac:
  - một
  - '- a
    - b'
  - 'hai

    ba'
  - bốn
    năm
lý_do_khong: |-
"""  # noqa: W291 -- blanks at the end of a line are what is tried
WORDS = [
    "x",
    "đã có",
    "a b",
    "1.2",
    "cd-01/1",
    "http://a.b/c",
    "12:30",
    "a:b",
    "#x",
    "x #y",
    "x # y",
    "(a)",
    "it's",
    "null",
    "~",
    "- x",
    "-x",
    "“q”",
    "[a; b]",
    "a; b",
    "x:",
    "k: v",
    "",
    " ",
    " z ",
    "{a}",
    "&a",
    "*b",
    "!c",
    "%d",
    "@e",
    "`f`",
    "\\",
    "x\ty",
    "=",
    "'q",
    '"r',
    ">",
    "|",
    "<<",
    "–",
    "…",
    "…x",
    "--- ",
    "...",
    "：",
    "a\xa0b",
    ":\xa0",
    "é",
]
PIECES = [
    *WORDS,
    ":",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "- ",
    "''",
    "|-\n",
    "# ",
    "?",
    "\na:\n",
    "\n- a\n",
    "   \n",
    "  \n    \n",
    "=======\n",
]


def same(text: str) -> bool:
    """Tell whether the short way reads TEXT; what it gives must be what the parser gives."""
    clean = read_text("x.yaml", text.encode(), limit=LONGEST)
    if clean.value is None or clean.diagnostics:
        return False
    values = plain_values(clean.value)
    if values is None:
        return False
    full = parse_yaml("x.yaml", clean.value)
    assert full.diagnostics == (), clean.value
    assert full.value is not None
    assert repr(full.value.values) == repr(values), clean.value  # in the same order, too
    return True


def any_scalar(chance: random.Random, indent: int) -> str:
    def word() -> str:
        return chance.choice(WORDS)

    def more() -> str:
        return (
            "\n" * chance.choice((1, 1, 1, 2, 3)) + " " * max(0, indent + chance.choice((-1, 0, 1, 2, 2, 4))) + word()
        )

    match chance.randrange(8):
        case 0 | 1:
            return word()
        case 2:
            return word() + more() + chance.choice(("", more()))
        case 3:
            return "'" + word().replace("'", "''") + chance.choice(("", more())) + "'"
        case 4:
            return '"' + word() + chance.choice(("", more())) + '"'
        case 5:
            return f"[{', '.join(word() for _ in range(chance.randrange(4)))}]"
        case _:
            head = chance.choice(("|", "|-", ">", ">-", "|+", "|2"))
            margin = "\n" + " " * (indent + 2)
            lines = (chance.choice((margin, margin, margin, "\n", margin + " ")) + word() for _ in range(4))
            return head + "".join(lines)


def any_block(chance: random.Random, indent: int = 0) -> str:
    lines = []
    for number in range(chance.randrange(1, 5)):
        at = " " * (indent if chance.random() < 0.97 else indent + 1)
        key = f"{at}{chance.choice('abc')}{number if chance.random() < 0.97 else 0}:"
        kind = chance.random() if indent < 8 else 0
        if chance.random() < 0.1:
            lines.append(chance.choice(("", " ", "# c", "  # c", "  #")))
        if kind < 0.6:
            lines.append(f"{key} {any_scalar(chance, indent)}{chance.choice(('', '', '', ' ', ' # c', ' #c'))}")
            continue
        inner = indent + chance.choice((0, 2, 2, 2, 4))
        lines.append(key)
        if kind < 0.8:
            lines.append(any_block(chance, inner))
        elif kind < 0.9:
            words = chance.random() < 0.5
            items = (chance.choice(("x", "1.2", "null", "a b")) if words else any_scalar(chance, inner) for _ in "123")
            lines += [f"{' ' * inner}- {item}" for item in items]
        else:
            lines += [f"{' ' * inner}- {any_block(chance, inner + 2).lstrip(' ')}" for _ in range(2)]
    return "\n".join(lines)


def edited(chance: random.Random, text: str) -> str:
    """Give TEXT with a few small accidents."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        lines = text.split("\n")
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        start = chance.randrange(len(text) + 1)
        match chance.randrange(6):
            case 0 | 1:
                text = text[:start] + chance.choice(PIECES) + text[start + chance.choice((0, 0, 1, 5)) :]
            case 2:
                text = text[:start] + text[start + chance.choice((1, 2, 20)) :]
            case 3:
                lines[one], lines[other] = lines[other], lines[one]
                text = "\n".join(lines)
            case 4:
                text = "\n".join((*lines[:one], lines[other], *lines[one:]))
            case _:
                lines[one] = chance.choice((" " + lines[one], lines[one][1:], "- " + lines[one], lines[one] + " "))
                text = "\n".join(lines)
    return text


def try_random_texts(seed: int, count: int) -> int:
    """Try COUNT texts and give how many the short way has read."""
    chance = random.Random(seed)  # noqa: S311 -- a test's dice
    files = [path.read_text("utf-8", "replace")[:3000] for path in sorted((ROOT / "data").rglob("*.yaml"))[::40]]
    read = 0
    for _ in range(count):
        text = any_block(chance) + "\n" if chance.random() < 0.5 else chance.choice(files)
        read += same(edited(chance, text) if chance.random() < 0.6 else text)
    return read


def test_what_the_short_way_reads_the_parser_reads_alike() -> None:
    assert try_random_texts(seed=1, count=1500) > 150


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_what_the_short_way_reads_the_parser_reads_alike_in_many_texts(seed: int) -> None:
    assert try_random_texts(seed, count=20_000) > 2000


def test_nearly_every_file_of_an_office_takes_the_short_way() -> None:
    files = sorted((ROOT / "data").rglob("*.yaml"))

    assert sum(same(path.read_text("utf-8")) for path in files) >= 0.95 * len(files)


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.yaml")), ids=lambda path: path.parent.name)
def test_a_file_of_the_tests_is_read_alike_or_left_to_the_parser(path: Path) -> None:
    same(path.read_bytes().decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode())


def test_the_common_shape_is_known_in_all_its_parts() -> None:
    assert same(COMMON.replace("lý_do_khong: |-\n", ""))
    assert same("a: |\n  x\n\n   y\n# c\nb: >-\n  x\n  y\n\n  z \nc:\n    - d: |-\n        e\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# c\n",
        "- a\n",
        "a\n",
        "a: 1\na: 2\n",
        "a: b: c\n",
        "a: x #y\n",
        "a: x # y\n",
        "a: “x”\n",
        "a:b\n",
        "a:\n  b\n",
        "a: x\n– y\n",
        "a: x\n  – y\n",
        "a: {b: c}\n",
        "a: [b\n",
        "a: &b c\n",
        "a: 'x\nb: 1\n",
        'a: "\\n"\n',
        "a: |+\n  b\n",
        "a: |\n  b",
        "a:\n\tb: 1\n",
        "a: 1\n---\nb: 1\n",
        "<<: 1\n",
        "a: x\n  b:c\n",
        "  a: 1\nb: 2\n",
        "a: |\n  x \n   \n",
        "a: >-\n  x\n  \n\n  #y\n",
        COMMON,
    ],
)
def test_whatever_else_is_left_to_the_parser(text: str) -> None:
    assert plain_values(text) is None


def test_what_is_too_long_or_too_deep_is_left_to_the_parser() -> None:
    deep = "".join(f"{' ' * level}a:\n" for level in range(DEEPEST + 1))

    assert plain_values(deep) is None
    assert plain_values("a: 1\n" + "#" * LONGEST) is None
    assert same("".join(f"{' ' * level}a:\n" for level in range(DEEPEST)))


@pytest.mark.parametrize(
    "text",
    [
        "a: x" + " " * 190_000 + "#",
        "a: |\n  x" + " " * 190_000 + "\t",
        "a: '" + "''" * 90_000 + "x",
        "a: x" + "\n  x" * 45_000 + "\n  : ",
        "a:\n" + "- x \n" * 30_000 + "?",
        "a: [" + "a, " * 60_000,
        " " * 190_000 + "x",
        "#\n" * 90_000 + "?",
    ],
    ids=range(8),
)
def test_no_text_holds_the_short_way_up(text: str) -> None:
    """Were the time quadratic, this would take minutes."""
    assert plain_values(text) is None


def test_places_are_those_of_the_parser() -> None:
    text = "a:\n  - b: 1\n    c: x\n      y\n"
    read, parsed = read_yaml("x.yaml", text.encode()).value, parse_yaml("x.yaml", text).value
    routes = [(), ("a",), ("a", 0), ("a", 0, "b"), ("a", 0, "c"), ("a", 1), ("d",)]

    assert read is not None
    assert parsed is not None
    for route in routes:
        for on_key in (False, True):
            assert read.locate(Place("x.yaml", route, on_key)) == parsed.locate(Place("x.yaml", route, on_key))
