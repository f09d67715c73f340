"""What OPA itself says of the policies: their form, their types, their tests."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from linter import catalog, resources
from linter.editor_schema import for_editors

ROOT = Path(__file__).parent.parent


def run(opa: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [opa, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_policies_are_laid_out_as_opa_fmt_does(opa: str) -> None:
    done = run(opa, "fmt", "--list", "--fail", "policies")

    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_the_policies_name_only_fields_and_built_ins_that_exist(opa: str) -> None:
    capabilities = ("--capabilities", "policies/capabilities.json")
    done = run(opa, "check", "--strict", "--bundle", "--schema", "schemas", *capabilities, "policies")

    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


@pytest.mark.parametrize("editors", [False, True])
def test_a_misspelled_field_of_the_manifest_does_not_pass_the_check(
    opa: str, tmp_path: Path, editors: bool
) -> None:
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    schema = json.loads(resources.manifest_schema().read_bytes())
    told = for_editors(schema, catalog.load()) if editors else schema
    (schemas / "ai-service-manifest-1.json").write_text(json.dumps(told), "utf-8")
    rule = tmp_path / "misspelled.rego"
    note = '# METADATA\n# scope: package\n# schemas:\n#   - input.manifest: schema["ai-service-manifest-1"]\n'
    rule.write_text(f"{note}package misspelled\n\nfound if input.manifest.agrement.document\n", "utf-8")
    done = run(opa, "check", "--strict", "--schema", str(schemas), str(rule))
    rule.write_text(f"{note}package misspelled\n\nfound if input.manifest.agreement.document\n", "utf-8")

    assert run(opa, "check", "--strict", "--schema", str(schemas), str(rule)).returncode == 0
    assert done.returncode == 1
    assert "undefined ref: input.manifest.agrement.document" in done.stderr


def test_a_built_in_of_the_host_does_not_pass_the_check(opa: str, tmp_path: Path) -> None:
    rule = tmp_path / "host.rego"
    rule.write_text('package host\n\nsaid := sprintf("%s", ["x"])\n', "utf-8")
    done = run(opa, "check", "--capabilities", "policies/capabilities.json", str(rule))

    assert done.returncode == 1
    assert "undefined function sprintf" in done.stderr


def test_every_test_of_the_policies_passes_and_every_line_is_covered(opa: str) -> None:
    done = run(opa, "test", "--bundle", "--coverage", "--format", "json", "policies")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    report: dict[str, Any] = json.loads(done.stdout)

    uncovered = {
        name: [row["start"]["row"] for row in file["not_covered"]]
        for name, file in report["files"].items()
        if file.get("not_covered") and not name.endswith("_test.rego")
    }

    assert uncovered == {}
    assert {"policies/main.rego", "policies/lib/scope.rego"} <= set(report["files"])


def test_every_policy_has_a_test_beside_it() -> None:
    policies = [p for p in (ROOT / "policies").rglob("*.rego") if not p.name.endswith("_test.rego")]
    duties = ROOT / "policies" / "duties"
    untested = [
        path.relative_to(ROOT).as_posix()
        for path in policies
        # Duties are tested an article at a time, the pack of the Measures with `lib/pack.rego`; a provision
        # that is no duty and the names of other instruments are words alone.
        if not path.is_relative_to(duties)
        and not path.is_relative_to(ROOT / "policies" / "provisions")
        and path.parent.name != "packs"
        and path != ROOT / "policies" / "instruments.rego"
        and not path.with_name(f"{path.stem}_test.rego").exists()
    ]

    assert policies
    assert untested == []
