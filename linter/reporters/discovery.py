"""What `discover` found: for people, by manifest and vendor; and as JSON, by `schemas/discovery-1.json`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.catalog import Catalog
from linter.discovery.base import Discovery, Hit
from linter.discovery.signatures import Vendor
from linter.reporters import json
from linter.reporters.phrases import phrase
from linter.reporters.snippet import printable
from linter.reporters.text import TextOptions


def render(discovery: Discovery, vendors: Mapping[str, Vendor], options: TextOptions, code: int) -> str:
    """The hits of a run that will exit with `code`."""
    return _Text(discovery, vendors, options).report(code)


def render_json(discovery: Discovery, catalog: Catalog) -> str:
    """The same, byte for byte, for the same tree."""
    document = {
        **json.envelope(catalog),
        "complete": discovery.complete,
        "manifests": list(discovery.manifests),
        "hits": [_hit(hit, discovery) for hit in discovery.hits],
        "uncovered": sorted({hit.file for hit in discovery.uncovered}),
        "traces": [_hit(hit, discovery) for hit in discovery.traces],
        "dropped": [_hit(hit, discovery) for hit in discovery.dropped],
        "skipped": [{"path": file, "message": why} for file, why in discovery.skipped],
        "large": list(discovery.large),
        "summary": {
            "hits": len(discovery.hits),
            "uncovered": len(discovery.uncovered),
            "looked_at": discovery.looked_at,
        },
    }
    return json.dumps(document)


def _hit(hit: Hit, discovery: Discovery) -> dict[str, Any]:
    return {
        "signature": hit.signature,
        "kind": hit.kind,
        "vendor": hit.vendor,
        "origin": hit.origin,
        "supply": hit.supply,
        "modalities": list(hit.modalities),
        "file": hit.file,
        "line": hit.line,
        "column": hit.column,
        "text": hit.text,
        "sure": hit.sure,
        "covered_by": list(discovery.covered_by(hit.file)),
    }


class _Text:
    def __init__(self, discovery: Discovery, vendors: Mapping[str, Vendor], options: TextOptions) -> None:
        self._discovery = discovery
        self._vendors = vendors
        self._options = options
        self._paint = options.paint

    def report(self, code: int) -> str:
        blocks = [list(self._block(*group)) for group in self._groups()]
        if self._options.verbosity > 0:
            blocks += [
                list(self._listed(name, hits))
                for name, hits in (
                    ("found-traces", self._discovery.traces),
                    ("found-alone", self._discovery.dropped),
                )
                if hits
            ]
            if self._discovery.large:
                lines = [self._say("found-large") + self._say("colon").rstrip()]
                blocks.append(lines + [f"  {printable(file)}" for file in self._discovery.large])
        if self._options.verbosity >= 0 or code:
            blocks.append([self._summary(code)])
        return "\n\n".join("\n".join(block) for block in blocks) + ("\n" if blocks else "")

    def _groups(self) -> list[tuple[tuple[str, ...], list[Hit]]]:
        """The hits by the manifests that cover them; those that none covers come first."""
        groups: dict[tuple[str, ...], list[Hit]] = defaultdict(list)
        for hit in self._discovery.hits:
            groups[self._discovery.covered_by(hit.file)].append(hit)
        return sorted(groups.items())

    def _block(self, manifests: Sequence[str], hits: Iterable[Hit]) -> Iterator[str]:
        if manifests:
            shown = self._say("comma").join(
                self._paint(printable(manifest), "path") for manifest in manifests
            )
            yield self._say("covered-by", shown)
        else:
            yield self._paint(self._say("covered-by-none"), "warning")
        by_vendor: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            by_vendor[hit.vendor].append(hit)
        for vendor, found in sorted(by_vendor.items()):
            yield f"  {self._headline(vendor, found)}"
            yield from (f"    {self._line(hit)}" for hit in found)

    def _headline(self, vendor: str, hits: Sequence[Hit]) -> str:
        known = self._vendors[vendor]
        name = known.en if self._options.lang == "en" else known.zh
        origins = {hit.origin for hit in hits}
        # A client that serves models of any origin adds nothing where one is known.
        about = [self._say(f"origin-{origin}") for origin in sorted(origins - {"open"} or origins)]
        about += [self._say(f"supply-{supply}") for supply in sorted({hit.supply for hit in hits})]
        modalities = sorted({modality for hit in hits for modality in hit.modalities})
        shown = self._say("comma").join(self._say(f"modality-{modality}") for modality in modalities)
        about.append(self._say("generates", shown) if modalities else self._say("generates-unknown"))
        return f"{self._paint(name, 'path')}{self._say('colon')}{self._say('comma').join(about)}"

    def _line(self, hit: Hit) -> str:
        place = printable(hit.file)
        if hit.line is not None:
            place += f":{hit.line}" + (f":{hit.column}" if hit.column is not None else "")
        about = self._say("comma").join((self._say(f"kind-{hit.kind}"), self._say(f"surely-{hit.sure}")))
        return f"{place}  {printable(hit.text)}{self._say('in-brackets', about)}"

    def _listed(self, name: str, hits: Iterable[Hit]) -> Iterator[str]:
        yield self._say(name) + self._say("colon").rstrip()
        yield from (f"  {self._line(hit)}" for hit in hits)

    def _summary(self, code: int) -> str:
        found = self._discovery
        parts = [self._plural("signs", len(found.hits))]
        if found.hits:
            parts[0] += self._say("comma") + self._plural("sign-files", len({hit.file for hit in found.hits}))
        if found.uncovered:
            parts.append(self._say("uncovered", str(len(found.uncovered))))
        parts.append(self._plural("looked-at", found.looked_at))
        if found.skipped:
            parts.append(self._plural("not-looked-at", len(found.skipped)))
        parts.append(self._say("exit", str(code)))
        return self._paint(" · ".join(parts), "summary")

    def _say(self, name: str, *values: str) -> str:
        return phrase(name, self._options.lang, *values)

    def _plural(self, name: str, count: int) -> str:
        return phrase(f"{name}-one" if count == 1 else f"{name}-many", self._options.lang, str(count))
