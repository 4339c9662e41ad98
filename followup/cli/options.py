"""The options that every command which reads the data takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

from followup.cli.click_words import day, one_of
from followup.cli.today import today
from followup.formats import FORMATS
from followup.vietnamese import join_words

P = ParamSpec("P")
R = TypeVar("R")


def reading(function: Callable[P, R]) -> Callable[P, R]:
    """Add the options to a command; it is called with `as_of`, `form`, `quiet`, `verbose` and `debug`."""
    formats = tuple(name for name, _show in FORMATS)
    options = (
        click.option(
            "--as-of",
            type=day,
            default=today,
            metavar="NGÀY",
            help="tính tình trạng đến ngày này, ví dụ 2022-03-09 hoặc 9/3/2022; không ghi thì là hôm nay",
        ),
        click.option(
            "--format",
            "form",
            type=one_of(formats),
            default=formats[0],
            metavar="DẠNG",
            help=f"cách in lỗi và cảnh báo: {join_words(formats)}; không ghi thì là text, cho người đọc",
        ),
        click.option("-v", "--verbose", is_flag=True, help="in thêm từng bước đang làm"),
        click.option("-q", "--quiet", is_flag=True, help="chỉ in lỗi"),
    )
    function = debugging(function)
    for option in reversed(options):
        function = option(function)
    return function


def debugging(function: Callable[P, R]) -> Callable[P, R]:
    """Add the option that `followup.cli.main` looks for where a fault of the program ends, as `debug`."""
    option = click.option("--debug", is_flag=True, help="khi chương trình hỏng, in chi tiết cho người phát triển")
    return option(function)
