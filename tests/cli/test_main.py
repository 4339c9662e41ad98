"""Wrong use, faults of the program, and the exit codes of both."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.cli.main import COMMANDS, run
from followup.vietnamese import join_words

if TYPE_CHECKING:
    from tests.cli.conftest import Road

Output = pytest.CaptureFixture[str]

ENGLISH = re.compile(
    r"\b(usage|options|commands?|args|error|show|message|exit|invalid|missing|try|default|requires)\b", re.IGNORECASE
)


def test_help_is_vietnamese_and_names_every_command(capsys: Output, tmp_path: Path) -> None:
    assert run(["--help"], tmp_path) == 0
    out = capsys.readouterr().out

    assert out.startswith("Cách dùng: build.py [LỆNH] [TÙY CHỌN]\n")
    assert re.findall(r"^  (\w+)  ", out, re.MULTILINE) == [command.name for command in COMMANDS]
    assert not ENGLISH.search(out)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_the_help_of_each_command_is_vietnamese(capsys: Output, tmp_path: Path, command: str) -> None:
    assert run([command, "-h"], tmp_path) == 0
    out = capsys.readouterr().out

    assert out.startswith(f"Cách dùng: build.py {command} [TÙY CHỌN]")
    assert "-h, --help" in out
    assert "in lời hướng dẫn này" in out
    assert not ENGLISH.search(out)


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["bild"], "không có lệnh 'bild'; có phải 'build'?"),
        (["xay"], f"không có lệnh 'xay'; có {join_words([str(each.name) for each in COMMANDS])}"),
        (["--fromat", "json"], "không có tùy chọn '--fromat'; có phải '--format'?"),
        (["check", "-z"], "không có tùy chọn '-z'"),
        (["--as-of"], "tùy chọn '--as-of' cần một giá trị đi kèm"),
        (["--debug=1"], "tùy chọn '--debug' không nhận giá trị đi kèm"),
        (
            ["--as-of", "31/2/2022"],
            "tùy chọn '--as-of': '31/2/2022' không phải một ngày; viết như 2022-03-09 hoặc 9/3/2022",
        ),
        (
            ["--format", "xml"],
            "tùy chọn '--format': không có 'xml'; chọn một trong text, json, github, gitlab và sarif",
        ),
        (
            ["--commit", "v1"],
            "tùy chọn '--commit': 'v1' không phải mã phiên bản của git, gồm từ 7 chữ số và chữ cái a–f",
        ),
        (["serve", "--port", "80a"], "tùy chọn '--port': '80a' không phải số của một cổng; ghi một số từ 0 đến 65535"),
        (
            ["serve", "--port", "65536"],
            "tùy chọn '--port': '65536' không phải số của một cổng; ghi một số từ 0 đến 65535",
        ),
        (["set", "a", "b"], "còn thiếu GIÁ-TRỊ...; gõ như: build.py set MÃ KHÓA GIÁ-TRỊ..."),
        (["template", "ketqua"], "không có 'ketqua'; chọn một trong ket-qua, phieu, so-lieu, mo-hinh và tong-hop"),
        (["new", "don-vi", "=b"], "'=b' thiếu tên khóa trước dấu bằng; viết như khóa=giá trị"),
        (["-q", "check"], "không hiểu 'check' ở đây; lệnh đứng trước, các tùy chọn đứng sau"),
    ],
)
def test_wrong_use_gets_one_vietnamese_sentence(
    capsys: Output, tmp_path: Path, road: Road, argv: list[str], sentence: str
) -> None:
    assert run(argv, tmp_path) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(rf"{re.escape(sentence)} \(xem: build\.py( [a-z]+)? --help\)\n", err)
    assert road.calls == []


def test_wrong_use_leads_to_the_help_of_its_command(capsys: Output, tmp_path: Path) -> None:
    assert run(["close"], tmp_path) == 2
    assert capsys.readouterr().err == "còn thiếu KỲ; gõ như: build.py close KỲ (xem: build.py close --help)\n"


def test_what_cannot_be_done_needs_no_help(capsys: Output, tmp_path: Path) -> None:
    assert run(["format", "394-cv-tu"], tmp_path) == 2
    assert capsys.readouterr().err == "không có hồ sơ '394-cv-tu'; xem trong data/\n"


def test_a_fault_of_the_program_is_one_line_that_names_the_stage(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.fault = KeyError("mo")

    assert run([], tmp_path) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "đây là lỗi của chương trình, không phải của dữ liệu, gặp khi đang làm bước: dựng trang; "
        "chạy lại với --debug để lấy chi tiết gửi người phụ trách phần mềm\n"
    )


def test_a_fault_names_the_file_that_a_note_on_it_names(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.fault = RecursionError()
    road.fault.add_note("data/van-ban/a.yaml")

    assert run(["check"], tmp_path) == 2

    assert "gặp khi đang làm bước: data/van-ban/a.yaml;" in capsys.readouterr().err


def test_debug_shows_where_the_program_failed(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.fault = KeyError("mo")

    assert run(["--debug"], tmp_path) == 2

    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "KeyError: 'mo'" in err


def test_a_full_disk_is_no_fault_of_the_program(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.fault = OSError(errno.ENOSPC, "No space left on device", "site/index.html")

    assert run([], tmp_path) == 2

    assert capsys.readouterr().err == "không đọc hoặc ghi được site/index.html: đĩa đã đầy\n"


def test_whoever_stops_the_program_gets_no_traceback(capsys: Output, tmp_path: Path, road: Road) -> None:
    road.fault = KeyboardInterrupt()

    assert run(["--debug"], tmp_path) == 130

    assert capsys.readouterr().err.strip() == "đã dừng theo yêu cầu"
