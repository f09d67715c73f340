"""Git repositories that tests make."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, without what would make git behave differently on another machine."""
    # Where a hook of git runs the tests, GIT_DIR and the like point to that repository.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    names = {f"GIT_{who}_NAME": "Tester" for who in ("AUTHOR", "COMMITTER")}
    mails = {f"GIT_{who}_EMAIL": "tester@example.org" for who in ("AUTHOR", "COMMITTER")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return kept | names | mails | settings | dict(more or {})


@dataclass(frozen=True)
class Repository:
    """A folder under git."""

    path: Path

    @classmethod
    def created(cls, path: Path) -> "Repository":
        """A new repository in a folder that does not exist yet."""
        path.mkdir(parents=True)
        repository = cls(path)
        repository.git("init", "--quiet", "--initial-branch", "main")
        return repository

    def write(self, files: Mapping[str, str]) -> None:
        """Write files and put them into the index."""
        for name, text in files.items():
            file = self.path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        self.git("add", "--", *files)

    def commit(self) -> str:
        """Commit everything without asking any hook, and give the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "All")
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *arguments: str) -> str:
        """What git prints; raises where it fails."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.path,
            env=environment(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout
