"""Make click speak Vietnamese: commands, kinds of values, and a sentence for every wrong use."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

import click

from followup.vietnamese import join_words, nearest, parse_day

HELP = "in lời hướng dẫn này"
HELP_NAMES = ("-h", "--help")
OPTIONS = "[TÙY CHỌN]"
_LAST_PORT = 65535


Sections = Sequence[tuple[str, Sequence[click.Command]]]
"""The commands of a program under a title for each of their kinds."""


class Command(click.Command):
    """A command whose help and complaints are Vietnamese."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [OPTIONS, *(piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx))]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section("Tùy chọn"):
            formatter.write_dl([record for record in records if record is not None])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True  # so that the sentence about them is ours
        try:
            extra = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # click's parser forgets it in places
            raise
        if extra:
            raise click.UsageError(f"không hiểu '{extra[0]}' ở đây; lệnh đứng trước, các tùy chọn đứng sau", ctx)
        return extra


class Group(Command, click.Group):
    """The program: without the name of a command it means DEFAULT. Its help shows the commands in their SECTIONS."""

    default: ClassVar[str] = "build"

    def __init__(self, *, sections: Sections, name: str, help: str, epilog: str) -> None:  # noqa: A002 -- click's word
        commands = {str(each.name): each for _, those in sections for each in those}
        super().__init__(
            name=name,
            commands=commands,
            help=help,
            epilog=epilog,
            context_settings={"help_option_names": list(HELP_NAMES)},
        )
        self._sections = sections

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in HELP_NAMES):
            args = [self.default, *args]
        return click.Group.parse_args(self, ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands:
            guess = nearest(args[0], self.commands)
            hint = f"có phải '{guess[0]}'?" if guess else f"có {join_words(list(self.commands))}"
            raise click.UsageError(f"không có lệnh '{args[0]}'; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        del ctx
        return ["[LỆNH]", OPTIONS]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(len(name) for name in self.commands)
        for title, commands in self._sections:
            with formatter.section(title):
                formatter.write_dl([(f"{each.name:<{width}}", each.get_short_help_str(100)) for each in commands])
        Command.format_options(self, ctx, formatter)


def day(typed: str | date) -> date:
    """Read a day as editors write it."""
    found = parse_day(typed) if isinstance(typed, str) else typed
    if found is None:
        raise click.BadParameter(f"'{typed}' không phải một ngày; viết như 2022-03-09 hoặc 9/3/2022")
    return found


def one_of(words: Sequence[str]) -> Callable[[str], str]:
    """Give a reader of one of a few words."""

    def read(typed: str) -> str:
        if typed not in words:
            raise click.BadParameter(f"không có '{typed}'; chọn một trong {join_words(words)}")
        return typed

    return read


def port_number(typed: str | int) -> int:
    """Read the number of a port of this machine; 0 lets the system choose a free one."""
    if not re.fullmatch(r"[0-9]{1,5}", str(typed)) or int(typed) > _LAST_PORT:
        raise click.BadParameter(f"'{typed}' không phải số của một cổng; ghi một số từ 0 đến {_LAST_PORT}")
    return int(typed)


def commit_id(typed: str) -> str:
    """Read what git calls a commit: 7 to 64 hexadecimal digits."""
    if not re.fullmatch(r"[0-9a-f]{7,64}", typed):
        raise click.BadParameter(f"'{typed}' không phải mã phiên bản của git, gồm từ 7 chữ số và chữ cái a–f")
    return typed


def sentence(error: click.UsageError) -> str:
    """Tell in one sentence what is wrong with the arguments. Click's own sentences are never shown."""
    if isinstance(error, click.NoSuchOption):
        guess = nearest(error.option_name, [name for option in _options(error) for name in option.opts])
        return f"không có tùy chọn '{error.option_name}'" + (f"; có phải '{guess[0]}'?" if guess else "")
    if isinstance(error, click.BadOptionUsage):
        flag = any(option.is_flag for option in _options(error) if error.option_name in option.opts)
        rule = "không nhận giá trị đi kèm" if flag else "cần một giá trị đi kèm"
        return f"tùy chọn '{error.option_name}' {rule}"
    if isinstance(error, click.MissingParameter) and error.ctx is not None and error.param is not None:
        wanted = " ".join(error.ctx.command.collect_usage_pieces(error.ctx)).removeprefix(f"{OPTIONS} ")
        return f"còn thiếu {error.param.make_metavar(error.ctx)}; gõ như: {error.ctx.command_path} {wanted}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        typed = isinstance(error.param, click.Option)
        return f"tùy chọn '{error.param.opts[-1]}': {error.message}" if typed else error.message
    return error.message


def _options(error: click.UsageError) -> list[click.Option]:
    params = error.ctx.command.get_params(error.ctx) if error.ctx is not None else []
    return [param for param in params if isinstance(param, click.Option)]
