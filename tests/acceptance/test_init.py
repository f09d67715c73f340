"""`measures-lint init` as its users run it, in real repositories."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from linter import formats
from linter.cli import run
from linter.init.draft import is_valid
from tests.repositories import Repository

APP = 'client.chat(model="qwen-plus")\n'
NAME = "ai-service-manifest.yaml"


def command(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "linter", "init", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def declared(file: Path) -> Any:
    form = file.suffix[1:]
    return formats.parse(file.read_text("utf-8"), form, str(file))  # type: ignore[arg-type]


@pytest.fixture
def service(git_repository: Repository) -> Repository:
    git_repository.write(
        {
            "requirements.txt": "dashscope==1.20\n",
            "app/llm.py": APP,
            "docs/用户协议.md": "# 用户协议\n",
            "docs/en/privacy-policy.md": "# Privacy\n",
            "docs/zh/privacy-policy.md": "# 隐私政策\n",
            ".gitignore": "docs/about.md\n",
            ".gitattributes": "* -text\n",
        }
    )
    (git_repository.path / "docs" / "about.md").write_text("# ignored\n", "utf-8")
    return git_repository


def test_what_is_seen_is_filled_in_with_its_place(service: Repository) -> None:
    done = command(service.path)

    text = (service.path / NAME).read_text("utf-8")
    assert (done.returncode, done.stdout) == (0, "")
    assert [line for line in text.splitlines() if line.strip()[:1] not in {"#", ""}] == [
        "manifest_version: 1",
        "service:",
        "  name: repository # confirm: the name of the folder",
        "  generates: [text] # seen in app/llm.py:1",
        "models:",
        "  - name: qwen-plus # seen in app/llm.py:1",
        "    origin: third-party-api # seen in app/llm.py:1",
        '    supplier: "Alibaba Cloud Qwen, Wan / DashScope" # seen in app/llm.py:1',
        "agreement:",
        "  document: docs/用户协议.md # found by its name; nobody has read it",
        "privacy:",
        "  policy: docs/zh/privacy-policy.md # found by its name; nobody has read it",
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", ["yaml", "toml", "json"])
def test_the_manifest_passes_its_schema_at_once_and_points_to_it(
    service: Repository, form: str, lang: str
) -> None:
    done = command(service.path, "--format", form, "--lang", lang)

    file = service.path / f"ai-service-manifest.{form}"
    first = file.read_text("utf-8").splitlines()[:2]
    assert (done.returncode, is_valid(declared(file))) == (0, True)
    assert {
        "yaml": "# yaml-language-server: $schema=./ai-service-manifest-1.json",
        "toml": "#:schema ./ai-service-manifest-1.json",
        "json": '  "$schema": "./ai-service-manifest-1.json",',
    }[form] in first


def test_it_ends_with_the_next_command(service: Repository) -> None:
    assert command(service.path).stderr.splitlines()[-1] == "next: measures-lint check ."
    assert command(service.path, "--update", "--lang", "zh").stderr == f"{NAME} 没有需要补充的内容\n"


def test_json_says_that_its_questions_stand_elsewhere(service: Repository) -> None:
    done = command(service.path, "--format", "json")

    lines = done.stderr.splitlines()
    assert "JSON has no comments: the questions go into a gap file only" in lines
    assert "  models[0].name: seen in app/llm.py:1" in lines
    assert "  service.name: confirm: the name of the folder" in lines


@pytest.mark.parametrize("name", [NAME, "ai-service-manifest.yml", "ai-service-manifest.json"])
def test_a_manifest_is_never_overwritten(service: Repository, name: str) -> None:
    (service.path / name).write_text("mine", "utf-8")

    done = command(service.path, "--format", "toml")

    assert (done.returncode, done.stderr, (service.path / name).read_text("utf-8")) == (
        2,
        f"wrong use: there is a manifest already: {name}\n"
        "  = `measures-lint init --update .` adds to it what is new\n",
        "mine",
    )
    assert not (service.path / "ai-service-manifest.toml").exists()


def test_a_link_to_nowhere_is_not_written_through(service: Repository, tmp_path: Path) -> None:
    (service.path / NAME).symlink_to(tmp_path / "elsewhere.yaml")

    assert command(service.path).returncode == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_a_dry_run_shows_the_manifest_and_writes_nothing(service: Repository) -> None:
    before = sorted(os.listdir(service.path))

    done = command(service.path, "--dry-run")

    assert (done.returncode, done.stdout.splitlines()[5]) == (0, "manifest_version: 1")
    assert sorted(os.listdir(service.path)) == before


def test_a_folder_that_is_none_is_wrong_use(service: Repository) -> None:
    assert command(service.path, "nowhere").stderr == (
        "wrong use: there is no folder nowhere\n"
        "  = name the folder of the service, which its manifest is written into\n"
    )


def test_a_service_of_a_monorepo_sees_its_own_code_and_shared_documents(service: Repository) -> None:
    service.write(
        {
            "services/chat/requirements.txt": "zhipuai\n",
            "services/chat/main.py": 'ask(model="glm-4-plus")\n',
            "services/chat/docs/complaints.md": "# Complaints\n",
            "docs/complaints.md": "# Complaints\n",
        }
    )

    assert command(service.path, "services/chat").returncode == 0

    data = declared(service.path / "services/chat" / NAME)
    assert data["service"]["name"] == "chat"
    assert [model["name"] for model in data["models"]] == ["glm-4-plus"]
    assert data["agreement"] == {"document": "../../docs/用户协议.md"}
    assert data["complaints"] == {"process": {"evidence": "docs/complaints.md"}}


def test_what_a_nested_manifest_covers_is_left_to_it(service: Repository) -> None:
    service.write({"services/chat/main.py": 'ask(model="glm-4-plus")\n', f"services/chat/{NAME}": "x: 1\n"})

    command(service.path)

    assert [model["name"] for model in declared(service.path / NAME)["models"]] == ["qwen-plus"]


def test_a_document_that_leads_out_of_the_repository_is_not_named(
    service: Repository, tmp_path: Path
) -> None:
    (tmp_path / "terms.md").write_text("# Terms\n", "utf-8")
    (service.path / "docs" / "用户协议.md").unlink()
    (service.path / "docs" / "terms.md").symlink_to(tmp_path / "terms.md")
    service.git("add", "--all")

    command(service.path)

    assert "agreement" not in declared(service.path / NAME)


def test_it_works_without_git(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "terms.md").write_text("# Terms\n", "utf-8")
    (tmp_path / "llm.py").write_text(APP, "utf-8")
    (tmp_path / "requirements.txt").write_text("dashscope\n", "utf-8")

    command(tmp_path)

    data = declared(tmp_path / NAME)
    assert (data["models"][0]["name"], data["agreement"]) == ("qwen-plus", {"document": "docs/terms.md"})


def test_it_works_in_a_worktree(service: Repository, tmp_path: Path) -> None:
    service.commit()
    service.git("worktree", "add", "--quiet", str(tmp_path / "tree"))

    command(tmp_path / "tree")

    data = declared(tmp_path / "tree" / NAME)
    assert (data["models"][0]["name"], data["agreement"]) == ("qwen-plus", {"document": "docs/用户协议.md"})


def test_it_works_in_a_submodule(service: Repository, tmp_path: Path) -> None:
    service.commit()
    outer = Repository.created(tmp_path / "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(service.path), "inner")

    command(outer.path, "inner")

    data = declared(outer.path / "inner" / NAME)
    assert (data["models"][0]["name"], data["agreement"]) == ("qwen-plus", {"document": "docs/用户协议.md"})


@pytest.mark.parametrize("form", ["yaml", "toml", "json"])
def test_an_update_adds_what_is_new_once(service: Repository, form: str) -> None:
    file = service.path / f"ai-service-manifest.{form}"
    command(service.path, "--format", form)
    before = file.read_text("utf-8")
    service.write({"app/art.py": 'paint(model="wanx2.1-t2i-turbo")\n', "docs/投诉举报.md": "# 投诉\n"})

    shown = command(service.path, "--update", "--dry-run")
    unchanged = file.read_text("utf-8")
    first = command(service.path, "--update")
    after = file.read_text("utf-8")
    second = command(service.path, "--update")

    data = declared(file)
    assert (unchanged, shown.stdout) == (before, first.stdout)
    assert [model["name"] for model in data["models"]] == ["qwen-plus", "wanx2.1-t2i-turbo"]
    assert data["complaints"] == {"process": {"evidence": "docs/投诉举报.md"}}
    assert data["service"]["generates"] == ["text"]
    assert ("# ASK: image is seen in the code" in after) == (form != "json")
    assert (second.stdout, file.read_text("utf-8"), is_valid(data)) == ("", after, True)
    removed = [line for line in first.stdout.splitlines() if line.startswith("-") and line[:3] != "---"]
    assert [line for line in removed if f"+{line[1:]}," not in first.stdout.splitlines()] == []


def test_an_update_keeps_permissions_and_byte_order_mark(service: Repository) -> None:
    file = service.path / NAME
    file.write_bytes(b"\xef\xbb\xbfmanifest_version: 1\r\nservice: {name: x}\r\n")
    file.chmod(0o640)

    command(service.path, "--update")

    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfmanifest_version: 1\r\nservice: {name: x, generates: [text]}\r\n")
    assert (content.count(b"\n"), file.stat().st_mode & 0o777) == (content.count(b"\r\n"), 0o640)


def test_an_answer_is_not_undone_by_an_update(service: Repository) -> None:
    file = service.path / NAME
    text = "manifest_version: 1\nservice: {name: x, generates: [text]}\nagreement: false\n"
    file.write_text(text + "privacy: {policy: false}\nmodels: [{name: QWEN-PLUS}]\n", "utf-8")

    assert command(service.path, "--update").stdout == ""


def test_an_update_of_nothing_is_wrong_use(service: Repository) -> None:
    done = command(service.path, "--update")

    assert (done.returncode, done.stderr) == (
        2,
        "wrong use: there is no manifest in .\n  = `measures-lint init .` writes one\n",
    )


def answered(file: Path, **answers: str) -> None:
    text = file.read_text("utf-8")
    for name, answer in answers.items():
        name = name.replace("_", "-")
        text, count = re.subn(rf"(- id: {name}\n(?:  .*\n)*?  answer:)", rf"\1 {answer}", text)
        assert count == 1
    file.write_text(text, "utf-8")


def test_the_gap_file_comes_back_into_the_manifest(service: Repository) -> None:
    command(service.path)
    command(service.path, "--questions", "gap.yaml")
    answered(
        service.path / "gap.yaml",
        audience_public="true",
        audience_open_to="[anyone]",
        service_phase="live",
        complaints_decide_within_days="15",
        provider_name="示例科技",
    )

    done = command(service.path, "--answers", "gap.yaml")

    data = declared(service.path / NAME)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "next: measures-lint check .")
    assert data["audience"] == {"public": True, "open_to": ["anyone"]}
    assert (data["service"]["phase"], data["provider"]) == ("live", {"name": "示例科技"})
    assert data["complaints"] == {"decide_within": {"days": 15}}
    assert command(service.path, "--answers", "gap.yaml").stdout == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"service_phase": "alive"},
            r"gap.yaml:\d+:11: this answer does not fit: `alive` is not one of .*",
        ),
        ({"audience_public": "perhaps"}, r"gap.yaml:\d+:11: this answer does not fit: .*"),
        (
            {"opinion_influence_reason": "why"},
            r"gap.yaml:\d+:11: this answer does not fit: .* lacks `answer`",
        ),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_with_its_place_and_nothing_is_written(
    service: Repository, change: dict[str, str], said: str
) -> None:
    command(service.path)
    before = (service.path / NAME).read_text("utf-8")
    command(service.path, "--questions", "gap.yaml")
    answered(service.path / "gap.yaml", provider_name="示例科技", **change)

    done = command(service.path, "--answers", "gap.yaml")

    assert (done.returncode, (service.path / NAME).read_text("utf-8")) == (3, before)
    assert re.fullmatch(f"not checked: {said}", done.stderr.splitlines()[0])


def test_an_unknown_question_is_refused_with_the_nearest_one(service: Repository) -> None:
    command(service.path)
    (service.path / "gap.yaml").write_text("- id: service-fase\n  answer: live\n", "utf-8")

    assert command(service.path, "--answers", "gap.yaml").stderr == (
        "not checked: gap.yaml:1:7: there is no question 'service-fase'\n  = did you mean 'service-phase'?\n"
    )


def test_a_gap_file_with_answers_is_not_overwritten(service: Repository) -> None:
    command(service.path)
    (service.path / "gap.yaml").write_text("mine", "utf-8")

    assert command(service.path, "--questions", "gap.yaml").returncode == 2
    assert (service.path / "gap.yaml").read_text("utf-8") == "mine"


def test_modes_do_not_mix(service: Repository) -> None:
    assert command(service.path, "--update", "--answers", "a").stderr.splitlines()[0] == (
        "wrong use: --update and --answers do not go together"
    )


def terminal(folder: Path, typed: list[str], *arguments: str) -> tuple[int, str]:
    """Run `init` in a pseudo-terminal, type a line whenever a prompt waits, and give exit code and screen."""
    child, handle = pty.fork()
    if child == 0:
        # A shell that runs the tests in the background has them ignore interruptions.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.chdir(folder)
        # Elsewhere readline may write signs of its own behind a prompt.
        os.environ["TERM"] = "dumb"
        os.execv(sys.executable, [sys.executable, "-m", "linter", "init", *arguments])
    screen = b""
    waiting = list(typed)
    sent = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([handle], [], [], 2)
        if not ready and sent == b"\x03":
            # A terminal that changes its mode at that moment forgets what was typed before.
            os.write(handle, sent)
        if ready:
            try:
                read = os.read(handle, 65536)
            except OSError:
                break
            if not read:
                break
            screen += read
        if re.search(rb": (\x1b\[\?2004h)?\Z", screen.rpartition(b"\n")[2]):
            line = waiting.pop(0) if waiting else ""
            sent = b"\x03" if line == "^C" else line.encode() + b"\n"
            os.write(handle, sent)
            screen += b"\n"
    else:
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), screen.decode()


@pytest.mark.parametrize(
    ("lang", "typed"),
    [
        (
            "en",
            ["小禾", "text, image", "app,web", "alive", "live", "", "company", "cn", "yes", "anyone", "CN"],
        ),
        ("zh", ["小禾", "text、image", "app，web", "活", "live", "", "company", "cn", "是", "anyone", "CN"]),
    ],
)
def test_a_terminal_is_asked_in_either_language(service: Repository, lang: str, typed: list[str]) -> None:
    code, screen = terminal(service.path, typed, "--lang", lang)

    data = declared(service.path / NAME)
    assert (code, data["service"]) == (
        0,
        {"name": "小禾", "generates": ["text", "image"], "offered_as": ["app", "web"], "phase": "live"},
    )
    assert data["provider"] == {"kind": "company", "established_in": "CN"}
    assert data["audience"] == {"public": True, "open_to": ["anyone"], "territories": ["CN"]}
    assert {"en": "That is no answer here", "zh": "答案无效"}[lang] in screen
    assert {"en": "Which organisation or person", "zh": "由哪个组织或个人"}[lang] in screen


def test_enter_leaves_every_question_open_as_yes_does(service: Repository) -> None:
    terminal(service.path, [])
    asked = (service.path / NAME).read_text("utf-8")
    (service.path / NAME).unlink()
    _, screen = terminal(service.path, [], "--yes")

    assert (asked, "Enter keeps" in screen) == ((service.path / NAME).read_text("utf-8"), False)


def test_an_interruption_writes_nothing(service: Repository) -> None:
    code, _ = terminal(service.path, ["小禾", "^C"])

    assert (code, (service.path / NAME).exists()) == (130, False)


def test_help_and_check_load_nothing_of_it(service: Repository) -> None:
    command(service.path)
    script = "import sys; from linter.cli import run; run(sys.argv[1:]); print(sorted(m for m in sys.modules if m.startswith(('linter.init', 'linter.cli.interview', 'linter.discovery', 'tomlkit'))))"  # fmt: skip  # noqa: E501

    # A folder is compared with its code, a file that is named is not.
    for arguments in (["--help"], ["check", "--quiet", NAME]):
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            cwd=service.path,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout.splitlines()[-1] == "[]"


def test_an_update_maps_the_clauses_that_the_agreement_holds(git_repository: Repository) -> None:
    git_repository.write(
        {
            "docs/terms.md": AGREEMENT,
            NAME: "manifest_version: 1\nservice: {name: 小禾, generates: [text]}\n"
            "agreement:\n  document: docs/terms.md  # 第二版\n",
        }
    )
    command(git_repository.path, "--update", "--lang", "zh")
    once = (git_repository.path / NAME).read_text("utf-8")
    command(git_repository.path, "--update", "--lang", "zh")

    assert once == (
        "manifest_version: 1\nservice: {name: 小禾, generates: [text]}\n"
        "agreement:\n  document: docs/terms.md  # 第二版\n"
        '  clauses:\n    user_duties: "#二用户的义务" # 建议：很可能\n'
    )
    assert (git_repository.path / NAME).read_text("utf-8") == once


AGREEMENT = """# 用户协议

## 一、定义

本协议中的服务指小禾助手。

## 二、用户的义务

用户应当对账号下的行为负责，用户应当遵守法律法规，不得利用服务从事违法活动，并承担相应义务。
"""

BOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "components": [
        {
            "type": "machine-learning-model",
            "name": "house-chat",
            "version": "2.0",
            "supplier": {"name": "示例智算"},
            "licenses": [{"license": {"id": "Apache-2.0"}}],
            "pedigree": {"ancestors": [{"type": "machine-learning-model", "name": "Qwen2.5-7B"}]},
            "modelCard": {
                "modelParameters": {"datasets": [{"ref": "d1"}, {"type": "dataset", "name": "inline"}]}
            },
        },
        {
            "type": "data",
            "bom-ref": "d1",
            "name": "news-2025",
            "data": [{"type": "dataset"}],
            "licenses": [{"expression": "CC-BY-4.0"}],
        },
        {"type": "data", "name": "settings", "data": [{"type": "configuration"}]},
        {"type": "library", "name": "left-pad"},
    ],
}


@pytest.mark.parametrize("version", ["1.5", "1.6", "1.7"])
def test_a_bom_fills_in_models_and_datasets_to_be_confirmed(service: Repository, version: str) -> None:
    (service.path / "bom.json").write_text(json.dumps(BOM | {"specVersion": version}), "utf-8")

    command(service.path, "--from", "bom.json")

    text = (service.path / NAME).read_text("utf-8")
    data = declared(service.path / NAME)
    assert data["models"][0] == {
        "name": "house-chat",
        "version": "2.0",
        "supplier": "示例智算",
        "base": "Qwen2.5-7B",
        "licence": "Apache-2.0",
    }
    assert data["training"] == {
        "datasets": [{"name": "inline"}, {"name": "news-2025", "licence": "CC-BY-4.0"}]
    }
    assert "    licence: Apache-2.0 # confirm: from bom.json, components[0].licenses\n" in text


def test_a_model_card_is_known_by_its_front_matter(service: Repository) -> None:
    card = (
        "---\nlicense: apache-2.0\nlanguage: [zh]\nbase_model: Qwen/Qwen2.5-7B\n"
        "datasets:\n- a/b\npipeline_tag: text-to-image\n---\n# House image\n"
    )
    (service.path / "CARD.md").write_text(card, "utf-8")

    command(service.path, "--from", "CARD.md", "--lang", "zh")

    data = declared(service.path / NAME)
    assert data["models"][0] == {"name": "House image", "base": "Qwen/Qwen2.5-7B", "licence": "apache-2.0"}
    assert (data["training"], data["service"]["generates"]) == ({"datasets": [{"name": "a/b"}]}, ["image"])
    assert "# 请确认：取自 CARD.md，datasets[0]" in (service.path / NAME).read_text("utf-8").replace(
        ", ", "，"
    )


AIGRC = """\
$schema: https://aigrc.dev/schemas/asset-card/v1
id: aigrc-2026-a1b2c3d4
name: Support agent
description: Answers customers
technical:
  type: agent
  components:
    - {type: llm, provider: openai, model: gpt-4}
    - {type: tool, provider: internal, model: refund-api}
classification: {riskLevel: high, riskFactors: {customerFacing: true, piiProcessing: "no"}}
governance: {status: approved}
"""
KIT = """\
name: Support agent
version: "3.1.0"
description: Answers customers
use_cases: [{domain: general_purpose, description: answers questions}]
data_practices: [{type: personal, explicit_consent: true, retention_period: 30}]
human_oversight: {oversight_mechanism: monitoring, fallback_procedure: none, review_frequency: daily}
training_data_source: fifty thousand conversations
"""
OPEN = (
    '{"system_id": "Support agent", "intended_purpose": "Answers customers", "high_risk_presumption": false}'
)


@pytest.mark.parametrize(
    ("name", "text", "models"),
    [
        ("card.yaml", AIGRC, [{"name": "gpt-4", "supplier": "openai"}]),
        ("kit.yaml", KIT, []),
        ("system-manifest.json", OPEN, []),
    ],
)
def test_other_manifests_give_names_and_never_their_flags(
    tmp_path: Path, name: str, text: str, models: list[dict[str, str]]
) -> None:
    (tmp_path / "service").mkdir()
    (tmp_path / name).write_text(text, "utf-8")

    command(tmp_path, "service", "--from", name)

    data = declared(tmp_path / "service" / NAME)
    assert data == {
        "manifest_version": 1,
        "service": {"name": "Support agent", "summary": "Answers customers"},
        **({"models": models} if models else {}),
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bom.json", '{"bomFormat": "CycloneDX", "specVersion": "1.4"}'),
        ("README.md", "# A project: with a colon\n"),
        ("x.yaml", "compliant: true\nhas_agreement: true\n"),
        ("x.json", "[1]"),
    ],
)
def test_an_unknown_format_is_an_error_that_names_the_known_ones(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")

    done = command(tmp_path, "--from", name)

    assert (done.returncode, done.stderr, (tmp_path / NAME).exists()) == (
        3,
        f"not checked: {name}: is of no format that values can be taken from\n"
        "  = known are: CycloneDX BOM (JSON, 1.5 to 1.7); model card (front matter of a README.md);"
        " AIGRC asset card (v1); opencomplai system manifest; eu-ai-act-compliance-kit descriptor\n",
        False,
    )


@pytest.mark.parametrize(("name", "text"), [("x.json", "{"), ("x.yaml", "a: [\n"), ("x.yaml", "\x00")])
def test_a_file_that_cannot_be_read_is_no_traceback(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")

    done = command(tmp_path, "--from", name)

    assert (done.returncode, done.stderr.startswith(f"not checked: {name}:")) == (3, True)


def test_a_new_manifest_can_be_checked(service: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(service.path)

    assert (run(["init", "--yes"]), run(["check", "--fail-level", "error"])) == (0, 1)


def test_a_folder_without_generative_ai_is_told_of(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said = "no sign of generative AI was found: look whether this is the right folder\n"
    for name, text in (("plain", "import os\n"), ("chat", "m = 'gpt-4o'\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_text(text, "utf-8")

    told = []
    for name in ("plain", "chat"):
        run(["init", "--yes", str(tmp_path / name)])
        told.append(said in capfd.readouterr().err)

    assert told == [True, False]
