"""New records: asked for on a terminal or said in the command, checked and built; nothing is ever written over."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from followup.cli.main import run
from tests.cli.terminal import on_terminal

SMALL = Path(__file__).parents[1] / "site/small"
Output = pytest.CaptureFixture[str]
DAY = ("--as-of", "2026-02-01")

UNIT = ("Đảng ủy xã B", "", "", "1", "xa", "tinh uy", "", "Xã B", "ngày nào", "01/7/2025")
ENDED = "ma: huyen-uy-cu\nten: Huyện ủy cũ\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: 9\nhoat_dong_den: 30/6/2023\n"
UNIT_TEXT = """\
ma: dang-uy-xa-b
ten: Đảng ủy xã B
loai_don_vi: cap_uy
cap: xa
truc_thuoc: tinh-uy
thu_tu: 410
dia_ban: Xã B
hoat_dong_tu: 01/7/2025
"""
DIRECTIVE = (
    *("cong_van", "27-CV/TU", "", "09/1/2026", "tinh-uy", "tinh-uyy", "tinh-uy", "Đẩy mạnh phong trào", "1"),
    *("1", "Đăng ký mô hình", "Đăng ký mô hình năm 2026", "mat-tran, huyen-uy-a", "1", "30/6/2026", "Mục 1", "c"),
    *("2", "Báo cáo", "Báo cáo hằng quý", "mat-tran", "dinh_ky", "hằng quý", ""),
)
MODEL = ("Tổ tự quản", "", "tap_the", "kinh-te", "huyen-uy-a", "huyen", "", "dang_ky", "02/1/2026", "", "", "")
INDICATOR = ("Số mô hình", "", "Đếm mô hình", "Mô hình", "mô hình", "tang", "", "", "", "trong_ky", "", "")
MODEL_TYPED = ("mo-hinh", "ten=Tổ X", "chu_the=tap_the", "linh_vuc=kinh-te", "cap=tinh")
PAGE = ("tin/Hội nghị", "tin/hoi-nghi")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "office"))


def _files(office: Path) -> dict[str, bytes]:
    inside = (each for folder in ("data", "content") for each in (office / folder).rglob("*") if each.is_file())
    return {each.relative_to(office).as_posix(): each.read_bytes() for each in inside}


@pytest.mark.parametrize(
    ("argv", "typed", "made"),
    [
        (("new", "don-vi"), UNIT, {"data/don-vi/dang-uy-xa-b.yaml"}),
        (("new", "van-ban"), DIRECTIVE, {"data/van-ban/27-cv-tu.yaml", "content/van-ban/27-cv-tu.md"}),
        (("new", "mo-hinh"), MODEL, {"data/mo-hinh/huyen-uy-a/to-tu-quan.yaml"}),
        (("new", "chi-tieu"), INDICATOR, {"data/chi-tieu/so-mo-hinh.yaml"}),
        (("new",), ("ket-qua", "mat-tran", "2025-nam"), {"data/ket-qua/2025-nam/mat-tran.yaml"}),
        (("new", "trang", "tin/hoi-nghi"), ("Hội nghị: năm 2026", "", ""), {"content/tin/hoi-nghi.md"}),
    ],
    ids=lambda value: value[-1] if isinstance(value, tuple) and value[0] == "new" else "",
)
def test_what_is_asked_for_on_a_terminal_is_checked_and_built(
    office: Path, capsys: Output, argv: Sequence[str], typed: Sequence[str], made: set[str]
) -> None:
    run(["new", "ky", "2025-nam", "don_vi_bao_cao=huyen-uy-a", *DAY], office)
    before = _files(office)

    session = on_terminal(office, argv, typed)

    assert session.code == 0, session.screen
    assert "Đã tạo" in session.screen
    after = _files(office)
    assert set(after) - set(before) == made
    assert {path: after[path] for path in before} == before
    capsys.readouterr()
    assert run(["check", *DAY], office) == 0, capsys.readouterr().out
    records = [path for path in made if path.endswith(".yaml")]
    assert not records or run(["format", "--check", *records], office) == 0
    assert run(["build", "-q", *DAY], office) == 0
    capsys.readouterr()


def test_answers_that_do_not_fit_are_asked_for_again_and_the_file_is_as_the_guide_orders(office: Path) -> None:
    session = on_terminal(office, ["new", "don-vi"], UNIT)

    assert "'ngày nào' không phải là một ngày" in session.screen
    assert (office / "data/don-vi/dang-uy-xa-b.yaml").read_text("utf-8") == UNIT_TEXT


def test_an_unknown_id_is_named_with_the_nearest_known_one(office: Path) -> None:
    session = on_terminal(office, ["new", "van-ban"], DIRECTIVE)

    assert "chưa có đơn vị 'tinh-uyy'; có phải 'tinh-uy'?" in session.screen
    assert "can_cu_thoi_han: Mục 1" in (office / "data/van-ban/27-cv-tu.yaml").read_text("utf-8")
    assert "2\\. Báo cáo hằng quý\n{: #m-2 }\n" in (office / "content/van-ban/27-cv-tu.md").read_text("utf-8")


@pytest.mark.parametrize("end", ["\x03", "\x04"])
def test_stopping_halfway_leaves_nothing(office: Path, end: str) -> None:
    before = _files(office)

    session = on_terminal(office, ["new", "don-vi"], UNIT[:3], end=end, after="Loại đơn vị (gõ")

    assert session.code == 130
    assert "đã dừng theo yêu cầu" in session.screen
    assert _files(office) == before


def test_opening_a_period_makes_the_drafts_of_all_reports_once(office: Path, capsys: Output) -> None:
    assert run(["new", "ky", "2025-nam", "han_gui=15/01/2026", *DAY], office) == 0
    assert "Đã mở kỳ Năm 2025; soạn sẵn 2 báo cáo" in capsys.readouterr().err  # the third unit has done its duty
    own = (office / "data/ket-qua/2025-nam/mat-tran.yaml").read_text("utf-8")
    assert [line.split()[-1] for line in own.splitlines() if "- nhiem_vu" in line] == [
        "12-cv-tu/1.1.a",
        "12-cv-tu/1.1.đ",
    ]
    (office / "data/ket-qua/2025-nam/mat-tran.yaml").write_text(own.replace("nhap: true\n", ""), "utf-8")
    (office / "data/ket-qua/2025-nam/ban-dan-van.yaml").unlink()
    before = _files(office)

    assert run(["new", "ky", "2025-nam", *DAY], office) == 0

    assert "soạn sẵn 1 báo cáo" in capsys.readouterr().err
    after = _files(office)
    assert set(after) - set(before) == {"data/ket-qua/2025-nam/ban-dan-van.yaml"}
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ([], "ghi rõ tạo gì: van-ban, ket-qua, don-vi, mo-hinh, chi-tieu, ky và trang"),
        (["don-v"], "không tạo được 'don-v'; có phải 'don-vi'?"),
        (["don-vi"], "còn thiếu ten (Tên đầy đủ); ghi thêm ten=…"),
        (["don-vi", "mat-tran", "ten=A"], "đơn vị 'mat-tran' đã có; đặt mã khác"),
        (["don-vi", "x", "y"], "không hiểu 'y'; viết như khóa=giá trị, có dấu cách thì đặt trong ngoặc kép"),
        (["ket-qua", "huyen-uy-cu", "2024-nam"], "hoạt động đến 30/6/2023, nên không báo cáo cho kỳ Năm 2024"),
        (["don-vi", "te=x"], "không ghi được 'te' bằng lệnh này; có phải 'ten'?"),
        (["don-vi", "ten=B", "loai_don_vi=xa"], "loai_don_vi: 'xa' không thuộc các giá trị được dùng ở đây"),
        (["ket-qua", "mat-tran"], "còn thiếu ky_bao_cao"),
        (
            [*MODEL_TYPED, "don_vi=mat-tran"],
            "còn thiếu qua_trinh.buoc (Bước trong vòng đời của mô hình); ghi thêm qua_trinh.buoc=…",
        ),
        (["ket-qua", "mat-tra", "2025-nam"], "chưa có đơn vị 'mat-tra'; có phải 'mat-tran'?"),
        (["ket-qua", "mat-tran", "2025-nam"], "chưa có kỳ '2025-nam'; mở kỳ bằng: build.py new ky 2025-nam"),
        (["trang", "Tin Mới"], "'Tin Mới' không dùng làm tên trang được; có phải 'tin-moi'?"),
        (["trang", "gioi-thieu", "tieu_de=A"], "đã có tệp content/gioi-thieu.md; không ghi đè"),
        (["trang", "con", "tieu_de=A"], "con"),
        (["ky", "dot-1"], "còn thiếu"),
    ],
)
def test_a_command_that_lacks_something_makes_nothing_and_says_what(
    office: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, argv: list[str], sentence: str
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    (office / "data/don-vi/huyen-uy-cu.yaml").write_text(ENDED, "utf-8")
    (office / "data/ky").mkdir()
    (office / "data/ky/2024-nam.yaml").write_text("ma: 2024-nam\n", "utf-8")
    before = _files(office)

    code = run(["new", *argv], office)

    out, err = capsys.readouterr()
    assert code != 0
    assert sentence in out + err or (argv == ["ky", "dot-1"] and "period-without-days" in out)
    assert _files(office) == before


def test_a_command_that_says_everything_asks_nothing(office: Path) -> None:
    given = ["ten=Sở C", "loai_don_vi=so_nganh", "cap=tinh", "ghi_chu=mới: lập"]

    assert run(["new", "don-vi", *given], office) == 0

    assert (office / "data/don-vi/so-c.yaml").read_text("utf-8") == (
        "ma: so-c\nten: Sở C\nloai_don_vi: so_nganh\ncap: tinh\nthu_tu: 410\nghi_chu: 'mới: lập'\n"
    )


def test_a_full_text_that_is_there_already_stays(office: Path) -> None:
    path = office / "content/van-ban/27-cv-tu.md"
    path.write_text("---\ntieu_de: Của tôi\n---\n\nĐăng ký mô hình năm 2026\n", "utf-8")
    given = ["loai_van_ban=cong_van", "co_quan_ban_hanh=tinh-uy", "chu_the_chi_dao=tinh-uy", "nhiem_vu.muc=1"]

    assert run(["new", "van-ban", "27-cv-tu", *given, "nhiem_vu.tom_tat=a", "nhiem_vu.noi_dung=Đăng ký"], office) == 0

    assert "Của tôi" in path.read_text("utf-8")


def test_what_is_new_of_a_unit_of_the_sample_lies_with_the_sample(office: Path) -> None:
    (office / "data/minh-hoa/don-vi").mkdir(parents=True)
    (office / "data/minh-hoa/don-vi/so-c.yaml").write_text("ma: so-c\n", "utf-8")

    assert run(["new", *MODEL_TYPED, "don_vi=so-c", "qua_trinh.buoc=dang_ky", "qua_trinh.ngay=1/3/2026"], office) == 0

    made = (office / "data/minh-hoa/mo-hinh/so-c/to-x.yaml").read_text("utf-8")
    assert made.endswith("    ngay: 1/3/2026\nminh_hoa: true\n")


def test_an_id_that_the_sample_has_is_not_given_again(office: Path, capsys: Output) -> None:
    (office / "data/minh-hoa/don-vi").mkdir(parents=True)
    (office / "data/minh-hoa/don-vi/so-c.yaml").write_text("ma: so-c\n", "utf-8")

    assert run(["new", "don-vi", "ten=Sở C", "loai_don_vi=so_nganh", "cap=tinh"], office) == 2

    assert "đơn vị 'so-c' đã có; đặt mã khác" in capsys.readouterr().err


def test_a_draft_is_filled_in_value_by_value_and_counts_once_it_is_no_draft(office: Path, capsys: Output) -> None:
    assert run(["new", "ky", "2025-nam", *DAY], office) == 0
    for field, value in (
        ("ket_qua[12-cv-tu/1.1.a].tinh_trang", "hoan_thanh"),
        ("ket_qua[12-cv-tu/1.1.a].ngay_hoan_thanh", "20/12/2025"),
        ("so_ky_hieu", "9-BC/MTTQ"),
        ("ngay_bao_cao", "31/12/2025"),
        ("ngay_nhan", "05/01/2026"),
        ("nhap", "false"),
    ):
        assert run(["set", "2025-nam/mat-tran", field, value], office) == 0

    text = (office / "data/ket-qua/2025-nam/mat-tran.yaml").read_text("utf-8")
    assert text.startswith(
        "don_vi: mat-tran\nky_bao_cao: 2025-nam\nnhap: false\nso_ky_hieu: 9-BC/MTTQ\nngay_bao_cao: 31/12/2025\n"
        "ngay_nhan: 05/01/2026\nket_qua:\n  # Xây dựng kế hoạch\n  - nhiem_vu: 12-cv-tu/1.1.a\n"
        "    tinh_trang: hoan_thanh\n    ngay_hoan_thanh: 20/12/2025\n  # Thực hiện kế hoạch\n"
    )
    capsys.readouterr()
    assert run(["build", *DAY], office) == 0, capsys.readouterr().out
    assert "20/12/2025" in (office / "site/don-vi/mat-tran.html").read_text("utf-8")
