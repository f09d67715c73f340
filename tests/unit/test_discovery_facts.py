"""Which manifest covers what, and what the policies see of it."""

from pathlib import Path
from typing import Any

from linter.discovery import discover
from linter.discovery.coverage import covers
from linter.discovery.facts import facts, uncovered
from tests.discovery import write

CODE = "m = 'gpt-4o'\n"


def test_a_manifest_covers_its_folder_and_below_except_what_a_nearer_one_covers() -> None:
    files = ["a.py", "chat/a.py", "chat/api/deep/a.py", "chatter/a.py"]
    manifests = [
        "ai-service-manifest.yaml",
        "chat/ai-service-manifest.toml",
        "chat/api/ai-service-manifest.json",
    ]

    assert covers(files, manifests) == {
        "a.py": ("ai-service-manifest.yaml",),
        "chat/a.py": ("chat/ai-service-manifest.toml",),
        "chat/api/deep/a.py": ("chat/api/ai-service-manifest.json",),
        "chatter/a.py": ("ai-service-manifest.yaml",),
    }


def test_without_a_manifest_above_a_file_is_covered_by_none() -> None:
    assert covers(["a.py", "x/a.py"], ["x/ai-service-manifest.yml"]) == {
        "a.py": (),
        "x/a.py": ("x/ai-service-manifest.yml",),
    }


def test_two_manifests_in_one_folder_cover_it_both() -> None:
    manifests = ["ai-service-manifest.yaml", "ai-service-manifest.json"]

    assert covers(["a.py"], manifests) == {"a.py": ("ai-service-manifest.json", "ai-service-manifest.yaml")}


def test_the_policies_see_the_hits_and_traces_that_a_manifest_covers(tmp_path: Path) -> None:
    write(
        tmp_path, {f"{name}/ai-service-manifest.yaml": "manifest_version: 1\n" for name in ("chat", "draw")}
    )
    write(tmp_path, {"chat/a.py": CODE, "chat/b.py": "BLOCKED_COUNTRIES = ['CN']\n", "draw/a.py": "pass\n"})
    write(tmp_path, {"other/a.py": CODE})
    discovery = discover(tmp_path)
    model: dict[str, Any] = {
        "signature": discovery.hits[0].signature,
        "kind": "model",
        "vendor": "openai",
        "called": {"en": "OpenAI", "zh": "OpenAI"},
        "names": ["openai", "gpt", "dall-e", "whisper", "sora"],
        "origin": "foreign",
        "supply": "api",
        "modalities": list(discovery.hits[0].modalities),
        "file": "chat/a.py",
        "line": 1,
        "text": "gpt-4o",
        "sure": "high",
    }
    block = dict(
        model,
        signature="block-list",
        kind="region-block",
        vendor="any",
        called={"en": "any", "zh": "不限"},
        names=[],
        origin="open",
        supply="none",
        modalities=[],
        file="chat/b.py",
        text="BLOCKED_COUNTRIES",
        sure="medium",
    )

    assert facts(discovery, "chat/ai-service-manifest.yaml", first=True) == {
        "complete": True,
        "hits": [model],
        "traces": [block],
        "uncovered": [{"project": ".", "files": 1, "hit": {**model, "file": "other/a.py"}}],
    }
    assert [hit.file for hit in discovery.uncovered] == ["other/a.py"]
    assert facts(discovery, "draw/ai-service-manifest.yaml", first=False) == {
        "complete": True,
        "hits": [],
        "traces": [],
        "uncovered": [],
    }


def test_a_project_is_told_with_a_model_of_known_origin_rather_than_with_the_client(tmp_path: Path) -> None:
    client = "from openai import OpenAI\n"
    write(tmp_path, {"a.py": client, "b.py": client + "u = 'https://dashscope.aliyuncs.com/v1'\n"})

    (project,) = uncovered(discover(tmp_path))

    assert (project["files"], project["hit"]["vendor"], project["hit"]["file"]) == (2, "dashscope", "b.py")
