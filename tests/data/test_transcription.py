"""The four documents in `data/` and `content/` say what the documents say: held word by word against plain copies."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from followup.intake import read_register_files
from followup.linking import link
from followup.pages import address, full_text
from followup.records.directive import Directive
from followup.records.duty import Duty
from followup.references import check_references
from followup.register import Register
from followup.vietnamese import day, long_day

ROOT = Path(__file__).parents[2]
SEEDS = Path(__file__).parent / "seeds"
NAMES = ("1330-cv-tu", "394-cv-tu", "ct-tap-hop", "cv-tb-160")

# The rows of the documents, counted by hand.
ROWS = {
    "394-cv-tu": "1.1 1.2 1.3 1.4 2 3 M",
    "cv-tb-160": "1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1 3.2 3.3 3.4 4",
    "ct-tap-hop": "1.1 1.2 1.3 1.4 2.1 2.2 3.1 3.2 3.3 3.4 3.5 3.6 3.7 4 P",
    "1330-cv-tu": "1.a 1.b 1.c 1.d 2.a 2.b 3.a 3.b 3.c 3.d 3.e 3.f 4 5.a 5.b",
}

# What stood in the way of a page's reading order: the piece, and the words after which it now stands.
MOVED = {"394-cv-tu": ("⁽¹⁾ Tại Chỉ thị", "nhiệm kỳ 2022 - 2027.", "theo chỉ đạo của Ban Thường vụ Tỉnh ủy⁽¹⁾.")}

LIST_DASH = re.compile(r"(?m)^(Kính gửi: )?\s*- ")
MARKDOWN = re.compile(r"</?span[^>]*>|\{: #m-[a-z0-9-]+ \}|\\")
FOOTNOTE = re.compile(r"\[\^1\]:?")


def seed_words(name: str) -> list[str]:
    """Give the words of the plain copy, signs included, as the paper has them but for the moved footnote."""
    text = " ".join(LIST_DASH.sub(r"\1", seed(name)).replace("*", "").split())
    if name in MOVED:
        first, last, after = MOVED[name]
        start = text.index(first)
        end = text.index(last, start) + len(last)
        piece, text = text[start:end], f"{text[:start]}{text[end:]}"
        text = text.replace(after, f"{after} {piece}")
    return text.split()


def text_words(name: str) -> list[str]:
    """Give the words of the full text on the site, signs included."""
    text = FOOTNOTE.sub("⁽¹⁾", MARKDOWN.sub("", body(name)))
    return LIST_DASH.sub("", text).replace("*", "").split()


def line(name: str) -> str:
    """Give the full text as one line, without the footnote's mark, to look for quotations in."""
    return " ".join(text_words(name)).replace("⁽¹⁾", "")


def seed(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


def body(name: str) -> str:
    text = register().full_text(name)
    assert text is not None
    return text.body


@cache
def register() -> Register:
    """Give what `data/` and `content/van-ban/` hold; nothing in them may fail to read."""
    folders = ("data/don-vi", "data/nhom", "data/van-ban", "content/van-ban")
    paths = sorted(path for folder in folders for path in (ROOT / folder).iterdir())
    files = [(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in (ROOT / "data/cau-hinh.yaml", *paths)]
    taken = read_register_files(files)
    assert taken.diagnostics == ()
    assert taken.value.settings is not None
    linked = link(taken.value.settings, taken.value.records, taken.value.prose, taken.value.failed)
    assert linked.diagnostics == ()
    return linked.value


def directive(name: str) -> Directive:
    return register().directives[name]


def duties(name: str) -> tuple[Duty, ...]:
    return directive(name).duties


def quotations(duty: Duty) -> tuple[str, ...]:
    """Give everything in DUTY that claims to be the document's own words."""
    said = (duty.text, duty.lead_words, duty.condition, duty.recurrence.words if duty.recurrence else None)
    return tuple(words for words in said if words)


def dated(issued: date, text: str) -> bool:
    """Tell whether TEXT has the day in figures, in either of the ways that the four documents write it."""
    return day(issued) in text or f"{issued.day}-{issued.month}-{issued.year}" in text


@pytest.mark.parametrize("name", NAMES)
def test_full_text_is_the_document_word_for_word(name: str) -> None:
    assert text_words(name) == seed_words(name)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_or_added(name: str) -> None:
    plain = LIST_DASH.sub(r"\1", seed(name)).replace("*", "").split()

    assert Counter(text_words(name)) == Counter(plain)


def test_the_rows_are_the_49_of_the_documents() -> None:
    found = {name: " ".join(duty.code for duty in register().rows(name)) for name in NAMES}

    assert found == ROWS
    assert sum(len(codes.split()) for codes in found.values()) == 49


@pytest.mark.parametrize("name", NAMES)
def test_a_duty_speaks_in_one_run_of_the_documents_words(name: str) -> None:
    said = [(duty.id, words) for duty in duties(name) for words in quotations(duty)]

    assert [each for each in said if each[1] not in line(name)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_duty_has_an_anchor_of_its_own_around_its_words(name: str) -> None:
    found = {duty.code: full_text.anchor_of(duty, register()) for duty in duties(name)}

    assert found == {code: address.anchor(code) for code in found}


@pytest.mark.parametrize("name", NAMES)
def test_a_part_quotes_its_row_and_a_split_row_has_no_kind_of_its_own(name: str) -> None:
    parts = {duty: register().sub_duties(duty) for duty in duties(name)}

    assert [part.id for row, split in parts.items() for part in split if part.text not in row.text] == []
    assert [duty.id for duty, split in parts.items() if (duty.deadline_kind is None) != bool(split)] == []


def test_no_duty_has_a_date_that_no_document_sets() -> None:
    every = register().duties.values()

    assert [duty.id for duty in every if duty.due_on or (duty.recurrence and duty.recurrence.starts_on)] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_document_has_one_monitor_of_all_other_duties(name: str) -> None:
    leaves = register().leaves(name)
    own = [duty for duty in leaves if not duty.monitors]
    monitors = {monitor for duty in leaves for monitor in duty.monitors}

    assert len(monitors) == 1
    assert {lead for duty in own for lead in duty.leads} == monitors
    assert {duty.section for duty in own} <= {"4", "5", "M"}


@pytest.mark.parametrize("name", NAMES)
def test_a_citation_quotes_the_document(name: str) -> None:
    text = line(name)
    citations = directive(name).citations
    said = [words for each in citations for words in (each.words, each.number, each.issuer) if words]

    assert [words for words in said if words not in text] == []
    assert [each.words for each in citations if each.issued_on and not dated(each.issued_on, text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_card_stands_in_the_document(name: str) -> None:
    card, text = directive(name), line(name)
    words = [party.words for party in (*card.addressees, *card.recipients)]
    words += [section.words for section in card.sections]
    words += [card.number or "", card.subject or "", long_day(card.issued_on) if card.issued_on else ""]
    if card.signature:
        words += [card.signature.authority or "", card.signature.position, card.signature.name]
    if card.arrival:
        words += [card.arrival.received_by, f"Số: {card.arrival.number}", f"Ngày: {day(card.arrival.received_on)}"]

    assert [each for each in words if each not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_addressees_and_recipients_are_all_there(name: str) -> None:
    """Every dashed line of the heads and ends of the documents is a party, and nothing else is."""
    card = directive(name)
    lists = re.findall(r"(?:Kính gửi|Nơi nhận):\*?\n\n((?:- .*\n)+)", body(name))
    dashed = [each.removeprefix("- ").rstrip(",.") for block in lists for each in block.splitlines()]

    assert [party.words for party in (*card.addressees, *card.recipients)] == dashed


def test_what_a_document_leaves_out_is_left_out() -> None:
    missing = {name: (directive(name).number, directive(name).issued_on) for name in ("ct-tap-hop", "cv-tb-160")}

    assert missing == {"ct-tap-hop": (None, None), "cv-tb-160": (None, None)}
    assert directive("cv-tb-160").signature is None
    assert directive("cv-tb-160").subject is None
    assert all(directive(name).gaps for name in NAMES)


def test_a_groups_words_stand_in_its_document() -> None:
    groups = register().groups.values()

    assert [group.id for group in groups if group.directive is None or group.words not in line(group.directive)] == []


def test_every_name_in_the_data_is_known() -> None:
    assert list(check_references(register())) == []
