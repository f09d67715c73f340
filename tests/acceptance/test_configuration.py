"""Where settings come from, and what they do."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest

from linter import resources
from linter.cli import run
from linter.cli.app import app
from linter.cli.configured import OPTIONS, TABLES, _parameter
from linter.editor_schema import for_editors
from tests.acceptance.test_command import CLEAN, FAULTY
from tests.manifests import AS_OF
from tests.repositories import Repository

CHECK = ["check", "--as-of", AS_OF, "--output-format", "json"]


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a faulty manifest in `services/chat`; the working directory is its root."""
    write(git_repository.path, "services/chat/ai-service-manifest.yaml", FAULTY)
    monkeypatch.chdir(git_repository.path)
    return git_repository.path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def checked(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    code = run([*CHECK, *options])
    document: dict[str, Any] = json.loads(capfd.readouterr().out)
    return code, document


def found(document: dict[str, Any]) -> dict[str, str]:
    """Rule and severity of everything that is open."""
    return {
        finding["rule"]: finding["severity"]
        for manifest in document["manifests"]
        for finding in manifest["findings"]
        if finding["suppressed"] is None
    }


def refused(capfd: pytest.CaptureFixture[str], *options: str) -> str:
    assert run([*CHECK, *options]) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    return captured.err


# --- where it is found -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("measures-lint.toml", ""),
        (".measures-lint.toml", ""),
        ("pyproject.toml", "[project]\nname = 'x'\n[tool.measures-lint]\n"),
    ],
)
def test_the_nearest_configuration_from_the_working_directory_upwards_counts(
    repository: Path,
    name: str,
    head: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    write(repository, "measures-lint.toml", 'select = ["complaints"]\n')
    write(repository / "services", name, f'{head}select = ["agreement-missing"]\n')
    monkeypatch.chdir(repository / "services" / "chat")

    assert list(found(checked(capfd)[1])) == ["agreement-missing"]


def test_a_pyproject_that_says_nothing_of_the_linter_is_passed_over(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "measures-lint.toml", 'select = ["agreement-missing"]\n')
    write(repository / "services", "pyproject.toml", "[tool.ruff]\nline-length = = 3\n")
    monkeypatch.chdir(repository / "services")

    assert list(found(checked(capfd)[1])) == ["agreement-missing"]


def test_of_one_folder_the_hidden_file_counts_then_the_named_one(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, ".measures-lint.toml", 'select = ["agreement-missing"]\n')
    write(repository, "measures-lint.toml", "no = = toml")

    assert list(found(checked(capfd)[1])) == ["agreement-missing"]


def test_nothing_above_the_root_of_the_repository_counts(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository.parent, "measures-lint.toml", "no = = toml")

    assert run(CHECK) == 1
    (repository / ".git").rename(repository / "no-git")
    capfd.readouterr()
    assert run(CHECK) == 1


def test_a_named_configuration_takes_the_place_of_the_search(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "measures-lint.toml", "no = = toml")
    other = write(tmp_path, "other.toml", 'select = ["agreement-missing"]\n')

    assert list(found(checked(capfd, "--config", str(other))[1])) == ["agreement-missing"]


def test_isolated_heeds_no_file(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(repository, "measures-lint.toml", "no = = toml")

    assert "agreement-missing" in found(checked(capfd, "--isolated")[1])
    assert "--config and --isolated do not go together" in refused(
        capfd, "--isolated", "--config", "measures-lint.toml"
    )


def test_command_line_goes_before_environment_before_file_before_default(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def title(*options: str) -> str:
        document = checked(capfd, "--select", "agreement-missing", *options)[1]
        (finding,) = document["manifests"][0]["findings"]
        return str(finding["title"])

    assert title() == "Service agreement missing"
    write(repository, "measures-lint.toml", 'lang = "zh"\n')
    assert title() == "缺少服务协议"
    monkeypatch.setenv("MEASURES_LINT_CHECK_LANG", "en")
    assert title() == "Service agreement missing"
    assert title("--lang", "zh") == "缺少服务协议"


# --- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ignores = ['x']", "1:1: `ignores` is no key of the configuration; did you mean `ignore`?"),
        ("\nlang = 'de'", "2:1: `de` is not one of `en`, `zh`"),
        ("select = 'agreement'", "1:1: expected a list, found a text, `agreement`"),
        ("a = = 1", "1:5: not valid TOML: this is no value"),
        ("select = [\n  'agreement-misssing',\n]", "2:3: there is no rule, group, pack, duty or article"),
        (
            "[severity]\nagreement-missing = 'warn'",
            "2:1: `warn` is not one of `error`, `warning`, `note`, `off`; did you mean `warning`?",
        ),
        ("[severity]\nagrement = 'note'", "2:1: there is no rule or group 'agrement'"),
        ("[severity]\nseverity = 'note'", "2:1: there is no rule or group 'severity'"),
        ("[severity]\nwaiver-expired = 'off'", "2:1: waiver-expired can be neither weighed"),
        ("[severity]\nschema-unknown-key = 'off'", "2:1: schema-unknown-key can be neither weighed"),
        ("[[waivers]]\nrule = 'agrement-missing'", "2:1: there is no rule 'agrement-missing'"),
        ("[[waivers]]\nrule = 'agreement'", "2:1: there is no rule 'agreement'"),
        ("[[waivers]]\nrule = 'schema-missing-key'", "2:1: schema-missing-key can be neither weighed"),
        (
            "[[waivers]]\nrule = 'agreement-missing'\nexpires = '2027-02-30'",
            "3:1: `2027-02-30` is not in the expected form",
        ),
        ("exclude = ['a', 'a']", "1:1: `a` stands in the list more than once"),
        ("packs = ['mesures']", "1:10: there is no pack 'mesures'"),
        ("[[per-path]]\npath = 'a'\nignore = ['9', 'x']", "3:16: there is no rule, group"),
        ("[profiles.draft.severity]\nagreement = 'off'", "2:1: `off` is not one of `error`"),
        ("[profiles.live.severity]\nagrement = 'note'", "2:1: there is no rule or group 'agrement'"),
        ("baseline = '../b.json'", "1:1: `../b.json` leads out of the repository"),
        (
            "output-format = ['text', 'json=/tmp/x']",
            "1:26: a configuration that is found cannot have `/tmp/x` written",
        ),
        ("output-format = ['xml']", "1:18: there is no output format 'xml'"),
        (
            "output-format = ['json=report.json']",
            "1:18: a configuration that is found cannot have `report.json` written",
        ),
        ("baseline = '.git/config'", "1:1: `.git/config` leads out of the repository"),
        ("opa-url = 'https://me:secret@opa.example'", "1:1: `opa-url` holds credentials"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(
    repository: Path, text: str, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "measures-lint.toml", text)

    assert refused(capfd).startswith(f"wrong use: measures-lint.toml:{message}")


def test_a_wrong_key_of_pyproject_is_shown_in_its_line(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "pyproject.toml", "[project]\nname = 'x'\n\n[tool.measures-lint]\nlangs = 'zh'\n")

    assert refused(capfd) == (
        "wrong use: pyproject.toml:5:1: `langs` is no key of the configuration; did you mean `lang`?\n"
        "  = `measures-lint schema configuration` lists every key\n"
    )


def test_a_link_out_of_the_repository_is_not_read(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "secret.toml", "password = 'hunter2'\n")
    os.symlink(tmp_path / "secret.toml", repository / "measures-lint.toml")

    said = refused(capfd)

    assert said.startswith("wrong use: measures-lint.toml: is a link that leads out of the repository")
    assert "hunter2" not in said


def test_a_named_configuration_may_name_files_anywhere(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = write(tmp_path, "own.toml", f"output-format = ['json={tmp_path}/report.json']\n")

    assert run(["check", "--as-of", AS_OF, "--config", str(own)]) == 1
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["summary"]["manifests"] == 1


def test_no_token_goes_to_a_server_that_the_tree_names(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MEASURES_LINT_OPA_TOKEN", "secret")
    file = write(repository, "measures-lint.toml", 'engine = "opa"\nopa-url = "https://127.0.0.1:9"\n')

    assert refused(capfd).startswith("wrong use: no token and no certificate is sent to a server")
    assert run([*CHECK, "--config", str(file)]) == 3
    assert run([*CHECK, "--opa-url", "https://127.0.0.1:9"]) == 3


# --- what it does ----------------------------------------------------------------------------------


def test_a_search_leaves_out_what_is_excluded_and_takes_what_is_named(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "measures-lint.toml", "exclude = ['services/chat']\n")
    named = "services/chat/ai-service-manifest.yaml"

    code, document = checked(capfd)
    assert (code, document["manifests"], document["summary"]["excluded"]) == (3, [], 1)
    assert [error["message"] for error in document["errors"]] == [
        "every manifest in the working directory is excluded"
    ]
    assert checked(capfd, "--allow-none")[0] == 0
    assert len(checked(capfd, named)[1]["manifests"]) == 1
    code, document = checked(capfd, named, "--force-exclude")
    assert (code, document["manifests"], document["summary"]["excluded"]) == (0, [], 1)
    assert len(checked(capfd, "--isolated")[1]["manifests"]) == 1


def test_patterns_of_the_command_line_begin_at_the_working_directory(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository / "services")

    assert checked(capfd, "--exclude", "chat/*")[1]["summary"]["excluded"] == 1
    assert checked(capfd, "--exclude", "services/chat/*")[1]["summary"]["excluded"] == 0


def test_severities_are_set_by_rule_and_group_and_a_lowered_one_says_so(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "measures-lint.toml", "[severity]\nagreement = 'off'\nagreement-missing = 'note'\n")

    code, document = checked(capfd, "--select", "agreement")

    (finding,) = document["manifests"][0]["findings"]
    assert (code, finding["severity"], finding["because"]) == (
        0,
        "note",
        "gap in the record, not proof of a breach; lowered by the configuration",
    )
    assert document["summary"]["note"] == 1


@pytest.mark.parametrize(
    ("lang", "because"),
    [
        ("en", "gap in the record, not proof of a breach; lowered by the profile `draft`"),
        ("zh", "记录缺失，不等于违法；已由情境 `draft` 降低级别"),
    ],
)
def test_a_profile_lowers_and_says_so(
    repository: Path, lang: str, because: str, capfd: pytest.CaptureFixture[str]
) -> None:
    options = ["--select", "agreement-missing", "--lang", lang]

    assert found(checked(capfd, *options)[1]) == {"agreement-missing": "error"}
    code, document = checked(capfd, *options, "--profile", "draft")
    (finding,) = document["manifests"][0]["findings"]
    assert (code, finding["severity"], finding["because"]) == (0, "note", because)


@pytest.mark.parametrize(
    ("phase", "severity"), [("draft", "note"), ("pre-launch", "error"), ("live", "error"), (None, "error")]
)
def test_the_profile_auto_goes_by_the_phase_of_the_service(
    repository: Path, phase: str | None, severity: str, capfd: pytest.CaptureFixture[str]
) -> None:
    declared = f"phase: {phase}, " if phase else ""
    write(
        repository,
        "services/chat/ai-service-manifest.yaml",
        FAULTY.replace("service: {", f"service: {{{declared}"),
    )
    write(repository, "measures-lint.toml", "profile = 'auto'\nselect = ['agreement-missing']\n")

    assert found(checked(capfd)[1]) == {"agreement-missing": severity}


def test_settings_of_a_path_count_there_and_nowhere_else(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(repository, "services/beta/ai-service-manifest.yaml", FAULTY)
    write(
        repository,
        "measures-lint.toml",
        "select = ['agreement-missing', 'scope-undeclared', 'publication-missing']\n"
        "[[per-path]]\npath = 'services/beta'\nprofile = 'draft'\nignore = ['publication']\n",
    )

    _, document = checked(capfd)

    told = {m["path"]: {f["rule"]: f["severity"] for f in m["findings"]} for m in document["manifests"]}
    assert told == {
        "services/beta/ai-service-manifest.yaml": {"agreement-missing": "note"},
        "services/chat/ai-service-manifest.yaml": {
            "agreement-missing": "error",
            "publication-missing": "error",
        },
    }
    assert found(checked(capfd, "services/beta", "--profile", "live")[1]) == {"agreement-missing": "error"}


def test_other_commands_heed_what_concerns_them(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(repository, "measures-lint.toml", "lang = 'zh'\nexclude = ['services']\nallow-none = true\n")
    write(repository, "ai-service-manifest.yaml", CLEAN)

    assert run(["scope", "--as-of", AS_OF, "--output-format", "json"]) == 0
    (manifest,) = json.loads(capfd.readouterr().out)["manifests"]
    assert manifest["path"] == "ai-service-manifest.yaml"
    assert run(["explain", "agreement-missing"]) == 0
    assert "缺少服务协议" in capfd.readouterr().out


def test_every_setting_is_shown_with_where_it_comes_from(
    repository: Path,
    cache_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    write(repository, "measures-lint.toml", "fail-level = 'warning'\n\n[severity]\nagreement = 'note'\n")
    monkeypatch.setenv("MEASURES_LINT_CHECK_ALLOW_NONE", "1")

    assert run(["check", "--show-settings", "--lang", "zh"]) == 0

    told = [line.split(maxsplit=1) for line in capfd.readouterr().out.splitlines()]
    assert [(key, " ".join(rest.split())) for key, rest in told] == [
        ("configuration", "measures-lint.toml found"),
        ("lang", "zh command line"),
        ("packs", '["measures"] default'),
        ("select", "- default"),
        ("ignore", "- default"),
        ("fail-level", "warning measures-lint.toml:1"),
        ("exclude", "- default"),
        ("output-format", "- default"),
        ("profile", "live default"),
        ("engine", "wasm default"),
        ("policies", "- default"),
        ("opa-url", "- default"),
        ("opa-any-revision", "false default"),
        ("baseline", "- default"),
        ("allow-none", "true environment, MEASURES_LINT_CHECK_ALLOW_NONE"),
        ("discover", "- default"),
        ("cache", "true default"),
        ("cache-dir", f"{cache_folder} environment, MEASURES_LINT_CACHE_DIR"),
        ("jobs", "0 default"),
        ("severity", '{"agreement": "note"} measures-lint.toml:3'),
        ("profiles", "- default"),
        ("per-path", "- default"),
        ("waivers", "- default"),
    ]


def test_the_files_to_check_are_listed_with_what_differs(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("beta", "alpha", "left"):
        write(repository, f"services/{name}/ai-service-manifest.yaml", FAULTY)
    write(
        repository,
        "measures-lint.toml",
        "exclude = ['left']\nignore = ['scope-undeclared']\n"
        "[[per-path]]\npath = 'services/alpha'\nprofile = 'draft'\n"
        "[[per-path]]\npath = 'services/beta'\nignore = ['agreement-missing']\n"
        "severity = {scope-decision-missing = 'note'}\n",
    )

    assert run(["check", "--show-files"]) == 0
    assert capfd.readouterr().out == (
        "services/alpha/ai-service-manifest.yaml\n"
        "  profile: draft\n"
        "services/beta/ai-service-manifest.yaml\n"
        "  ignored: agreement-missing\n"
        "  severity: scope-decision-missing=note\n"
        "services/chat/ai-service-manifest.yaml\n"
    )


# --- one source ----------------------------------------------------------------------------------


def test_the_schema_and_the_program_know_the_same_keys() -> None:
    schema = json.loads(resources.schema("configuration-1").read_bytes())
    check = app.commands["check"]
    parameters = {param.name for param in check.params if isinstance(param, click.Option)}

    jsonschema.Draft7Validator.check_schema(schema)
    assert set(schema["properties"]) == {*OPTIONS, *TABLES}
    assert {_parameter(key) for key in OPTIONS} <= parameters


def test_the_defaults_of_the_schema_are_those_of_the_command() -> None:
    schema = json.loads(resources.schema("configuration-1").read_bytes())
    check = app.commands["check"]
    context = click.Context(check)
    defaults = {param.name: param.get_default(context) for param in check.params}
    defaults = {name: list(v) if isinstance(v, tuple) else v for name, v in defaults.items()}
    stated = {key: node["default"] for key, node in schema["properties"].items() if "default" in node}

    assert {key: defaults[_parameter(key)] for key in stated} == stated


def test_the_schema_of_a_configuration_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    configuration = json.loads(resources.schema("configuration-1").read_bytes())
    assert run(["schema", "configuration"]) == 0
    assert json.loads(capfd.readouterr().out) == for_editors(configuration)


def test_without_a_configuration_no_reader_of_toml_is_loaded(repository: Path) -> None:
    program = (
        "import sys\nfrom linter.cli import run\nrun(['check', '--allow-none', 'services/chat'])\n"
        "print([name for name in ('tomli', 'jsonschema', 'linter.formats.toml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
