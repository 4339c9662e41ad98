"""An incremental build equals a clean build, byte for byte, findings included, whatever was edited before it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from followup.built import Built
from followup.memo import Memo
from followup.pipeline import build
from followup.project import PROGRAM, Project

Publish = Callable[..., Built]
Tree = Callable[[Path], dict[str, bytes]]
Edit = Callable[[Path, random.Random], None]

NAMES = ("Hội Nông dân", "Hội Phụ nữ", "Ban Tổ chức", "Đảng ủy B")


def _pick(root: Path, pattern: str, chance: random.Random) -> Path | None:
    files = sorted(root.glob(pattern))
    return chance.choice(files) if files else None


def _change_words(root: Path, chance: random.Random) -> None:
    path = _pick(root, "content/**/*.md", chance)
    if path is not None:
        path.write_text(path.read_text("utf-8") + f"\nThêm {chance.choice(NAMES)}.\n", "utf-8")


def _add_unit(root: Path, chance: random.Random) -> None:
    name = f"don-vi-{chance.randrange(6)}"
    text = (
        f"ma: {name}\nten: {chance.choice(NAMES)}\nloai_don_vi: cap_uy\ncap: huyen\nthu_tu: {chance.randrange(900)}\n"
    )
    (root / f"data/don-vi/{name}.yaml").write_text(text, "utf-8")


def _remove_unit(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/don-vi/don-vi-*.yaml", chance)
    if path is not None:
        path.unlink()


def _rename_unit(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/don-vi/don-vi-*.yaml", chance)
    if path is not None:
        target = path.with_name(f"don-vi-{chance.randrange(6, 9)}.yaml")
        target.write_text(path.read_text("utf-8").replace(path.stem, target.stem), "utf-8")
        path.unlink()


def _merge_units(root: Path, chance: random.Random) -> None:
    """End a unit for another that takes over from it, or bring it back."""
    path = _pick(root, "data/don-vi/don-vi-*.yaml", chance)
    heir = _pick(root, "data/don-vi/*.yaml", chance)
    if path is not None and heir is not None:
        before, _, ended = path.read_text("utf-8").partition("hoat_dong_den")
        first = date(2024, 1, 1) + timedelta(chance.randrange(700))
        change = f"{{hinh_thuc: hop_nhat, ngay: {first}, don_vi_tiep_nhan: [{heir.stem}]}}"
        more = f"hoat_dong_den: {first - timedelta(1)}\nbien_dong:\n  - {change}\n"
        path.write_text(before if ended or heir == path else before + more, "utf-8")


def _report(root: Path, chance: random.Random) -> None:
    communes = [path.stem for path in sorted(root.glob("data/don-vi/don-vi-*.yaml"))]
    unit = chance.choice(("huyen-uy-a", "mat-tran", *communes))
    duty = "12-cv-tu/1.1.a" if unit == "mat-tran" else "12-cv-tu/1.2"
    day = date(2024, 1, 5) + timedelta(chance.randrange(300))
    claims = ("dang_thuc_hien", "chua_thuc_hien", f"hoan_thanh\n    ngay_hoan_thanh: {day - timedelta(3)}")
    folder = root / f"data/ket-qua/2024-q{chance.randrange(1, 5)}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{unit}.yaml").write_text(
        f"don_vi: {unit}\nky_bao_cao: {folder.name}\nngay_bao_cao: {day}\nngay_nhan: {day}\n"
        f"ket_qua:\n  - nhiem_vu: {duty}\n    tinh_trang: {chance.choice(claims)}\n",
        "utf-8",
    )


def _correct(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/ket-qua/2024-q*/*.yaml", chance)
    if path is not None and "dinh_chinh" not in path.read_text("utf-8"):
        made_on = date(2025, 1, 20) + timedelta(chance.randrange(400))
        what = f"{chance.choice(('12-cv-tu/1.2', '12-cv-tu/1.1.a'))} tinh_trang"
        with path.open("a", encoding="utf-8") as file:
            file.write(
                f"dinh_chinh:\n  - {{ngay: {made_on}, noi_dung: {what}, cu: hoan_thanh, moi: x, ly_do: Gõ nhầm.}}\n"
            )


def _raise_a_matter(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/ket-qua/2024-q*/*.yaml", chance)
    if path is not None and not {"kien_nghi:", "dinh_chinh:"} & set(path.read_text("utf-8").split()):
        with path.open("a", encoding="utf-8") as file:
            file.write(f"    kien_nghi:\n      - noi_dung: Đề nghị {chance.choice(NAMES)} hướng dẫn.\n")


def _plan(root: Path, chance: random.Random) -> None:
    folder = root / "data/ke-hoach/2024"
    folder.mkdir(parents=True, exist_ok=True)
    due = date(2024, 1, 5) + timedelta(chance.randrange(900))
    (folder / "mat-tran.yaml").write_text(
        f"don_vi: mat-tran\nvan_ban: 3-KH/MT\nngay_ban_hanh: {date(2024, 1, 1) + timedelta(chance.randrange(700))}\n"
        f"moc:\n  - {{nhiem_vu: 12-cv-tu/1.1.a, thoi_han: {due}}}\n",
        "utf-8",
    )


def _period(root: Path, chance: random.Random) -> None:
    name = f"2024-q{chance.randrange(1, 5)}"
    (root / "data/ky").mkdir(exist_ok=True)
    closed = f"tinh_trang: da_chot\nngay_chot: {date(2025, 1, 20) + timedelta(chance.randrange(300))}\n"
    text = f"ma: {name}\ndon_vi_bao_cao: [cac-huyen-uy, mat-tran]\n{chance.choice(('', closed))}"
    (root / f"data/ky/{name}.yaml").write_text(text, "utf-8")


def _model(root: Path, chance: random.Random) -> None:
    unit, name = chance.choice(("huyen-uy-a", "mat-tran", "ban-dan-van")), f"mo-hinh-{chance.randrange(4)}"
    for old in root.glob(f"data/mo-hinh/*/{name}.yaml"):
        old.unlink()
    folder = root / f"data/mo-hinh/{unit}"
    folder.mkdir(parents=True, exist_ok=True)
    follows = chance.choice(("", "", f"nhan_rong_tu: mo-hinh-{chance.randrange(4)}\n"))
    (folder / f"{name}.yaml").write_text(
        f"ma: {name}\nten: Mô hình của {chance.choice(NAMES)}\nchu_the: tap_the\nlinh_vuc: kinh-te\ndon_vi: {unit}\n"
        f"cap: xa\ndia_ban: Thôn {chance.randrange(9)}\n{follows}"
        f"qua_trinh:\n  - {{buoc: dang_ky, ngay: {date(2024, 1, 5) + timedelta(chance.randrange(900))}}}\n",
        "utf-8",
    )


def _remove_model(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/mo-hinh/*/*.yaml", chance)
    if path is not None:
        path.unlink()


def _pages_for_models(root: Path, chance: random.Random) -> None:
    path = root / "data/cau-hinh.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("trang_mo_hinh")]
    path.write_text("\n".join([*lines, f"trang_mo_hinh: {chance.choice(('tat_ca', 'co_noi_dung'))}", ""]), "utf-8")


def _withdraw_report(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/ket-qua/*/*.yaml", chance)
    if path is not None:
        path.unlink()


def _break_something(root: Path, chance: random.Random) -> None:
    path = _pick(root, "data/don-vi/*.yaml", chance)
    if path is not None:
        path.write_text(path.read_text("utf-8").replace("thu_tu: ", "thu_tu: x"), "utf-8")


def _mend_everything(root: Path, _chance: random.Random) -> None:
    for path in root.glob("data/don-vi/*.yaml"):
        path.write_text(path.read_text("utf-8").replace("thu_tu: x", "thu_tu: ").replace("x", ""), "utf-8")


def _change_settings(root: Path, chance: random.Random) -> None:
    path = root / "data/cau-hinh.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("ten_trang")]
    path.write_text("\n".join([*lines, f"ten_trang: Theo dõi {chance.randrange(3)}", ""]), "utf-8")


def _change_force(root: Path, chance: random.Random) -> None:
    path = root / "data/van-ban/12-cv-tu.yaml"
    lines = [
        line
        for line in path.read_text("utf-8").splitlines()
        if not line.startswith(("tinh_trang_hieu_luc", "cong_khai"))
    ]
    shown = chance.choice(("toan_van", "toan_van", "trich_yeu", "khong"))
    force = chance.choice(("con_hieu_luc", "da_tong_ket"))
    path.write_text("\n".join([*lines, f"cong_khai: {shown}", f"tinh_trang_hieu_luc: {force}", ""]), "utf-8")


def _lead_on(root: Path, chance: random.Random) -> None:
    names = sorted({f"don-vi-{chance.randrange(9)}" for _ in range(3)})
    left = [name for name in names if not (root / f"data/don-vi/{name}.yaml").exists()]
    entries = [f"  - {{tu: don-vi/{name}, den: don-vi/mat-tran, ly_do: Bỏ., ngay: 01/9/2025}}\n" for name in left]
    path = root / "data/chuyen-huong.yaml"
    path.unlink(missing_ok=True)
    if entries:
        path.write_text("chuyen_huong:\n" + "".join(entries), "utf-8")


def _go_on_the_web(root: Path, chance: random.Random) -> None:
    path = root / "data/cau-hinh.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(("dia_chi", "ban:", "mau"))]
    more = ("dia_chi_trang: https://danvan.example.vn", "ban: cong_khai", "mau_chinh: 0b4a80")
    path.write_text("\n".join([*lines, *more[: chance.randrange(4)], ""]), "utf-8")


EDITS: tuple[Edit, ...] = (
    _change_words,
    _add_unit,
    _remove_unit,
    _rename_unit,
    _merge_units,
    _report,
    _report,
    _correct,
    _raise_a_matter,
    _withdraw_report,
    _plan,
    _period,
    _model,
    _model,
    _remove_model,
    _pages_for_models,
    _break_something,
    _mend_everything,
    _mend_everything,
    _change_settings,
    _change_force,
    _lead_on,
    _go_on_the_web,
)


def _sequence(root: Path, publish: Publish, tree: Tree, *, seed: int, edits: int, memo: Memo | None = None) -> None:
    chance = random.Random(seed)  # noqa: S311 - a fixed sequence, no secret
    as_of = date(2025, 10, 1)
    for number in range(edits):
        edit = chance.choice(EDITS)
        edit(root, chance)
        as_of += timedelta(chance.choice((0, 0, 0, 1, 40, -90)))
        shutil.rmtree(root.parent / "clean", ignore_errors=True)
        clean = Path(shutil.copytree(root, root.parent / "clean", ignore=shutil.ignore_patterns("site", ".cache")))

        ours, theirs = publish(root, as_of, memo), publish(clean, as_of)

        where = f"seed {seed}, edit {number}: {edit.__name__}"
        assert ours.diagnostics == theirs.diagnostics, where
        assert ours.published == theirs.published, where
        if theirs.published:
            assert tree(root / "site") == tree(clean / "site"), where


@pytest.mark.parametrize("seed", range(3))
def test_an_incremental_build_equals_a_clean_one(office: Path, publish: Publish, tree: Tree, seed: int) -> None:
    _sequence(office, publish, tree, seed=seed, edits=12)


def test_what_a_preview_keeps_in_memory_changes_nothing(office: Path, publish: Publish, tree: Tree) -> None:
    _sequence(office, publish, tree, seed=3, edits=12, memo=Memo())


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 140))
def test_an_incremental_build_equals_a_clean_one_over_a_thousand_edits(
    office: Path, publish: Publish, tree: Tree, seed: int
) -> None:
    _sequence(office, publish, tree, seed=seed, edits=25, memo=Memo() if seed % 2 else None)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("templates/base.html", "</main>", "<p>x</p></main>"),
        ("templates/parts/link.html", "<a href", '<a class="x" href'),
        ("templates/assets/css/site.css", "body", "body,i"),
    ],
)
def test_after_a_change_of_templates_all_pages_are_as_from_a_clean_build(
    office: Path, tmp_path: Path, tree: Tree, file: str, old: str, new: str
) -> None:
    program = _copy_of_program(tmp_path)
    _build(office, program)
    path = program / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    clean = Path(shutil.copytree(office, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".cache")))

    assert _build(office, program).written
    assert _build(clean, program).published
    assert tree(office / "site") == tree(clean / "site")


def test_another_version_of_the_program_believes_no_part_of_the_last_site(
    office: Path, tmp_path: Path, tree: Tree
) -> None:
    _build(office, _copy_of_program(tmp_path / "one"))
    before, parts = tree(office / "site"), (office / ".cache/manifest").read_bytes()
    other = _copy_of_program(tmp_path / "other")
    with (other / "followup/pages/unit.py").open("a", encoding="utf-8") as module:
        module.write("# another version\n")

    assert _build(office, other).published
    assert tree(office / "site") == before
    assert (office / ".cache/manifest").read_bytes() != parts


def _copy_of_program(folder: Path) -> Path:
    program = folder / "program"
    for part in ("followup", "templates"):
        shutil.copytree(PROGRAM / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    return program


def _build(root: Path, program: Path) -> Built:
    return build(Project(root, program), as_of=date(2025, 10, 1), commit=None, progress=lambda *_: None)
