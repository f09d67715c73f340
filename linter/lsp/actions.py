"""What can be done about a finding, as changes of text or commands of the server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lsprotocol import types

from linter.findings import EvidencePlace, Finding
from linter.formats import Format
from linter.init.questions import value_at
from linter.lsp import skeleton, waiving
from linter.lsp.checking import Verdict
from linter.lsp.cursor import scanned
from linter.lsp.diagnostics import Addresses, line_of, of_finding
from linter.lsp.edits import edit, workspace_edit
from linter.lsp.hover import findings_at, rule_of
from linter.lsp.positions import Text
from linter.lsp.references import evidence_at, inside
from linter.own_rules import OWN_RULES
from linter.schema import dotted
from linter.waivers import FILE_NAME, beside
from linter.waivers.rules import RULES as WAIVER_RULES

OPEN = "measures-lint.open"
"""Opens a file at a line: address, line from 0."""
EXPLAIN = "measures-lint.explain"
"""Tells of a rule: its id, the language."""

Action = types.CodeAction | types.Command
"""A change of text, or something that the server is to do."""

_TITLES: Mapping[str, tuple[str, str]] = {
    "add": ("Add `{}`, to be filled in", "添加 `{}`（待填写）"),
    "open": ("Open {}", "打开 {}"),
    "comment": ("Waive `{}` here, with a reason", "在此豁免 `{}`（须填写理由）"),
    "entry": ("Waive `{}` in {}, with a reason", "在 {1} 中豁免 `{0}`（须填写理由）"),
    "explain": ("Explain `{}`", "解释 `{}`"),
}
_LIMIT = 20
"""Findings that actions are offered for; more is the whole file."""


@dataclass(frozen=True)
class Manifest:
    """A manifest in the editor."""

    path: str
    uri: str
    version: int | None
    text: Text
    form: Format


@dataclass(frozen=True)
class Abilities:
    """What an editor can do with an action."""

    versioned: bool
    """Whether it takes changes that name the version of a file."""
    creates: bool
    """Whether it can make files."""
    shows: bool
    """Whether it opens a file that the server names."""


Texts = Callable[[str], tuple[str, int | None] | None]
"""From a path to the text of the file there and the editor's version of it; `None` where there is no file."""


def actions(
    manifest: Manifest,
    verdict: Verdict,
    span: types.Range,
    abilities: Abilities,
    pages: str | None,
    address: Addresses,
    texts: Texts,
) -> list[Action]:
    """What can be done about what stands in `span`."""
    return list(_Offer(manifest, verdict, abilities, pages, address, texts).all(span))


class _Offer:
    def __init__(
        self,
        manifest: Manifest,
        verdict: Verdict,
        abilities: Abilities,
        pages: str | None,
        address: Addresses,
        texts: Texts,
    ) -> None:
        self._manifest = manifest
        self._verdict = verdict
        self._abilities = abilities
        self._pages = pages
        self._address = address
        self._texts = texts
        self._data: Any = skeleton.parsed(self._body, manifest.form)

    def all(self, span: types.Range) -> Iterator[Action]:
        text = self._manifest.text
        start, end = text.offset(span.start), text.offset(span.end)
        met = findings_at(self._verdict, text, start, end)[:_LIMIT]
        for finding in met:
            yield from self._of(finding)
        shown = {finding.evidence for finding in met}
        named = scanned(text.text, self._manifest.form, start).path_at(start)
        if named is not None and self._data is not None:
            found = evidence_at(
                named[0], self._data, self._manifest.path, self._verdict.root, self._verdict.catalog
            )
            if found is not None:
                place = EvidencePlace(found.file, found.anchor, found.line)
                if place not in shown:
                    yield from self._opening(place)

    def _of(self, finding: Finding) -> Iterator[Action]:
        for path in skeleton.missing(finding, self._data):
            changed = skeleton.with_key(self._body, self._manifest.form, path, self._verdict.lang)
            if changed is not None:
                yield self._changing("add", (dotted(path),), finding, changed, preferred=True)
        if finding.evidence is not None:
            yield from self._opening(finding.evidence)
        if finding.rule in self._verdict.catalog.rules and finding.rule not in {*OWN_RULES, *WAIVER_RULES}:
            yield from self._waiving(finding)
        if rule_of(self._verdict.catalog, finding.rule) is not None and (
            self._abilities.shows or not self._pages
        ):
            title = self._title("explain", finding.rule)
            yield types.Command(title, EXPLAIN, arguments=[finding.rule, self._verdict.lang])

    def _waiving(self, finding: Finding) -> Iterator[types.CodeAction]:
        commented = waiving.with_comment(self._body, self._manifest.form, finding, self._verdict.as_of)
        if commented is not None:
            yield self._changing("comment", (finding.rule,), finding, commented, preferred=False)
        path = beside(self._manifest.path)
        there = self._texts(path)
        service = value_at(self._data, ("service", "name"))
        entry = waiving.entry(finding, service if isinstance(service, str) else None, self._verdict.as_of)
        uri = self._address(path)
        title = self._title("entry", finding.rule, FILE_NAME)
        if there is not None:
            text = Text(there[0], self._manifest.text.encoding)
            gap = "" if not there[0] else "\n" if there[0].endswith("\n") else "\n\n"
            end = text.position(len(there[0]))
            change = types.TextEdit(types.Range(end, end), gap + entry)
            wanted = workspace_edit(uri, there[1], [change], versioned=self._abilities.versioned)
        elif self._abilities.creates and self._abilities.versioned:
            start = types.Position(0, 0)
            new = types.OptionalVersionedTextDocumentIdentifier(uri, None)
            change = types.TextEdit(types.Range(start, start), entry)
            wanted = types.WorkspaceEdit(
                document_changes=[types.CreateFile(uri), types.TextDocumentEdit(new, [change])]
            )
        else:
            return
        yield types.CodeAction(
            title, types.CodeActionKind.QuickFix, diagnostics=self._about(finding), edit=wanted
        )

    def _changing(
        self, name: str, words: tuple[str, ...], finding: Finding, changed: str, *, preferred: bool
    ) -> types.CodeAction:
        manifest = self._manifest
        mark = manifest.text.text[: len(manifest.text.text) - len(self._body)]
        change = edit(manifest.text, mark + changed)
        return types.CodeAction(
            self._title(name, *words),
            types.CodeActionKind.QuickFix,
            diagnostics=self._about(finding),
            is_preferred=preferred or None,
            edit=workspace_edit(
                manifest.uri, manifest.version, [change], versioned=self._abilities.versioned
            ),
        )

    def _opening(self, place: EvidencePlace) -> Iterator[Action]:
        file = inside(place.file, self._verdict.root)
        if not self._abilities.shows or file is None or not os.path.isfile(file):
            return
        title = self._title("open", f"{place.file}#{place.anchor}" if place.anchor else place.file)
        yield types.Command(title, OPEN, arguments=[self._address(file), line_of(place)])

    def _about(self, finding: Finding) -> list[types.Diagnostic]:
        return [of_finding(finding, self._verdict, self._manifest.text, self._pages, self._address)]

    def _title(self, name: str, *words: str) -> str:
        return _TITLES[name][0 if self._verdict.lang == "en" else 1].format(*words)

    @property
    def _body(self) -> str:
        return self._manifest.text.text.removeprefix("\ufeff")
