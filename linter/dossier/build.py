"""From a report in each language to the one model that every form of a dossier is written from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from linter import __version__, comparison, resources
from linter.catalog import DRAFT, Catalog, Worded
from linter.dossier import facts
from linter.dossier.inspection import is_below, records
from linter.dossier.model import (
    Article,
    Change,
    Counterpart,
    Day,
    Dossier,
    Duty,
    Law,
    Question,
    Reach,
    Reference,
    Scope,
    Service,
    Step,
    Text,
    Told,
    Versions,
    number_of,
)
from linter.errors import LinterError
from linter.findings import Checked, Finding, Report, pointer
from linter.looked import Excerpt, File, excerpt
from linter.reporters.text import verdict
from linter.schema import dotted

LANGUAGES = ("en", "zh")

Pair = tuple[Checked, Checked]
"""The same manifest in English and in Chinese."""


def build(
    english: Report, chinese: Report, catalog: Catalog, packs: Sequence[str], settings: Sequence[File] = ()
) -> Dossier:
    """What two wordings of one run tell, each with what a waiver or the baseline covers set aside.

    The run was whole (`linter.lint.Options.whole`) and asked for `packs` and for those of a comparison.
    `settings` are the files that it went by beside the manifests. Raises `LinterError` where the wordings
    tell of different things, as a file of waivers was written meanwhile.
    """
    making = _Making(catalog, packs)
    return Dossier(
        as_of=english.as_of,
        engine=english.engine,
        versions=making.versions(),
        packs=list(packs),
        services=[making.service(pair) for pair in zip(english.manifests, chinese.manifests, strict=True)],
        complete=english.complete,
        problems=english.problems,
        skipped=english.skipped,
        elsewhere=[
            told
            for pair in zip(english.elsewhere, chinese.elsewhere, strict=True)
            for told in making.told(pair, pair[0].findings, pair[1].findings)
        ],
        settings=list(settings),
        excluded=english.excluded,
    )


def in_chinese(report: Report) -> Report:
    """`report`, which was worded in English and is whole, with its manifests in Chinese."""
    return replace(
        report,
        manifests=[m if m.looked is None else m.looked.translated for m in report.manifests],
    )


class _Making:
    def __init__(self, catalog: Catalog, packs: Sequence[str]) -> None:
        self._catalog = catalog
        self._packs = packs

    def versions(self) -> Versions:
        return Versions(
            tool=__version__,
            policies=self._catalog.revision,
            opa=self._catalog.opa,
            schema=str(resources.SCHEMA_VERSION),
            laws=[
                Law(
                    pack=pack.id,
                    title=_of(pack, "title"),
                    number=_of(pack, "number"),
                    edition=_of(pack, "edition"),
                    binds_from=pack.from_,
                    sources=[reference["ref"] for reference in pack.references],
                )
                for pack in (self._catalog.packs[name] for name in self._packs)
            ],
        )

    def service(self, pair: Pair) -> Service:
        checked, chinese = pair
        looked = checked.looked
        file = None
        if checked.sha256 is not None:
            file = File(checked.path, checked.sha256, len(checked.text.encode("utf-8", "replace")))
        data = {} if looked is None else looked.data
        evidence = () if looked is None else looked.evidence
        references = [
            Reference(dotted(item.path), item.file, item.anchor, item.line, item.state) for item in evidence
        ]
        duties = self._duties(pair, references)
        scope = self._scope(pair)
        reported = looked is not None and checked.status == "checked"
        return Service(
            path=checked.path,
            place=checked.place,
            name=checked.service,
            status=checked.status,
            file=file,
            profile=checked.profile,
            facts=facts.facts(data),
            models=facts.models(data),
            scope=scope,
            articles=self._articles(duties),
            findings=self.told(pair, checked.findings, chinese.findings),
            suppressed=self.told(pair, checked.suppressed, chinese.suppressed),
            changes=self._changes(pair) if reported else (),
            records=records(data, references, looked.excerpts) if reported and looked else (),
            questions=[*_of_scope(scope), *(_question(duty) for duty in duties if _is_open(duty))],
            days=self._days(checked, data),
            references=references,
            files=[] if looked is None else list(looked.files.values()),
        )

    def told(self, pair: Pair, english: Sequence[Finding], chinese: Sequence[Finding]) -> list[Told]:
        if [f.fingerprint for f in english] != [f.fingerprint for f in chinese]:
            raise LinterError(
                "something changed while the dossier was made", path=pair[0].path, hint="run it again"
            )
        return [self._finding(pair[0], *both) for both in zip(english, chinese, strict=True)]

    def _finding(self, checked: Checked, english: Finding, chinese: Finding) -> Told:
        because = None
        if english.because is not None and chinese.because is not None:
            because = Text(english.because, chinese.because)
        shown, place = None, english.evidence
        if checked.text:
            shown = excerpt(checked.path, checked.text.split("\n"), english.location.line)
        return Told(
            rule=english.rule,
            pack=english.pack,
            article=english.article,
            cited=self._cite(english.article, english.pack) if english.article else None,
            severity=english.severity,
            title=Text(english.title, chinese.title),
            message=Text(english.message, chinese.message),
            because=because,
            remedy=Text(english.remedy, chinese.remedy),
            file=checked.path,
            path=pointer(english.path),
            location=english.location,
            fingerprint=english.fingerprint,
            excerpt=shown,
            evidence=place,
            evidence_excerpt=self._shown(checked, place.file, place.line) if place is not None else None,
            suppressed=english.suppressed,
        )

    def _shown(self, checked: Checked, file: str, line: int | None) -> Excerpt | None:
        return None if checked.looked is None or line is None else checked.looked.excerpts.get((file, line))

    def _scope(self, pair: Pair) -> Scope | None:
        english, chinese = pair[0].scope, pair[1].scope
        if english is None or chinese is None:
            return None
        return Scope(
            verdict=english.verdict,
            headline=Text(verdict(english, self._catalog, "en"), verdict(chinese, self._catalog, "zh")),
            steps=[
                Step(
                    step=one.step,
                    question=Text(one.question, two.question),
                    outcome=one.outcome,
                    article=one.article,
                    cited=self._cite(one.article, comparison.FINAL),
                    text=Text(one.text, two.text),
                    sure=one.sure,
                )
                for one, two in zip(english.reasons, chinese.reasons, strict=True)
            ],
            reaches=[
                Reach(
                    one.pack,
                    _of(self._catalog.packs[one.pack], "title"),
                    one.verdict,
                    Text(one.text, two.text),
                )
                for one, two in zip(english.packs, chinese.packs, strict=True)
                if one.pack in self._packs
            ],
            other_law=_both(english.other_law, chinese.other_law),
            not_required=_both(english.not_required, chinese.not_required),
        )

    def _duties(self, pair: Pair, references: Sequence[Reference]) -> list[Duty]:
        duties = []
        for one, two in zip(pair[0].duties, pair[1].duties, strict=True):
            if one.pack not in self._packs:
                continue
            known = self._catalog.duties[one.id]
            duties.append(
                Duty(
                    id=one.id,
                    pack=one.pack,
                    article=one.article,
                    cited=self._cite(one.article, one.pack),
                    title=Text(one.title, two.title),
                    description=_of(known, "description"),
                    binds=known.binds,
                    status=one.status,
                    because=Text(one.because, two.because),
                    look_at=_of(known, "look_at"),
                    broken=one.rules,
                    rules=sorted(r.id for r in self._catalog.rules.values() if one.id in r.duties),
                    references=[r for r in references if any(is_below(r.path, key) for key in known.facts)],
                )
            )
        # Packs in the order in which they were chosen, each by its articles.
        return sorted(duties, key=lambda d: (self._packs.index(d.pack), _place(d.article), d.id))

    def _articles(self, duties: Sequence[Duty]) -> list[Article]:
        return [
            Article(number, pack, self._cite(number, pack), list(grouped))
            for (pack, number), grouped in groupby(duties, lambda duty: (duty.pack, number_of(duty.article)))
        ]

    def _changes(self, pair: Pair) -> list[Change]:
        both = (
            comparison.changes(checked, self._catalog, lang)
            for checked, lang in zip(pair, LANGUAGES, strict=True)
        )
        return [self._change(one, two) for one, two in zip(*both, strict=True)]

    def _change(self, one: comparison.Change, two: comparison.Change) -> Change:
        final = None
        if one.final is not None:
            final = Counterpart(one.final.id, self._cite(one.final.article, one.final.pack), one.final.status)
        return Change(
            id=one.id,
            change=one.change,
            cited=_text(lambda lang: self._change_cited(one, lang)),
            title=Text(one.title, two.title),
            was=Text(one.was, two.was),
            changed=Text(one.changed, two.changed),
            elsewhere=_both(one.elsewhere, two.elsewhere),
            final=final,
            draft=[
                Counterpart(state.id, self._cite(state.article, state.pack), state.status)
                for state in one.draft
            ],
            sure=one.sure,
            concerns=one.concerns,
        )

    def _change_cited(self, change: comparison.Change, lang: str) -> str:
        draft = [self._catalog.article(a, DRAFT, lang) for a in change.draft_articles]
        before = (", " if lang == "en" else "、").join(draft)
        if change.article is None:
            return before
        final = self._catalog.article(change.article, comparison.FINAL, lang)
        if not before:
            return final
        return f"{final} ({before})" if lang == "en" else f"{final}（{before}）"

    def _days(self, checked: Checked, data: Mapping[str, Any]) -> list[Day]:
        days = list(facts.days(data))
        if data:
            for name in self._packs:
                pack = self._catalog.packs[name]
                if pack.from_ is not None:
                    words = Text(
                        f"{pack.text('title', 'en')}: first day", f"{pack.text('title', 'zh')}：施行日"
                    )
                    days.append(Day(pack.from_, words, ""))
        for finding in checked.suppressed:
            if finding.suppressed is not None and finding.suppressed.expires is not None:
                rule = finding.rule
                words = Text(f"waiver of {rule}: last day", f"豁免 {rule}：最后有效日期")
                days.append(Day(finding.suppressed.expires, words, ""))
        return sorted(set(days), key=lambda day: (day.on, day.path, day.label.en))

    def _cite(self, article: str, pack: str) -> Text:
        return _text(lambda lang: self._catalog.article(article, pack, lang))


def _of_scope(scope: Scope | None) -> list[Question]:
    if scope is None:
        return []
    return [
        Question(
            kind="scope",
            about=step.step,
            cited=step.cited,
            title=Text("Scope", "适用范围"),
            question=step.question,
            look_at=step.text,
        )
        for step in scope.steps
        if step.outcome in {"unclear", "undeclared"}
    ]


def _is_open(duty: Duty) -> bool:
    return duty.status in {"undeclared", "human"}


def _question(duty: Duty) -> Question:
    if duty.status == "undeclared":
        question = Text(
            "What is so, and where is it written down? The manifest does not say.",
            "实际情况如何？记录在何处？清单未作声明。",
        )
    else:
        question = Text(
            "Is it kept in fact? No file can show it; somebody has to look.",
            "实际上是否做到？文件无法证明，须由人核查。",
        )
    return Question(duty.status, duty.id, duty.cited, duty.title, question, duty.look_at)


def _both(english: Sequence[str], chinese: Sequence[str]) -> list[Text]:
    return [Text(one, two) for one, two in zip(english, chinese, strict=True)]


def _of(item: Worded, name: str) -> Text:
    return Text(" ".join(item.text(name, "en").split()), item.text(name, "zh").replace("\n", "").strip())


def _text(words: Callable[[str], str]) -> Text:
    return Text(words("en"), words("zh"))


def _place(article: str) -> tuple[int, int]:
    number, _, part = article.rstrip(")").partition("(")
    return int(number), int(part or 0)
