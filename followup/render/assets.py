"""The files that pages load: the site's own style sheet and scripts, and Plotly's.

An asset's address carries a fingerprint of its content (`assets/css/site.1f3a5b7c9d.css`), so a browser may keep it
for ever and never shows a page with an old style. Names change with content; therefore an asset must not name
another one (no `url(…)` in a style sheet), and a script learns the address of another from the page: templates write
`asset("plotly.js")` and `asset("js/plotly-vi.js")` into `data-` attributes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from followup.diagnostics import Diagnostic, Outcome
from followup.records.settings import PlotlyBundle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.diagnostics import Where

CODE = "plotly-missing"
PLOTLY = "plotly.js"
STYLE = "css/site.css"
STYLE_SCRIPT = "js/style.js"
_TEXT = (".css", ".js", ".svg", ".txt")
_GAP = rb"(?:\s|/\*.*?\*/)"
_SPARE = re.compile(rb"""("[^"]*"|'[^']*')|%b*([{};,>])%b*|(:?)%b+""" % (_GAP, _GAP, _GAP), re.DOTALL)
_FROM_NPM = "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"
_FROM_PYTHON = "package_data/plotly.min.js"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file to be published as it is. `digest` is the SHA-256 of `content`, in hexadecimal."""

    name: str
    content: bytes = field(repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", hashlib.sha256(self.content).hexdigest())

    @property
    def address(self) -> str:
        """Where the asset stands in the site."""
        stem, _, ending = self.name.rpartition(".")
        return f"assets/{stem}.{self.digest[:10]}.{ending}"


def assets(templates: Path) -> tuple[Asset, ...]:
    """Read the site's own assets from the folder `assets` in TEMPLATES, in order of their names; last the style script.

    Without a style sheet there is no such script.
    """
    folder = templates / "assets"
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return with_style_script([Asset(name, _content(files[name])) for name in sorted(files) if not _hidden(name)])


def plotly(root: Path, bundle: PlotlyBundle, where: Where) -> Outcome[tuple[Asset, ...]]:
    """Give plotly.js as the setting BUNDLE, which stands at WHERE, chooses it; none and a finding if it is missing.

    The full one comes from the installed Python package, which is found without being imported; the basic one from
    npm's folder in the project ROOT.
    """
    file = root / _FROM_NPM if bundle is PlotlyBundle.BASIC else _in_python_package()
    if file is not None and file.is_file():
        return Outcome((Asset(PLOTLY, file.read_bytes()),))
    return Outcome((), (_missing(bundle, where),))


def with_style_script(own: Iterable[Asset]) -> tuple[Asset, ...]:
    """Give the assets OWN, and last a script that holds the site's style sheet with its digest for a content policy.

    A page that is opened from a disk may not read its own style sheet, and needs it to save itself as one file.
    """
    kept = tuple(each for each in own if each.name != STYLE_SCRIPT)
    return (*kept, *(_as_script(each.content) for each in kept if each.name == STYLE))


def style_digest(rules: bytes) -> str:
    """Give the word by which a content policy knows a style block with RULES."""
    return f"sha256-{base64.b64encode(hashlib.sha256(rules).digest()).decode()}"


def _as_script(rules: bytes) -> Asset:
    told = json.dumps([style_digest(rules), rules.decode()], ensure_ascii=False)
    return Asset(STYLE_SCRIPT, f"window.siteStyle = {told};\n".encode())


def _content(file: Path) -> bytes:
    """Give what readers load: the same on every platform, a style sheet without what is only for its writers."""
    content = file.read_bytes()
    if file.suffix not in _TEXT:
        return content
    text = content.replace(b"\r\n", b"\n")
    return _without_spare(text) if file.suffix == ".css" else text


def _without_spare(rules: bytes) -> bytes:
    """Take remarks, spare spaces and the last semicolon of each block out of RULES; quoted text stays as it is.

    A space before a colon (`.card :focus`) or around `+` and `-` (`calc(1rem + 2px)`) has a meaning and stays.
    """
    tight = _SPARE.sub(lambda found: found[1] or found[2] or found[3] or b" ", rules)
    return tight.replace(b";}", b"}").strip()


def _hidden(name: str) -> bool:
    return any(step.startswith(".") for step in name.split("/"))


def _in_python_package() -> Path | None:
    spec = find_spec("plotly")
    return None if spec is None or spec.origin is None else Path(spec.origin).parent / _FROM_PYTHON


def _missing(bundle: PlotlyBundle, where: Where) -> Diagnostic:
    if bundle is PlotlyBundle.BASIC:
        message = f"không tìm thấy bản Plotly nhẹ ở '{_FROM_NPM}' trong thư mục dự án"
        hint = "gõ `npm install --no-save plotly.js-basic-dist-min`, hoặc đặt `plotly: day_du`"
    else:
        message = "không tìm thấy tệp của Plotly trong gói đã cài trên máy này"
        hint = "xóa thư mục `.venv` rồi gõ lại `python3 build.py` để cài lại"
    return Diagnostic(where, CODE, message, hint=hint)
