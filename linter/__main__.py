"""The command `measures-lint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command and exit with its code."""
    # Importing click takes longer than everything else that these two do, so their texts are kept ready.
    ready = {"--help": "help.txt", "-h": "help.txt", "--version": "version.txt"}
    if len(sys.argv) == 2 and sys.argv[1] in ready:
        import os

        with open(os.path.join(os.path.dirname(__file__), ready[sys.argv[1]]), "rb") as text:
            content = text.read()
        sys.stdout.buffer.write(content)
        return
    from linter.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
