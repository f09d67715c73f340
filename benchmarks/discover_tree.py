"""What `discover` costs on a large tree, beside git and ripgrep: `python benchmarks/discover_tree.py`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from linter.discovery import signatures
from linter.discovery.needles import Needles

FILES = 50_000
LIMIT = 1.5
"""Times of git and ripgrep that `discover` may take."""

# Shares of endings, in percent, as in a large repository of several languages.
ENDINGS = (
    *(("py", 16), ("ts", 14), ("tsx", 10), ("js", 8), ("go", 10), ("java", 12), ("rs", 3), ("yaml", 5)),
    *(("json", 6), ("html", 2), ("css", 2), ("md", 4), ("png", 5), ("svg", 1), ("sh", 1), ("toml", 1)),
)
SIGNS = (
    "client = OpenAI(base_url='https://api.deepseek.com')\n",
    "model: str = 'gpt-4o-mini'\n",
    "key = os.environ['DASHSCOPE_API_KEY']\n",
    "# gpt-4o and api.openai.com are mentioned here\n",
)


@dataclass
class Contender:
    """A shell command to time, from new processes."""

    name: str
    command: str
    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """KiB of the largest process, where the system tells it."""

    def run(self, folder: Path) -> None:
        """Run once; ripgrep's 1 says that it found nothing in some batch, and xargs' 123 that one said so."""
        start = time.perf_counter()
        process = subprocess.Popen(self.command, shell=True, cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - start)
        self.peak = max(self.peak, usage.ru_maxrss)
        if os.waitstatus_to_exitcode(status) not in {0, 1, 123}:
            sys.exit(f"{self.command} ended with {status}")


def make_tree(root: Path, files: int) -> int:
    """Write a tree that is the same wherever it is written, put it into git, and give its bytes."""
    chance = random.Random(20230815)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(5000)]
    lines = [_line(chance, words) for _ in range(20_000)]
    kinds, weights = zip(*ENDINGS, strict=True)
    total = 0
    for number, ending in enumerate(chance.choices(kinds, weights, k=files)):
        folder = root / f"services/{number // 2500:02}/{words[number // 50 % 97]}/{words[number // 10 % 89]}"
        folder.mkdir(parents=True, exist_ok=True)
        content = b"".join(_content(chance, lines, ending))
        (folder / f"{words[number % 5000]}_{number}.{ending}").write_bytes(content)
        total += len(content)
    for service in range(files // 2500):
        package = {"dependencies": {words[n]: "1" for n in range(service, service + 40)} | {"openai": "4"}}
        (root / f"services/{service:02}/package.json").write_text(json.dumps(package, indent=2), "utf-8")
    for command in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    return total


def _line(chance: random.Random, words: Sequence[str]) -> bytes:
    indent = " " * 4 * chance.randint(0, 4)
    some = chance.choices(words, k=chance.randint(1, 9))
    joint = chance.choice([" ", ".", "_", " = ", "(", ", "])
    quoted = f'"{some[0]} {some[-1]}"' if chance.random() < 0.2 else ""
    comment = f"  // {some[-1]}" if chance.random() < 0.05 else ""
    return f"{indent}{joint.join(some)}{quoted}{comment}\n".encode()


def _content(chance: random.Random, lines: Sequence[bytes], ending: str) -> Iterator[bytes]:
    size = min(int(chance.lognormvariate(8.0, 1.1)), 400_000)
    if ending == "png":
        yield b"\x89PNG\r\n\x1a\n\0\0\0\r" + chance.randbytes(size)
        return
    for _ in range(size // 40 + 1):
        yield chance.choice(lines)
    if chance.random() < 0.01:
        yield chance.choice(SIGNS).encode()


def patterns(file: Path) -> int:
    """Write what `discover` searches for in every text, one a line, and give its number."""
    words = Needles(signatures.load()).words
    file.write_text("".join(f"{word}\n" for word in sorted(words)), "utf-8")
    return len(words)


def ripgrep() -> str:
    """The path of ripgrep, from RG, beside this Python (`pip install ripgrep`), or from the PATH."""
    beside = shutil.which("rg", path=str(Path(sys.executable).parent))
    found = os.environ.get("RG") or beside or shutil.which("rg")
    if found is None:
        sys.exit("there is no rg: `pip install ripgrep`, or name one in RG")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=FILES)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="folder for the tree, made anew unless it is there")
    options = parser.parse_args()
    rg = ripgrep()
    with tempfile.TemporaryDirectory() as temporary:
        root = options.keep or Path(temporary) / "tree"
        if not root.is_dir():
            print(f"{options.files} files, {make_tree(root, options.files) / 1e6:.0f} MB")
        names = Path(temporary) / "patterns"
        count = patterns(names)
        print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {count} names")
        search = f"git ls-files -z | xargs -0 {rg} --no-config --no-messages"
        discover = Contender("discover", f"{sys.executable} -m linter discover --output-format json")
        # `discover` heeds no capitals in most names, as ripgrep does in the second row.
        others = [
            Contender("git + ripgrep", f"{search} -nF -f {names}"),
            Contender("git + ripgrep -i", f"{search} -niF -f {names}"),
            Contender("git + grep", f"git ls-files -z | xargs -0 grep -InF -f {names}"),
        ]
        # Side by side, so that whatever else the machine does is shared; the first round warms the disk.
        for _ in range(options.runs + 1):
            for contender in (discover, *others):
                contender.run(root)
        for contender in (discover, *others):
            seconds = statistics.median(contender.seconds[1:])
            ratio = statistics.median(discover.seconds[1:]) / seconds
            least = min(contender.seconds[1:])
            print(
                f"{contender.name:18} {seconds:6.2f} s (least {least:.2f})  {contender.peak / 1024:6.0f} MiB"
                f"  discover takes {ratio:.2f} times that"
            )
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"goal: {LIMIT} times git + ripgrep (this program itself: {own / 1024:.0f} MiB)")


if __name__ == "__main__":
    main()
