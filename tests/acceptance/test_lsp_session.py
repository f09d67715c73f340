"""The language server as an editor meets it: the real command, over standard input and output."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest
from lsprotocol import types

from tests.conftest import ROOT
from tests.editor import Diagnostics, capable, editing
from tests.edits import applied
from tests.repositories import Repository

pytestmark = pytest.mark.asyncio

SERVICE = (
    "manifest_version: 1\nservice:\n  name: 小禾😀助手\n  generates: [text]\n  offered_as: [web]\n"
    "audience: {public: true, territories: [CN]}\n"
)
ADD = "Add `complaints.decide_within`"
COMMENT = "Waive `log-retention-possibly-short` here"
NAME = "ai-service-manifest.yaml"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example with mistakes, in a repository of its own."""
    repository = Repository.created(tmp_path / "repository")
    shutil.copytree(ROOT / "examples" / "chat-app-with-mistakes", repository.path, dirs_exist_ok=True)
    repository.commit()
    return repository.path / NAME


def checked(path: Path, *options: str) -> list[dict[str, Any]]:
    """What `check` finds in a manifest."""
    command = [sys.executable, "-m", "linter", "check", path.name, "--output-format", "json", *options]
    done = subprocess.run(
        command, cwd=path.parent, capture_output=True, text=True, encoding="utf-8", check=False
    )
    (manifest,) = json.loads(done.stdout)["manifests"]
    findings: list[dict[str, Any]] = manifest["findings"]
    return findings


def rules(found: Diagnostics) -> list[str]:
    return [str(item.code) for item in found]


def about(found: Diagnostics, rule: str) -> types.Diagnostic:
    (item,) = [item for item in found if item.code == rule]
    return item


def _data(item: types.Diagnostic) -> dict[str, str]:
    data: Any = item.data
    assert isinstance(data, dict)
    return data


def _seen_by_an_editor(text: str, place: dict[str, int]) -> types.Range:
    """A place of `check`, reckoned in the units of UTF-16 without anything of the server."""
    lines = text.split("\n")

    def at(line: int, column: int) -> types.Position:
        return types.Position(line - 1, len(lines[line - 1][: column - 1].encode("utf-16-le")) // 2)

    return types.Range(at(place["line"], place["column"]), at(place["end_line"], place["end_column"]))


def _cited(article: str | None) -> str:
    return f" (art. {article})" if article else ""


def _opened_at(root: Path, place: dict[str, Any] | None) -> list[types.DiagnosticRelatedInformation]:
    if place is None:
        return []
    at = types.Position((place["line"] or 1) - 1, 0)
    named = f"{place['file']}#{place['anchor']}" if place["anchor"] else place["file"]
    location = types.Location((root / place["file"]).as_uri(), types.Range(at, at))
    return [types.DiagnosticRelatedInformation(location, named)]


def titled(found: Sequence[types.CodeAction | types.Command], start: str) -> types.CodeAction:
    """The change that is called so."""
    (action,) = [action for action in found if action.title.startswith(start)]
    assert isinstance(action, types.CodeAction)
    return action


def commanded(found: Sequence[types.CodeAction | types.Command], start: str) -> types.Command:
    """The command that is called so."""
    (action,) = [action for action in found if action.title.startswith(start)]
    assert isinstance(action, types.Command)
    return action


def edits_of(action: types.CodeAction) -> tuple[int | None, Sequence[Any]]:
    """The version and the edits of an action that changes one file."""
    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    return change.text_document.version, change.edits


async def test_an_editor_shows_what_check_finds(example: Path) -> None:
    text = example.read_text("utf-8")
    licence = "{kind: icp-filing, number: 浙ICP2025000000号}"
    # An editor counts each of these signs as two, and what follows stands in the same line.
    before = "{kind: other, number: 许可😀😀}"
    text = text.replace(f"licences:\n  - {licence}\n", f"licences: [{before}, {licence}]\n")
    example.write_text(text, "utf-8")
    severities = {
        "error": types.DiagnosticSeverity.Error,
        "warning": types.DiagnosticSeverity.Warning,
        "note": types.DiagnosticSeverity.Information,
    }
    wanted = [
        types.Diagnostic(
            range=_seen_by_an_editor(text, item["location"]),
            message=f"{item['message']}{_cited(item['article'])}\nremedy: {item['remedy']}",
            severity=severities[item["severity"]],
            code=item["rule"],
            source="measures-lint",
            data={"path": item["path"], "fingerprint": item["fingerprint"]},
        )
        for item in checked(example)
    ]
    evidence = [_opened_at(example.parent, item["evidence"]) for item in checked(example)]
    (line,) = [line for line in text.split("\n") if line.startswith("licences")]
    (number,) = [item for item in wanted if item.code == "licence-number-malformed"]
    async with editing(example.parent) as editor:
        found = await editor.open(example)

    assert [list(item.related_information or ()) for item in found] == evidence
    assert [attrs.evolve(item, related_information=None, code_description=None) for item in found] == wanted
    assert number.range.start.character == line.index("浙") + 2


async def test_a_finding_goes_with_its_fault_as_one_types_and_comes_back(example: Path) -> None:
    text = example.read_text("utf-8")
    mended = text.replace("user_bears_all_responsibility: true", "user_bears_all_responsibility: false")
    async with editing(example.parent) as editor:
        before = await editor.open(example)
        after = await editor.type(example, mended)
        again = await editor.type(example, text)

    assert set(rules(before)) - set(rules(after)) == {"user-bears-all-responsibility"}
    assert rules(again) == rules(before)


async def test_only_the_last_of_many_keystrokes_is_answered(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        await editor.open(manifest, SERVICE)
        for end in range(5):
            editor.change(manifest, SERVICE + f"guidance: {'fals'[:end]}")
        found = await editor.type(manifest, SERVICE + "guidance: false\n")

    assert "guidance-declared-absent" in rules(found)


async def test_a_text_that_cannot_be_read_is_an_error_at_its_place(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        (broken,) = await editor.open(manifest, "manifest_version: 1\nservice: {name: 小禾\nprovider: {}\n")
        (stranger,) = await editor.type(manifest, "kind: Deployment\n")
        (empty,) = await editor.type(manifest, "")

    assert (broken.code, broken.severity, broken.range.start.line) == ("not-checked", 1, 2)
    assert broken.message.startswith("not valid YAML: ")
    assert stranger.message.startswith("no manifest of this linter, as it has no `manifest_version`")
    assert empty.message.startswith("is empty")


async def test_a_file_of_another_name_is_left_alone(tmp_path: Path) -> None:
    manifest, other = tmp_path / NAME, tmp_path / "values.yaml"
    async with editing(tmp_path) as editor:
        item = types.TextDocumentItem(other.as_uri(), "yaml", 1, SERVICE)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        found = await editor.open(manifest, SERVICE)
        hovered = await editor.hover(other, 1, 2)
        places = editor.published.qsize()

    assert found
    assert (hovered, places) == (None, 0)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 41), ("utf-16", 31), ("utf-32", 30)])
async def test_columns_count_in_the_units_that_were_agreed(
    tmp_path: Path, encoding: str, column: int
) -> None:
    manifest = tmp_path / NAME
    text = "manifest_version: 1\nservice: {name: 小禾😀助手, phase: lives}\n"
    kind = types.PositionEncodingKind(encoding)
    async with editing(tmp_path, capabilities=capable([kind])) as editor:
        found = await editor.open(manifest, text)
        start = about(found, "schema-value-not-allowed").range.start
        items = await editor.complete(manifest, 1, start.character + 2)
        agreed = editor.capabilities.position_encoding

    assert agreed == encoding
    assert start == types.Position(1, column)
    assert [item.label for item in items] == ["draft", "pre-launch", "live", "ended"]
    edit = items[2].text_edit
    assert edit is not None
    assert applied(text, [edit], encoding) == text.replace("lives", "live")


async def test_without_a_word_on_encodings_columns_are_those_of_utf_16(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        found = await editor.open(manifest, "manifest_version: 1\nservice: {name: 😀, x: 1}\n")

    assert about(found, "schema-unknown-key").range.start == types.Position(
        1, len("service: {name: ") + 2 + 2
    )


async def test_a_hover_tells_of_the_finding_its_rule_and_the_key(example: Path) -> None:
    text = example.read_text("utf-8")
    async with editing(example.parent) as editor:
        found = await editor.open(example)
        place = about(found, "complaint-time-limit-missing").range.start
        hovered = await editor.hover(example, place.line, place.character + 1)
        silent = await editor.hover(example, text[: text.index("\n\n")].count("\n") + 1, 0)

    assert silent is None
    assert hovered is not None
    assert isinstance(hovered.contents, types.MarkupContent)
    told = hovered.contents.value
    assert told.startswith("**no time limit for feedback on the result of a complaint is declared**")
    for part in (
        "### No time limit for complaints",
        "art\\. 15",
        "**related law**",
        "**Complaints** · complaints",
    ):
        assert part in told
    assert hovered.range == types.Range(place, types.Position(place.line, len("complaints")))


async def test_a_skeleton_is_no_answer_until_it_is_filled_in(example: Path) -> None:
    text = example.read_text("utf-8")
    async with editing(example.parent) as editor:
        found = await editor.open(example)
        action = titled(await editor.actions(example, about(found, "complaint-time-limit-missing")), "Add ")
        version, edits = edits_of(action)
        changed = applied(text, edits)
        open_still = await editor.type(example, changed)
        filled = await editor.type(example, changed.replace("days: null # TODO: Days", "days: 15"))

    assert action.title == "Add `complaints.decide_within`, to be filled in"
    assert version == 1
    assert changed == text.replace(
        "  ip_channel: docs/complaints.md#知识产权\n",
        "  ip_channel: docs/complaints.md#知识产权\n  decide_within:\n    days: null # TODO: Days\n",
    )
    assert rules(open_still) == ["schema-wrong-type"]
    assert set(rules(found)) - set(rules(filled)) == {"complaint-time-limit-missing"}


async def test_a_waiver_in_a_comment_counts_once_it_has_a_reason(example: Path) -> None:
    text = example.read_text("utf-8")
    async with editing(example.parent, options={"asOf": "2026-11-24"}) as editor:
        found = await editor.open(example)
        action = titled(await editor.actions(example, about(found, "log-retention-possibly-short")), COMMENT)
        _, edits = edits_of(action)
        changed = applied(text, edits)
        without = await editor.type(example, changed)
        waived = await editor.type(example, changed.replace("] until", "] kept elsewhere until"))

    comment = "  # measures-lint: ignore[log-retention-possibly-short] until 2027-02-22\n"
    assert changed == text.replace("  network: {days: 180", f"{comment}  network: {{days: 180")
    assert set(rules(without)) - set(rules(found)) == {"waiver-incomplete"}
    assert "log-retention-possibly-short" in rules(without)
    assert set(rules(found)) - set(rules(waived)) == {"log-retention-possibly-short"}


async def test_a_waiver_in_a_file_is_made_incomplete_and_counts_when_it_is_completed(example: Path) -> None:
    waivers = example.parent / "measures-lint-waivers.toml"
    async with editing(example.parent, options={"asOf": "2026-11-24"}) as editor:
        found = await editor.open(example)
        offered = await editor.actions(example, about(found, "guidance-missing"))
        action = titled(offered, "Waive `guidance-missing` in ")
        assert action.edit is not None
        assert action.edit.document_changes is not None
        made, filled = action.edit.document_changes
        assert isinstance(made, types.CreateFile)
        assert isinstance(filled, types.TextDocumentEdit)
        entry = applied("", filled.edits)
        waivers.write_text(entry, "utf-8")
        editor.changed(waivers, types.FileChangeType.Created)
        (incomplete,) = await editor.found(waivers)
        waivers.write_text(entry.replace('reason = ""', 'reason = "being written"'), "utf-8")
        editor.changed(waivers)
        after = await editor.found(example)
        gone = await editor.found(waivers)

    assert made.uri == waivers.as_uri()
    assert entry == (
        '[[waivers]]\nrule = "guidance-missing"\nservice = "小禾助手"\nat = "/guidance"\n'
        'reason = ""\n# owner = ""\nexpires = "2027-02-22"\n'
    )
    assert incomplete.code == "waiver-incomplete"
    assert set(rules(found)) - set(rules(after)) == {"guidance-missing"}
    assert list(gone) == []


async def test_evidence_opens_at_the_line_of_its_anchor(example: Path) -> None:
    async with editing(example.parent) as editor:
        found = await editor.open(example)
        await editor.run(
            commanded(await editor.actions(example, about(found, "evidence-anchor-missing")), "Open ")
        )
        shown = await editor.shown.get()

    assert shown.uri == (example.parent / "docs" / "user-agreement.md").as_uri()
    assert shown.selection is not None
    assert shown.selection.start == types.Position(42, 0)


async def test_a_rule_is_explained(example: Path) -> None:
    async with editing(example.parent) as editor:
        found = await editor.open(example)
        await editor.run(
            commanded(await editor.actions(example, about(found, "guidance-missing")), "Explain")
        )
        told = await editor.messages.get()

    assert "guidance" in told.message


async def test_completion_offers_values_keys_files_and_headings(example: Path) -> None:
    head = "manifest_version: 1\nservice:\n  name: x\n  phase: \n"
    middle = "agreement:\n  document: docs/user-agreement.md\n  clauses:\n    user_duties: '#'\n    \n"
    text = f"{head}{middle}privacy:\n  policy: \n"
    async with editing(example.parent) as editor:
        await editor.open(example, text)
        values = await editor.complete(example, 3, len("  phase: "))
        anchors = await editor.complete(example, 7, len("    user_duties: '#"))
        keys = await editor.complete(example, 8, 4)
        files = await editor.complete(example, 10, len("  policy: "))

    assert [(item.label, item.detail) for item in values][:2] == [
        ("draft", "being planned or built."),
        ("pre-launch", "ready, not yet open."),
    ]
    assert "#四用户义务" in [item.label for item in anchors]
    assert "provider_duties" in [item.label for item in keys]
    assert "user_duties" not in [item.label for item in keys]
    assert "docs/privacy-policy.md" in [item.label for item in files]
    assert not [item.label for item in files if ".git/" in item.label]


async def test_completion_works_in_a_text_that_cannot_be_read(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    text = "manifest_version: 1\nservice:\n  name: x\n  ph\naudience: {public: tr\nprovider:\n  kind: \n"
    async with editing(tmp_path) as editor:
        (broken,) = await editor.open(manifest, text)
        keys = await editor.complete(manifest, 3, 4)
        kinds = await editor.complete(manifest, 6, len("  kind: "))

    assert broken.code == "not-checked"
    assert "phase" in [item.label for item in keys]
    assert [item.label for item in kinds] == ["company", "institution", "individual"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "ai-service-manifest.toml",
            'manifest_version = 1\n[service]\nname = "小禾😀"\ngenerates = ["text"]\noffered_as = ["web"]\n'
            '[audience]\npublic = true\nterritories = ["CN"]\n',
        ),
        (
            "ai-service-manifest.json",
            '{"manifest_version": 1, "service": {"name": "小禾😀", "generates": ["text"], "offered_as":\n'
            ' ["web"]}, "audience": {"public": true, "territories": ["CN"]}}\n',
        ),
    ],
)
async def test_other_formats_are_served_alike(tmp_path: Path, name: str, text: str) -> None:
    manifest = tmp_path / name
    manifest.write_text(text, "utf-8")
    wanted = [item["rule"] for item in checked(manifest)]
    async with editing(tmp_path) as editor:
        found = await editor.open(manifest)
        action = titled(await editor.actions(manifest, about(found, "complaint-time-limit-missing")), ADD)
        changed = applied(text, edits_of(action)[1])
        after = await editor.type(manifest, changed)

    assert rules(found) == wanted
    assert "decide_within" in changed
    assert {rule.partition("-")[0] for rule in rules(after)} == {"schema"}
    assert _data(after[0])["path"].startswith("/complaints/decide_within")


async def test_evidence_counts_as_it_stands_in_the_editor(tmp_path: Path) -> None:
    manifest, document = tmp_path / NAME, tmp_path / "guide.md"
    document.write_text("# Guide\n", "utf-8")
    async with editing(tmp_path) as editor:
        before = await editor.open(manifest, SERVICE + "guidance: {document: guide.md#limits}\n")
        editor.open_beside(document)
        editor.change(document, "# Guide\n\n## Limits 😀\n\nIt errs.\n")
        editor.change(document, "# Guide\n\n## Limits\n\nIt errs.\n")
        typed = await editor.found(manifest)
        editor.change(document, "")
        emptied = await editor.found(manifest)
        editor.close(document)
        closed = await editor.found(manifest)

    assert "evidence-anchor-missing" in rules(before)
    assert set(rules(before)) - set(rules(typed)) == {"evidence-anchor-missing"}
    assert "evidence-empty" in rules(emptied)
    assert closed == before
    assert document.read_text("utf-8") == "# Guide\n"


async def test_evidence_that_is_in_the_editor_only_is_missing_all_the_same(tmp_path: Path) -> None:
    manifest, document = tmp_path / NAME, tmp_path / "guide.md"
    async with editing(tmp_path) as editor:
        before = await editor.open(manifest, SERVICE + "guidance: {document: guide.md}\n")
        editor.open_beside(document, "# Guide\n")
        editor.change(document, "# Guide\n\nIt errs.\n")
        typed = await editor.found(manifest)

    assert "evidence-missing" in rules(before)
    assert typed == before


async def test_a_manifest_in_a_folder_that_is_not_there_is_told_so_and_the_session_goes_on(
    tmp_path: Path,
) -> None:
    manifest, new = tmp_path / NAME, tmp_path / "new" / NAME
    async with editing(tmp_path) as editor:
        (nowhere,) = await editor.open(new, SERVICE)
        items = await editor.complete(new, 1, 0)
        found = await editor.open(manifest, SERVICE)
        new.parent.mkdir()
        saved = await editor.type(new, SERVICE + "\n")

    assert nowhere.message == "lies in no folder of this disk\nsave it in one that is there"
    assert "service" in [item.label for item in items] or items == []
    assert rules(saved) == rules(found)
    assert editor.messages.empty()


async def test_whatever_address_a_document_has_the_session_goes_on(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    addresses = [
        "file:///c%3A/work/ai-service-manifest.yaml",
        "file:///C:/work/ai-service-manifest.yaml",
        "file://server/share/ai-service-manifest.yaml",
        "file:///%FF/ai-service-manifest.yaml",
        "untitled:ai-service-manifest.yaml",
        "vscode-vfs://github/owner/ai-service-manifest.yaml",
        "no address",
    ]
    async with editing(tmp_path) as editor:
        for uri in addresses:
            item = types.TextDocumentItem(uri, "yaml", 1, SERVICE)
            editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            asked = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(1, 2))
            await editor.client.text_document_hover_async(asked)
        found = await editor.open(manifest, SERVICE)

    assert "complaint-time-limit-missing" in rules(found)
    assert editor.messages.empty()


async def test_ends_of_lines_and_a_mark_at_the_start_change_no_finding(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        plain = await editor.open(manifest, SERVICE)
        windows = await editor.type(manifest, SERVICE.replace("\n", "\r\n"))
        marked = await editor.type(manifest, "\ufeff" + SERVICE.replace("\n", "\r\n"))

    assert windows == plain
    assert marked == plain


async def test_policies_that_are_damaged_are_told_once_and_the_session_goes_on(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    for part in ("linter", "policies", "schemas"):
        shutil.copytree(ROOT / part, installed / part, ignore=shutil.ignore_patterns("__pycache__"))
    module = installed / "linter" / "engine" / "policy.wasm"
    whole = module.read_bytes()
    module.write_bytes(whole[:-1000])
    manifest = tmp_path / NAME
    async with editing(tmp_path, installed=installed) as editor:
        (damaged,) = await editor.open(manifest, SERVICE)
        (still,) = await editor.type(manifest, SERVICE + "\n")
        keys = await editor.complete(manifest, 1, 0)
        module.write_bytes(whole)
        mended = await editor.type(manifest, SERVICE)

    assert (damaged.code, damaged.severity) == ("not-checked", types.DiagnosticSeverity.Error)
    assert "policy.wasm" in damaged.message
    assert "reinstall measures-lint" in damaged.message
    assert still == damaged
    assert keys
    assert "complaint-time-limit-missing" in rules(mended)


async def test_evidence_that_changes_is_looked_at_again(tmp_path: Path) -> None:
    manifest, document = tmp_path / NAME, tmp_path / "guide.md"
    async with editing(tmp_path) as editor:
        missing = await editor.open(manifest, SERVICE + "guidance: {document: guide.md}\n")
        (registered,) = (await editor.watched.get()).registrations
        document.write_text("# Guide\n\nThink before you believe what a machine writes.\n", "utf-8")
        editor.changed(document, types.FileChangeType.Created)
        there = await editor.found(manifest)

    assert registered.method == "workspace/didChangeWatchedFiles"
    assert set(rules(missing)) - set(rules(there)) == {"evidence-missing"}


async def test_a_configuration_counts_as_it_is_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    manifest, configuration = tmp_path / NAME, tmp_path / "measures-lint.toml"
    configuration.write_text('lang = "zh"\n', "utf-8")
    async with editing(tmp_path) as editor:
        chinese = await editor.open(manifest, SERVICE)
        configuration.write_text('ignore = ["complaint-time-limit-missing"]\n', "utf-8")
        editor.changed(configuration)
        ignored = await editor.found(manifest)
        configuration.write_text("ignore = [\n", "utf-8")
        editor.changed(configuration)
        (broken,) = await editor.found(manifest)

    assert "投诉" in about(chinese, "complaint-time-limit-missing").message
    assert set(rules(chinese)) - set(rules(ignored)) == {"complaint-time-limit-missing"}
    assert str(configuration) in broken.message
    assert broken.related_information is not None
    assert broken.related_information[0].location.uri == configuration.as_uri()


async def test_settings_of_the_editor_choose_language_and_day(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    waiver = "# measures-lint: ignore[complaint-time-limit-missing] soon until 2026-01-31\n"
    late = SERVICE.replace("service:", f"{waiver}service:")
    async with editing(tmp_path, options={"lang": "zh", "asOf": "2026-01-01"}) as editor:
        early = await editor.open(manifest, late)
        # What the editor holds counts for more than what it said at first.
        editor.settings = {"lang": "fr", "asOf": "2026-02-31"}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        messages = {(await editor.messages.get()).message for _ in range(2)}
        after = await editor.found(manifest)

    assert about(early, "waiver-expiring").message.startswith("对 `complaint-time-limit-missing` 的豁免")
    assert about(after, "waiver-expired").message.startswith("the waiver of `complaint-time-limit-missing`")
    assert set(rules(after)) - set(rules(early)) == {"waiver-expired", "complaint-time-limit-missing"}
    assert messages == {
        "measures-lint: the setting `lang` is 'fr'; it is `en` or `zh`",
        "measures-lint: the setting `asOf` is '2026-02-31'; write it as YYYY-MM-DD",
    }


async def test_each_folder_of_a_workspace_goes_by_its_own_configuration(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    (first / "measures-lint.toml").write_text('ignore = ["complaint-time-limit-missing"]\n', "utf-8")
    async with editing(first, second) as editor:
        ignoring = await editor.open(first / NAME, SERVICE)
        whole = await editor.open(second / NAME, SERVICE)

    assert set(rules(whole)) - set(rules(ignoring)) == {"complaint-time-limit-missing"}


async def test_what_is_closed_or_deleted_shows_nothing(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        await editor.open(manifest, SERVICE)
        editor.close(manifest)
        closed = await editor.found(manifest)
        assert await editor.open(manifest, SERVICE)
        editor.close(manifest)
        await editor.found(manifest)
        editor.changed(manifest, types.FileChangeType.Deleted)
        deleted = await editor.found(manifest)

    assert (list(closed), list(deleted)) == ([], [])


async def test_a_manifest_that_is_too_large_is_refused_and_the_session_goes_on(tmp_path: Path) -> None:
    manifest = tmp_path / NAME
    async with editing(tmp_path) as editor:
        (large,) = await editor.open(manifest, SERVICE + "#" * 1024 * 1024)
        items = await editor.complete(manifest, 0, 0)
        found = await editor.type(manifest, SERVICE)

    assert large.message.startswith("is larger than 1024 KiB")
    assert items == []
    assert "complaint-time-limit-missing" in rules(found)


async def test_an_editor_of_few_abilities_gets_plain_changes_only(example: Path) -> None:
    async with editing(example.parent, capabilities=types.ClientCapabilities()) as editor:
        found = await editor.open(example)
        offered = await editor.actions(example, about(found, "guidance-missing"))

    changes = [
        action.edit and action.edit.changes for action in offered if isinstance(action, types.CodeAction)
    ]
    assert [list(change or ()) for change in changes] == [[example.as_uri()]] * 2
    assert [action.title.partition(" ")[0] for action in offered] == ["Add", "Waive", "Explain"]


def _message(content: dict[str, Any]) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


_INITIALIZE = _message(
    {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
)
_SHUTDOWN = _message({"id": 2, "method": "shutdown"})
_EXIT = _message({"method": "exit"})


@pytest.mark.parametrize(
    ("said", "code"), [(_INITIALIZE + _SHUTDOWN + _EXIT, 0), (_INITIALIZE + _EXIT, 1), (_INITIALIZE, 1)]
)
async def test_the_exit_code_says_whether_the_editor_took_its_leave(said: bytes, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "linter", "lsp", "--stdio"], input=said, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (code, b"")
    assert done.stdout.startswith(b"Content-Length: ")


@pytest.mark.skipif(os.name == "nt", reason="a process of its own group cannot be interrupted alone there")
async def test_an_interrupt_ends_the_server_at_once() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(_INITIALIZE)
        server.stdin.flush()
        assert server.stdout.readline().startswith(b"Content-Length: ")
        server.send_signal(signal.SIGINT)
        assert server.wait(60) == 130


async def test_without_pygls_one_line_says_what_to_install(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['pygls'] = None; from linter.cli import run; sys.exit(run(['lsp']))"
    done = subprocess.run(
        [sys.executable, "-c", hidden], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert done.returncode == 2
    assert "pip install 'measures-lint[lsp]'" in done.stderr
    assert "Traceback" not in done.stderr
