"""How many questions OPAs answer in a second: `python -m benchmarks.fleet`; see README.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.check_one import tool
from linter import catalog, resources
from linter.configuration.terms import Choice, Terms
from linter.engine import answer
from linter.engine.base import Engine
from linter.engine.opa import PARALLEL, OpaEngine
from linter.engine.wasm import WasmEngine
from linter.lint import Linter, Options
from linter.sources import read
from tests.manifests import AS_OF, examples, fixtures
from tests.servers import running_opas

SERVERS = (1, 2, 3)

Facts = Mapping[str, Any]


def corpus(engine: Engine, size: int) -> list[Facts]:
    """Facts of so many manifests, of which no two are the same."""
    known = catalog.load()
    options = Options(AS_OF, ["measures"], "en", Terms(known, Choice(["measures"])))
    linter = Linter(engine, known, options)
    documents = [linter.facts(read(str(path))) for path in [*examples(), *fixtures()]]
    return [
        {**documents[number % len(documents)], "number": number // len(documents)} for number in range(size)
    ]


def ordered(document: Any) -> Any:
    violations = sorted(document["violations"], key=partial(json.dumps, sort_keys=True))
    return {**document, "violations": violations}


def compare_answers(engine: Engine, facts: Sequence[Facts], expected: Sequence[Any]) -> None:
    """Stop where two engines differ, since then the times mean nothing."""
    for document, known in zip(facts, expected, strict=True):
        if ordered(engine.evaluate(document)) != known:
            sys.exit(f"{engine.name} and the embedded engine give two answers")


def throughput(engine: Engine, facts: Sequence[Facts], rounds: int) -> list[float]:
    """Questions in a second, of each round, from as many threads as the engine takes questions at once."""
    found = []
    with ThreadPoolExecutor(engine.parallel) as crew:
        for number in range(rounds + 1):
            start = time.perf_counter()
            for _ in crew.map(engine.evaluate, facts):
                pass
            # The first round makes connections, and fills the caches of the processor.
            if number:
                found.append(len(facts) / (time.perf_counter() - start))
    return found


def print_row(name: str, found: Sequence[float], embedded: float) -> None:
    median = statistics.median(found)
    cells = f"{median:.0f} | {min(found):.0f} | {max(found):.0f} | {median / embedded:.2f}"
    print(f"| {name} | {cells} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1000, help="manifests")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--parallel", type=int, default=PARALLEL, help="questions in flight at each server")
    options = parser.parse_args()
    opa = tool("opa")
    if opa is None:
        sys.exit("run `make tools`, and put .tools/bin on the PATH")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {machine}, shared by the linter and all OPAs")
    print(f"{options.size} manifests, {options.parallel} questions in flight at each OPA\n")
    print("| who answers | questions a second | least | most | × embedded |\n| --- | --: | --: | --: | --: |")
    check = partial(answer.read, catalog=catalog.load())
    with WasmEngine(resources.policy_module(), resources.policy_data()) as wasm:
        facts = corpus(wasm, options.size)
        sample = facts[:: max(1, len(facts) // 100)]
        expected = [ordered(wasm.evaluate(document)) for document in sample]
        alone = throughput(wasm, facts, options.rounds)
    embedded = statistics.median(alone)
    print_row("embedded, one thread", alone, embedded)
    for count in SERVERS:
        with ExitStack() as stack:
            scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            opas = stack.enter_context(
                running_opas(opa, *[resources.policies()] * count, log=scratch / "opa.log")
            )
            urls = [server.url for server in opas]
            engine = stack.enter_context(OpaEngine(*urls, parallel=options.parallel, check=check))
            compare_answers(engine, sample, expected)
            print_row(f"{count} OPA{'s' * (count > 1)}", throughput(engine, facts, options.rounds), embedded)


if __name__ == "__main__":
    main()
