"""What keeps a check from being run.

    LinterError
    ├── UsageProblem          the command or its options do not make sense
    ├── ManifestUnreadable    a manifest cannot be read as YAML, TOML or JSON
    │   └── NotAManifest      it can, but nothing in it says that it is a manifest
    └── PolicyUnavailable     the policies cannot be asked, or their answer cannot be trusted
        └── OtherRevision     the policies that answered are not those of this linter

A duty that is not met is a `Finding`, never an exception.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.findings import Location


class LinterError(Exception):
    """Something could not be checked: what was tried, on what, and what to do next.

    `message` says what was tried and what went wrong, `hint` what to do about
    it. `path` is the file in question, where there is one, as the user wrote it.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        location: Location | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.location = location
        self.hint = hint


class UsageProblem(LinterError):
    """The command or its configuration was used wrongly."""


class ManifestUnreadable(LinterError):
    """A manifest that cannot be opened, decoded or parsed."""


class NotAManifest(ManifestUnreadable):
    """A readable file without anything that makes it a manifest."""


class PolicyUnavailable(LinterError):
    """No answer from the policies, or one that cannot be trusted."""


class OtherRevision(PolicyUnavailable):
    """An answer from policies of another version."""


def unknown_name(kinds: str, name: str, known: Iterable[str]) -> UsageProblem:
    """The error that `name` is none of `kinds`, with the nearest one of `known`."""
    return UsageProblem(
        f"there is no {kinds} {name!r}",
        hint=nearest(name, known) or "`measures-lint rules` lists the rules",
    )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The question whether the nearest name of `known` was meant; `None` where none is near."""
    # Only a slip needs it, and every run would pay for it.
    import difflib

    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else None
