"""Git, asked in a way that is safe in a repository that came from elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import CompletedProcess


def git(folder: str | os.PathLike[str], *arguments: str) -> CompletedProcess[bytes]:
    """Run git in `folder`. Raises `OSError` where there is no git.

    Nothing that the caller's environment says of repositories counts, nothing that the repository names is
    run, and nothing is fetched.
    """
    import subprocess

    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    # The configuration may name a program in core.fsmonitor, and git would run it.
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
