"""Put the packages that the program needs in place. Standard library only; does nothing when all is there.

An interpreter that can import every package named in `requirements/*.in` is left alone. Else the program goes on in
`.venv`, made from the hashed `requirements/*.txt`. A marker in `.venv` holds the digest of each file installed from:
it is taken away before pip starts and put back when pip has finished, so what a killed run left is never trusted.
This file and `build.py` must parse on Python 3.6, to be able to say that it is too old.
"""

import importlib.util
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import subprocess

PROGRAM_FAULT = 2
PREPARED = "FOLLOWUP_PREPARED"  # set for the process that goes on right after an installation
IMPORTED_AS = {
    "python-docx": "docx",
    "pyyaml": "yaml",
    "pytest-xdist": "xdist",
    "types-markdown": "markdown-stubs",
    "types-openpyxl": "openpyxl-stubs",
    "types-pyyaml": "yaml-stubs",
}


def prepare(root: Path, argv: Sequence[str]) -> None:
    """Return when every package can be imported; else go on in the `.venv` of ROOT and never return.

    ARGV tells whether the tests are asked for, which need packages of their own. What cannot be put in place ends
    the program with one sentence and exit code 2.
    """
    needs = ("run", "test") if argv[:1] == ["test"] else ("run",)
    lacking = missing(root, needs)
    again = os.environ.pop(PREPARED, None)
    if not lacking:
        return
    if again:
        fail(f"đã cài đặt mà vẫn thiếu gói {', '.join(lacking)}; xóa thư mục .venv rồi chạy lại")
    inside = (root / ".venv").exists() and Path(sys.prefix).samefile(root / ".venv")
    if inside and missing(root, ("run",)):
        _distrust(root)
    if inside or not complete(root, needs):
        install(root, needs)
        os.environ[PREPARED] = "1"
    _go_on_with(interpreter(root), sys.orig_argv[1:])


def missing(root: Path, needs: Sequence[str]) -> list[str]:
    """Name the packages of `requirements/NEED.in` that this interpreter cannot import."""
    return [name for need in needs for name in packages(root, need) if not _importable(name)]


def packages(root: Path, need: str) -> list[str]:
    """Read the names of packages in `requirements/NEED.in`: one a line, without remarks and options."""
    lines = (root / "requirements" / f"{need}.in").read_text(encoding="utf-8").splitlines()
    return [re.split(r"[^\w.-]", line)[0].lower() for line in lines if re.match(r"\w", line)]


def complete(root: Path, needs: Sequence[str]) -> bool:
    """Tell whether `.venv` was installed to the end from the requirements as they are now."""
    return interpreter(root).exists() and all(_marked(root, need) == digest(root, need) for need in needs)


def install(root: Path, needs: Sequence[str]) -> None:
    """Install what NEEDS name into `.venv`, made anew unless an earlier installation in it came to its end."""
    _say("Đang chuẩn bị môi trường trong thư mục .venv; lần đầu cần mạng và khoảng một phút…")
    finished = interpreter(root).exists() and _marked(root, "run") is not None
    _distrust(root)
    if not finished:
        _make(root / ".venv")
    for need in needs:
        source = root / "requirements" / f"{need}.txt"
        options = ("--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes", "-r", source)
        done = _run(interpreter(root), "-m", "pip", "install", *options)
        if done.returncode:
            (root / ".venv" / "pip.log").write_text(done.stderr, encoding="utf-8")
            fail(why_pip_failed(done.stderr))
    for need in needs:
        _marker(root, need).write_text(digest(root, need), encoding="utf-8")


def interpreter(root: Path) -> Path:
    """Give the path of the interpreter in `.venv`, which may not exist."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def digest(root: Path, need: str) -> str:
    """Give the SHA-256 of the hashed requirements of NEED, in hexadecimal digits."""
    import hashlib  # noqa: PLC0415 -- half of the time that a start with nothing to do would wait for this file

    return hashlib.sha256((root / "requirements" / f"{need}.txt").read_bytes()).hexdigest()


def why_pip_failed(output: str) -> str:
    """Turn the last words of pip into one sentence for whoever sits at the screen."""
    if "HASHES" in output:
        return "gói tải về không khớp mã kiểm tra trong requirements/, nên chưa cài; báo người phụ trách phần mềm"
    if "No space left" in output:
        return "đĩa đã đầy nên chưa cài được các gói cần thiết; dọn bớt đĩa rồi chạy lại"
    return "không tải được các gói cần thiết; kiểm tra kết nối mạng rồi chạy lại (chi tiết ở .venv/pip.log)"


def apt_install(*names: str) -> bool:
    """Install system packages where that is possible without asking: as root on Debian. Tell whether it worked."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not Path("/usr/bin/apt-get").exists():
        return False
    _say(f"Đang cài {', '.join(names)}…")
    _run("apt-get", "update")
    return _run("apt-get", "install", "-y", "--no-install-recommends", *names).returncode == 0


def fail(sentence: str) -> NoReturn:
    """End the program with one sentence on the screen."""
    _say(sentence)
    sys.exit(PROGRAM_FAULT)


def _importable(name: str) -> bool:
    return importlib.util.find_spec(IMPORTED_AS.get(name, name.replace("-", "_"))) is not None


def _marker(root: Path, need: str) -> Path:
    return root / ".venv" / f"followup-{need}"


def _marked(root: Path, need: str) -> str | None:
    marker = _marker(root, need)
    return marker.read_text(encoding="utf-8") if marker.exists() else None


def _distrust(root: Path) -> None:
    for need in ("run", "test"):
        _marker(root, need).unlink(missing_ok=True)


def _make(environment: Path) -> None:
    """Make an environment with pip in it, in place of whatever was there."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None and not apt_install(package):
        fail(f"Python của máy này thiếu phần tạo môi trường; gõ: sudo apt-get install {package}, rồi chạy lại")
    base = getattr(sys, "_base_executable", sys.executable)  # an environment cannot make itself anew
    if _run(base, "-m", "venv", "--clear", environment).returncode:
        fail("không tạo được thư mục .venv; xóa thư mục ấy nếu đã có, kiểm tra quyền ghi ở đây rồi chạy lại")


def _run(*command: object) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, quietly."""
    import subprocess  # noqa: PLC0415 -- likewise

    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(  # noqa: S603 -- the programs are named in this file
        [str(part) for part in command],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _go_on_with(python: Path, argv: Sequence[str]) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    command = [str(python), *argv]
    if os.name == "nt":  # there the caller's shell would not wait for a replaced process
        import subprocess  # noqa: PLC0415 -- likewise

        sys.exit(subprocess.call(command))  # noqa: S603 -- our own interpreter
    os.execv(command[0], command)  # noqa: S606 -- likewise


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
