"""Generative AI in folders that hold no manifest at all, so that no manifest can tell of it."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.catalog import Catalog
from linter.code import Code
from linter.findings import Checked, EvidencePlace, Violation
from linter.manifest import Manifest
from linter.sources import Source
from linter.wording import Wording

RULE = "generation-uncovered"


def uncovered(code: Code, catalog: Catalog, lang: str) -> Iterator[Checked]:
    """A finding for each project with signs of generative AI, at the surest of them."""
    for root, found in code.projects():
        hit = found["hit"]
        if hit["sure"] == "low":
            continue
        path = os.path.relpath(root / hit["file"]).replace(os.sep, "/")
        details = {
            "project": found["project"],
            "vendor": hit["called"],
            "sure": hit["sure"],
            "files": found["files"],
        }
        place = EvidencePlace(hit["file"], None, hit["line"])
        text = (root / hit["file"]).read_bytes().decode("utf-8", "replace") if hit["line"] else ""
        # There is no manifest, so the line of the code is where the finding stands.
        before = "\n" * ((hit["line"] or 1) - 1)
        stand_in = Manifest.load(Source(path, f"{before}manifest_version: 1\n", "yaml", ""))
        (finding,) = Wording(catalog, lang).findings(
            [Violation(RULE, (), details, evidence=place)], stand_in, [], hit["file"]
        )
        yield Checked(path, None, "other", findings=[finding], place=hit["file"], text=text)
