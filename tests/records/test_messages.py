"""What editors read when a value is not what its key takes: every message of `records/`, word by word."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

import followup.records
from followup.records.directive import Directive
from followup.records.note import Note
from followup.records.read import read_record
from followup.records.record import Record
from followup.records.redirect import Redirects
from followup.records.result import Result
from followup.records.settings import Settings
from followup.records.unit import Unit
from followup.source.markdown_file import read_markdown

Lines = Callable[[type[Record], str], list[str]]

UNIT = "ma: a\nten: A\nloai_don_vi: doan_the\ncap: tinh\nthu_tu: 1\n"
SETTINGS = "phien_ban_du_lieu: 1\nten_trang: T\nco_quan: C\ndon_vi_cong_bo: D\n"
RESULT = "don_vi: a\nky_bao_cao: 2024\n"
DIRECTIVE = "ma: a\nloai_van_ban: cong_van\nco_quan_ban_hanh: b\nchu_the_chi_dao: c\ncong_khai: khong\n"
CHANGE_KEYS = "hinh_thuc, ngay, don_vi_tiep_nhan, giao_lai, can_cu, ghi_chu"
CHANGES = "lap, doi_ten, hop_nhat, chia, thay_the, thay_the_mot_phan, giai_the"
DAY = "gõ theo mẫu 2022-03-09 hoặc 9/3/2022 (ngày trước, tháng sau)"
NUMBER = "gõ như in trên văn bản, ví dụ 394-CV/TU hoặc 16/CT-TTg; chưa biết số thì xóa dòng này"
VALUES = {"gõ `so_ky_hieu`": "45-BC/TU", "gõ `ngay_nhan`": "1/7/2025"}
COUNT = "chỉ ghi chữ số, có thể có dấu chấm ngăn hàng nghìn, ví dụ 12 hoặc 1.200"

MESSAGES: tuple[tuple[type[Record], str, str], ...] = (
    (Note, "thu_tu: 1\n", "1:1 missing-key thiếu khóa bắt buộc `tieu_de` | thêm dòng `tieu_de: …` (Tiêu đề trang)"),
    (
        Note,
        "thu_tu: 1\ntieu_de:\n",
        "2:1 missing-key khóa bắt buộc `tieu_de` còn để trống | ghi đủ `tieu_de: …` (Tiêu đề trang)",
    ),
    (
        Unit,
        UNIT + "bien_dong:\n  - hinh_thuc: chia\n",
        "7:5 missing-key thiếu khóa bắt buộc `ngay` | thêm dòng `ngay: …` (Ngày có hiệu lực)",
    ),
    (
        Unit,
        UNIT + "bien_dong:\n  - ngay: ''\n    hinh_thuc: chia\n",
        "7:5 missing-key khóa bắt buộc `ngay` còn để trống | ghi đủ `ngay: …` (Ngày có hiệu lực)",
    ),
    (
        Note,
        "tieu_de: T\nxyz: 1\n",
        "2:1 unknown-key không có khóa `xyz` ở đây | các khóa dùng được ở đây: tieu_de, mo_ta, thu_tu",
    ),
    (
        Unit,
        UNIT + "bien_dong:\n  - {hinh_thuc: chia, ngay: 1/7/2025, ly_do: x}\n",
        f"7:39 unknown-key không có khóa `ly_do` ở đây | các khóa dùng được ở đây: {CHANGE_KEYS}",
    ),
    (
        Unit,
        UNIT + "ten_khac: B, C\n",
        (
            "6:11 not-a-list `ten_khac` cần một danh sách, nhưng ở đây chỉ có một giá trị"
            " | xuống dòng và ghi từng giá trị sau dấu gạch đầu dòng, hoặc `ten_khac: [B, C]`"
        ),
    ),
    (
        Unit,
        UNIT + "ten_khac:\n  a: b\n",
        (
            "7:3 not-a-list `ten_khac` cần một danh sách, nhưng ở đây chỉ có một nhóm khóa"
            " | ghi mỗi giá trị trên một dòng, sau dấu gạch đầu dòng"
        ),
    ),
    (
        Unit,
        UNIT + "bien_dong: giai_the\n",
        (
            "6:12 not-a-list `bien_dong` cần một danh sách, nhưng ở đây chỉ có một giá trị"
            f" | xuống dòng, gõ dấu gạch đầu dòng rồi ghi các khóa: {CHANGE_KEYS}"
        ),
    ),
    (
        Unit,
        UNIT + "bien_dong:\n  hinh_thuc: giai_the\n",
        (
            "7:3 not-a-list `bien_dong` cần một danh sách, nhưng ở đây chỉ có một nhóm khóa"
            " | thêm dấu gạch đầu dòng trước khóa thứ nhất của mỗi mục"
        ),
    ),
    (
        Unit,
        UNIT + "bien_dong: [giai_the]\n",
        (
            "6:13 not-a-mapping ở đây cần một nhóm khóa, không phải một giá trị"
            f" | mỗi khóa một dòng, lùi vào hai dấu cách: {CHANGE_KEYS}"
        ),
    ),
    (
        Directive,
        DIRECTIVE + "nhiem_vu: []\n",
        "6:11 too-few `nhiem_vu` cần ít nhất 1 mục | xuống dòng, gõ dấu gạch đầu dòng rồi ghi mục thứ nhất",
    ),
    (Settings, SETTINGS + "sap_den_han: 0\n", "5:14 out-of-range `sap_den_han` phải từ 1 trở lên | sửa lại con số"),
    (
        Settings,
        SETTINGS + "sap_den_han: 121\n",
        "5:14 out-of-range `sap_den_han` không được quá 120 | sửa lại con số",
    ),
    (
        Unit,
        UNIT + "bien_dong:\n  - hinh_thuc: Giải thể\n    ngay: 1/7/2025\n",
        f"7:16 not-a-choice 'Giải thể' không thuộc các giá trị được dùng ở đây: {CHANGES} | có phải 'giai_the'?",
    ),
    (
        Settings,
        SETTINGS + "ban: public\n",
        (
            "5:6 not-a-choice 'public' không thuộc các giá trị được dùng ở đây: noi_bo, cong_khai"
            " | gõ một trong các giá trị đó"
        ),
    ),
    (
        Settings,
        SETTINGS + "ban: [noi_bo]\n",
        (
            "5:6 not-a-choice một danh sách không thuộc các giá trị được dùng ở đây: noi_bo, cong_khai"
            " | gõ một trong các giá trị đó"
        ),
    ),
    (
        Settings,
        SETTINGS + "ban: {a: b}\n",
        (
            "5:6 not-a-choice một nhóm khóa không thuộc các giá trị được dùng ở đây: noi_bo, cong_khai"
            " | gõ một trong các giá trị đó"
        ),
    ),
    (Note, "tieu_de: '  '\n", "1:10 blank-text giá trị này còn để trống | ghi nội dung, hoặc xóa cả dòng này"),
    (Unit, UNIT + "ten_khac: [~]\n", "6:12 blank-text giá trị này còn để trống | ghi nội dung, hoặc xóa cả dòng này"),
    (
        Note,
        "tieu_de: [a]\n",
        "1:10 not-text ở đây cần một đoạn chữ, nhưng lại là một danh sách | ghi một giá trị ngay sau dấu hai chấm",
    ),
    (
        Note,
        "tieu_de: {a: b}\n",
        "1:10 not-text ở đây cần một đoạn chữ, nhưng lại là một nhóm khóa | ghi một giá trị ngay sau dấu hai chấm",
    ),
    (
        Unit,
        UNIT.replace("ma: a", "ma: Hội CCB"),
        (
            "1:5 not-a-slug 'Hội CCB' không phải là mã: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang"
            " | gõ 'hoi-ccb'"
        ),
    ),
    (
        Unit,
        UNIT.replace("ma: a", "ma: ???"),
        (
            "1:5 not-a-slug '???' không phải là mã: mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang"
            " | gõ chữ thường không dấu, nối bằng dấu gạch ngang"
        ),
    ),
    (
        Unit,
        UNIT + "hoat_dong_tu: 31/6/2022\n",
        f"6:15 not-a-day '31/6/2022' không phải là một ngày có thật, vì tháng 6 chỉ có 30 ngày | {DAY}",
    ),
    (
        Directive,
        DIRECTIVE + "nhiem_vu:\n  - {muc: mục một, tom_tat: t, noi_dung: n}\n",
        (
            "7:11 not-a-duty-code 'mục một' không phải là số mục của nhiệm vụ"
            " | gõ như 1, 1.2, 1.2.c; M cho đoạn giao theo dõi, P cho câu phổ biến"
        ),
    ),
    (
        Result,
        RESULT + "ket_qua:\n  - {nhiem_vu: 1.1.a, tinh_trang: hoan_thanh}\n",
        (
            "4:16 not-a-duty-reference '1.1.a' chưa chỉ đúng một nhiệm vụ"
            " | gõ mã văn bản, dấu gạch chéo rồi số mục, ví dụ 394-cv-tu/1.1.a"
        ),
    ),
    (Note, "tieu_de: T\nthu_tu: mười\n", f"2:9 not-a-count 'mười' không phải là số nguyên | {COUNT}"),
    (
        Result,
        RESULT
        + "ket_qua:\n  - nhiem_vu: v/1\n    tinh_trang: hoan_thanh\n"
        + "    so_lieu:\n      - {chi_tieu: c, gia_tri: 62.5, cach_cong: luy_ke}\n",
        (
            "7:32 not-an-amount '62.5' không phải là một con số"
            " | gõ 62,5, vì dấu phẩy ngăn phần lẻ, dấu chấm ngăn hàng nghìn"
        ),
    ),
    (
        Unit,
        UNIT + "minh_hoa: yes\n",
        "6:11 not-yes-or-no 'yes' không phải là có hoặc không | gõ true (có) hoặc false (không)",
    ),
    (
        Settings,
        SETTINGS + "kho_du_lieu: https://gitlab.com/a/b\n",
        (
            "5:14 repository-without-path 'https://gitlab.com/a/b' chưa có {duong_dan} nên chưa biết mở từng tệp"
            " ở địa chỉ nào | gõ https://gitlab.com/a/b/-/edit/main/{duong_dan}"
        ),
    ),
    (
        Settings,
        SETTINGS + "mau_chinh: xanh\n",
        (
            "5:12 not-a-colour 'xanh' không phải là mã của một màu"
            ' | gõ sáu chữ số thập lục phân trong ngoặc kép, ví dụ "#0b4a80"'
        ),
    ),
    (
        Redirects,
        "chuyen_huong:\n  - {tu: data/don-vi/huyen-uy-a.yaml, ly_do: x, ngay: 1/7/2025}\n",
        ("2:10 not-a-page-name 'data/don-vi/huyen-uy-a.yaml' chưa chỉ đúng trang của một hồ sơ | gõ don-vi/huyen-uy-a"),
    ),
    (
        Redirects,
        "chuyen_huong:\n  - {tu: Huyện ủy A, ly_do: x, ngay: 1/7/2025}\n",
        (
            "2:10 not-a-page-name 'Huyện ủy A' chưa chỉ đúng trang của một hồ sơ"
            " | gõ loại rồi mã, ví dụ don-vi/huyen-uy-a;"
            " các loại: van-ban, nhiem-vu, don-vi, nhom, ky, mo-hinh, chi-tieu, trang"
        ),
    ),
    (
        Settings,
        SETTINGS + "kho_du_lieu: git.example.vn\n",
        (
            "5:14 not-an-address 'git.example.vn' không phải là địa chỉ trang"
            " | gõ đầy đủ, ví dụ https://danvan.example.vn/tien-do"
        ),
    ),
    (
        Settings,
        SETTINGS.replace("du_lieu: 1", "du_lieu: 0"),
        (
            "1:20 older-data dữ liệu có khuôn dạng phiên bản 0, cũ hơn phiên bản 1 mà phần mềm này đọc được"
            " | gõ: build.py upgrade"
        ),
    ),
    (
        Settings,
        SETTINGS.replace("du_lieu: 1", "du_lieu: 7"),
        (
            "1:20 newer-data dữ liệu có khuôn dạng phiên bản 7, mới hơn phiên bản 1 mà phần mềm này đọc được"
            " | cập nhật phần mềm lên bản mới rồi làm lại"
        ),
    ),
    (
        Unit,
        DIRECTIVE,
        (
            "1:1 wrong-folder các khóa trong tệp này là của hồ sơ thuộc thư mục data/van-ban/,"
            " không phải của thư mục này | chuyển tệp sang data/van-ban/"
        ),
    ),
    (
        Result,
        RESULT + "so_ky_hieu: Báo cáo số 5\n",
        f"3:13 not-a-document-number 'Báo cáo số 5' không phải là số và ký hiệu của một văn bản | {NUMBER}",
    ),
)


@pytest.mark.parametrize(("kind", "text", "expected"), MESSAGES, ids=[each[2].split(" |")[0] for each in MESSAGES])
def test_a_mistake_is_said_in_these_words(kind: type[Record], text: str, expected: str, lines: Lines) -> None:
    assert lines(kind, text) == [expected]


def test_the_table_has_every_code_that_records_emit() -> None:
    codes: set[str] = set()
    for path in Path(followup.records.__path__[0]).glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CODES":
                codes |= set(ast.literal_eval(node.value))

    assert {expected.split()[1] for _, _, expected in MESSAGES} == codes


def test_finds_every_mistake_in_one_reading(lines: Lines) -> None:
    found = lines(
        Unit,
        """
        ma: Huyện ủy A
        ten: Huyện ủy A
        loai_don_vi: cap_uy
        cap: huyện
        thu_tu: 1
        hoạt_động_từ: 1/1/1992
        bien_dong:
          - hinh_thuc: chia
            ngay: 31/6/2025
        """,
    )

    assert [each.split()[:2] for each in found] == [
        ["1:5", "not-a-slug"],
        ["4:6", "not-a-choice"],
        ["6:1", "unknown-key"],
        ["9:11", "not-a-day"],
    ]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Đơn vị", "gõ `don_vi`"),
        ("don vi", "gõ `don_vi`"),
        ("Don_Vi", "gõ `don_vi`"),
        ("don-vi", "gõ `don_vi`"),
        ("ddown_vij", "gõ `don_vi`"),
        ("đơn_vị", "gõ `don_vi`"),
        ("DON_VI", "gõ `don_vi`"),
        ("Số ký hiệu", "gõ `so_ky_hieu`"),
        ("soos_kys_hieeuj", "gõ `so_ky_hieu`"),
        ("Ngày nhận", "gõ `ngay_nhan`"),
        ("ngay_nhân", "gõ `ngay_nhan`"),
        ("ket_qa", "gõ `ket_qua`"),
    ],
)
def test_a_key_typed_with_marks_blanks_capitals_or_telex_gets_the_right_key(
    typed: str, hint: str, lines: Lines
) -> None:
    (found,) = lines(Result, f"{RESULT}{typed}: {VALUES.get(hint, 'x')}\n")

    assert found == f"3:1 unknown-key không có khóa `{typed}` ở đây | {hint}"


@pytest.mark.parametrize("typed", ["9/3/2022", "09/03/2022", "2022-03-09", "' 9/3/2022 '"])
def test_a_day_is_read_day_first(typed: str, lines: Lines) -> None:
    assert lines(Unit, f"{UNIT}hoat_dong_tu: {typed}\nhoat_dong_den: 10/3/2022\n") == []


NO_DAYS = (
    ("1646784000", "không phải là một ngày", DAY),
    ("12:30", "không phải là một ngày", DAY),
    ("1e999", "không phải là một ngày", DAY),
    ("٩/٣/٢٠٢٢", "không phải là một ngày", DAY),
    ("3/2022", "không phải là một ngày", DAY),
    ("quý I/2022", "không phải là một ngày", DAY),
    ("chưa rõ", "không phải là một ngày", f"{DAY}; chưa biết ngày thì xóa dòng này"),
    ("31/3", "còn thiếu năm hoặc thiếu ngày", DAY),
    ("03/9/22", "ghi năm chưa đủ bốn chữ số", "gõ 03/9/2022 nếu là năm 2022"),
    ("2022/03/09", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("2022-3-9", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("9-3-2022", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("9.3.2022.", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("9 / 3 / 2022", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("ngày 9 tháng 3 năm 2022", "chưa viết đúng mẫu của một ngày", "gõ 09/3/2022 hoặc 2022-03-09"),
    ("3/31/2022", "không phải là một ngày có thật, vì không có tháng 31", "gõ 31/3/2022 (ngày trước, tháng sau)"),
    ("29/02/2022", "không phải là một ngày có thật, vì tháng 2 chỉ có 28 ngày", DAY),
    ("13/13/2022", "không phải là một ngày có thật", DAY),
    ("0/0/0000", "không phải là một ngày có thật", DAY),
    ("09/3/0202", "có năm 0202, ngoài khoảng từ 1930 đến 2100", "kiểm tra lại năm"),
)


@pytest.mark.parametrize(("typed", "why", "hint"), NO_DAYS)
def test_what_is_no_day_is_refused_with_the_day_that_seems_to_be_meant(
    typed: str, why: str, hint: str, lines: Lines
) -> None:
    (found,) = lines(Unit, f"{UNIT}hoat_dong_tu: {typed}\n")

    assert found == f"6:15 not-a-day '{typed}' {why} | {hint}"


@pytest.mark.parametrize(
    "typed",
    ["1e999", "nan", "inf", "12:30", "1.5", "1,200", "0.100", "-1", "+1", "0x10", "1_000", "١٢", "1.000.00", "1" * 13],
)
def test_what_is_no_count_is_refused(typed: str, lines: Lines) -> None:
    (found,) = lines(Note, f"tieu_de: T\nthu_tu: {typed}\n")

    assert found == f"2:9 not-a-count '{typed}' không phải là số nguyên | {COUNT}"


@pytest.mark.parametrize("typed", ["01", "1.01", "0", "1.a.", "1..a", "a", "1.A", "1.ă", "m", "١", "100", "1,1"])
def test_what_is_no_code_of_a_duty_is_refused(typed: str, lines: Lines) -> None:
    (found,) = lines(Directive, f"{DIRECTIVE}nhiem_vu:\n  - muc: '{typed}'\n    tom_tat: t\n    noi_dung: n\n")

    assert found.startswith(f"7:10 not-a-duty-code '{typed}' không phải là số mục của nhiệm vụ")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.", "1"),
        ("01", "1"),
        ("2.a)", "2.a"),
        ("1a", "1.a"),
        ("1,2", "1.2"),
        ("1.02", "1.2"),
        ("III.2", "3.2"),
        ("m", "M"),
        ("Mục 1.2", "1.2"),
        ("1.Đ", "1.đ"),
    ],
)
def test_a_code_of_a_duty_typed_as_in_the_document_gets_the_right_one(typed: str, code: str, lines: Lines) -> None:
    (found,) = lines(Directive, f"{DIRECTIVE}nhiem_vu:\n  - muc: '{typed}'\n    tom_tat: t\n    noi_dung: n\n")

    assert found.endswith(f" | gõ {code}")


@pytest.mark.parametrize("typed", ["Số 45-KH/TU", "số: 45-KH/TU", "45 KH/TU", "So 45 KH/TU"])
def test_a_document_number_with_something_around_it_gets_the_right_one(typed: str, lines: Lines) -> None:
    (found,) = lines(Directive, f"{DIRECTIVE}so_ky_hieu: '{typed}'\nnhiem_vu: [{{muc: 1, tom_tat: t, noi_dung: n}}]\n")

    assert found.endswith(" | gõ 45-KH/TU")


def test_several_ids_in_one_value_are_told_apart(lines: Lines) -> None:
    (found,) = lines(Unit, f"{UNIT}dong_vai: [b; c-d]\n")

    assert found == (
        "6:12 not-a-slug 'b; c-d' là nhiều mã ghi liền, mà ở đây chỉ đọc một mã"
        " | ghi mỗi mã sau một dấu gạch đầu dòng, hoặc [b, c-d] nếu khóa này nhận danh sách"
    )


def test_an_id_that_is_too_long_is_said_to_be_so(lines: Lines) -> None:
    (found,) = lines(Unit, UNIT.replace("ma: a", "ma: " + "a" * 81))

    assert found == (
        "1:5 not-a-slug mã này dài 81 ký tự, quá mức 80 ký tự | đặt mã ngắn hơn, viết tắt những chữ dễ đoán"
    )


def test_a_misspelt_key_is_one_mistake_and_its_value_is_read_all_the_same(lines: Lines) -> None:
    found = lines(
        Directive,
        """
        Mã: a
        loaij_van_ban: cong_van
        ngày ban hành: 31/6/2022
        co_quan_ban_hanh: b
        chu_the_chi_dao: c
        cong_khai: khong
        Nhiệm vụ:
          - Mục: 1.
            tom_tat: t
            noi_dungg: n
        """,
    )

    assert [" ".join(each.split()[:2]) for each in found] == [
        "1:1 unknown-key",
        "2:1 unknown-key",
        "3:1 unknown-key",
        "3:16 not-a-day",
        "7:1 unknown-key",
        "8:5 unknown-key",
        "8:10 not-a-duty-code",
        "10:5 unknown-key",
    ]


def test_a_misspelt_key_beside_the_right_one_stands_for_nothing(lines: Lines) -> None:
    (found,) = lines(Unit, f"{UNIT}Tên: [a]\n")

    assert found == "6:1 unknown-key không có khóa `Tên` ở đây | gõ `ten`"


def test_a_page_without_keys_is_told_how_to_begin() -> None:
    document = read_markdown("content/x.md", b"Loi van.\n").value
    assert document is not None
    (found,) = read_record(Note, document).diagnostics

    assert found.hint == "mở đầu tệp bằng ba dòng: `---`, rồi `tieu_de: …` (Tiêu đề trang), rồi `---`"


def test_a_number_or_a_time_stays_the_text_that_was_typed(lines: Lines) -> None:
    for typed in ("01", "1e999", "nan", "12:30", "no", "1646784000"):
        assert lines(Note, f"tieu_de: {typed}\n") == []


def test_a_long_value_is_quoted_in_short_and_on_one_line(lines: Lines) -> None:
    (found,) = lines(Note, "tieu_de: T\nthu_tu: |\n  " + "một\n  " * 100 + "\n")

    assert found.startswith("2:9 not-a-count 'một một một")
    assert "\n" not in found
    assert len(found) < 250
