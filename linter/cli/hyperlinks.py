"""Links from rule ids to their pages, in terminals that follow them (OSC 8)."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import IO

# By name, as terminals cannot be asked. VTE is what GNOME's terminal and many others are made of; before
# version 0.50 it shows what it should follow.
_PROGRAMS = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby", "WarpTerminal"}
_TERMS = {"xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour"}
_FIRST_VTE = 5000


def linker(stream: IO[str]) -> Callable[[str], str] | None:
    """What makes a link of a rule's id; `None` where `stream` follows none, or no address is known."""
    if not _follows(stream):
        return None
    base = pages()
    if base is None:
        return None
    return partial(_linked, base)


def _linked(base: str, rule: str) -> str:
    return f"\x1b]8;;{base}{rule}.md\x1b\\{rule}\x1b]8;;\x1b\\"


def _follows(stream: IO[str]) -> bool:
    environment = os.environ
    forced = environment.get("FORCE_HYPERLINK")
    if forced:
        return forced != "0"
    if environment.get("CI", "").lower() not in {"", "0", "false"} or not stream.isatty():
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in _PROGRAMS
        or environment.get("TERM") in _TERMS
        or "WT_SESSION" in environment
        or "KONSOLE_VERSION" in environment
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE)
    )


def pages() -> str | None:
    """The folder of the rules' pages: the address called `Rules` in the package's metadata, if it has one."""
    # Slow to import, and only a terminal that follows links needs it.
    from importlib import metadata

    try:
        addresses = metadata.metadata("measures-lint").get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return None
    known = dict(address.split(", ", 1) for address in addresses if ", " in address)
    base = known.get("Rules")
    return f"{base.rstrip('/')}/" if base else None
