"""What a run makes of waivers and of the baseline."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import click

from linter.catalog import Catalog
from linter.cli.console import write
from linter.errors import UsageProblem
from linter.findings import Problem, Report
from linter.looked import File

if TYPE_CHECKING:
    from linter.baseline import Baseline
    from linter.configuration.file import ConfigurationFile

DEFAULT_NAME = "measures-lint-baseline.json"
_MARK = "measures-lint"
"""What every waiver in a comment holds."""


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

    def applied(self, report: Report) -> Report:
        """`report` with what is waived and what was there before set aside; the baseline written if asked."""
        if not self.ignores:
            return report
        if self._may_waive(report):
            from linter.waivers.apply import Waivers

            waivers = Waivers(self.catalog, self.lang, self.configuration, self.complete, self.beside)
            report = waivers.applied(report)
            self.files.extend(waivers.files)
        baseline = self._read()
        if self.write or self.prune:
            if report.problems:
                problem = Problem(
                    f"{self._file} was not written, as not everything could be checked",
                    hint="see to that first",
                )
                return replace(report, problems=[*report.problems, problem])
            from linter.baseline import Baseline

            baseline = baseline or Baseline(self._file)
            changed = baseline.renewed(report) if self.write else baseline.pruned(report)
            write(changed.as_json(), self._file)
            click.echo(f"{self._file}: {_counted(changed)} (before: {_counted(baseline)})", err=True)
            baseline = replace(changed, text=changed.as_json())
        if baseline is None:
            return report
        self.files.append(File.of(baseline.file, baseline.text))
        return baseline.applied(report, self.lang)

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

    def _may_waive(self, report: Report) -> bool:
        """Whether there can be a waiver at all; most runs have none, and need not load what reads them."""
        if self.configuration is not None and "waivers" in self.configuration.data:
            return True
        return any(
            _MARK in checked.text or self._has_file_beside(checked.path) for checked in report.manifests
        )

    def _has_file_beside(self, manifest: str) -> bool:
        from linter.waivers import beside

        return self.beside and os.path.lexists(beside(manifest))


def _counted(baseline: Baseline) -> str:
    count = len(baseline.entries)
    return f"{count} finding" if count == 1 else f"{count} findings"
