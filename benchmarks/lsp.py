"""What an editor waits for: from the last keystroke to the findings, without the pause that ends a word.

python -m benchmarks.lsp [MANIFEST]
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from linter.lsp.checking import Checker

ROOT = Path(__file__).parent.parent
RUNS = 50


def main(path: Path) -> None:
    text = path.read_text("utf-8")
    checker = Checker()
    first = _timed(checker, path, text)
    times = sorted(_timed(checker, path, f"{text}# {run}\n") for run in range(RUNS))
    print(
        f"first check {first:.0f} ms; then median {statistics.median(times):.0f} ms, 95% {times[-3]:.0f} ms"
    )


def _timed(checker: Checker, path: Path, text: str) -> float:
    start = time.perf_counter()
    checker.check(str(path), text, str(path.parent))
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main(
        Path(
            sys.argv[1] if len(sys.argv) > 1 else ROOT / "examples/chat-app/ai-service-manifest.yaml"
        ).resolve()
    )
