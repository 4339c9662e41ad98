"""A directive that its office does not publish leaves no trace in any byte of the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from followup.built import Built

Publish = Callable[..., Built]
Tree = Callable[[Path], dict[str, bytes]]

CANARIES = ("Đẩy mạnh phong trào", "12-CV/TU", "12-cv-tu", "xây dựng kế hoạch", "Xây dựng kế hoạch", "Báo cáo định kỳ")


def test_nothing_of_an_unpublished_directive_is_in_the_site(office: Path, publish: Publish, tree: Tree) -> None:
    letter = office / "data/van-ban/12-cv-tu.yaml"
    letter.write_text(letter.read_text("utf-8").replace("cong_khai: toan_van", "cong_khai: khong"), "utf-8")
    # What others say of it themselves is theirs; here only the reason for a guess does.
    other = office / "data/van-ban/9-ct-tu.yaml"
    other.write_text(other.read_text("utf-8").replace("Công văn 12 nhắc tới số này", "Sổ công văn"), "utf-8")

    built = publish(office)

    assert built.published
    for name, content in tree(office / "site").items():
        found = [canary for canary in CANARIES if canary.encode() in content or canary in name]
        assert found == [], name


def test_a_directive_published_in_abstract_keeps_its_full_text_off_the_site(
    office: Path, publish: Publish, tree: Tree
) -> None:
    letter = office / "data/van-ban/12-cv-tu.yaml"
    letter.write_text(letter.read_text("utf-8").replace("cong_khai: toan_van", "cong_khai: trich_yeu"), "utf-8")
    text = office / "content/van-ban/12-cv-tu.md"
    text.write_text(text.read_text("utf-8") + "\nCâu chỉ có trong toàn văn.\n", "utf-8")

    built = publish(office)

    assert built.published
    assert not [name for name, content in tree(office / "site").items() if "Câu chỉ có".encode() in content]


def test_a_group_of_an_unpublished_directive_stays_where_a_published_one_names_it(
    office: Path, publish: Publish, tree: Tree
) -> None:
    letter = office / "data/van-ban/12-cv-tu.yaml"
    letter.write_text(letter.read_text("utf-8").replace("cong_khai: toan_van", "cong_khai: khong"), "utf-8")
    other = office / "data/van-ban/9-ct-tu.yaml"
    text = other.read_text("utf-8").replace("noi_dung: quán triệt,", "noi_dung: quán triệt, chu_tri: [cac-huyen-uy],")
    other.write_text(text.replace("Công văn 12 nhắc tới số này", "Sổ công văn"), "utf-8")
    group = office / "data/nhom/cac-huyen-uy.yaml"
    group.write_text(group.read_text("utf-8") + "van_ban: 12-cv-tu\n", "utf-8")

    built = publish(office)

    assert built.published
    assert "nhom/cac-huyen-uy.html" in tree(office / "site")
    assert not [name for name, content in tree(office / "site").items() if b"12-cv-tu" in content]
