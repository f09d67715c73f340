"""What the final text changed against the draft, for one service: provision by provision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from linter.catalog import DRAFT, Catalog, Provision
from linter.findings import Checked, DutyState

FINAL = "measures"
PACKS = (FINAL, DRAFT)
"""What a comparison evaluates."""

CHANGES = ("relaxed", "tightened", "added", "dropped", "reworded", "same")


@dataclass(frozen=True)
class Change:
    """One provision of the final text beside its counterpart, or one of the draft that has none."""

    id: str
    """Of the provision of the final text, or of the draft where it was dropped."""
    change: str
    """One of `CHANGES`."""
    article: str | None
    """In the final text; `None` for what was dropped."""
    draft_articles: Sequence[str]
    title: str
    was: str
    """What the draft asked; empty for what it did not have or what stayed the same."""
    changed: str
    """What changed, in a sentence; empty for what stayed the same."""
    elsewhere: Sequence[str]
    """Other law that asks for what was relaxed or dropped."""
    final: DutyState | None
    """What can be said of the duty under the final text; `None` where it is no duty."""
    draft: Sequence[DutyState]
    """Likewise under the draft, of each of its duties that the provision came from. Empty where the draft had
    no such duty, or one of the same content."""
    sure: str
    """How the words of the draft are known: `text`, `seed` (as an overview tells them) or `knowledge`."""
    concerns: bool
    """Whether it makes a difference to the service, under either text."""


def changes(checked: Checked, catalog: Catalog, lang: str) -> list[Change]:
    """Every change, in the order of the final text; what was dropped stands where it would have stood.

    `checked` was checked against both `PACKS`.
    """
    states = {state.id: state for state in checked.duties}
    reached = checked.scope is not None and any(
        reach.verdict != "does-not-apply" for reach in checked.scope.packs
    )
    listed = [
        *(_kept(item, states, reached, catalog, lang) for item in _provisions(catalog, FINAL)),
        *(_dropped(item, states, reached, lang) for item in _provisions(catalog, DRAFT) if _is_dropped(item)),
    ]
    return sorted(listed, key=lambda change: _order(change, catalog))


def _kept(
    item: Provision, states: Mapping[str, DutyState], reached: bool, catalog: Catalog, lang: str
) -> Change:
    assert item.draft is not None, f"{item.id} is of the final text and names no counterpart"
    before = [
        provision
        for provision in _provisions(catalog, DRAFT)
        if not _is_dropped(provision) and item.id in _became(provision)
    ]
    final = states.get(item.id)
    draft = [states[provision.id] for provision in before if provision.id in states]
    # What is new is told by what it says now.
    is_new = item.draft["change"] == "added"
    return Change(
        id=item.id,
        change=item.draft["change"],
        article=item.article,
        draft_articles=[article for article in item.draft.get("article", "").split(", ") if article],
        title=item.text("title", lang),
        was=item.text("was", lang),
        changed=item.text("changed", lang) or (item.text("description", lang) if is_new else ""),
        elsewhere=_elsewhere(before, lang),
        final=final,
        draft=draft,
        sure=item.draft["sure"],
        concerns=_concerns(item, [*draft, *([final] if final is not None else [])], reached),
    )


def _dropped(item: Provision, states: Mapping[str, DutyState], reached: bool, lang: str) -> Change:
    draft = [states[item.id]] if item.id in states else []
    return Change(
        id=item.id,
        change="dropped",
        article=None,
        draft_articles=[item.article],
        title=item.text("title", lang),
        was=item.text("description", lang),
        changed=item.text("changed", lang),
        elsewhere=_elsewhere([item], lang),
        final=None,
        draft=draft,
        sure=item.sure or "knowledge",
        concerns=_concerns(item, draft, reached),
    )


def _concerns(item: Provision, states: Sequence[DutyState], reached: bool) -> bool:
    if states:
        return any(state.status != "not-applicable" for state in states)
    # No duty: who is reached concerns everybody, what users may do and what a breach costs those who are
    # reached, and aims, definitions and the tasks of authorities nobody.
    article = item.article.partition("(")[0]
    if article == "2":
        return True
    return reached and (item.nature in {"right", "liability"} or article == "21")


def _provisions(catalog: Catalog, pack: str) -> Iterator[Provision]:
    for items in (catalog.duties, catalog.provisions):
        yield from (item for item in items.values() if item.pack == pack)


def _is_dropped(item: Provision) -> bool:
    return item.became is not None and item.became["change"] == "dropped"


def _became(item: Provision) -> Sequence[str]:
    return item.became["provisions"] if item.became is not None else ()


def _elsewhere(items: Sequence[Provision], lang: str) -> list[str]:
    return [text for item in items if (text := item.text("elsewhere", lang))]


def _order(change: Change, catalog: Catalog) -> tuple[int, int, bool, str]:
    """By article of the final text; what was dropped follows the provision it stood beside."""
    article = change.article
    if article is None:
        beside = _became(catalog.duties.get(change.id) or catalog.provisions[change.id])
        found = {**catalog.duties, **catalog.provisions}
        article = found[beside[0]].article if beside else "99"
    number, _, part = article.rstrip(")").partition("(")
    return int(number), int(part or 0), change.article is None, change.id
