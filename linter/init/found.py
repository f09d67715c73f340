"""What discovery shows, as far as it can stand in a manifest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from linter.init.known import Basis, Entry, Fact, Hint, Known, Marked, Note, same_name
from linter.init.place import Place

if TYPE_CHECKING:
    from linter.discovery import Discovery, Hit
    from linter.discovery.signatures import Vendor

_ORIGINS = {"api": "third-party-api", "weights": "open-weights"}
_PLACES = 3
"""Places of one thing that a comment names."""


def found(discovery: Discovery, vendors: Mapping[str, Vendor], place: Place, lang: str) -> Known:
    """What the hits below the folder say, but for those that another manifest covers.

    A vendor's name is written in `lang`. What is not sure enough to be written becomes a hint.
    """
    hits = [hit for hit in discovery.hits if _is_ours(hit.file, discovery, place)]
    sure = [hit for hit in hits if hit.sure != "low"]
    named = [hit for hit in sure if hit.kind == "model"]
    models = _models(named, vendors, place, lang)
    facts = [*_generates(sure, place), *_sign_up(discovery, place)]
    return Known(
        facts=tuple(facts),
        models=models,
        hints=(
            *_nameless(hits, {hit.vendor for hit in named}, vendors, place),
            *_blocks(discovery, place),
        ),
    )


def _is_ours(file: str, discovery: Discovery, place: Place) -> bool:
    if place.below and not file.startswith(f"{place.below}/"):
        return False
    folders = {manifest.rpartition("/")[0] for manifest in discovery.covered_by(file)}
    return not any(len(folder) > len(place.below) for folder in folders)


def _models(
    named: Iterable[Hit], vendors: Mapping[str, Vendor], place: Place, lang: str
) -> tuple[Entry, ...]:
    together: dict[str, list[Hit]] = {}
    for hit in named:
        together.setdefault(same_name(hit.text), []).append(hit)
    return tuple(_model(hits, vendors, place, lang) for hits in together.values())


def _model(hits: list[Hit], vendors: Mapping[str, Vendor], place: Place, lang: str) -> Entry:
    first = hits[0]
    seen = _seen(hits, place)
    entry = {"name": Marked(first.text, seen)}
    if first.supply in _ORIGINS:
        entry["origin"] = Marked(_ORIGINS[first.supply], seen)
    # A runtime or a framework supplies no model.
    if first.origin != "open" and first.vendor in vendors:
        entry["supplier"] = Marked(_name(vendors[first.vendor], lang), seen)
    return entry


def _generates(hits: Iterable[Hit], place: Place) -> Iterable[Fact]:
    together: dict[str, list[Hit]] = {}
    for hit in hits:
        # A library that could generate many things says nothing of what is generated here.
        if hit.kind == "model" or len(hit.modalities) == 1:
            for modality in hit.modalities:
                together.setdefault(modality, []).append(hit)
    if together:
        order = list(_modalities())
        wanted = sorted(together, key=order.index)
        shown = [hit for modality in wanted for hit in together[modality][:1]]
        yield Fact(("service", "generates"), Marked(wanted, _seen(shown, place)))


def _modalities() -> Iterable[str]:
    from linter.init import vocabulary

    return vocabulary.allowed(("service", "generates"))


def _sign_up(discovery: Discovery, place: Place) -> Iterable[Fact]:
    traces = [t for t in discovery.traces if t.kind == "sign-up" and _is_ours(t.file, discovery, place)]
    sure = [trace for trace in traces if trace.sure != "low"]
    if sure:
        yield Fact(("access", "accounts"), Marked(True, _seen(sure, place)))


def _blocks(discovery: Discovery, place: Place) -> Iterable[Hint]:
    traces = [t for t in discovery.traces if t.kind == "region-block" and _is_ours(t.file, discovery, place)]
    if traces:
        yield Hint(
            ("audience", "mainland_block", "extent"),
            "code that turns regions away was seen",
            "发现按地区限制访问的代码",
            _seen(traces, place).where,
        )


def _nameless(
    hits: Iterable[Hit], named: set[str], vendors: Mapping[str, Vendor], place: Place
) -> Iterable[Hint]:
    """Vendors that are used, and no model of theirs is named."""
    together: dict[str, list[Hit]] = {}
    for hit in hits:
        # A library that anybody's model can be called through is explained by the model that is named.
        if hit.origin == "open" and named:
            continue
        if hit.vendor not in named and hit.vendor in vendors:
            together.setdefault(hit.vendor, []).append(hit)
    for vendor, seen in together.items():
        yield Hint(
            ("models",),
            f"signs of {_name(vendors[vendor], 'en')} were seen, and no name of a model",
            f"发现 {_name(vendors[vendor], 'zh')} 的迹象，未见模型名称",
            _seen(seen, place).where,
        )


def _name(vendor: Vendor, lang: str) -> str:
    return vendor.en if lang == "en" else vendor.zh


def _seen(hits: Iterable[Hit], place: Place) -> Note:
    places = dict.fromkeys(
        place.reference(hit.file) + (f":{hit.line}" if hit.line is not None else "") for hit in hits
    )
    shown = list(places)[:_PLACES]
    more = f" +{len(places) - len(shown)}" if len(places) > len(shown) else ""
    return Note(Basis.SEEN, ", ".join(shown) + more)
