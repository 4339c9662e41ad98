"""A web server for one person on one machine: the site, dressed for the preview, and a stream of turns.

It listens on the loopback address only, and answers only who asks for this very address, so that no page of another
site can read the office's data through the browser.
"""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs, urlsplit

from followup.serve.dress import LIVE, bare, dress
from followup.serve.preview import Preview

HOST = "127.0.0.1"

_HEARTBEAT_SECONDS = 10.0
_OWN = {"live.js": "text/javascript; charset=utf-8", "live.css": "text/css; charset=utf-8"}


class Server(ThreadingHTTPServer):
    """The server of one preview. Port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, site: Path, preview: Preview, port: int) -> None:
        super().__init__((HOST, port), partial(Handler, directory=str(site), preview=preview))

    @property
    def address(self) -> str:
        """Give the address to open in a browser."""
        return f"http://{HOST}:{self.server_address[1]}/"


class Handler(SimpleHTTPRequestHandler):
    """One request."""

    extensions_map = {  # noqa: RUF012 -- the base class declares it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
    }

    def __init__(self, *connection: object, directory: str, preview: Preview) -> None:
        self._preview = preview
        super().__init__(*connection, directory=directory)  # type: ignore[arg-type] # as the server passes them

    def do_GET(self) -> None:
        """Answer with a stream, or with a file as the base class does."""
        asked = urlsplit(self.path)
        if self._is_for_us() and asked.path == f"{LIVE}turns":
            self._tell_turns(parse_qs(asked.query).get("after", [""])[0])
            return
        super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with a page that is dressed, with a file as it is, or with an error."""
        if not self._is_for_us():
            self.send_error(HTTPStatus.FORBIDDEN)
            return None
        path = urlsplit(self.path).path
        if path.startswith(LIVE):
            return self._own(path.removeprefix(LIVE))
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" or not file.is_file():
            return self._page(file)
        return super().send_head()

    def end_headers(self) -> None:
        """Let no browser keep what changes with the next save."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002 -- the base class names it so
        """Say nothing: the terminal belongs to the findings."""

    def _is_for_us(self) -> bool:
        port = self.connection.getsockname()[1]
        return self.headers.get("Host") in {f"{HOST}:{port}", f"localhost:{port}"}

    def _page(self, file: Path) -> BytesIO:
        turn, words = self._preview.turn, self._preview.words
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        if status is HTTPStatus.NOT_FOUND:
            file = Path(self.directory) / "404.html"
        try:
            page = dress(file.read_bytes(), turn, words)
        except OSError:
            page = bare(turn, words or "Chưa có trang nào; trang sẽ hiện ở đây khi dựng xong.")
        return self._answer(page, self.extensions_map[".html"], status)

    def _own(self, name: str) -> BytesIO | None:
        if name not in _OWN:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._answer(Path(__file__).with_name(name).read_bytes(), _OWN[name], HTTPStatus.OK)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def _tell_turns(self, after: str) -> None:
        """Send the turn that the preview is at whenever it is past the last one sent, until the page goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        sent = int(after) if after.isascii() and after.isdigit() else -1
        try:
            while True:
                turn = self._preview.wait(sent, _HEARTBEAT_SECONDS)
                self.wfile.write(f"data: {turn}\n\n".encode() if turn != sent else b":\n\n")
                sent = turn
        except OSError:
            return
