"""The commands `template` and `import` as an editor runs them: a form goes out, comes back, and is in the data."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from followup.cli.main import run
from tests.drafts.sheets.filling import fill

ROOT = Path(__file__).parents[2]
REPORT = "data/minh-hoa/ket-qua/2026-6t2/tinh-doan-m.yaml"
DAY = ("--as-of", "2026-11-20")
UNIT = "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh M, kỳ 6 tháng cuối năm 2026"

Output = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("office")
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


def template(root: Path, tmp_path: Path, *words: str) -> Path:
    form = tmp_path / ("mau.docx" if words[0] == "phieu" else "mau.xlsx")
    assert run(["template", *words, "--out", str(form), *DAY], root) == 0
    return form


def filled(form: Path, row: str, key: str, value: str) -> Path:
    book = load_workbook(form)
    fill(book.worksheets[0], row, {key: value})
    book.save(form)
    return form


def test_a_form_goes_out_and_comes_back(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    form = filled(
        template(shipped, tmp_path, "ket-qua", "tinh-doan-m", "2026-6t2"), "cv-tb-160/1.3", "ghi_chu", "đã họp"
    )
    before = (shipped / REPORT).read_text("utf-8")
    capsys.readouterr()

    assert run(["import", str(form), "--dry-run"], shipped) == 0
    words = f"{UNIT}, nhiệm vụ 1.3 của cv-tb-160: ghi chú ghi «đã họp»\n"
    assert capsys.readouterr() == (words, "Sẽ có 1 thay đổi ở 1 tệp; chưa ghi gì\n")
    assert (shipped / REPORT).read_text("utf-8") == before

    assert run(["import", str(form)], shipped) == 0
    assert capsys.readouterr() == (words, f"Đã ghi 1 thay đổi ở 1 tệp: {REPORT}\n")
    line = "  - nhiem_vu: cv-tb-160/1.3\n    tinh_trang: dang_thuc_hien\n"
    assert (shipped / REPORT).read_text("utf-8") == before.replace(line, f"{line}    ghi_chu: đã họp\n")

    assert run(["import", str(form)], shipped) == 0
    assert capsys.readouterr() == ("", "Không có gì thay đổi: mọi ô đều giống trong kho\n")


def test_a_program_may_ask_for_the_changes(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    form = filled(template(shipped, tmp_path, "so-lieu", "tinh-doan-m", "2026-6t1"), "so-cuoc-giam-sat", "gia_tri", "3")
    capsys.readouterr()

    assert run(["import", str(form), "--json"], shipped) == 0
    (change,) = json.loads(capsys.readouterr().out)
    assert change["tep"] == "data/minh-hoa/so-lieu/2026-6t1/tinh-doan-m.yaml"
    assert (change["cot"], change["cu"], change["moi"]) == ("Giá trị", "2", "3")


def test_a_mistake_leaves_every_file_as_it_was(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    form = filled(
        template(shipped, tmp_path, "ket-qua", "tinh-doan-m", "2026-6t2"), "cv-tb-160/3.1", "ngay_hoan_thanh", "2024"
    )
    before = (shipped / REPORT).read_bytes()
    capsys.readouterr()

    assert run(["import", str(form)], shipped) == 1
    told = capsys.readouterr()
    assert told.out.startswith("mau.xlsx, trang «Kết quả»:20:8: lỗi[not-a-day] ô H20, cột «Ngày hoàn thành»: '2024'")
    assert told.err == "Không ghi gì, vì còn 1 chỗ phải sửa trong biểu mẫu; sửa xong thì nhập lại\n"
    assert (shipped / REPORT).read_bytes() == before


def test_a_word_sheet_is_told_from_a_directive(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    sheet = template(shipped, tmp_path, "phieu", "tinh-doan-m", "2026-6t2")
    capsys.readouterr()

    assert run(["import", str(sheet)], shipped) == 0
    assert capsys.readouterr().err == "Không có gì thay đổi: mọi ô đều giống trong kho\n"


def test_all_units_of_a_period_get_their_forms_at_once(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    folder = tmp_path / "di"

    assert run(["template", "so-lieu", "tat-ca", "2024-6t1", "--out", str(folder), *DAY], shipped) == 0
    names = sorted(each.name for each in folder.iterdir())
    made, then = capsys.readouterr().err.rstrip().split("; ")
    assert made == f"Đã lập {len(names)} biểu mẫu vào thư mục {folder}"
    assert then == f"ghi xong thì nhập bằng: build.py import {folder}"
    assert "so-lieu-huyen-uy-a-2024-6t1.xlsx" in names

    assert run(["template", "mo-hinh", "tat-ca"], shipped) == 2
    assert "không dùng cho mo-hinh; ghi mã một đơn vị" in capsys.readouterr().err


def test_a_folder_of_forms_is_imported_form_by_form(capsys: Output, shipped: Path, tmp_path: Path) -> None:
    good = template(shipped, tmp_path, "ket-qua", "tinh-doan-m", "2026-6t2")
    filled(good, "cv-tb-160/3.2", "ghi_chu", "đang soạn")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "thu-gui-kem.docx").write_bytes(b"no form")
    capsys.readouterr()

    assert run(["import", str(tmp_path)], shipped) == 1
    told = capsys.readouterr()
    assert told.err.endswith(f"Đã đọc 2 biểu mẫu trong thư mục {tmp_path}; 1 biểu mẫu còn phải sửa\n")
    assert "\nKhông phải biểu mẫu nên để nguyên: thu-gui-kem.docx\n" in told.err
    assert f"{UNIT}, nhiệm vụ 3.2 của cv-tb-160: ghi chú ghi «đang soạn»\n" in told.out
    assert "ghi_chu: đang soạn" in (shipped / REPORT).read_text("utf-8")


def test_wrong_data_are_told_once_for_a_whole_folder(capsys: Output, tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "data").mkdir(parents=True)
    (tmp_path / "forms").mkdir()
    for name in ("a.xlsx", "b.xlsx"):
        (tmp_path / "forms" / name).write_bytes(b"")

    assert run(["import", str(tmp_path / "forms")], office) == 1
    told = capsys.readouterr()
    assert told.out.count("lỗi[no-settings]") == 1
    assert told.err == "Dữ liệu còn lỗi nên chưa ghi gì; sửa xong thì gõ lại lệnh này\n"


def test_a_folder_without_forms_is_said(capsys: Output, tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").write_bytes(b"")

    assert run(["import", str(tmp_path)], tmp_path) == 2
    assert "không có biểu mẫu nào trong thư mục" in capsys.readouterr().err


def test_the_name_of_a_form_has_its_ending(capsys: Output, tmp_path: Path) -> None:
    assert run(["template", "phieu", "a", "2024-nam", "--out", str(tmp_path / "mau.xlsx")], tmp_path) == 2

    assert "tên biểu mẫu này phải có đuôi .docx, không phải 'mau.xlsx'" in capsys.readouterr().err


def test_a_form_is_never_written_over(capsys: Output, tmp_path: Path) -> None:
    form = tmp_path / "mau.xlsx"
    form.write_bytes(b"filled in")

    assert run(["template", "ket-qua", "a", "2024-nam", "--out", str(form)], tmp_path) == 2
    assert "có thể đã có người ghi vào" in capsys.readouterr().err
    assert form.read_bytes() == b"filled in"


def test_what_a_form_is_of_must_be_named(capsys: Output, tmp_path: Path) -> None:
    wrong = {
        ("ket-qua", "x"): "'ket-qua' cần ghi mã đơn vị và kỳ, ví dụ: build.py template ket-qua huyen-uy-a 2024-nam",
        ("tong-hop",): "'tong-hop' cần ghi mã kỳ, ví dụ: build.py template tong-hop 2024-nam",
    }
    for words, sentence in wrong.items():
        assert run(["template", *words], tmp_path) == 2
        assert capsys.readouterr() == ("", f"{sentence} (xem: build.py template --help)\n")
