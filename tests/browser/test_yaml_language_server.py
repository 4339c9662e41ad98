"""What an editor sees while typing, told by the very program that VS Code's YAML extension runs."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from followup.cli.browser_tools import npm_package
from tests.browser.shipped import PROGRAM, Site

RESULT = """don_vi: dang-uy-xa-b1
ky_bao_cao: 2026-6t1
tinh_trang_nop: da_nhann
ngay_nhan: 31.12.2025
ket_qua:
  - nhiem_vu:_
    tinh_trang:_
""".replace("_\n", " \n")


class Server:
    """The language server over its standard streams: the few messages that a program for editing sends it."""

    def __init__(self, root: Path) -> None:
        command = [
            str(shutil.which("node")),
            str(npm_package(PROGRAM, "yaml-language-server") / "bin" / "yaml-language-server"),
        ]
        self._process = subprocess.Popen([*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self._number = 0
        self.root = root
        wired = json.loads((PROGRAM / ".vscode" / "settings.json").read_text("utf-8"))
        self._settings = {
            "yaml": {
                "schemas": wired["yaml.schemas"],
                "schemaStore": {"enable": wired["yaml.schemaStore.enable"]},
                "completion": True,
                "hover": True,
                "validate": True,
            }
        }
        folder = {"uri": root.as_uri(), "name": "office"}
        able = {"textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}}}
        started = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": able}
        self.ask("initialize", started)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        # It asks for the settings in its own time; only then does it know which schema is for which file.
        next(each for each in self._heard() if each.get("method") == "workspace/configuration")
        self.findings(self.open("data/don-vi/first.yaml", "ma: 1\n"))

    def open(self, path: str, text: str) -> str:
        uri = (self.root / path).as_uri()
        self._tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        return uri

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 -- whatever the protocol says of the method
        """Send a request and give its result."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        return next(each["result"] for each in self._heard() if each.get("id") == self._number and "method" not in each)

    def findings(self, uri: str) -> list[dict[str, Any]]:
        """Wait for what the server has to say about the document at URI."""
        for each in self._heard():
            if each.get("method") == "textDocument/publishDiagnostics" and each["params"]["uri"] == uri:
                return list(each["params"]["diagnostics"])
        raise AssertionError("the server went away")

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _heard(self) -> Iterator[dict[str, Any]]:
        """Yield what comes in, and answer the server's own questions."""
        stream = self._process.stdout
        assert stream is not None
        while line := stream.readline():
            length = int(line.split(b":")[1])
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(length))
            if "id" in message and "method" in message:
                asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
                answer = None if asked is None else [self._settings.get(each.get("section")) for each in asked]
                self._send({"id": message["id"], "result": answer})
            yield message

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._process.stdin.flush()


@pytest.fixture(scope="module")
def server(shipped: Site) -> Iterator[Server]:
    """Give the server, at work in the folder of the shipped site's office."""
    server = Server(shipped.folder.parent)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def result(server: Server) -> str:
    return server.open("data/ket-qua/2026-6t1/dang-uy-xa-b1.yaml", RESULT)


def at(uri: str, line: int, character: int) -> dict[str, Any]:
    """Give a place in the protocol's way: lines and characters from 0."""
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def offered(server: Server, place: dict[str, Any]) -> dict[str, str]:
    answer = server.ask("textDocument/completion", place)
    return {each["label"]: _text(each.get("documentation")) for each in answer["items"]}


def _text(documentation: object) -> str:
    return str(documentation.get("value")) if isinstance(documentation, dict) else str(documentation or "")


def test_a_duty_is_chosen_from_those_of_the_office(server: Server, result: str) -> None:
    duties = offered(server, at(result, 5, 14))

    assert "394-cv-tu/1.1.a" in duties
    assert duties["394-cv-tu/1.1.a"]


def test_a_word_is_chosen_from_those_that_may_stand_there(server: Server, result: str) -> None:
    words = offered(server, at(result, 6, 16))

    assert {"hoan_thanh", "dang_thuc_hien", "chua_thuc_hien", "khong_phat_sinh", "cho_chu_truong"} <= words.keys()
    assert words["hoan_thanh"] == "Hoàn thành"


def test_keys_are_offered_and_explained_in_vietnamese(server: Server) -> None:
    uri = server.open("data/don-vi/x.yaml", "ma: x\n\n")
    keys = offered(server, at(uri, 1, 0))

    assert "Mã đơn vị cấp trên trực tiếp" in keys["truc_thuoc"]


def test_a_key_is_explained_when_it_is_pointed_at(server: Server, result: str) -> None:
    shown = server.ask("textDocument/hover", at(result, 0, 2))

    assert "Mã đơn vị báo cáo" in _text(shown["contents"])


def test_mistakes_are_marked_where_they_are(server: Server) -> None:
    uri = server.open("data/ket-qua/2026-6t1/dang-uy-xa-b2.yaml", RESULT.replace("ngay_nhan", "ngay_nhann"))
    found = {each["range"]["start"]["line"]: each["message"] for each in server.findings(uri)}
    other = server.open("data/ket-qua/2026-6t1/dang-uy-xa-b3.yaml", RESULT)
    day = {each["range"]["start"]["line"]: each["message"] for each in server.findings(other)}[3]

    assert {2, 3} <= found.keys()
    assert "da_nhan" in found[2]
    assert "ngay_nhann" in found[3]
    assert "gõ theo mẫu 2022-03-09 hoặc 9/3/2022" in day


def test_every_shipped_record_is_without_a_mark(server: Server, shipped: Site) -> None:
    """One file of each kind, of the largest."""
    folders: dict[str, Path] = {}
    for file in (shipped.folder.parent / "data").rglob("*.yaml"):
        kind = file.relative_to(shipped.folder.parent / "data").as_posix().removeprefix("minh-hoa/").partition("/")[0]
        if kind not in folders or file.stat().st_size > folders[kind].stat().st_size:
            folders[kind] = file
    for file in folders.values():
        uri = server.open(file.relative_to(server.root).as_posix(), file.read_text("utf-8"))
        assert server.findings(uri) == [], file
