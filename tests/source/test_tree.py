"""The files of a project are listed in one order on every system, and names that fail somewhere are found."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from followup.source.file_name import check_clashes
from followup.source.tree import content_digest, read_bytes, scan


def project(root: Path, *paths: str) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(path.encode())
    return root


def codes(root: Path, *folders: str) -> list[tuple[str, str]]:
    found = scan(root, folders or ("data", "content")).diagnostics
    return [(each.location.path, each.code) for each in found]


def test_files_are_listed_by_path_with_size_and_time(tmp_path: Path) -> None:
    project(
        tmp_path, "data/van-ban/b.yaml", "data/van-ban/a.yaml", "data/a.yaml", "content/tin/x.md", "content/anh/y.md"
    )
    os.utime(tmp_path / "data/a.yaml", ns=(1, 1_700_000_000_000_000_123))

    read = scan(tmp_path, ("data", "content", "khong-co"))

    assert [each.path for each in read.value] == [
        "content/anh/y.md",
        "content/tin/x.md",
        "data/a.yaml",
        "data/van-ban/a.yaml",
        "data/van-ban/b.yaml",
    ]
    assert (read.value[2].size, read.value[2].mtime_ns) == (11, 1_700_000_000_000_000_123)
    assert read.diagnostics == ()


def test_what_editors_and_systems_leave_behind_is_ignored(tmp_path: Path) -> None:
    names = ".gitkeep .DS_Store .x.yaml.swp a.yaml~ ~$a.docx a.tmp b.swp Thumbs.db desktop.ini .git/config"
    project(tmp_path, *(f"data/{name}" for name in names.split()))

    read = scan(tmp_path, ("data",))

    assert (read.value, read.diagnostics) == ((), ())


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("data/don-vi/Huyện ủy A.yaml", "`huyen-uy-a.yaml`"),
        ("data/don-vi/ban_dan_van.yaml", "`ban-dan-van.yaml`"),
        ("content/Giới thiệu.md", "`gioi-thieu.md`"),
        ("data/日.yaml", "chữ thường không dấu"),
    ],
)
def test_a_name_that_cannot_be_an_address_gets_a_better_one(tmp_path: Path, path: str, better: str) -> None:
    (finding,) = scan(project(tmp_path, path), ("data", "content")).diagnostics

    assert (finding.location.path, finding.code) == (path, "file-name")
    assert finding.hint is not None
    assert better in finding.hint


def test_a_folder_with_a_bad_name_is_told_once(tmp_path: Path) -> None:
    project(tmp_path, "data/Kết quả/a.yaml", "data/Kết quả/b.yaml")

    assert codes(tmp_path) == [("data/Kết quả", "file-name")]


@pytest.mark.parametrize("name", ["a.yml", "a.YAML", "a.txt", "Báo cáo.docx", "a"])
def test_only_yaml_is_read_in_data(tmp_path: Path, name: str) -> None:
    read = scan(project(tmp_path, f"data/{name}"), ("data",))

    assert read.value == ()
    assert [each.code for each in read.diagnostics] == ["unknown-file-kind"]
    assert "`.yaml`" in read.diagnostics[0].message


@pytest.mark.parametrize(
    ("path", "way_out"),
    [
        ("data/don-vi/hoi-ccb.yaml.txt", "`hoi-ccb.yaml`"),
        ("data/don-vi/Hội CCB.yml", "`hoi-ccb.yaml`"),
        ("data/don-vi/hoi-ccb.YAML", "`hoi-ccb.yaml`"),
        ("data/don-vi/hoi-ccb.docx", "ghi nội dung vào một tệp `.yaml`, hoặc chuyển tệp này ra khỏi data/"),
        ("content/gioi-thieu.MD", "`gioi-thieu.md`"),
        ("content/gioi-thieu.md.txt", "`gioi-thieu.md`"),
        ("content/tin/hoi-nghi.JPG", "trang chưa đăng được hình ảnh"),
    ],
)
def test_a_file_of_another_kind_is_told_what_to_become(tmp_path: Path, path: str, way_out: str) -> None:
    (finding,) = scan(project(tmp_path, path), ("data", "content")).diagnostics

    assert (finding.location.path, finding.code) == (path, "unknown-file-kind")
    assert finding.hint is not None
    assert way_out in finding.hint


@pytest.mark.parametrize("path", ["data/con.yaml", "data/nul/a.yaml", "templates/com1.html", "content/Aux"])
def test_names_that_windows_keeps_for_itself_are_found(tmp_path: Path, path: str) -> None:
    assert "reserved-name" in [code for _, code in codes(project(tmp_path, path), "data", "content", "templates")]


def test_contact_and_null_are_no_reserved_names(tmp_path: Path) -> None:
    assert codes(project(tmp_path, "data/con-nguoi.yaml", "data/nulla.yaml", "data/com10.yaml")) == []


def test_a_path_may_have_a_hundred_and_twenty_characters(tmp_path: Path) -> None:
    longest = "data/" + "a" * 110 + ".yaml"
    project(tmp_path, longest, longest.replace("a.yaml", "aa.yaml"))

    assert codes(tmp_path) == [(longest.replace("a.yaml", "aa.yaml"), "path-too-long")]


def test_names_that_differ_only_in_capitals_clash() -> None:
    found = list(check_clashes(["templates/B.html", "templates/a.html", "templates/b.html", "Templates/a.html"]))

    assert [each.location.path for each in found] == ["templates/a.html", "templates/b.html"]
    assert found[1].related[0].where.path == "templates/B.html"


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege there")
def test_links_are_refused_and_not_followed(tmp_path: Path) -> None:
    project(tmp_path, "data/a.yaml", "ngoai/b.yaml")
    (tmp_path / "data/b.yaml").symlink_to(tmp_path / "data/a.yaml")
    (tmp_path / "data/ngoai").symlink_to(tmp_path / "ngoai")
    (tmp_path / "content").symlink_to(tmp_path / "ngoai")

    read = scan(tmp_path, ("data", "content"))

    assert [each.path for each in read.value] == ["data/a.yaml"]
    assert [each.location.path for each in read.diagnostics] == ["content", "data/b.yaml", "data/ngoai"]
    assert {each.code for each in read.diagnostics} == {"symbolic-link"}


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be any bytes")
def test_a_name_that_is_no_text_is_a_finding_that_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/data/\xff.yaml")).write_bytes(b"")

    read = scan(tmp_path, ("data",))

    assert read.value == ()
    assert [(each.location.path, each.code) for each in read.diagnostics] == [("data/�.yaml", "file-name")]


def test_a_file_that_has_gone_or_is_a_folder_is_a_finding(tmp_path: Path) -> None:
    project(tmp_path, "data/a.yaml")

    assert read_bytes(tmp_path, "data/a.yaml").value == b"data/a.yaml"
    assert [each.code for each in read_bytes(tmp_path, "data/b.yaml").diagnostics] == ["unreadable-file"]
    assert [each.code for each in read_bytes(tmp_path, "data").diagnostics] == ["unreadable-file"]
    assert codes(tmp_path, "data/a.yaml") == [("data/a.yaml", "unreadable-file")]


def test_equal_content_has_an_equal_digest() -> None:
    assert content_digest(b"a") == hashlib.sha256(b"a").hexdigest()
    assert content_digest(b"a") != content_digest(b"b")
