"""Finding generative AI in a repository: dependencies, imports, hosts, models, images and weights.

    root → tree (files) → look (one file: signs) → judge (all signs: hits) → Discovery

A sign depends on one file alone; what it is worth depends on what stands beside it.
"""

from __future__ import annotations

from linter.discovery.base import Discovery, Hit
from linter.discovery.survey import discover

__all__ = ["Discovery", "Hit", "discover"]
