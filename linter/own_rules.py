"""The rules that are not Rego: of the manifest's schema, of waivers and of the baseline."""

from __future__ import annotations

from collections.abc import Mapping

from linter.catalog import Rule
from linter.schema_rules import RULES as SCHEMA_RULES
from linter.waivers.rules import RULES as WAIVER_RULES

OWN_RULES: Mapping[str, Rule] = {**SCHEMA_RULES, **WAIVER_RULES}
"""None of them can be selected, ignored, weighed or waived."""
