"""Where a file of the data is edited on the web: one address, in which `{duong_dan}` stands for the file's path.

GitHub, GitLab, Gitea and whatever comes next differ in nothing but this address, so it is the whole setting.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from pydantic import AfterValidator, WithJsonSchema

from followup.records.types import Address
from followup.records.written import fault

PATH = "{duong_dan}"
CODES = ("repository-without-path",)

_EDITING = (("github", "/edit/main/"), ("gitlab", "/-/edit/main/"))
_OF_THE_OTHERS = "/_edit/main/"  # Gitea and Forgejo, mostly under an office's own name


def edit_address(repository: str, path: str) -> str:
    """Give the address at which the file PATH of REPOSITORY is edited."""
    return repository.replace(PATH, quote(path))


def _read(typed: str) -> str:
    if PATH in typed:
        return typed
    host = typed.split("/")[2].lower()
    editing = next((each for name, each in _EDITING if name in host), _OF_THE_OTHERS)
    message = f"'{{typed}}' chưa có {PATH} nên chưa biết mở từng tệp ở địa chỉ nào"
    raise fault("repository-without-path", message, f"gõ {typed.removesuffix('.git')}{editing}{PATH}", typed)


Repository = Annotated[
    Address, AfterValidator(_read), WithJsonSchema({"type": "string", "pattern": r"^https?://.*\{duong_dan\}"})
]
