"""The command as its users run it: exit codes, streams, options."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linter import __version__, catalog, resources
from linter.cli import run
from linter.cli.app import app, help_text
from linter.editor_schema import for_editors

CLEAN = """\
manifest_version: 1
service: {name: 内部助手, generates: [text], offered_as: [web]}
provider: {name: 示例科技, kind: company, established_in: CN}
audience:
  public: false
  reason: 仅供本公司员工使用
  open_to: [staff]
  territories: [CN]
"""
FAULTY = """\
manifest_version: 1
service: {name: 小禾助手, generates: [text], offered_as: [web]}
provider: {name: 示例科技, kind: company, established_in: CN}
audience: {public: true, territories: [CN]}
access: {accounts: true}
"""
REMEDY = {
    "en": "Add `agreement.document`, the text that users accept when they register; where there is none,"
    " declare `agreement` as `false`.",
    "zh": "填写 `agreement.document`，即使用者注册时接受的协议文本；"
    "确无协议的，将 `agreement` 填为 `false`。",
}
SELECT = ["--select", "agreement-missing", "--as-of", "2026-11-24"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def declare(folder: Path, text: str, name: str = "ai-service-manifest.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


def command(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


def test_a_finding_is_shown_with_its_line_article_and_remedy(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here, FAULTY)

    code = run(["check", *SELECT])

    assert code == 1
    assert capfd.readouterr().out == (
        "ai-service-manifest.yaml: 小禾助手, in scope by art. 2(1)\n"
        "\n"
        "error[agreement-missing]: Service agreement missing (art. 9(2))\n"
        " ┌─ ai-service-manifest.yaml:2:1\n"
        "2│ service: {name: 小禾助手, generates: [text], offered_as: [web]}\n"
        " │ ^^^^^^^ users register an account, and no text of a service agreement is named\n"
        " = gap in the record, not proof of a breach\n"
        f" = remedy: {REMEDY['en']}\n"
        " = measures-lint explain agreement-missing\n"
        "\n" + summary_of(here, "1 error", 1)
    )


def test_a_finding_is_shown_in_chinese(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here, FAULTY)

    assert run(["check", "--lang", "zh", *SELECT]) == 1
    assert capfd.readouterr().out.splitlines()[:9] == [
        "ai-service-manifest.yaml: 小禾助手，适用（第二条第一款）",
        "",
        "错误[agreement-missing]：缺少服务协议（第九条第二款）",
        " ┌─ ai-service-manifest.yaml:2:1",
        "2│ service: {name: 小禾助手, generates: [text], offered_as: [web]}",
        " │ ^^^^^^^ 使用者需注册账号，但未列明服务协议文本",
        " = 记录缺失，不等于违法",
        f" = 建议：{REMEDY['zh']}",
        " = measures-lint explain agreement-missing",
    ]


def summary_of(folder: Path, found: str, code: int) -> str:
    """The last line, whose counts of duties are those of the JSON report."""
    done = command("check", "--output-format", "json", *SELECT, cwd=folder)
    states = [duty["status"] for duty in json.loads(done.stdout)["manifests"][0]["duties"]]
    words = [
        ("met", "met"),
        ("unmet", "unmet"),
        ("undeclared", "undeclared"),
        ("not-applicable", "not applicable"),
        ("human", "for a human"),
    ]
    counted = ", ".join(f"{states.count(state)} {word}" for state, word in words if states.count(state))
    return f"1 manifest, {len(states)} duties: {counted} · {found} · as of 2026-11-24 · exit {code}\n"


def test_a_service_out_of_scope_is_one_line_and_the_summary(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here, CLEAN)

    assert run(["check", "--as-of", "2026-11-24"]) == 0
    assert capfd.readouterr().out == (
        "ai-service-manifest.yaml: 内部助手, out of scope by art. 2(3):"
        " declared as not offered to the public; only the operator's own staff use it\n\n"
        "1 manifest, 37 duties: 37 not applicable · as of 2026-11-24 · exit 0\n"
    )


def test_an_unclear_scope_names_the_step_that_leaves_it_open(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    # What is generated is not declared either, which counts as yes and leaves nothing open.
    declare(here, "manifest_version: 1\nservice: {name: Chat}\n")
    run(["check", "-q", "--select", "scope-undeclared"])

    assert capfd.readouterr().out.splitlines()[0] == (
        "ai-service-manifest.yaml: Chat, scope unclear under art. 2(1):"
        " it is not declared whether it is offered to the public in the mainland"
    )


def test_quiet_says_nothing_where_nothing_is_found(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here, CLEAN)

    assert run(["check", "--quiet"]) == 0
    assert capfd.readouterr() == ("", "")


def test_verbose_shows_every_duty(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here, FAULTY)
    run(["check", "-v", *SELECT])

    out = capfd.readouterr().out
    duties = catalog.load().duties.values()
    titles = [duty.text("title", "en") for duty in duties if duty.pack == "measures"]

    assert [title for title in titles if title not in out] == []


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("note", 1)])
def test_an_error_fails_at_every_level(here: Path, level: str, code: int) -> None:
    declare(here, FAULTY)

    assert run(["check", "--fail-level", level, *SELECT]) == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_a_warning_fails_only_where_it_is_asked_to(here: Path, level: str, code: int) -> None:
    declare(here, FAULTY)

    assert run(["check", "--fail-level", level, "--select", "guidance-missing"]) == code


def test_nothing_to_check_is_not_all_well(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 3
    assert capfd.readouterr().err == (
        "not checked: no manifest found in the working directory\n"
        "  = write an ai-service-manifest.yaml for the service with `measures-lint init`,"
        " or pass --allow-none if there is none to declare\n"
    )


def test_nothing_to_check_is_allowed_where_it_is_said(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--allow-none", "--as-of", "2026-11-24"]) == 0
    assert capfd.readouterr().out == "0 manifests · as of 2026-11-24 · exit 0\n"


def test_not_having_looked_outweighs_findings_and_both_are_told(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here / "a", FAULTY)
    declare(here / "b", "manifest_version: [1\n")

    assert run(["check", *SELECT]) == 3
    out, err = capfd.readouterr()
    assert "error[agreement-missing]" in out
    assert err.startswith("not checked: b/ai-service-manifest.yaml:")


def test_a_manifest_that_breaks_the_schema_is_found_at_fault_and_not_evaluated(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here, "manifest_version: 1\nservice: {name: Chat}\nagrement: {}\n")

    assert run(["check", "--as-of", "2026-11-24"]) == 1
    assert capfd.readouterr().out == (
        "ai-service-manifest.yaml: Chat, not evaluated, as it breaks the manifest's schema\n"
        "\n"
        "error[schema-unknown-key]: Unknown key\n"
        " ┌─ ai-service-manifest.yaml:3:1\n"
        "3│ agrement: {}\n"
        " │ ^^^^^^^^ `agrement` is no key of the manifest; did you mean `agreement`?\n"
        " = remedy: Correct the key or take it out; `measures-lint schema` lists them all.\n"
        " = measures-lint explain schema-unknown-key\n"
        "\n"
        "1 manifest · 1 error · as of 2026-11-24 · exit 1\n"
    )


def test_several_services_have_verdicts_of_their_own(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here / "chat", FAULTY)
    declare(here / "internal", CLEAN)

    run(["check", "--output-format", "json", *SELECT])
    report = json.loads(capfd.readouterr().out)

    assert [(m["path"], m["scope"]["applies"], len(m["findings"])) for m in report["manifests"]] == [
        ("chat/ai-service-manifest.yaml", True, 1),
        ("internal/ai-service-manifest.yaml", False, 0),
    ]


def test_the_json_report_keeps_its_schema(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here / "a", FAULTY)
    declare(here / "b", "- nothing\n")
    declare(here / "c", "manifest_version: 1\nservice: {}\n")
    declare(here / "d", "spring: {}\n")

    assert run(["check", "--output-format", "json"]) == 3
    report = json.loads(capfd.readouterr().out)
    schema = json.loads(resources.schema("report-1").read_bytes())

    jsonschema.Draft7Validator.check_schema(schema)
    assert list(jsonschema.Draft7Validator(schema).iter_errors(report)) == []
    assert report["complete"] is False
    assert [m["status"] for m in report["manifests"]] == ["checked", "unreadable", "invalid"]
    assert [e["path"] for e in report["errors"]] == ["b/ai-service-manifest.yaml"]
    assert [s["path"] for s in report["skipped"]] == ["d/ai-service-manifest.yaml"]


def test_two_runs_give_the_same_bytes(here: Path) -> None:
    declare(here, FAULTY)
    both = [command("check", "--output-format", "json", "--as-of", "2026-11-24", cwd=here) for _ in range(2)]

    assert both[0].stdout == both[1].stdout
    assert both[0].returncode == 1


def test_one_run_serves_the_terminal_and_a_file(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here, FAULTY)

    run(["check", "--output-format", "text", "--output-format", "json=report.json", *SELECT])

    assert "error[agreement-missing]" in capfd.readouterr().out
    assert json.loads((here / "report.json").read_text("utf-8"))["summary"]["error"] == 1
    assert sorted(path.name for path in here.iterdir()) == ["ai-service-manifest.yaml", "report.json"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["check", "--output-format", "xml"],
            "wrong use: there is no output format 'xml'\n"
            "  = choose from text, json, sarif, github, gitlab, junit, markdown, html\n",
        ),
        (
            ["check", "--output-format", "text", "--output-format", "json"],
            "wrong use: two output formats would both be written to standard output\n"
            "  = give all but one a file, as in json=report.json\n",
        ),
        (
            ["check", "--select", "agrement-missing"],
            "wrong use: there is no rule, group, pack, duty or article 'agrement-missing'\n"
            "  = did you mean 'agreement-missing'?\n",
        ),
        (
            ["check", "-", "other.yaml"],
            "wrong use: `-` reads standard input and goes with no other path\n",
        ),
        (
            ["check", "--stdin-filename", "a.yaml"],
            "wrong use: --stdin-filename names what `-` reads, and `-` is not among the paths\n",
        ),
        (
            ["check", "--opa-url", "http://localhost:8181"],
            "wrong use: --opa-url goes with --engine opa\n  = add --engine opa, or take it out\n",
        ),
        (
            ["explain", "agrement-missing"],
            "wrong use: there is no rule, duty or article 'agrement-missing'\n"
            "  = did you mean 'agreement-missing'?\n",
        ),
    ],
)
def test_wrong_use_is_told_with_what_to_do(
    here: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(arguments) == 2
    assert capfd.readouterr() == ("", message)


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["check", "--as-of", "yesterday"],
        ["check", "--as-of", "2026-02-30"],
        ["check", "--lang", "fr"],
        ["check", "--fail-level", "fatal"],
        ["check", "--no-such-option"],
        ["explain"],
    ],
)
def test_what_click_refuses_exits_with_two(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "Error: " in capfd.readouterr().err


def test_standard_input_is_a_manifest_like_any_other(here: Path) -> None:
    done = command("check", "-", "--stdin-filename", "svc/m.yaml", *SELECT, input=FAULTY, cwd=here)

    assert done.returncode == 1
    assert done.stdout.startswith("svc/m.yaml: 小禾助手, in scope by art. 2(1)\n")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["check", *SELECT], 1, "小禾助手"),
        (["scope"], 0, "小禾助手"),
        (["facts", "ai-service-manifest.yaml"], 0, "小禾助手"),
        (["rules", "--lang", "zh"], 0, "缺少服务协议"),
        (["explain", "agreement-missing", "--lang", "zh"], 0, "缺少服务协议"),
        (["schema"], 0, "服务协议"),
    ],
)
def test_results_are_in_utf_8_whatever_the_terminal_speaks(
    here: Path, arguments: list[str], code: int, words: str
) -> None:
    declare(here, FAULTY)
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = command(*arguments, cwd=here, env=environment)

    assert done.returncode == code
    assert words in done.stdout


@pytest.mark.parametrize(
    ("variables", "arguments", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"CLICOLOR_FORCE": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"FORCE_COLOR": ""}, [], False),
    ],
)
def test_colours_are_a_matter_of_option_environment_and_terminal(
    here: Path, variables: dict[str, str], arguments: list[str], colored: bool
) -> None:
    declare(here, FAULTY)
    inherited = {
        n: v for n, v in os.environ.items() if n not in {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"}
    }
    done = command("check", *SELECT, *arguments, cwd=here, env=inherited | variables)

    assert ("\x1b[" in done.stdout) == colored


def test_a_reader_that_leaves_gets_no_traceback(here: Path) -> None:
    declare(here, FAULTY)
    done = subprocess.run(
        f"{sys.executable} -m linter check -v | head -1",
        shell=True,
        cwd=here,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.stderr == ""


def shell(line: str, here: Path) -> tuple[int, str, str]:
    """What becomes of `line`, in which LINT stands for the command: exit code, output, errors."""
    line = line.replace("LINT", f"{sys.executable} -m linter")
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=here,
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_run_whose_reader_left_has_not_checked_everything(form: str, here: Path) -> None:
    for number in range(99):
        declare(here / f"s{number}", FAULTY)

    code, _, err = shell(
        f"LINT check --no-cache --output-format {form} | true; exit ${{PIPESTATUS[0]}}", here
    )

    assert (code, err) == (3, "")


FULL = Path("/dev/full")
NO_SPACE = "No space left on device"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("check", f"cannot write to standard output: {NO_SPACE}"),
        ("check --output-format json", f"cannot write to standard output: {NO_SPACE}"),
        ("report", f"cannot write to standard output: {NO_SPACE}"),
        ("explain agreement-missing", f"cannot write to standard output: {NO_SPACE}"),
        ("bundle --output -", f"cannot write to standard output: {NO_SPACE}"),
        ("--version", f"the machine gives no more: {NO_SPACE}"),
        ("--version -v", f"the machine gives no more: {NO_SPACE}"),
        ("--help", f"the machine gives no more: {NO_SPACE}"),
    ],
)
def test_what_cannot_be_printed_is_told_and_is_no_success(line: str, told: str, here: Path) -> None:
    declare(here, CLEAN)

    code, _, err = shell(f"LINT {line} >/dev/full", here)

    assert (code, err.splitlines()[0]) == (3, f"not checked: {told}")
    assert "Traceback" not in err


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_an_error_that_cannot_be_told_is_still_in_the_exit_code(here: Path) -> None:
    assert shell("LINT check gone 2>/dev/full >/dev/null", here) == (3, "", "")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("check >&-", 1),
        ("check 2>&-", 1),
        ("check >&- 2>&-", 1),
        ("check <&-", 1),
        ("check - <&-", 3),
        ("--version >&-", 0),
    ],
)
def test_a_stream_that_is_closed_is_no_obstacle(line: str, code: int, here: Path) -> None:
    declare(here, FAULTY)

    given, _, err = shell(
        f"LINT {line} --output-format json=told.json" if "check" in line else f"LINT {line}", here
    )

    assert (given, "Traceback" in err, "internal error" in err) == (code, False, False)
    if "check" in line:
        assert json.loads((here / "told.json").read_bytes())["complete"] == (code == 1)


def test_an_interrupt_ends_the_run_at_once(here: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "-"],
        cwd=here,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(2)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)

    assert (running.returncode, out, err) == (130, b"", b"\n")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_what_click_would_print(option: str) -> None:
    assert command(option).stdout == help_text()


def test_help_and_version_are_the_same_by_either_way(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capfd.readouterr().out == command("--version").stdout


def test_the_version_tells_tool_policies_schema_and_law() -> None:
    known = catalog.load()

    assert command("--version").stdout == (
        f"measures-lint {__version__}\n"
        f"policies {known.revision}, compiled by OPA 1.22.2\n"
        "manifest schema 1\n"
        "law: Interim Measures for the Management of Generative Artificial Intelligence Services"
        " (Order No. 15), issued 2023-07-10, published 2023-07-13, in force since 2023-08-15\n"
    )


def test_the_light_options_import_no_click() -> None:
    probe = "import sys; sys.argv[1:] = ['--version']; from linter.__main__ import main; main();"
    done = subprocess.run(
        [sys.executable, "-c", f"{probe} print({{'click', 'json', 'wasmtime'}} & set(sys.modules))"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "set()"


def test_a_clean_run_imports_nothing_that_only_findings_need(here: Path) -> None:
    declare(here, CLEAN)
    probe = "import sys; from linter.cli import run; run(['check', '-q']);"
    heavy = {"jsonschema", "opa_client", "requests", "pyromark", "subprocess"}
    done = subprocess.run(
        [sys.executable, "-c", f"{probe} print(sorted({heavy} & set(sys.modules)))"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
    )

    assert done.stdout in {"[]\n", "['subprocess']\n"}


def test_a_command_loads_no_other_command(here: Path) -> None:
    declare(here, CLEAN)
    names = sorted(app.commands)
    probe = "import sys; from linter.cli import run; run(['check', '-q', '--no-cache']);"
    loaded = f"[name for name in {names} if f'linter.cli.{{name}}' in sys.modules]"
    done = subprocess.run(
        [sys.executable, "-c", f"{probe} print({loaded})"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
    )

    assert {"check", "init", "lsp", "report"} <= {*names}
    assert done.stdout == "['check']\n"


def test_every_module_that_is_named_like_a_command_holds_it() -> None:
    assert [app.commands[name].name for name in app.commands] == [*app.commands]


def test_a_command_that_is_misspelt_is_suggested(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["chekc"]) == 2
    assert "'check'" in capfd.readouterr().err


def test_the_schema_command_prints_the_schemas(capfd: pytest.CaptureFixture[str]) -> None:
    manifest = json.loads(resources.manifest_schema().read_bytes())
    assert run(["schema"]) == 0
    assert json.loads(capfd.readouterr().out) == for_editors(manifest, catalog.load())
    assert run(["schema", "report"]) == 0
    assert capfd.readouterr().out == resources.schema("report-1").read_text("utf-8")


def test_the_facts_are_what_the_policies_see(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    manifest = declare(
        here, "$schema: x\nmanifest_version: 1\nservice: {name: A}\nagreement: {document: a.md}\n"
    )

    assert run(["facts", manifest.name, "--as-of", "2026-11-24"]) == 0
    assert json.loads(capfd.readouterr().out) == {
        "manifest": {"manifest_version": 1, "service": {"name": "A"}, "agreement": {"document": "a.md"}},
        "evidence": [{"path": ["agreement", "document"], "file": "a.md", "anchor": None, "state": "missing"}],
        "clauses": [],
        "placeholders": [],
        "repository": {"manifest": "ai-service-manifest.yaml"},
        "calendar": {"first_year": 2023, "last_year": 2026, "ends": {}},
        "context": {"as_of": "2026-11-24", "packs": ["measures"]},
    }


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_everything_that_has_a_name_is_explained(lang: str, capfd: pytest.CaptureFixture[str]) -> None:
    known = catalog.load()
    articles = [str(number) for number in range(1, 25)]

    for name in (*known.rules, *known.duties, *known.provisions, *articles, "9(2)", "schema-unknown-key"):
        assert run(["explain", name, "--lang", lang]) == 0
        assert capfd.readouterr().out.startswith(name) or name in articles or name == "9(2)"


def test_the_rules_are_listed_with_their_metadata(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--output-format", "json"]) == 0
    rules = {rule["id"]: rule for rule in json.loads(capfd.readouterr().out)["rules"]}

    assert set(catalog.load().rules) <= set(rules)
    assert {
        name: rules["agreement-missing"][name] for name in ("severity", "article", "duties", "checks")
    } == {
        "severity": "error",
        "article": "9(2)",
        "duties": ["art-09-para-2"],
        "checks": ["agreement.file"],
    }
    assert rules["agreement-missing"]["title"] == {"en": "Service agreement missing", "zh": "缺少服务协议"}


@pytest.mark.parametrize(
    ("answer", "listed"),
    [("{answer: false, reason: x}", True), ("{answer: true, reason: x}", False)],
)
def test_scope_tells_what_is_often_assumed_and_not_required(
    here: Path, capfd: pytest.CaptureFixture[str], answer: str, listed: bool
) -> None:
    declare(here, f"{FAULTY}opinion_influence: {answer}\n")

    assert run(["scope", "-v"]) == 0
    out = capfd.readouterr().out
    assert ("    - a security assessment and an algorithm filing under article 17: " in out) == listed
    for assumed in ("a ban on profiling", "three months", "a check of real names", "a fine of 10,000"):
        assert assumed in out.partition("often assumed, and not required by the Measures:")[2]
    assert run(["scope"]) == 0
    assert "often assumed" not in capfd.readouterr().out


def test_a_run_before_the_measures_names_the_day_that_they_bind(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here, FAULTY)

    assert run(["check", "--as-of", "2023-08-14", "--select", "agreement-missing"]) == 0
    out = capfd.readouterr().out
    assert "warning[agreement-missing]" in out
    assert " = not in force yet, binds from 2023-08-15; gap in the record, not proof of a breach\n" in out
    assert out.endswith("1 manifest, 37 duties: 37 not applicable · 1 warning · as of 2023-08-14 · exit 0\n")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "小禾助手, in scope by art. 2(1); not in force yet, binds from 2023-08-15\n"),
        ("zh", "小禾助手，适用（第二条第一款）；尚未施行，自2023-08-15起生效\n"),
    ],
)
@pytest.mark.parametrize("name", ["check", "scope"])
def test_before_the_measures_the_first_line_says_so(
    here: Path, capfd: pytest.CaptureFixture[str], name: str, lang: str, told: str
) -> None:
    declare(here, FAULTY)

    run([name, "--lang", lang, "--as-of", "2023-08-14"])
    assert told in capfd.readouterr().out
    run([name, "--lang", lang, "--as-of", "2023-08-15"])
    assert told.partition("；" if lang == "zh" else ";")[2] not in capfd.readouterr().out


def test_before_the_measures_nothing_is_an_error(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Not even contradictions of the record, which bind whatever the scope afterwards."""
    contradictory = FAULTY.replace("{public: true, territories: [CN]}", "{public: true, territories: [US]}")
    declare(here, contradictory + "training: {performed: false, datasets: [{name: a}]}\n")

    assert run(["check", "--as-of", "2023-08-14", "--output-format", "json"]) == 0
    findings = json.loads(capfd.readouterr().out)["manifests"][0]["findings"]
    assert {finding["severity"] for finding in findings} <= {"warning", "note"}
    assert run(["check", "--as-of", "2023-08-15"]) == 1


def test_the_measures_bind_from_their_first_day(here: Path) -> None:
    declare(here, FAULTY)

    assert run(["check", "--as-of", "2023-08-15", "--select", "agreement-missing"]) == 1


def test_options_can_be_set_in_the_environment(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    declare(here, FAULTY)
    monkeypatch.setenv("MEASURES_LINT_CHECK_LANG", "zh")

    run(["check", *SELECT])

    assert "缺少服务协议" in capfd.readouterr().out


def test_a_report_that_cannot_be_written_is_told(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    declare(here, FAULTY)

    assert run(["check", "--output-format", "json=none/report.json", *SELECT]) == 3
    assert capfd.readouterr().err == (
        "not checked: cannot write none/report.json: No such file or directory\n  = choose another file\n"
    )
