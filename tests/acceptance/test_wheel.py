"""The built wheel: what is in it, and that it works where there is no checkout.

pre-commit, pip and pipx all install it, while the policies and the schemas lie outside the package directory.
"""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path

import pytest

from linter import catalog
from linter.editor_schema import for_editors
from linter.own_rules import OWN_RULES
from tests.repositories import Repository, environment

MANIFEST = """\
manifest_version: 1
service:
  name: 知源内部助手
  generates: [text]
  offered_as: [web]
audience: {public: false, reason: 仅供本单位人员使用, open_to: [staff]}
agreement:
  document: terms.md
"""


@dataclass(frozen=True)
class Built:
    """What `python -m build` made: the wheel from the sdist, and another one from the tree."""

    sdist: Path
    wheel: Path
    wheel_of_tree: Path

    def names(self) -> set[str]:
        """The files of the wheel."""
        return names_in(self.wheel)

    def text(self, name: str) -> str:
        """A file of the wheel."""
        with zipfile.ZipFile(self.wheel) as archive:
            return archive.read(name).decode()

    def of_metadata(self, name: str) -> str:
        """The path of a file about the distribution."""
        (found,) = (path for path in self.names() if path.endswith(f".dist-info/{name}"))
        return found


@dataclass(frozen=True)
class Installed:
    """The wheel in an environment of its own."""

    bin: Path
    elsewhere: Path

    def run(
        self,
        command: str,
        *arguments: str,
        path: str | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command of that environment in a folder that knows nothing of this project."""
        return subprocess.run(
            [self.bin / command, *arguments],
            cwd=self.elsewhere,
            env=environment(
                {
                    "PATH": path or os.environ["PATH"],
                    "PYTHONPATH": "",
                    "PYTHONUTF8": "1",
                    **(settings or {}),
                }
            ),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def built(sources: Repository, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    # Nothing is fetched: the build backend is one of the packages that development needs.
    build = [sys.executable, "-m", "build", "--no-isolation"]
    for options in (["--outdir", str(folder / "dist")], ["--wheel", "--outdir", str(folder / "of-tree")]):
        done = subprocess.run(
            [*build, *options, str(sources.path)], capture_output=True, text=True, cwd=folder, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    (wheel,) = (folder / "dist").glob("*.whl")
    (of_tree,) = (folder / "of-tree").glob("*.whl")
    return Built(sdist, wheel, of_tree)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
    # The scheme called "venv" came with Python 3.11; these are what it stands for.
    scheme = "nt" if os.name == "nt" else "posix_prefix"
    scripts = sysconfig.get_path("scripts", scheme, {"base": str(folder / "venv")})
    packages = sysconfig.get_path("purelib", scheme, {"base": str(folder / "venv")})
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "venv"), "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "install", "--no-index", "--no-deps", str(built.wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # What the wheel depends on comes from the environment of the tests, without fetching it again. The
    # editable install there does not come along: no .pth file is read in a folder that a .pth file names.
    Path(packages, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    elsewhere = folder / "elsewhere"
    (elsewhere / "chat").mkdir(parents=True)
    (elsewhere / "chat" / "ai-service-manifest.yaml").write_text(MANIFEST, "utf-8")
    (elsewhere / "chat" / "terms.md").write_text("# 使用规则\n\n仅限工作用途。\n", "utf-8")
    (elsewhere / "faulty.yaml").write_text(MANIFEST, "utf-8")
    return Installed(Path(scripts), elsewhere)


def test_the_wheel_holds_the_package_with_policies_and_schemas_in_it(
    built: Built, sources: Repository
) -> None:
    of_project = sources.git("-c", "core.quotePath=false", "ls-files").splitlines()
    package = {name for name in of_project if name.startswith("linter/")}
    beside = {f"linter/{name}" for name in of_project if name.startswith(("policies/", "schemas/"))}
    tools = {"linter/build.py", "linter/clauses/figures.py", "linter/docs.py", "linter/reference.py"}
    expected = package - tools | {name for name in beside if not name.endswith("_test.rego")}

    assert {name for name in built.names() if ".dist-info/" not in name} == expected


@pytest.mark.parametrize(
    "name",
    [
        "linter/catalog.json",
        "linter/engine/policy.wasm",
        "linter/help.txt",
        "linter/init/documents.json",
        "linter/init/questions.json",
        "linter/provenance.json",
        "linter/version.txt",
        "linter/policies/capabilities.json",
        "linter/policies/main.rego",
        "linter/policies/registry/data.json",
        "linter/schemas/ai-service-manifest-1.json",
        "linter/schemas/report-1.json",
    ],
)
def test_the_wheel_holds(built: Built, name: str) -> None:
    assert name in built.names()


def test_the_wheel_carries_its_license(built: Built) -> None:
    metadata = HeaderParser().parsestr(built.text(built.of_metadata("METADATA")))

    assert (metadata["License-Expression"], metadata.get_all("License-File")) == ("Apache-2.0", ["LICENSE"])
    assert "Apache License" in built.text(built.of_metadata("licenses/LICENSE"))


def test_the_wheel_is_the_same_from_the_sdist_and_from_the_tree(built: Built) -> None:
    assert built.wheel.read_bytes() == built.wheel_of_tree.read_bytes()


def test_another_build_at_another_place_and_time_gives_the_same_bytes(
    built: Built, sources: Repository, tmp_path: Path
) -> None:
    copy = tmp_path / "another place"
    shutil.copytree(sources.path, copy)
    for path in copy.rglob("*"):
        if path.is_file() and ".git" not in path.relative_to(copy).parts[:1]:
            os.utime(path, (981173106, 981173106))
            # Whoever checks out with another umask has other rights on the files, but for who may run them.
            path.chmod(path.stat().st_mode & 0o700)
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(copy)]
    done = subprocess.run(build, env=environment({"TZ": "Asia/Shanghai"}), capture_output=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "dist" / built.wheel.name).read_bytes() == built.wheel.read_bytes()
    assert (tmp_path / "dist" / built.sdist.name).read_bytes() == built.sdist.read_bytes()


def test_another_source_gives_other_bytes(built: Built, sources: Repository, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(sources.path, copy)
    with (copy / "linter" / "errors.py").open("a", encoding="utf-8") as file:
        file.write("# Changed.\n")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel"]
    done = subprocess.run(
        [*build, "--outdir", str(tmp_path / "dist"), str(copy)], capture_output=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "dist" / built.wheel.name).read_bytes() != built.wheel.read_bytes()


def test_the_wheel_carries_its_bill_of_materials(built: Built, sources: Repository) -> None:
    bill = (sources.path / "requirements" / "measures-lint.cdx.json").read_text("utf-8")

    assert built.text(built.of_metadata("sboms/measures-lint.cdx.json")) == bill


def test_the_sdist_holds_what_it_takes_to_run_the_tests(built: Built, sources: Repository) -> None:
    with tarfile.open(built.sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames() if archive.getmember(name).isfile()}
    of_project = set(sources.git("-c", "core.quotePath=false", "ls-files").splitlines())

    assert held - of_project == {"PKG-INFO"}
    assert {name for name in of_project - held if not name.startswith((".ci/", ".git"))} == set()


def test_the_installed_package_is_the_one_that_runs(installed: Installed) -> None:
    done = installed.run("python", "-c", "import linter; print(linter.__file__)")

    assert done.stdout.startswith(str(installed.bin.parent)), done.stdout + done.stderr


def test_the_installed_command_tells_its_versions(installed: Installed, built: Built) -> None:
    done = installed.run("measures-lint", "--version")

    assert (done.returncode, done.stdout) == (0, built.text("linter/version.txt"))
    assert done.stdout.startswith("measures-lint ")


def test_the_installed_command_finds_a_clean_manifest_clean(installed: Installed) -> None:
    done = installed.run("measures-lint", "check", "--as-of", "2026-11-24", "chat")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 manifest" in done.stdout


def test_the_installed_command_finds_the_fault_of_a_faulty_manifest(installed: Installed) -> None:
    done = installed.run("measures-lint", "check", "--as-of", "2026-11-24", "faulty.yaml")

    assert done.returncode == 1, done.stdout + done.stderr
    assert "error[evidence-missing]" in done.stdout


def test_the_installed_policies_give_the_same_answer_in_a_real_opa(installed: Installed, opa: str) -> None:
    check = ["check", "--as-of", "2026-11-24", "--output-format", "json", "chat", "faulty.yaml"]
    embedded = installed.run("measures-lint", *check)
    path = f"{Path(opa).parent}{os.pathsep}{os.environ['PATH']}"
    real = installed.run("measures-lint", *check, "--engine", "opa", path=path)

    assert real.returncode == embedded.returncode == 1, real.stderr
    assert json.loads(real.stdout)["manifests"] == json.loads(embedded.stdout)["manifests"]


def test_the_installed_command_compiles_rules_of_ones_own(
    installed: Installed, sources: Repository, opa: str
) -> None:
    check = ["check", "--as-of", "2026-11-24", "--select", "acme", "--output-format", "json"]
    rules = [
        "--policy",
        str(sources.path / "docs" / "own-rules"),
        str(sources.path / "examples/api-provider"),
    ]
    path = f"{Path(opa).parent}{os.pathsep}{os.environ['PATH']}"
    cache = {"XDG_CACHE_HOME": str(installed.elsewhere / "cache")}
    done = installed.run("measures-lint", *check, *rules, path=path, settings=cache)

    assert done.returncode == 1, done.stdout + done.stderr
    (manifest,) = json.loads(done.stdout)["manifests"]
    assert [finding["rule"] for finding in manifest["findings"]] == ["supplier-not-approved"] * 2


def test_the_installed_command_prints_the_schema(installed: Installed, built: Built) -> None:
    done = installed.run("measures-lint", "schema")

    source = json.loads(built.text("linter/schemas/ai-service-manifest-1.json"))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == for_editors(source, catalog.load())


def test_the_installed_command_knows_every_rule(installed: Installed, built: Built) -> None:
    done = installed.run("measures-lint", "rules", "--output-format", "json")
    rules = json.loads(done.stdout)["rules"]
    listed = {rule["id"].replace("-", "_") for rule in rules if rule["id"] not in OWN_RULES}
    policies = {Path(name).stem for name in built.names() if name.startswith("linter/policies/rules/")}

    assert listed == policies
