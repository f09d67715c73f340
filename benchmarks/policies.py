"""What the policies cost in the embedded engine: `python -m benchmarks.policies`; see README.md."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter import catalog, resources
from linter.configuration.terms import Choice, Terms
from linter.engine.wasm import WasmEngine
from linter.lint import Linter, Options
from linter.sources import read
from tests.growing import LISTS, facts_of, manifest

ROOT = Path(__file__).parent.parent
AS_OF = "2026-11-24"
SIZES = (50, 500, 2000)
TYPICAL = "chat-app"
LIMIT = 1.5
"""Milliseconds that one evaluation of the typical manifest may take."""
GROWTH = 12
"""How many times the cost of 50 items 500 may cost."""


def milliseconds(engine: WasmEngine, facts: Mapping[str, Any], rounds: int) -> tuple[float, float]:
    """Median and minimum of `rounds` evaluations, from the facts to the decoded answer."""
    engine.evaluate(facts)
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        engine.evaluate(facts)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), min(taken)


def print_examples(engine: WasmEngine, rounds: int) -> None:
    known = catalog.load()
    options = Options(AS_OF, ["measures"], "en", Terms(known, Choice(["measures"])))
    linter = Linter(engine, known, options)
    print("| example | median ms | min ms | million instructions | |\n| --- | --: | --: | --: | --- |")
    for path in sorted((ROOT / "examples").glob("*/ai-service-manifest.*")):
        median, least = milliseconds(engine, linter.facts(read(str(path))), rounds)
        verdict = (
            f"goal {LIMIT}: {'met' if median <= LIMIT else 'missed'}" if path.parent.name == TYPICAL else ""
        )
        millions = engine.instructions / 1e6
        print(f"| {path.parent.name} | {median:.2f} | {least:.2f} | {millions:.1f} | {verdict} |")


def print_growth(engine: WasmEngine, rounds: int) -> None:
    sizes = " | ".join(f"{size}, ms" for size in SIZES)
    print(f"\n| list | {sizes} | 500 : 50 | 2000 : 500 | |\n| --- | --: | --: | --: | --: | --: | --- |")
    for name in LISTS:
        medians = [
            milliseconds(engine, facts_of(manifest(name, size), AS_OF), max(5, rounds * 50 // size))[0]
            for size in SIZES
        ]
        first, second = medians[1] / medians[0], medians[2] / medians[1]
        verdict = "met" if first <= GROWTH else "missed"
        cells = " | ".join(f"{median:.1f}" for median in medians)
        print(f"| {name} | {cells} | {first:.1f} | {second:.1f} | goal {GROWTH}: {verdict} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    options = parser.parse_args()
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {machine}\n")
    with WasmEngine(resources.policy_module(), resources.policy_data()) as engine:
        print_examples(engine, options.rounds)
        print_growth(engine, options.rounds)


if __name__ == "__main__":
    main()
