"""Draw pages from templates. The only module that knows Jinja.

What a template can rely on:

- `view` is the page's frozen view, `page` the Page itself, `site` the Frame. A macro in another file sees `site` and
  the functions and filters; `view` and `page` only when it is handed them (or imported `with context`).
- `href(address, anchor="")` is the relative way from the page that is being drawn to ADDRESS, also inside macros;
  to the page itself with an anchor it is `#anchor`. `explained(id, page="")` is the way to where the figure with that
  id is explained: a figure of this page, or of the page at that address. `asset(name)` is the way to an asset, e.g.
  `asset("css/site.css")`.
- `once(macro, …)` is what a macro draws where that is the same on every page of a folder: it is drawn once.
- The filters of `followup.render.filters`. Text is escaped; only `prose` and `json` give HTML.
- A name, attribute or asset that does not exist is a fault, never an empty place. What may be missing is None.
- Block lines leave no blank lines behind (`trim_blocks`, `lstrip_blocks`). Templates end in a newline, pages too.
"""

from __future__ import annotations

import hashlib
from contextvars import ContextVar
from functools import cache, lru_cache
from traceback import walk_tb
from typing import TYPE_CHECKING

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from followup.pages.address import explanation, number_anchor
from followup.render.compiled import Environment
from followup.render.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import BytecodeCache

    from followup.pages.page import Page
    from followup.render.site import Frame

_FOLDER = "templates/"
_here: ContextVar[str] = ContextVar("address of the page that is being drawn")


class TemplateFault(Exception):  # noqa: N818 - a fault of the program, in the project's own words
    """A template that cannot be drawn: which, on which line (0: unknown), and for which page ("": for any)."""

    def __init__(self, template: str, line: int, address: str, reason: str) -> None:
        place = f"mẫu trang {_FOLDER}{template}" + (f", dòng {line}" if line else "")
        page = f" (khi dựng trang {address})" if address else ""
        super().__init__(f"{place}: {reason}{page}")
        self.template = template
        self.line = line
        self.address = address
        self.reason = reason


class Templates:
    """The templates in a folder. Each is read once, so what is drawn is what its digest vouches for.

    CODE keeps the Python that they become.
    """

    def __init__(self, folder: Path, site: Frame, code: BytecodeCache | None = None) -> None:
        self._folder = folder
        self._texts: dict[str, str | None] = {}
        self._drawn: dict[tuple[object, ...], str] = {}
        self._environment = Environment(
            loader=FunctionLoader(self._load),
            undefined=_Missing,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=code,
        )
        self._environment.filters.update(FILTERS)
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        assets = dict(site.assets)
        self._environment.globals.update(
            site=site, href=_href, explained=_explained, asset=lambda name: _href(assets[name]), once=self._once
        )

    def draw(self, page: Page) -> str:
        """Give the text of PAGE. Raises TemplateFault for whatever goes wrong in a template."""
        before = _here.set(page.address)
        try:
            return self._environment.get_template(page.template).render(view=page.view, page=page)
        except Exception as error:
            raise _fault(error, page.template, page.address) from error
        finally:
            _here.reset(before)

    def _once(self, macro: Callable[..., str], *args: object) -> str:
        """Draw what is the same on every page of a folder that hands MACRO the same ARGS."""
        what = _here.get().rpartition("/")[0], macro, args
        if what not in self._drawn:
            self._drawn[what] = macro(*args)
        return self._drawn[what]

    def digest(self) -> str:
        """Give a digest of every template in the folder; each is then known to processes that are forked later."""
        names = sorted(each.relative_to(self._folder).as_posix() for each in self._folder.rglob("*.html"))
        return hashlib.sha256("".join(f"{name}\n{self._text(name)}\n" for name in names).encode()).hexdigest()

    def _text(self, name: str) -> str:
        if name not in self._texts:
            file = self._folder / name
            self._texts[name] = file.read_text(encoding="utf-8") if file.is_file() else None
        text = self._texts[name]
        if text is None:
            raise TemplateNotFound(name)
        return text

    def _load(self, name: str) -> tuple[str, str, None]:
        return self._text(name), _FOLDER + name, None


class _Missing(StrictUndefined):
    """A name that does not exist, named in Vietnamese when a template asks for it."""

    @property
    def _undefined_message(self) -> str:
        owner = "" if self._undefined_obj is missing else f" trong {type(self._undefined_obj).__name__}"
        return f"không có '{self._undefined_name}'{owner}"


def relative(here: str, address: str, anchor: str = "") -> str:
    """Give the way from the page HERE to ADDRESS, both relative to the site. Raises ValueError for other addresses."""
    if anchor and address == here:
        return f"#{anchor}"
    way = _way(here.rpartition("/")[0], address)
    return f"{way}#{anchor}" if anchor else way


@lru_cache(maxsize=10_000)  # 0.9 of the time of drawing
def _way(folder: str, address: str) -> str:
    if not address or address.startswith("/") or ":" in address:
        raise ValueError(f"không phải địa chỉ trong trang: {address!r}")
    to, _, file = address.rpartition("/")
    return f"{_between(folder, to)}{file}"


@cache
def _between(folder: str, to: str) -> str:
    up, down = (each.split("/") if each else [] for each in (folder, to))
    while up and down and up[0] == down[0]:
        up, down = up[1:], down[1:]
    return "".join(f"{each}/" for each in (*[".."] * len(up), *down))


def _href(address: str, anchor: str = "") -> str:
    return relative(_here.get(), address, anchor)


def _explained(number: str, page: str = "") -> str:
    return _href(explanation(page or _here.get()), number_anchor(number))


def _fault(error: Exception, template: str, address: str) -> TemplateFault:
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.name or template, error.lineno, address, "viết sai cú pháp của mẫu")
    where, line = _last_line(error) or (template, 0)
    if isinstance(error, TemplateNotFound):
        return TemplateFault(where, line, address, f"không có mẫu '{error.name}'")
    if isinstance(error, UndefinedError):
        return TemplateFault(where, line, address, str(error.message))
    if isinstance(error, AttributeError) and _is_of_template(error):
        return TemplateFault(where, line, address, f"không có '{error.name}' trong {type(error.obj).__name__}")
    return TemplateFault(where, line, address, "không tính được")


def _is_of_template(error: Exception) -> bool:
    """Tell whether ERROR arose in a template itself, not in what that has called."""
    *_, (frame, _) = walk_tb(error.__traceback__)
    return frame.f_code.co_filename.startswith(_FOLDER)


def _last_line(error: Exception) -> tuple[str, int] | None:
    """Give the template and line that were being drawn when ERROR arose; Jinja makes its frames tell them."""
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.startswith(_FOLDER):
            found = frame.f_code.co_filename.removeprefix(_FOLDER), line
    return found
