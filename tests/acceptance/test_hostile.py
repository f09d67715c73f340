"""A repository from a stranger: a test for each threat that SECURITY.md names.

Many stand elsewhere, beside the part that is concerned; SECURITY.md says where.
"""

import ast
import importlib
import json
import os
import re
import subprocess
import sys
import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from linter.cli import run
from linter.reporters.formats import FORMATS
from tests.manifests import AS_OF, ROOT
from tests.repositories import Repository

NAME = "ai-service-manifest.yaml"
MANIFEST = """\
manifest_version: 1
service: {name: Chat, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
access: {accounts: true}
agreement: {document: docs/terms.md}
"""
SECRET = "hunter2-secret"


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    git_repository.write({NAME: MANIFEST, "docs/terms.md": "# Terms\n\n## User rights\n\nAsk us.\n"})
    git_repository.commit()
    monkeypatch.chdir(git_repository.path)
    return git_repository


def check(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, str, str]:
    code = run(["check", "--as-of", AS_OF, *options])
    told = capfd.readouterr()
    return code, told.out, told.err


def rules(capfd: pytest.CaptureFixture[str], *options: str) -> set[str]:
    document = json.loads(check(capfd, "--output-format", "json", *options)[1])
    return {finding["rule"] for manifest in document["manifests"] for finding in manifest["findings"]}


# --- Nothing outside is read -------------------------------------------------------------------------------


@pytest.mark.parametrize("paths", [[], [NAME]], ids=["met in a search", "named"])
@pytest.mark.parametrize("ending", [".yaml", ".json", ".toml"])
def test_a_manifest_that_is_a_link_out_of_the_repository_is_not_read(
    repository: Repository, tmp_path: Path, paths: list[str], ending: str, capfd: pytest.CaptureFixture[str]
) -> None:
    name = f"ai-service-manifest{ending}"
    (tmp_path / "credentials").write_text(f'"manifest_version" = 1\n{{"token": "{SECRET}"}}\n{SECRET}: 1\n')
    (repository.path / NAME).unlink()
    (repository.path / name).symlink_to(tmp_path / "credentials")
    repository.git("add", "--all")
    code, out, err = check(capfd, *(name for _ in paths))

    assert (code, SECRET in out + err) == (3, False)
    assert err.startswith(f"not checked: {name}: is a link that leads out of the repository\n")


def test_a_manifest_that_is_a_link_inside_the_repository_is_read(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository.path / "services").mkdir()
    (repository.path / NAME).rename(repository.path / "services" / "chat.yaml")
    (repository.path / NAME).symlink_to("services/chat.yaml")

    assert check(capfd, NAME)[0] == 1


@pytest.mark.parametrize(
    "reference",
    [
        *("../secret.md", "docs/../../secret.md", "/../secret.md", "file:///etc/passwd", "FILE:/etc/passwd"),
        *("C:\\secret.md", "c:/secret.md", "\\\\server\\share", "//server/share", "..\\secret.md", "link.md"),
        *(
            "folder/secret.md",
            "~/secret.md",
            "%2e%2e/secret.md",
            "/proc/self/environ",
            "/dev/stdin",
            "pipe.md",
        ),
    ],
)
def test_no_reference_leads_out_of_the_repository(
    repository: Repository, tmp_path: Path, reference: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.md").write_text(f"# {SECRET}\n\n## {SECRET} rights\n", "utf-8")
    (repository.path / "link.md").symlink_to(tmp_path / "secret.md")
    (repository.path / "folder").symlink_to(tmp_path)
    os.mkfifo(repository.path / "pipe.md")
    manifest = MANIFEST.replace("docs/terms.md", json.dumps(f"{reference}#{SECRET[:-2]}"))
    (repository.path / NAME).write_text(manifest, "utf-8")
    code, out, err = check(capfd, "--no-discover", "--output-format", "json")
    (found,) = json.loads(out)["manifests"]

    assert (code, err) == (1, "")
    # The nearest anchor of a file that was opened would be suggested.
    assert SECRET not in out
    states = {"evidence-missing", "evidence-outside-repository", "evidence-unreadable"}
    assert len({one["rule"] for one in found["findings"]} & states) == 1


# --- Nothing is run, written or called ---------------------------------------------------------------------


def test_no_program_that_git_is_told_of_is_run(
    repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> {tmp_path}/run\ncat\n')
    program.chmod(0o755)
    named = (
        *("core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass", "core.gitProxy"),
        *(
            "diff.external",
            "filter.evil.clean",
            "filter.evil.smudge",
            "filter.evil.process",
            "diff.evil.textconv",
        ),
        *(
            "credential.helper",
            "alias.ls-files",
            "gpg.program",
            "uploadpack.packObjectsHook",
            "merge.evil.driver",
        ),
    )
    for key in named:
        repository.git("config", key, str(program))
    hooks = repository.path / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "pre-auto-gc", "reference-transaction", "post-checkout"):
        (hooks / hook).write_text(program.read_text())
        (hooks / hook).chmod(0o755)
    (repository.path / ".git/config").open("a").write(
        f"[core]\n\thooksPath = {hooks}\n[pager]\n\tls-files = {program}\n"
    )
    (repository.path / ".gitattributes").write_text("* filter=evil diff=evil merge=evil\n")
    (repository.path / "docs/terms.md").write_text("# Terms\n\nchanged since it was committed\n")
    (repository.path / "app.py").write_text("import openai\n")

    assert (check(capfd)[0], run(["discover", "."])) == (1, 0)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("path", [".{sep}{path}", "{sep}{path}", "bin{sep}{path}", "./bin{sep}{path}"])
def test_a_git_that_lies_in_the_tree_is_not_run(
    repository: Repository,
    path: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in ("git", "bin/git", "docs/git", "docs/bin/git"):
        program = repository.path / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n")
        program.chmod(0o755)
    (repository.path / "app.py").write_text("import openai\n")
    # An empty entry of the PATH means the working directory, too.
    monkeypatch.setenv("PATH", path.format(sep=os.pathsep, path=os.environ["PATH"]))

    assert (check(capfd)[0], run(["discover", "."])) == (1, 0)
    assert not (tmp_path / "run").exists()


def test_without_a_git_in_an_absolute_folder_there_is_none(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository.path / "new.md").write_text("# New\n")
    (repository.path / NAME).write_text(MANIFEST.replace("docs/terms.md", "new.md"))
    assert "evidence-untracked" in rules(capfd, "--no-discover")

    monkeypatch.setenv("PATH", ".")

    assert "evidence-untracked" not in rules(capfd, "--no-discover")


def test_the_configuration_of_an_archives_git_puts_no_other_folder_in_place_of_the_tree(
    repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository.path / "app.py").write_text("import openai\n")
    before = rules(capfd)
    run(["discover", "."])
    found = capfd.readouterr().out
    (tmp_path / "other").mkdir()
    repository.git("config", "core.worktree", str(tmp_path / "other"))

    assert "agreement-clauses-missing" in before
    assert rules(capfd) == before
    run(["discover", "."])
    assert capfd.readouterr().out == found
    assert "app.py" in found


def test_a_folder_that_looks_like_the_inside_of_git_names_no_program(
    repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    inner = repository.path / "inner"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/run\n")
    program.chmod(0o755)
    Repository.created(tmp_path / "bare")
    (tmp_path / "bare" / ".git").rename(inner)
    (inner / "config").write_text(f"[core]\n\tbare = true\n\tfsmonitor = {program}\n\tworktree = ..\n")
    (inner / NAME).write_text(MANIFEST.replace("docs/terms.md", "/docs/terms.md"))

    assert check(capfd, "inner")[0] == 1
    assert not (tmp_path / "run").exists()


def test_a_cache_that_came_with_the_tree_is_neither_believed_nor_run(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(repository.path / ".cache"))
    monkeypatch.delenv("MEASURES_LINT_CACHE_DIR")

    assert check(capfd) == fresh
    # Not even written, so that what lies there is nobody's but the stranger's.
    assert not (repository.path / ".cache").exists()


def test_a_configuration_of_the_tree_has_nothing_written(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository.path / "measures-lint.toml").write_text('output-format = ["json=.venv/lib/x.pth"]\n')
    (repository.path / ".venv/lib").mkdir(parents=True)

    assert check(capfd)[0] == 2
    assert check(capfd, "--isolated", "--output-format", "json=.venv/lib/report.json")[0] == 1
    assert [path.name for path in (repository.path / ".venv/lib").iterdir()] == ["report.json"]


def test_a_report_is_not_written_through_a_link_of_the_tree(
    repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "profile").write_text("mine\n")
    (repository.path / "report.json").symlink_to(tmp_path / "profile")

    assert check(capfd, "--output-format", "json=report.json")[0] == 1
    assert (tmp_path / "profile").read_text() == "mine\n"
    assert json.loads((repository.path / "report.json").read_text())["version"] == "1"


def test_the_tree_is_left_as_it_was(repository: Repository, capfd: pytest.CaptureFixture[str]) -> None:
    def state() -> dict[str, Any]:
        files = sorted(path for path in repository.path.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    (repository.path / "app.py").write_text("import openai\n")
    before = state()
    check(capfd)

    assert state() == before


# --- Nothing steers who reads ------------------------------------------------------------------------------

HOSTILE = (
    "\x1b]0;title\x07\x1b[2J\x9b31m",
    "a\u202egpj.exe\u2066\u2069\u200f",
    "\n::error file=x::pwned\n::set-output name=a::b\n::stop-commands::x",
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png) <!-- | `a` **b**",
    "]]>&xxe;<!DOCTYPE a>",
    "##vso[task.setvariable variable=a]b\n##[error]x",
    "section_start:0:a[collapsed=true]\r\x1b[0Kx",
)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", FORMATS)
def test_words_of_a_manifest_steer_no_reader_of_a_report(
    repository: Repository, name: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    data = {
        "manifest_version": 1,
        "service": {"name": words, "generates": ["text"], "offered_as": ["web"]},
        "audience": {"public": True, "territories": ["CN"]},
        "models": [{"name": words, "supplier": words}],
        "access": {"accounts": True},
        "agreement": {
            "document": words.replace("\n", " ").replace("\x1b", "").replace("\x07", "").replace("\r", "")
        },
    }
    (repository.path / NAME).unlink()
    (repository.path / "ai-service-manifest.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    _, out, err = check(capfd, "-v", "--output-format", name)
    (repository.path / "ai-service-manifest.json").write_text(
        json.dumps({**data, words: {words: words}}), "utf-8"
    )
    _, broken, more = check(capfd, "-v", "--output-format", name)

    for text in (out, err, broken, more):
        assert _steering(text) == []
        assert _commands(text, name) == []
    for text in (out, broken):
        if name in {"html", "markdown"}:
            assert re.findall(r"(?<!\\)<(?:script>alert|img)", text) == []
        if name == "markdown":
            assert re.findall(r"(?<!\\)\]\(|(?<!\\)<!--", text) == []
        if name == "junit":
            ET.fromstring(text)
        if name in {"json", "sarif", "gitlab"}:
            json.loads(text)


def _commands(text: str, name: str) -> list[str]:
    """Lines that a CI system would take for a command, but for the annotations that are meant."""
    meant = r"::(?:error|warning|notice) (?:file|title)=[^\n]*" if name == "github" else r"(?!)"
    lines = [line for line in text.split("\n") if not re.fullmatch(meant, line)]
    return [line for line in lines if line.strip().startswith("::") or re.search(r"##(?:vso)?\[", line)]


def _steering(text: str) -> list[str]:
    """Control characters and those that turn the direction of writing, but for ends of lines."""
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return [
        char
        for char in text
        if (unicodedata.category(char) == "Cc" and char not in "\n\t") or char in turning
    ]


PATHS = (
    *("a\x1b[31m\x9b2J", "a\u202eb", "::error::pwned", " ::error::pwned", "##vso[x]y", "a##[error]y"),
    *("<img src=x>", "](javascript:x)", "a\n::error::b"),
)


@pytest.mark.parametrize("folder", PATHS, ids=range(len(PATHS)))
@pytest.mark.parametrize("name", FORMATS)
def test_names_of_files_steer_no_reader_of_a_report(
    repository: Repository, name: str, folder: str, capfd: pytest.CaptureFixture[str]
) -> None:
    good = MANIFEST.replace("docs/terms.md", "'terms.md#Users'")
    below = repository.path / folder
    (below / "b").mkdir(parents=True)
    (below / NAME).write_text(good, "utf-8")
    (below / "terms.md").write_text(f"# Users {folder}\n\nAsk.\n", "utf-8")
    (below / "b" / NAME).write_text("a: [\n", "utf-8")
    (below / "app.py").write_text("import openai\n", "utf-8")
    code, out, err = check(capfd, "-v", "--output-format", name)

    assert code == 3
    for text in (out, err):
        assert _steering(text) == []
        assert _commands(text, name) == []
    if name in {"html", "markdown"}:
        assert re.findall(r"(?<!\\)<img", out) == []
    if name == "markdown":
        assert re.findall(r"(?<!\\)\]\(", out) == []
    if name == "junit":
        ET.fromstring(out)


def _is_harmless(text: str, name: str) -> None:
    assert _steering(text) == []
    assert _commands(text, name) == []
    if name in {"html", "markdown"}:
        assert re.findall(r"(?<!\\)<(?:script>alert|img)", text) == []
    if name == "markdown":
        assert re.findall(r"(?<!\\)\]\(|(?<!\\)<!--", text) == []
    if name == "junit":
        ET.fromstring(text)
    if name in {"json", "sarif", "gitlab"}:
        json.loads(text)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", FORMATS)
def test_words_of_waivers_and_anchors_steer_no_reader_of_a_report(
    repository: Repository, name: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    # Of a waiver that counts, of one that nothing needs, of an incomplete one; of a heading near an anchor.
    quoted = _toml(words)
    (repository.path / "measures-lint-waivers.toml").write_text(
        f"""[[waivers]]
rule = "agreement-missing"
reason = {quoted}
owner = {quoted}
expires = 2027-01-31

[[waivers]]
rule = "agreement-clauses-missing"
reason = {quoted}
owner = {quoted}
expires = 2027-01-31

[[waivers]]
rule = {quoted}
reason = {quoted}
service = {quoted}
""",
        "utf-8",
    )
    line = " ".join(words.split())
    (repository.path / "docs/terms.md").write_text(
        f"# Terms\n\n## Rights {line}\n\nAsk us: {line}\n", "utf-8"
    )
    manifest = MANIFEST.replace("docs/terms.md", json.dumps(f"docs/terms.md#Rights {line}x"))
    hidden = f"# measures-lint: ignore[{line}] {line} until {line}\n# measures-lint: {line}\n"
    (repository.path / NAME).write_text(manifest + hidden, "utf-8")

    code, out, err = check(capfd, "-vv", "--output-format", name)

    assert code in {1, 3}
    _is_harmless(out, name)
    _is_harmless(err, "text")


def _toml(text: str) -> str:
    return (
        '"'
        + "".join(
            char if char.isprintable() and char not in '"\\' else f"\\u{ord(char):04x}" for char in text
        )
        + '"'
    )


SETTINGS = {
    "an unknown key": "{quoted} = 1\n",
    "an unknown rule": "ignore = [{quoted}]\n",
    "an unknown format": "output-format = [{quoted}]\n",
    "a file that is nowhere": "baseline = {quoted}\n",
    "a folder that is none": "policies = [{quoted}]\n",
    "a wrong value": "lang = {quoted}\n",
    "a broken line": "a = {words}\n",
    "a severity": "[severity]\n{quoted} = 'error'\n",
    "a profile": "profile = {quoted}\n",
    "an address": "engine = 'opa'\nopa-url = {quoted}\n",
    "a pattern": "[[per-path]]\npath = {quoted}\nignore = [{quoted}]\n",
}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("where", SETTINGS)
def test_words_of_a_configuration_steer_no_reader_of_an_error(
    repository: Repository, where: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    text = SETTINGS[where].format(quoted=_toml(words), words=words)
    (repository.path / "measures-lint.toml").write_text(text, "utf-8")

    for options in ((), ("--show-settings",)):
        code, out, err = check(capfd, *options)

        assert code == 0 or (code in {1, 2, 3} and not options) or err
        _is_harmless(out, "text")
        _is_harmless(err, "text")


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_baseline_steer_no_reader_of_a_report(
    repository: Repository, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    entry = {"fingerprint": "0" * 16, "rule": words, "path": words, "pointer": words}
    (repository.path / "b.json").write_text(json.dumps({"version": 1, "findings": [entry]}), "utf-8")

    for name in FORMATS:
        code, out, err = check(capfd, "-vv", "--baseline", "b.json", "--output-format", name)

        assert code == 1
        _is_harmless(out, name)
        _is_harmless(err, "text")


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("command", ["discover", "scope", "compare", "facts", "init"])
def test_words_of_code_and_manifests_steer_no_reader_of_other_commands(
    repository: Repository, command: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    line = words.replace("\n", " ").replace("\r", " ")
    (repository.path / "app.py").write_text(f"import openai\nmodel = 'gpt-4o{line}'  # {line}\n", "utf-8")
    (repository.path / "package.json").write_text(
        json.dumps({"name": words, "dependencies": {"openai": words, words: words}}), "utf-8"
    )
    data = {
        "manifest_version": 1,
        "service": {"name": words, "generates": ["text"], "offered_as": ["web"]},
        "models": [{"name": words, "supplier": words}],
    }
    (repository.path / NAME).write_text(json.dumps(data), "utf-8")
    calls = {
        "discover": [["discover", "."], ["discover", ".", "--output-format", "json"]],
        "facts": [["facts", NAME]],
        "init": [["init", "app", "--dry-run", "--yes"]],
    }
    (repository.path / "app").mkdir()
    (repository.path / "app.py").rename(repository.path / "app" / "app.py")
    for call in calls.get(command, [[command, NAME], [command, NAME, "--output-format", "json"]]):
        assert run(call) in {0, 1, 3}
        told = capfd.readouterr()
        _is_harmless(told.out, "text")
        _is_harmless(told.err, "text")


def test_words_of_rules_that_the_tree_brings_steer_no_reader(
    repository: Repository, opa: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=os.pathsep)
    # Control characters are refused; ends of lines are not.
    words = json.dumps("\n".join(words for words in HOSTILE if words.replace("\n", "").isprintable()))
    rule = (ROOT / "docs/own-rules/supplier_not_approved.rego").read_text("utf-8")
    for key in ("title", "message", "remedy"):
        rule = re.sub(rf"^(# +{key}: ).*$", lambda found: found[1] + words, rule, flags=re.MULTILINE)
    rule = re.sub(r"# description: >-\n#.*\n", lambda _: f"# description: {words}\n", rule)
    repository.write(
        {
            "rules/supplier_not_approved.rego": rule,
            "rules/suppliers.rego": (ROOT / "docs/own-rules/suppliers.rego").read_text("utf-8"),
            "measures-lint.toml": 'policies = ["rules"]\nselect = ["acme"]\n',
            NAME: MANIFEST + "models: [{name: x, supplier: y}]\n",
        }
    )

    for name in FORMATS:
        code, out, err = check(capfd, "-vv", "--output-format", name)
        assert (code, err, "supplier-not-approved" in out) == (1, "", True)
        _is_harmless(out, name)
    for call in (["rules"], ["explain", "supplier-not-approved"], ["rules", "--output-format", "json"]):
        assert run([*call, "--lang", "zh"]) == 0
        out = capfd.readouterr().out
        assert "supplier-not-approved" in out
        _is_harmless(out, "text")


def test_a_change_of_a_manifest_is_shown_and_steers_nobody(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    words = "\u202e ##[error]x\n::error::pwned\n"
    comments = "".join(f"# {line}\n" for line in words.splitlines())
    text = f"{MANIFEST}notes: |\n".replace("notes: |\n", "") + comments
    (repository.path / NAME).write_text(text.replace("name: Chat", "name: '\n  ::error::pwned'"), "utf-8")
    (repository.path / "app.py").write_text('paint(model="wanx2.1-t2i-turbo")\n', "utf-8")

    assert run(["init", "--update", "--dry-run", "."]) == 0
    out = capfd.readouterr().out
    assert "+" in out
    _is_harmless(out, "text")
    assert check(capfd, "--show-files")[0] == 0


# --- Nothing is hidden from whoever says what counts -------------------------------------------------------

HIDING = {
    "measures-lint.toml": 'exclude = ["**"]\nignore = ["agreement"]\nfail-level = "error"\n',
    "measures-lint-waivers.toml": '[[waiver]]\nrule = "agreement-clauses-missing"\nreason = "so"\n',
    "baseline.json": "{}",
    ".gitignore": "*\n",
}


@pytest.mark.parametrize("how", ["--isolated", "--config"])
def test_nothing_in_the_tree_hides_a_finding_from_a_caller_who_says_what_counts(
    repository: Repository, tmp_path: Path, how: str, capfd: pytest.CaptureFixture[str]
) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text('select = ["agreement"]\n')
    options = ["--isolated", "--select", "agreement"] if how == "--isolated" else ["--config", str(ours)]
    before = rules(capfd, *options, "--no-ignores")
    repository.git("add", "--all")
    for file, text in HIDING.items():
        (repository.path / file).write_text(text)

    assert before != set()
    assert rules(capfd, *options, "--no-ignores") == before
    # Without a word from the caller, the tree decides.
    assert rules(capfd) == set()


# --- Nothing takes for ever --------------------------------------------------------------------------------


def test_a_device_is_no_manifest_and_no_evidence(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository.path / NAME).unlink()
    (repository.path / NAME).symlink_to("/dev/zero")

    assert check(capfd, NAME)[0] == 3

    (repository.path / NAME).unlink()
    (repository.path / NAME).write_text(MANIFEST)
    (repository.path / "docs/terms.md").unlink()
    (repository.path / "docs/terms.md").symlink_to("/dev/zero")

    assert "evidence-outside-repository" in rules(capfd, "--no-discover")


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts one folder on another"
)
@pytest.mark.parametrize("command", ["check", "report", "facts"])
def test_of_what_is_mounted_into_a_repository_nothing_is_read_as_evidence(
    command: str, repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "key.md").write_text(f"# Terms\n\n## User rights\n\n{SECRET}\n", "utf-8")
    mounted = repository.path / "mounted"
    mounted.mkdir()
    (repository.path / NAME).write_text(MANIFEST.replace("docs/terms.md", "mounted/key.md"), "utf-8")
    if subprocess.run(["mount", "--bind", outside, mounted], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount anything")
    try:
        run([command, *([NAME] if command == "facts" else []), "--as-of", AS_OF])
        told = capfd.readouterr()
        named = rules(capfd, NAME)
        # Files that are tracked are read, so that the mount alone cannot be what keeps the others out.
        repository.commit()
        read = check(capfd, NAME, "-v", "--output-format", "json")[1]
    finally:
        subprocess.run(["umount", mounted], check=True)

    assert SECRET not in told.out + told.err
    assert "evidence-untracked" in named
    assert "evidence-untracked" not in read


NESTED = {
    r"---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*": "each round ends with the one line break in it",
    r"\.\. +(?:\|[^|]+\| +)?([\w.+-]+(?::[\w.+-]+)*)::": "each round begins with the one colon in it",
    r"(?:[ \t\r\n]+|\#[^\n]*)*": "nothing comes after it, so that it never goes back",
    r"(?:[^\s,\[\]{}:#]|:(?=": "blanks are taken whole, as what follows them must be none",
    r"(?:[&!]\S*[ \t]+)+": "each round ends with blanks, which what stands before them cannot take",
    r'"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*': "a round begins with what the repeat in it does not take",
}
"""How patterns begin that have an unbounded repeat inside another, and why none takes exponential time."""


def test_no_pattern_repeats_what_repeats_but_those_that_were_looked_at() -> None:
    found = {pattern for pattern in _patterns() if _repeats_inside(_parsed(pattern))}

    assert [start for start in NESTED if not any(pattern.startswith(start) for pattern in found)] == []
    assert [pattern for pattern in found if not pattern.startswith(tuple(NESTED))] == []


def test_a_pattern_that_takes_for_ever_is_seen() -> None:
    assert _repeats_inside(_parsed(r"x(?:(a+)b?)*$"))
    assert not _repeats_inside(_parsed(r"(?:a{1,9}b)*c+"))


def _patterns() -> Iterator[str]:
    """Every pattern that is compiled with a module or written out in a call."""
    for path in sorted((ROOT / "linter").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if name in {"linter.__main__", "linter.build", "linter.docs"}:
            continue
        yield from _compiled(vars(importlib.import_module(name)).values())
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re")),
                    args=[ast.Constant(value=str() | bytes() as pattern), *_],
                ):
                    yield _text(pattern)


def _compiled(values: Any) -> Iterator[str]:
    for value in values:
        if isinstance(value, re.Pattern):
            yield _text(value.pattern)
        elif isinstance(value, (tuple, list)):
            yield from _compiled(value)
        elif isinstance(value, dict):
            yield from _compiled(value.values())


def _text(pattern: str | bytes) -> str:
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _parsed(pattern: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        # Under this name until Python 3.10.
        parser = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
    return parser.parse(pattern)


def _repeats_inside(parsed: Any, inside: bool = False) -> bool:
    for code, arguments in parsed:
        unbounded = str(code) in {"MAX_REPEAT", "MIN_REPEAT"} and str(arguments[1]) == "MAXREPEAT"
        if unbounded and inside:
            return True
        bodies = arguments if isinstance(arguments, tuple) else (arguments,)
        for body in bodies:
            below = body if isinstance(body, list) else [body]
            for each in below:
                if type(each).__name__ == "SubPattern" and _repeats_inside(each, inside or unbounded):
                    return True
    return False
