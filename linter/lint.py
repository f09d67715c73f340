"""The line of flow: paths → sources → manifests → schema, facts → engine → findings → report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from linter import clauses, schema
from linter.catalog import Catalog
from linter.code import Code
from linter.configuration.terms import Terms
from linter.engine import answer
from linter.engine.base import Engine
from linter.errors import LinterError, ManifestUnreadable, NotAManifest
from linter.evidence import Archive, Evidence
from linter.facts import facts
from linter.findings import Checked, Problem, Report
from linter.manifest import Manifest
from linter.repository import place_of, root_of
from linter.sources import Found, Source, read
from linter.wording import Wording


@dataclass(frozen=True)
class Options:
    """What one run asks, complete when made."""

    as_of: str
    """Date of the check, ISO 8601."""
    packs: Sequence[str]
    lang: str
    terms: Terms


class Linter:
    """Checks manifests one after the other with one engine."""

    def __init__(self, engine: Engine, catalog: Catalog, options: Options, code: Code | None = None) -> None:
        self._engine = engine
        self._code = code
        self._catalog = catalog
        self._options = options
        self._wording = Wording(catalog, options.lang)
        self._archives: dict[Path, Archive] = {}

    def run(self, found: Iterable[Found | Source | LinterError]) -> Report:
        """Check everything that was found; what cannot be checked is a problem of the report, never lost."""
        checked: list[Checked] = []
        problems: list[Problem] = []
        skipped: list[Problem] = []
        for item in found:
            try:
                if isinstance(item, LinterError):
                    raise item
                checked.append(self.check(item if isinstance(item, Source) else read(item.path)))
            except NotAManifest as error:
                # A search may meet a stranger's file of that name; a file that was named is meant.
                strange = isinstance(item, Found) and not item.explicit
                (skipped if strange else problems).append(_problem(error, item))
            except LinterError as error:
                problems.append(_problem(error, item))
                if isinstance(error, ManifestUnreadable) and not isinstance(item, LinterError):
                    checked.append(Checked(item.path, None, "unreadable"))
        return Report(self._options.as_of, self._engine.name, checked, problems, skipped)

    def check(self, source: Source) -> Checked:
        """Check one manifest. Raises a `LinterError` where that cannot be done."""
        manifest = Manifest.load(source)
        root = root_of(Path(source.path))
        place = place_of(source.path, root)
        checked = Checked(
            path=source.path,
            sha256=source.sha256,
            status="invalid",
            service=_name(manifest.data),
            place=place,
            text=source.text,
            format=source.format,
        )
        breaches = schema.breaches(manifest.data, self._options.lang)
        if breaches:
            return replace(checked, findings=self._wording.breaches(breaches, manifest, place))
        evidence = self._evidence(manifest, root)
        told = answer.read(self._engine.evaluate(self._facts(manifest, evidence, root, place)), self._catalog)
        asked = self._options.terms.of(source.path, manifest.data)
        wanted = [item for item in told.violations if asked.selection.wants(item.rule)]
        return replace(
            checked,
            status="checked",
            scope=self._wording.scope(told),
            duties=[self._wording.duty(state) for state in told.duties],
            findings=self._wording.findings(wanted, manifest, evidence, place, asked.weights),
            asked=asked.selection.rules,
            profile=asked.profile,
        )

    def facts(self, source: Source) -> Mapping[str, Any]:
        """The document that the policies see for one manifest, whether it keeps the schema or not."""
        manifest = Manifest.load(source)
        root = root_of(Path(source.path))
        return self._facts(manifest, self._evidence(manifest, root), root, place_of(source.path, root))

    def _facts(
        self, manifest: Manifest, evidence: Sequence[Evidence], root: Path, place: str
    ) -> Mapping[str, Any]:
        return facts(
            manifest.data,
            evidence,
            path=place,
            as_of=self._options.as_of,
            packs=self._options.packs,
            looked=clauses.look(manifest.data, evidence, self._archive(root).document),
            code=None if self._code is None else self._code.facts(root, place),
        )

    def _evidence(self, manifest: Manifest, root: Path) -> list[Evidence]:
        return self._archive(root).look(manifest.data, Path(manifest.source.path), self._catalog.references)

    def _archive(self, root: Path) -> Archive:
        if root not in self._archives:
            self._archives[root] = Archive(root)
        return self._archives[root]


def _name(data: Mapping[str, Any]) -> str | None:
    service = data.get("service")
    name = service.get("name") if isinstance(service, Mapping) else None
    return name if isinstance(name, str) else None


def _problem(error: LinterError, item: Found | Source | LinterError) -> Problem:
    # Whatever went wrong, the reader must know which manifest was not checked.
    problem = Problem.of(error)
    return problem if problem.path or isinstance(item, LinterError) else replace(problem, path=item.path)
