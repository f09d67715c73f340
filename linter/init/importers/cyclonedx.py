"""CycloneDX as JSON, specification 1.5, 1.6 and 1.7: components that are models or data, and model cards.

Taken are name, version, supplier, licences and ancestors of a model, and name, kind, licences and sensitivity
of a dataset. What a component is for cannot be told from a BOM, so every model of it is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from linter.init.importers import Source, listed, words
from linter.init.known import Entry, Known, Marked

_DEPTH = 32


def recognises(data: Mapping[str, Any], text: str) -> bool:
    """Whether `data` is a BOM of a version with model cards."""
    return data.get("bomFormat") == "CycloneDX" and data.get("specVersion") in {"1.5", "1.6", "1.7"}


def read(data: Mapping[str, Any], source: Source) -> Known:
    """The models and datasets of the BOM."""
    components = list(_components(data))
    by_ref = {
        str(component["bom-ref"]): (place, component)
        for place, component in components
        if isinstance(component.get("bom-ref"), str)
    }
    models: list[Entry] = []
    datasets: list[Entry] = []
    for place, component in components:
        if component.get("type") == "machine-learning-model":
            models += _model(component, place, source)
            datasets += _of_card(component, place, by_ref, source)
        elif component.get("type") == "data":
            datasets += _dataset(component, place, source)
    return Known(models=tuple(models), datasets=tuple(datasets))


def _components(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    metadata = data.get("metadata")
    if isinstance(metadata, Mapping) and isinstance(metadata.get("component"), Mapping):
        yield "metadata.component", metadata["component"]
    yield from _nested(data.get("components"), "components", _DEPTH)


def _nested(components: Any, place: str, depth: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for position, component in enumerate(components if isinstance(components, list) and depth else ()):
        if isinstance(component, Mapping):
            here = f"{place}[{position}]"
            yield here, component
            yield from _nested(component.get("components"), f"{here}.components", depth - 1)


def _model(component: Mapping[str, Any], place: str, source: Source) -> Iterator[Entry]:
    name = words(component.get("name"), 200)
    if not name:
        return
    group = words(component.get("group"), 100)
    entry = {"name": source.marked(f"{group}/{name}" if group else name, f"{place}.name")}
    entry |= _text(component, "version", "version", place, source)
    entry |= _supplier(component, place, source)
    entry |= _licence(component, place, source)
    pedigree = component.get("pedigree")
    ancestors = listed(pedigree.get("ancestors")) if isinstance(pedigree, Mapping) else []
    for position, ancestor in enumerate(ancestors):
        base = words(ancestor.get("name"), 200) if isinstance(ancestor, Mapping) else None
        if base:
            entry.setdefault("base", source.marked(base, f"{place}.pedigree.ancestors[{position}].name"))
    yield entry


def _supplier(component: Mapping[str, Any], place: str, source: Source) -> dict[str, Marked]:
    for key in ("supplier", "manufacturer", "publisher", "author"):
        value = component.get(key)
        name = words(value.get("name") if isinstance(value, Mapping) else value, 200)
        if name:
            return {"supplier": source.marked(name, f"{place}.{key}")}
    return {}


def _licence(component: Mapping[str, Any], place: str, source: Source) -> dict[str, Marked]:
    names = []
    for choice in listed(component.get("licenses")):
        if isinstance(choice, Mapping):
            inner = choice.get("license")
            named = [inner.get("id"), inner.get("name")] if isinstance(inner, Mapping) else []
            names += [name for name in (choice.get("expression"), *named) if isinstance(name, str)][:1]
    text = words(" AND ".join(dict.fromkeys(names)), 200)
    return {"licence": source.marked(text, f"{place}.licenses")} if text else {}


def _of_card(
    component: Mapping[str, Any],
    place: str,
    by_ref: Mapping[str, tuple[str, Mapping[str, Any]]],
    source: Source,
) -> Iterator[Entry]:
    card = component.get("modelCard")
    parameters = card.get("modelParameters") if isinstance(card, Mapping) else None
    for position, item in enumerate(
        listed(parameters.get("datasets")) if isinstance(parameters, Mapping) else []
    ):
        # A dataset that is only referred to is a component of its own.
        if isinstance(item, Mapping) and item.get("ref") not in by_ref:
            yield from _dataset(item, f"{place}.modelCard.modelParameters.datasets[{position}]", source)


def _dataset(component: Mapping[str, Any], place: str, source: Source) -> Iterator[Entry]:
    inner = component.get("data")
    kinds = {
        item.get("type")
        for item in (inner if isinstance(inner, list) else [component])
        if isinstance(item, Mapping)
    }
    name = words(component.get("name"), 200)
    # Source code, configuration and definitions are data too, in the words of CycloneDX.
    if not name or (kinds and not kinds & {"dataset", "data", None}):
        return
    entry = {"name": source.marked(name, f"{place}.name")}
    entry |= _licence(component, place, source)
    yield entry


def _text(component: Mapping[str, Any], key: str, to: str, place: str, source: Source) -> dict[str, Marked]:
    value = words(component.get(key), 100)
    return {to: source.marked(value, f"{place}.{key}")} if value else {}
