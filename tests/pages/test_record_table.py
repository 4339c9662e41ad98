"""Long lists as tables: what shares records stands together, each record once, each list in its column."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from followup.pages.led import Led
from followup.pages.link import Link
from followup.pages.number import count_of
from followup.pages.record_list import RecordList, record_lists
from followup.pages.record_table import Column, RecordTable, record_tables

PAGE = "ky/2025-nam.html"


def listed(name: str, *records: int, title: str = "Số") -> RecordList:
    counted = (Link(f"Việc {each}", f"viec/{each}.html") for each in records)
    return next(record_lists(count_of(name, title, "Đếm.", counted)))


def test_lists_that_share_records_stand_in_one_table_and_others_apart() -> None:
    lists = [listed("a", 1, 2), listed("b", 8), listed("c", 3), listed("d", 2, 3), listed("e", 9)]

    assert [(each.address, [one.of.file for one in each.lists]) for each in record_tables(PAGE, lists)] == [
        ("giai-thich/ky/2025-nam/so-a.csv", ["a", "c", "d"]),
        ("giai-thich/ky/2025-nam/so-b.csv", ["b"]),
        ("giai-thich/ky/2025-nam/so-e.csv", ["e"]),
    ]


def test_a_record_stands_once_where_it_is_first_met_and_says_how_often_it_is_counted() -> None:
    (table,) = record_tables(PAGE, [listed("a", 2, 1), listed("b", 3, 1, 3)])

    assert list(table.rows()) == [
        (Link("Việc 2", "viec/2.html"), ("x", "")),
        (Link("Việc 1", "viec/1.html"), ("x", "x")),
        (Link("Việc 3", "viec/3.html"), ("", "2")),
    ]


def test_no_two_columns_are_called_alike() -> None:
    lists = [listed(name, 1, title="Quá hạn") for name in "abc"]
    lists[1] = lists[1]._replace(title="Quá hạn – được tính (2)")
    (table,) = record_tables(PAGE, lists)

    assert table.columns == ("Quá hạn – được tính", "Quá hạn – được tính (2)", "Quá hạn – được tính (3)")


def test_a_page_without_long_lists_has_no_table() -> None:
    assert list(record_tables(PAGE, [])) == []


@given(st.lists(st.lists(st.integers(0, 30), min_size=1, max_size=12), max_size=8))
def test_every_column_adds_up_to_its_list_and_no_record_stands_in_two_tables(every: list[list[int]]) -> None:
    lists = [listed(str(place), *records) for place, records in enumerate(every)]
    tables = list(record_tables(PAGE, lists))
    seen: Counter[Link] = Counter()
    for table in tables:
        rows = list(table.rows())
        seen.update(row[0] for row in rows)
        for place, each in enumerate(table.lists):
            told = Counter({link: int(marks[place].replace("x", "1") or 0) for link, marks in rows})
            assert +told == Counter(each.of.links)

    assert set(seen.values()) <= {1}
    assert sum(len(each.lists) for each in tables) == len(lists)


def test_a_table_is_one_of_obligations_where_all_its_lists_are() -> None:
    obligations = next(record_lists(count_of("b", "Số", "Đếm.", Led((), lambda _: ()))))
    table = RecordTable("so.csv", (Column("Quá hạn", obligations),))

    assert table.of_obligations
    assert not table._replace(lists=(*table.lists, Column("Đơn vị", listed("a", 1)))).of_obligations
