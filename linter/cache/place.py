"""Where a user's cache is, by the custom of each system."""

from __future__ import annotations

import os
import sys

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
