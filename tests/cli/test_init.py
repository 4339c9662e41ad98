"""An office of one's own: nothing of what was there is lost, and the empty office builds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.cli.main import run
from tests.cli.terminal import on_terminal

SMALL = Path(__file__).parents[1] / "site/small"
SHIPPED = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]
DAY = ("--as-of", "2026-02-01")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Give the small office with the shipped guide, days off and a file that nobody reads."""
    root = Path(shutil.copytree(SMALL, tmp_path / "office"))
    shutil.copytree(SHIPPED / "content/huong-dan", root / "content/huong-dan", dirs_exist_ok=True)
    shutil.copytree(SHIPPED / "data/ngay-nghi", root / "data/ngay-nghi")
    (root / "data/ghi-nho.txt").write_text("của tôi", "utf-8")
    return root


def _files(root: Path) -> dict[str, bytes]:
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in root.rglob("*") if each.is_file()}


def _kept(path: str) -> bool:
    return path.startswith(("data/ngay-nghi/", "content/huong-dan/"))


def test_what_was_there_lies_beside_as_it_was_and_the_empty_office_builds(office: Path, capsys: Output) -> None:
    before = _files(office)

    session = on_terminal(
        office, ["init"], ["có", "Tỉnh ủy A", "", "", "", "", "Đảng ủy xã B", "1", "xa", "Sở C", "so_nganh", "tinh", ""]
    )

    assert session.code == 0, session.screen
    after = _files(office)
    assert {path: after[path if _kept(path) else f"du-lieu-cu/{path}"] for path in before} == before
    assert set(after) - {f"du-lieu-cu/{path}" for path in before} - set(before) == {
        "data/don-vi/dang-uy-xa-b.yaml",
        "data/don-vi/so-c.yaml",
    }
    assert after["data/cau-hinh.yaml"].decode() == (
        "phien_ban_du_lieu: 1\nten_trang: Theo dõi thực hiện văn bản chỉ đạo\n"
        "co_quan: Tỉnh ủy A\ndon_vi_cong_bo: Tỉnh ủy A\n"
    )
    assert run(["build", *DAY], office) == 0, capsys.readouterr().out
    assert "Gõ" not in (office / "site/index.html").read_text("utf-8")
    assert "build.py new van-ban" in (office / "site/gioi-thieu.html").read_text("utf-8")


def test_without_consent_nothing_happens(office: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _files(office)

    assert on_terminal(office, ["init"], ["không"]).code == 0
    assert on_terminal(office, ["init"], ["có", "Tỉnh ủy A"], end="\x03", after="Tên trang").code == 130
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert run(["init", "co_quan=A"], office) == 2

    assert "ghi thêm --yes" in capsys.readouterr().err
    assert _files(office) == before


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["co_quan=A", "ten=B"], "không hiểu 'ten=B'"),
        ([], "còn thiếu co_quan (Cơ quan chủ quản, dòng nhỏ ở đầu trang); ghi thêm co_quan=…"),
        (["co_quan=A", "dia_chi_trang=a.vn"], "'a.vn' không phải là địa chỉ trang"),
        (["co_quan=A", "don_vi=Xã B"], "cần ba phần tên:loại:cấp"),
        (["co_quan=A", "don_vi=Xã B:cap_uy:phuong"], "'phuong' không thuộc các giá trị được dùng ở đây"),
        (["co_quan=A", "don_vi=Xã B:cap_uy:xa;xã b:cap_uy:xa"], "trùng tên"),
    ],
)
def test_wrong_words_leave_everything_as_it_was(
    office: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, given: list[str], sentence: str
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    before = _files(office)

    assert run(["init", "--yes", *given], office) == 2

    assert sentence in capsys.readouterr().err
    assert _files(office) == before


def test_a_second_time_has_a_folder_of_its_own(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)

    assert run(["init", "--yes", "co_quan=A"], office) == 0
    assert run(["init", "--yes", "co_quan=B", "don_vi=Xã C:cap_uy:xa"], office) == 0

    assert "co_quan: A" in (office / "du-lieu-cu-2/data/cau-hinh.yaml").read_text("utf-8")
    assert (office / "du-lieu-cu/data/ghi-nho.txt").read_text("utf-8") == "của tôi"
