"""The locks hold what pyproject.toml asks for, by digests, and say nothing of where it comes from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import tomli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.manifests import ROOT

LOCKS = {"dev": ("dev",), "lowest": ("ends",), "go": ("go",), "supply": ("supply",)}
"""Lock → the groups that it holds."""
OF_USERS = {"dev", "lowest"}
"""Those that hold what the linter itself depends on, too."""
PYTHONS = ("3.10.13", "3.11.7", "3.12.1", "3.13.0", "3.14.0")
SYSTEMS = {"linux": ("Linux", "posix"), "darwin": ("Darwin", "posix"), "win32": ("Windows", "nt")}
AGAIN = "run `make locks` and commit"

PROJECT: Mapping[str, Any] = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Pin:
    """One version in a lock."""

    requirement: Requirement
    digests: int
    direct: bool
    """Whether pyproject.toml itself asks for it."""


def pins_in(text: str) -> list[Pin]:
    return [
        Pin(
            Requirement(entry[0]),
            entry[1].count("--hash=sha256:"),
            "measures-lint (pyproject.toml" in entry[1],
        )
        for entry in re.findall(r"^([a-z0-9][^\\\n]*?) *\\\n((?:^ .*\n?)*)", text, re.MULTILINE)
    ]


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


def group(name: str) -> list[Requirement]:
    found = []
    for item in PROJECT["dependency-groups"][name]:
        found += group(item["include-group"]) if isinstance(item, dict) else [Requirement(item)]
    return found


def asked_of(name: str) -> list[Requirement]:
    """What pyproject.toml says that the lock has to hold."""
    asked = [requirement for one in LOCKS[name] for requirement in group(one)]
    if name in OF_USERS:
        project = PROJECT["project"]
        every = [project["dependencies"], *project.get("optional-dependencies", {}).values()]
        asked += [Requirement(text) for one in every for text in one]
    return asked


def environments() -> list[dict[str, str]]:
    return [
        {
            "python_version": python.rpartition(".")[0],
            "python_full_version": python,
            "sys_platform": system,
            "platform_system": SYSTEMS[system][0],
            "os_name": SYSTEMS[system][1],
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
        }
        for python in PYTHONS
        for system in SYSTEMS
    ]


def faults(asked: list[Requirement], pins: list[Pin]) -> list[str]:
    """Where the pins are not what is asked for, on any supported Python and system."""
    found = []
    for where in environments():
        here = {
            canonicalize_name(pin.requirement.name): pin
            for pin in pins
            if pin.requirement.marker is None or pin.requirement.marker.evaluate(where)
        }
        for requirement in asked:
            if requirement.marker is not None and not requirement.marker.evaluate(where):
                continue
            pin = here.get(canonicalize_name(requirement.name))
            version = None if pin is None else str(pin.requirement.specifier).removeprefix("==")
            if version is None or not requirement.specifier.contains(version, prereleases=True):
                found.append(f"{requirement}: {version}")
    names = {canonicalize_name(requirement.name) for requirement in asked}
    direct = {canonicalize_name(pin.requirement.name) for pin in pins if pin.direct}
    return sorted({*found, *(f"{name} is no longer asked for" for name in direct - names)})


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    assert faults(asked_of(name), pins_in(lock(name))) == [], AGAIN


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("click>=99", "click>=99: "),
        ("left-pad", "left-pad: None"),
        ('left-pad; python_version < "3.11"', 'left-pad; python_version < "3.11": None'),
    ],
)
def test_a_lock_that_is_older_than_the_project_is_told(asked: str, told: str) -> None:
    (fault,) = faults([*asked_of("dev"), Requirement(asked)], pins_in(lock("dev")))

    assert fault.startswith(told)


def test_a_lock_that_holds_more_than_the_project_is_told() -> None:
    less = [requirement for requirement in asked_of("dev") if requirement.name != "wasmtime"]

    assert faults(less, pins_in(lock("dev"))) == ["wasmtime is no longer asked for"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_names_one_version_and_its_digests(name: str) -> None:
    pins = pins_in(lock(name))

    assert len(pins) == len(re.findall(r"^[a-z0-9]", lock(name), re.MULTILINE)) > 0
    assert [pin for pin in pins if not pin.digests] == []
    assert [pin for pin in pins if not re.fullmatch(r"==[^,*]+", str(pin.requirement.specifier))] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_index(name: str) -> None:
    assert re.findall(r"https?:|--[a-z-]*(?:url|links|host)|^-", lock(name), re.MULTILINE) == []


def test_the_lowest_versions_are_those_of_the_ranges() -> None:
    pinned = {
        canonicalize_name(pin.requirement.name): str(pin.requirement.specifier).removeprefix("==")
        for pin in pins_in(lock("lowest"))
    }
    wanted = {
        canonicalize_name(requirement.name): one.version
        for requirement in map(Requirement, PROJECT["project"]["dependencies"])
        for one in requirement.specifier
        if one.operator == ">="
    }

    assert len(wanted) == len(PROJECT["project"]["dependencies"])
    assert {
        name: pinned[name]
        for name, version in wanted.items()
        # What was never published, or was taken back, has a next one.
        if not pinned[name].startswith(version.removesuffix(".0"))
    } == {}
