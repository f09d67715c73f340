"""What was found before and is not looked at again: fingerprints that only get fewer by themselves.

The file lists findings by their fingerprints, which hold no line numbers, one in a line and sorted, so that a
change of it can be read in review. Schema errors and findings about waivers are never listed.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from linter import sources
from linter.errors import LinterError, UsageProblem
from linter.findings import Checked, Finding, Location, Seen, Suppressed, fingerprint, pointer
from linter.own_rules import OWN_RULES
from linter.repository import place_of, root_of

VERSION = 1
SIZE_LIMIT = 16 * 1024 * 1024
_MARK = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, order=True)
class Entry:
    """One finding that was there before."""

    path: str
    """Of the manifest, below the root of its repository."""
    rule: str
    pointer: str
    fingerprint: str


@dataclass(frozen=True)
class Baseline:
    """The findings that one file lists."""

    file: str
    entries: tuple[Entry, ...] = ()
    text: str = field(default="", repr=False)

    @classmethod
    def read(cls, file: str) -> Baseline:
        """Read `file`. Raises `UsageProblem` where it is no baseline."""
        hint = "write it with `measures-lint check --write-baseline`"
        try:
            text = sources.read_text(file, SIZE_LIMIT)
            document = json.loads(text)
        except LinterError as error:
            raise UsageProblem(error.message, path=file, location=error.location, hint=hint) from error
        except (ValueError, RecursionError) as error:
            place = None
            if isinstance(error, json.JSONDecodeError):
                place = Location(error.lineno, error.colno, error.lineno, error.colno + 1)
            raise UsageProblem("is not valid JSON", path=file, location=place, hint=hint) from error
        if not isinstance(document, Mapping) or document.get("version") != VERSION:
            raise UsageProblem(f"is no baseline of version {VERSION}", path=file, hint=hint)
        listed = document.get("findings")
        if not isinstance(listed, list) or not all(map(_is_entry, listed)):
            raise UsageProblem("holds an entry that is none of a baseline", path=file, hint=hint)
        return cls(file, tuple(sorted(Entry(**item) for item in listed)), text)

    def renewed(self, match: Match, found: Iterable[Entry]) -> Baseline:
        """A baseline of what is `found` now, and of what it lists and this run did not look for."""
        kept = {entry for entry in self.entries if not match.looked_for(entry)}
        return Baseline(self.file, tuple(sorted({*found, *kept})))

    def pruned(self, match: Match) -> Baseline:
        """The baseline without the entries that are gone."""
        gone = set(match.gone())
        return Baseline(self.file, tuple(entry for entry in self.entries if entry not in gone))

    def as_json(self) -> str:
        """The file's text: an entry in a line."""
        lines = [
            json.dumps(
                {"fingerprint": e.fingerprint, "rule": e.rule, "path": e.path, "pointer": e.pointer},
                ensure_ascii=False,
            )
            for e in self.entries
        ]
        inner = "".join(f"\n    {line}," for line in lines).rstrip(",")
        return f'{{\n  "version": {VERSION},\n  "findings": [{inner}{chr(10) + "  " if lines else ""}]\n}}\n'

    def note(self, entry: Entry, lang: str) -> Finding:
        """What is to be said of an entry that is gone."""
        rule = OWN_RULES["baseline-outdated"]
        start = self.text.find(entry.fingerprint)
        line, before = self.text.count("\n", 0, start) + 1, self.text.rfind("\n", 0, start)
        column = start - before
        return Finding(
            rule=rule.id,
            pack=rule.pack,
            article=None,
            severity=rule.severity,
            message=rule.text("message", lang).format_map({"waived": entry.rule, "path": entry.path}),
            title=rule.text("title", lang),
            remedy=rule.text("remedy", lang),
            path=("findings", self.entries.index(entry)),
            location=Location(line, column, line, column + len(entry.fingerprint)),
            fingerprint=fingerprint(rule.id, entry.fingerprint),
        )


class Match:
    """What a run sees of a baseline."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline
        self._listed = {entry.fingerprint for entry in baseline.entries}
        self._places = {entry.path for entry in baseline.entries}
        self._found: set[str] = set()
        self._asked: dict[str, frozenset[str] | None] = {}

    def applied(self, checked: Checked) -> Checked:
        """`checked` with what is listed set aside."""
        self._found.update(
            finding.fingerprint
            for finding in (*checked.findings, *checked.suppressed)
            if finding.fingerprint in self._listed
        )
        if checked.place in self._places:
            self._asked.setdefault(checked.place, checked.asked if checked.status == "checked" else None)
        hidden = [finding for finding in checked.findings if self._hides(finding)]
        return replace(
            checked,
            findings=[finding for finding in checked.findings if not self._hides(finding)],
            suppressed=[
                *checked.suppressed,
                *(replace(finding, suppressed=Suppressed("baseline")) for finding in hidden),
            ],
        )

    def gone(self) -> list[Entry]:
        """The entries that were looked for and do not occur."""
        return [
            entry
            for entry in self._baseline.entries
            if entry.fingerprint not in self._found and self.looked_for(entry)
        ]

    def looked_for(self, entry: Entry) -> bool:
        """Whether the run would have found what `entry` lists."""
        if entry.path in self._asked:
            asked = self._asked[entry.path]
            return asked is not None and entry.rule in asked
        # A manifest that is not there any more has no findings.
        return not os.path.lexists(os.path.join(root_of(Path(self._baseline.file)), entry.path))

    def rest(self, lang: str) -> Iterator[Seen]:
        """A note for each entry that is gone, when every manifest was looked at."""
        gone = self.gone()
        if gone:
            file, notes = self._baseline.file, [self._baseline.note(entry, lang) for entry in gone]
            yield Seen(
                Checked(
                    file.replace(os.sep, "/"),
                    None,
                    "other",
                    findings=notes,
                    place=place_of(file),
                    text=self._baseline.text,
                )
            )

    def _hides(self, finding: Finding) -> bool:
        return finding.fingerprint in self._listed and finding.rule not in OWN_RULES


def entries_of(checked: Checked) -> Iterator[Entry]:
    """What a baseline would list of one manifest."""
    for finding in checked.findings:
        if finding.rule not in OWN_RULES:
            yield Entry(checked.place, finding.rule, pointer(finding.path), finding.fingerprint)


def _is_entry(item: Any) -> bool:
    return (
        isinstance(item, Mapping)
        and set(item) == {"fingerprint", "rule", "path", "pointer"}
        and all(isinstance(value, str) for value in item.values())
        and _MARK.fullmatch(item["fingerprint"]) is not None
    )
