"""What the language servers of editors make of the schema that `measures-lint schema` prints."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, lacking
from tests.language_servers import LanguageServer, started

PACKAGES = ROOT / "tests" / "editors" / "node_modules"
YAML = {"yaml": {"hover": True, "completion": True, "validate": True, "schemaStore": {"enable": False}}}
TOML = {"evenBetterToml": {"schema": {"enabled": True, "catalogs": []}}}
MANIFEST = """\
# yaml-language-server: $schema=schemas/ai-service-manifest-1.json
manifest_version: 1
service:
  name: 小禾助手 🌱
  generates: [text]
  launched: 2025-03-01
  phase: live
agreement: false
complaints:
  channels:
    - {kind: web, evidence: docs/complaints.md}
inspection:
  data_sources: docs/data.md
labels:
  text: {explicit: {form: text}}
"""


@pytest.fixture(scope="module")
def node() -> str:
    """Node, and beside it the packages that `scripts/get-editors` gets."""
    found = shutil.which("node")
    if found is None or not (PACKAGES / ".package-lock.json").is_file():
        lacking("there are no language servers of editors; `make tools` gets them where Node and npm are")
    return found


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples and a manifest, with what `measures-lint schema` prints where they look for it."""
    root = tmp_path_factory.mktemp("workspace")
    shutil.copytree(ROOT / "examples", root / "examples")
    (root / "schemas").mkdir()
    command = [sys.executable, "-m", "linter", "schema"]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    (root / "schemas" / "ai-service-manifest-1.json").write_text(printed, "utf-8")
    (root / "manifest.yaml").write_text(MANIFEST, "utf-8")
    return root


@pytest.fixture(scope="module")
def yaml_server(node: str, workspace: Path) -> Iterator[LanguageServer]:
    command = [node, str(PACKAGES / "yaml-language-server" / "bin" / "yaml-language-server"), "--stdio"]
    with started(command, workspace, YAML) as server:
        server.open(workspace / "manifest.yaml", "yaml")
        yield server


@pytest.fixture(scope="module")
def toml_server(node: str, workspace: Path) -> Iterator[LanguageServer]:
    with started([node, str(ROOT / "tests" / "editors" / "taplo.mjs")], workspace, TOML) as server:
        yield server


def over(server: LanguageServer, path: Path, text: str) -> str:
    """What is shown over the first place where the file has `text`."""
    return server.hover(path, *place(path, text))


def place(path: Path, text: str) -> tuple[int, int]:
    """Line and column of the second character of `text`; they begin at 0."""
    before = path.read_text("utf-8").partition(text)[0]
    return before.count("\n"), len(before) - before.rfind("\n")


@pytest.mark.parametrize(
    ("key", "title", "meaning"),
    [
        ("service:", "Service (服务)", "面向使用者的服务本身"),
        ("name:", "Name (名称)", "Name under which users know the service."),
        ("launched:", "Launched (上线日期)", "Day on which it was first offered."),
        ("agreement:", "Service agreement (服务协议): false", "**Serves** art. 4, Lawful and decent conduct"),
        ("channels:", "Channels (入口)", "**对应** 第十五条 投诉、举报机制。"),
        ("kind:", "Kind (类别)", "* `web`: web page. 网页"),
        ("evidence:", "Evidence (证据)", "```yaml\nevidence: docs/user-agreement.md#user-duties\n```"),
        ("data_sources:", "Data sources (数据来源)", "**Serves** art. 19(1), Readiness for inspection."),
        ("form:", "Form (形式)", "**Serves** art. 12, Labels on generated content."),
    ],
)
def test_the_yaml_server_tells_what_a_key_means(
    yaml_server: LanguageServer, workspace: Path, key: str, title: str, meaning: str
) -> None:
    shown = over(yaml_server, workspace / "manifest.yaml", key)

    assert shown.startswith(f"#### {title}\n")
    assert meaning in shown


def test_the_yaml_server_offers_the_values_of_a_key_with_their_meaning(
    yaml_server: LanguageServer, workspace: Path
) -> None:
    line, column = place(workspace / "manifest.yaml", "live")

    assert yaml_server.completions(workspace / "manifest.yaml", line, column) == {
        "draft": "being planned or built. 规划或开发中",
        "pre-launch": "ready, not yet open. 上线前",
        "live": "open to its users. 运行中",
        "ended": "no longer offered. 已终止",
    }


def test_the_yaml_server_offers_an_example(yaml_server: LanguageServer, workspace: Path) -> None:
    path = workspace / "unfinished.yaml"
    path.write_text(MANIFEST.partition("agreement:")[0] + "complaints:\n  process: \n", "utf-8")
    yaml_server.open(path, "yaml")
    line, column = place(path, "process: \n")

    assert "example (示例)" in yaml_server.completions(path, line, column + len("process: ") - 1)


@pytest.mark.parametrize("name", ["chat-app", "chat-app-with-mistakes", "api-provider"])
def test_the_yaml_server_finds_no_fault_with_an_example(
    yaml_server: LanguageServer, workspace: Path, name: str
) -> None:
    assert yaml_server.open(workspace / "examples" / name / "ai-service-manifest.yaml", "yaml") == []


def test_the_yaml_server_finds_fault_with_a_misspelt_key(
    yaml_server: LanguageServer, workspace: Path
) -> None:
    path = workspace / "misspelt.yaml"
    path.write_text(MANIFEST.replace("agreement:", "agrement:"), "utf-8")

    assert yaml_server.open(path, "yaml") == ["Property agrement is not allowed."]


def test_taplo_tells_what_a_key_and_a_value_mean(toml_server: LanguageServer, workspace: Path) -> None:
    path = workspace / "examples" / "internal-assistant" / "ai-service-manifest.toml"
    faults = toml_server.open(path, "toml")
    shown = over(toml_server, path, "launched =")

    assert faults == []
    assert shown.startswith("Day on which it was first offered.\n\n首次提供服务的日期。")
    assert shown.endswith('```toml\nlaunched = "2025-03-01"\n```')
    assert over(toml_server, path, '"live"') == "open to its users. 运行中"


def test_taplo_finds_fault_with_a_misspelt_key(toml_server: LanguageServer, workspace: Path) -> None:
    path = workspace / "misspelt.toml"
    address = "#:schema ./schemas/ai-service-manifest-1.json"
    path.write_text(f'{address}\nmanifest_version = 1\nservice = {{nam = "A"}}\n', "utf-8")

    toml_server.open(path, "toml")

    assert "'nam' was unexpected" in toml_server.fault(path)


def as_vscode(node: str, workspace: Path, path: Path, *texts: str) -> tuple[list[str], list[str]]:
    """The faults that VS Code finds with a JSON file, and what it shows over each of `texts`."""
    places = "".join("{} {}\n".format(*place(path, text)) for text in texts)
    script = ROOT / "tests" / "editors" / "json.mjs"
    schema = workspace / "schemas" / "ai-service-manifest-1.json"
    done = subprocess.run(
        [node, str(script), str(schema), str(path)],
        input=places,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    answer = json.loads(done.stdout)
    return answer["faults"], answer["hovers"]


def test_vscode_tells_what_a_key_and_a_value_mean(node: str, workspace: Path) -> None:
    path = workspace / "examples" / "overseas-image-service" / "ai-service-manifest.json"
    faults, (key, value) = as_vscode(node, workspace, path, '"launched"', '"live"')

    assert faults == []
    assert key.startswith("Launched \\(上线日期\\)\n\nDay on which it was first offered.")
    assert "`live`: open to its users\\. 运行中" in value


def test_vscode_finds_fault_with_a_misspelt_key(node: str, workspace: Path) -> None:
    path = workspace / "misspelt.json"
    path.write_text('{"manifest_version": 1, "service": {"name": "A"}, "agrement": false}', "utf-8")

    assert as_vscode(node, workspace, path)[0] == ["Property agrement is not allowed."]
