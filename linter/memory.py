"""Memory that is no longer needed, given back to the system. Of all C libraries, glibc has to be told."""

from __future__ import annotations

import contextlib
import sys
from typing import Any

_LEAST = 128 * 1024
"""Bytes from which on glibc gives back to the system what is no longer needed. It raises that number for good
when something larger is freed; and to start, or to list a tree, takes more than the work later."""
SPARING = {"MALLOC_MMAP_THRESHOLD_": str(_LEAST), "MALLOC_TRIM_THRESHOLD_": str(_LEAST)}
"""Variables of the environment that tell a process so which is yet to be started."""
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
"""Names of the same for a process that runs, as `mallopt` has them."""


def spare() -> None:
    """Have this process keep no more memory than it needs."""
    with contextlib.suppress(OSError, AttributeError):
        library = _library()
        library.mallopt(_M_TRIM_THRESHOLD, _LEAST)
        library.mallopt(_M_MMAP_THRESHOLD, _LEAST)


def give_back() -> None:
    """Give back what this process needed until now."""
    with contextlib.suppress(OSError, AttributeError):
        _library().malloc_trim(0)


def _library() -> Any:
    """The C library. Another one than glibc makes for `OSError`, or for `AttributeError` when it is asked."""
    if sys.platform != "linux":
        raise OSError("not of this system")
    import ctypes

    return ctypes.CDLL(None)
