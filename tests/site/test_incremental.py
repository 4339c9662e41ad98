"""An incremental build equals a clean build, byte for byte, findings included, whatever was edited before it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from followup.built import Built

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


def _report(root: Path, chance: random.Random) -> None:
    unit = chance.choice(("huyen-uy-a", "mat-tran"))
    duty = {"huyen-uy-a": "12-cv-tu/1.2", "mat-tran": "12-cv-tu/1.1.a"}[unit]
    day = date(2024, 1, 5) + timedelta(chance.randrange(300))
    folder = root / f"data/ket-qua/2024-q{chance.randrange(1, 5)}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{unit}.yaml").write_text(
        f"don_vi: {unit}\nky_bao_cao: {folder.name}\nngay_bao_cao: {day}\nngay_nhan: {day}\n"
        f"ket_qua:\n  - nhiem_vu: {duty}\n    tinh_trang: {chance.choice(('dang_thuc_hien', 'chua_thuc_hien'))}\n",
        "utf-8",
    )


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
    _report,
    _withdraw_report,
    _break_something,
    _mend_everything,
    _mend_everything,
    _change_settings,
    _change_force,
    _lead_on,
    _go_on_the_web,
)


def _sequence(root: Path, publish: Publish, tree: Tree, *, seed: int, edits: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a fixed sequence, no secret
    as_of = date(2025, 10, 1)
    for number in range(edits):
        edit = chance.choice(EDITS)
        edit(root, chance)
        as_of += timedelta(chance.choice((0, 0, 0, 1, 40)))
        shutil.rmtree(root.parent / "clean", ignore_errors=True)
        clean = Path(shutil.copytree(root, root.parent / "clean", ignore=shutil.ignore_patterns("site", ".cache")))

        ours, theirs = publish(root, as_of), publish(clean, as_of)

        where = f"seed {seed}, edit {number}: {edit.__name__}"
        assert ours.diagnostics == theirs.diagnostics, where
        assert ours.published == theirs.published, where
        if theirs.published:
            assert tree(root / "site") == tree(clean / "site"), where


@pytest.mark.parametrize("seed", range(3))
def test_an_incremental_build_equals_a_clean_one(office: Path, publish: Publish, tree: Tree, seed: int) -> None:
    _sequence(office, publish, tree, seed=seed, edits=12)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 140))
def test_an_incremental_build_equals_a_clean_one_over_a_thousand_edits(
    office: Path, publish: Publish, tree: Tree, seed: int
) -> None:
    _sequence(office, publish, tree, seed=seed, edits=25)
