"""Coverage-guided fuzzing of everything that reads a stranger's bytes: `python -m benchmarks.fuzz`.

Needs `atheris` (the dependency group `fuzz`), which has wheels for Linux and some versions of CPython. An
input begins with a byte that chooses a reader among `tests.fuzzing.TARGETS`; inputs grow from what the
fixtures, the examples and the signatures hold. One that breaks a reader is kept as `crash-*` in the working
directory, and the program ends with it; `--show FILE` says what it is. What was found so far stands in
`tests/fuzz/`, and the tests read it every time. `--runs` bounds a run by the number of inputs instead of by
time: so runs CI.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import itertools
import pkgutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

LONGEST = 20_000
"""Bytes of an input."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program, and return its exit code where the fuzzer does not end the process itself."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, help="inputs to try, in place of --seconds")
    parser.add_argument("--only", default="", help="readers whose name begins with this")
    parser.add_argument("--corpus", type=Path, help="folder to keep inputs in that reached something new")
    parser.add_argument(
        "--show", type=Path, metavar="FILE", help="run one input, and say which reader it is for"
    )
    options = parser.parse_args(arguments)
    try:
        import atheris
    except ImportError:
        print("atheris is not installed: make venv", file=sys.stderr)
        return 3
    with atheris.instrument_imports(include=["linter"]):
        from linter import cache, configuration, discovery, documents, dossier, formats, init, waivers
        from linter.discovery import dependencies
        from linter.init import importers

        # The readers are imported where they are needed, and only what is imported here is followed.
        packages = [cache, configuration, discovery, documents, dossier, formats, init, waivers]
        for package in (*packages, dependencies, importers):
            for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
                importlib.import_module(module.name)
    from tests.fuzzing import TARGETS, seeds

    names = [name for name in TARGETS if name.startswith(options.only)]

    known: dict[str, list[bytes]] = {name: [b""] for name in names}
    for name, content in seeds():
        if name in known:
            known[name].append(content)
    tried = dict.fromkeys(names, 0)
    turns, calls = itertools.count(), itertools.count(1)

    def one(data: bytes) -> None:
        if data:
            name = names[data[0] % len(names)]
            tried[name] += 1
            TARGETS[name](data[1:])
        if next(calls) == options.runs:
            # The fuzzer ends the process without a word to Python.
            for name in names:
                print(f"{tried[name]:6} {name}", file=sys.stderr, flush=True)

    def varied(data: bytes, most: int, seed: int) -> bytes:
        """Another input; every other one is for the next reader in turn, or some would never have theirs."""
        turn = next(turns)
        if turn % 2 or not data:
            which = turn // 2 % len(names)
            data = bytes([which]) + known[names[which]][turn // 2 // len(names) % len(known[names[which]])]
        rest: bytes = atheris.Mutate(data[1:most], most - 1)
        return data[:1] + rest

    if options.show:
        data = options.show.read_bytes()
        print(f"{names[data[0] % len(names)]}: {data[1:]!r}")
        one(data)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        corpus = options.corpus or Path(folder)
        corpus.mkdir(parents=True, exist_ok=True)
        for which, name in enumerate(names):
            for content in known[name]:
                data = bytes([which]) + content
                Path(corpus, hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        bound = f"-max_total_time={options.seconds}" if options.runs is None else f"-runs={options.runs}"
        limits = [
            bound,
            "-seed=1",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-rss_limit_mb=1024",
        ]
        atheris.Setup([sys.argv[0], *limits, str(corpus)], one, custom_mutator=varied)
        # Ends the process.
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
