"""JSON. It has no comments, so neither questions nor what a value rests on can be written into it."""

from __future__ import annotations

import json

from linter.init.draft import SCHEMA_ADDRESS, Draft


def write(draft: Draft, lang: str) -> str:
    """The whole manifest; `lang` changes nothing but the names of vendors, which the draft has already."""
    return json.dumps({"$schema": SCHEMA_ADDRESS, **draft.data}, ensure_ascii=False, indent=2) + "\n"
