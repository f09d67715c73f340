"""The line of flow: paths → sources → manifests → schema, facts → engine → findings → report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.catalog import Catalog
from linter.code import Searched
from linter.configuration.terms import Terms
from linter.engine import answer
from linter.engine.base import Engine
from linter.errors import LinterError, ManifestUnreadable, NotAManifest
from linter.evidence import Archive, Evidence, Held
from linter.findings import Checked, Problem, Report, Seen
from linter.outcome import Outcome, declared
from linter.repository import Spot, Spots
from linter.sources import Found, Source, read
from linter.wording import Wording

if TYPE_CHECKING:
    from linter.cache.outcomes import Outcomes
    from linter.configuration.terms import Asked
    from linter.manifest import Manifest
    from linter.reporters.telling import Telling
    from linter.schema import Breach

_EXCERPTS = 500
"""Excerpts of one manifest's evidence at most."""
_READ = {"opened", "untracked", "anchor-missing"}
"""States of evidence that was read."""


_ROOTS = 32
"""Repositories whose evidence is remembered at a time."""


@dataclass(frozen=True)
class Options:
    """What one run asks, complete when made."""

    as_of: str
    """Date of the check, ISO 8601."""
    packs: Sequence[str]
    lang: str
    terms: Terms
    any_revision: bool = False
    """Whether policies of another version may answer, as only a server's can be."""
    whole: bool = False
    """Whether all that was looked at is wanted, for a document that shows it, in both languages."""
    telling: Telling | None = None
    """What tells of manifests at once, where no more of them is wanted than that."""


class _Begun(NamedTuple):
    """A manifest of which nothing is known yet."""

    source: Source
    checked: Checked
    spot: Spot
    archive: Archive
    key: str | None
    """What its outcome is kept under."""


class Linter:
    """Checks manifests one after the other with one engine."""

    def __init__(
        self,
        engine: Engine,
        catalog: Catalog,
        options: Options,
        code: Searched | None = None,
        cache: Outcomes | None = None,
        held: Held | None = None,
    ) -> None:
        """`held` knows of evidence that an editor has not written yet; it goes with no cache."""
        self._engine = engine
        self._held = held
        self._cache = cache
        if cache is not None:
            cache.begin(catalog, engine=engine.name, as_of=options.as_of, packs=options.packs)
        self._code = code
        self._catalog = catalog
        self._options = options
        self._wording = Wording(catalog, options.lang)
        self._translating = Wording(catalog, "zh" if options.lang == "en" else "en")
        self._archives: dict[Path, Archive] = {}
        self._spots = Spots()

    @property
    def engine(self) -> Engine:
        """The engine that it asks."""
        return self._engine

    @property
    def options(self) -> Options:
        """What it asks for."""
        return self._options

    def run(self, found: Iterable[Found | Source | LinterError]) -> Report:
        """Check everything that was found; what cannot be checked is a problem of the report, never lost."""
        return Report.of(self._options.as_of, self._engine.name, map(self.see, found))

    def see(self, item: Found | Source | LinterError) -> Seen:
        """Check one thing that was found; what keeps that from being done is told, and raised never."""
        seen = self._seen(item, lambda source: self._checked(self._begun(source)))
        assert seen is not None, "a check ends with a result"
        return seen

    def recall(self, item: Found | Source | LinterError) -> Seen | None:
        """As `see`, where all is known from a former run; `None` where it has to be checked."""
        return self._seen(item, lambda source: self._recalled(self._begun(source)))

    def _seen(
        self, item: Found | Source | LinterError, check: Callable[[Source], Seen | None]
    ) -> Seen | None:
        try:
            if isinstance(item, LinterError):
                raise item
            return check(item if isinstance(item, Source) else read(item.path))
        except LinterError as error:
            problem = _problem(error, item)
            if isinstance(error, NotAManifest):
                # A search may meet a stranger's file of that name; a file that was named is meant.
                return Seen(problem=problem, skipped=isinstance(item, Found) and not item.explicit)
            if isinstance(error, ManifestUnreadable) and not isinstance(item, LinterError):
                return Seen(Checked(item.path, None, "unreadable"), problem)
            return Seen(problem=problem)

    def check(self, source: Source) -> Checked:
        """Check one manifest, of which all is wanted. Raises a `LinterError` where that cannot be done."""
        checked = self._checked(self._begun(source)).checked
        assert checked is not None, "nobody tells of it at once"
        return checked

    def _checked(self, begun: _Begun) -> Seen:
        known = self._recalled(begun)
        if known is not None:
            return known
        from linter import schema
        from linter.manifest import Manifest

        manifest = Manifest.load(begun.source)
        breaches = schema.breaches(manifest.data, self._options.lang)
        if breaches:
            return Seen(self._broken(begun.checked, breaches, manifest))
        root, place = begun.spot.root, begun.spot.place
        outcome = self._outcome(manifest, root, place)
        asked = self._options.terms.of(begun.source.path, outcome.declared)
        name = self._name_of_gist(begun.source, asked)
        seen = self._told(begun, outcome, asked, name)
        if self._cache is not None and begun.key is not None:
            gists = {} if name is None or seen.gist is None else {name: seen.gist}
            self._cache.keep(begun.key, outcome, begun.archive, self._code_facts(root, place), gists)
        return seen

    def _recalled(self, begun: _Begun) -> Seen | None:
        """What is known of a manifest from before."""
        if self._cache is None or begun.key is None:
            return None
        code = partial(self._code_facts, begun.spot.root, begun.spot.place)
        entry = self._cache.find(begun.key, begun.archive, code)
        if entry is None:
            return None
        asked = self._options.terms.of(begun.source.path, entry.declared)
        name = self._name_of_gist(begun.source, asked)
        if name is not None and name in entry.gists:
            return Seen(gist=entry.gists[name])
        outcome = self._cache.outcome(entry)
        if outcome is None:
            return None
        seen = self._told(begun, outcome, asked, name)
        if name is not None and seen.gist is not None:
            self._cache.add(begun.key, entry, {name: seen.gist})
        return seen

    def _told(self, begun: _Begun, outcome: Outcome, asked: Asked, name: str | None) -> Seen:
        """A manifest in words; only its gist, where that has a name."""
        worded = self._worded(begun.checked, outcome, self._wording, asked)
        if self._options.whole:
            return Seen(self._whole(worded, outcome, begun, asked))
        telling = self._options.telling
        return Seen(worded) if telling is None or name is None else Seen(gist=telling.gist(worded))

    def _name_of_gist(self, source: Source, asked: Asked) -> str | None:
        telling = self._options.telling
        return None if telling is None else telling.name(source, asked)

    def _begun(self, source: Source) -> _Begun:
        spot = self._spots.of(source.path)
        archive = self._archive(spot.root)
        archive.begin()
        checked = Checked(
            path=source.path,
            sha256=source.sha256,
            status="invalid",
            place=spot.place,
            text=source.text,
            format=source.format,
        )
        return _Begun(source, checked, spot, archive, self._key(source, spot))

    def facts(self, source: Source) -> Mapping[str, Any]:
        """The document that the policies see for one manifest, whether it keeps the schema or not."""
        from linter.manifest import Manifest

        manifest = Manifest.load(source)
        spot = self._spots.of(source.path)
        return self._facts(manifest, self._evidence(manifest, spot.root), spot.root, spot.place)

    def _outcome(self, manifest: Manifest, root: Path, place: str) -> Outcome:
        evidence = self._evidence(manifest, root)
        document = self._engine.evaluate(self._facts(manifest, evidence, root, place))
        told = answer.read(document, self._catalog, any_revision=self._options.any_revision)
        locations = {item.path: manifest.locate(item.path) for item in told.violations}
        return Outcome(declared(manifest.data), document, told, evidence, locations)

    def _broken(self, checked: Checked, breaches: Sequence[Breach], manifest: Manifest) -> Checked:
        findings = self._wording.breaches(breaches, manifest, checked.place)
        checked = replace(checked, service=_name(manifest.data), findings=findings)
        if not self._options.whole:
            return checked
        from linter import schema
        from linter.looked import Looked

        # What a breach says in words of the schema is worded when it is found.
        again = schema.breaches(manifest.data, "zh" if self._options.lang == "en" else "en")
        findings = self._translating.breaches(again, manifest, checked.place)
        return replace(checked, looked=Looked({}, [], {}, {}, replace(checked, findings=findings)))

    def _whole(self, checked: Checked, outcome: Outcome, begun: _Begun, asked: Asked) -> Checked:
        """`checked` with all that was seen for it."""
        from linter.looked import Looked
        from linter.manifest import Manifest

        places = [
            *((item.file, item.line) for item in outcome.evidence if item.state in _READ),
            *((f.evidence.file, f.evidence.line) for f in checked.findings if f.evidence is not None),
        ]
        excerpts = {
            (file, line or 1): shown
            for file, line in list(dict.fromkeys(places))[:_EXCERPTS]
            if (shown := begun.archive.excerpt(file, line or 1)) is not None
        }
        return replace(
            checked,
            looked=Looked(
                Manifest.load(begun.source).data,
                outcome.evidence,
                begun.archive.files(outcome.evidence),
                excerpts,
                self._worded(checked, outcome, self._translating, asked),
            ),
        )

    def _worded(self, checked: Checked, outcome: Outcome, wording: Wording, asked: Asked) -> Checked:
        told = outcome.answer
        wanted = [item for item in told.violations if asked.selection.wants(item.rule)]
        return replace(
            checked,
            status="checked",
            service=_name(outcome.declared),
            scope=wording.scope(told),
            duties=[wording.duty(state) for state in told.duties],
            findings=wording.findings(wanted, outcome, outcome.evidence, checked.place, asked.weights),
            asked=asked.selection.rules,
            profile=asked.profile,
        )

    def _facts(
        self, manifest: Manifest, evidence: Sequence[Evidence], root: Path, place: str
    ) -> Mapping[str, Any]:
        from linter import clauses
        from linter.facts import facts

        return facts(
            manifest.data,
            evidence,
            path=place,
            as_of=self._options.as_of,
            packs=self._options.packs,
            looked=clauses.look(manifest.data, evidence, self._archive(root).document),
            code=self._code_facts(root, place),
        )

    def _code_facts(self, root: Path, place: str) -> Mapping[str, Any] | None:
        return None if self._code is None else self._code.facts(root, place)

    def _key(self, source: Source, spot: Spot) -> str | None:
        if self._cache is None:
            return None
        searched = self._code is not None and self._code.covers(spot.root, spot.place)
        return self._cache.key(source, str(spot.root), spot.folder, searched=searched)

    def _evidence(self, manifest: Manifest, root: Path) -> list[Evidence]:
        return self._archive(root).look(manifest.data, Path(manifest.source.path), self._catalog.references)

    def _archive(self, root: Path) -> Archive:
        if root not in self._archives:
            if len(self._archives) == _ROOTS:
                self._archives.clear()
            self._archives[root] = Archive(root, excerpts=self._options.whole, held=self._held)
        return self._archives[root]


def _name(data: Mapping[str, Any]) -> str | None:
    service = data.get("service")
    name = service.get("name") if isinstance(service, Mapping) else None
    return name if isinstance(name, str) else None


def _problem(error: LinterError, item: Found | Source | LinterError) -> Problem:
    # Whatever went wrong, the reader must know which manifest was not checked.
    problem = Problem.of(error)
    return problem if problem.path or isinstance(item, LinterError) else replace(problem, path=item.path)
