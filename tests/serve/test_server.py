"""The server of a preview: for this machine, for this address, for the site alone."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from followup.serve.preview import Preview
from followup.serve.server import HOST, Server

PAGE = "<html><head></head><body><p>Tổng quan</p></body></html>"


@pytest.fixture
def preview() -> Preview:
    return Preview()


@pytest.fixture
def server(tmp_path: Path, preview: Preview) -> Iterator[Server]:
    site = tmp_path / "site"
    (site / "don-vi").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, "utf-8")
    (site / "404.html").write_text(PAGE.replace("Tổng quan", "Không có trang này"), "utf-8")
    (site / "lich.ics").write_bytes(b"BEGIN:VCALENDAR")
    (tmp_path / "secret.html").write_text("bí mật", "utf-8")
    with Server(site, preview, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def get(server: Server, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str]:
    port = server.server_address[1]
    connection = http.client.HTTPConnection(HOST, int(port), timeout=60)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"{HOST}:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode("utf-8")


def test_a_page_is_dressed_with_the_words_of_the_last_build(server: Server, preview: Preview) -> None:
    preview.renew("1 lỗi", pages_changed=False)
    status, page = get(server, "/?loc=x")

    assert status == 200
    assert "<pre>1 lỗi</pre>" in page
    assert "Tổng quan" in page


def test_other_files_come_as_they_are(server: Server) -> None:
    assert get(server, "/lich.ics") == (200, "BEGIN:VCALENDAR")


@pytest.mark.parametrize("path", ["/none.html", "/don-vi", "/don-vi/", "/../secret.html", "/%2e%2e/secret.html"])
def test_what_is_no_page_of_the_site_is_answered_with_its_404(server: Server, path: str) -> None:
    status, page = get(server, path)

    assert status == 404
    assert "Không có trang này" in page


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", ""])
def test_who_asks_for_another_host_gets_nothing(server: Server, host: str) -> None:
    assert get(server, "/", host or "x")[0] == 403
    assert get(server, "/_xem-truoc/turns", host or "x")[0] == 403


def test_nobody_can_send_anything(server: Server) -> None:
    assert get(server, "/", method="POST")[0] == 501


def test_before_the_first_build_there_is_a_page_that_waits(tmp_path: Path, preview: Preview) -> None:
    with Server(tmp_path / "none", preview, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        status, page = get(server, "/")
        server.shutdown()

    assert status == 404
    assert "live.js" in page


def test_a_page_that_missed_a_turn_hears_of_it_at_once(server: Server, preview: Preview) -> None:
    preview.renew("", pages_changed=True)
    connection = http.client.HTTPConnection(HOST, int(server.server_address[1]), timeout=60)
    connection.request("GET", "/_xem-truoc/turns?after=0")

    assert connection.getresponse().readline() == b"data: 1\n"


def test_only_the_previews_own_two_files_lie_beside_the_site(server: Server) -> None:
    assert get(server, "/_xem-truoc/live.js")[0] == 200
    assert get(server, "/_xem-truoc/live.css")[0] == 200
    assert get(server, "/_xem-truoc/server.py")[0] == 404
