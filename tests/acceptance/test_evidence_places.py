"""Evidence as a user meets it: which file and which line a finding points to."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.repositories import Repository

MANIFEST = """manifest_version: 1
service: {name: A, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
agreement:
  document: terms.md
  clauses: {user_duties: "#user-duty", provider_duties: "draft.md#terms"}
"""


def check(folder: Path, *options: str) -> str:
    command = [sys.executable, "-m", "linter", "check", "service.yaml", "--select", "evidence", *options]
    project = str(Path(__file__).parent.parent.parent)
    environment = {**os.environ, "PYTHONPATH": project}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_a_finding_points_to_the_file_and_the_line_of_its_evidence(git_repository: Repository) -> None:
    git_repository.write({"service.yaml": MANIFEST, "terms.md": "# Terms\n\n## User duties\n"})
    (git_repository.path / "draft.md").write_text("\n# Terms\n")

    told: dict[str, Any] = json.loads(check(git_repository.path, "--output-format", "json"))

    found = [
        (one["rule"], one["location"]["line"], one["evidence"], one["remedy"])
        for one in told["manifests"][0]["findings"]
    ]
    assert found == [
        (
            "evidence-anchor-missing",
            6,
            {"file": "terms.md", "anchor": "user-duty", "line": 3},
            "Name an anchor that the file has (nearest: `#user-duties`), or add the heading and its text.",
        ),
        (
            "evidence-untracked",
            6,
            {"file": "draft.md", "anchor": "terms", "line": 2},
            "Add it with `git add` and commit it, or name a file that is kept in the repository.",
        ),
    ]


def test_text_shows_file_and_line_together(git_repository: Repository) -> None:
    git_repository.write({"service.yaml": MANIFEST, "terms.md": "# Terms\n\n## User duties\n"})
    (git_repository.path / "draft.md").write_text("\n# Terms\n")

    shown = [line.strip() for line in check(git_repository.path).splitlines() if "evidence: " in line]

    assert shown == ["= evidence: terms.md:3 #user-duty", "= evidence: draft.md:2 #terms"]
