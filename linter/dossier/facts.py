"""What a manifest declares of its service, with the schema's own words for keys and values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from linter.dossier.model import Day, Fact, Model, Text
from linter.findings import KeyPath
from linter.init import vocabulary
from linter.schema import dotted, in_language

_SERVICE: Sequence[KeyPath] = (
    ("service", "summary"),
    ("service", "generates"),
    ("service", "offered_as"),
    ("service", "features"),
    ("service", "sectors"),
    ("service", "phase"),
    ("service", "launched"),
    ("service", "ended"),
    ("service", "endpoints"),
    ("service", "store_listings"),
    ("provider", "name"),
    ("provider", "kind"),
    ("provider", "role"),
    ("provider", "established_in"),
    ("provider", "credit_code"),
    ("provider", "contact"),
    ("provider", "representative", "name"),
    ("audience", "public"),
    ("audience", "reason"),
    ("audience", "open_to"),
    ("audience", "end_users"),
    ("audience", "territories"),
    ("audience", "minors"),
    ("access", "accounts"),
    ("opinion_influence", "answer"),
    ("opinion_influence", "reason"),
    ("training", "performed"),
    ("annotation", "performed"),
    ("filings", "algorithm", "state"),
    ("filings", "algorithm", "number"),
    ("filings", "service", "route"),
    ("filings", "service", "state"),
    ("filings", "service", "number"),
)
"""What is told of a service, where it is declared."""
_MODEL = ("version", "origin", "supplier", "supplier_in", "filing", "licence", "base", "deployed")
_DAYS = 200
"""Dates of one manifest at most."""
_VALUES = 60
"""Values of one fact, and models of one service, at most."""


def facts(data: Mapping[str, Any]) -> list[Fact]:
    """What `data` says of the service, its provider and its audience."""
    return [_fact(path, value) for path in _SERVICE if (value := _at(data, path)) is not None]


def models(data: Mapping[str, Any]) -> list[Model]:
    """The models behind the service; the last one stands for those past the limit."""
    listed: Sequence[Mapping[str, Any]] = data.get("models", ())
    known = vocabulary.keys(("models", 0))
    found = []
    for number, model in enumerate(listed[:_VALUES]):
        told = [_fact(("models", number, key), model[key]) for key in _MODEL if key in model and key in known]
        found.append(Model(str(model.get("name", "")), told))
    if len(listed) > _VALUES:
        left = len(listed) - _VALUES
        found.append(Model(f"… +{left}", []))
    return found


def days(data: Mapping[str, Any]) -> list[Day]:
    """Every date that `data` holds, the earliest first."""
    found = list(_dates(data, ()))[:_DAYS]
    return sorted(
        (Day(value, _labels(path), dotted(path)) for path, value in found), key=lambda day: (day.on, day.path)
    )


def label(path: KeyPath) -> Text:
    """The schema's words for a key."""
    return _label(tuple(0 if isinstance(part, int) else part for part in path))


@cache
def _label(path: KeyPath) -> Text:
    title = str(vocabulary.node(path).get("title", path[-1]))
    return Text(in_language(title, "en"), in_language(title, "zh"))


def _labels(path: KeyPath) -> Text:
    """The words for a key and for what it stands in: `Model: Deployed`."""
    own = label(path)
    above = next((path[:n] for n in range(len(path) - 1, 0, -1) if isinstance(path[n - 1], str)), None)
    if above is None:
        return own
    outer = label(above)
    return Text(f"{outer.en}: {own.en}", f"{outer.zh}：{own.zh}")


def _fact(path: KeyPath, value: Any) -> Fact:
    values = value if isinstance(value, list) else [value]
    told = [_value(path, item) for item in values[:_VALUES]]
    if len(values) > _VALUES:
        more = f"… +{len(values) - _VALUES}"
        told.append(Text(more, more))
    # Two keys called "name" would not be told apart.
    short = path[0] in {"service", "models", "audience"} and len(path) <= 3
    return Fact(dotted(path), label(path) if short else _labels(path), told)


def _value(path: KeyPath, value: Any) -> Text:
    if isinstance(value, bool):
        return Text("yes", "是") if value else Text("no", "否")
    told = _meaning(tuple(0 if isinstance(part, int) else part for part in path)).get(str(value))
    if told is None:
        return Text(str(value), str(value))
    return told


@cache
def _meaning(path: KeyPath) -> Mapping[str, Text]:
    """What the allowed values of a key mean."""
    return {
        value: Text(
            f"{value} ({in_language(meaning, 'en').rstrip('.')})", in_language(meaning, "zh").rstrip("。")
        )
        for value, meaning in vocabulary.allowed(path).items()
    }


def _at(data: Any, path: KeyPath) -> Any:
    for part in path:
        data = data.get(part) if isinstance(data, Mapping) else None
    return data


def _dates(node: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(node, Mapping):
        for key, child in node.items():
            yield from _dates(child, (*path, key))
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from _dates(child, (*path, number))
    elif isinstance(node, str) and len(node) == 10 and _is_date(path):
        yield path, node


def _is_date(path: KeyPath) -> bool:
    return _kind(tuple(0 if isinstance(part, int) else part for part in path)) == "date"


@cache
def _kind(path: KeyPath) -> str:
    return vocabulary.kind(path)
