"""Processes whose memory is measured."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_BETWEEN = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
with open(sys.argv[1], "w", encoding="ascii") as peak:
    peak.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""


def of_its_own(command: Sequence[str], peak: Path | str = os.devnull) -> list[str]:
    """What runs `command`, whose peak of memory is its own and is written to `peak`.

    Linux counts what the process that starts a program holds as that program's, and a test run holds much.
    """
    return [sys.executable, "-c", _BETWEEN, str(peak), *command]


def bytes_in(peak: Path) -> int:
    """The peak that was written."""
    return int(peak.read_text("ascii")) * (1 if sys.platform == "darwin" else 1024)
