"""What is committed is what `python -m linter.build` and `python -m linter.docs` write, byte for byte."""

from pathlib import Path

import pytest

from linter import build, docs, resources

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(opa: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("built")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PATH", str(Path(opa).parent), prepend=":")
        build.build(target)
    return target


@pytest.mark.parametrize(
    "name",
    [
        "linter/catalog.json",
        "linter/engine/policy.wasm",
        "linter/help.txt",
        "linter/provenance.json",
        "linter/snippets.json",
        "linter/version.txt",
        "policies/registry/data.json",
    ],
)
def test_an_artefact_is_built_from_what_is_committed(built: Path, name: str) -> None:
    assert (built / name).read_bytes() == (ROOT / name).read_bytes(), "run `make build` and commit"


def test_nothing_else_is_built(built: Path) -> None:
    assert len([path for path in built.rglob("*") if path.is_file()]) == 7


def test_the_generated_pages_hold_what_the_program_knows_and_prints(
    opa: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=":")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    pages = dict(docs.pages())
    stale = [
        str(path)
        for path, content in pages.items()
        if not path.exists() or path.read_text("utf-8") != content
    ]

    assert stale == [], "run `python -m linter.docs` and commit"
    assert set((ROOT / "docs" / "rules").iterdir()) <= set(pages)


def test_the_policies_and_schemas_of_a_checkout_are_found() -> None:
    assert resources.policies() == ROOT / "policies"
    assert resources.manifest_schema() == ROOT / "schemas" / "ai-service-manifest-1.json"
