"""Takes the findings that waivers cover out of a run, and says what became of each waiver."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from linter import sources
from linter.catalog import Catalog
from linter.configuration.file import ConfigurationFile
from linter.configuration.file import checked as read_checked
from linter.errors import LinterError
from linter.findings import Checked, Finding, Problem, Seen, Suppressed, fingerprint
from linter.looked import File
from linter.repository import place_of, root_of
from linter.schema import WAIVERS
from linter.waivers import beside
from linter.waivers.comments import waivers_in
from linter.waivers.rules import RULES
from linter.waivers.waiver import Waiver, from_table


@dataclass
class _Held:
    """A waiver and what the run has seen of it."""

    waiver: Waiver
    asked: int = 0
    """Manifests it is meant for that were checked for its rule."""
    covered: int = 0


@dataclass
class _File:
    """A file that holds waivers, a manifest's comments aside."""

    path: str
    place: str
    text: str
    held: Sequence[_Held]
    complete: bool
    """Whether everything that its waivers may be meant for was looked at."""


class Waivers:
    """Every waiver that a run may meet, and what it has seen of each."""

    def __init__(
        self,
        catalog: Catalog,
        lang: str,
        as_of: str,
        configuration: ConfigurationFile | None = None,
        complete: bool = True,
        beside: bool = True,
    ) -> None:
        """`complete`: whether the run looks at all that `configuration` speaks of, so that an unused waiver
        is known. `beside`: whether files beside the manifests are read.
        """
        self._catalog = catalog
        self._lang = lang
        self._as_of = as_of
        self._beside_too = beside
        self._configured = None if configuration is None else self._held_by(configuration, complete)
        self._files: dict[str, _File | None] = {}
        self._problems: list[Problem] = []

    @property
    def files(self) -> list[File]:
        """The files beside manifests that were read so far."""
        return [File.of(file.path, file.text) for file in self._files.values() if file is not None]

    def applied(self, checked: Checked) -> Checked:
        """`checked` with what is waived set aside, and with findings about the waivers in its comments."""
        if checked.status != "checked":
            return checked
        commented = [_Held(waiver) for waiver in waivers_in(checked, self._catalog)]
        files = [file for file in (self._configured, self._beside(checked)) if file is not None]
        held = [*commented, *(one for file in files for one in file.held if one.waiver.meant_for(checked))]
        for one in held:
            one.asked += one.waiver.rule in checked.asked
        still, waived = [], []
        for finding in checked.findings:
            cover = self._cover(finding, held)
            if cover is None:
                still.append(finding)
            else:
                reason = Suppressed("waiver", cover.reason, cover.expires, cover.owner)
                waived.append(replace(finding, suppressed=reason))
        own = self._told(commented, True, checked.place or checked.path)
        return replace(
            checked,
            findings=sorted([*still, *own], key=lambda f: (f.location.line, f.location.column, f.rule)),
            suppressed=[*checked.suppressed, *waived],
        )

    def rest(self) -> Iterator[Seen]:
        """What is to be told of the waivers in files when every manifest was looked at."""
        yield from (Seen(problem=problem) for problem in self._problems)
        for file in (self._configured, *self._files.values()):
            findings = [] if file is None else self._told(file.held, file.complete, file.place)
            if file is not None and findings:
                yield Seen(
                    Checked(file.path, None, "other", findings=findings, place=file.place, text=file.text)
                )

    def _cover(self, finding: Finding, held: Sequence[_Held]) -> Waiver | None:
        """The first waiver that covers `finding` and counts; each that would cover it is of use."""
        found = None
        for one in held:
            if one.waiver.fault is None and one.waiver.covers(finding):
                one.covered += 1
                if found is None and not one.waiver.expired(self._as_of):
                    found = one.waiver
        return found

    def _held_by(self, file: ConfigurationFile, complete: bool) -> _File | None:
        if "waivers" not in file.data:
            return None
        held = [
            _Held(waiver)
            for waiver in from_table(file.data["waivers"], self._catalog, file.base, ("waivers",), file)
        ]
        return _File(file.path, place_of(file.path), file.text, held, complete)

    def _beside(self, checked: Checked) -> _File | None:
        path = beside(checked.path)
        if not self._beside_too or not os.path.lexists(path):
            return None
        if path not in self._files:
            self._files[path] = None
            try:
                self._files[path] = self._read(path)
            except LinterError as error:
                self._problems.append(replace(Problem.of(error), path=path))
        return self._files[path]

    def _read(self, path: str) -> _File:
        root = root_of(Path(path))
        if not Path(os.path.realpath(path)).is_relative_to(root):
            raise LinterError("is a link that leads out of the repository", hint="take it out")
        text = sources.read_text(path)
        base = Path(os.path.abspath(path)).parent
        file = read_checked(path, text, base, root, (), WAIVERS)
        assert file is not None, "a file without a table around it always has data"
        waivers = from_table(file.data.get("waivers", ()), self._catalog, base, ("waivers",), file)
        return _File(path, place_of(path), text, [_Held(waiver) for waiver in waivers], True)

    def _told(self, held: Sequence[_Held], complete: bool, place: str) -> list[Finding]:
        told = []
        seen: dict[tuple[str, ...], int] = {}
        for one in held:
            rule = _state(one, complete, self._as_of)
            if rule is not None:
                waiver = one.waiver
                words = (
                    rule,
                    place,
                    waiver.rule,
                    waiver.service or "",
                    waiver.pattern or "",
                    waiver.at or "",
                )
                seen[words] = seen.get(words, -1) + 1
                told.append(self._finding(rule, waiver, fingerprint(*words, str(seen[words]))))
        return told

    def _finding(self, name: str, waiver: Waiver, mark: str) -> Finding:
        rule = RULES[name]
        fault = (waiver.fault or ("", ""))[0 if self._lang == "en" else 1]
        details = {"waived": waiver.rule, "expires": waiver.expires or "", "fault": fault}
        return Finding(
            rule=rule.id,
            pack=rule.pack,
            article=None,
            severity=rule.severity,
            message=rule.text("message", self._lang).format_map(details),
            title=rule.text("title", self._lang),
            remedy=rule.text("remedy", self._lang),
            path=waiver.path,
            location=waiver.location,
            fingerprint=mark,
        )


def _state(held: _Held, complete: bool, as_of: str) -> str | None:
    """The rule that a waiver is reported by, if any."""
    waiver = held.waiver
    if waiver.fault is not None:
        return "waiver-incomplete"
    if not held.covered:
        # Where its rule was not asked for, or its manifest not looked at, nobody knows.
        return "waiver-unused" if complete and held.asked else None
    if waiver.expired(as_of):
        return "waiver-expired"
    return "waiver-expiring" if waiver.expiring(as_of) else None
