"""The manifests that tests run over: fixtures, examples, and the situations of the scope table."""

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
AS_OF = "2026-11-24"

_EXPECTED = re.compile(r"# expect: ([a-z0-9-]+)")


def fixtures() -> list[Path]:
    """Every fixture manifest, `tests/fixtures/<rule>/<case>.yaml`."""
    return sorted(path for path in FIXTURES.glob("*/*") if path.suffix in {".yaml", ".toml", ".json"})


def examples() -> list[Path]:
    """The manifests of the examples."""
    return sorted((ROOT / "examples").glob("*/ai-service-manifest.*"))


def scope_cases() -> list[dict[str, Any]]:
    """The 55 situations of the decision table on scope."""
    document = yaml.safe_load((ROOT / "tests" / "scope-cases.yaml").read_text("utf-8"))
    cases: list[dict[str, Any]] = document["cases"] if isinstance(document, dict) else document
    return cases


def expected_in(manifest: Path) -> set[tuple[int, str]]:
    """What a fixture says must be found: line and rule."""
    lines = enumerate(manifest.read_text("utf-8").splitlines(), start=1)
    return {(number, rule) for number, line in lines for rule in _EXPECTED.findall(line)}
