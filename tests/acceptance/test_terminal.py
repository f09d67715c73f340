"""What a terminal gets: statistics, progress, links, completed names, columns that stand under each other."""

import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.shell_completion import BashComplete

from linter import catalog, resources
from linter.cli import hyperlinks, progress, run
from linter.cli.app import app
from linter.reporters.snippet import width
from tests.manifests import AS_OF

CLEAN = """\
manifest_version: 1
service: {name: 知源内部助手, generates: [text], offered_as: [web]}
audience: {public: false, reason: 仅供本单位人员使用, open_to: [staff]}
"""
FAULTY = CLEAN.replace("false, reason: 仅供本单位人员使用, open_to: [staff]", "true, territories: [CN]")
LOST = CLEAN + "agreement: {document: 没有.md, clauses: {user_duties: 也没有.md}}\n"
SELECT = ["--as-of", AS_OF, "--select", "evidence-missing,guidance-missing,labelling-unexplained"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"a": LOST, "b": LOST, "c": FAULTY + "access: {accounts: true}\n"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "ai-service-manifest.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- Statistics --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (
            [],
            [
                "4  error    evidence-missing  Evidence file missing",
                "1  warning  guidance-missing  Guidance for users missing (art. 10)",
            ],
        ),
        (
            ["-v"],
            [
                "4  error    evidence-missing       Evidence file missing",
                "1  warning  guidance-missing       Guidance for users missing (art. 10)",
                "1  note     labelling-unexplained  Labels not explained to users (art. 12)",
            ],
        ),
        (
            ["--lang", "zh"],
            [
                "4  错误  evidence-missing  证据文件不存在",
                "1  警告  guidance-missing  缺少对使用者的指导（第十条）",
            ],
        ),
    ],
)
def test_statistics_count_the_findings_of_each_rule(
    here: Path, capfd: pytest.CaptureFixture[str], options: list[str], lines: list[str]
) -> None:
    assert run(["check", "--statistics", *SELECT, *options]) == 1
    told = capfd.readouterr().out.splitlines()

    assert told[:-2] == lines
    assert told[-2] == ""
    assert told[-1].startswith("3 ")


def test_statistics_of_nothing_are_the_summary_alone(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("a/ai-service-manifest.yaml").write_text(CLEAN, "utf-8")

    assert run(["check", "a", "--statistics", *SELECT]) == 0
    assert len(capfd.readouterr().out.splitlines()) == 1


def test_json_has_the_statistics_beside_the_findings(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    check = ["check", "--output-format", "json", *SELECT]
    run([*check, "--statistics"])
    counted = json.loads(capfd.readouterr().out)
    run(check)
    plain = json.loads(capfd.readouterr().out)

    jsonschema.validate(counted, json.loads(resources.schema("report-1").read_bytes()))
    statistics = counted.pop("statistics")
    assert counted == plain
    assert [(item["rule"], item["severity"], item["count"]) for item in statistics] == [
        ("evidence-missing", "error", 4),
        ("guidance-missing", "warning", 1),
        ("labelling-unexplained", "note", 1),
    ]


def test_other_formats_stay_what_they_are(here: Path) -> None:
    for name in ("counted", "plain"):
        statistics = ["--statistics"] if name == "counted" else []
        run(["check", "-qq", "--output-format", f"sarif={name}", "--output-format", "text", *statistics])

    assert Path("counted").read_bytes() == Path("plain").read_bytes()


# --- Progress ----------------------------------------------------------------------------------------------


class Terminal:
    """A terminal that holds what was written to it."""

    def __init__(self) -> None:
        self._reader, writer = pty.openpty()
        self.stream = open(writer, "w", encoding="utf-8")  # noqa: SIM115

    def written(self) -> str:
        """What was written; nothing can be afterwards."""
        # So that reading ends: an empty terminal would wait.
        self.stream.write("\x04end")
        self.stream.close()
        told = b""
        while not told.endswith(b"\x04end"):
            told += os.read(self._reader, 65536)
        os.close(self._reader)
        return told.decode().removesuffix("\x04end")


@pytest.mark.parametrize(("lang", "label"), [("en", "Checking"), ("zh", "正在检查")])
def test_a_long_run_says_how_far_it_is(lang: str, label: str) -> None:
    terminal = Terminal()
    items = list(progress.shown("abc", lang, length=3, stream=terminal.stream, patience=0))
    told = terminal.written()

    assert items == ["a", "b", "c"]
    assert label in told
    assert [step for step in ("0/3", "1/3", "2/3", "3/3") if step in told] == ["0/3", "1/3", "2/3", "3/3"]


def test_a_short_run_says_nothing() -> None:
    terminal = Terminal()

    assert list(progress.shown("abc", length=3, stream=terminal.stream, patience=3600)) == ["a", "b", "c"]
    assert terminal.written() == ""


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True),
        ({"CI": "false"}, True),
        ({"CI": "true"}, False),
        ({"CI": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_progress_is_for_terminals_that_somebody_watches(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], wanted: bool
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()

    assert progress.is_wanted(terminal.stream) == wanted
    assert not progress.is_wanted(io.StringIO())
    terminal.written()


# --- Links -------------------------------------------------------------------------------------------------


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package as it would be with an address of the rules in its metadata."""
    metadata = tmp_path / "site" / "measures_lint-9.dist-info" / "METADATA"
    metadata.parent.mkdir(parents=True)
    metadata.write_text(
        "Metadata-Version: 2.4\nName: measures-lint\nVersion: 9\n"
        "Project-URL: Source, https://code.example\nProject-URL: Rules, https://docs.example/rules\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path / "site"))


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that says nothing of its terminal."""
    for name in ("CI", "FORCE_HYPERLINK", "KONSOLE_VERSION", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize(
    ("environment", "linked"),
    [
        ({}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"VTE_VERSION": "5000"}, True),
        ({"VTE_VERSION": "4999"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"WT_SESSION": "0"}, True),
        ({"KONSOLE_VERSION": "220401"}, True),
        ({"TERM_PROGRAM": "vscode", "CI": "true"}, False),
        ({"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_are_for_terminals_that_follow_them(
    published: None,
    no_terminal: None,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    linked: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()

    assert (hyperlinks.linker(terminal.stream) is not None) == linked
    terminal.written()


def test_a_rule_leads_to_its_page(
    here: Path,
    published: None,
    no_terminal: None,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    run(["check", "c", *SELECT])

    page = "https://docs.example/rules/guidance-missing.md"
    link = f"\x1b]8;;{page}\x1b\\guidance-missing\x1b]8;;\x1b\\"
    assert f"warning[{link}]: " in capfd.readouterr().out


def test_a_report_in_a_file_has_no_links(
    here: Path, published: None, no_terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    run(["check", "c", "--output-format", "text=report.txt", *SELECT])

    assert "warning[guidance-missing]: " in Path("report.txt").read_text("utf-8")


# --- Completion --------------------------------------------------------------------------------------------


def completed(*words: str) -> list[str]:
    """What a shell is offered for the last of `words`."""
    *arguments, incomplete = words
    shell = BashComplete(app, {}, "measures-lint", "_MEASURES_LINT_COMPLETE")
    return [item.value for item in shell.get_completions(arguments, incomplete)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("explain", "guidance-m"), ["guidance-missing"]),
        (("explain", "art-09-para-2"), ["art-09-para-2"]),
        (("explain", "schema-unk"), ["schema-unknown-key"]),
        (("explain", "no-such"), []),
        (("check", "--select", "guidance-m"), ["guidance-missing"]),
        (("check", "--ignore", "complaints,guidance-m"), ["complaints,guidance-missing"]),
        (("check", "--select", "publica"), ["publication", "publication-declared-absent"]),
        (("check", "--select", "schema-"), []),
        (("check", "--pack", "measures-"), ["measures-draft"]),
        (("check", "--stat"), ["--statistics"]),
    ],
)
def test_names_are_completed(words: tuple[str, ...], offered: list[str]) -> None:
    assert completed(*words)[: len(offered) or None] == offered


def test_whatever_is_offered_for_select_can_be_selected(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    names = completed("check", "--select", "")
    run(["check", "a", "--pack", "measures", "--pack", "measures-draft", "--select", ",".join(names)])

    assert set(catalog.load().rules) < set(names)
    assert capfd.readouterr().err == ""


def test_bash_completes_the_installed_command(tmp_path: Path) -> None:
    command = Path(sys.executable).parent / "measures-lint"
    script = (
        'eval "$(_MEASURES_LINT_COMPLETE=bash_source measures-lint)"\n'
        "COMP_WORDS=(measures-lint explain guidance-m) COMP_CWORD=2\n"
        "_measures_lint_completion measures-lint\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "guidance-missing\n", done.stderr


@pytest.mark.parametrize(
    ("environment", "needed"),
    [
        ({}, set()),
        ({"FORCE_HYPERLINK": "1"}, {"importlib.metadata"}),
        (
            {
                "_MEASURES_LINT_COMPLETE": "bash_complete",
                "COMP_WORDS": "measures-lint explain a",
                "COMP_CWORD": "2",
            },
            {"click.shell_completion"},
        ),
    ],
)
def test_a_start_pays_for_completion_and_links_only_where_they_are_asked_for(
    here: Path, environment: dict[str, str], needed: set[str]
) -> None:
    clean = {name: value for name, value in os.environ.items() if name not in {"FORCE_HYPERLINK", "CI"}}
    done = subprocess.run(
        # As the console script does it: by this name.
        [sys.executable, "-X", "importtime", "-c", "from linter.__main__ import main; main()", "check", "a"],
        env={**clean, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    imported = {line.split("|")[-1].strip() for line in done.stderr.splitlines() if "import time:" in line}

    assert imported & {"click.shell_completion", "importlib.metadata"} == needed


# --- Columns -----------------------------------------------------------------------------------------------


def columns_of(line: str) -> list[int]:
    """Where the cells of a line begin, in columns of a terminal."""
    return [width(line[: match.start()]) for match in re.finditer(r"(?<=  )\S", line)]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_list_of_rules_stands_in_columns(lang: str, capfd: pytest.CaptureFixture[str]) -> None:
    run(["rules", "--lang", lang])
    begins = {tuple(columns_of(line)) for line in capfd.readouterr().out.splitlines()}

    assert len(begins) == 1
    assert len(begins.pop()) == 3


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_states_of_the_duties_stand_in_columns(
    here: Path, lang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run(["check", "c", "-v", "--lang", lang, *SELECT])
    first = "art. 4 " if lang == "en" else "第四条"
    lines = capfd.readouterr().out.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"  {first}"))
    duties = lines[start : lines.index("", start)]

    assert len(duties) == 37
    assert len({tuple(columns_of(line)[:3]) for line in duties}) == 1
