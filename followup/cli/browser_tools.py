"""Put in place what the tests need that is no Python package: a browser, letters for it, PDF text, npm packages.

Nothing is skipped when something is missing: as root on Debian it is installed, elsewhere one sentence names it and
the program ends with exit code 2.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from followup.bootstrap import apt_install, fail
from followup.vietnamese import join_words

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
LOCK_FILES = ("package.json", "package-lock.json")


def put_in_place(root: Path) -> None:
    """Install what is missing, or end the program with a sentence that names it."""
    lacking = lacking_packages()
    if lacking and apt_install(*lacking):
        lacking = lacking_packages()
    if lacking:
        fail(f"chưa chạy các phép thử vì máy thiếu {join_words(lacking)}; trên Debian gõ: {_apt(lacking)}")
    if not (shutil.which("node") and shutil.which("npm")):
        fail("chưa chạy các phép thử vì máy thiếu Node.js (node và npm); cài Node.js 20 trở lên rồi chạy lại")
    install_npm_packages(root)


def browser() -> str | None:
    """Give the path of the browser that the tests drive, None if this machine has none."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def npm_package(root: Path, name: str) -> Path:
    """Give the folder of an installed npm package."""
    return root / ".tools" / "node_modules" / name


def lacking_packages() -> tuple[str, ...]:
    """Name the Debian packages whose work nothing on this machine does."""
    has = {
        "chromium": browser() is not None,
        "fonts-noto-core": _letters_for_vietnamese(),
        "poppler-utils": shutil.which("pdftotext") is not None,
    }
    return tuple(name for name, there in has.items() if not there)


def install_npm_packages(root: Path) -> None:
    """Install the packages locked in `requirements/web` into `.tools`, unless these very ones are there."""
    source, tools = root / "requirements" / "web", root / ".tools"
    wanted = hashlib.sha256(b"".join((source / name).read_bytes() for name in LOCK_FILES)).hexdigest()
    ready = tools / "ready"
    if ready.exists() and ready.read_text(encoding="utf-8") == wanted:
        return
    ready.unlink(missing_ok=True)
    tools.mkdir(exist_ok=True)
    for name in LOCK_FILES:
        shutil.copyfile(source / name, tools / name)
    if _run(shutil.which("npm") or "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=tools):
        fail("không tải được các gói của Node.js cho phép thử trong trình duyệt; kiểm tra kết nối mạng rồi chạy lại")
    ready.write_text(wanted, encoding="utf-8")


def _letters_for_vietnamese() -> bool:
    """Ask fontconfig where the system has it; other systems bring such fonts along."""
    fontconfig = shutil.which("fc-list")
    if fontconfig is None:
        return shutil.which("apt-get") is None
    found = subprocess.run([fontconfig, ":lang=vi", "family"], capture_output=True, check=False)  # noqa: S603 -- found above
    return bool(found.stdout.strip())


def _apt(names: Sequence[str]) -> str:
    return f"sudo apt-get install {' '.join(names)}"


def _run(*command: str, folder: Path) -> int:
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode  # noqa: S603 -- named above
