"""Runs in which nothing changed find the outcome of the last one, and no other run does."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from linter import catalog, marks, resources
from linter.cache import key
from linter.cache.store import Store
from linter.cli import run
from linter.sources import read
from linter.wording import Wording
from tests.manifests import AS_OF, ROOT, examples, fixtures
from tests.repositories import Repository

NAME = "ai-service-manifest.yaml"
MANIFEST = """\
manifest_version: 1
service: {name: Chat, generates: [text], offered_as: [web], phase: live}
audience: {public: true, territories: [CN]}
models: [{name: qwen-plus, supplier: 阿里云, origin: third-party-api}]
agreement:
  document: terms.md
  clauses: {user_duties: "#user-duties", provider_duties: "docs/more.md#ours"}
publication: {document: "link.md#about"}
guidance: {document: absent.md}
privacy: {policy: new.md}
"""
TERMS = "# Terms\n\n## User duties\n\nYou must not misuse the service, and you keep your password.\n"
FILES = {
    NAME: MANIFEST,
    "terms.md": TERMS,
    "docs/more.md": "# Ours\n\nWe answer for what the service does.\n",
    "about.md": "# About\n\nThe service is for everybody.\n",
    "other.md": "# Other\n\nThe service is for somebody.\n",
    "app/llm.js": 'const host = "https://api.anthropic.com";\n',
}


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A service whose evidence is tracked, linked to, absent, or not tracked; the working directory."""
    git_repository.write(FILES)
    os.symlink("about.md", git_repository.path / "link.md")
    git_repository.git("add", "link.md")
    (git_repository.path / "new.md").write_text("# New\n\nWe keep what you type for a week.\n")
    monkeypatch.chdir(git_repository.path)
    return git_repository


Output = tuple[int, str]


def check(capfd: pytest.CaptureFixture[str], *arguments: str, form: str = "json") -> Output:
    shown = ["--output-format", form, *(["-vv"] if form == "text" else [])]
    code = run(["check", "--as-of", AS_OF, *shown, *arguments])
    return code, capfd.readouterr().out


def without_engine(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str, form: str = "json"
) -> Output:
    """What a run says in which the policies cannot answer: only a kept outcome can."""
    with monkeypatch.context() as patch:
        patch.setattr(resources, "policy_module", lambda: Path("there is none"))
        return check(capfd, *arguments, form=form)


def without_words(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> Output:
    """What a run says that can put nothing into words: only what was told before."""
    with monkeypatch.context() as patch:
        patch.setattr(Wording, "findings", lambda *_: pytest.fail("it was put into words again"))
        return check(capfd, *arguments, form="text")


def edit(name: str, old: str, new: str) -> Callable[[Repository], None]:
    def change(repository: Repository) -> None:
        path = repository.path / name
        was = path.stat()
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        # Those who want to deceive set the time back, and so do tools that unpack archives.
        os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

    return change


def write(name: str, text: str) -> Callable[[Repository], None]:
    def change(repository: Repository) -> None:
        path = repository.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    return change


def git(*arguments: str) -> Callable[[Repository], object]:
    return lambda repository: repository.git(*arguments)


def retarget(repository: Repository) -> None:
    (repository.path / "link.md").unlink()
    os.symlink("other.md", repository.path / "link.md")


def replace_by_folder(repository: Repository) -> None:
    (repository.path / "terms.md").unlink()
    (repository.path / "terms.md").mkdir()


def lead_out(repository: Repository) -> None:
    outside = repository.path.parent / "outside.md"
    outside.write_text(TERMS)
    (repository.path / "terms.md").unlink()
    os.symlink(outside, repository.path / "terms.md")


def garble(repository: Repository) -> None:
    (repository.path / "terms.md").write_bytes(b"\xff")


CHANGES: dict[str, Callable[[Repository], object]] = {
    "the manifest": edit(NAME, "name: Chat", "name: Talk"),
    "evidence, of the same size and time": edit("terms.md", "User duties", "Your duties"),
    "evidence, its heading gone": edit("terms.md", "## User duties\n", ""),
    "evidence, a placeholder in it": edit("terms.md", "password", "【待填写】"),
    "evidence that is deleted": lambda repository: (repository.path / "terms.md").unlink(),
    "evidence that is empty now": write("terms.md", ""),
    "evidence that is a folder now": replace_by_folder,
    "evidence that is no text any more": lambda repository: (repository.path / "terms.md").write_bytes(
        b"\xff"
    ),
    "evidence where none was": write("absent.md", "# Guidance\n\nUse it with care.\n"),
    "a link that leads elsewhere": retarget,
    "a link that leads out of the repository": lead_out,
    "what git tracks, by git rm": git("rm", "--quiet", "--cached", "terms.md"),
    "what git tracks, by git add": git("add", "new.md"),
    "a link that git does not track": git("rm", "--quiet", "--cached", "link.md"),
    "a repository around the evidence": git("init", "--quiet", "docs"),
    "no git any more": lambda repository: shutil.rmtree(repository.path / ".git"),
    "waivers beside the manifest": write(
        "measures-lint-waivers.toml",
        '[[waivers]]\nrule = "evidence-missing"\nreason = "It is being written."\nexpires = 2026-12-31\n',
    ),
    "the configuration, a severity": write("measures-lint.toml", '[severity]\nevidence = "note"\n'),
    "the configuration, a choice": write("measures-lint.toml", 'ignore = ["evidence"]\n'),
    "the configuration, a profile": write("measures-lint.toml", 'profile = "draft"\n'),
    "code": edit("app/llm.js", "api.anthropic.com", "dashscope.aliyuncs.com"),
}
OPTIONS = {
    "the date": ["--as-of", "2023-06-01"],
    "the packs": ["--pack", "measures-draft"],
    "the language": ["--lang", "zh"],
    "what is selected": ["--select", "evidence"],
    "what is ignored": ["--ignore", "evidence"],
    "the profile": ["--profile", "draft"],
    "no search of the code": ["--no-discover"],
    "what fails": ["--fail-level", "note"],
    "what was there before": ["--baseline", "../baseline.json"],
    "nothing hidden": ["--no-ignores"],
    "a configuration": ["--config", "../own.toml"],
}


@pytest.mark.parametrize(
    ("settling", "form"),
    [(0, "json"), (marks.SETTLING, "json"), (0, "text")],
    ids=["settled", "just written", "told"],
)
@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changes_gives_a_new_answer(
    name: str,
    settling: int,
    form: str,
    repository: Repository,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marks, "SETTLING", settling)
    before = check(capfd, form=form)
    assert ('"status": "checked"' if form == "json" else "1 manifest, 37 duties") in before[1]
    assert without_engine(capfd, monkeypatch, form=form) == before

    CHANGES[name](repository)

    after = check(capfd, form=form)
    assert after == check(capfd, "--no-cache", form=form)
    assert after != before
    # What it became is remembered, unless it may be otherwise without a change.
    lasting = name not in {"evidence that is no text any more"}
    assert (without_engine(capfd, monkeypatch, form=form) == after) is lasting


TOLD: dict[str, list[str]] = {
    "as it is": [],
    "in Chinese": ["--lang", "zh"],
    "in colour": ["--color", "always"],
    "less of it": ["-q", "-q"],
    "less severely": ["--profile", "draft"],
    "another rule": ["--select", "evidence"],
    "another path": [f"./docs/../{NAME}"],
}


def test_what_was_told_is_found_by_whoever_asks_for_the_same(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    fresh = {name: check(capfd, "--no-cache", *asked, form="text") for name, asked in TOLD.items()}
    assert len({output for _, output in fresh.values()}) == len(TOLD)

    for name, asked in TOLD.items():
        assert check(capfd, *asked, form="text") == fresh[name]
        assert without_words(capfd, monkeypatch, *asked) == fresh[name]
    # What was told last is kept, and what was told long ago is put into words again.
    *_, before_last, last = TOLD
    assert without_words(capfd, monkeypatch, *TOLD[last]) == fresh[last]
    assert without_words(capfd, monkeypatch, *TOLD[before_last]) == fresh[before_last]
    assert without_engine(capfd, monkeypatch, form="text") == fresh["as it is"]


def test_where_a_waiver_comes_or_goes_what_was_told_does_not_count(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    waivers = repository.path / "measures-lint-waivers.toml"
    waiver = '[[waivers]]\nrule = "evidence-missing"\nreason = "It is being written."\nexpires = 2026-12-31\n'
    before = check(capfd, form="text")

    waivers.write_text(waiver)
    waived = check(capfd, form="text")
    hiding_nothing = check(capfd, "--no-ignores", form="text")
    waivers.unlink()

    assert "It is being written." in waived[1]
    assert "It is being written." not in hiding_nothing[1]
    assert without_words(capfd, monkeypatch) == before


def test_a_gist_of_another_kind_is_made_anew(
    repository: Repository, cache_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, form="text")
    (path,) = cache_folder.glob("outcomes-1/*/*")
    name = path.parent.name + path.name
    store = Store(str(cache_folder))
    looked_at, _, outcome = (store.read(name) or b"").partition(b"\n")
    kept = json.loads(looked_at)
    ((gist, (part, states, severities)),) = kept["gists"].items()

    for other in (
        [part, states],
        [7, states, severities],
        [part, states, {"fatal": 1}],
        [part, {"met": "1"}, severities],
        [part, [], severities],
    ):
        changed = json.dumps({**kept, "gists": {gist: other}}).encode()
        store.write(name, changed + b"\n" + outcome)
        assert check(capfd, form="text") == fresh
    # Whole, it is believed.
    store.write(name, json.dumps({**kept, "gists": {gist: ["told\n", {}, {}]}}).encode() + b"\n" + outcome)
    assert check(capfd, form="text")[1].startswith("told\n")


@pytest.mark.parametrize("name", OPTIONS)
def test_whatever_is_asked_otherwise_gives_a_new_answer(
    name: str, repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    write("../own.toml", '[severity]\nevidence = "note"\n')(repository)
    # What is found is listed, or waived, so that other options have something to show.
    assert run(["check", "--as-of", AS_OF, "--write-baseline", "--baseline", "../baseline.json"]) == 0
    capfd.readouterr()
    waiver = '[[waivers]]\nrule = "evidence-missing"\nreason = "It is being written."\nexpires = 2026-12-31\n'
    write("measures-lint-waivers.toml", waiver)(repository)
    # Notes alone fail no run, but for one that says so.
    lenient = ["--select", "evidence-untracked"] if name == "what fails" else []
    before = check(capfd, *lenient)
    assert without_engine(capfd, monkeypatch, *lenient) == before

    after = check(capfd, *lenient, *OPTIONS[name])

    assert after == check(capfd, "--no-cache", *lenient, *OPTIONS[name])
    assert after != before
    assert without_engine(capfd, monkeypatch, *lenient, *OPTIONS[name]) == after
    assert without_engine(capfd, monkeypatch, *lenient) == before


def test_rules_of_ones_own_that_change_give_a_new_answer(
    repository: Repository,
    opa: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=os.pathsep)
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "docs" / "own-rules", rules)
    own = ["--policy", str(rules)]
    without, before = check(capfd), check(capfd, *own)
    assert "supplier-not-approved" in before[1]
    assert "supplier-not-approved" not in without[1]
    kept = outcomes(capfd, *own)
    assert outcomes(capfd, *own) == kept

    text = (rules / "suppliers.rego").read_text("utf-8")
    assert "approved := {" in text
    (rules / "suppliers.rego").write_text(text.replace("approved := {", 'approved := {"阿里云", '), "utf-8")

    after = check(capfd, *own)
    assert "supplier-not-approved" not in after[1]
    assert after == check(capfd, *own, "--no-cache")
    assert outcomes(capfd, *own) == kept + 1
    assert check(capfd) == without


def outcomes(capfd: pytest.CaptureFixture[str], *arguments: str) -> int:
    """How many outcomes are kept after one more run."""
    check(capfd, *arguments)
    return sum(path.is_file() for path in Path(os.environ["MEASURES_LINT_CACHE_DIR"]).glob("outcomes-1/*/*"))


def test_without_git_on_the_path_and_with_it_again_each_answer_is_its_own(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    before = check(capfd)
    with monkeypatch.context() as patched:
        patched.setenv("PATH", str(tmp_path))
        after = check(capfd)

        assert after != before
        assert after == check(capfd, "--no-cache")
    assert without_engine(capfd, monkeypatch) == before


def test_evidence_that_appears_and_disappears_again_is_seen_each_time(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    before = check(capfd)
    write("absent.md", "# Guidance\n\nUse it with care.\n")(repository)
    there = check(capfd)
    (repository.path / "absent.md").unlink()

    assert there != before
    assert check(capfd) == check(capfd, "--no-cache") == before


def test_what_changed_back_is_found_again(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = check(capfd)
    shutil.copy2(repository.path / "terms.md", repository.path / "kept.md")
    os.replace(repository.path / "kept.md", repository.path / "terms.md")

    # Another file of the same content; git is asked again, since its index may have changed with it.
    assert without_engine(capfd, monkeypatch) == before


def test_a_commit_of_something_else_changes_nothing(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = check(capfd)
    repository.write({"unrelated.txt": "x"})

    assert without_engine(capfd, monkeypatch) == before


def test_evidence_that_nobody_may_read_any_more_is_not_remembered(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    before = check(capfd)
    os.chmod(repository.path / "terms.md", 0)

    after = check(capfd)

    assert after == check(capfd, "--no-cache")
    assert (after == before) is (os.geteuid() == 0)
    os.chmod(repository.path / "terms.md", 0o644)
    assert check(capfd) == before


def test_an_invalid_manifest_and_a_strangers_file_are_told_each_time(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    for text in (MANIFEST.replace("web", "paper"), "a: 1\n", "a: [\n"):
        (repository.path / NAME).write_text(text)
        assert check(capfd, NAME) == check(capfd, NAME) == check(capfd, NAME, "--no-cache")


def test_a_server_is_asked_each_time(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check(capfd)[0] == 1

    code, told = check(capfd, "--engine", "opa", "--opa-url", "http://127.0.0.1:9")

    assert (code, json.loads(told)["manifests"]) == (3, [])


def test_scope_and_compare_find_what_they_found_before(
    repository: Repository, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ("scope", "compare"):
        arguments = [command, "--as-of", AS_OF, "--output-format", "json"]
        fresh = (run([*arguments, "--no-cache"]), capfd.readouterr().out)
        assert (run(arguments), capfd.readouterr().out) == fresh
        with monkeypatch.context() as patch:
            patch.setattr(resources, "policy_module", lambda: Path("there is none"))
            assert (run(arguments), capfd.readouterr().out) == fresh
            assert run([*arguments, "--no-cache"]) == 3
            capfd.readouterr()


@pytest.mark.parametrize("style", [("json", "en"), ("json", "zh"), ("text", "en"), ("text", "zh")])
def test_first_second_and_uncached_runs_say_the_same_of_everything(
    style: tuple[str, str], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    form, lang = style
    paths = [str(path.relative_to(ROOT)) for path in (*fixtures(), *examples())]
    asked = ["--isolated", "-vv", "--output-format", form, "--lang", lang, *paths]

    first, second, fresh = check(capfd, *asked), check(capfd, *asked), check(capfd, *asked, "--no-cache")

    assert first == fresh
    assert second == fresh


def test_an_unchanged_run_opens_no_evidence_and_loads_nothing_heavy(repository: Repository) -> None:
    watched = """
import sys
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
from linter import marks
marks.SETTLING = 0
from linter.cli import run
run(["check", "ai-service-manifest.yaml"])
print([name for name in sorted(opened) if name.endswith(".md")], file=sys.stderr)
heavy = {"wasmtime", "yaml", "pyromark", "jsonschema", "jsonschema_rs", "linter.documents", "subprocess"}
heavy |= {"linter.cli.report", "linter.cli.lsp", "linter.checking", "linter.manifest", "linter.schema"}
heavy |= {"linter.clauses", "linter.discovery", "linter.looked", "linter.provenance"}
# In Python 3.10, click's uuid brings it along.
heavy -= {"subprocess"} if sys.version_info < (3, 11) else set()
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""
    # To spare the file of bytecode is not what is looked at here.
    command = [sys.executable, "-B", "-c", watched]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    first, second = (
        subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
        for _ in range(2)
    )

    assert second.stdout == first.stdout
    assert "terms.md" in first.stderr
    assert second.stderr.splitlines() == ["[]", "[]"]


@pytest.mark.parametrize("what", ["revision", "version", "engine", "installed", "format", "python", "git"])
def test_another_program_finds_nothing_of_this_one(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = catalog.load(AS_OF)
    source = read(str(examples()[0]))

    def name(engine: str = "wasm") -> str:
        keys = key.Keys(known, engine=engine, as_of=AS_OF, packs=["measures"])
        return keys.of(source, "/", "/", searched=False)

    before = name()
    assert name() == before
    match what:
        case "revision":
            known = replace(known, revision="another")
        case "version":
            monkeypatch.setattr(key, "__version__", "9.9")
        case "format":
            monkeypatch.setattr(key, "FORMAT", -1)
        case "python":
            monkeypatch.setattr(sys, "version", "3.99")
        case "git":
            monkeypatch.setenv("PATH", str(ROOT))
        case "installed":
            monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "tests")])
        case "engine":
            assert name("opa") != before
            return
    assert name() != before


def test_runs_at_the_same_time_and_killed_ones_do_no_harm(
    repository: Repository, cache_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    command = [sys.executable, "-m", "linter", "check", "--as-of", AS_OF, "--output-format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def started() -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    together = [started() for _ in range(4)]
    assert [process.communicate()[0].decode() for process in together] == [fresh[1]] * 4

    shutil.rmtree(cache_folder)
    for tenth in range(8):
        process = started()
        time.sleep(tenth / 10)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert check(capfd) == fresh
        shutil.rmtree(cache_folder, ignore_errors=True)


def test_many_runs_over_many_manifests_in_one_cache_say_what_a_run_without_it_says(
    tmp_path: Path, cache_folder: Path
) -> None:
    for number in range(30):
        folder = tmp_path / "services" / f"s{number:02}"
        folder.mkdir(parents=True)
        (folder / NAME).write_text(MANIFEST.replace("name: Chat", f"name: Chat {number}"), "utf-8")
        (folder / "terms.md").write_text(TERMS)
    command = [sys.executable, "-m", "linter", "check", "--as-of", AS_OF, "--output-format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def started(*arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*command, *arguments, "services"], cwd=tmp_path, env=environment, stdout=subprocess.PIPE
        )

    fresh = started("--no-cache").communicate()[0]
    assert json.loads(fresh)["summary"]["manifests"] == 30
    running = [started() for _ in range(6)]
    # Somebody empties it meanwhile, twice.
    for _ in range(2):
        shutil.rmtree(cache_folder, ignore_errors=True)

    assert [process.communicate()[0] for process in running] == [fresh] * 6
    # Emptied, it is filled again; and nobody leaves half a file.
    assert started().communicate()[0] == fresh
    assert len(list(cache_folder.glob("outcomes-1/*/*"))) == 30


def test_entries_that_were_damaged_or_replaced_are_found_out_anew(
    repository: Repository, cache_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    check(capfd)
    (entry,) = cache_folder.glob("outcomes-1/*/*")
    whole = entry.read_bytes()
    secret = repository.path.parent / "secret"
    secret.write_bytes(whole)

    def damages() -> Iterator[None]:
        for place in range(0, len(whole), 97):
            entry.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            yield
            entry.write_bytes(whole[:place])
            yield
        entry.unlink()
        entry.symlink_to(secret)
        yield
        entry.unlink()
        if hasattr(os, "mkfifo"):
            os.mkfifo(entry)
            yield
            entry.unlink()
        entry.mkdir()
        yield

    for _ in damages():
        assert check(capfd) == fresh
    assert secret.read_bytes() == whole


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a disk that is full"
)
def test_a_disk_that_is_full_costs_the_cache_and_nothing_else(
    repository: Repository, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=16k,mode=700", "tmpfs", str(disk)]
    if subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount anything")
    try:
        with contextlib.suppress(OSError):
            (disk / "full").write_bytes(bytes(32 * 1024))
        code = run(
            ["check", "--as-of", AS_OF, "--output-format", "json", "-v", "--cache-dir", str(disk / "cache")]
        )
        out, err = capfd.readouterr()
    finally:
        subprocess.run(["umount", str(disk)], check=True)

    assert (code, out) == fresh
    assert err == f"note: nothing is cached: {disk}/cache cannot be written: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another variable for it")
@pytest.mark.parametrize("home", [None, "", "relative", "/proc/nowhere"])
def test_without_a_home_nothing_is_kept_and_nothing_is_wrong(
    home: str | None,
    repository: Repository,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fresh = check(capfd, "--no-cache")
    for name in ("MEASURES_LINT_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)
    else:
        # Without the variable, the system is asked for the user, who may be none of its own.
        monkeypatch.setattr(os.path, "expanduser", lambda path: path)

    assert check(capfd) == fresh
    assert not (repository.path / "relative").exists()


def test_a_cache_that_cannot_be_used_is_told_of_only_to_those_who_ask(
    repository: Repository,
    cache_folder: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(repository.path)
    cache_folder.parent.mkdir(parents=True, exist_ok=True)
    cache_folder.write_text("a file", "utf-8")
    fresh = check(capfd, "--no-cache")

    code = run(["check", "--as-of", AS_OF, "--output-format", "json"])
    assert (code, *capfd.readouterr()) == (*fresh, "")
    code = run(["check", "--as-of", AS_OF, "--output-format", "json", "-v"])
    assert (code, *capfd.readouterr()) == (
        *fresh,
        f"note: nothing is cached: {cache_folder} is no folder\n",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that nobody can write to")
def test_a_place_that_nobody_can_write_to_is_no_error(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")

    code = run(["check", "--as-of", AS_OF, "--output-format", "json", "-v", "--cache-dir", "/proc/cache"])

    out, err = capfd.readouterr()
    assert (code, out) == fresh
    assert err.startswith("note: nothing is cached: /proc/cache cannot be written: ")


def test_in_a_worktree_its_own_index_counts(
    repository: Repository,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marks, "SETTLING", 0)
    repository.commit()
    repository.git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    tree = Repository(tmp_path / "tree")
    monkeypatch.chdir(tree.path)
    before = check(capfd)
    repository.git("rm", "--quiet", "--cached", "terms.md")
    assert without_engine(capfd, monkeypatch) == before

    tree.git("rm", "--quiet", "--cached", "terms.md")

    after = check(capfd)
    assert after == check(capfd, "--no-cache")
    assert after != before


def test_a_cache_in_the_repository_is_not_believed(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    inside = repository.path / ".cache"

    code = run(["check", "--as-of", AS_OF, "--output-format", "json", "-v", "--cache-dir", ".cache"])

    told = f"note: nothing is cached: {inside} lies in the repository that is checked\n"
    assert (code, *capfd.readouterr()) == (*fresh, told)
    assert not inside.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_a_full_disk_costs_the_cache_and_nothing_else(
    repository: Repository, capfd: pytest.CaptureFixture[str]
) -> None:
    fresh = check(capfd, "--no-cache")
    # No file may grow beyond 100 bytes: writing then fails as it does on a full disk.
    limited = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
from linter.cli import run
code = run(sys.argv[1:])
sys.stdout.flush()
sys.exit(code)
"""
    arguments = ["check", "--as-of", AS_OF, "--output-format", "json", "-v"]

    done = subprocess.run(
        [sys.executable, "-c", limited, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout) == fresh
    assert done.stderr.startswith("note: nothing is cached: ")
    assert done.stderr.count("\n") == 1


def test_only_a_configuration_of_the_users_own_says_where_the_cache_is(
    repository: Repository,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MEASURES_LINT_CACHE_DIR")
    own = tmp_path / "own.toml"
    own.write_text(f'cache-dir = "{(tmp_path / "mine").as_posix()}"\n')
    assert check(capfd, "--config", str(own))[0] == 1
    assert (tmp_path / "mine" / "outcomes-1").is_dir()

    write("measures-lint.toml", f'cache-dir = "{(tmp_path / "theirs").as_posix()}"\n')(repository)
    assert run(["check"]) == 2
    assert "a configuration that is found cannot say where the cache is" in capfd.readouterr().err
    assert not (tmp_path / "theirs").exists()

    write("measures-lint.toml", "cache = false\n")(repository)
    assert check(capfd, "--cache-dir", str(tmp_path / "unused"))[0] == 1
    assert not (tmp_path / "unused").exists()
