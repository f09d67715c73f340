"""Git, asked in a way that is safe in a repository that came from elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.repository import nearest

if TYPE_CHECKING:
    from subprocess import CompletedProcess


def git(folder: str | os.PathLike[str], *arguments: str) -> CompletedProcess[bytes]:
    """Run git in `folder`. Raises `OSError` where there is no git.

    Nothing that the caller's environment says of repositories counts, nothing that the repository names is
    run, and nothing is fetched. The repository is the nearest one with a `.git`, and its files are those
    around it, whatever its own configuration says.
    """
    import subprocess

    found = program()
    if found is None:
        raise FileNotFoundError("there is no git on the PATH")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    root = nearest(os.path.realpath(folder))
    if root is not None:
        # By core.worktree, an archive could have the files of another folder listed in place of its own.
        environment |= {"GIT_WORK_TREE": root, "GIT_CEILING_DIRECTORIES": os.path.dirname(root)}
    # The configuration may name a program in core.fsmonitor, and git would run it.
    settings = ("-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")
    command = [found, *settings, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


def names_in(listed: bytes) -> Iterator[bytes]:
    """The names that git lists with `-z`, one after the other: a tree may have hundreds of thousands."""
    start = 0
    while (end := listed.find(b"\0", start)) >= 0:
        yield listed[start:end]
        start = end + 1


def program() -> str | None:
    """Where the git of the PATH is; `None` where there is none. (`shutil` would take 4 ms to import.)

    Relative folders are passed over, and on Windows the working directory, which comes first there: a git
    that lies in them may be part of what is checked.
    """
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    ends = (".exe",) if os.name == "nt" else ("",)
    places = (
        os.path.join(folder, f"git{end}") for folder in folders if os.path.isabs(folder) for end in ends
    )
    return next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)
