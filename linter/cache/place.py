"""Where a user's cache is, by the custom of each system."""

from __future__ import annotations

import os
import sys

from linter.marks import is_inside
from linter.repository import nearest

_NAME = "measures-lint"


def default() -> str | None:
    """The folder for what can be made again; `None` where this user has none."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return os.path.join(local, _NAME, "Cache") if local else None
    # A relative path is to be ignored, says the specification; so says it of an empty one.
    named = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(named):
        return os.path.join(named, _NAME)
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return None
    return os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)), _NAME)


def is_in_strangers_reach(folder: str) -> bool:
    """Whether `folder` may hold what came with a repository, which would then be run or believed.

    It does where it lies in a git repository, or in the working directory: as where a CI system keeps caches
    beside what it checks out.
    """
    real = os.path.realpath(folder)
    return is_inside(real, os.path.realpath(os.getcwd())) or nearest(real) is not None
