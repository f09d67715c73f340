"""An AIGRC asset card, `https://aigrc.dev/schemas/asset-card/v1` (YAML or JSON, `.aigrc/cards/*.yaml`).

Taken are name, description, owner and the components that are models. Risk levels, risk factors and approvals
are flags or judgements under another law, and are left where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.init.importers import Source, listed, words
from linter.init.known import Entry, Fact, Known

_ID = re.compile(r"aigrc-[0-9]{4}-[0-9a-f]{8}")
_MODELS = {"llm", "model", "embedding", "vlm", "diffusion"}


def recognises(data: Mapping[str, Any], text: str) -> bool:
    """Whether `data` is an asset card."""
    named = "aigrc" in str(data.get("$schema")) and "asset-card" in str(data.get("$schema"))
    return "name" in data and (named or _ID.fullmatch(str(data.get("id"))) is not None)


def read(data: Mapping[str, Any], source: Source) -> Known:
    """What the card says of the service and its models."""
    return Known(facts=tuple(_facts(data, source)), models=tuple(_models(data, source)))


def _facts(data: Mapping[str, Any], source: Source) -> Iterator[Fact]:
    for key, path, limit in (
        ("name", ("service", "name"), 200),
        ("description", ("service", "summary"), 500),
    ):
        text = words(data.get(key), limit)
        if text:
            yield Fact(path, source.marked(text, key))


def _models(data: Mapping[str, Any], source: Source) -> Iterator[Entry]:
    technical = data.get("technical")
    components = listed(technical.get("components")) if isinstance(technical, Mapping) else []
    for position, component in enumerate(components):
        place = f"technical.components[{position}]"
        if isinstance(component, Mapping) and str(component.get("type")).lower() in _MODELS:
            name, supplier = words(component.get("model"), 200), words(component.get("provider"), 200)
            if name:
                entry = {"name": source.marked(name, f"{place}.model")}
                if supplier:
                    entry["supplier"] = source.marked(supplier, f"{place}.provider")
                yield entry
