"""The examples say what their READMEs promise, and the linter says it of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from linter import resources
from linter.cli import run
from tests.manifests import AS_OF, ROOT

EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    file = tmp_path_factory.mktemp("report") / "report.json"
    run(["check", "-q", str(EXAMPLES), "--as-of", AS_OF, "--output-format", f"json={file}"])
    document: dict[str, Any] = json.loads(file.read_bytes())
    return {Path(manifest["path"]).parent.name: manifest for manifest in document["manifests"]}


def findings_of(report: dict[str, Any], example: str) -> list[tuple[str, str, int]]:
    return [(f["severity"], f["rule"], f["location"]["line"]) for f in report[example]["findings"]]


def text_of(example: str, line: int) -> str:
    (manifest,) = (EXAMPLES / example).glob("ai-service-manifest.*")
    return manifest.read_text("utf-8").splitlines()[line - 1].strip()


def test_every_example_is_checked(report: dict[str, Any]) -> None:
    folders = {path.name for path in EXAMPLES.iterdir() if path.is_dir()}

    assert {name: manifest["status"] for name, manifest in report.items()} == dict.fromkeys(
        folders, "checked"
    )
    assert {Path(m["path"]).suffix for m in report.values()} == {".yaml", ".toml", ".json"}


def test_the_chat_app_passes_with_nothing_to_report(report: dict[str, Any]) -> None:
    states = Counter(duty["status"] for duty in report["chat-app"]["duties"])

    assert report["chat-app"]["scope"]["verdict"] == "applies"
    assert findings_of(report, "chat-app") == []
    assert states == {"met": 24, "not-applicable": 10, "human": 3}


def test_each_mistake_is_found_on_its_line(report: dict[str, Any]) -> None:
    found = [
        (severity, rule, text_of("chat-app-with-mistakes", line))
        for severity, rule, line in findings_of(report, "chat-app-with-mistakes")
    ]

    assert found == [
        ("warning", "guidance-missing", "service:"),
        ("error", "opinion-answer-contradicts-features", "answer: false"),
        ("error", "evidence-missing", "evidence: docs/reporting.md"),
        ("warning", "illegal-use-steps-incomplete", "steps: [warn, terminate]"),
        ("error", "implicit-label-missing", "image:"),
        ("error", "user-bears-all-responsibility", "user_bears_all_responsibility: true"),
        ("warning", "labelling-clause-missing", "clauses:"),
        ("warning", "agreement-clauses-declared-absent", "provider_duties: false"),
        ("error", "evidence-anchor-missing", 'illegal_use: "#七违规处理"'),
        ("error", "publication-sections-missing", "sections:"),
        ("error", "retention-unlimited", "kept: {unlimited: true}"),
        ("error", "model-supplier-unlisted", "recipients:"),
        ("error", "evidence-empty", "plan: docs/continuity.md"),
        (
            "warning",
            "log-retention-possibly-short",
            "network: {days: 180, evidence: docs/privacy-policy.md#五保存}",
        ),
        ("error", "complaint-time-limit-missing", "complaints:"),
        ("warning", "licence-number-malformed", "- {kind: icp-filing, number: 浙ICP2025000000号}"),
        ("warning", "inspection-file-incomplete", "inspection:"),
    ]


def test_an_internal_assistant_is_out_of_scope_and_says_why(report: dict[str, Any]) -> None:
    assistant = report["internal-assistant"]

    assert assistant["scope"]["applies"] is False
    assert assistant["scope"]["reasons"][-1]["article"] == "2(3)"
    assert assistant["scope"]["other_law"]
    assert {duty["status"] for duty in assistant["duties"]} == {"not-applicable"}
    assert findings_of(report, "internal-assistant") == []


def test_a_service_that_is_only_reachable_is_neither_passed_nor_failed(report: dict[str, Any]) -> None:
    overseas = report["overseas-image-service"]

    assert overseas["scope"]["applies"] == "unclear"
    assert {severity for severity, _, _ in findings_of(report, "overseas-image-service")} == {"note"}
    assert {duty["status"] for duty in overseas["duties"]} == {"human", "not-applicable"}


def test_an_api_provider_is_told_that_supply_counts(report: dict[str, Any]) -> None:
    assert report["api-provider"]["scope"]["verdict"] == "applies"
    assert findings_of(report, "api-provider") == [
        ("note", "api-supply", 8),
        ("note", "change-filing-undeclared", 14),
        ("warning", "bias-evaluation-missing", 43),
        ("warning", "inspection-datasets-differ", 66),
        ("warning", "dataset-licence-missing", 84),
        ("error", "dataset-legal-ground-missing", 92),
        ("warning", "dataset-ip-review-missing", 101),
        ("note", "quality-sampling-below-figures", 119),
        ("warning", "annotator-training-missing", 123),
        ("warning", "annotation-sampling-stale", 127),
        ("warning", "security-assessment-stale", 288),
    ]


def test_every_example_names_the_schema_for_editors() -> None:
    target = resources.manifest_schema()

    for manifest in EXAMPLES.glob("*/ai-service-manifest.*"):
        start = manifest.read_text("utf-8")[:300]
        assert "../../schemas/ai-service-manifest-1.json" in start, manifest
        assert (manifest.parent / "../../schemas/ai-service-manifest-1.json").resolve() == target
