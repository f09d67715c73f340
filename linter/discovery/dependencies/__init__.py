"""Files that declare or lock dependencies, by their names: each is parsed, none is searched for words."""

from __future__ import annotations

import re

from linter.discovery.dependencies import dotnet, golang, javascript, jvm, php, python, ruby, rust
from linter.discovery.dependencies.base import Declared, Reader, Unreadable, normal

__all__ = ["REQUIREMENTS", "Declared", "Reader", "Unreadable", "normal", "reader_of"]

REQUIREMENTS = Reader("pypi", python.requirements)
"""For a requirements file of any name, which another one includes."""
_PYTHON_LOCK = Reader("pypi", python.locked_packages, lock=True)
_PIP_NAMES = r"(?:.*/)?(?:requirements[^/]*|[^/]*[-_.]requirements|requirements/[^/]+)\.(?:txt|in)"

_BY_NAME = {
    "pyproject.toml": Reader("pypi", python.pyproject),
    "setup.cfg": Reader("pypi", python.setup_cfg),
    "setup.py": Reader("pypi", python.setup_py),
    "pipfile": Reader("pypi", python.pipfile),
    "pipfile.lock": Reader("pypi", python.pipfile_lock, lock=True),
    **dict.fromkeys(("uv.lock", "poetry.lock", "pdm.lock"), _PYTHON_LOCK),
    "package.json": Reader("npm", javascript.package_json),
    **dict.fromkeys(
        ("package-lock.json", "npm-shrinkwrap.json"), Reader("npm", javascript.package_lock, lock=True)
    ),
    "yarn.lock": Reader("npm", javascript.yarn_lock, lock=True),
    "pnpm-lock.yaml": Reader("npm", javascript.pnpm_lock, lock=True),
    "bun.lock": Reader("npm", javascript.bun_lock, lock=True),
    "go.mod": Reader("go", golang.go_mod),
    "pom.xml": Reader("maven", jvm.pom),
    "gradle.lockfile": Reader("maven", jvm.gradle_lock, lock=True),
    "cargo.toml": Reader("cargo", rust.cargo_toml),
    "cargo.lock": Reader("cargo", rust.cargo_lock, lock=True),
    "packages.config": Reader("nuget", dotnet.packages_config),
    "directory.packages.props": Reader("nuget", dotnet.project),
    "packages.lock.json": Reader("nuget", dotnet.packages_lock, lock=True),
    "composer.json": Reader("packagist", php.composer_json),
    "composer.lock": Reader("packagist", php.composer_lock, lock=True),
    "gemfile": Reader("rubygems", ruby.gemfile),
    "gems.rb": Reader("rubygems", ruby.gemfile),
    **dict.fromkeys(("gemfile.lock", "gems.locked"), Reader("rubygems", ruby.gemfile_lock, lock=True)),
}
_BY_PATTERN = (
    (re.compile(_PIP_NAMES), REQUIREMENTS),
    (re.compile(r"(?:.*/)?(?:environment|conda)[^/]*\.ya?ml"), Reader("conda", python.conda)),
    (re.compile(r"(?:.*/)?pylock(?:\.[^/]+)?\.toml"), _PYTHON_LOCK),
    (re.compile(r".*\.(?:cs|fs|vb)proj"), Reader("nuget", dotnet.project)),
    (re.compile(r".*\.gradle(?:\.kts)?"), Reader("maven", jvm.gradle)),
    (re.compile(r".*\.versions\.toml"), Reader("maven", jvm.version_catalog)),
    (re.compile(r".*\.gemspec"), Reader("rubygems", ruby.gemfile)),
)
_ENDINGS = (".txt", ".in", ".yml", ".yaml", ".toml", "proj", ".gradle", ".kts", ".gemspec")


def reader_of(file: str) -> Reader | None:
    """How `file` is read, where its path is that of a dependency file."""
    lower = file.lower()
    name = lower.rpartition("/")[2]
    if name in _BY_NAME:
        return _BY_NAME[name]
    if not name.endswith(_ENDINGS):
        return None
    return next((reader for pattern, reader in _BY_PATTERN if pattern.fullmatch(lower)), None)
