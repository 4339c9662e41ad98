"""One value changes by its name; what cannot be is said in one sentence, and the file stays."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from followup.cli.main import run

SMALL = Path(__file__).parents[1] / "site/small"
DIRECTIVE = "data/van-ban/12-cv-tu.yaml"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "office"))


@pytest.mark.parametrize(
    ("argv", "path", "old", "new"),
    [
        (["huyen-uy-a", "ten", "Huyện ủy: A"], "data/don-vi/huyen-uy-a.yaml", "ten: Huyện ủy A", "ten: 'Huyện ủy: A'"),
        (
            ["huyen-uy-a", "truc_thuoc", "tinh-uy"],
            "data/don-vi/huyen-uy-a.yaml",
            "cap: huyen\n",
            "cap: huyen\ntruc_thuoc: tinh-uy\n",
        ),
        (
            ["12-cv-tu", "nhiem_vu[1.1.a].chu_tri", "mat-tran", "tinh-uy"],
            DIRECTIVE,
            None,
            "chu_tri: [mat-tran, tinh-uy]",
        ),
        (
            ["12-cv-tu/M", "tom_tat", "Theo dõi, đôn đốc"],
            DIRECTIVE,
            "tom_tat: Theo dõi việc thực hiện",
            "'Theo dõi, đôn đốc'",
        ),
        (["12-cv-tu/1.2", "chu_ky.loi_van", "hằng quý"], DIRECTIVE, "loi_van: định kỳ báo cáo", "loi_van: hằng quý"),
        (
            ["12-cv-tu", "kinh_gui[#2].loi_van", "Các ban"],
            DIRECTIVE,
            "loi_van: Các cơ quan liên quan.",
            "loi_van: Các ban",
        ),
        (["cau-hinh", "sap_den_han", "15"], "data/cau-hinh.yaml", None, "sap_den_han: 15\n"),
        (["2024-nam/huyen-uy-a", "so_ky_hieu", "9-BC/HU"], "data/ket-qua/2024-nam/huyen-uy-a.yaml", None, "9-BC/HU"),
        ([DIRECTIVE, "cong_khai", "trich_yeu"], DIRECTIVE, "cong_khai: toan_van", "cong_khai: trich_yeu"),
    ],
)
def test_a_value_is_changed_where_it_stands(
    office: Path, argv: list[str], path: str, old: str | None, new: str
) -> None:
    before = (office / path).read_text("utf-8")
    lines = before.count("\n")

    assert run(["set", *argv], office) == 0

    after = (office / path).read_text("utf-8")
    assert new in after
    assert old is None or before.count(old) >= after.count(old)
    assert after.count("\n") - lines in {0, 1}
    assert sum(line not in before.split("\n") for line in after.split("\n")) == 1


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["huyen-uya", "ten", "x"], "không có hồ sơ 'huyen-uya'; có phải 'huyen-uy-a'?"),
        (["huyen-uy-a", "Ten", "x"], "không có khóa 'Ten' ở đây; có phải 'ten'?"),
        (["huyen-uy-a", "cap", "xã"], "'xã' không thuộc các giá trị được dùng ở đây"),
        (["huyen-uy-a", "hoat_dong_tu", "31/6/2022"], "tháng 6 chỉ có 30 ngày"),
        (["huyen-uy-a", "ma", "huyen-uy-b"], "mã đã dùng thì không đổi bằng lệnh này"),
        (["huyen-uy-a", "ten", " "], "giá trị mới còn để trống"),
        (["huyen-uy-a", "ten", "Huyện\u200bủy"], "có ký tự không nhìn thấy được"),
        (["huyen-uy-a", "ten", "a", "b"], "'ten' chỉ nhận một giá trị"),
        (["huyen-uy-a", "ten.a", "x"], "khóa 'ten' không có khóa nào bên trong"),
        (["huyen-uy-a", "..", "x"], "không hiểu '..'"),
        (["12-cv-tu", "nhiem_vu", "x"], "'nhiem_vu' có nhiều mục; ghi rõ mục nào, như nhiem_vu[1.1]"),
        (["12-cv-tu", "nhiem_vu[1.2]", "x"], "gồm nhiều khóa"),
        (["12-cv-tu", "nhiem_vu[1.3].tom_tat", "x"], "'nhiem_vu' không có mục '1.3'; có phải '1.1'?"),
        (["12-cv-tu", "nhiem_vu[#9].tom_tat", "x"], "'nhiem_vu' chỉ có 5 mục"),
        (["12-cv-tu", "noi_nhan[#1].loi_van", "x"], "'noi_nhan' chưa có mục nào"),
        (["12-cv-tu", "dau_den.so_den", "12"], "thiếu khóa bắt buộc `noi_nhan`"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    office: Path, capsys: Output, argv: list[str], sentence: str
) -> None:
    before = {path: path.read_bytes() for path in office.rglob("*.yaml")}

    assert run(["set", *argv], office) == 2

    assert sentence in capsys.readouterr().err
    assert {path: path.read_bytes() for path in office.rglob("*.yaml")} == before


def test_a_file_that_cannot_be_read_is_shown_with_its_error(office: Path, capsys: Output) -> None:
    (office / DIRECTIVE).write_text("ma: '12-cv-tu\n", "utf-8")

    assert run(["set", "12-cv-tu", "ten_ngan", "x"], office) == 1

    assert "lỗi[unclosed-quote]" in capsys.readouterr().out


def test_an_id_that_several_files_share_must_be_longer(office: Path, capsys: Output) -> None:
    (office / "data/so-lieu/2024-nam").mkdir(parents=True)
    shutil.copy(office / "data/ket-qua/2024-nam/mat-tran.yaml", office / "data/so-lieu/2024-nam/mat-tran.yaml")

    assert run(["set", "2024-nam/mat-tran", "ghi_chu", "x"], office) == 2

    assert "ghi rõ một trong ket-qua/2024-nam/mat-tran và so-lieu/2024-nam/mat-tran" in capsys.readouterr().err


def test_a_full_disk_is_told_and_the_file_is_as_it_was(
    office: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: str, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "", path)

    monkeypatch.setattr("followup.publish.editing.write_new", full)
    before = (office / DIRECTIVE).read_bytes()

    assert run(["set", "12-cv-tu", "ten_ngan", "Tên mới"], office) == 2

    assert "vì ổ đĩa đã đầy" in capsys.readouterr().out
    assert (office / DIRECTIVE).read_bytes() == before
