"""Headings that are recognised by their words: `第三条 用户义务`, `三、…`, `3.2 …`, `Article 5`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from linter.documents.characters import plain

_LAST_NARROW = "\u2e7f"
_BELOW_MARKED = 6
"""Headings known by their words are nested in those that the format marks, whose levels end here."""
UNNUMBERED = _BELOW_MARKED + 12
"""Level of a heading without number and markup: inside all others."""

_HAN = "〇零一二三四五六七八九十百千两"
_RANKS = {
    **dict.fromkeys(("编", "篇", "部分"), 1),
    "章": 2,
    "节": 3,
    "条": 4,
    "款": 5,
    **dict.fromkeys(("part", "annex", "appendix", "schedule", "附件", "附录", "附表"), 1),
    "chapter": 2,
    "section": 3,
    "article": 4,
    "clause": 5,
}
# Numbers that name what they number. All of these look at a line after `plain`.
_NAMING = (
    re.compile(rf"第 ?(?:[{_HAN}]{{1,9}}|\d{{1,4}}) ?(编|篇|部分|章|节|条|款)"),
    re.compile(rf"(附件|附录|附表) ?(?:[{_HAN}]{{1,3}}|\d{{1,3}})"),
    re.compile(
        r"(part|annex|appendix|schedule|chapter|section|article|clause) "
        r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,7}|[a-h])\b",
        re.IGNORECASE,
    ),
)
_LISTED = 8
ITEMS = {7, _LISTED}
"""Ranks of what numbers items of lists as often as headings: `（一）`, `1.`."""
_BARE = (
    (6, re.compile(rf"[{_HAN}]{{1,4}}[、.]")),
    (6, re.compile(r"[IVX]{1,5}\. ")),
    (7, re.compile(rf"\([{_HAN}]{{1,4}}\)")),
    (_LISTED, re.compile(r"\d{1,2}(?:[、)]|\.)(?!\d)")),
    (9, re.compile(r"\d{1,2}\.\d{1,2}(?![\d.%])[、.]?")),
    (10, re.compile(r"\d{1,2}(?:\.\d{1,2}){2,3}(?![\d.%])[、.]?")),
)
# Most lines are told apart by their first character: the numbers above, also in the forms that `plain` mends.
_MAY_OPEN = re.compile(rf"\s*[第附({_HAN}\dIVXpascPASC\u2f00-\u2fdf\uff00-\uffef]")
# Where a title ends and its sentence begins: `第三条 用户义务：用户应当……`.
_TITLE_END = re.compile(r"[:。;,，!?]|\.(?: |$)| (?=[\u2e80-\uffff])")
# With these a sentence goes on that mentions an article: `第三条规定的义务`.
_GOES_ON = "的所中和及、与至或规款项,，;。)"
_ENDS_SENTENCE = tuple("。;,，、!?.")
_LEADERS = re.compile(r"(?:[.·⋯_-]{3,} ?|\t| {2,})\d{1,4}$|[.·⋯]{3,}$")
_DOTS = ".·⋯"
_CONTENTS = {"目录", "目次", "contents", "tableofcontents"}


@dataclass(frozen=True)
class Numbered:
    """A heading that begins with a number."""

    rank: int
    """Smaller is further out: 1 for a part, 4 for an article, 6 for `三、`."""
    number: str
    """As it is written, without what separates it: `第三条`, `三`, `3.2`. Empty for `（一）` and `1.`, which
    begin anew in each section."""
    heading: str
    """Number and title."""
    alone: bool
    """Whether the line holds nothing but the heading."""

    @property
    def level(self) -> int:
        """Of the section that it opens."""
        return _BELOW_MARKED + self.rank


def numbered(line: str) -> Numbered | None:
    """The heading that opens `line`, if its number and its length make it one."""
    if not _MAY_OPEN.match(line):
        return None
    text = " ".join(plain(line[:400]).split())
    for pattern in _NAMING:
        match = pattern.match(text)
        if match:
            rank = _RANKS[match[1].lower()]
            number = match[0].replace(" ", "") if match[0][0] in "第附" else match[0]
            return _named(rank, number, text[match.end() :], " ".join(line.split()))
    for rank, pattern in _BARE:
        match = pattern.match(text)
        if match:
            return _bare(rank, match[0], text[match.end() :].strip(), " ".join(line.split()))
    return None


def stands_alone(line: str, after: str, apart: bool) -> bool:
    """Whether a line without a number is a heading; `after` is the next line that is not blank.

    A heading is short and ends no sentence. A sentence follows it, which is a paragraph of its own (`apart`)
    or much longer: the lines of a paragraph that was broken to fit are about as long as one another.
    """
    text = plain(line).strip()
    if not _fits(text, 60) or not any(map(str.isalpha, text)):
        return False
    if any(mark in text for mark in "。;:@|=<>{}") or text.endswith((*_ENDS_SENTENCE, ")")):
        return False
    if text[0] == "【" and text[-1] == "】":
        return True
    if text.isascii() and not text[0].isupper():
        return False
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 3 and all("A" <= char <= "Z" for char in letters):
        return True
    following = plain(after).strip()
    return following.endswith((*_ENDS_SENTENCE, ":")) and (
        width(following) >= max(16, width(text) * (1 if apart else 2))
    )


def ends_sentence(line: str) -> bool:
    """Whether `line` ends as a sentence does, and a heading does not."""
    return plain(line[-4:]).strip().endswith(_ENDS_SENTENCE)


def is_short(text: str) -> bool:
    """Whether `text` is no longer than a heading is."""
    return _fits(text, 80)


def width(text: str) -> int:
    """A Chinese character counts twice: it says as much as two letters."""
    return len(text) + sum(map(_LAST_NARROW.__lt__, text))


def _fits(text: str, limit: int) -> bool:
    """Whether `text` is no wider than `limit`; its length alone mostly tells."""
    return len(text) * 2 <= limit or (len(text) <= limit and width(text) <= limit)


def is_contents(heading: str) -> bool:
    """Whether a heading is that of a table of contents."""
    return _names_contents(plain(heading))


def _names_contents(text: str) -> bool:
    return "".join(text.split()).strip("【】[]:").lower() in _CONTENTS


def entries(lines: Sequence[str]) -> set[int]:
    """Which of `lines` are a table of contents, as positions. No line is blank.

    That is its heading, and its entries. An entry ends in dots or a page number; or it is repeated further
    down, and a numbered line follows it, or it follows another entry or the heading of the table.
    """
    texts = [plain(line).strip() if _fits(line, 120) else "" for line in lines]
    if len(lines) == 1:
        # It is repeated nowhere, and most paragraphs stand alone between headings.
        return {0} if _is_of_contents(texts[0]) and _key(texts[0]) else set()
    keys = list(map(_key, texts))
    last = {key: position for position, key in enumerate(keys) if key}

    def is_headed(position: int) -> bool:
        return position < len(lines) and keys[position] != "" and numbered(lines[position]) is not None

    found: set[int] = set()
    listed = False
    for position, (key, text) in enumerate(zip(keys, texts, strict=True)):
        follows = listed
        listed = False
        if not key:
            continue
        repeated = last[key] > position
        if _is_of_contents(text) or (
            repeated and (follows or (is_headed(position) and is_headed(position + 1)))
        ):
            found.add(position)
            listed = True
    return found


def _is_of_contents(text: str) -> bool:
    return _names_contents(text) or _leaders(text) is not None


def _leaders(text: str) -> re.Match[str] | None:
    last = text[-1:]
    return _LEADERS.search(text) if last.isdecimal() or last in _DOTS else None


def _named(rank: int, number: str, rest: str, whole: str) -> Numbered | None:
    first = rest[:1]
    if not first.isspace() and first in _GOES_ON and rest:
        return None
    title = rest.lstrip(" :.、-—").rstrip(" :-—")
    if is_short(title) and ":" not in title and not title.endswith(_ENDS_SENTENCE):
        # `Section 5 of this agreement` is no heading, and `Section 5 Payment` is one.
        return None if "a" <= title[:1] <= "z" else Numbered(rank, number, whole, alone=True)
    if _is_word(first) or (number.isascii() and not re.match(r" ?[:.—-]| [A-Z]", rest)):
        return None
    return Numbered(rank, number, f"{number} {_title(title) or ''}".strip(), alone=False)


def _bare(rank: int, number: str, rest: str, whole: str) -> Numbered | None:
    if not any(map(_is_word, rest[:80])):
        return None
    name = "" if rank in ITEMS else number.strip(" 、.")
    if is_short(rest) and not rest.endswith(_ENDS_SENTENCE):
        return Numbered(rank, name, whole, alone=True)
    title = _title(rest)
    if title is None or rank == _LISTED:
        return None
    gap = " " if number[-1].isascii() and number[-1] != ")" else ""
    return Numbered(rank, name, f"{number.strip()}{gap}{title}", alone=False)


def _title(rest: str) -> str | None:
    """The title that a sentence follows on the same line."""
    if rest[:1] in {"【", "["}:
        title, closed, _ = rest[1:].partition("】" if rest[0] == "【" else "]")
        return title if closed and _fits(title, 40) else None
    match = _TITLE_END.search(rest)
    if match is None or match[0] not in {":", " "} or not 0 < width(rest[: match.start()]) <= 40:
        return None
    return rest[: match.start()]


def _key(text: str) -> str:
    leaders = _leaders(text)
    return "".join((text[: leaders.start()] if leaders else text).split())


def _is_word(char: str) -> bool:
    return char != "" and unicodedata.category(char)[0] in "LN"
