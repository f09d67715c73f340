"""Write what the linter is made of and needs: `python -m scripts.inventory`.

`docs/licences.md` is for people, `requirements/measures-lint.cdx.json` (CycloneDX 1.6) for programs; the
wheel carries it in `.dist-info/sboms/`, as PEP 770 has it. There is no time and no serial number in it, so
the same sources give the same bytes. A test writes both again and compares.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linter import __version__, provenance
from scripts import dependencies
from scripts.dependencies import ROOT, Dependency

BILL = ROOT / "requirements" / "measures-lint.cdx.json"
PAGE = ROOT / "docs" / "licences.md"
_SELF = f"pkg:pypi/measures-lint@{__version__}"
_MODULE = "linter/engine/policy.wasm"


def files(found: Sequence[Dependency]) -> Iterator[tuple[Path, str]]:
    """Both files, and what they should hold."""
    yield PAGE, page(found)
    yield BILL, json.dumps(bill(found), indent=1, ensure_ascii=False) + "\n"


def page(found: Sequence[Dependency]) -> str:
    """The list of licences, in Markdown."""
    lines = [
        "# Licences",
        "",
        "<!-- Written by `make inventory` from requirements/dev.txt and the metadata of the packages. -->",
        "",
        "measures-lint is under Apache-2.0. It is made of:",
        "",
        "| What | Licence | Where from |",
        "| --- | --- | --- |",
        "| the linter, its policies, schemas and words | Apache-2.0 | this repository |",
        f"| `{_MODULE}` | Apache-2.0 | the policies, compiled by OPA {provenance.of_build().opa}; the library"
        " of OPA's built-in functions, which is linked into it, is under Apache-2.0 as well |",
        "",
        "A wheel of measures-lint holds no package of others. These are installed beside it; the versions",
        "are those of the lock that CI runs with.",
        "",
        "| Package | Version | Licence (SPDX) | Asked for by |",
        "| --- | --- | --- | --- |",
    ]
    for item in found:
        by = sorted(other.name for other in found if item.name in other.needs)
        own = "measures-lint" if item.extra is None else f"measures-lint[{item.extra}]"
        asked = ", ".join([f"**{own}**"] * item.direct + by)
        lines.append(f"| {item.name} | {' / '.join(item.versions)} | {item.licence} | {asked} |")
    return "\n".join(lines) + "\n"


def bill(found: Sequence[Dependency]) -> dict[str, Any]:
    """The bill of materials, as CycloneDX 1.6 has it."""
    built = provenance.of_build()
    opa = f"pkg:golang/github.com/open-policy-agent/opa@v{built.opa}"
    direct = sorted(_purl(item) for item in found if item.direct)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": _SELF,
                "name": "measures-lint",
                "version": __version__,
                "licenses": [{"expression": "Apache-2.0"}],
                "purl": _SELF,
                "components": [
                    {
                        "type": "file",
                        "bom-ref": _MODULE,
                        "name": _MODULE,
                        "description": f"The policies, compiled to Wasm by OPA {built.opa}",
                        "hashes": [{"alg": "SHA-256", "content": built.digests[_MODULE]}],
                        "licenses": [{"expression": "Apache-2.0"}],
                        "properties": [
                            {"name": f"measures-lint:sha256:{name}", "value": value}
                            for name, value in sorted(built.digests.items())
                            if name != _MODULE
                        ],
                    }
                ],
            },
        },
        "components": [
            *(_component(item) for item in found),
            {
                "type": "library",
                "bom-ref": opa,
                "name": "github.com/open-policy-agent/opa",
                "version": f"v{built.opa}",
                "description": "Its built-in functions are linked into the compiled policies",
                "scope": "required",
                "licenses": [{"expression": "Apache-2.0"}],
                "purl": opa,
            },
        ],
        "dependencies": [
            {"ref": _SELF, "dependsOn": [_MODULE, *direct]},
            {"ref": _MODULE, "dependsOn": [opa]},
            {"ref": opa, "dependsOn": []},
            *({"ref": _purl(item), "dependsOn": _needs(item, found)} for item in found),
        ],
    }


def _component(item: Dependency) -> dict[str, Any]:
    older = [{"name": "measures-lint:version-for-older-python", "value": text} for text in item.versions[:-1]]
    return {
        "type": "library",
        "bom-ref": _purl(item),
        "name": item.name,
        "version": item.versions[-1],
        "scope": "required" if item.extra is None else "optional",
        "licenses": [{"expression": item.licence}],
        "purl": _purl(item),
        **({"properties": older} if older else {}),
    }


def _needs(item: Dependency, found: Sequence[Dependency]) -> list[str]:
    return [_purl(other) for other in found if other.name in item.needs]


def _purl(item: Dependency) -> str:
    return f"pkg:pypi/{item.name}@{item.versions[-1]}"


if __name__ == "__main__":
    try:
        for path, content in files(dependencies.found()):
            path.write_text(content, "utf-8")
    except dependencies.Unknown as problem:
        sys.exit(f"not written: {problem}")
