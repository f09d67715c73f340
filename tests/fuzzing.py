"""What reads a stranger's bytes, each as a function from bytes that may raise only what it says it raises."""

import io
import json
import os
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path

from linter import catalog, documents, formats
from linter.baseline import Baseline, Match
from linter.cache import entry as entries
from linter.cache.entry import Entry
from linter.catalog import Catalog
from linter.configuration import file as configuration_file
from linter.configuration.terms import check_names
from linter.discovery import signatures
from linter.discovery.look import Lookout
from linter.documents import apart
from linter.dossier import document as documents_of
from linter.dossier import html, markdown, organisation
from linter.dossier import results as former
from linter.engine import answer
from linter.errors import LinterError, PolicyUnavailable
from linter.findings import Checked
from linter.formats.places import Places
from linter.init import gap, importers
from linter.manifest import Manifest
from linter.sources import Source, read_stdin
from linter.tracking import index_of
from linter.waivers import FILE_NAME
from linter.waivers.apply import Waivers
from linter.waivers.comments import waivers_in
from tests.manifests import AS_OF, ROOT
from tests.test_signatures import SIGNATURES, file_of

Target = Callable[[bytes], None]


@cache
def _catalog() -> Catalog:
    return catalog.load()


@cache
def _lookout() -> Lookout:
    return Lookout(signatures.load())


def manifest(ending: str, content: bytes) -> None:
    """A manifest: its data, a place inside the text for every key, and the waivers in its comments."""
    try:
        source = read_stdin(io.BytesIO(content), f"m{ending}")
        data = formats.parse(source.text, source.format, source.path)
    except LinterError as error:
        place = error.location
        assert place is None or place.line <= content.count(b"\n") + content.count(b"\r") + 1
        return
    found = formats.places_in(source.text, source.format)
    _lie_inside(source.text, found)
    assert set(found) >= set(_paths(data))
    if isinstance(data, dict):
        Manifest(source, data).locate(("service", "name"))
    checked = Checked(source.path, None, "checked", text=source.text, format=source.format)
    for waiver in waivers_in(checked, _catalog()):
        assert waiver.location.line <= source.text.count("\n") + 1


def _lie_inside(text: str, found: Places) -> None:
    lines = text.split("\n")
    for place in found.values():
        for stretch in filter(None, (place.key, place.value)):
            assert 1 <= stretch.line <= stretch.end_line <= len(lines)
            assert 1 <= stretch.column <= len(lines[stretch.line - 1]) + 1
            assert 1 <= stretch.end_column <= len(lines[stretch.end_line - 1]) + 1


def _paths(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))


def document(ending: str, content: bytes) -> None:
    """Evidence: sections with lines inside the text, and anchors that lead to lines."""
    try:
        read = documents.read(content, ending)
    except documents.DocumentProblem:
        return
    last = documents.text_of(content, ending).count("\n") + 1
    for section in read.sections:
        assert 1 <= section.line <= last
        assert all(1 <= block.line <= last for block in section.blocks)
    assert all(1 <= line <= last for line in read.anchors.values())


def code(name: str, content: bytes) -> None:
    """A file that discovery looks at: every sign has a line inside it, or none."""
    last = content.count(b"\n") + content.count(b"\r") + 1
    for sign in _lookout().look(name, content).signs:
        assert sign.line is None or 1 <= sign.line <= last


def card(name: str, content: bytes) -> None:
    """A file that `init --from` takes values from."""
    with _file(name, content) as path, suppress(LinterError):
        importers.read(path)


def settings(name: str, content: bytes) -> None:
    """A configuration: every value that it sets has a place."""
    with _file(name, content) as path, suppress(LinterError):
        file = configuration_file.named(path)
        check_names(_catalog(), file)
        for keys in _paths(file.data):
            assert file.locate(keys).line <= content.count(b"\n") + content.count(b"\r") + 1


def waivers(content: bytes) -> None:
    """A file of waivers beside a manifest: what is said of them has a place in it."""
    with _file(FILE_NAME, content) as path:
        beside = os.path.join(os.path.dirname(path), "ai-service-manifest.yaml")
        checked = Checked(beside, None, "checked", place="m", asked=frozenset(_catalog().rules))
        held = Waivers(_catalog(), "en", AS_OF)
        held.applied(checked)
        others = [seen.checked for seen in held.rest() if seen.checked is not None]
        for finding in (finding for other in others for finding in other.findings):
            assert finding.location.line <= content.count(b"\n") + content.count(b"\r") + 1


def baseline(content: bytes) -> None:
    """A baseline: what it lists, and what is gone."""
    with _file("baseline.json", content) as path, suppress(LinterError):
        read = Baseline.read(path)
        list(Match(read).rest("en"))
        assert json.loads(read.as_json())["version"] == 1


def kept(content: bytes) -> None:
    """An entry of the cache, which is one that can be written again, or none."""
    entry = entries.from_bytes(_of_this_revision(content))
    if entry is not None:
        assert entries.from_bytes(entries.to_bytes(entry)) == entry


def kept_outcome(content: bytes) -> None:
    """An outcome in an entry of the cache, which is one that can be kept again, or none."""
    reader = answer.Reader(_catalog())
    packed = zlib.compress(_of_this_revision(content))
    outcome = entries.outcome_in(Entry({}, None, {}, {}, {}, packed), reader)
    if outcome is not None:
        again = entries.outcome_as_kept(outcome, json.loads(zlib.decompress(packed))["answer"])
        assert entries.outcome_in(Entry({}, None, {}, {}, {}, again), reader) == outcome


def reply(content: bytes) -> None:
    """What an engine answers."""
    with suppress(ValueError, RecursionError):
        document = json.loads(_of_this_revision(content))
        with suppress(PolicyUnavailable):
            answer.read(document, _catalog())


def results(content: bytes) -> None:
    """The results of a former run, of which a page of services is made in both forms."""
    with _file("results.json", content) as path:
        former.is_meant(path)
        with suppress(LinterError):
            made = organisation.gathered([former.read(path)], None, _catalog(), [])
            written = documents_of.of_organisation(made, None)
            assert "\x1b" not in markdown.render(written, "en") + html.render(written, "zh")


def _of_this_revision(content: bytes) -> bytes:
    # Of another one, nothing is looked at.
    return content.replace(b"REVISION", _catalog().revision.encode())


def questions(content: bytes) -> None:
    """A file of answered questions, for `init --update`."""
    with suppress(LinterError):
        text = read_stdin(io.BytesIO(content), "q.yaml").text
        gap.answers(Source("q.yaml", text, "yaml", ""), {"manifest_version": 1})


def git_file(content: bytes) -> None:
    """The file `.git` of a worktree or a submodule."""
    with _file(".git", content) as path:
        index_of(os.path.dirname(path))


def document_apart(ending: str, content: bytes) -> None:
    """Evidence that is read in a process of its own, in which its reader may raise anything."""
    try:
        read = apart.reader(ending)(content)
    except Exception:
        return
    assert all(section.line >= 1 for section in read.sections)


@contextmanager
def _file(name: str, content: bytes) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        yield str(path)


DOCUMENTS = (
    *(".md", ".html", ".rst", ".txt", ".json", ".arb", ".yaml", ".properties", ".po", ".strings", ".xml"),
    *(".js", ".vue", ".py", ".go"),
)
CODE = (
    *(
        "app.py",
        "app.ts",
        "main.go",
        "App.java",
        "App.vue",
        "config.yaml",
        "values.yaml",
        "app.ini",
        "main.tf",
    ),
    *("Dockerfile", "run", "q.sql", "requirements.txt", "pyproject.toml", "setup.cfg", "setup.py", "Pipfile"),
    *("Pipfile.lock", "pylock.toml", "environment.yml", "package.json", "package-lock.json", "yarn.lock"),
    *(
        "pnpm-lock.yaml",
        "bun.lock",
        "go.mod",
        "pom.xml",
        "build.gradle",
        "gradle.lockfile",
        "a.versions.toml",
    ),
    *("Cargo.toml", "Cargo.lock", "a.csproj", "packages.config", "packages.lock.json", "composer.json"),
    *("composer.lock", "Gemfile", "Gemfile.lock", "a.gemspec", "model.gguf", "Chart.yaml", "a.ipynb"),
)
TARGETS: Mapping[str, Target] = {
    **{f"manifest {ending}": partial(manifest, ending) for ending in (".yaml", ".toml", ".json")},
    **{f"document {ending}": partial(document, ending) for ending in DOCUMENTS},
    **{f"code {name}": partial(code, name) for name in CODE},
    **{f"card {name}": partial(card, name) for name in ("bom.json", "README.md", "asset.yaml")},
    **{f"settings {name}": partial(settings, name) for name in ("measures-lint.toml", "pyproject.toml")},
    **{f"apart {ending}": partial(document_apart, ending) for ending in apart.LIBRARIES},
    "waivers": waivers,
    "baseline": baseline,
    "entry of the cache": kept,
    "outcome in the cache": kept_outcome,
    "answer": reply,
    "questions": questions,
    "results": results,
    "git file": git_file,
}
"""By a name that says what is read, and as what."""


_SEEDS = {
    "answer.json": "answer",
    "apart.pdf": "apart .pdf",
    "baseline.json": "baseline",
    "entry.json": "entry of the cache",
    "gitdir": "git file",
    "outcome.json": "outcome in the cache",
    "measures-lint.toml": "settings measures-lint.toml",
    "pyproject.toml": "settings pyproject.toml",
    "questions.yaml": "questions",
    "results.json": "results",
    "waivers.toml": "waivers",
}


def seeds() -> Iterator[tuple[str, bytes]]:
    """What the tests and the examples have of each kind, to begin from: name of the target, content."""
    folders = [ROOT / "tests" / "fixtures", ROOT / "tests" / "corpus", ROOT / "examples"]
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        if len(content) > 20_000:
            continue
        for target in _targets_of(path):
            yield target, content
    for path in sorted((ROOT / "tests" / "fuzz" / "seeds").iterdir()):
        yield _SEEDS[path.name], path.read_bytes()
    for signature in SIGNATURES:
        file, content = file_of(signature, signature["hits"][0])
        name = f"code {file.rpartition('/')[2]}"
        if name in TARGETS:
            yield name, content


def _targets_of(path: Path) -> list[str]:
    ending = path.suffix.lower()
    names = (f"manifest {ending}", f"document {ending}", f"code {path.name}", f"code app{ending}")
    return [name for name in names if name in TARGETS]
