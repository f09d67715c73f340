"""The GitHub Action: its step run with a runner's variables, in repositories of strangers."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from linter import __version__
from tests.actions import Action, Ended
from tests.conftest import lacking
from tests.manifests import ROOT
from tests.repositories import Repository

CLEAN = """\
manifest_version: 1
service: {name: 知源内部助手, generates: [text], offered_as: [web]}
audience: {public: false, reason: 仅供本单位人员使用, open_to: [staff]}
agreement: {document: 条款.md}
"""
FAULTY = CLEAN.replace("条款.md", "没有.md")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


@pytest.fixture(scope="session")
def action(sources: Repository, tmp_path_factory: pytest.TempPathFactory) -> Action:
    """The action with its environment set up: once, since pip has to fetch what the linter depends on."""
    ready = Action(sources.path, tmp_path_factory.mktemp("runner-temp"))
    folder = tmp_path_factory.mktemp("warm-up")
    done = ready.check(folder, folder / "summary.md", args="--allow-none")
    if "(from versions: none)" in done.log:
        lacking("pip cannot reach a package index, from which it fetches what the linter depends on")
    assert done.code == 0, done.log
    return ready


@pytest.fixture
def repository(git_repository: Repository) -> Repository:
    """A repository with one clean and one faulty manifest."""
    git_repository.write(
        {
            "clean/ai-service-manifest.yaml": CLEAN,
            "clean/条款.md": "# 使用规则\n\n仅限工作用途。\n",
            "有 空格/ai-service-manifest.yaml": FAULTY,
        }
    )
    return git_repository


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    return tmp_path / "summary.md"


def counts(done: Ended) -> dict[str, str]:
    return {name: done.outputs[name] for name in ("exit-code", "errors", "warnings", "notes")}


def test_a_clean_repository_passes_and_tells_its_counts(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary, paths="clean")

    assert done.code == 0, done.log
    assert counts(done) == {"exit-code": "0", "errors": "0", "warnings": "0", "notes": "0"}
    assert "::error" not in done.log


def test_findings_fail_the_step_and_are_annotated_reported_and_counted(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary)

    assert done.code == 1, done.log
    assert counts(done) == {"exit-code": "1", "errors": "1", "warnings": "0", "notes": "0"}
    assert "::error file=有 空格/ai-service-manifest.yaml,line=4,endLine=4," in done.log
    assert "| error | evidence-missing | 有 空格/ai-service-manifest.yaml:4 |" in done.summary


def test_the_outputs_name_files_that_hold_the_reports(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary)
    sarif = json.loads(Path(done.outputs["sarif"]).read_bytes())
    report = json.loads(Path(done.outputs["report"]).read_bytes())

    jsonschema.Draft4Validator(
        json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_bytes())
    ).validate(sarif)
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["evidence-missing"]
    assert (report["summary"]["manifests"], report["summary"]["error"]) == (2, 1)


def test_every_output_of_the_action_is_one_of_its_step(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary)
    declared = {output["value"] for output in action.definition["outputs"].values()}

    assert declared == {f"${{{{ steps.check.outputs.{name} }}}}" for name in done.outputs}


def test_paths_stand_one_a_line(action: Action, repository: Repository, summary: Path) -> None:
    done = action.check(repository.path, summary, paths="clean\n\n  有 空格\n")

    assert (done.code, json.loads(Path(done.outputs["report"]).read_bytes())["summary"]["manifests"]) == (
        1,
        2,
    )


def test_a_working_directory_is_where_paths_begin(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary, working_directory="有 空格")

    assert done.code == 1
    assert "::error file=有 空格/ai-service-manifest.yaml,line=4," in done.log


@pytest.mark.parametrize(("level", "code"), [("warning", 1), ("error", 0), ("", 0)])
def test_the_fail_level_is_handed_on(
    action: Action, git_repository: Repository, summary: Path, level: str, code: int
) -> None:
    public = "audience: {public: true, territories: [CN]}"
    manifest = re.sub(r"audience: .*", public, CLEAN)
    git_repository.write({"ai-service-manifest.yaml": manifest})
    done = action.check(git_repository.path, summary, fail_level=level, args="--select guidance-missing")

    assert counts(done) == {"exit-code": str(code), "errors": "0", "warnings": "1", "notes": "0"}
    assert done.code == code


def test_options_are_split_as_a_shell_splits_them(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary, args="--ignore 'evidence-missing,  agreement'", lang="zh")

    assert counts(done) == {"exit-code": "0", "errors": "0", "warnings": "0", "notes": "0"}
    assert "份清单" in done.log


def test_nothing_in_the_inputs_is_run(action: Action, repository: Repository, summary: Path) -> None:
    hostile = "$(touch ran); touch ran #`touch ran`"
    done = action.check(repository.path, summary, paths=hostile, args=f"--select '{hostile}'")

    assert done.code == 2
    assert not (repository.path / "ran").exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [("--nonsense", "No such option"), ("--select 'agreement", "::error title=measures-lint::")],
)
def test_wrong_use_is_exit_code_2_and_leaves_no_report(
    action: Action, repository: Repository, summary: Path, args: str, told: str
) -> None:
    done = action.check(repository.path, summary, args=args)

    assert (done.code, done.outputs, done.summary) == (2, {"exit-code": "2"}, "")
    assert told in done.log


def test_a_repository_without_a_manifest_is_not_checked(
    action: Action, git_repository: Repository, summary: Path
) -> None:
    done = action.check(git_repository.path, summary)

    assert counts(done) == {"exit-code": "3", "errors": "0", "warnings": "0", "notes": "0"}
    assert done.code == 3
    assert "no manifest found" in done.summary


def test_without_annotations_the_log_has_the_text_and_takes_no_command_from_it(
    action: Action, repository: Repository, summary: Path
) -> None:
    done = action.check(repository.path, summary, annotations="false")
    first, *_, last = done.log.splitlines()
    token = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", first)

    assert token is not None
    assert last == f"::{token[1]}::"
    assert "error[evidence-missing]: Evidence file missing" in done.log
    assert "::error" not in done.log


def test_the_summary_is_added_to_what_the_step_has_written(
    action: Action, repository: Repository, summary: Path
) -> None:
    summary.write_text("# Before\n", "utf-8")
    done = action.check(repository.path, summary)

    assert done.summary.startswith("# Before\n# measures-lint\n")


def test_no_summary_is_written_where_none_is_wanted(
    action: Action, repository: Repository, summary: Path
) -> None:
    action.check(repository.path, summary, summary="false")

    assert not summary.exists()


def test_two_uses_in_a_job_keep_their_reports_apart(
    action: Action, repository: Repository, summary: Path
) -> None:
    first = action.check(repository.path, summary)
    second = action.check(repository.path, summary, paths="clean")

    assert len({first.outputs["report"], second.outputs["report"]}) == 2
    assert json.loads(Path(first.outputs["report"]).read_bytes())["summary"]["error"] == 1


def test_another_version_is_installed_anew_and_no_module_of_the_pull_request_is_imported(
    action: Action, repository: Repository, summary: Path, tmp_path: Path
) -> None:
    mark = "open('ran', 'w').close()\n"
    names = ("click", "json", "linter", "pip", "sitecustomize", "venv", "yaml")
    repository.write({f"{name}.py": mark for name in names})
    other = tmp_path / "other"
    shutil.copytree(action.path, other, ignore=shutil.ignore_patterns(".git"))
    source = other / "linter" / "__init__.py"
    source.write_text(source.read_text("utf-8").replace(__version__, "9.9.9"), "utf-8")
    # What an earlier step of the job, with the first version, has left.
    environment = tmp_path / "measures-lint-environment"
    environment.mkdir()
    shutil.copy2(action.temp / environment.name / ".ready", environment)
    done = Action(other, tmp_path).check(repository.path, summary)
    was_run = (repository.path / "ran").exists()
    subprocess.run([sys.executable, "-c", "import click"], cwd=repository.path, check=True)

    assert (done.code, was_run) == (1, False), done.log
    assert json.loads(Path(done.outputs["report"]).read_bytes())["tool"]["version"] == "9.9.9"
    assert (repository.path / "ran").exists()


def test_a_linter_that_cannot_be_installed_is_not_checked(
    action: Action, repository: Repository, summary: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    (broken / "action").mkdir(parents=True)
    for name in ("action.yml", "action/run.sh", "action/check.py"):
        shutil.copy2(action.path / name, broken / name)
    done = Action(broken, tmp_path).check(repository.path, summary)

    assert (done.code, done.outputs) == (3, {"exit-code": "3"})
    assert "::error title=measures-lint::it could not be installed, so nothing was checked" in done.log


def test_the_upload_follows_a_failed_check_but_not_one_without_a_report(action: Action) -> None:
    upload = action.definition["runs"]["steps"][-1]

    assert upload["if"] == (
        "${{ !cancelled() && inputs.upload-sarif == 'true' && steps.check.outputs.sarif != '' }}"
    )


def test_the_description_is_short_enough_for_the_marketplace(action: Action) -> None:
    assert len(action.definition["description"]) <= 125
