"""The front matter of a model card as Hugging Face reads it (`README.md`, metadata as of 2026).

The format has no version. Taken are `license`, `datasets`, `base_model` and the name; `pipeline_tag` says
what is generated. `language` has no place in a manifest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from linter.init.importers import Source, listed, words
from linter.init.known import Fact, Known, Marked

_KEYS = {"license", "license_name", "datasets", "base_model", "pipeline_tag", "library_name", "model-index"}
_GENERATES = {
    "text-generation": "text",
    "text2text-generation": "text",
    "conversational": "text",
    "summarization": "text",
    "translation": "text",
    "image-text-to-text": "text",
    "image-to-text": "text",
    "text-to-image": "image",
    "image-to-image": "image",
    "unconditional-image-generation": "image",
    "text-to-speech": "audio",
    "text-to-audio": "audio",
    "audio-to-audio": "audio",
    "text-to-video": "video",
    "image-to-video": "video",
    "text-to-3d": "virtual-scene",
    "image-to-3d": "virtual-scene",
    "automatic-speech-recognition": "transcription",
}
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def recognises(data: Mapping[str, Any], text: str) -> bool:
    """Whether `data` is such front matter."""
    return text.startswith("---") and len(_KEYS & set(data)) >= 1


def read(data: Mapping[str, Any], source: Source) -> Known:
    """The model of the card and the datasets that it was trained on."""
    entry = _name(data, source)
    if entry:
        named = data.get("license")
        other = data.get("license_name") if named == "other" else None
        licence = words(other or named, 200)
        if licence:
            entry["licence"] = source.marked(licence, "license_name" if other else "license")
        base = next((text for item in listed(data.get("base_model")) if (text := words(item, 200))), None)
        if base:
            entry["base"] = source.marked(base, "base_model")
    datasets = tuple(
        {"name": source.marked(name, f"datasets[{position}]")}
        for position, item in enumerate(listed(data.get("datasets")))
        if (name := words(item, 200))
    )
    kind = _GENERATES.get(str(data.get("pipeline_tag")))
    facts = (Fact(("service", "generates"), source.marked([kind], "pipeline_tag")),) if kind else ()
    return Known(facts=facts, models=(entry,) if entry else (), datasets=datasets)


def _name(data: Mapping[str, Any], source: Source) -> dict[str, Marked]:
    index = data.get("model-index")
    first = index[0] if isinstance(index, list) and index else None
    for key, value in (
        ("model_name", data.get("model_name")),
        ("model-index[0].name", first.get("name") if isinstance(first, Mapping) else None),
        ("the first heading", heading[1] if (heading := _HEADING.search(source.text)) else None),
    ):
        name = words(value, 200)
        if name:
            return {"name": source.marked(name, key)}
    return {}
