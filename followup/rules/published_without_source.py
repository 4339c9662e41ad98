"""A figure is published with its source, or nobody can check it."""

from __future__ import annotations

from collections.abc import Iterator

from followup.diagnostics import Diagnostic
from followup.register import Register

CODE = "published-without-source"


def check_register(register: Register) -> Iterator[Diagnostic]:
    """Yield one finding for each published figure that names neither an address nor a title."""
    for figure in register.movement.published_figures.values():
        source = figure.source
        if source is None or not (source.address or source.title):
            yield Diagnostic(
                figure.origin.at("nguon" if source else "gia_tri"),
                CODE,
                f"số liệu công bố '{figure.id}' chưa ghi nguồn",
                hint="thêm `nguon` với `dia_chi` của trang hoặc `tieu_de` của bài, văn bản",
            )
