"""`discover` as its users run it: what it prints, where it points, and how it ends."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linter import resources
from linter.cli import run
from tests.discovery import write
from tests.repositories import Repository

MANIFEST = "manifest_version: 1\n"
TREE = {
    "chat/ai-service-manifest.yaml": MANIFEST,
    "chat/requirements.txt": "boto3\ndashscope==1.2\n",
    "bot/config.yaml": "# gpt-4o\nmodel: deepseek-chat\n",
    "bot/auth.py": "def register_user(): ...\n",
}
TEXT = {
    "en": (
        "covered by no manifest\n"
        "  DeepSeek: domestic, calls a model service, generates text\n"
        "    bot/config.yaml:2:8  deepseek-chat (model name, surely)\n"
        "\n"
        "covered by chat/ai-service-manifest.yaml\n"
        "  Amazon Bedrock: foreign, calls a model service, what it generates is not known from this\n"
        "    chat/requirements.txt:1:1  boto3 (dependency, perhaps)\n"
        "  Alibaba Cloud Qwen, Wan / DashScope: domestic, calls a model service,"
        " what it generates is not known from this\n"
        "    chat/requirements.txt:2:1  dashscope (dependency, surely)\n"
        "\n"
        "3 signs of generative AI, in 2 files · 1 covered by no manifest · 3 files looked at · exit 0\n"
    ),
    "zh": (
        "无清单声明\n"
        "  深度求索 DeepSeek：境内，调用模型服务，生成文本\n"
        "    bot/config.yaml:2:8  deepseek-chat（模型名称，可信度高）\n"
        "\n"
        "由 chat/ai-service-manifest.yaml 声明\n"
        "  亚马逊 Bedrock：境外，调用模型服务，生成内容类别由此无法得知\n"
        "    chat/requirements.txt:1:1  boto3（依赖包，可信度低）\n"
        "  阿里云百炼（通义千问、通义万相）：境内，调用模型服务，生成内容类别由此无法得知\n"
        "    chat/requirements.txt:2:1  dashscope（依赖包，可信度高）\n"
        "\n"
        "3 处生成式人工智能迹象，见于 2 个文件 · 1 处无清单声明 · 查看 3 个文件 · 退出码 0\n"
    ),
}


@pytest.fixture
def here(git_repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(git_repository.path)
    return git_repository.path


def printed(capfd: pytest.CaptureFixture[str]) -> Any:
    document = json.loads(capfd.readouterr().out)
    schema = json.loads(resources.schema("discovery-1").read_text("utf-8"))
    jsonschema.validate(document, schema, cls=jsonschema.Draft7Validator)
    return document


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hits_are_shown_by_manifest_and_vendor(
    here: Path, capfd: pytest.CaptureFixture[str], lang: str
) -> None:
    write(here, TREE)

    code = run(["discover", "--lang", lang])

    assert (code, *capfd.readouterr()) == (0, TEXT[lang], "")


def test_verbose_shows_traces_and_what_stood_alone_too(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, {"bot/auth.py": "def register_user(): ...\n", "a/requirements.txt": "boto3\n"})

    code = run(["discover", "-v"])

    assert (code, capfd.readouterr().out) == (
        0,
        "code that signs users up or turns regions away:\n"
        "  bot/auth.py:1:5  register_user (sign-up, perhaps)\n"
        "\n"
        "proves little alone, and nothing stands beside it:\n"
        "  a/requirements.txt:1:1  boto3 (dependency, perhaps)\n"
        "\n"
        "0 signs of generative AI · 2 files looked at · exit 0\n",
    )


def test_the_json_keeps_its_schema_and_is_the_same_twice(
    here: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(here, TREE)

    run(["discover", "--output-format", f"json={tmp_path}/one.json"])
    run(["discover", "--output-format", f"json={tmp_path}/two.json"])
    run(["discover", "--output-format", "json"])
    document = printed(capfd)

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert document["complete"] is True
    assert document["manifests"] == ["chat/ai-service-manifest.yaml"]
    assert document["uncovered"] == ["bot/config.yaml"]
    assert [(hit["text"], hit["covered_by"]) for hit in document["hits"]] == [
        ("deepseek-chat", []),
        ("boto3", ["chat/ai-service-manifest.yaml"]),
        ("dashscope", ["chat/ai-service-manifest.yaml"]),
    ]


def test_what_cannot_be_looked_at_is_told_and_ends_with_3(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(here, {"package.json": "{", "a.py": "m = 'gpt-4o'\n"})

    code = run(["discover", "-q"])
    out, err = capfd.readouterr()

    assert (code, "gpt-4o" in out) == (3, True)
    assert err == (
        "not checked: package.json: was not looked at: it is no readable JSON\n"
        "  = mend it, or take it out of the repository\n"
    )


def test_quiet_says_nothing_where_nothing_is_found(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, {"a.py": "pass\n"})

    assert (run(["discover", "-q"]), *capfd.readouterr()) == (0, "", "")
    assert (run(["discover"]), *capfd.readouterr()) == (
        0,
        "0 signs of generative AI · 1 file looked at · exit 0\n",
        "",
    )


def test_a_folder_and_a_file_may_be_named(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, TREE)

    run(["discover", "--output-format", "json", "bot", "chat/requirements.txt"])
    both = printed(capfd)
    run(["discover", "--output-format", "json", "bot"])
    one = printed(capfd)

    assert [hit["file"] for hit in both["hits"]] == [
        *("bot/config.yaml", "chat/requirements.txt", "chat/requirements.txt"),
    ]
    assert [hit["file"] for hit in one["hits"]] == ["bot/config.yaml"]


def test_a_path_that_is_not_there_is_told(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["discover", "none"]) == 3
    assert capfd.readouterr().err == (
        "not checked: none: there is no such file or folder\n  = look at the path\n"
    )


def test_paths_of_two_repositories_are_wrong_use(
    here: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = Repository.created(tmp_path / "other")

    assert run(["discover", str(here), str(other.path)]) == 2
    assert "the paths lie in 2 repositories" in capfd.readouterr().err


def test_a_file_name_cannot_steer_the_terminal(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, {"\x1b]0;owned\x07.py": "m = 'gpt-4o'\n", "b\u202e.py": "m = 'gpt-4o'\n"})

    run(["discover"])
    out = capfd.readouterr().out

    assert ("gpt-4o" in out, "\x1b" in out, "\u202e" in out) == (True, False, False)


def test_questions_for_a_person_are_no_evidence(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, {"ai-service-manifest.yaml": "manifest_version: 1\nservice: {name: x, generates: [text]}\n"})
    run(["init", "--questions", "questions.yaml"])
    write(here, {"ci.yaml": "m: gpt-4o\n", "measures-lint.toml": 'reason = "gpt-4o"\n'})
    with (here / "questions.yaml").open("a", encoding="utf-8") as questions:
        questions.write("- id: other\n  answer: gpt-4o\n")
    capfd.readouterr()

    run(["discover", "--output-format", "json"])

    assert {hit["file"] for hit in printed(capfd)["hits"]} == {"ci.yaml"}


def test_a_report_that_lies_in_the_tree_is_no_evidence(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here, TREE)

    run(["discover", "--output-format", "json=report.json"])
    run(["discover", "--output-format", "json"])

    assert "report.json" not in {hit["file"] for hit in printed(capfd)["hits"]}
