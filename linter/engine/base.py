"""What the linter asks of an engine, be it the embedded module or an OPA."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Protocol


class Engine(Protocol):
    """Evaluates facts, and is closed after use: a server that it started is then stopped."""

    name: str
    """`wasm` or `opa`."""
    parallel: int
    """How many questions it takes at once, each from a thread of its own."""

    def evaluate(self, facts: Mapping[str, Any]) -> Any:
        """The value of `data.lint.answer` for `facts`, decoded and otherwise as it came.

        Raises `PolicyUnavailable` where there is none, for whatever reason.
        """

    def __enter__(self) -> Engine: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
