"""What many manifests cost, beside conftest: `python -m benchmarks.many`; see README.md. For Linux only."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import services
from benchmarks.check_one import AS_OF, PLAIN, conftest_command, tool
from linter.marks import SETTLING

COUNTS = (1000, 3000, 10000)
CACHED = 3000
COMPARED = 100
"""Manifests whose answers are compared before anything is timed."""
_EVERY = 0.05
"""Seconds between two looks at memory."""


@dataclass(frozen=True)
class Run:
    """What one run took."""

    seconds: float
    first: float
    """Until something was printed."""
    tree: float
    """Peak MiB of all processes together, as the system shares them out (PSS)."""
    largest: float
    """Peak MiB of the largest process (PSS)."""


@dataclass
class Contender:
    """Somebody who checks everything in a folder, and what each run took."""

    name: str
    command: Sequence[str]
    folder: Path
    runs: list[Run] = field(default_factory=list)

    def run(self) -> None:
        """Run once, from new processes. Exits where the work was not done."""
        start = time.perf_counter()
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                self.command, cwd=self.folder, env=PLAIN, stdout=subprocess.PIPE, stderr=errors
            )
            assert process.stdout is not None
            memory = _Memory(process.pid)
            first = None
            while process.stdout.read1(1 << 20):  # type: ignore[attr-defined]  # a buffered reader has it
                first = first or time.perf_counter() - start
            code = process.wait()
            seconds = time.perf_counter() - start
            tree, largest = memory.peaks()
            if code not in (0, 1):
                errors.seek(0)
                sys.exit(f"{self.name} ended with {code}:\n{errors.read().decode()[-2000:]}")
        self.runs.append(Run(seconds, first or seconds, tree, largest))

    def median(self, what: str) -> float:
        """The median of one of the numbers."""
        return float(statistics.median(getattr(run, what) for run in self.runs))


class _Memory:
    """Looks at the memory of a process and of those that it started until it is asked for the peaks."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._tree = self._largest = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def peaks(self) -> tuple[float, float]:
        self._over.set()
        self._thread.join()
        return self._tree, self._largest

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            sizes = [_pss(process) for process in _family(self._process)]
            self._tree = max(self._tree, sum(sizes))
            self._largest = max(self._largest, *sizes, 0.0)


def _family(first: int) -> list[int]:
    """A process and all below it."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    family = [first]
    for process in family:
        family += parents.get(process, [])
    return family


def _pss(process: int) -> float:
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0.0)


def facts_of(repository: Path, target: Path) -> None:
    """Write what the policies see of each manifest: conftest itself can open no evidence."""
    from linter import catalog, resources
    from linter.configuration.terms import Choice, Terms
    from linter.engine.wasm import WasmEngine
    from linter.lint import Linter, Options
    from linter.sources import find, read

    known = catalog.load(AS_OF)
    options = Options(AS_OF, ["measures"], "en", Terms(known, Choice(["measures"])))
    engine = WasmEngine(resources.policy_module(), resources.policy_data())
    linter = Linter(engine, known, options)
    target.mkdir()
    for number, found in enumerate(find([str(repository)])):
        if isinstance(found, Exception):
            raise found
        document = json.dumps(linter.facts(read(found.path)), ensure_ascii=False)
        (target / f"{number:05}.json").write_text(document, "utf-8")


def contenders(measures_lint: str, conftest: str | None, scratch: Path, count: int) -> list[Contender]:
    """Ours and conftest on one repository of `count` services, which is made."""
    repository = scratch / f"services-{count}"
    services.make(repository, count)
    check = [measures_lint, "check", "--as-of", AS_OF, "--no-cache", "."]
    found = [Contender(f"check, {count}", check, repository)]
    if conftest is not None:
        facts = scratch / f"facts-{count}"
        facts_of(repository, facts)
        command = conftest_command(conftest, scratch, facts)
        found.append(Contender(f"conftest, {count}", command, repository))
    return found


def compare_answers(measures_lint: str, conftest: str, scratch: Path) -> int:
    """How many violations both found in some services, which are compared one by one.

    Stops where they differ, since then the times mean nothing.
    """
    repository, facts = scratch / "compared", scratch / "compared-facts"
    services.make(repository, COMPARED)
    facts_of(repository, facts)
    command = [measures_lint, "check", "--as-of", AS_OF, "--no-cache", "--output-format", "json", "."]
    ours = json.loads(_answer(command, repository))
    theirs = json.loads(_answer(conftest_command(conftest, scratch, facts), repository))
    found = {
        checked["path"]: Counter(finding["rule"] for finding in checked["findings"])
        for checked in ours["manifests"]
    }
    denied = {
        place_in(Path(result["filename"])): Counter(failure["msg"] for failure in result.get("failures", ()))
        for result in theirs
    }
    if len(found) != COMPARED or found != denied:
        differ = {path for path in found.keys() | denied.keys() if found.get(path) != denied.get(path)}
        first = min(differ, default="")
        sys.exit(f"the answers on {len(differ)} of {COMPARED} services differ, first on {first}")
    return sum(counts.total() for counts in found.values())


def place_in(facts: Path) -> str:
    """Where the manifest lies that a file of facts was made of."""
    return str(json.loads(facts.read_text("utf-8"))["repository"]["manifest"])


def _answer(command: Sequence[str], folder: Path) -> bytes:
    return subprocess.run(command, cwd=folder, env=PLAIN, stdout=subprocess.PIPE, check=False).stdout


def cached(measures_lint: str, scratch: Path, count: int, rounds: int) -> tuple[float, float]:
    """Seconds of a first run with an empty cache, and of a run after it in which nothing changed."""
    repository = scratch / f"services-{count}"
    if not repository.exists():
        services.make(repository, count)
    # What was written just now is read again, as nobody knows whether it was written once more.
    time.sleep(SETTLING / 1e9)
    first: list[float] = []
    again: list[float] = []
    for _ in range(rounds):
        cache = scratch / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        command = [measures_lint, "check", "--as-of", AS_OF, "--cache-dir", str(cache), "."]
        for seconds in (first, again):
            contender = Contender("cached", command, repository)
            contender.run()
            seconds.append(contender.runs[0].seconds)
    return statistics.median(first), statistics.median(again)


def print_runs(found: Mapping[int, Sequence[Contender]]) -> None:
    print("\n| what | s | first output, s | all processes, MiB | largest, MiB |")
    print("| --- | --: | --: | --: | --: |")
    for some in found.values():
        for one in some:
            numbers = (one.median("seconds"), one.median("first"), one.median("tree"), one.median("largest"))
            print(f"| {one.name} | " + " | ".join(f"{number:.1f}" for number in numbers) + " |")


def print_goals(found: Mapping[int, Sequence[Contender]]) -> None:
    print("\n| goal | measured |\n| --- | --: |")
    for count, some in found.items():
        if len(some) == 2:
            ours, theirs = some
            pairs = list(zip(ours.runs, theirs.runs, strict=True))
            time_ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
            memory = statistics.median(a.tree / b.tree for a, b in pairs)
            print(f"| {count}: time at most 1.0 × conftest, aim 0.5 | {time_ratio:.2f} |")
            print(f"| {count}: memory of all processes at most 0.5 × conftest | {memory:.2f} |")
    counts = sorted(found)
    if len(counts) > 1:
        few, most = found[counts[0]][0], found[counts[-1]][0]
        times = counts[-1] / counts[0] * 1.05
        ratio = most.median("seconds") / few.median("seconds")
        print(f"| {counts[-1]} at most {times:.1f} × {counts[0]}: time | {ratio:.2f} |")
        print(f"| {counts[-1]} : {counts[0]}: memory | {most.median('tree') / few.median('tree'):.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--counts", type=int, nargs="*", default=COUNTS)
    parser.add_argument("--cached", type=int, default=CACHED, help="manifests of the cached runs; 0 for none")
    options = parser.parse_args()
    measures_lint = tool("measures-lint")
    if measures_lint is None:
        sys.exit("nothing to measure")
    conftest = tool("conftest")
    with tempfile.TemporaryDirectory(prefix="many-") as folder:
        scratch = Path(folder)
        if conftest is not None:
            same = compare_answers(measures_lint, conftest, scratch)
            print(f"measures-lint and conftest find the same {same} violations in {COMPARED} services")
        found = {count: contenders(measures_lint, conftest, scratch, count) for count in options.counts}
        for number in range(options.rounds):
            for some in found.values():
                # In turn, each round beginning with the other one.
                for one in some if number % 2 else reversed(some):
                    one.run()
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr, flush=True)
        print_runs(found)
        print_goals(found)
        if options.cached:
            first, again = cached(measures_lint, scratch, options.cached, options.rounds)
            print(f"| {options.cached}, nothing changed: at most 0.1 × the first run | {again / first:.2f} |")
            print(f"\nFirst run {first:.1f} s, unchanged {again:.1f} s; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
