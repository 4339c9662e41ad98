"""Vietnamese order and folding, held to ICU itself over every name in the data and many words.

ICU is the one in Node (`Intl.Collator`), which is also the one that readers' browsers have.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from followup.source.document import Value
from followup.source.yaml_file import read_yaml
from followup.vietnamese import fold
from followup.vietnamese_order import sort_key
from tests.bench.sample.chance import number, pick

DATA = Path(__file__).parents[1] / "data"
TITLES = ("ten", "ten_ngan", "trich_yeu", "tom_tat", "dia_ban", "dia_ban_cu", "loi_van", "noi_dung", "so_ky_hieu")
ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
VOWELS = "a ă â e ê i o ô ơ u ư y oa oă uâ uê uy ia iê ua uô ưa ươ ao au âu eo oi ôi ơi ui uôi ươi ai ay ây"
CODAS = ("", "", "c", "ch", "m", "n", "ng", "nh", "p", "t")
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SIGNS = ("", "", "", "-", ",", ".", "/", " ", "(", "'")
WORDS = 12_000

COMPARE = """
const [locale, sensitivity, pairs] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const order = new Intl.Collator(locale, { sensitivity });
console.log(JSON.stringify(pairs.map(([one, other]) => Math.sign(order.compare(one, other)))));
"""


def icu(locale: str, sensitivity: str, pairs: list[tuple[str, str]]) -> list[int]:
    """Tell for each of PAIRS whether ICU has the first before (-1), with (0) or after (1) the second."""
    asked = json.dumps([locale, sensitivity, pairs])
    answer = subprocess.run(["node", "-e", COMPARE], input=asked, capture_output=True, check=True, encoding="utf-8")
    said: list[int] = json.loads(answer.stdout)
    return said


@cache
def texts() -> tuple[str, ...]:
    """Give every title and name in the data, each of their words, and made-up words, in the order of code points."""
    titles = {text for path in DATA.rglob("*.yaml") for text in _titles(path)}
    words = {word for title in titles for word in title.split()}
    return tuple(sorted(titles | words | {_made_up(n) for n in range(WORDS)}))


def _titles(path: Path) -> Iterator[str]:
    document = read_yaml(path.name, path.read_bytes()).value
    if document is not None:
        yield from _texts_in(document.values)


def _texts_in(value: Value | Mapping[str, Value], name: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _texts_in(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each, name)
    elif value is not None and name in TITLES:
        yield value


def _made_up(n: int) -> str:
    syllables = [_syllable(n, turn) for turn in range(number(1, 3, "syllables", n))]
    return pick((" ", " ", "-", ""), "glue", n).join(syllables) + pick(SIGNS, "sign", n)


def _syllable(n: int, turn: int) -> str:
    vowel = pick(VOWELS.split(), "vowel", n, turn)
    tone = pick(TONES, "tone", n, turn)
    word = pick(ONSETS.split(), "onset", n, turn) + vowel[0] + tone + vowel[1:] + pick(CODAS, "coda", n, turn)
    return pick((word, word.capitalize(), word.upper()), "case", n, turn)


def test_the_list_is_large() -> None:
    assert len(texts()) > WORDS


def test_no_two_neighbours_stand_the_other_way_round_in_icu() -> None:
    """ICU's order is total, so a list whose neighbours are in order is in order."""
    neighbours = list(pairwise(sorted(texts(), key=sort_key)))
    said = icu("vi", "variant", neighbours)

    assert [pair for pair, sign in zip(neighbours, said, strict=True) if sign > 0] == []


def test_what_differs_in_letters_differs_in_icu_and_what_differs_in_tone_only_does_not() -> None:
    neighbours = list(pairwise(sorted(texts(), key=sort_key)))
    said = icu("vi", "base", neighbours)
    same_letters = [sort_key(one)[0] == sort_key(other)[0] for one, other in neighbours]

    assert [pair for pair, same, sign in zip(neighbours, same_letters, said, strict=True) if same != (sign == 0)] == []


def test_what_folds_alike_is_alike_in_icu_when_marks_do_not_count() -> None:
    """Folding also makes d of đ, which no language of ICU does: that one letter is taken from both sides."""
    neighbours = list(pairwise(sorted(texts(), key=lambda text: (fold(text), text))))
    plain = [(_without_bar(one), _without_bar(other)) for one, other in neighbours]
    said = icu("en", "base", plain)
    alike = [fold(one) == fold(other) for one, other in neighbours]

    assert any(alike)
    assert [pair for pair, same, sign in zip(neighbours, alike, said, strict=True) if same != (sign == 0)] == []


def _without_bar(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "D")
