"""The files that people copy into their CI: valid by the tools of their kind, and their commands do run."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import __version__
from tests.conftest import lacking
from tests.manifests import ROOT
from tests.repositories import Repository, environment

RECIPES = ROOT / "docs" / "ci"
WORKFLOWS = sorted(RECIPES.glob("github-*.yml"))
TEMPLATE = ROOT / "templates" / "measures-lint.yml"
FAULTY = """\
manifest_version: 1
service: {name: 知源内部助手, generates: [text], offered_as: [web]}
audience: {public: false, reason: 仅供本单位人员使用, open_to: [staff]}
agreement: {document: 没有.md}
"""


@pytest.fixture(scope="module")
def actionlint() -> str:
    found = shutil.which("actionlint") or shutil.which("actionlint", path=str(ROOT / ".tools" / "bin"))
    if found is None:
        lacking("there is no actionlint on the PATH; `make tools` gets it")
    return found


def tool(name: str) -> str:
    """A program of the environment that the tests run in."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        lacking(f"there is no {name} in this environment; `make venv` sets one up that has it")
    return found


def ran(*command: str) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def component(**given: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The inputs of the GitLab component, and its jobs with the defaults or what is given filled in."""
    text = TEMPLATE.read_text("utf-8")
    spec, jobs = text.split("\n---\n")
    inputs = yaml.safe_load(spec)["spec"]["inputs"]
    values = {name: given.get(name, settings["default"]) for name, settings in inputs.items()}

    def filled(match: re.Match[str]) -> str:
        value = values[match[1]]
        return str(value).lower() if isinstance(value, bool) else str(value)

    return inputs, yaml.safe_load(re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", filled, jobs))


def commands(recipe: str) -> tuple[list[str], dict[str, str]]:
    """The shell lines of a recipe, and the variables that it sets."""
    if recipe == "component":
        job = component()[1]["measures-lint"]
        return job["script"], {name: str(value or "") for name, value in job["variables"].items()}
    document = read(RECIPES / recipe)
    if recipe.startswith("gitlab"):
        return document["measures-lint"]["script"], {}
    (job,) = document["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step], {}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actionlint_has_nothing_to_say_of_a_workflow(workflow: Path, actionlint: str) -> None:
    assert ran(actionlint, "-no-color", str(workflow)) == (0, "")


def test_actionlint_has_something_to_say_of_a_faulty_workflow(tmp_path: Path, actionlint: str) -> None:
    faulty = tmp_path / "faulty.yml"
    faulty.write_text(WORKFLOWS[0].read_text("utf-8").replace("runs-on", "run-on"), "utf-8")

    assert ran(actionlint, str(faulty))[0] == 1


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_zizmor_finds_no_risk(path: Path) -> None:
    code, told = ran(tool("zizmor"), "--offline", "--persona", "pedantic", "--quiet", str(path))

    assert code == 0, told


def test_zizmor_finds_an_input_in_a_script(tmp_path: Path) -> None:
    faulty = tmp_path / "action.yml"
    text = (ROOT / "action.yml").read_text("utf-8")
    faulty.write_text(text.replace("action/run.sh", "action/${{ inputs.paths }}"), "utf-8")

    assert "template-injection" in ran(tool("zizmor"), "--offline", str(faulty))[1]


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", "docs/ci/github-action.yml"),
        ("github-workflows", "docs/ci/github-pip.yml"),
        ("gitlab-ci", "docs/ci/gitlab-ci.yml"),
        ("gitlab-ci", "docs/ci/gitlab-component.yml"),
    ],
)
def test_a_file_keeps_the_schema_of_its_kind(schema: str, name: str) -> None:
    assert against(schema, ROOT / name)[0] == 0


def test_the_job_of_the_component_keeps_the_schema_of_pipelines(tmp_path: Path) -> None:
    pipeline = tmp_path / "pipeline.yml"
    jobs = component()[1]
    pipeline.write_text(yaml.safe_dump(jobs), "utf-8")
    whole = against("gitlab-ci", pipeline)
    jobs["measures-lint"]["artifacts"]["when"] = "sometimes"
    pipeline.write_text(yaml.safe_dump(jobs), "utf-8")

    assert (whole[0], against("gitlab-ci", pipeline)[0]) == (0, 1), whole[1]


def against(schema: str, path: Path) -> tuple[int, str]:
    """What check-jsonschema says of a file, by a schema that it brings along."""
    options = ["--builtin-schema", f"vendor.{schema}"]
    if schema == "gitlab-ci":
        options += ["--data-transform", "gitlab-ci"]
    return ran(tool("check-jsonschema"), *options, str(path))


def test_hadolint_has_nothing_to_say_of_the_container_file() -> None:
    assert ran(tool("hadolint"), str(ROOT / "Containerfile")) == (0, "")


def test_hadolint_has_something_to_say_of_a_faulty_container_file(tmp_path: Path) -> None:
    faulty = tmp_path / "Containerfile"
    faulty.write_text("FROM python\n", "utf-8")

    assert ran(tool("hadolint"), str(faulty))[0] == 1


def test_the_container_is_built_from_what_the_wheel_needs(sources: Repository, tmp_path: Path) -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    kept = [line[1:].rstrip("/") for line in lines if line.startswith("!")]
    for name in kept:
        source, target = sources.path / name, tmp_path / "context" / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy2(source, target)
    wheels = []
    for folder, out in ((sources.path, "whole"), (tmp_path / "context", "part")):
        build = ("-m", "build", "--no-isolation", "--wheel", "--outdir", str(tmp_path / out), str(folder))
        code, told = ran(sys.executable, *build)
        assert code == 0, told
        (wheel,) = (tmp_path / out).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            wheels.append(sorted(archive.namelist()))

    assert wheels[0] == wheels[1]


def test_the_workflow_sets_only_inputs_that_the_action_has() -> None:
    (job,) = read(RECIPES / "github-action.yml")["jobs"].values()
    (step,) = (step for step in job["steps"] if step["uses"].startswith("OWNER/"))

    assert set(step["with"]) <= set(read(ROOT / "action.yml")["inputs"])


def test_the_pipeline_sets_only_inputs_that_the_component_has() -> None:
    (included,) = read(RECIPES / "gitlab-component.yml")["include"]

    assert set(included["inputs"]) <= set(component()[0])


def test_every_input_of_the_component_is_used_and_described() -> None:
    inputs, _ = component()
    used = re.findall(r"\$\[\[ inputs\.([a-z-]+) \]\]", TEMPLATE.read_text("utf-8"))

    assert sorted(set(used)) == sorted(inputs)
    assert all(settings["description"].endswith(".") for settings in inputs.values())


def test_the_job_of_the_component_bears_the_name_that_it_is_given() -> None:
    assert list(component(**{"job-name": "manifests of 小禾"})[1]) == ["manifests of 小禾"]


def test_pre_commit_takes_the_configuration() -> None:
    path = RECIPES / "pre-commit-config.yaml"

    assert ran(sys.executable, "-m", "pre_commit", "validate-config", str(path)) == (0, "")


def test_the_hooks_of_the_configuration_exist() -> None:
    (entry,) = read(RECIPES / "pre-commit-config.yaml")["repos"]
    offered = {hook["id"] for hook in read(ROOT / ".pre-commit-hooks.yaml")}

    assert {hook["id"] for hook in entry["hooks"]} <= offered


@pytest.mark.parametrize("path", [*sorted(RECIPES.iterdir()), TEMPLATE], ids=lambda path: path.name)
def test_a_recipe_names_this_version(path: Path) -> None:
    text = path.read_text("utf-8")
    versions = re.findall(
        r"OWNER/measures-lint(?:/measures-lint)?(?:@|/archive/refs/tags/)v?(\d+\.\d+\.\d+)", text
    )
    versions += re.findall(r"^    rev: v(.+)$", text, re.MULTILINE)

    assert versions == [__version__]


@pytest.mark.parametrize(
    ("recipe", "files"),
    [
        ("github-pip.yml", ["summary.md"]),
        ("gitlab-ci.yml", ["gl-code-quality-report.json", "measures-lint.xml"]),
        ("component", ["gl-code-quality-report.json", "measures-lint.xml"]),
    ],
)
def test_the_commands_of_a_recipe_find_the_fault_and_write_the_reports(
    git_repository: Repository, recipe: str, files: list[str]
) -> None:
    git_repository.write({"ai-service-manifest.yaml": FAULTY})
    (install, check), variables = commands(recipe)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", check],
        cwd=git_repository.path,
        env=environment({**variables, "PATH": path, "GITHUB_STEP_SUMMARY": "summary.md"}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert shlex.split(install)[:4] == ["python", "-m", "pip", "install"]
    assert (done.returncode, "evidence-missing" in done.stdout) == (1, True), done.stderr
    assert sorted(path.name for path in git_repository.path.iterdir() if path.name in files) == files


@pytest.mark.parametrize("recipe", ["gitlab-ci.yml", "component"])
def test_gitlab_is_given_the_reports_that_are_written(recipe: str) -> None:
    job = (
        read(RECIPES / recipe)["measures-lint"] if recipe != "component" else component()[1]["measures-lint"]
    )
    _, check = job["script"]
    reports = job["artifacts"]["reports"]

    assert f"gitlab={reports['codequality']} " in check
    assert f"junit={reports['junit']}" in check
    assert job["artifacts"]["when"] == "always"
