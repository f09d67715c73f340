"""An organisation's own rules: `--policy` and the key `policies`."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run
from linter.compilation import own, store
from tests.manifests import AS_OF, ROOT
from tests.repositories import Repository, environment
from tests.servers import running_opa

RULES = ROOT / "docs" / "own-rules"
RULE = "supplier_not_approved.rego"
EXAMPLE = str(ROOT / "examples" / "api-provider")
APPROVED = str(ROOT / "examples" / "chat-app")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of caches that the tests of this file share."""
    return tmp_path_factory.mktemp("caches")


@pytest.fixture(autouse=True)
def opa_on_the_path(opa: str, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=os.pathsep)
    caches_in(compiled, monkeypatch)


def caches_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(folder))


@pytest.fixture
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache in which nothing is kept yet."""
    caches_in(tmp_path / "fresh", monkeypatch)
    return tmp_path / "fresh"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules of the documentation."""
    shutil.copytree(RULES, tmp_path / "rules")
    return tmp_path / "rules"


def changed(folder: Path, old: str, new: str, name: str = RULE) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), "utf-8")


def checked(
    capfd: pytest.CaptureFixture[str], *options: str, path: str = EXAMPLE
) -> tuple[int, dict[str, Any], str]:
    code = run(["check", path, "--as-of", AS_OF, "--output-format", "json", *options])
    out, err = capfd.readouterr()
    return code, json.loads(out) if out else {}, err


def own_findings(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for item in report["manifests"][0]["findings"] if item["pack"] == "acme"]


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    code = run(arguments)
    out, err = capfd.readouterr()
    assert (code, err) == (0, "")
    return out


def refused(capfd: pytest.CaptureFixture[str], folder: Path) -> str:
    """The first line of what is said where rules are wrong, without the folder's own path."""
    code = run(["check", EXAMPLE, "--policy", str(folder)])
    out, err = capfd.readouterr()
    assert (code, out) == (2, ""), err
    return err.splitlines()[0].removeprefix("wrong use: ").replace(f"{folder}{os.sep}", "")


# --- what they do --------------------------------------------------------------------------------


def test_an_own_rule_reports_as_a_built_in_one_does(capfd: pytest.CaptureFixture[str]) -> None:
    code, report, err = checked(capfd, "--policy", str(RULES))
    first, second = own_findings(report)

    assert (code, err) == (1, "")
    assert {name: value for name, value in first.items() if name != "fingerprint"} == {
        "rule": "supplier-not-approved",
        "pack": "acme",
        "article": None,
        "severity": "error",
        "title": "Supplier not approved",
        "message": "示例开源模型社区, who supplies the model slyun-text, is not on the list of procurement",
        "remedy": "Ask procurement to add 示例开源模型社区, or use a model of another supplier.",
        "because": "the manifest itself states it",
        "path": "/models/0/supplier",
        "location": {"line": 47, "column": 15, "end_line": 47, "end_column": 23},
        "evidence": None,
        "suppressed": None,
    }
    assert second["path"] == "/models/1/supplier"


def test_an_own_rule_is_silent_where_nothing_breaks_it(capfd: pytest.CaptureFixture[str]) -> None:
    code, report, err = checked(capfd, "--policy", str(RULES), path=APPROVED)

    assert (code, report["manifests"][0]["findings"], err) == (0, [], "")


def test_own_rules_change_nothing_of_what_the_built_in_ones_say(capfd: pytest.CaptureFixture[str]) -> None:
    _, without, _ = checked(capfd)
    _, report, _ = checked(capfd, "--policy", str(RULES))
    manifest = report["manifests"][0]
    manifest["findings"] = [item for item in manifest["findings"] if item["pack"] != "acme"]

    assert report["manifests"] == without["manifests"]
    assert report["tool"]["policy_revision"] != without["tool"]["policy_revision"]


def test_both_engines_agree_on_an_own_rule(capfd: pytest.CaptureFixture[str]) -> None:
    embedded = checked(capfd, "--policy", str(RULES))
    code, report, err = checked(capfd, "--policy", str(RULES), "--engine", "opa")

    assert len(own_findings(report)) == 2
    assert (code, {**report, "engine": "wasm"}, err) == embedded


def test_a_server_must_hold_the_own_rules(
    opa: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    embedded = checked(capfd, "--policy", str(RULES))
    both = own.load([str(RULES)])
    assert both is not None
    asked = ("--engine", "opa", "--opa-url")
    with both.bundle() as folder, running_opa(opa, "--bundle", folder, log=tmp_path / "log") as port:
        url = f"http://127.0.0.1:{port}"
        code, report, err = checked(capfd, "--policy", str(RULES), *asked, url)
        stranger = checked(capfd, *asked, url)

    assert (code, {**report, "engine": "wasm"}, err) == embedded
    assert (stranger[0], stranger[1]["complete"]) == (3, False)
    assert f"the policies that answered are of revision '{both.catalog().revision}'" in stranger[2]


def test_own_rules_bind_whatever_the_scope_of_the_measures_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    manifest = tmp_path / "ai-service-manifest.yaml"
    manifest.write_text(
        "manifest_version: 1\nservice: {name: Tool}\n"
        "models: [{name: m, supplier: 另一家, origin: third-party-api}]\n",
        "utf-8",
    )
    code, report, err = checked(capfd, "--policy", str(RULES), "--select", "acme", path=str(manifest))

    assert report["manifests"][0]["scope"]["applies"] == "unclear", err
    assert (code, [item["severity"] for item in own_findings(report)]) == (1, ["error"])


def test_an_own_rule_may_ask_the_libraries_of_the_built_in_ones(
    rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(rules, "import data.own.suppliers\n", "import data.lib.scope\nimport data.own.suppliers\n")
    changed(rules, "\tsome position", "\tscope.binds_provider\n\tsome position")

    assert len(own_findings(checked(capfd, "--policy", str(rules))[1])) == 2


def test_words_that_are_lacking_in_chinese_are_shown_in_english(
    rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(rules, "#     title: 供应商未经批准\n", "")
    _, report, _ = checked(capfd, "--policy", str(rules), "--lang", "zh")
    finding = own_findings(report)[0]

    assert (finding["title"], finding["message"]) == (
        "Supplier not approved",
        "模型 slyun-text 的供应商 示例开源模型社区 不在采购部门的名单内",
    )


@pytest.mark.parametrize("name", ["supplier-not-approved", "procurement", "acme"])
def test_own_rules_are_selected_and_ignored_by_name_group_and_pack(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, report, _ = checked(capfd, "--policy", str(RULES), "--select", name)
    assert (code, len(report["manifests"][0]["findings"])) == (1, 2)

    code, report, _ = checked(capfd, "--policy", str(RULES), "--ignore", name)
    assert own_findings(report) == []


def test_own_rules_are_listed_and_explained(capfd: pytest.CaptureFixture[str]) -> None:
    assert "supplier-not-approved " in said(capfd, "rules", "--policy", str(RULES))
    assert said(capfd, "explain", "supplier-not-approved", "--policy", str(RULES)) == (
        "supplier-not-approved · error · acme\n"
        "Supplier not approved\n"
        "\n"
        "Procurement keeps a list of suppliers whose models services may use. "
        "Others are used only after it has said so.\n"
        "\n"
        "reports  {supplier}, who supplies the model {model}, is not on the list of procurement\n"
        "shows    the manifest itself states it\n"
        "remedy   Ask procurement to add {supplier}, or use a model of another supplier.\n"
    )
    assert run(["explain", "supplier-not-approved"]) == 2


def test_a_folder_that_is_named_twice_counts_once(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    twice = ("--policy", "docs/own-rules", "--policy", str(RULES))

    assert checked(capfd, *twice) == checked(capfd, "--policy", str(RULES))


def test_the_facts_name_the_packs_of_own_rules(capfd: pytest.CaptureFixture[str]) -> None:
    manifest = f"{EXAMPLE}/ai-service-manifest.yaml"
    with_rules = json.loads(said(capfd, "facts", manifest, "--policy", str(RULES)))

    assert with_rules["context"]["packs"] == ["measures", "acme"]
    assert json.loads(said(capfd, "facts", manifest))["context"]["packs"] == ["measures"]


def test_sarif_holds_the_own_rules(capfd: pytest.CaptureFixture[str]) -> None:
    run(["check", EXAMPLE, "--policy", str(RULES), "--select", "acme", "--output-format", "sarif"])
    (sarif,) = json.loads(capfd.readouterr().out)["runs"]

    assert [rule["id"] for rule in sarif["tool"]["driver"]["rules"]] == ["supplier-not-approved"]
    assert {result["ruleId"] for result in sarif["results"]} == {"supplier-not-approved"}


def test_a_pack_may_say_its_own_reach_and_first_day(rules: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (rules / "pack.rego").write_text(
        '# METADATA\n# title: Rules of Acme\n# scope: package\n# custom:\n#   from: "2027-01-01"\n'
        "#   reasons:\n#     all:\n#       en: they bind every service\n"
        'package packs.acme\n\nfrom := "2027-01-01"\n\nverdict := "applies"\n\nreason := "all"\n',
        "utf-8",
    )
    code, report, _ = checked(capfd, "--policy", str(rules), "--select", "acme")

    assert (code, own_findings(report)[0]["severity"]) == (0, "warning")
    assert own_findings(report)[0]["because"] == (
        "not in force yet, binds from 2027-01-01; the manifest itself states it"
    )

    changed(rules, 'from := "2027', 'from := "2028', "pack.rego")
    assert refused(capfd, rules) == ("pack.rego:9:1: `from` differs between the METADATA and the policy")


# --- the configuration ---------------------------------------------------------------------------


@pytest.fixture
def repository(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the example and the rules in it."""
    shutil.copytree(EXAMPLE, git_repository.path / "service")
    shutil.copytree(RULES, git_repository.path / "compliance" / "rules")
    (git_repository.path / "measures-lint.toml").write_text(
        "policies = ['compliance/rules']\nselect = ['acme']\n\n"
        "[severity]\nsupplier-not-approved = 'warning'\n",
        "utf-8",
    )
    monkeypatch.chdir(git_repository.path / "service")
    return git_repository.path


@pytest.mark.usefixtures("repository")
def test_a_configuration_names_folders_from_where_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    code, report, err = checked(capfd, path=".")

    assert [(item["rule"], item["severity"]) for item in report["manifests"][0]["findings"]] == [
        ("supplier-not-approved", "warning")
    ] * 2
    assert (code, err) == (0, "")


@pytest.mark.usefixtures("repository")
def test_the_settings_show_the_folders(capfd: pytest.CaptureFixture[str]) -> None:
    rows = said(capfd, "check", "--show-settings").splitlines()

    assert [row.split() for row in rows if row.startswith("policies")] == [
        ["policies", '["../compliance/rules"]', "../measures-lint.toml:1"]
    ]


def test_a_waiver_accepts_what_an_own_rule_reports(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with (repository / "measures-lint.toml").open("a", encoding="utf-8") as file:
        file.write(
            "\n[[waivers]]\nrule = 'supplier-not-approved'\nreason = 'asked for'\nexpires = '2026-12-31'\n"
        )
    _, report, err = checked(capfd, path=".")

    assert [item["suppressed"]["by"] for item in own_findings(report)] == ["waiver", "waiver"], err


def test_a_configuration_that_is_found_names_no_folder_outside_the_repository(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside"
    shutil.copytree(RULES, outside)
    (repository / "link").symlink_to(outside)
    for name in ("../outside", "link"):
        changed(repository, "'compliance/rules'", f"'{name}'", "measures-lint.toml")
        assert run(["check", "."]) == 2
        assert f"`{name}` leads out of the repository" in capfd.readouterr().err
        changed(repository, f"'{name}'", "'compliance/rules'", "measures-lint.toml")

    shutil.copy(repository / "measures-lint.toml", tmp_path / "mine.toml")
    assert run(["check", ".", "--config", str(tmp_path / "mine.toml"), "--policy", str(outside)]) == 0


def test_a_configuration_that_is_found_does_not_run_its_own_rules_in_an_opa(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with_opa = checked(capfd, "--engine", "opa", path=".")
    changed(repository, "policies = ", "engine = 'opa'\npolicies = ", "measures-lint.toml")

    assert len(own_findings(with_opa[1])) == 2
    assert checked(capfd, "--engine", "opa", path=".") == with_opa
    assert run(["check", "."]) == 2
    assert "cannot both bring rules of its own and have an OPA run them" in capfd.readouterr().err


# --- rules that are wrong ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("title: Supplier", "title: [Supplier", "4:1: yaml: line 2: "),
        ("some position, model", "some position,, model", "26:16: unexpected , token: expected var"),
        ("input.manifest.models", "input.manifest.modles", "26:26: undefined ref: input.manifest.modles"),
        ("\tnot model", "\thttp.send({})\n\tnot model", "27:2: undefined function http.send"),
        ("not model.supplier in", "not data.lint.answer in", "22:1: rule data.rules.acme.procurement."),
        ("violations contains", "violation contains", "18:1: holds no set `violations`"),
        ("severity: error", "severity: high", "9:1: the METADATA's `severity` is 'high', which is none"),
        ("shows: declared_breach", "shows: breach", "10:1: the METADATA's `shows` is 'breach', which is non"),
        ("severity: error", "severity: error\n#   article: 9", "10:1: the METADATA's `article` is 9; write"),
        ("severity: error", "severity: error\n#   duty: [art-1]", "10:1: the METADATA's `duty` is 'art-1'"),
        ("severity: error", "severity: error\n#   duty: art-13", "10:1: the METADATA's `duty` is no list"),
        ("severity: error", "severity: error\n#   severty: error", "10:1: the METADATA has an unknown key `"),
        ("severity: error", "severity: error\n#   sure: quite", "10:1: the METADATA's `sure` is 'quite'"),
        ("#   remedy: Ask", "#   # Ask", "18:1: the METADATA lacks `remedy`"),
        ('"{supplier}, who', '"{suplier}, who', "11:1: only one language of `message` has {suplier}, {supp"),
        ("the model {model}", "the model {model", "11:1: only one language of `message` has {model}"),
        ("the model {model}", "the {model} {", "11:1: `message` has a brace that holds no placeholder"),
        ("title: 供应商未经批准", 'title: "\\e[31m"', "13:1: the METADATA's `zh` `title` holds a control ch"),
        ("title: 供应商未经批准", "titel: 供应商", "13:1: the METADATA's `zh` has an unknown key `titel`"),
        ("package rules.acme.procurement.", "package ", "18:1: the package `supplier_not_approved` is not f"),
        ("package rules.", "package lib.", "18:1: the package `lib.acme.procurement.supplier_not_approved` "),
        ("package rules.acme.", "package rules.", "18:1: the package `rules.procurement.supplier_not_appr"),
        ("package rules.acme.procurement.supplier_not_approved", "package lint", "18:1: the package `lint` "),
        ("package rules.acme.", "package rules.measures.", "18:1: the pack `measures` is one of the linter'"),
        ("package rules.acme.", "package rules.measures_2.", "18:1: the pack `measures_2` is one of the lin"),
        (".procurement.supp", ".evidence.supp", "18:1: the group `evidence` is one of the linter's own"),
        ("procurement.supplier_not_approved", "p.agreement_missing", "18:1: the name `agreement-missing` is"),
        ("procurement.supplier_not_approved", "p.schema_wrong_type", "18:1: the name `schema-wrong-type` is"),
        ("procurement.supplier_not_approved", "p.Supplier", "18:1: the package `rules.acme.p.Supplier` has "),
    ],
)  # fmt: skip
def test_a_rule_that_is_wrong_is_refused_with_its_place(
    old: str, new: str, told: str, rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(rules, old, new)

    assert refused(capfd, rules).startswith(f"{RULE}:{told}")


def test_a_rule_without_metadata_is_refused(rules: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = (rules / RULE).read_text("utf-8").splitlines(keepends=True)
    (rules / RULE).write_text("".join(line for line in lines if not line.startswith("#")), "utf-8")

    assert refused(capfd, rules) == f"{RULE}:1:1: has no METADATA with `scope: package` and `custom`"


def test_two_rules_of_one_name_are_refused_wherever_they_stand(
    rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (rules / "other").mkdir()
    shutil.copy(rules / RULE, rules / "other" / RULE)
    again = os.path.join("other", RULE)
    assert refused(capfd, rules) == f"{RULE}:1:1: package annotation redeclared: {again}:1"

    (rules / again).write_text("package rules.acme.procurement.supplier_not_approved\n", "utf-8")
    assert refused(capfd, rules) == (
        f"{again}:1:1: the package `rules.acme.procurement.supplier_not_approved` is in 2 files (and 1 more)"
    )
    shutil.copy(rules / RULE, rules / again)

    changed(rules, ".acme.procurement.", ".acme.purchasing.", again)
    assert refused(capfd, rules) == (
        f"{again}:18:1: there is a rule `supplier-not-approved` already, "
        "`rules.acme.procurement.supplier_not_approved`"
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (shutil.rmtree, "rules: is no folder of rules"),
        (lambda rules: [path.unlink() for path in rules.glob("*d.rego")], None),
        (lambda rules: [path.unlink() for path in rules.iterdir()], "rules: holds no rules"),
        (lambda rules: (rules / "data.json").write_text("{}"), "data.json: data beside rules is not read"),
        (lambda rules: (rules / "odd.rego").write_bytes(b"\xff"), "odd.rego: is no UTF-8 text"),
        (lambda rules: (rules / "l.rego").symlink_to("/etc/hosts"), "l.rego: is a link that leads out of it"),
        (lambda rules: (rules / "l").symlink_to("/etc"), "l: is a link to a folder"),
        (lambda rules: os.mkfifo(rules / "pipe.rego"), "pipe.rego: is no file"),
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_taken_is_refused(
    change: Callable[[Path], Any], told: str | None, rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    change(rules)
    if told is None:
        # Helpers alone are no rules, and no fault either.
        assert own_findings(checked(capfd, "--policy", str(rules))[1]) == []
    else:
        assert refused(capfd, rules).replace(str(rules), "rules").startswith(told)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"path": ["models", position, "supplier"],', "", "violation.path of supplier-not-approved is None"),
        ('"supplier": model.supplier', '"s": 1', "the words of supplier-not-approved need 'supplier'"),
    ],
)
@pytest.mark.parametrize("engine", ["wasm", "opa"])
def test_a_violation_of_another_form_is_not_checked_and_never_silent(
    old: str, new: str, told: str, engine: str, rules: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(rules, old, new)
    code, report, err = checked(capfd, "--policy", str(rules), "--engine", engine)

    assert (code, report["complete"]) == (3, False)
    assert told in err


def test_a_violation_that_is_no_object_is_not_silent(rules: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = (rules / RULE).read_text("utf-8")
    head = text[: text.index("violations contains")]
    (rules / RULE).write_text(f'{head}violations contains "odd" if suppliers.approved\n', "utf-8")
    code, _, err = checked(capfd, "--policy", str(rules))

    assert code == 3
    assert "violation.path of supplier-not-approved is 'odd'" in err


# --- OPA, and doing without ----------------------------------------------------------------------


@pytest.mark.usefixtures("no_cache")
def test_without_opa_own_rules_are_not_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, report, err = checked(capfd, "--policy", str(RULES))

    assert (code, report) == (3, {})
    assert err == (
        f"not checked: OPA compiles rules of your own, as in {RULES}, and there is no `opa` on the PATH\n"
        "  = install OPA 1.0 or later (https://www.openpolicyagent.org/docs#running-opa); "
        "it is needed once for each change of the rules\n"
    )


@pytest.mark.usefixtures("no_cache")
def test_another_opa_compiles_again(
    opa: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    first = checked(capfd, "--policy", str(RULES))
    wrapper = tmp_path / "bin" / "opa"
    wrapper.parent.mkdir()
    wrapper.write_text(f"#!/bin/sh\nexec '{opa}' \"$@\"\n", "utf-8")
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", str(wrapper.parent), prepend=os.pathsep)
    folder = store.folder()
    assert folder is not None

    for _ in range(2):
        assert checked(capfd, "--policy", str(RULES)) == first
        assert len(list(folder.iterdir())) == 2


@pytest.mark.usefixtures("no_cache")
def test_what_was_compiled_once_needs_no_opa(
    rules: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = checked(capfd, "--policy", str(rules))
    monkeypatch.setenv("PATH", str(tmp_path))

    assert len(own_findings(first[1])) == 2
    assert checked(capfd, "--policy", str(rules)) == first
    changed(rules, "自研", "自己", "suppliers.rego")
    assert checked(capfd, "--policy", str(rules))[0] == 3


def test_what_is_kept_and_damaged_is_compiled_again(
    no_cache: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = checked(capfd, "--policy", str(RULES))
    folder = store.folder()
    assert folder is not None
    (kept,) = folder.iterdir()
    sound = kept.read_bytes()
    middle = len(sound) // 2
    for damaged in (b"", sound[:middle], sound[:middle] + b"\0" * 64 + sound[middle + 64 :]):
        kept.write_bytes(damaged)

        assert checked(capfd, "--policy", str(RULES)) == first
        assert len(kept.read_bytes()) == len(sound)
    assert str(kept).startswith(str(no_cache))


def test_a_cache_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    caches_in(tmp_path / "file", monkeypatch)
    code, report, err = checked(capfd, "--policy", str(RULES))

    assert (code, len(own_findings(report)), err) == (1, 2, "")


def test_runs_at_a_time_leave_one_whole_result(no_cache: Path) -> None:
    command = [sys.executable, "-m", "linter", "check", EXAMPLE, "--as-of", AS_OF, "--policy", str(RULES)]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    ended = [(*process.communicate(), process.returncode) for process in started]
    folder = store.folder()
    assert folder is not None

    assert {code for _, _, code in ended} == {1}
    assert len({out for out, _, _ in ended}) == 1
    assert "supplier-not-approved" in ended[0][0].decode()
    assert [path.suffix for path in folder.iterdir()] == [".zip"]
    assert no_cache in folder.parents


def test_only_so_much_is_kept(no_cache: Path) -> None:
    folder = store.folder()
    assert folder is not None
    for number in range(store.KEPT + 3):
        store.keep(f"key{number}", "opa", {"a": b"1"})
        path = folder / f"key{number}-opa.zip"
        os.utime(path, ns=(number, number))
    store.keep("last", "opa", {"a": b"2"})

    assert len(list(folder.iterdir())) == store.KEPT
    assert store.fetch("last", "opa") == {"a": b"2"}
    assert store.fetch("last", None) == {"a": b"2"}
    assert store.fetch("key0", "opa") is None
    assert no_cache in folder.parents


@pytest.mark.usefixtures("no_cache")
def test_an_opa_beside_what_is_checked_is_not_run(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    trap = repository / "service" / "opa"
    trap.write_text("#!/bin/sh\ntouch trapped\n", "utf-8")
    trap.chmod(0o755)
    monkeypatch.setenv("PATH", ".")

    assert run(["check", "."]) == 3
    assert "there is no `opa` on the PATH" in capfd.readouterr().err
    assert not (repository / "service" / "trapped").exists()
