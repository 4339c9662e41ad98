"""Turn the peers' neutral facts into our record kinds, so that all build from the same.

The facts are units, models, directives with tasks, and what units reported on tasks year by year. Whoever has reported
on a task leads it here, its owner follows it. What has no key of its own with us (a leader's name, a score, what a
report tells) goes into notes, so that every byte of the facts is read and checked.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from followup.vietnamese import slug

_SETTINGS = {
    "phien_ban_du_lieu": "1",
    "ten_trang": "Bộ số liệu để so",
    "co_quan": "Bộ số liệu để so",
    "don_vi_cong_bo": "Bộ số liệu để so, không có thật",
    "trang_mo_hinh": "tat_ca",
}
_UNIT_LEVELS = {"Tỉnh": "tinh", "Khu vực": "huyen", "Xã": "xa"}
_LEVELS = {"Cấp xã": "xa", "Cấp huyện": "huyen", "Cấp tỉnh": "tinh", "Toàn quốc": "trung_uong"}
_CLAIMS = {"done": "hoan_thanh", "doing": "dang_thuc_hien", "late": "dang_thuc_hien", "todo": "chua_thuc_hien"}
_PERSON = "Cá nhân"


def convert(facts: Path, folder: Path) -> None:
    """Write the FACTS as data of a project into FOLDER, in place of whatever data are there."""
    shutil.rmtree(folder / "data", ignore_errors=True)
    for path, values in _records(facts):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=96)
        target.write_text(text, "utf-8", newline="\n")


def model_file(model: str) -> str:
    """Give where the model with the id MODEL lies after the conversion."""
    return f"data/mo-hinh/{model.rpartition('-')[0]}/{model}.yaml"


def _records(facts: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    units: Mapping[str, Any] = _read(facts / "units.yaml")
    fields: dict[str, str] = {}
    for place, (name, unit) in enumerate(units.items(), 1):
        yield f"data/don-vi/{name}.yaml", _unit(name, unit, place)
        for model in _read(facts / f"models/{name}.yaml"):
            fields.setdefault(slug(model["field"]), model["field"])
            yield model_file(model["id"]), _model(model)
    yield "data/cau-hinh.yaml", _SETTINGS | {"linh_vuc": [{"ma": name, "ten": word} for name, word in fields.items()]}
    reported: dict[str, list[str]] = {}
    for year in sorted(each.name for each in (facts / "results").iterdir()):
        yield f"data/ky/{year}-nam.yaml", {"ma": f"{year}-nam"}
        for name in units:
            entries = [*_entries(_read(facts / f"results/{year}/{name}.yaml")["results"], year)]
            for entry in entries:
                reported.setdefault(entry["nhiem_vu"], []).append(name)
            yield f"data/ket-qua/{year}-nam/{name}.yaml", _result(name, year, entries)
    for file in sorted((facts / "directives").iterdir()):
        directive = _read(file)
        yield f"data/van-ban/{directive['id']}.yaml", _directive(directive, units, reported)


def _read(file: Path) -> Any:  # noqa: ANN401 -- whatever the facts hold
    return yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 -- it makes nothing but text


def _unit(name: str, unit: Mapping[str, str], place: int) -> dict[str, Any]:
    parent = {"truc_thuoc": unit["parent"]} if unit["parent"] else {}
    return {
        "ma": name,
        "ten": unit["name"],
        "ten_viet_tat": unit["short"],
        "loai_don_vi": "chinh_quyen",
        "cap": _UNIT_LEVELS[unit["kind"]],
        **parent,
        "thu_tu": str(place),
        "ghi_chu": f"Dân số {unit['population']} người",
    }


def _model(model: Mapping[str, Any]) -> dict[str, Any]:
    told = ("kind", "status", "leader", "score")
    return {
        "ma": model["id"],
        "ten": model["title"],
        "chu_the": "ca_nhan" if model["kind"] == _PERSON else "tap_the",
        "linh_vuc": slug(model["field"]),
        "don_vi": model["unit"],
        "cap": _LEVELS[model["level"]],
        "dia_ban": model["address"],
        "ban_dang_ky": {"cach_lam": model["body"]},
        "qua_trinh": [
            {"buoc": "dang_ky", "ngay": model["started"]},
            {"buoc": "cong_nhan", "ngay": model["recognized"], "quyet_dinh": "Quyết định công nhận"},
        ],
        "nguon_luc": [
            {"loai": "luot_nguoi", "gia_tri": model["members"], "don_vi_tinh": "lượt người"},
            {"loai": "ho", "gia_tri": model["households"], "don_vi_tinh": "hộ"},
            {"loai": "tien", "gia_tri": model["budget"], "don_vi_tinh": "đồng"},
        ],
        "ghi_chu": ", ".join([*(model[name] for name in told), *model["tags"]]),
    }


def _entries(results: Mapping[str, Any] | str, year: str) -> Iterator[dict[str, Any]]:
    for directive, tasks in results.items() if isinstance(results, dict) else ():
        for task, told in tasks.items():
            done = told["status"] == "done"
            evidence = [{"so_ky_hieu": f"{int(task[1:])}-BC/UBND", "ngay": f"{year}-12-20"}]
            yield {
                "nhiem_vu": f"{directive}/{int(task[1:])}",
                "tinh_trang": _CLAIMS[told["status"]],
                **({"ngay_hoan_thanh": f"{year}-12-20"} if done else {}),
                "ti_le": told["percent"],
                **({"minh_chung": evidence} if done else {}),
                "ghi_chu": told["text"],
            }


def _result(name: str, year: str, entries: list[dict[str, Any]]) -> dict[str, Any]:
    day = f"{year}-12-22"
    head = {"don_vi": name, "ky_bao_cao": f"{year}-nam", "ngay_bao_cao": day, "ngay_nhan": day, "cach_nhan": "van_ban"}
    return head | ({"ket_qua": entries} if entries else {"tinh_trang_nop": "khong_phat_sinh"})


def _directive(
    directive: Mapping[str, Any], units: Mapping[str, Any], reported: Mapping[str, list[str]]
) -> dict[str, Any]:
    issuer = next(name for name, unit in units.items() if unit["name"] == directive["issuer"])
    duties = [_duty(directive, task, told, reported) for task, told in directive["tasks"].items()]
    return {
        "ma": directive["id"],
        "loai_van_ban": "chi_thi",
        "so_ky_hieu": directive["number"],
        "ngay_ban_hanh": directive["issued"],
        "co_quan_ban_hanh": issuer,
        "chu_the_chi_dao": issuer,
        "trich_yeu": directive["title"],
        "tinh_trang_hieu_luc": "con_hieu_luc",
        "can_cu_hieu_luc": directive["field"],
        "cong_khai": "trich_yeu",
        "nhiem_vu": duties,
        "ghi_chu": directive["body"],
    }


def _duty(
    directive: Mapping[str, Any], task: str, told: Mapping[str, str], reported: Mapping[str, list[str]]
) -> dict[str, Any]:
    code = str(int(task[1:]))
    leads = sorted({told["owner"], *reported.get(f"{directive['id']}/{code}", ())})
    return {
        "muc": code,
        "tom_tat": told["title"],
        "noi_dung": told["title"],
        "chu_tri": leads,
        "theo_doi": [told["owner"]],
        "loai_han": "mot_lan",
        "thoi_han": told["due"],
        "can_cu_thoi_han": f"Mục {code} của văn bản",
        "chi_tieu_do": "Tỷ lệ hoàn thành",
    }
