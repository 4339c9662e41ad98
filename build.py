"""The door: put what the program needs in place, then hand over to the command line."""

import sys
from pathlib import Path

ROOT = Path(__file__).absolute().parent


def main() -> int:
    """Run the command line; the imports wait until it is known that they can work."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- this file must say so on the older ones
        sys.stderr.write(f"cần Python 3.11 trở lên, máy này đang chạy Python {sys.version.split()[0]}\n")
        return 2
    from followup.bootstrap import prepare  # noqa: PLC0415 -- only after the version is known

    prepare(ROOT, sys.argv[1:])

    from followup.cli.unchanged import run  # noqa: PLC0415 -- only after the packages are in place

    return run(sys.argv[1:], ROOT)


if __name__ == "__main__":
    sys.exit(main())
