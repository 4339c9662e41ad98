"""Rewrite data of an older format in today's: what would change, file by file, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from followup.diagnostics import any_error
from followup.drafts.kind_of import kind_of
from followup.drafts.one_value.splice import with_value
from followup.drafts.refused import Refused
from followup.drafts.upgrade.steps import STEPS, Step
from followup.project import SETTINGS
from followup.records.data_version import CURRENT
from followup.records.shape import keys, kind_at
from followup.source.yaml_file import read_yaml


class Upgraded(NamedTuple):
    """The new bytes of every file that changes, and which keys change in it."""

    files: Mapping[str, bytes]
    changed: Mapping[str, tuple[str, ...]]


def version_of(settings: bytes) -> int | Refused:
    """Give the version that the file of settings names: 0 where it names none."""
    reading = read_yaml(SETTINGS, settings)
    if reading.value is None or any_error(reading.diagnostics):
        return Refused(f"{SETTINGS} còn lỗi nên chưa biết phiên bản của dữ liệu; xem build.py check")
    written = reading.value.values.get("phien_ban_du_lieu") or "0"
    if not isinstance(written, str) or not written.isdecimal() or len(written) > 9:  # noqa: PLR2004 - figures of a version
        return Refused("phien_ban_du_lieu phải là một số nguyên; sửa lại trong tệp cấu hình trước")
    return int(written)


def upgraded(files: Mapping[str, bytes], version: int) -> Upgraded | Refused:
    """Give what becomes of FILES, all of `data/` by path, on the way from VERSION to today's format."""
    if version > CURRENT:
        return Refused(
            f"dữ liệu có khuôn dạng phiên bản {version}, mới hơn phiên bản {CURRENT} mà phần mềm này đọc được; "
            "cập nhật phần mềm lên bản mới rồi làm lại"
        )
    new: dict[str, bytes] = {}
    changed: dict[str, list[str]] = {}
    for path, data in files.items():
        for step in STEPS[version:]:
            rewritten = _rewritten(path, new.get(path, data), step)
            if isinstance(rewritten, Refused):
                return rewritten
            now, names = rewritten
            if names:
                new[path] = now
                changed.setdefault(path, []).extend(names)
    return Upgraded(new, {path: tuple(names) for path, names in changed.items()})


def _rewritten(path: str, data: bytes, step: Step) -> tuple[bytes, tuple[str, ...]] | Refused:
    """Give the file PATH after STEP, with the keys that it changed."""
    reading = read_yaml(path, data)
    if reading.value is None or any_error(reading.diagnostics):
        return Refused(f"{path} còn lỗi nên không đổi được sang khuôn dạng mới; sửa theo build.py check trước")
    kind = kind_of(path)
    names: list[str] = []
    for route, value in step(kind, reading.value.values):
        now = with_value(data, route, value, lambda above: keys(kind_at(kind, above)) if kind else ())
        if now is None:
            where = ".".join(str(each) for each in route)
            return Refused(f"{path}: chỗ '{where}' viết theo cách riêng, không tự đổi được; sửa tay theo hướng dẫn")
        data = now
        names.append(str(route[-1]))
    return data, tuple(names)
