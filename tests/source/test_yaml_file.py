"""YAML is read as text with the place of everything, and no bytes make the reader raise or crash."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.diagnostics import Diagnostic, Location, Place
from followup.source.document import Document
from followup.source.markdown_file import read_markdown
from followup.source.text_file import lines_of
from followup.source.yaml_file import MOST_NODES, read_yaml

TRAPS = (
    "no|off|on|Yes|12:30|1:30|0123|010|20.000|1e5|1.0e+3|1_000|2022-03-09|2022-13-45|.inf|0x1F|+1|Null|NULL|True|=|y"
)
SAMPLE = """
ma: 394-cv-tu
nhiem_vu:
  - muc: "1.1"   # mục
    chu_tri: [a, 'b c']
    noi_dung: >-
      Rà soát
      các chỉ tiêu

  - muc: 1.2
thoi_han:
"""


def document(text: str) -> Document:
    read = read_yaml("x.yaml", textwrap.dedent(text).encode())
    assert read.value is not None, read.diagnostics
    return read.value


def findings(data: str | bytes) -> list[tuple[int, int, str]]:
    found = read_yaml("x.yaml", data.encode() if isinstance(data, str) else data).diagnostics
    return [(each.location.line, each.location.column, each.code) for each in found]


@pytest.mark.parametrize("text", TRAPS.split("|"))
def test_every_plain_value_stays_as_typed(text: str) -> None:
    assert document(f"a: {text}\nb: [{text}]").values == {"a": text, "b": [text]}


def test_only_a_plain_empty_value_tilde_and_null_are_none() -> None:
    values = document("a:\nb: ~\nc: null\nd: ''\ne: \"~\"\nf: [null, '']\ng: Null").values

    assert values == {"a": None, "b": None, "c": None, "d": "", "e": "~", "f": [None, ""], "g": "Null"}


def test_lists_mappings_and_texts_of_several_lines_are_kept() -> None:
    assert document(SAMPLE).values == {
        "ma": "394-cv-tu",
        "nhiem_vu": [{"muc": "1.1", "chu_tri": ["a", "b c"], "noi_dung": "Rà soát các chỉ tiêu"}, {"muc": "1.2"}],
        "thoi_han": None,
    }


@pytest.mark.parametrize(
    ("route", "on_key", "expected"),
    [
        (("ma",), False, (2, 5, 2, 14)),
        (("ma",), True, (2, 1, 2, 3)),
        (("nhiem_vu", 0, "chu_tri", 1), False, (5, 18, 5, 23)),
        (("nhiem_vu", 0, "chu_tri"), False, (5, 14, 5, 24)),
        (("nhiem_vu", 0, "noi_dung"), True, (6, 5, 6, 13)),
        (("nhiem_vu", 1), False, (10, 5, 10, 13)),
        (("nhiem_vu",), False, (4, 3, 10, 13)),
        (("thoi_han",), False, (11, 10, 11, 10)),
        ((), False, (2, 1, 11, 10)),
        (("nhiem_vu", 1, "thoi_han"), False, (10, 5, 10, 13)),
        (("nhiem_vu", 7, "muc"), True, (3, 1, 3, 9)),
        (("khong_co",), True, (2, 1, 11, 10)),
        (("ma", "sau"), True, (2, 1, 2, 3)),
    ],
)
def test_a_place_is_found_or_else_the_nearest_above_it(
    route: tuple[str | int, ...],
    on_key: bool,  # noqa: FBT001 - a column of the table
    expected: tuple[int, ...],
) -> None:
    place = Place("x.yaml", route, on_key)

    assert document(SAMPLE).locate(place) == Location("x.yaml", *expected)


def test_places_count_characters_of_the_text_as_typed() -> None:
    loose = document("tê\u0301n: Ba\u0323n, Đảng\nso: 1")

    assert loose.values == {"tến": "Bạn, Đảng", "so": "1"}
    assert loose.locate(Place("x.yaml", ("tến",))) == Location("x.yaml", 1, 7, 1, 17)
    assert document("a: 😀 x\nb: 2").locate(Place("x.yaml", ("a",))) == Location("x.yaml", 1, 4, 1, 7)


def test_line_ends_of_every_system_give_equal_values_and_places() -> None:
    texts = [SAMPLE, SAMPLE.replace("\n", "\r\n"), SAMPLE.replace("\n", "\r"), "\ufeff" + SAMPLE]
    documents = [document(text) for text in texts]

    assert all(each.values == documents[0].values for each in documents)
    assert len({each.locate(Place("x.yaml", ("thoi_han",), on_key=True)) for each in documents}) == 1


def test_the_first_of_two_equal_keys_stands_and_both_places_are_told() -> None:
    read = read_yaml("x.yaml", b"a: 1\nb: [x, y]\na: {c: 2}\nd: 3\n")
    (finding,) = read.diagnostics

    assert read.value is not None
    assert read.value.values == {"a": "1", "b": ["x", "y"], "d": "3"}
    assert finding.where == Location("x.yaml", 3, 1, 3, 2)
    assert finding.related[0].where == Location("x.yaml", 1, 1, 1, 2)


def test_a_refused_key_takes_only_its_own_value_away() -> None:
    read = read_yaml("x.yaml", b"{[a]: 1, b: 2, {c: d}: [3], e: 4}\n")

    assert read.value is not None
    assert read.value.values == {"b": "2", "e": "4"}
    assert [each.code for each in read.diagnostics] == ["complex-key", "complex-key"]


def test_a_line_that_had_to_be_mended_keeps_its_value_and_every_place() -> None:
    read = read_yaml("x.yaml", b"a: b: c\nd:\n\t- g: h\n\t  e: f\ni: [k\nl: m\n")

    assert read.value is not None
    assert [each.code for each in read.diagnostics] == ["colon-in-value", "tab-indent", "unclosed-bracket"]
    assert read.value.values == {"a": "b: c", "d": [{"g": "h", "e": "f"}], "i": ["k"], "l": "m"}
    assert read.value.locate(Place("x.yaml", ("a",))) == Location("x.yaml", 1, 4, 1, 8)
    assert read.value.locate(Place("x.yaml", ("d", 0, "g"))) == Location("x.yaml", 3, 7, 3, 8)
    assert read.value.locate(Place("x.yaml", ("d", 0, "e"), on_key=True)) == Location("x.yaml", 4, 4, 4, 5)
    assert read.value.locate(Place("x.yaml", ("i",))) == Location("x.yaml", 5, 4, 5, 6)


def test_what_only_follows_from_a_mended_line_is_not_told() -> None:
    assert findings('a: "b\nc\nd: 1\n') == [(1, 4, "unclosed-quote")]
    assert findings("a: b\n    c: 1\n    d: 2\n") == [(2, 5, "bad-indent")]


def test_an_item_without_its_dash_is_one_mistake_and_an_item_all_the_same() -> None:
    read = read_yaml("x.yaml", b"a:\n  - b: 1\n    c: 2\n    b: 3\n    d: 4\n  - b: 5\n")

    assert [each.code for each in read.diagnostics] == ["missing-dash"]
    assert read.value is not None
    assert read.value.values == {"a": [{"b": "1", "c": "2"}, {"b": "3", "d": "4"}, {"b": "5"}]}
    assert read.value.locate(Place("x.yaml", ("a", 1))) == Location("x.yaml", 4, 5, 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "a: x # ghi chú\nb: y #\n",
        "# Số #1\na: |\n  Số #1\n  b:1\n  – gạch\nb: 'Số #1'\nc: \"a #1\"\n",
        "a: http://x.vn/b:1\nb: [https://x.vn, mailto:a@b.vn]\n",
        "a: 12:30\nb: -5\n",
        "a: Ban – Hội “Dân vận khéo” năm\n",
        "a: >-\n  Về việc: đẩy mạnh\n  - một\n",
        "a: Kính gửi:\u00a0Ban Dân vận\n",
        "a: C#\nb: x#1\n",
        "---\na: 1\n",
    ],
)
def test_what_is_right_is_not_disturbed(text: str) -> None:
    assert findings(text) == []


def test_three_mistakes_give_three_findings_in_one_reading() -> None:
    assert findings("a: Số #1\nb: 1\nb: 2\nc: x\u200by\n") == [
        (1, 7, "hash-cuts-value"),
        (3, 1, "duplicate-key"),
        (4, 5, "forbidden-character"),
    ]


def test_a_hidden_character_is_dropped_from_the_value() -> None:
    read = read_yaml("x.yaml", 'a:\u200bx\u200by\n"b": "\\u200b\\u2028z"\n'.encode())

    assert read.value is not None
    assert read.value.values == {"a": "xy", "b": "z"}


@pytest.mark.parametrize(("size", "codes"), [(2_000_000, []), (2_000_001, ["file-too-large"])])
def test_a_file_may_have_two_million_bytes(size: int, codes: list[str]) -> None:
    start = b"a: 1\n"

    assert [code for _, _, code in findings(start + b"#" * (size - len(start)))] == codes


def test_a_file_may_have_two_hundred_thousand_values() -> None:
    few = b"a: [" + b"x," * (MOST_NODES - 4) + b"x]\n"
    many = few.replace(b"]", b",x,x]")

    assert findings(few) == []
    assert [code for _, _, code in findings(many)] == ["too-many-values"]


@pytest.mark.parametrize(("depth", "codes"), [(31, []), (32, ["too-deep"])])
def test_blocks_may_nest_thirty_two_deep(depth: int, codes: list[str]) -> None:
    assert [code for _, _, code in findings("a: " + "[" * depth + "]" * depth)] == codes


BOMBS = [
    "[",
    "- ",
    "? ",
    "{",
    "{? ",
    "a: [",
    "[{a: ",
    '["a": ',
    "- - ? ",
    "&a [",
    "!a [",
    "*a\n",
    "a:\n",
    "\t",
    '"',
    "'",
    "%",
    "\\",
]


def test_no_bomb_kills_the_process() -> None:
    program = """
        import sys
        from followup.source.yaml_file import read_yaml
        for bomb in sys.argv[1:]:
            read_yaml("x.yaml", bomb.encode() * (100_000 // len(bomb)))
            read_yaml("x.yaml", b"a: " + bomb.encode() * (100_000 // len(bomb)))
        staircase = "".join(" " * n + "a:\\n" for n in range(1400))
        print(read_yaml("x.yaml", staircase.encode()).diagnostics[0].code)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), *BOMBS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "too-deep\n", "")


SLOW = ["a" + " " * 900_000 + "b", "[" + "a:b," * 90_000, "a: x" + "- " * 400_000 + "\n- y", "a: b: " + "c: " * 300_000]
SLOW += [
    "a: " + "x #" * 300_000 + "\n  b\n c",
    "“" * 900_000,
    "\n" * 900_000 + "a b",
    "a\n" * 90_000 + "b: 1",
    "- *a\n" * 90_000,
]


@pytest.mark.parametrize("text", SLOW, ids=range(len(SLOW)))
def test_a_long_line_costs_no_square_of_its_length(text: str) -> None:
    program = "import sys; from followup.source.yaml_file import read_yaml; read_yaml('x', sys.stdin.buffer.read())"

    subprocess.run([sys.executable, "-c", program], input=text.encode(), timeout=30, check=True)


def stands_on_a_real_line(finding: Diagnostic, lines: list[str]) -> bool:
    where = finding.location
    return (
        1 <= where.line <= where.end_line <= len(lines)
        and 1 <= where.column <= len(lines[where.line - 1]) + 1
        and 1 <= where.end_column <= len(lines[where.end_line - 1]) + 1
        and (where.line, where.column) <= (where.end_line, where.end_column)
    )


def check(data: bytes) -> None:
    lines = lines_of(data)
    for read in (read_yaml, read_markdown):
        outcome = read("x", data)
        for finding in outcome.diagnostics:
            assert stands_on_a_real_line(finding, lines), finding
            assert all(isinstance(each.where, Location) and each.where.line <= len(lines) for each in finding.related)
        assert outcome.value is not None or any(each.is_error for each in outcome.diagnostics)


@pytest.mark.parametrize("text", ["a:\n  b: 1\n \u00a0\n  c: 2\n", "---\n{a:b #1\n---\n", "{a #1", "{a:b #1"])
def test_odd_ends_have_a_place(text: str) -> None:
    check(text.encode())


PIECES = [
    *"-:#[]{}\"'|>*&!%@`?,~\\ \n\n\n\t“–",
    "a: ",
    "- ",
    "  ",
    "b",
    "ệ",
    "e\u0323",
    "\u00a0",
    "\u200b",
    "：",
    "<<: ",
    "---\n",
    "\r\n",
]


@settings(derandomize=True, max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_no_text_makes_the_reader_raise_and_findings_stand_on_real_lines(text: str) -> None:
    check(text.encode("utf-8", "replace"))


@settings(derandomize=True, max_examples=600, deadline=None)
@given(st.binary(max_size=80))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    check(data)


@settings(derandomize=True, max_examples=1000, deadline=None)
@given(st.data())
def test_no_change_of_a_real_file_makes_the_reader_raise(data: st.DataObject) -> None:
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 5))
        text = text[:at] + data.draw(st.sampled_from(["", *PIECES])) + text[at + gone :]

    check(text.encode())
