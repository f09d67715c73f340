"""The records that article 19 lets an inspector ask for, and where each lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from linter.dossier.facts import label
from linter.dossier.model import Record, Reference, Text
from linter.looked import Excerpt

_ASKED: Mapping[str, tuple[Text, Sequence[str]]] = {
    # What of the article it answers, and the keys of other evidence that bears on it.
    "data_sources": (
        Text("where the training data comes from", "训练数据从何而来"),
        ("training.datasets",),
    ),
    "data_scale": (Text("how much training data there is", "训练数据的规模"), ("training.datasets",)),
    "data_types": (Text("which kinds of training data there are", "训练数据的类型"), ("training.datasets",)),
    "annotation_rules": (Text("the rules by which data is annotated", "标注所依据的规则"), ("annotation",)),
    "algorithm_mechanism": (
        Text("how the algorithm works", "算法的机制机理"),
        ("publication.sections.algorithm", "filings.algorithm", "models"),
    ),
    "datasets": (Text("the datasets that the explanation is of", "说明所涉及的数据集"), ()),
    "contact": (
        Text(
            "who gives the technical, data and other support that is needed",
            "提供必要技术、数据等支持的联系人",
        ),
        (),
    ),
}
_OF_DATA = {"data_sources", "data_scale", "data_types", "datasets"}
_TRAINED = {"self-trained", "fine-tuned"}
_BESIDE = 12
"""Other references that are named beside one record at most."""


def records(
    data: Mapping[str, Any],
    references: Sequence[Reference],
    excerpts: Mapping[tuple[str, int], Excerpt],
) -> list[Record]:
    """What may have to be explained, in the order of the article."""
    declared: Mapping[str, Any] = data.get("inspection", {})
    named = {reference.path: reference for reference in references}
    needless = _needless(data)
    found = []
    for name, (asked, beside) in _ASKED.items():
        value = declared.get(name)
        reference = named.get(f"inspection.{name}")
        kind = "undeclared"
        if reference is not None:
            kind = "reference"
        elif value is False or value == []:
            kind = "none"
        elif value is not None:
            kind = "text"
        elif name in needless:
            kind = "needless"
        found.append(
            Record(
                name=name,
                label=label(("inspection", name)),
                asked=asked,
                declared=kind,
                values=[str(item) for item in (value if isinstance(value, list) else [value])]
                if kind == "text"
                else [],
                reference=reference,
                excerpt=None if reference is None else excerpts.get((reference.file, reference.line or 1)),
                beside=_within(references, beside)[:_BESIDE],
            )
        )
    return found


def _within(references: Sequence[Reference], keys: Sequence[str]) -> list[Reference]:
    found = [r for r in references if any(is_below(r.path, key) for key in keys)]
    # Several datasets may point to one record.
    return list({(r.file, r.anchor): r for r in reversed(found)}.values())[::-1]


def is_below(path: str, key: str) -> bool:
    """Whether `path`, as people write it, is `key` or stands in it."""
    return path == key or path.startswith((f"{key}.", f"{key}["))


def _needless(data: Mapping[str, Any]) -> set[str]:
    """What there is nothing to explain of, as `policies/lib/inspection.rego` has it."""
    training, annotation = data.get("training", {}), data.get("annotation", {})
    trained = bool(training.get("datasets")) or any(
        m.get("origin") in _TRAINED for m in data.get("models", ())
    )
    untrained = training.get("performed") is False and not trained
    recorded = any(value for key, value in annotation.items() if key != "performed")
    annotated = annotation.get("performed") is True or (recorded and annotation.get("performed") is not False)
    unannotated = annotation.get("performed") is False and not recorded
    needless = set(_OF_DATA) if untrained else set()
    if unannotated or (untrained and not annotated):
        needless.add("annotation_rules")
    return needless
