"""Where the program starts: `python -m leaddesk` and the command `leaddesk`."""

import sys

from leaddesk.cli.main import run


def main() -> int:
    """Run the command line; returns the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
