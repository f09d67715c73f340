"""The protocol: what an editor says and asks, over standard input and output.

The loop of the protocol does nothing but talk. All else is done by one worker, a task at a time, as a check
goes to another working directory; so the editor is answered in the order in which it asked.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from linter import __version__, sources
from linter import catalog as catalogs
from linter.cli import hyperlinks
from linter.errors import LinterError
from linter.formats import ENDINGS, Format
from linter.lsp import actions, completion, diagnostics, hover
from linter.lsp.checking import Checker, Settings, Verdict, is_manifest
from linter.lsp.positions import Text

DELAY = 0.15
"""Seconds without a keystroke before a text is checked; about a word at a time."""
SECTION = "measures-lint"
"""What the settings of an editor are called."""
_WATCHER = "measures-lint-files"
_OWN = {".git", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".tox", ".venv", "__pycache__", "node_modules"}

_Answer = TypeVar("_Answer")
_log = logging.getLogger("measures-lint")


class Server(LanguageServer):
    """One editor's session."""

    def __init__(self) -> None:
        # Whole texts: a manifest is small, and nobody has to agree on where its lines end.
        super().__init__(
            "measures-lint",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
        )
        self.ended = False
        """Whether the editor said that it is about to leave."""
        self._checker = Checker()
        self._worker = ThreadPoolExecutor(1, "measures-lint")
        self._snippets = catalogs.snippets()
        self._pages = hyperlinks.pages()
        self._documents: set[str] = set()
        """Addresses of what is open, as the editor writes them."""
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._elsewhere: dict[str, dict[str, list[types.Diagnostic]]] = {}
        """File → manifest → what a check of that manifest says of the file."""
        self._told: set[str] = set()

    # What the editor says

    def configure(self, given: Any) -> None:
        """Take the settings that the editor gave; what is wrong with them is said once."""
        options = given.get(SECTION, given) if isinstance(given, dict) else {}
        options = options if isinstance(options, dict) else {}
        lang, as_of = options.get("lang"), options.get("asOf")
        if lang not in {None, "en", "zh"}:
            self.tell(f"the setting `lang` is {lang!r}; it is `en` or `zh`", types.MessageType.Warning)
            lang = None
        if as_of is not None and not _is_day(as_of):
            self.tell(f"the setting `asOf` is {as_of!r}; write it as YYYY-MM-DD", types.MessageType.Warning)
            as_of = None
        settings = Settings(lang, as_of)
        if settings != self._checker.settings:
            self._worker.submit(self._checker.set, settings)
            self.check_all()

    def renew(self) -> None:
        """Read everything anew with the next check."""
        self._worker.submit(self._checker.renew)

    def check_all(self) -> None:
        """Check every manifest that is open, soon."""
        for uri in sorted(self._documents):
            self.check_soon(uri)

    def check_soon(self, uri: str, delay: float = DELAY) -> None:
        """Check a manifest unless its text changes within `delay` seconds."""
        self._forget(uri)
        if self.path_of(uri) is not None:
            loop = asyncio.get_running_loop()
            self._waiting[uri] = loop.call_later(delay, self._start, uri)

    def begin(self, uri: str) -> None:
        """Take up a document that was opened."""
        self._documents.add(uri)
        self.renew()
        self.check_soon(uri, 0)

    def end(self, uri: str) -> None:
        """Let go of a document that was closed."""
        self._documents.discard(uri)
        self.clear(uri)
        self.changed(uri)

    def changed(self, uri: str) -> None:
        """Check what the text of a document matters to: itself, or the manifests that may point to it."""
        if is_manifest(to_fs_path(uri) or ""):
            self.check_soon(uri)
        else:
            self.check_all()

    def files_changed(self, changes: Iterable[types.FileEvent]) -> None:
        """Look anew at files that changed on the disk; what is gone shows nothing."""
        seen = [change for change in changes if not _is_own(change.uri)]
        gone = {change.uri for change in seen if change.type == types.FileChangeType.Deleted}
        for uri in sorted(gone):
            self.clear(uri)
        if seen:
            self.renew()
            for uri in sorted(self._documents - gone):
                self.check_soon(uri)

    def clear(self, uri: str) -> None:
        """Show nothing of a manifest that is not open any more, or not there."""
        self._forget(uri)
        if is_manifest(to_fs_path(uri) or ""):
            self._publish(uri, None, [])
            self._tell_elsewhere(uri, {})

    def tell(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a message, once in a session however often it comes."""
        _log.error("%s", message)
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(kind, f"measures-lint: {message}"))

    # What the editor asks

    def path_of(self, uri: str) -> str | None:
        """The path of a manifest that is open; `None` for anything else."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        if path is None or uri not in self._documents:
            return None
        return os.path.normpath(path) if is_manifest(path) else None

    def text_of(self, uri: str) -> Text:
        """The text of a document as it is in the editor."""
        encoding = self.workspace.position_encoding
        name = encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding
        return Text(self.workspace.get_text_document(uri).source, name or "utf-16")

    async def work(self, task: Callable[[], _Answer]) -> _Answer | None:
        """The answer of the worker to `task`; where that fails, it is told and the session goes on."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, task)
        except LinterError as error:
            self.tell(error.message + (f"; {error.hint}" if error.hint else ""))
        except Exception as error:
            _log.exception("a task failed")
            self.tell(f"internal error: {type(error).__name__}: {error}")
        return None

    async def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """What is shown at a place of a manifest."""
        path = self.path_of(uri)
        if path is None:
            return None
        text, folder, held = self.text_of(uri), self.folder_of(path), self._held()

        def task() -> types.Hover | None:
            verdict = self._checker.check(path, text.text, folder, held)
            return hover.hover(verdict, self._snippets, text, _form(path), position)

        return await self.work(task)

    async def complete(self, uri: str, position: types.Position) -> types.CompletionList | None:
        """What could be written at a place of a manifest."""
        path = self.path_of(uri)
        if path is None:
            return None
        text, folder = self.text_of(uri), self.folder_of(path)

        def task() -> types.CompletionList:
            if len(text.text) > sources.SIZE_LIMIT:
                return types.CompletionList(False, [])
            at = self._checker.surroundings(path, folder)
            return completion.completion(text, _form(path), position, at.catalog, at.lang, path, at.root)

        return await self.work(task)

    async def act(self, uri: str, span: types.Range) -> list[actions.Action] | None:
        """What can be done about a stretch of a manifest."""
        path = self.path_of(uri)
        if path is None:
            return None
        document = self.workspace.get_text_document(uri)
        text, folder = self.text_of(uri), self.folder_of(path)
        manifest = actions.Manifest(path, uri, document.version, text, _form(path))
        abilities, held = self._abilities(), self._held()

        def task() -> list[actions.Action]:
            verdict = self._checker.check(path, text.text, folder, held)
            return actions.actions(
                manifest, verdict, span, abilities, self._pages, _address, self._text_there
            )

        return await self.work(task)

    async def explain(self, name: str, lang: str) -> None:
        """Show the page of a rule, or its words where it has no address."""
        if self._pages and self._abilities().shows:
            address = diagnostics.page_of(name, self._pages)
            self.window_show_document(types.ShowDocumentParams(address, external=True), _heedless)
            return
        rule = await self.work(lambda: hover.rule_of(catalogs.load(), name))
        if rule is not None:
            words = [rule.text(part, lang) for part in ("title", "description", "remedy")]
            message = "\n".join(part for part in words if part)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Info, message))

    def open(self, uri: str, line: int) -> None:
        """Have the editor show a file at a line."""
        place = types.Position(max(line, 0), 0)
        if uri.startswith("file:"):
            params = types.ShowDocumentParams(uri, take_focus=True, selection=types.Range(place, place))
            self.window_show_document(params, _heedless)

    def folder_of(self, path: str) -> str | None:
        """The folder of the workspace that a file lies in, the innermost where there are several."""
        folders = [to_fs_path(uri) for uri in self.workspace.folders]
        root = self.workspace.root_path
        known = [os.path.normpath(folder) for folder in (*folders, root) if folder]
        return max((folder for folder in known if path.startswith(folder + os.sep)), key=len, default=None)

    async def watch(self) -> None:
        """Ask the editor to say when files change, and for its settings, where it can do so."""
        workspace = self.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            # Evidence may be any file of the repository, and a folder that goes is told of by its name alone.
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher("**/*")])
            wanted = types.Registration(_WATCHER, types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await self.client_register_capability_async(types.RegistrationParams([wanted]))
        if workspace and workspace.configuration:
            await self.ask_settings()

    async def ask_settings(self) -> None:
        """Take the settings that the editor holds now."""
        item = types.ConfigurationItem(section=SECTION)
        found = await self.workspace_configuration_async(types.ConfigurationParams([item]))
        if found and found[0] is not None:
            self.configure(found[0])

    # What is found

    def _start(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        task = asyncio.get_running_loop().create_task(self._check(uri))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _check(self, uri: str) -> None:
        path = self.path_of(uri)
        if path is None:
            return
        document = self.workspace.get_text_document(uri)
        text, wanted, folder = self.text_of(uri), document.version, self.folder_of(path)
        held = self._held()

        def task() -> tuple[list[types.Diagnostic], dict[str, list[types.Diagnostic]]]:
            verdict = self._checker.check(path, text.text, folder, held)
            found = diagnostics.of_manifest(verdict, path, text, self._pages, _address)
            return found, self._beside(verdict, text.encoding)

        answer = await self.work(task)
        # What was found in an older text, or in one that was closed, is of no use.
        if answer is None or uri not in self._documents:
            return
        if self.workspace.get_text_document(uri).version == wanted:
            self._publish(uri, wanted, answer[0])
            self._tell_elsewhere(uri, answer[1])

    def _beside(self, verdict: Verdict, encoding: str) -> dict[str, list[types.Diagnostic]]:
        return {
            _address(file.path): [
                diagnostics.of_finding(finding, verdict, Text(file.text, encoding), self._pages, _address)
                for finding in file.findings
            ]
            for file in verdict.elsewhere
        }

    def _tell_elsewhere(self, manifest: str, found: dict[str, list[types.Diagnostic]]) -> None:
        """Show what the checks of all open manifests say of files beside them, each thing once."""
        for uri in {*self._elsewhere, *found}:
            said = self._elsewhere.setdefault(uri, {})
            before = list(said.values())
            said.pop(manifest, None)
            if found.get(uri):
                said[manifest] = found[uri]
            if list(said.values()) != before:
                once = {str(item.data): item for items in said.values() for item in items}
                self._publish(uri, None, list(once.values()))
        self._elsewhere = {uri: said for uri, said in self._elsewhere.items() if said}

    def _publish(self, uri: str, wanted: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, wanted))

    def _forget(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def _abilities(self) -> actions.Abilities:
        workspace, window = self.client_capabilities.workspace, self.client_capabilities.window
        edits = workspace.workspace_edit if workspace else None
        operations = (edits.resource_operations if edits else None) or []
        shown = window.show_document if window else None
        return actions.Abilities(
            versioned=bool(edits and edits.document_changes),
            creates=types.ResourceOperationKind.Create in operations,
            shows=bool(shown and shown.support),
        )

    def _held(self) -> dict[str, str]:
        """The texts of open documents that are no manifests, as the worker may read them."""
        paths = {uri: to_fs_path(uri) or "" for uri in self._documents if uri.startswith("file:")}
        return {
            os.path.realpath(path): self.workspace.get_text_document(uri).source
            for uri, path in sorted(paths.items())
            if path and not is_manifest(path)
        }

    def _text_there(self, path: str) -> tuple[str, int | None] | None:
        for uri in sorted(self._documents):
            if to_fs_path(uri) == path:
                document = self.workspace.get_text_document(uri)
                return document.source, document.version
        return (sources.read_text(path), None) if os.path.lexists(path) else None


def serve() -> int:
    """Talk to one editor until it leaves; 0 where it said so before, else 1."""
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR, format="measures-lint: %(message)s")
    # The protocol has the stream for itself: whatever else writes to standard output writes to the log.
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # A thread waits for input and would not be interrupted. Nothing is left half done: nothing is written.
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    server = made()
    server.start_io(stdin=sys.stdin.buffer, stdout=output)
    return 0 if server.ended else 1


def made() -> Server:
    """A server that answers."""
    server = Server()

    @server.feature(types.INITIALIZE)
    def initialize(ls: Server, params: types.InitializeParams) -> None:
        if params.initialization_options is not None:
            ls.configure(params.initialization_options)

    @server.feature(types.INITIALIZED)
    async def initialized(ls: Server, params: types.InitializedParams) -> None:
        await ls.watch()

    @server.feature(types.SHUTDOWN)
    def shutdown(ls: Server, params: None) -> None:
        ls.ended = True

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.begin(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        # Any file that is saved may be evidence, waivers or configuration.
        ls.renew()
        ls.check_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.end(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        ls.files_changed(params.changes)

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        workspace = ls.client_capabilities.workspace
        if workspace and workspace.configuration:
            await ls.ask_settings()
        else:
            ls.configure(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def did_change_folders(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
        ls.renew()
        ls.check_all()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
        return await ls.hover(params.text_document.uri, params.position)

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list(completion.TRIGGERS))
    )
    async def completed(ls: Server, params: types.CompletionParams) -> types.CompletionList | None:
        return await ls.complete(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    async def acted(ls: Server, params: types.CodeActionParams) -> list[actions.Action] | None:
        found = await ls.act(params.text_document.uri, params.range)
        return _of_kinds(found or [], params.context.only)

    @server.command(actions.OPEN)
    def opened(ls: Server, uri: str, line: int) -> None:
        ls.open(uri, line)

    @server.command(actions.EXPLAIN)
    async def explained(ls: Server, name: str, lang: str) -> None:
        await ls.explain(name, lang)

    return server


def _of_kinds(
    found: Iterable[actions.Action], only: Iterable[types.CodeActionKind | str] | None
) -> list[actions.Action]:
    """Those of `found` that the editor asks for: it may want quick fixes only, or none."""
    if only is None:
        return list(found)
    wanted = {kind.value if isinstance(kind, types.CodeActionKind) else kind for kind in only}
    return [item for item in found if isinstance(item, types.CodeAction) and {"", "quickfix"} & wanted]


def _form(path: str) -> Format:
    return ENDINGS[os.path.splitext(path)[1].lower()]


def _address(path: str) -> str:
    return from_fs_path(path) or ""


def _is_own(uri: str) -> bool:
    """Whether a file is one that git or another program keeps for itself and changes all the time."""
    return bool(_OWN.intersection((to_fs_path(uri) or "").replace("\\", "/").split("/")))


def _is_day(text: Any) -> bool:
    import datetime

    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text)) and bool(datetime.date.fromisoformat(text))
    except (TypeError, ValueError):
        return False


def _heedless(answer: Any) -> None:
    """Whether the editor showed a document is its own affair."""
