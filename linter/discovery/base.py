"""The values that a search for generative AI produces. Frozen, and without input or output."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TEXT_LIMIT = 80
"""Characters of a file that a hit may quote."""


class Standing(enum.IntEnum):
    """How much the place of a sign says for it; a larger number says less."""

    PLAIN = 0
    WEAK = 1
    """A development dependency, or a pointer to a file instead of the file."""
    LOCKED = 2
    """An entry of a lock file: some dependency of a dependency may want it."""


@dataclass(frozen=True)
class Sign:
    """One place in one file where a signature was seen. What it is worth depends on other files."""

    signature: str
    """Id of the signature."""
    line: int | None
    """From 1; none for a file as a whole."""
    column: int | None
    """From 1, in code points."""
    text: str
    """What was seen, at most `TEXT_LIMIT` characters."""
    standing: Standing = Standing.PLAIN


@dataclass(frozen=True)
class Looked:
    """What one file shows: it depends on the file's name and bytes alone, and may be kept for both."""

    signs: tuple[Sign, ...] = ()
    skipped: str | None = None
    """Why its content could not be read, if so."""
    references: tuple[str, ...] = ()
    """Further dependency files that it names, relative to its own folder."""


NOTHING = Looked()


@dataclass(frozen=True)
class Hit:
    """A sign of generative AI, after the second sign was looked for."""

    signature: str
    kind: str
    """`dependency`, `import`, `host`, `model`, `variable`, `image`, `weights`, `chart`; `sign-up` or
    `region-block` for a trace."""
    vendor: str
    origin: str
    """`domestic`, `foreign`, or `open` for what anybody's model runs in."""
    supply: str
    """`api`, `weights`, `framework`; `none` for a trace."""
    modalities: tuple[str, ...]
    """What is generated, in the words of `service.generates`; empty where this sign does not tell."""
    file: str
    """Relative to the root, with forward slashes."""
    line: int | None
    column: int | None
    text: str
    sure: str
    """`high`, `medium` or `low`."""


@dataclass(frozen=True)
class Discovery:
    """What was found in one repository."""

    root: Path
    hits: tuple[Hit, ...]
    """Sorted by file, line and column."""
    looked_at: int
    """Files whose content was read, be it only the beginning."""
    skipped: tuple[tuple[str, str], ...] = ()
    """Files that could not be looked at, and why."""
    large: tuple[str, ...] = ()
    """Texts that are too large for code or configuration, and were taken for data."""
    dropped: tuple[Hit, ...] = ()
    """What proves little alone, and stood alone."""
    traces: tuple[Hit, ...] = ()
    """Code that signs users up, or turns regions away: no signs of AI, and facts for the policies."""
    manifests: tuple[str, ...] = ()
    """Files below the root that are named like manifests, wherever they lie."""
    covers: Mapping[str, tuple[str, ...]] | None = None
    """For each file with a hit or trace, the manifests that cover it."""

    projects: Mapping[str, str] | None = None
    """For each file with a hit, the nearest folder above it with a dependency file; empty for the root."""

    @property
    def complete(self) -> bool:
        """Whether everything was looked at that should have been."""
        return not self.skipped

    def covered_by(self, file: str) -> tuple[str, ...]:
        """The manifests that cover `file`; none where nobody declares it."""
        return (self.covers or {}).get(file, ())

    @cached_property
    def hits_of(self) -> Mapping[str, list[Hit]]:
        """The hits in the files that each manifest covers; there may be thousands of either."""
        return self._by_manifest(self.hits)

    @cached_property
    def traces_of(self) -> Mapping[str, list[Hit]]:
        """Likewise of the traces."""
        return self._by_manifest(self.traces)

    def _by_manifest(self, found: Iterable[Hit]) -> Mapping[str, list[Hit]]:
        known: dict[str, list[Hit]] = {}
        for hit in found:
            for manifest in self.covered_by(hit.file):
                known.setdefault(manifest, []).append(hit)
        return known

    @property
    def uncovered(self) -> tuple[Hit, ...]:
        """The hits that no manifest covers."""
        return tuple(hit for hit in self.hits if not self.covered_by(hit.file))
