"""Mutation testing of the policies: change one condition, and some test of that policy must fail.

    python -m benchmarks.mutate [FILE ...] [--jobs 2]

Each condition in the body of a rule, of a comprehension or of an `every` is dropped, negated and, where it
compares by size, moved by one (`<` to `<=`). What must notice a change are the policy's own tests: those
beside it, or for a duty those of its article; for a library, those of the policies that refer to it too. A
change that no test notices survived; it is told, and the exit code is 1, unless `tests/surviving-
mutants.yaml` gives the reason why no test can notice it.

All of it takes some ten minutes on two cores, so it is no part of `make test`; the tests check only that
what is excused there still stands in the policies and still survives.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
POLICIES = ROOT / "policies"
EXCUSED = ROOT / "tests" / "surviving-mutants.yaml"

# What `opa test` exits with.
_PASSED, _FAILED = 0, 2
_TIME_LIMIT = 120
_BOUNDARY = {"lt": ("<", "<="), "lte": ("<=", "<"), "gt": (">", ">="), "gte": (">=", ">")}
_PACKAGE = re.compile(r"^package ([\w.]+)$", re.MULTILINE)
_REFERENCE = re.compile(r"\bdata\.([\w.]+)")


@dataclass(frozen=True)
class Mutant:
    """One change to one policy."""

    file: str
    """Relative to the root of the repository, with forward slashes."""
    rule: str
    """Name of the rule that holds the condition."""
    condition: str
    """The condition as it is written, in one line."""
    change: str
    """`drop`, `negate` or `boundary`."""
    occurrence: int
    """From 1, where one rule name holds the same condition more than once."""
    start: int
    end: int
    """Offsets into the policy's text that `instead` takes the place of."""
    instead: str

    @property
    def name(self) -> tuple[str, str, str, str, int]:
        """What it is known by, whatever moves above it."""
        return self.file, self.rule, self.condition, self.change, self.occurrence

    def applied(self, text: str) -> str:
        """The policy `text` with the change."""
        return text[: self.start] + self.instead + text[self.end :]


def policies() -> list[Path]:
    """Every policy that decides something."""
    return sorted(path for path in POLICIES.rglob("*.rego") if not path.name.endswith("_test.rego"))


def mutants(opa: str, policy: Path) -> list[Mutant]:
    """Every change to `policy`, in the order of its text."""
    text = policy.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    parsed = json.loads(_run(opa, "parse", "--format=json", "--json-include=locations", str(policy)).stdout)
    file = policy.relative_to(ROOT).as_posix()
    seen: dict[tuple[str, str], int] = {}
    found = []
    for rule in parsed.get("rules", []):
        name = _name(rule["head"])
        for condition in _conditions(rule):
            place = condition["location"]
            written = base64.b64decode(place["text"]).decode()
            start = starts[place["row"] - 1] + place["col"] - 1
            if written.startswith("else"):
                # OPA gives the place of the whole branch to a single condition that stands behind its `if`.
                head = re.match(r"else(?: := .*?)? if ", written, re.DOTALL)
                if head is None:
                    continue
                start, written = start + head.end(), written[head.end() :]
            assert text.startswith(written, start), (file, place)
            shown = " ".join(written.split())
            occurrence = seen[name, shown] = seen.get((name, shown), 0) + 1
            for change, instead in _changes(condition, written):
                found.append(
                    Mutant(file, name, shown, change, occurrence, start, start + len(written), instead)
                )
    return found


def _name(head: dict[str, Any]) -> str:
    return ".".join(str(part["value"]) for part in head["ref"])


def _conditions(node: Any) -> Iterator[dict[str, Any]]:
    """Every expression of a body below `node`, without those that stand for nothing written."""
    if isinstance(node, list):
        for item in node:
            yield from _conditions(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "body":
                yield from (item for item in value or [] if not item.get("generated"))
            yield from _conditions(value)


def _changes(condition: dict[str, Any], written: str) -> Iterator[tuple[str, str]]:
    # A bare declaration gives variables their scope, and asks nothing.
    if written == "true" or re.fullmatch(r"some [\w, ]+", written):
        return
    yield "drop", "true"
    if condition.get("negated"):
        yield "negate", written.removeprefix("not ")
    elif not written.startswith(("some ", "every ")):
        yield "negate", f"not {written}"
    operator = _operator(condition)
    if operator in _BOUNDARY:
        sign, other = _BOUNDARY[operator]
        if written.count(f" {sign} ") == 1:
            yield "boundary", written.replace(f" {sign} ", f" {other} ")


def _operator(condition: dict[str, Any]) -> str | None:
    terms = condition["terms"]
    if isinstance(terms, list) and isinstance(terms[0].get("value"), list):
        return str(terms[0]["value"][0]["value"])
    return None


class Judge:
    """Runs the tests of a policy against changes to it."""

    def __init__(self, opa: str) -> None:
        self._opa = opa
        self._texts = {path: path.read_text("utf-8") for path in sorted(POLICIES.rglob("*.rego"))}
        self._packages = {_package(text): path for path, text in self._texts.items()}

    def survives(self, mutant: Mutant) -> bool | None:
        """Whether no test noticed; `None` where the changed policy does not compile."""
        policy = ROOT / mutant.file
        with tempfile.TemporaryDirectory() as folder:
            changed = Path(folder, policy.name)
            changed.write_text(mutant.applied(self._texts[policy]), "utf-8")
            code = self._test(policy, changed, self._tests(policy))
            if code == _PASSED and policy.parent.name == "lib":
                code = self._test(policy, changed, self._tests_of_users(policy))
        return None if code not in (_PASSED, _FAILED) else code == _PASSED

    def check(self, policy: Path) -> None:
        """Raise where the policy's own tests do not pass as they are, or there are none."""
        if self._test(policy, policy, self._tests(policy)) != _PASSED:
            raise SystemExit(f"{policy}: its tests fail already, or it has none")

    def _test(self, policy: Path, instead: Path, tests: Sequence[Path]) -> int:
        files = [str(instead if path == policy else path) for path in self._loaded((policy, *tests))]
        data = f"registry:{POLICIES / 'registry' / 'data.json'}"
        try:
            done = _run(self._opa, "test", "--fail-on-empty", *files, data)
        except subprocess.TimeoutExpired:
            return _FAILED
        return done.returncode

    @cache  # noqa: B019 - a judge lives as long as the program
    def _loaded(self, files: tuple[Path, ...]) -> Sequence[Path]:
        """`files`, and all that they refer to."""
        waiting = list(files)
        loaded: list[Path] = []
        while waiting:
            path = waiting.pop()
            if path in loaded:
                continue
            loaded.append(path)
            for name in _REFERENCE.findall(self._texts[path]):
                waiting += self._behind(name)
        return loaded

    def _behind(self, reference: str) -> list[Path]:
        parts = reference.split(".")
        for length in range(len(parts), 0, -1):
            if (path := self._packages.get(".".join(parts[:length]))) is not None:
                return [path]
        # A reference to a folder of policies reaches all of them, but none of their tests.
        return [
            path
            for name, path in self._packages.items()
            if name.startswith(f"{reference}.") and not path.name.endswith("_test.rego")
        ]

    @cache  # noqa: B019
    def _tests(self, policy: Path) -> tuple[Path, ...]:
        beside = policy.with_name(f"{policy.stem}_test.rego")
        if beside in self._texts:
            return (beside,)
        words = re.compile(rf"\b{policy.stem}\b")
        return tuple(p for p in self._texts if p.name.endswith("_test.rego") and words.search(self._texts[p]))

    @cache  # noqa: B019
    def _tests_of_users(self, policy: Path) -> tuple[Path, ...]:
        name = f"data.{_package(self._texts[policy])}"
        users = [path for path, text in self._texts.items() if re.search(rf"\b{re.escape(name)}\b", text)]
        policies = [path for path in users if not path.name.endswith("_test.rego")]
        return tuple(dict.fromkeys(test for path in policies for test in self._tests(path)))


def _package(text: str) -> str:
    match = _PACKAGE.search(text)
    assert match is not None
    return match[1]


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", timeout=_TIME_LIMIT, check=False
    )


def excused() -> dict[tuple[str, str, str, str, int], str]:
    """The reasons why some changes can be noticed by no test, by the change's name."""
    listed = yaml.safe_load(EXCUSED.read_text("utf-8")) if EXCUSED.exists() else []
    return {
        (item["file"], item["rule"], item["condition"], change, item.get("occurrence", 1)): item["reason"]
        for item in listed
        for change in item["changes"]
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program, and return its exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--opa", default="opa")
    options = parser.parse_args(arguments)
    judge = Judge(options.opa)
    chosen = [path.resolve() for path in options.files] or policies()
    reasons = excused()
    counts = {"killed": 0, "excused": 0, "survived": 0, "invalid": 0}
    with ThreadPoolExecutor(options.jobs) as pool:
        wanted = [(path, mutants(options.opa, path)) for path in chosen]
        wanted = [(path, found) for path, found in wanted if found]
        list(pool.map(judge.check, [path for path, _ in wanted]))
        every = [mutant for _, found in wanted for mutant in found]
        for mutant, survived in zip(every, pool.map(judge.survives, every), strict=True):
            if survived is None:
                counts["invalid"] += 1
            elif not survived:
                counts["killed"] += 1
            elif mutant.name in reasons:
                counts["excused"] += 1
            else:
                counts["survived"] += 1
                number = f" ({mutant.occurrence})" if mutant.occurrence > 1 else ""
                words = f"{mutant.file}: {mutant.rule}: {mutant.change} `{mutant.condition}`{number}"
                print(words, flush=True)
    print(", ".join(f"{number} {name}" for name, number in counts.items()))
    return 1 if counts["survived"] else 0


if __name__ == "__main__":
    sys.exit(main())
