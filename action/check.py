"""Run the linter for action.yml: inputs from the environment, counts and paths to the outputs.

The exit code is the linter's. Started by `run.sh` with the Python that the linter is installed in.
"""

from __future__ import annotations

import json
import os
import secrets
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

EXIT_USAGE = 2


def main(environment: Mapping[str, str]) -> int:
    """Check as the inputs say, and give the exit code of the step."""
    # A folder of its own for each use of the action in a job.
    folder = Path(tempfile.mkdtemp(prefix="measures-lint-", dir=environment.get("RUNNER_TEMP")))
    report, sarif = folder / "measures-lint.json", folder / "measures-lint.sarif"
    annotated = environment.get("ACTION_ANNOTATIONS", "true") == "true"
    formats = ["github" if annotated else "text", f"json={report}", f"sarif={sarif}"]
    job_summary = environment.get("GITHUB_STEP_SUMMARY")
    if job_summary and environment.get("ACTION_SUMMARY", "true") == "true":
        formats.append(f"markdown={job_summary}")
    try:
        options = arguments(environment)
    except ValueError as error:
        print(f"::error title=measures-lint::the input `args` cannot be split: {error}")
        return finish(environment, EXIT_USAGE, {})
    command = [
        *(sys.executable, "-I", "-m", "linter", "check"),
        *(f"--output-format={name}" for name in formats),
        *options,
    ]
    code = run(command, quoting=not annotated)
    return finish(environment, code, {**counts(report), **written(report=report, sarif=sarif)})


def arguments(environment: Mapping[str, str]) -> list[str]:
    """The options and paths that the inputs ask for. Raises `ValueError` where a quotation is not closed."""
    options = [
        f"--{name}={value}"
        for name in ("fail-level", "lang")
        if (value := environment.get(f"ACTION_{name.replace('-', '_').upper()}", "").strip())
    ]
    paths = [line.strip() for line in environment.get("ACTION_PATHS", "").splitlines() if line.strip()]
    return [*options, *shlex.split(environment.get("ACTION_ARGS", "")), "--", *paths]


def run(command: Sequence[str], *, quoting: bool) -> int:
    """Run the linter. `quoting` keeps GitHub from taking what a manifest says for commands."""
    token = secrets.token_hex(16)
    if quoting:
        print(f"::stop-commands::{token}", flush=True)
    code = subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
    if quoting:
        print(f"::{token}::", flush=True)
    return code


def counts(report: Path) -> dict[str, str]:
    """How many findings of each severity there are; nothing where there is no report."""
    if not report.exists():
        return {}
    summary = json.loads(report.read_bytes())["summary"]
    return {f"{severity}s": str(summary[severity]) for severity in ("error", "warning", "note")}


def written(**files: Path) -> dict[str, str]:
    """The files that were written."""
    return {name: str(path) for name, path in files.items() if path.exists()}


def finish(environment: Mapping[str, str], code: int, outputs: Mapping[str, str]) -> int:
    """Hand the outputs over, and give `code` back."""
    lines = [f"exit-code={code}", *(f"{name}={value}" for name, value in outputs.items())]
    file = environment.get("GITHUB_OUTPUT")
    if file:
        with open(file, "a", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in lines)
    return code


if __name__ == "__main__":
    sys.exit(main(os.environ))
