"""What could be written at a place: keys, values of a fixed set, files and the headings in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lsprotocol import types

from linter.catalog import Catalog
from linter.findings import KeyPath
from linter.formats import Format
from linter.init import vocabulary
from linter.init.writers import yaml
from linter.lsp import references
from linter.lsp.cursor import scanned
from linter.lsp.cursor.scan import Context, Scan
from linter.lsp.keys import Key, key_at, required
from linter.lsp.positions import Text

TRIGGERS = (":", "=", "#", "/", '"', "'", "[", "{", ",", " ", "-")
"""Signs behind which an editor asks without being told to."""


def completion(
    text: Text, form: Format, position: types.Position, catalog: Catalog, lang: str, manifest: str, root: Path
) -> types.CompletionList:
    """What could be written at `position` of `manifest`, whether its text can be read or not."""
    offset = text.offset(position)
    scan = scanned(text.text, form, offset)
    if scan.context is None:
        return types.CompletionList(False, [])
    found = _Completion(text, form, offset, scan, scan.context, catalog, lang, manifest, root)
    items = list(found.items())
    return types.CompletionList(found.incomplete, items)


class _Completion:
    def __init__(
        self,
        text: Text,
        form: Format,
        offset: int,
        scan: Scan,
        context: Context,
        catalog: Catalog,
        lang: str,
        manifest: str,
        root: Path,
    ) -> None:
        self._text = text
        self._form = form
        self._offset = offset
        self._scan = scan
        self._context = context
        self._catalog = catalog
        self._lang = lang
        self._manifest = manifest
        self._root = root
        self.incomplete = False
        """Whether there is more than is offered."""

    def items(self) -> Iterator[types.CompletionItem]:
        path = self._context.path
        try:
            keys, kind = vocabulary.keys(path), vocabulary.kind(path) if path else "mapping"
        except (KeyError, ValueError):
            return
        if self._context.role == "key" and keys:
            yield from self._keys(path, keys)
        elif self._context.role == "key" and kind in {"list", "some-of"} and self._form == "yaml":
            # A list that is begun in a line of its own.
            yield from self._values((*path, 0), lead="- ")
        else:
            yield from self._values(path)

    def _keys(self, path: KeyPath, keys: Sequence[str]) -> Iterator[types.CompletionItem]:
        start, end = self._context.span
        typed = self._text.text[start:end]
        there = self._scan.names(path) - {typed}
        needed = required(path)
        after = self._text.text[end : end + 40].lstrip(self._context.quote + " \t")
        for number, name in enumerate(name for name in keys if name not in there):
            first = name in needed
            yield types.CompletionItem(
                name,
                kind=types.CompletionItemKind.Property,
                detail=self._title(key_at((*path, name), self._lang)),
                documentation=self._about(key_at((*path, name), self._lang)),
                sort_text=f"{0 if first else 1}{number:03}",
                filter_text=name,
                text_edit=self._edit(self._key(name, after)),
            )

    def _key(self, name: str, after: str) -> str:
        """A key with the sign that follows it, unless that is there."""
        if self._form == "json":
            written = name if self._context.quote else f'"{name}"'
            return written if after.startswith(":") or self._context.quote else f"{written}: "
        sign = ": " if self._form == "yaml" else " = "
        has_sign = after.startswith(sign.strip()) or self._is_header()
        return name if has_sign or self._context.quote else f"{name}{sign}"

    def _is_header(self) -> bool:
        line = self._text.text[: self._context.span[0]].rpartition("\n")[2].lstrip()
        return self._form == "toml" and line.startswith("[") and "=" not in line

    def _values(self, path: KeyPath, lead: str = "") -> Iterator[types.CompletionItem]:
        try:
            key, kind = key_at(path, self._lang), vocabulary.kind(path)
        except (KeyError, ValueError):
            return
        in_list = vocabulary.node(path).get("type") == "array"
        if key is None or (in_list and not lead):
            # Values of a list stand in it, and not behind its key.
            return
        taken = set() if not isinstance(path[-1], int) else self._siblings(path)
        for number, (value, means) in enumerate(key.values):
            if value not in taken:
                yield types.CompletionItem(
                    value,
                    kind=types.CompletionItemKind.EnumMember,
                    detail=means,
                    sort_text=f"{number:03}",
                    filter_text=value,
                    text_edit=self._edit(self._context.gap + lead + self._scalar(value)),
                )
        if kind in {"boolean", "reference-or-false"} and not self._context.quote:
            for value in ("true", "false") if kind == "boolean" else ("false",):
                yield types.CompletionItem(
                    value,
                    kind=types.CompletionItemKind.Keyword,
                    sort_text=f"z{value}",
                    text_edit=self._edit(self._context.gap + lead + value),
                )
        if references.is_reference(path, self._catalog):
            yield from self._references(path, lead)

    def _references(self, path: KeyPath, lead: str) -> Iterator[types.CompletionItem]:
        start, _ = self._context.span
        typed = self._text.text[start : self._offset]
        file, sign, _ = typed.partition("#")
        if sign:
            found = references.anchors(file, self._scan, path, self._manifest, self._root)
            for number, (anchor, heading) in enumerate(found):
                written = f"{file}#{anchor}"
                yield types.CompletionItem(
                    f"#{anchor}",
                    kind=types.CompletionItemKind.Reference,
                    detail=heading or None,
                    sort_text=f"{number:04}",
                    filter_text=written,
                    text_edit=self._edit(self._context.gap + lead + self._scalar(written)),
                )
            return
        names, complete = references.files(self._manifest, self._root)
        self.incomplete = not complete
        for number, name in enumerate(names):
            yield types.CompletionItem(
                name,
                kind=types.CompletionItemKind.File,
                sort_text=f"{number:04}",
                filter_text=name,
                text_edit=self._edit(self._context.gap + lead + self._scalar(name)),
            )

    def _siblings(self, path: KeyPath) -> set[str]:
        return {
            text
            for found, span, text in self._scan.values
            if found[:-1] == path[:-1] and span != self._context.span
        }

    def _scalar(self, text: str) -> str:
        """`text` as a value; inside of quotes as it is."""
        if self._context.quote:
            return yaml.quoted(text)[1:-1] if self._context.quote == '"' else text
        return yaml.scalar(text) if self._form == "yaml" else yaml.quoted(text)

    def _edit(self, written: str) -> types.TextEdit:
        return types.TextEdit(self._text.between(*self._context.span), written)

    def _title(self, key: Key | None) -> str | None:
        return key.title if key is not None else None

    def _about(self, key: Key | None) -> str | None:
        # As plain text, which every editor can show.
        return key.description or None if key is not None else None
