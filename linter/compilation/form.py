"""The form of an organisation's own rules: what their packages are called, and what their METADATA says.

It is that of the built-in rules, without what only law needs: duties and checks. Chinese words may be left
out; the English ones then stand for them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.catalog import Catalog
from linter.compilation.metadata import pack_id, pack_of, rule_of
from linter.compilation.opa import Fault, Inspected, Refused
from linter.errors import nearest
from linter.own_rules import OWN_RULES
from linter.selection import known_names

LIBRARY = "own"
"""What helpers that several rules share are packaged under."""
DEFAULT_REASON = "own-rules"

_OURS = "measures"
# These speak of the record itself and bind whatever the scope; duties heed them.
_RESERVED_GROUPS = {"discovery", "evidence", "scope"}
_WORDS = ("title", "description", "message", "remedy", "basis")
_SURE = ("primary-copy", "secondary", "knowledge", "practice", "reasoned")
_PART = re.compile(r"[a-z][a-z0-9_]{0,79}")
_ARTICLE = re.compile(r"[1-9][0-9]{0,2}(\([1-9][0-9]?\))?")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_PACKAGE = re.compile(r"^[ \t]*package[ \t]", re.MULTILINE)
_SET = re.compile(r"^[ \t]*violations[ \t]+contains\b", re.MULTILINE)
_FROM = re.compile(r'^from := "([^"\n]*)"', re.MULTILINE)
_LONGEST = 4000
_PAGE = "docs/own-rules.md of measures-lint says what there must be"

_RULES_OF_THE_NAME = (
    "rules are packaged as `rules.<pack>.<group>.<name>`, in lower case with underscores, a pack's words as "
    f"`packs.<pack>`, and what rules share below `{LIBRARY}`"
)
_DEFAULT_PACK = f"""package packs.{{name}}

verdict := "applies"

reason := "{DEFAULT_REASON}"
"""

_Check = Callable[[Any], str | None]


@dataclass(frozen=True)
class Entries:
    """What the catalog gains."""

    packs: Mapping[str, Mapping[str, Any]]
    rules: Sequence[Mapping[str, Any]]
    sources: Mapping[str, bytes]
    """Rego of the packs that have no file of their own: every service is in their reach."""


def entries(inspected: Inspected, sources: Mapping[str, bytes], catalog: Catalog) -> Entries:
    """What `sources` add to `catalog`.

    Raises `Refused` with every fault of their form.
    """
    form = _Form(inspected, sources, catalog)
    form.read()
    if form.faults:
        raise Refused(sorted(form.faults, key=lambda fault: (fault.file or "", fault.row)))
    return Entries(form.packs, form.rules, form.generated)


class _Form:
    def __init__(self, inspected: Inspected, sources: Mapping[str, bytes], catalog: Catalog) -> None:
        self._inspected = inspected
        self._texts = {name: content.decode() for name, content in sources.items()}
        self._catalog = catalog
        self._taken = {*known_names(catalog), *catalog.provisions, *catalog.packs, *OWN_RULES}
        self._notes = {
            note["location"]["file"]: note["annotations"]
            for note in inspected.annotations
            if note["annotations"]["scope"] == "package"
        }
        self._seen: dict[str, str] = {}
        self.faults: list[Fault] = []
        self.packs: dict[str, Mapping[str, Any]] = {}
        self.rules: list[Mapping[str, Any]] = []
        self.generated: dict[str, bytes] = {}

    def read(self) -> None:
        """Fill what this holds."""
        packages = sorted(self._inspected.files.items())
        for package, files in packages:
            root, _, rest = package.partition(".")
            parts = rest.split(".")
            if root == LIBRARY:
                continue
            if root not in {"rules", "packs"} or len(parts) != {"rules": 3, "packs": 1}[root]:
                for file in files:
                    self._fault(
                        file, f"the package `{package}` is not for rules of your own", _RULES_OF_THE_NAME
                    )
            elif not all(_PART.fullmatch(part) for part in parts):
                self._fault(files[0], f"the package `{package}` has an odd name", _RULES_OF_THE_NAME)
            elif len(files) > 1:
                for file in files:
                    self._fault(file, f"the package `{package}` is in {len(files)} files", "keep it in one")
            else:
                (self._rule if root == "rules" else self._pack)(package, files[0], parts)
        for rule in self.rules:
            if rule["pack"] not in self.packs:
                self._default_pack(rule["pack"])

    def _rule(self, package: str, file: str, parts: Sequence[str]) -> None:
        pack, group, name = parts
        rule = name.replace("_", "-")
        if not self._may_be_called(file, pack):
            return
        if group in _RESERVED_GROUPS:
            self._fault(file, f"the group `{group}` is one of the linter's own", "choose another name")
        if rule in self._taken:
            self._fault(file, f"the name `{rule}` is taken by the linter", "choose another name")
        elif rule in self._seen:
            self._fault(file, f"there is a rule `{rule}` already, `{self._seen[rule]}`", "rename one of them")
        self._seen.setdefault(rule, package)
        if not _SET.search(self._texts[file]):
            self._fault(file, "holds no set `violations`", "write `violations contains {...} if { ... }`")
        note = self._note(file)
        if note is None or not self._sound(file, note, self._checks_of_a_rule(), _RULE_NEEDS):
            return
        self.rules.append(rule_of(package, {**note, "custom": {"duty": [], "checks": [], **note["custom"]}}))

    def _pack(self, package: str, file: str, parts: Sequence[str]) -> None:
        if not self._may_be_called(file, parts[0]):
            return
        text = self._texts[file]
        for name in ("verdict", "reason"):
            if not re.search(rf"^{name}\b", text, re.MULTILINE):
                self._fault(file, f"the pack does not say its `{name}`", f'write `{name} := "..."`')
        if re.search(r"^never_in_force\b", text, re.MULTILINE):
            self._fault(file, "only the draft of the Measures was never in force", "take it out")
        note = self._note(file)
        if note is None or not self._sound(file, note, _CHECKS_OF_A_PACK, _PACK_NEEDS):
            return
        first = _FROM.search(text)
        if (first[1] if first else None) != note["custom"].get("from"):
            self._fault(file, "`from` differs between the METADATA and the policy", "say it in both alike")
            return
        custom = {"from": _ALWAYS, "items": [], "reasons": {}, **note["custom"]}
        custom["reasons"] = {code: {"zh": words["en"], **words} for code, words in custom["reasons"].items()}
        self.packs[pack_id(parts[0])] = pack_of({"description": note["title"], **note, "custom": custom})

    def _default_pack(self, name: str) -> None:
        folder = name.replace("-", "_")
        self.generated[f"own/packs/{folder}.rego"] = _DEFAULT_PACK.format(name=folder).encode()
        reason = {
            "en": "rules of the organisation's own reach every service",
            "zh": "机构自有规则适用于所有服务",
        }
        title = f"Own rules: {name}"
        chinese = {"title": f"自有规则：{name}"}
        chinese["description"] = chinese["title"]
        note = {
            "title": title,
            "description": title,
            "custom": {"from": _ALWAYS, "items": [], "reasons": {DEFAULT_REASON: reason}, "zh": chinese},
        }
        self.packs[name] = pack_of(note)

    def _may_be_called(self, file: str, pack: str) -> bool:
        if not pack.startswith(_OURS) and pack_id(pack) not in self._taken:
            return True
        self._fault(file, f"the pack `{pack}` is one of the linter's own", "choose another name")
        return False

    def _note(self, file: str) -> dict[str, Any] | None:
        """The METADATA of a file, its Chinese words completed."""
        note = self._notes.get(file)
        if note is None or not isinstance(note.get("custom"), Mapping):
            self._fault(file, "has no METADATA with `scope: package` and `custom`", _PAGE)
            return None
        custom = note["custom"]
        english = {**note, **custom}
        words = {name: english[name] for name in (*_WORDS, "number", "edition") if name in english}
        zh = custom.get("zh", {})
        return {**note, "custom": {**custom, "zh": {**words, **zh} if isinstance(zh, Mapping) else zh}}

    def _sound(
        self, file: str, note: Mapping[str, Any], checks: Mapping[str, _Check], needed: Sequence[str]
    ) -> bool:
        before = len(self.faults)
        custom = note["custom"]
        said = {name: note[name] for name in ("title", "description") if name in note} | dict(custom)
        for name in needed:
            if name not in said:
                self._fault(file, f"the METADATA lacks `{name}`", _PAGE)
        for name, value in said.items():
            if name not in checks:
                hint = nearest(name, checks) or f"known are {', '.join(sorted(checks))}"
                self._fault(file, f"the METADATA has an unknown key `{name}`", hint, name)
                continue
            fault = checks[name](value)
            if fault:
                self._fault(file, f"the METADATA's `{name}` {fault}", _PAGE, name)
        if len(self.faults) == before:
            for name, fault in _differing(said):
                hint = "name the same values in both languages, as `details` holds them"
                self._fault(file, fault, hint, name)
        return len(self.faults) == before

    def _checks_of_a_rule(self) -> Mapping[str, _Check]:
        return {
            **dict.fromkeys(_WORDS, _text),
            "severity": _one_of(("error", "warning", "note")),
            "shows": _one_of(tuple(self._catalog.phrases["shows"])),
            "article": _like(_ARTICLE, "9(2)"),
            "duty": _each(_one_of((*self._catalog.duties, *self._catalog.provisions))),
            "checks": _each(_text),
            "aliases": _each(self._free),
            "sure": _one_of(_SURE),
            "zh": _chinese,
        }

    def _free(self, value: Any) -> str | None:
        if not isinstance(value, str) or value in self._taken:
            return f"has {value!r}, which is no free name"
        return None

    def _fault(self, file: str, message: str, hint: str, key: str | None = None) -> None:
        text = self._texts[file]
        place = _PACKAGE.search(text)
        if key is not None:
            place = re.search(rf"^#[ \t]+{re.escape(key)}:", text, re.MULTILINE) or place
        row = text.count("\n", 0, place.start()) + 1 if place else 1
        self.faults.append(Fault(message, file, row, hint=hint))


_ALWAYS = "0001-01-01"
"""The first day of a pack that was always in force."""
_RULE_NEEDS = ("title", "description", "severity", "shows", "message", "remedy")
_PACK_NEEDS = ("title",)


def _text(value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return "is no text"
    if len(value) > _LONGEST:
        return f"is longer than {_LONGEST} characters"
    # What a terminal would obey instead of showing it.
    if any(not char.isprintable() and char not in "\n\t" for char in value):
        return "holds a control character"
    if "{csl:" in value:
        return "cites the Cybersecurity Law by a placeholder, which only built-in rules can"
    return None


def _one_of(allowed: Sequence[str]) -> _Check:
    def check(value: Any) -> str | None:
        if value in allowed:
            return None
        near = nearest(str(value), allowed) or (
            f"choose from {', '.join(allowed)}" if len(allowed) < 10 else ""
        )
        return f"is {value!r}, which is none" + (f": {near}" if near else "")

    return check


def _like(pattern: re.Pattern[str], example: str) -> _Check:
    def check(value: Any) -> str | None:
        good = isinstance(value, str) and pattern.fullmatch(value)
        return None if good else f"is {value!r}; write it as in {example!r}, in quotation marks"

    return check


def _each(inner: _Check) -> _Check:
    def check(value: Any) -> str | None:
        if not isinstance(value, list):
            return "is no list"
        return next((fault for fault in map(inner, value) if fault), None)

    return check


def _chinese(value: Any) -> str | None:
    if not isinstance(value, Mapping):
        return "is no table of words"
    for name, text in value.items():
        if name not in _WORDS:
            return f"has an unknown key `{name}`" + (f": {near}" if (near := nearest(name, _WORDS)) else "")
        fault = _text(text)
        if fault:
            return f"`{name}` {fault}"
    return None


def _day(value: Any) -> str | None:
    try:
        good = isinstance(value, str) and datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    return None if good else f"is {value!r}; write it as in '2026-01-01', in quotation marks"


def _numbers(value: Any) -> str | None:
    good = isinstance(value, list) and all(type(item) is int for item in value)
    return None if good else "is no list of numbers"


def _reasons(value: Any) -> str | None:
    if not isinstance(value, Mapping):
        return "is no table of reasons"
    for code, words in value.items():
        if not isinstance(words, Mapping) or not {"en"} <= set(words) <= {"en", "zh"}:
            return f"`{code}` needs words under `en` and may have them under `zh`"
        fault = next((fault for fault in map(_text, words.values()) if fault), None)
        if fault:
            return f"`{code}` {fault}"
    return None


def _pack_words(value: Any) -> str | None:
    allowed = {"title", "description", "number", "edition"}
    if not isinstance(value, Mapping) or not set(value) <= allowed:
        return f"is no table with {', '.join(sorted(allowed))}"
    return next((fault for fault in map(_text, value.values()) if fault), None)


_CHECKS_OF_A_PACK: Mapping[str, _Check] = {
    **dict.fromkeys(("title", "description", "number", "edition"), _text),
    "from": _day,
    "items": _numbers,
    "reasons": _reasons,
    "zh": _pack_words,
}


def _differing(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What only one language fills in, and braces that hold no placeholder: the text, and what is wrong."""
    for name in ("message", "remedy"):
        if name not in said:
            continue
        english, chinese = said[name], said["zh"][name]
        only = sorted(set(_PLACEHOLDER.findall(english)) ^ set(_PLACEHOLDER.findall(chinese)))
        if only:
            yield name, f"only one language of `{name}` has {', '.join(f'{{{item}}}' for item in only)}"
        for text in (english, chinese):
            if "{" in (rest := _PLACEHOLDER.sub("", text)) or "}" in rest:
                yield name, f"`{name}` has a brace that holds no placeholder"
                break
