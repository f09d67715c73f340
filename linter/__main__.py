"""The command `measures-lint`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command and exit with its code."""
    _open_streams()
    # Importing click takes longer than everything else that these two do, so their texts are kept ready.
    ready = {"--help": "help.txt", "-h": "help.txt", "--version": "version.txt"}
    if len(sys.argv) == 2 and sys.argv[1] in ready:
        with open(os.path.join(os.path.dirname(__file__), ready[sys.argv[1]]), "rb") as text:
            content = text.read()
        try:
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
            return
        except OSError:
            # The command itself meets with the same, and says so.
            pass
    import contextlib

    from linter.cli import heed_termination, run

    heed_termination()
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        # What could not be written was told, or can be told to nobody.
        with contextlib.suppress(OSError):
            stream.flush()
    # Everything is written and every server stopped. To take the interpreter apart would cost 20 ms more.
    os._exit(code)


def _open_streams() -> None:
    """Let a stream that the caller closed lead nowhere; else the next file that is opened takes its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # as the others are


if __name__ == "__main__":
    main()
