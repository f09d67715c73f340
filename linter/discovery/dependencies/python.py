"""Packages of Python: the files of the standards, of pip, Poetry, PDM, uv, Pipenv, setuptools and conda."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linter.discovery.base import Standing
from linter.discovery.dependencies.base import (
    Declared,
    Unreadable,
    from_json,
    from_toml,
    items,
    locked,
    mapping,
    numbered,
    texts,
    within,
)

_NAME = re.compile(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)")
_REQUIREMENT = re.compile(
    r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:$|[<>=!~;@(,#\\]|--|\s)"
)
_EGG = re.compile(r"#egg=([A-Za-z0-9._-]+)|/([A-Za-z0-9_.]+?)-\d[\w.!+]*(?:-[\w.-]+\.whl|\.tar\.gz|\.zip)")
_FURTHER = re.compile(r"\s*(?:-r|--requirement)[ =]?\s*(\S+)")
_DEVELOPMENT = re.compile(r"(?:dev|test|tests|lint|docs|doc|typing|ci|benchmark)", re.IGNORECASE)
_STRING = re.compile(r"""(["'])([A-Za-z0-9][^"'\\\n]{0,200})\1""")


def requirements(text: str) -> Iterator[Declared]:
    """requirements.txt, with extras, markers, hashes and addresses."""
    continued = False
    for number, line in numbered(text):
        if not continued and (name := _of_line(line)):
            yield Declared(name, line=number)
        continued = line.rstrip().endswith("\\")


def further(text: str) -> tuple[str, ...]:
    """The files that a requirements file includes."""
    return tuple(match[1] for _, line in numbered(text) if (match := _FURTHER.match(line)))


def _of_line(line: str) -> str | None:
    stripped = line.strip()
    if not stripped or stripped.startswith("#"):
        return None
    if stripped.startswith("-") or "://" in stripped.split("@")[0].split(" ")[0]:
        editable = stripped.startswith(("-e", "--editable"))
        if (editable or not stripped.startswith("-")) and (match := _EGG.search(stripped)):
            return match[1] or match[2]
        return None
    match = _REQUIREMENT.match(stripped)
    return match[1] if match else None


def pyproject(text: str) -> Iterator[Declared]:
    """pyproject.toml: PEP 621, dependency groups (PEP 735), Poetry, PDM, uv, Hatch, PEP 518."""
    data = from_toml(text)
    yield from _named(texts(within(data, "project", "dependencies")))
    groups = mapping(within(data, "project", "optional-dependencies"))
    yield from _groups(groups)
    yield from _groups(mapping(data.get("dependency-groups")))
    yield from _groups(mapping(within(data, "tool", "pdm", "dev-dependencies")), always=True)
    yield from _named(texts(within(data, "tool", "uv", "dev-dependencies")), Standing.WEAK)
    poetry = within(data, "tool", "poetry")
    yield from _keys(within(poetry, "dependencies"))
    yield from _keys(within(poetry, "dev-dependencies"), Standing.WEAK)
    for name, group in mapping(within(poetry, "group")).items():
        standing = Standing.WEAK if _DEVELOPMENT.fullmatch(name) else Standing.PLAIN
        yield from _keys(within(group, "dependencies"), standing)
    for environment in mapping(within(data, "tool", "hatch", "envs")).values():
        yield from _named(texts(within(environment, "dependencies")), Standing.WEAK)


def locked_packages(text: str) -> Iterator[Declared]:
    """uv.lock, poetry.lock, pdm.lock (`package`) and pylock.toml (`packages`)."""
    data = from_toml(text)
    for package in (*items(data.get("package")), *items(data.get("packages"))):
        # The project itself is locked as well.
        source = mapping(mapping(package).get("source"))
        if isinstance(name := mapping(package).get("name"), str) and not {"editable", "virtual"} & set(
            source
        ):
            yield Declared(name, Standing.LOCKED)


def pipfile(text: str) -> Iterator[Declared]:
    """Pipfile."""
    data = from_toml(text)
    for category, packages in data.items():
        if category not in {"source", "requires", "scripts", "pipenv"}:
            yield from _keys(packages, Standing.WEAK if category == "dev-packages" else Standing.PLAIN)


def pipfile_lock(text: str) -> Iterator[Declared]:
    """Pipfile.lock."""
    for category, packages in from_json(text).items():
        if category != "_meta":
            yield from locked(mapping(packages))


def setup_cfg(text: str) -> Iterator[Declared]:
    """setup.cfg of setuptools."""
    import configparser

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(text)
    except (configparser.Error, ValueError) as error:
        raise Unreadable("it is no readable INI file") from error
    for section in parser.sections():
        for key, value in parser.items(section):
            if (section, key) in {("options", "install_requires"), ("options", "setup_requires")}:
                yield from _named(value.splitlines())
            elif section == "options.extras_require":
                weak = _DEVELOPMENT.fullmatch(key)
                yield from _named(value.splitlines(), Standing.WEAK if weak else Standing.PLAIN)


def setup_py(text: str) -> Iterator[Declared]:
    """setup.py, which is not run: the strings from the first `…_requires` on that read like requirements."""
    start = min((text.find(word) for word in ("_requires", "extras_require") if word in text), default=-1)
    if start < 0:
        return
    before = text.count("\n", 0, start)
    for number, line in numbered(text[start:], before + 1):
        for match in _STRING.finditer(line.partition("#")[0]):
            requirement = _REQUIREMENT.match(match[2])
            # A key (`"x": …`) or a sentence is no requirement.
            rest = line[match.end() :].lstrip()
            if (
                requirement
                and not rest.startswith((":", "="))
                and " " not in match[2].partition(";")[0].strip()
            ):
                yield Declared(requirement[1], line=number)


def conda(text: str) -> Iterator[Declared]:
    """environment.yml, with its section for pip; by lines, as the file has no other shape."""
    inside = False
    for number, line in numbered(text):
        content = line.split(" #")[0].rstrip()
        if not content or content.lstrip().startswith("#"):
            continue
        if not content.startswith((" ", "-", "\t")):
            inside = content.startswith("dependencies:")
        elif inside and content.lstrip().startswith("- "):
            item = content.lstrip()[2:].strip().strip("\"'")
            if item.endswith(":"):
                continue
            name = _NAME.match(item.rpartition("::")[2])
            if name:
                yield Declared(name[1], line=number)


def _groups(groups: object, always: bool = False) -> Iterator[Declared]:
    for name, group in mapping(groups).items():
        weak = always or _DEVELOPMENT.fullmatch(name)
        yield from _named(texts(group), Standing.WEAK if weak else Standing.PLAIN)


def _named(lines: Iterable[str], standing: Standing = Standing.PLAIN) -> Iterator[Declared]:
    for line in lines:
        if not line.lstrip().startswith("#") and (match := _NAME.match(line)):
            yield Declared(match[1], standing)


def _keys(value: object, standing: Standing = Standing.PLAIN) -> Iterator[Declared]:
    return (Declared(name, standing) for name in mapping(value))
