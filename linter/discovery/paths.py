"""What the path of a file tells of it: whether it can be evidence, and how its text is to be read."""

from __future__ import annotations

import re
from functools import lru_cache

from linter.sources import NAMES

# Written by others, by a program, for readers, or for tests only.
_NO_EVIDENCE = {
    *("node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "thirdparty"),
    *(
        "third-party",
        "3rdparty",
        "site-packages",
        "dist-packages",
        "pods",
        "carthage",
        ".yarn",
        ".pnpm-store",
    ),
    *(".git", ".hg", ".svn", ".venv", "venv", ".tox", ".nox", "__pycache__", ".terraform", ".gradle"),
    *("dist", ".next", ".nuxt", ".output", ".svelte-kit", "__generated__", "generated"),
    *("docs", "doc", "documentation", "man", "wiki"),
    *("test", "tests", "__tests__", "testing", "testdata", "test-data", "test_data", "testfixtures"),
    # What builds, reviews and edits the software serves its authors, and nobody else.
    *(".github", ".gitlab", ".gitea", ".forgejo", ".circleci", ".husky", ".vscode", ".idea", ".devcontainer"),
    *(
        ".cursor",
        ".claude",
        ".codex",
        ".gemini",
        ".continue",
        ".windsurf",
        ".roo",
        ".kiro",
        ".trae",
        ".qoder",
    ),
    *("fixtures", "__fixtures__", "spec", "specs", "e2e", "mocks", "__mocks__", "__snapshots__", "cassettes"),
}
_TEST = re.compile(
    r"(?:^test_.*|.*_test|.*[.-](?:test|spec|e2e|stories)|.*(?:Test|Tests|IT|Spec)|.*_spec|conftest)"
    r"\.(?:py|go|[cm]?[jt]sx?|vue|java|kts?|groovy|scala|cs|php|rb|rs|swift|dart|exs?)$"
)
_GENERATED = re.compile(
    r".*(?:\.min\.[cm]?js|\.min\.css|\.bundle\.js|\.chunk\.js|\.map|_pb2(?:_grpc)?\.pyi?|\.pb\.go|\.pb\.cc"
    r"|\.pb\.h|\.g\.dart|\.freezed\.dart|\.designer\.cs|\.generated\.[a-z]+|\.snap)$",
    re.IGNORECASE,
)
# Bills of material and the linter's own files tell of software elsewhere in the tree, or of other trees.
_RECORD = re.compile(r"(?:.*[.-])?(?:sbom|bom|cdx|spdx)(?:[.-].*)?\.(?:json|xml)$", re.IGNORECASE)
_MANIFESTS = frozenset(NAMES)
_AUTHORS = frozenset(
    {
        *(".gitlab-ci.yml", ".travis.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", "Jenkinsfile"),
        *("measures-lint.toml", "measures-lint-waivers.toml", "measures-lint-baseline.json"),
        *(".pre-commit-config.yaml", ".mcp.json", ".aider.conf.yml", ".coderabbit.yaml", "renovate.json"),
    }
)
"""Settings of the tools of those who write the software."""

_ENDINGS = {
    "script": "cts mts ts tsx js jsx mjs cjs ets swift scala dart groovy gradle sol proto thrift",
    "c": "c h cc cpp cxx hpp hh m mm go rs java kt kts cs fs vb zig",
    "hash": "rb pl pm r jl ex exs nim cr tcl gemspec podspec",
    "python": "py pyi pyw pyx",
    "php": "php phtml",
    "dashes": "sql lua hs",
    "markup": "vue svelte astro html htm jsp wxml ejs hbs cshtml razor",
    "xml": "xml csproj fsproj vbproj props targets plist config xaml",
    "json": "json jsonc json5 webmanifest lock",
    "settings": "yaml yml toml env conf sh bash zsh fish mk cmake service ps1 psm1 bat tpl tmpl j2 gotmpl",
    "ini": "properties ini cfg editorconfig",
    "terraform": "tf tfvars hcl nomad bicep",
}
"""What is read as code or configuration, by how comments and strings are written in it."""
_NAMES = {
    "settings": "dockerfile containerfile makefile gnumakefile procfile justfile caddyfile pipfile .envrc",
    "hash": "gemfile rakefile podfile fastfile vagrantfile brewfile",
    "script": "jenkinsfile",
}
_BY_ENDING = {ending: language for language, endings in _ENDINGS.items() for ending in endings.split()}
_BY_NAME = {name: language for language, names in _NAMES.items() for name in names.split()}
_PLAIN_VALUES = frozenset({"json", "settings", "ini", "terraform", "xml"})


@lru_cache(maxsize=1024)
def is_evidence(folder: str) -> bool:
    """Whether files in `folder` (relative, forward slashes) can be evidence at all."""
    parent, _, name = folder.rpartition("/")
    return name.lower() not in _NO_EVIDENCE and (not parent or is_evidence(parent))


def is_written_here(name: str) -> bool:
    """Whether a file of this name is of the software: not generated, no test, no record, no author's tool."""
    if name in _MANIFESTS or name in _AUTHORS:
        return False
    return not (_TEST.match(name) or _GENERATED.match(name) or _RECORD.match(name))


def language_of(name: str) -> str | None:
    """How comments and strings are written in a file of this name; none where it is no code or settings."""
    lower = name.lower()
    stem, dot, ending = lower.rpartition(".")
    if dot and stem and ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if lower.startswith((".env", "dockerfile.", "containerfile.")) or lower.endswith((".dockerfile",)):
        return "settings"
    return _BY_NAME.get(lower)


def holds_plain_values(language: str) -> bool:
    """Whether a value needs no quotes in this language, so that whatever is no comment is one."""
    return language in _PLAIN_VALUES


def language_of_script(content: bytes) -> str | None:
    """The language of a file without an ending, by its first line."""
    if not content.startswith(b"#!"):
        return None
    line = content[:256].split(b"\n")[0]
    if b"python" in line:
        return "python"
    if any(word in line for word in (b"node", b"deno", b"bun")):
        return "script"
    if any(word in line for word in (b"ruby", b"perl", b"Rscript")):
        return "hash"
    return "php" if b"php" in line else "settings"
