"""A schema as editors read it: every key with its meaning, the articles it serves, and an example.

The schemas in `schemas/` say each thing once, for validators and for people. Editors want it said otherwise,
and what they read differs:

- Where a key refers to a definition, most show the words of the definition in place of the key's. So
  definitions stand here wherever they are referred to.
- yaml-language-server, VS Code and their like show `markdownDescription`, taplo shows `x-taplo`.
- Only yaml-language-server shows `examples`; `defaultSnippets` are offered by it and by VS Code alike.

What a schema accepts stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.catalog import Catalog, Provision
from linter.schema import in_language

Schema = Mapping[str, Any]

_WORDS = ("title", "description", "examples")

_FEW = 3
"""So many duties are named by their titles; so many keys stand in an example, as far as none is required."""


def for_editors(schema: Schema, catalog: Catalog | None = None) -> dict[str, Any]:
    """`schema` with its hover texts; with the articles of `catalog` where it is that of a manifest.

    No definition may refer to itself.
    """
    told = _Editor(schema, catalog).node(schema, ())
    told.pop("definitions", None)
    return told


class _Editor:
    def __init__(self, schema: Schema, catalog: Catalog | None) -> None:
        self._definitions: Mapping[str, Schema] = schema.get("definitions", {})
        self._catalog = catalog

    def node(self, source: Schema, path: tuple[str, ...]) -> dict[str, Any]:
        """The schema of the value at `path`, whose steps are keys and never places in a list."""
        schema = self._whole(source)
        node = dict(schema)
        for name in ("properties", "patternProperties"):
            if name in schema:
                node[name] = {key: self.node(value, (*path, key)) for key, value in schema[name].items()}
        for name in ("items", "additionalProperties", "propertyNames"):
            if isinstance(schema.get(name), Mapping):
                node[name] = self.node(schema[name], path)
        for name in ("anyOf", "oneOf", "allOf"):
            if name in schema:
                node[name] = [self._branch(branch, path, schema.get("title")) for branch in schema[name]]
        if "enumDescriptions" in schema:
            node["x-taplo"] = {"docs": {"enumValues": schema["enumDescriptions"]}}
        if "description" in schema:
            self._tell(node, schema, path)
        return node

    def _branch(self, source: Schema, path: tuple[str, ...], title: str | None) -> dict[str, Any]:
        """One way to write the value of a key that is called `title`.

        Its own words would be shown in place of the key's. Without a title of its own for each branch,
        yaml-language-server takes all for one and shows the title once for each.
        """
        branch = {key: value for key, value in self._whole(source).items() if key not in _WORDS}
        if title is not None:
            branch["title"] = f"{title}: false" if branch.get("const") is False else title
        return self.node(branch, path)

    def _whole(self, source: Schema) -> Schema:
        """`source` with the definition that it refers to; what it says of itself comes first."""
        match source:
            case {"$ref": str(reference)} | {"allOf": [{"$ref": str(reference)}]}:
                own = {key: value for key, value in source.items() if key not in {"$ref", "allOf"}}
                definition = self._definitions[reference.removeprefix("#/definitions/")]
                return self._whole({**definition, **own})
            case _:
                return source

    def _tell(self, node: dict[str, Any], schema: Schema, path: tuple[str, ...]) -> None:
        """Write what is shown over the key, and what is offered as its value."""
        example = self._example(schema)
        paragraphs = [in_language(str(schema["description"]), lang) for lang in ("en", "zh")]
        paragraphs = list(dict.fromkeys(_markdown(text) for text in paragraphs))
        paragraphs += [
            self._articles(duties, lang) for lang in ("en", "zh") if (duties := self._served(path))
        ]
        text = toml = "\n\n".join(paragraphs)
        if path and example is not None:
            text += _block("yaml", _yaml({path[-1]: example}))
            toml += _block("toml", _toml({path[-1]: example}))
            node["defaultSnippets"] = [{"label": _label(example), "body": example}]
        node.pop("examples", None)
        node["markdownDescription"] = text
        docs = node.get("x-taplo", {}).get("docs", {})
        node["x-taplo"] = {"docs": {"main": toml, **docs}}

    def _served(self, path: tuple[str, ...]) -> Sequence[Provision]:
        """The duties in force that look at the key, at what stands below it, or at what it stands in."""
        if self._catalog is None or not path:
            return ()
        return [
            duty
            for duty in self._catalog.duties.values()
            if self._catalog.packs[duty.pack].from_ is not None
            if any(_share(tuple(fact.split(".")), path) for fact in duty.facts)
        ]

    def _articles(self, duties: Sequence[Provision], lang: str) -> str:
        assert self._catalog is not None
        cited = [self._catalog.article(duty.article, duty.pack, lang) for duty in duties]
        if len(duties) <= _FEW:
            gap = " " if lang == "zh" else ", "
            cited = [
                f"{place}{gap}{_markdown(duty.text('title', lang))}"
                for place, duty in zip(cited, duties, strict=True)
            ]
        return f"**Serves** {'; '.join(cited)}." if lang == "en" else f"**对应** {'；'.join(cited)}。"

    def _example(self, source: Schema, few: int = _FEW) -> Any:
        """A value that the schema accepts, with `few` keys; `None` where the schema gives none."""
        schema = self._whole(source)
        if "examples" in schema:
            return schema["examples"][0]
        match schema:
            case {"const": value} | {"enum": [value, *_]}:
                return value
            case {"anyOf": [first, *_]} | {"oneOf": [first, *_]}:
                return self._example(first, few)
            case {"type": "array", "items": Mapping() as items}:
                item = self._example(items, few)
                return None if item is None else [item]
            case {"type": "object", "properties": Mapping()}:
                return dict(self._entries(schema, few)) or None
            case {"type": "boolean"}:
                return True
            case _:
                return None

    def _entries(self, schema: Schema, few: int) -> Iterator[tuple[str, Any]]:
        for key in schema.get("required") or list(schema["properties"])[:few]:
            example = self._example(schema["properties"][key], few=1)
            if example is not None:
                yield key, example


def _share(fact: tuple[str, ...], path: tuple[str, ...]) -> bool:
    length = min(len(fact), len(path))
    return fact[:length] == path[:length]


def _markdown(text: str) -> str:
    """Plain words as Markdown: what means something there is escaped."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)


def _block(language: str, text: str) -> str:
    return f"\n\nExample · 示例\n\n```{language}\n{text}```"


def _toml(value: Mapping[str, Any]) -> str:
    import tomlkit

    return tomlkit.dumps(value)


def _yaml(value: Mapping[str, Any]) -> str:
    import yaml

    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000))


def _label(example: Any) -> str:
    """What a list of completions calls the example."""
    if isinstance(example, (dict, list)):
        return "example (示例)"
    return str(example).lower() if isinstance(example, bool) else str(example)
