"""What one check costs, beside its neighbours: `python benchmarks/check_one.py`; see README.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-24"
MANIFEST = ROOT / "examples" / "chat-app" / "ai-service-manifest.yaml"
FAULTY = ROOT / "examples" / "chat-app-with-mistakes" / "ai-service-manifest.yaml"

# Settings such as PYTHONDONTWRITEBYTECODE would compile a checkout anew in each process.
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


@dataclass
class Contender:
    """Something to time: commands that run one after the other."""

    name: str
    commands: Sequence[Sequence[str]]
    codes: Sequence[int] = (0,)
    """Exit codes that mean that the work was done."""
    environment: Callable[[], dict[str, str]] = dict
    """What is set for one run, made outside the time that is taken."""
    seconds: list[float] = field(default_factory=list)

    def run(self) -> float:
        """Run once, from new processes, and give the time."""
        environment = PLAIN | self.environment()
        start = time.perf_counter()
        for command in self.commands:
            done = subprocess.run(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
            )
            if done.returncode not in self.codes:
                sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()}")
        return time.perf_counter() - start


@dataclass(frozen=True)
class Goal:
    """How much of another contender's time one may take."""

    name: str
    limit: float
    other: str


GOALS = (
    Goal("check", 0.5, "check-jsonschema, then conftest"),
    Goal("check", 2.0, "conftest"),
    Goal("check, nothing changed", 0.9, "conftest"),
    Goal("--version", 2.5, "python -c pass"),
    Goal("--help", 2.5, "python -c pass"),
)


def tool(name: str) -> str | None:
    """The path of a tool: from NAME in the environment, beside this Python, or from the PATH."""
    named = os.environ.get(name.upper().replace("-", "_"))
    beside = shutil.which(name, path=str(Path(sys.executable).parent))
    found = named or beside or shutil.which(name)
    if found is None:
        variable = name.upper().replace("-", "_")
        print(f"not measured: {name} is not on the PATH, and {variable} does not name it", file=sys.stderr)
    return found


def conftest_command(conftest: str, scratch: Path, facts: Path) -> list[str]:
    """conftest with our policies, without their tests, and with what makes it ask for our answer."""
    policies = scratch / "policies"
    data = scratch / "data" / "registry"
    if not policies.exists():
        unwanted = shutil.ignore_patterns("*_test.rego", "*.json", "*.md")
        shutil.copytree(ROOT / "policies", policies, ignore=unwanted)
        data.mkdir(parents=True)
        shutil.copy(ROOT / "policies" / "registry" / "data.json", data)
    adapter = ROOT / "benchmarks" / "conftest.rego"
    where = ["--policy", str(policies), "--policy", str(adapter), "--data", str(data.parent)]
    return [conftest, "test", *where, "--namespace", "conftest", "--output", "json", str(facts)]


def facts_of(measures_lint: str, manifest: Path, target: Path) -> Path:
    """Write the document that the policies see; conftest itself can open no evidence."""
    command = [measures_lint, "facts", "--as-of", AS_OF, str(manifest)]
    target.write_bytes(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return target


def compare_answers(measures_lint: str, conftest: Sequence[str], manifest: Path) -> int:
    """How many violations both found; stops where they differ, since then the times mean nothing."""
    command = [measures_lint, "check", "--as-of", AS_OF, "--output-format", "json", str(manifest)]
    ours = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)
    theirs = json.loads(subprocess.run(conftest, stdout=subprocess.PIPE, check=False).stdout)
    found = Counter(finding["rule"] for checked in ours["manifests"] for finding in checked["findings"])
    denied = Counter(failure["msg"] for result in theirs for failure in result.get("failures", ()))
    if not ours["manifests"] or not theirs or found != denied:
        sys.exit(f"the answers on {manifest} differ: measures-lint {found}, conftest {denied}")
    return found.total()


def contenders(measures_lint: str, manifest: Path, scratch: Path) -> list[Contender]:
    """Everything that this machine has the tools for."""
    check = [measures_lint, "check", "--as-of", AS_OF, "--no-cache", str(manifest)]
    again = [measures_lint, "check", "--as-of", AS_OF, "--cache-dir", str(scratch / "cache"), str(manifest)]
    found = [
        Contender("check", [check], codes=(0, 1)),
        Contender("check, nothing changed", [again], codes=(0, 1)),
        Contender(
            "check, the module not yet compiled",
            [check],
            codes=(0, 1),
            environment=lambda: {"XDG_CACHE_HOME": tempfile.mkdtemp(dir=scratch)},
        ),
        Contender("--version", [[measures_lint, "--version"]]),
        Contender("--help", [[measures_lint, "--help"]]),
        Contender("python -c pass", [[sys.executable, "-c", "pass"]]),
    ]
    conftest, check_jsonschema = tool("conftest"), tool("check-jsonschema")
    if conftest is None:
        return found
    facts = facts_of(measures_lint, manifest, scratch / "facts.json")
    command = conftest_command(conftest, scratch, facts)
    same = compare_answers(measures_lint, command, manifest)
    print(f"measures-lint and conftest find the same {same} violations in {shown(manifest)}")
    if manifest == MANIFEST:
        mistakes = conftest_command(
            conftest, scratch, facts_of(measures_lint, FAULTY, scratch / "mistakes.json")
        )
        same = compare_answers(measures_lint, mistakes, FAULTY)
        print(f"measures-lint and conftest find the same {same} violations in {shown(FAULTY)}")
    found.append(Contender("conftest", [command], codes=(0, 1)))
    if check_jsonschema is not None:
        schema = str(ROOT / "schemas" / "ai-service-manifest-1.json")
        validate = [check_jsonschema, "--schemafile", schema, str(manifest)]
        found.append(Contender("check-jsonschema", [validate]))
        found.append(Contender("check-jsonschema, then conftest", [validate, command], codes=(0, 1)))
    return found


def measure(contenders: Sequence[Contender], rounds: int) -> None:
    """Time everybody in every round, each round beginning with another one."""
    for contender in contenders:
        contender.run()
    for number in range(rounds):
        first = number % len(contenders)
        for contender in (*contenders[first:], *contenders[:first]):
            contender.seconds.append(contender.run())
        print(f"\rround {number + 1} of {rounds}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)


def print_times(contenders: Sequence[Contender]) -> None:
    print(f"\n| {'what':36} | median ms | min ms | max ms |\n| --- | --: | --: | --: |")
    for contender in contenders:
        milliseconds = [seconds * 1000 for seconds in contender.seconds]
        median = statistics.median(milliseconds)
        print(f"| {contender.name:36} | {median:.1f} | {min(milliseconds):.1f} | {max(milliseconds):.1f} |")


def print_goals(contenders: Sequence[Contender]) -> None:
    """Ratios of pairs: two runs of one round met the same machine."""
    times = {contender.name: contender.seconds for contender in contenders}
    print("\n| goal | median of the ratios | of the minima | |\n| --- | --: | --: | --- |")
    for goal in GOALS:
        text = f"{goal.name} at most {goal.limit} × {goal.other}"
        if goal.other not in times:
            print(f"| {text} | | | not measured |")
            continue
        own, other = times[goal.name], times[goal.other]
        ratio = statistics.median(a / b for a, b in zip(own, other, strict=True))
        verdict = "met" if ratio <= goal.limit else "missed"
        print(f"| {text} | {ratio:.2f} | {min(own) / min(other):.2f} | {verdict} |")


def print_imports(manifest: Path, count: int = 14) -> None:
    """What the imports of one check cost, by the package at whose top they are."""
    command = [sys.executable, "-X", "importtime", "-m", "linter", "check", "--as-of", AS_OF]
    done = subprocess.run(
        [*command, "--no-cache", str(manifest)],
        cwd=ROOT,
        env=PLAIN,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    own: Counter[str] = Counter()
    for line in done.stderr.splitlines():
        figures = line.removeprefix("import time:").split("|")
        if len(figures) == 3 and figures[0].strip().isdigit():
            own[figures[2].strip().partition(".")[0]] += int(figures[0])
    print(f"\nImports of one check: {own.total() / 1000:.0f} ms under -X importtime, which slows them down\n")
    print("| package | ms |\n| --- | --: |")
    for package, microseconds in own.most_common(count):
        print(f"| {package} | {microseconds / 1000:.1f} |")


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("manifest", nargs="?", type=Path, default=MANIFEST)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    measures_lint = tool("measures-lint")
    if measures_lint is None:
        sys.exit("run `make venv`, then `.venv/bin/python benchmarks/check_one.py`")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {machine}")
    manifest = options.manifest.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        measured = contenders(measures_lint, manifest, Path(scratch))
        measure(measured, options.rounds)
    print_times(measured)
    print_goals(measured)
    print_imports(manifest)


if __name__ == "__main__":
    main()
