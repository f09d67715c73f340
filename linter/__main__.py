"""The command `measures-lint`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command and exit with its code."""
    # Importing click takes longer than everything else that these two do, so their texts are kept ready.
    ready = {"--help": "help.txt", "-h": "help.txt", "--version": "version.txt"}
    if len(sys.argv) == 2 and sys.argv[1] in ready:
        with open(os.path.join(os.path.dirname(__file__), ready[sys.argv[1]]), "rb") as text:
            content = text.read()
        sys.stdout.buffer.write(content)
        return
    from linter.cli import heed_termination, run

    heed_termination()
    code = run(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    # Everything is written and every server stopped. To take the interpreter apart would cost 20 ms more.
    os._exit(code)


if __name__ == "__main__":
    main()
