"""How laws are cited: articles as each language writes them, and one law by the numbers of a day.

The Cybersecurity Law was renumbered on 2026-01-01. The words of the policies name its articles by their
present numbers, as in `{csl:23(3)}` or `{csl:42-52}`, which becomes `article 23(3)`, for an earlier day
`article 21(3)`, and both where no day is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

RENUMBERED = "2026-01-01"

# As known in general; only the present text was read. An article that the amendment brought in has none.
_FORMER: dict[int, int | None] = {
    13: 12,
    20: None,
    23: 21,
    24: 22,
    26: 24,
    27: 25,
    **{number: number - 2 for number in range(42, 53)},
}
# Numbers in brackets behind these are items, behind others paragraphs.
_ITEMS = frozenset({23})

_PLACEHOLDER = re.compile(r"\{csl:([0-9(),-]+)\}")
_NUMBER = re.compile(r"([0-9]+)(?:\(([0-9]+)\))?")

_DIGITS = "零一二三四五六七八九"


def resolved(text: str, lang: str, as_of: str | None) -> str:
    """`text` with every article of the Cybersecurity Law cited as on the day `as_of`, or both ways."""
    # Few texts have any.
    if "{csl:" not in text:
        return text
    return _PLACEHOLDER.sub(lambda match: cybersecurity_law(match[1], lang, as_of), text)


def cybersecurity_law(articles: str, lang: str, as_of: str | None) -> str:
    """Articles of the Cybersecurity Law, given by their present numbers."""
    present = cited(articles, lang, _ITEMS)
    if as_of is not None and as_of >= RENUMBERED:
        return present
    former = [_FORMER.get(int(number), 0) for number, _ in _NUMBER.findall(articles)]
    if all(former):
        before = cited(_NUMBER.sub(_former, articles), lang, {21})
        if as_of is not None:
            return before
        return (
            f"{present} (until 2025-12-31: {before})" if lang == "en" else f"{present}（2026年前为{before}）"
        )
    if None in former:
        return f"{present} (since {RENUMBERED})" if lang == "en" else f"{present}（自2026年1月1日起）"
    # The former numbers of the rest were not read.
    return (
        f"{present} (as numbered since {RENUMBERED})"
        if lang == "en"
        else f"{present}（2026年1月1日起的条号）"
    )


def cited(articles: str, lang: str, items: Collection[int] = ()) -> str:
    """`13-14,27` as `articles 13 to 14 and 27` or `第十三条至第十四条、第二十七条`.

    Numbers in brackets are paragraphs, but items behind the articles in `items`.
    """
    parts = articles.replace(" ", "").split(",")
    if lang == "en":
        several = len(parts) > 1 or "-" in parts[0]
        return (
            f"{'articles' if several else 'article'} {_listed([part.replace('-', ' to ') for part in parts])}"
        )
    return "、".join("至".join(article(end, lang, items) for end in part.split("-")) for part in parts)


def article(number: str, lang: str, items: Collection[int] = ()) -> str:
    """`9(2)` as `article 9(2)` or `第九条第二款`."""
    if lang == "en":
        return f"article {number}"
    whole, _, part = number.partition("(")
    name = f"第{numeral(int(whole))}条"
    if not part:
        return name
    inner = numeral(int(part.rstrip(")")))
    return f"{name}第（{inner}）项" if int(whole) in items else f"{name}第{inner}款"


def numeral(number: int) -> str:
    """`number`, from 1 to 9999, in Chinese: 二十三, 一千零一十八."""
    digits = [int(digit) for digit in str(number)]
    written = ""
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit:
            written += _DIGITS[digit] + ("", "十", "百", "千")[place]
        elif not written.endswith("零"):
            written += "零"
    written = written.rstrip("零")
    return written.removeprefix("一") if number < 20 and number >= 10 else written


def _former(match: re.Match[str]) -> str:
    part = f"({match[2]})" if match[2] else ""
    return f"{_FORMER[int(match[1])]}{part}"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
