"""What `measures-lint --version` prints."""

from __future__ import annotations

from linter import __version__, resources
from linter.catalog import Catalog


def text(catalog: Catalog) -> str:
    """Versions of the tool, the policies, the manifest's vocabulary and the law: four different numbers."""
    law = catalog.packs["measures"]
    return (
        f"measures-lint {__version__}\n"
        f"policies {catalog.revision}, compiled by OPA {catalog.opa}\n"
        f"manifest schema {resources.SCHEMA_VERSION}\n"
        f"law: {law.text('title', 'en')} ({law.text('number', 'en')}), {law.text('edition', 'en')}\n"
    )
