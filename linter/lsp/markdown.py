"""Text of strangers in the Markdown of a hover: it is shown, and means nothing."""

from __future__ import annotations

import re

LIMIT = 2000
"""Characters of one text. Hovers are looked at, not read."""

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&:@^$=\"'/])")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def escaped(text: str) -> str:
    """`text` in one line, with every sign that Markdown, HTML or an address is made of made plain."""
    text = text if len(text) <= LIMIT else f"{text[:LIMIT]}…"
    return _SIGNS.sub(r"\\\1", _INVISIBLE.sub(" ", text))


def code(text: str, language: str = "") -> str:
    """`text` as a block of code that it cannot end."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def bold(text: str) -> str:
    """`text` in strong letters."""
    return f"**{escaped(text)}**"
