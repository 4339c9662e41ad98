"""The door: see that this Python is new enough, then hand over to the command line."""

import os
import sys


def main() -> int:
    """Run the command line; its import waits until it is known that it can work."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- this file must say so on the older ones
        sys.stderr.write(f"cần Python 3.11 trở lên, máy này đang chạy Python {sys.version.split()[0]}\n")
        return 2
    from followup.cli.unchanged import run  # noqa: PLC0415 -- only after the version is known

    return run(sys.argv[1:], os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 -- as in what it runs


if __name__ == "__main__":
    sys.exit(main())
