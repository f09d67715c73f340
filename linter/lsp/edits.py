"""The change from one text to another as one edit, so that nothing else moves in an editor."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from linter.lsp.positions import Text


def edit(before: Text, after: str) -> types.TextEdit:
    """What makes `after` of `before`."""
    old = before.text
    limit = min(len(old), len(after))
    start = next((at for at in range(limit) if old[at] != after[at]), limit)
    room = limit - start
    tail = next((at for at in range(room) if old[-1 - at] != after[-1 - at]), room)
    # An edit that ends between `\r` and `\n` has no place that an editor could name.
    while tail and old[len(old) - tail - 1 : len(old) - tail + 1] == "\r\n":
        tail -= 1
    while start and old[start - 1 : start + 1] == "\r\n":
        start -= 1
    return types.TextEdit(before.between(start, len(old) - tail), after[start : len(after) - tail])


def workspace_edit(
    uri: str, version: int | None, edits: Sequence[types.TextEdit], *, versioned: bool
) -> types.WorkspaceEdit:
    """`edits` of one file, for the version of it that they were made for where the editor can tell."""
    if not versioned:
        return types.WorkspaceEdit(changes={uri: list(edits)})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
