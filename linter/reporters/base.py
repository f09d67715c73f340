"""What a format is to a run: told of one manifest after the other, and at last what it all came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Protocol

from linter.findings import Checked
from linter.tally import Tally

Out = Callable[[str], object]
"""Where the text of a report goes, piece by piece."""

_IN_MEMORY = 1024 * 1024
"""Characters that wait in memory; what is longer waits in a file."""


class Reporter(Protocol):
    """Writes a report in one format. It keeps no manifest that it was told of."""

    def each(self, checked: Checked) -> None:
        """Tell of a manifest, or at last of another file with findings (`other`)."""

    def end(self, tally: Tally, code: int) -> None:
        """Tell what is left to tell of a run that will exit with `code`."""

    def close(self) -> None:
        """Let go of what the report needed on its way, be it finished or not."""


class Waiting:
    """Pieces of text that come later in a report than they come up; a long one waits in a file."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._file: IO[bytes] | None = None
        self.count = 0
        """Pieces so far."""

    def add(self, piece: str) -> None:
        """Keep one more piece."""
        self.count += 1
        self._pieces.append(piece)
        self._length += len(piece)
        if self._length > _IN_MEMORY:
            self._move()

    def __iter__(self) -> Iterator[str]:
        """Every piece in the order in which they came; nothing is added afterwards."""
        if self._file is not None:
            import pickle

            self._file.seek(0)
            while True:
                try:
                    yield from pickle.load(self._file)
                except EOFError:
                    break
        yield from self._pieces

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def _move(self) -> None:
        # Few runs have that much to tell.
        import pickle
        import tempfile

        if self._file is None:
            # It has no name, so that nothing is left of it, however this process ends.
            self._file = tempfile.TemporaryFile(prefix="measures-lint-")  # noqa: SIM115  # closed by `close`
        pickle.dump(self._pieces, self._file, pickle.HIGHEST_PROTOCOL)
        self._pieces, self._length = [], 0
