"""The steps of action.yml, run as GitHub runs them, on this machine."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.manifests import AS_OF
from tests.repositories import environment

_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")


@dataclass(frozen=True)
class Ended:
    """What a run of the action left behind."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str


@dataclass(frozen=True)
class Action:
    """The action in a folder of its own, as a runner fetches it."""

    path: Path
    temp: Path
    """What the runner keeps for the length of one job."""
    definition: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        """Read the definition."""
        text = (self.path / "action.yml").read_text("utf-8")
        object.__setattr__(self, "definition", yaml.safe_load(text))

    def step(self, name: str) -> dict[str, Any]:
        """The step with that id."""
        (found,) = (step for step in self.definition["runs"]["steps"] if step.get("id") == name)
        assert isinstance(found, dict)
        return found

    def check(self, repository: Path, written: Path, **inputs: str) -> Ended:
        """Run the step that checks; its summary is `written` there. An underscore in `inputs` is a hyphen."""
        step = self.step("check")
        values = {
            f"inputs.{name}": settings["default"] for name, settings in self.definition["inputs"].items()
        }
        given = {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
        assert set(given) <= set(values)
        values |= given | {"steps.python.outputs.python-path": sys.executable}

        def filled(text: str) -> str:
            return _EXPRESSION.sub(lambda match: values[match[1]], text)

        outputs = written.with_suffix(".outputs")
        outputs.unlink(missing_ok=True)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=repository / filled(step["working-directory"]),
            env=environment(
                {
                    **{name: filled(text) for name, text in step["env"].items()},
                    "GITHUB_ACTION_PATH": str(self.path),
                    "GITHUB_OUTPUT": str(outputs),
                    "GITHUB_STEP_SUMMARY": str(written),
                    "MEASURES_LINT_CHECK_AS_OF": AS_OF,
                    "RUNNER_TEMP": str(self.temp),
                    "PATH": os.environ["PATH"],
                }
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        lines = outputs.read_text("utf-8").splitlines() if outputs.exists() else []
        return Ended(
            done.returncode,
            done.stdout,
            dict(line.split("=", 1) for line in lines),
            written.read_text("utf-8") if written.exists() else "",
        )
