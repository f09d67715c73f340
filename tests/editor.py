"""An editor for tests: a real client of the language server, over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

PATIENCE = 20
"""Seconds after which something that is waited for will not come."""

Diagnostics = Sequence[types.Diagnostic]


class Editor:
    """What a user of an editor does, and what the editor shows."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: asyncio.Queue[types.ShowDocumentParams] = asyncio.Queue()
        self.messages: asyncio.Queue[types.ShowMessageParams] = asyncio.Queue()
        self.watched: asyncio.Queue[types.RegistrationParams] = asyncio.Queue()
        self.capabilities: types.ServerCapabilities
        self.settings: Any = None
        self._versions: dict[str, int] = {}

    async def open(self, path: Path, text: str | None = None) -> Diagnostics:
        """Open a file, with the text that is there or another, and wait for what is found."""
        self._versions[path.as_uri()] = 1
        item = types.TextDocumentItem(
            path.as_uri(), "yaml", 1, path.read_text("utf-8") if text is None else text
        )
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.found(path)

    def open_beside(self, path: Path, text: str | None = None) -> None:
        """Open a file that nothing is shown in, such as evidence."""
        self._versions[path.as_uri()] = 1
        given = path.read_text("utf-8") if text is None else text
        item = types.TextDocumentItem(path.as_uri(), "markdown", 1, given)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    async def type(self, path: Path, text: str) -> Diagnostics:
        """Change the text of a file to `text` and wait for what is found in it."""
        self.change(path, text)
        return await self.found(path)

    def change(self, path: Path, text: str) -> None:
        """Change the text of a file to `text`."""
        self._versions[path.as_uri()] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._versions[path.as_uri()], path.as_uri()),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def close(self, path: Path) -> None:
        """Close a file."""
        del self._versions[path.as_uri()]
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(_named(path)))

    def save(self, path: Path) -> None:
        """Say that a file was saved."""
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(_named(path)))

    def changed(self, path: Path, kind: types.FileChangeType = types.FileChangeType.Changed) -> None:
        """Say that a file changed on the disk."""
        self.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([types.FileEvent(path.as_uri(), kind)])
        )

    async def found(self, path: Path) -> Diagnostics:
        """What is shown next in the version of `path` that is open, or in a file that is not."""
        while True:
            told = await asyncio.wait_for(self.published.get(), PATIENCE)
            if told.uri == path.as_uri() and told.version == self._versions.get(told.uri):
                return told.diagnostics

    async def hover(self, path: Path, line: int, character: int) -> types.Hover | None:
        """What is shown where the pointer rests."""
        place = types.Position(line, character)
        return await self.client.text_document_hover_async(types.HoverParams(_named(path), place))

    async def complete(self, path: Path, line: int, character: int) -> list[types.CompletionItem]:
        """What is offered at a place."""
        place = types.Position(line, character)
        found = await self.client.text_document_completion_async(types.CompletionParams(_named(path), place))
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def actions(self, path: Path, about: types.Diagnostic) -> list[types.CodeAction | types.Command]:
        """What can be done about a finding."""
        context = types.CodeActionContext([about])
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(_named(path), about.range, context)
        )
        assert found is not None
        return list(found)

    async def run(self, command: types.Command) -> None:
        """Have the server do what an action asks for."""
        await self.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command.command, command.arguments)
        )


def capable(encodings: Sequence[types.PositionEncodingKind] = ()) -> types.ClientCapabilities:
    """What a capable editor can do, as VS Code and Neovim can."""
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=list(encodings) or None),
        window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(True)),
        workspace=types.WorkspaceClientCapabilities(
            configuration=True,
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            workspace_edit=types.WorkspaceEditClientCapabilities(
                document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
            ),
        ),
    )


@asynccontextmanager
async def editing(
    *folders: Path,
    capabilities: types.ClientCapabilities | None = None,
    options: Any = None,
    settings: Any = None,
    installed: Path | None = None,
) -> AsyncIterator[Editor]:
    """An editor with `folders` open, that leaves as the protocol asks; `installed` is where its linter is."""
    client = LanguageClient(converter_factory=default_converter)
    editor = Editor(client)
    editor.settings = settings
    told: dict[str, Callable[..., Any]] = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: lambda params: editor.published.put_nowait(params),
        types.WINDOW_SHOW_MESSAGE: lambda params: editor.messages.put_nowait(params),
        types.WINDOW_SHOW_DOCUMENT: lambda params: _show(editor, params),
        types.CLIENT_REGISTER_CAPABILITY: lambda params: editor.watched.put_nowait(params),
        types.WORKSPACE_CONFIGURATION: lambda params: [editor.settings for _ in params.items],
    }
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **told})
    await client.start_io(sys.executable, "-m", "linter", "lsp", cwd=installed)
    answer = await asyncio.wait_for(
        client.initialize_session(
            types.InitializeParams(
                capabilities=capabilities or capable(),
                workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders],
                initialization_options=options,
            )
        ),
        PATIENCE,
    )
    editor.capabilities = answer.capabilities
    try:
        yield editor
        await asyncio.wait_for(client.shutdown_session(), PATIENCE)
    except BaseException:
        # A test that has failed does not wait for a server that nobody took leave of.
        assert client._server is not None
        client._server.kill()
        raise
    finally:
        await client.stop()  # type: ignore[no-untyped-call]


def _named(path: Path) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(path.as_uri())


def _show(editor: Editor, params: types.ShowDocumentParams) -> types.ShowDocumentResult:
    editor.shown.put_nowait(params)
    return types.ShowDocumentResult(True)
