"""The blocks of a Markdown text, by the rules of markdown-it, each asked only where it may apply.

Its own parser asks every rule about every line. Most lines begin with a letter, and most rules with a sign of
their own, so that the first character of a line tells whom to ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock

Rule = Callable[[StateBlock, int, int, bool], bool]

_SIGNS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""What a line begins with, blanks aside, that a rule may apply to."""
_APART = {"table", "code", "lheading", "paragraph"}
"""Rules that no first character of the line calls for. The parser below knows when they may apply."""
_SECOND_LINE_OF_TABLE = frozenset("|-:")
_UNDERLINE = frozenset("-=")


class Blocks(ParserBlock):
    """Finds the same blocks as a parser with these `rules`."""

    def __init__(self, rules: Ruler[Rule]) -> None:
        named = dict(zip(rules.get_active_rules(), rules.getRules(), strict=True))
        self._table, self._code = named["table"], named["code"]
        self._underlined, self._paragraph = named["lheading"], named["paragraph"]
        self._chosen = _by_sign(named)
        self.ruler = _Interrupting(rules, named)

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Take the blocks of the lines from `startLine` up to `endLine`. Nested blocks come here as well."""
        line = startLine
        deepest = state.md.options.maxNesting
        blank_seen = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                state.line = endLine
                break
            self._take(state, line, endLine)
            # A list is loose where a blank line stands between its blocks, and not after the last one.
            state.tight = not blank_seen
            line = state.line
            if line - 1 < endLine and state.isEmpty(line - 1):
                blank_seen = True
            if line < endLine and state.isEmpty(line):
                blank_seen = True
                line += 1
                state.line = line

    def _take(self, state: StateBlock, line: int, end: int) -> None:
        """Take the block that begins in `line`."""
        if state.is_code_block(line):
            self._code(state, line, end, False)
            return
        if _may_be_table(state, line, end) and self._table(state, line, end, False):
            return
        for rule in self._chosen.get(_first(state, line), self._chosen[""]):
            if rule(state, line, end, False):
                return
        if _may_be_underlined(state, line, end):
            if self._underlined(state, line, end, False):
                return
        else:
            # As the rule leaves it when it does not apply.
            state.parentType = "paragraph"
        self._paragraph(state, line, end, False)


class _Interrupting(Ruler[Rule]):
    """Gives one rule for all that may interrupt a block."""

    def __init__(self, rules: Ruler[Rule], named: Mapping[str, Rule]) -> None:
        super().__init__()
        self._chains: dict[str, list[Rule]] = {}
        self._names = list(named)
        for chain in ("paragraph", "reference", "blockquote", "list"):
            members = rules.getRules(chain)
            self._chains[chain] = [
                _interrupts({name: rule for name, rule in named.items() if rule in members})
            ]

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803
        return self._chains[chainName]

    def get_active_rules(self) -> list[str]:
        return self._names


def _interrupts(named: Mapping[str, Rule]) -> Rule:
    """Whether one of the rules `named` would apply to a line."""
    chosen, table = _by_sign(named), named.get("table")

    def interrupts(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        for rule in chosen.get(_first(state, line), chosen[""]):
            if rule(state, line, end, silent):
                return True
        return table is not None and _may_be_table(state, line, end) and table(state, line, end, silent)

    return interrupts


def _by_sign(named: Mapping[str, Rule]) -> Mapping[str, Sequence[Rule]]:
    """First character → the rules that may apply, in their order; `""` stands for every other character."""
    asked = {name: rule for name, rule in named.items() if name not in _APART}
    return {
        sign: [rule for name, rule in asked.items() if name not in _SIGNS or (sign and sign in _SIGNS[name])]
        for sign in ("", *"".join(_SIGNS.values()))
    }


def _first(state: StateBlock, line: int) -> str:
    """The first character of `line` that is no blank."""
    at = state.bMarks[line] + state.tShift[line]
    return state.src[at : at + 1]


def _may_be_table(state: StateBlock, line: int, end: int) -> bool:
    return line + 2 <= end and _first(state, line + 1) in _SECOND_LINE_OF_TABLE


def _may_be_underlined(state: StateBlock, line: int, end: int) -> bool:
    line += 1
    while line < end and not state.isEmpty(line):
        if _first(state, line) in _UNDERLINE:
            return True
        line += 1
    return False
