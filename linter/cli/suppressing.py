"""What a run makes of waivers and of the baseline."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import click

from linter.catalog import Catalog
from linter.cli.console import write
from linter.errors import UsageProblem
from linter.findings import Problem, Report, Seen

if TYPE_CHECKING:
    from linter.baseline import Baseline
    from linter.configuration.file import ConfigurationFile
    from linter.looked import File
    from linter.waivers.apply import Waivers

DEFAULT_NAME = "measures-lint-baseline.json"


@dataclass(frozen=True)
class Plan:
    """What is asked for, complete when made."""

    catalog: Catalog
    lang: str
    configuration: ConfigurationFile | None
    complete: bool
    """Whether the run looks at every manifest that the configuration speaks of."""
    beside: bool
    """Whether files of waivers beside manifests count."""
    ignores: bool
    """Whether anything may be hidden."""
    baseline: str | None
    write: bool = False
    prune: bool = False
    files: list[File] = field(default_factory=list, compare=False)
    """The files of waivers and the baseline that were read to apply it."""

    def check(self) -> None:
        """Refuse what does not go together, before anything is looked at."""
        if self.write and self.prune:
            raise UsageProblem("--write-baseline and --prune-baseline do not go together")
        if not self.ignores and (self.write or self.prune):
            raise UsageProblem(
                "--no-ignores shows everything and goes with no change of the baseline",
                hint="take one of them out",
            )
        if self.ignores and not self.write:
            self._read()

    def applied(self, seen: Iterable[Seen], as_of: str) -> Iterator[Seen]:
        """`seen` with what is waived and what was there before set aside; the baseline written if asked."""
        if not self.ignores:
            yield from seen
            return
        waived = self._waived(seen, as_of)
        if self.write or self.prune:
            yield from self._renewed(waived)
            return
        baseline = self._read()
        yield from waived if baseline is None else self._matched(waived, baseline)

    def applied_to(self, report: Report) -> Report:
        """Likewise for everything that one run found."""
        seen = self.applied(report.seen, report.as_of)
        return replace(Report.of(report.as_of, report.engine, seen), excluded=report.excluded)

    def _matched(self, seen: Iterable[Seen], baseline: Baseline) -> Iterator[Seen]:
        """`seen` with what is in `baseline` set aside, and then what the baseline has beyond it."""
        from linter.baseline import Match
        from linter.looked import File

        self.files.append(File.of(baseline.file, baseline.text))
        match = Match(baseline)
        for one in seen:
            yield one if one.manifest is None else replace(one, checked=match.applied(one.manifest))
        yield from match.rest(self.lang)

    def _waived(self, seen: Iterable[Seen], as_of: str) -> Iterator[Seen]:
        from linter.waivers import may_apply

        waivers = self._waivers(as_of) if self._configured else None
        for one in seen:
            checked = one.manifest
            if checked is None:
                yield one
                continue
            if waivers is None and may_apply(checked.text, checked.path, files=self.beside):
                waivers = self._waivers(as_of)
            yield one if waivers is None else replace(one, checked=waivers.applied(checked))
        if waivers is not None:
            yield from waivers.rest()
            self.files.extend(waivers.files)

    def _renewed(self, seen: Iterable[Seen]) -> Iterator[Seen]:
        """Everything that was seen, once the baseline is written, which waits for all of it."""
        everything = list(seen)
        if any(one.problem is not None and not one.skipped for one in everything):
            yield from everything
            problem = Problem(
                f"{self._file} was not written, as not everything could be checked", hint="see to that first"
            )
            yield Seen(problem=problem)
            return
        from linter.baseline import Baseline, Match, entries_of

        baseline = self._read() or Baseline(self._file)
        manifests = [one.manifest for one in everything if one.manifest is not None]
        match = Match(baseline)
        for checked in manifests:
            match.applied(checked)
        found = (entry for checked in manifests for entry in entries_of(checked))
        changed = baseline.renewed(match, found) if self.write else baseline.pruned(match)
        write(changed.as_json(), self._file)
        click.echo(f"{self._file}: {_counted(changed)} (before: {_counted(baseline)})", err=True)
        yield from self._matched(everything, replace(changed, text=changed.as_json()))

    @property
    def looks_at_manifests_alone(self) -> bool:
        """Whether what hides a finding, if anything does, stands in its manifest or beside it."""
        return not self.ignores or not (self._configured or self.baseline or self.write or self.prune)

    @property
    def _file(self) -> str:
        return self.baseline or DEFAULT_NAME

    def _read(self) -> Baseline | None:
        if self.baseline is None and not (self.write or self.prune):
            return None
        if self.write and not os.path.lexists(self._file):
            return None
        from linter.baseline import Baseline

        return Baseline.read(self._file)

    @property
    def _configured(self) -> bool:
        return self.configuration is not None and "waivers" in self.configuration.data

    def _waivers(self, as_of: str) -> Waivers:
        from linter.waivers.apply import Waivers

        return Waivers(self.catalog, self.lang, as_of, self.configuration, self.complete, self.beside)


def _counted(baseline: Baseline) -> str:
    count = len(baseline.entries)
    return f"{count} finding" if count == 1 else f"{count} findings"
