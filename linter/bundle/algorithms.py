"""How bundles can be signed, as OPA verifies it. What signs is elsewhere: `--help` need not import it."""

from __future__ import annotations

ALGORITHMS = tuple(f"{family}{bits}" for family in ("RS", "PS", "ES", "HS") for bits in (256, 384, 512))
DEFAULT = "RS256"
