"""Reports that open with a summary: the sections of the files wait until the last one was told of."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from linter.catalog import Catalog
from linter.findings import Checked
from linter.reporters.base import Out, Waiting
from linter.reporters.text import TextOptions


class SectionWriter(ABC):
    """Makes sections ready as files are told of; `end`, which each format has of its own, writes them."""

    def __init__(self, catalog: Catalog, lang: str, out: Out) -> None:
        self._catalog = catalog
        self._style = TextOptions(lang=lang)
        self._out = out
        self._sections = Waiting()

    def each(self, checked: Checked) -> None:
        """Make the section of a file ready."""
        if checked.status != "unreadable":
            self._sections.add("\n".join(self._section(checked)))

    def close(self) -> None:
        """Let go of what waits."""
        self._sections.close()

    @abstractmethod
    def _section(self, checked: Checked) -> Iterator[str]:
        """The lines of one section."""
