"""A finding in one line of words, for formats that have room for no more."""

from __future__ import annotations

from linter.catalog import Catalog
from linter.findings import EvidencePlace, Finding
from linter.reporters.phrases import phrase
from linter.reporters.snippet import printable


def headline(finding: Finding, catalog: Catalog, lang: str) -> str:
    """`Service agreement missing (art. 9(2))`."""
    if finding.article is None:
        return finding.title
    return finding.title + phrase("in-brackets", lang, catalog.article(finding.article, finding.pack, lang))


def sentence(finding: Finding, lang: str) -> str:
    """What is wrong, why it matters and what to do, in a line that steers no terminal."""
    told = [text for text in (finding.message, finding.because, finding.remedy) if text]
    return printable("".join([*(_ended(text, lang) for text in told[:-1]), *told[-1:]]))


def _ended(text: str, lang: str) -> str:
    """`text` as something that another sentence follows."""
    stop, space = (".", " ") if lang == "en" else ("。", "")
    return text + ("" if text[-1] in ".?!。？！" else stop) + space


def cited(evidence: EvidencePlace) -> str:
    """`docs/terms.md#user-duties:40`."""
    anchor = f"#{evidence.anchor}" if evidence.anchor else ""
    line = f":{evidence.line}" if evidence.line else ""
    return printable(f"{evidence.file}{anchor}{line}")
