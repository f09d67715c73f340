"""`measures-lint report --output-format cyclonedx`: the attestation of the examples."""

import json
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run
from tests.attestations import dangling, named, strict
from tests.manifests import AS_OF, ROOT

EXAMPLES = sorted(path.parent.name for path in ROOT.glob("examples/*/ai-service-manifest.*"))


def attested(target: Path, *paths: str, lang: str = "en") -> Any:
    options = ["--as-of", AS_OF, "--no-discover", "--lang", lang]
    written = f"cyclonedx={target}"
    assert run(["report", *options, "--output-format", written, *paths]) == 0
    return json.loads(target.read_bytes())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_the_attestation_of_an_example_keeps_the_schema_and_refers_to_what_is_there(
    tmp_path: Path, example: str, lang: str
) -> None:
    document = attested(tmp_path / "bom.json", str(ROOT / "examples" / example), lang=lang)
    names = list(named(document))

    assert strict(document) == []
    assert dangling(document) == set()
    assert len(names) == len(set(names))


def test_all_examples_stand_in_one_attestation(tmp_path: Path) -> None:
    document = attested(tmp_path / "bom.json", str(ROOT / "examples"))
    targets = document["declarations"]["targets"]["services"]

    assert len(targets) == len(EXAMPLES)
    assert len(document["declarations"]["attestations"]) == len(EXAMPLES)
    assert (strict(document), dangling(document)) == ([], set())


def test_the_attestation_says_of_each_duty_what_a_check_says(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    example = str(ROOT / "examples" / "chat-app-with-mistakes")
    (target,) = attested(tmp_path / "bom.json", example)["declarations"]["targets"]["services"]
    run(["check", "--as-of", AS_OF, "--no-discover", "--output-format", "json", example])
    (manifest,) = json.loads(capfd.readouterr().out)["manifests"]
    states = {each["name"].rpartition(":")[2]: each["value"] for each in target["properties"]}

    assert {duty["id"]: duty["status"] for duty in manifest["duties"]}.items() <= states.items()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        attested(tmp_path / name, str(ROOT / "examples" / "chat-app"))

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_no_attestation_is_made_of_results(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    results = tmp_path / "results.json"
    example = str(ROOT / "examples" / "chat-app")
    run(["check", "--as-of", AS_OF, "--no-discover", "--output-format", f"json={results}", example])

    assert run(["report", "--output-format", "cyclonedx", str(results)]) == 2
    assert "results hold no digests of evidence, so no attestation is made of them" in capfd.readouterr().err
