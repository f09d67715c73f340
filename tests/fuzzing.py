"""What reads a stranger's bytes, each as a function from bytes that may raise only what it says it raises."""

import io
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from linter import catalog, documents, formats
from linter.catalog import Catalog
from linter.discovery import signatures
from linter.discovery.look import Lookout
from linter.errors import LinterError
from linter.findings import Checked
from linter.formats.places import Places
from linter.init import importers
from linter.manifest import Manifest
from linter.sources import read_stdin
from linter.waivers.comments import waivers_in
from tests.manifests import ROOT
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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        with suppress(LinterError):
            importers.read(str(path))


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
}
"""By a name that says what is read, and as what."""


def seeds() -> Iterator[tuple[str, bytes]]:
    """What the tests and the examples have of each kind, to begin from: name of the target, content."""
    folders = [ROOT / "tests" / "fixtures", ROOT / "tests" / "corpus", ROOT / "examples"]
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        if len(content) > 20_000:
            continue
        for target in _targets_of(path):
            yield target, content
    for signature in SIGNATURES:
        file, content = file_of(signature, signature["hits"][0])
        name = f"code {file.rpartition('/')[2]}"
        if name in TARGETS:
            yield name, content


def _targets_of(path: Path) -> list[str]:
    ending = path.suffix.lower()
    names = (f"manifest {ending}", f"document {ending}", f"code {path.name}", f"code app{ending}")
    return [name for name in names if name in TARGETS]
