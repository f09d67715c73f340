"""Build what the linter runs on from `policies/` and `schemas/`: `python -m linter.build`.

OPA does the work: `opa inspect -a` for the METADATA, `opa build -t wasm` for the module. What is written is
committed, and a test builds it again and compares every byte.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from linter import resources, version
from linter.catalog import LANGUAGES, parse
from linter.cli.app import help_text

OPA_VERSION = "1.22.2"
"""The OPA that compiles; another one may write other bytes."""

ENTRYPOINT = "lint/answer"

_EXPECTED = re.compile(r"[ \t]*# expect: [a-z0-9-]+")
_CHINESE = r"[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]"
# What wraps a line between Chinese characters is no space.
_LINE_BREAK = re.compile(rf"(?<={_CHINESE})\s+(?={_CHINESE})|\n")

_ROOT = Path(__file__).parent.parent


class BuildProblem(Exception):
    """The artefacts cannot be built: what was tried and what to do."""


def build(target: Path) -> None:
    """Write every artefact under `target`, laid out as in the repository."""
    opa = _opa()
    catalog = catalog_of(_inspect(opa), json.loads(resources.manifest_schema().read_bytes()))
    _write(target / "linter" / "catalog.json", _json(catalog))
    _write(target / "linter" / "snippets.json", _json(snippets_in(_ROOT / "tests" / "fixtures")))
    registry = _json(registry_of(catalog))
    _write(target / "policies" / "registry" / "data.json", registry)
    _write(target / "linter" / "help.txt", help_text().encode())
    _write(target / "linter" / "version.txt", version.text(parse(catalog)).encode())
    with tempfile.TemporaryDirectory() as scratch:
        _write(target / "linter" / "engine" / "policy.wasm", _compile(opa, Path(scratch), registry))


def catalog_of(annotations: Sequence[Mapping[str, Any]], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The catalog document, from what `opa inspect -a` tells of each package."""
    packages = {
        ".".join(part["value"] for part in annotation["path"][1:]): annotation["annotations"]
        for annotation in annotations
        if annotation["annotations"]["scope"] == "package" and "_test" not in annotation["path"][-1]["value"]
    }
    scope, duty, force, not_required, clauses, main = (
        packages[name]["custom"]
        for name in ("lib.scope", "lib.duty", "lib.force", "lib.not_required", "lib.clauses", "lint")
    )
    return {
        "opa": OPA_VERSION,
        "revision": revision(),
        "packs": {
            _pack_id(name.removeprefix("packs.")): _pack(note)
            for name, note in sorted(packages.items())
            if name.startswith("packs.")
        },
        "rules": [_rule(name, note) for name, note in sorted(packages.items()) if name.startswith("rules.")],
        "duties": [
            _provision(name, note) for name, note in sorted(packages.items()) if name.startswith("duties.")
        ],
        "provisions": [
            _provision(name, note)
            for name, note in sorted(packages.items())
            if name.startswith("provisions.")
        ],
        "instruments": [
            _instrument(name, item) for name, item in sorted(packages["instruments"]["custom"].items())
        ],
        "phrases": _phrases(
            {
                "steps": scope["steps"],
                "reasons": scope["reasons"],
                "other_law": scope["other_law"],
                "because": duty["because"],
                "force": force["words"],
                "not_required": not_required["words"],
                "shows": main["shows"],
                "certainty": clauses["certainty"],
            }
        ),
        "references": [list(path) for path in sorted(references_in(schema))],
    }


def registry_of(catalog: Mapping[str, Any]) -> dict[str, Any]:
    """What the policies must know of their own METADATA, as `data.registry`."""
    rules: dict[str, dict[str, Any]] = {}
    for rule in catalog["rules"]:
        rules.setdefault(rule["pack"], {})[rule["id"]] = {
            name: rule[name] for name in ("group", "severity", "shows", "sure")
        }
    duties: dict[str, dict[str, Any]] = {}
    for duty in catalog["duties"]:
        looking = [rule["id"] for rule in catalog["rules"] if duty["id"] in rule["duties"]]
        duties.setdefault(duty["pack"], {})[duty["id"]] = {
            "binds": duty["binds"],
            "facts": duty["facts"],
            "rules": looking,
        }
    return {"revision": catalog["revision"], "rules": rules, "duties": duties}


def snippets_in(fixtures: Path) -> dict[str, dict[str, str]]:
    """The fixtures of each rule, without the marks that say what is expected where."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(fixtures.glob("*/*.yaml")):
        if path.stem in {"fails", "passes"}:
            text = _EXPECTED.sub("", path.read_text("utf-8"))
            found.setdefault(path.parent.name, {})[path.stem] = text
    return found


def revision() -> str:
    """A digest of the policies: the same words give the same revision, on every machine."""
    digest = hashlib.sha256()
    for path in _sources():
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def references_in(
    schema: Mapping[str, Any],
    node: Mapping[str, Any] | None = None,
    path: tuple[str, ...] = (),
) -> Iterator[tuple[str, ...]]:
    """Every place of a manifest where the schema allows a reference to evidence."""
    node = schema if node is None else node
    name = node.get("$ref", "").removeprefix("#/definitions/")
    if name in {"reference", "reference_or_none", "clause"}:
        yield path
        return
    if name:
        yield from references_in(schema, schema["definitions"][name], path)
    for branch in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
        yield from references_in(schema, branch, path)
    for key, child in node.get("properties", {}).items():
        yield from references_in(schema, child, (*path, key))
    if "items" in node:
        yield from references_in(schema, node["items"], (*path, "*"))


def _rule(package: str, note: Mapping[str, Any]) -> dict[str, Any]:
    _, pack, group, name = package.split(".")
    custom = note["custom"]
    return {
        "id": name.replace("_", "-"),
        "pack": _pack_id(pack),
        "group": group,
        "severity": custom["severity"],
        "article": custom.get("article"),
        "duties": custom["duty"],
        "checks": custom["checks"],
        "shows": custom["shows"],
        "sure": custom.get("sure"),
        "references": note.get("related_resources", []),
        "aliases": custom.get("aliases", []),
        "words": _words(note, ("title", "description"), ("message", "remedy", "basis")),
    }


def _provision(package: str, note: Mapping[str, Any]) -> dict[str, Any]:
    _, pack, name = package.split(".")
    custom = note["custom"]
    return {
        "id": name.replace("_", "-"),
        "pack": _pack_id(pack),
        "article": custom["article"],
        "binds": custom["binds"],
        "nature": custom["nature"],
        "facts": custom.get("facts", []),
        "sure": custom.get("sure"),
        "see": [item for item in custom.get("related", []) if isinstance(item, str)],
        "related": [_related(item) for item in custom.get("related", []) if isinstance(item, dict)],
        "draft": custom.get("draft"),
        "became": custom.get("became"),
        "words": _words(
            note,
            ("title", "description"),
            ("when", "not_applicable", "look_at", "commentary", "was", "changed", "elsewhere"),
        ),
    }


def _instrument(name: str, item: Mapping[str, Any]) -> dict[str, Any]:
    words = {lang: {"title": _unwrapped(item[lang], lang)} for lang in LANGUAGES}
    return {"id": name, "sure": item["sure"], "words": words}


def _related(item: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "law": item["law"],
        "articles": item.get("articles"),
        "sure": item["sure"],
        "words": {lang: _unwrapped(item[lang], lang) for lang in LANGUAGES if lang in item},
    }


def _pack(note: Mapping[str, Any]) -> dict[str, Any]:
    custom = note["custom"]
    return {
        "from_": custom.get("from"),
        "items": custom["items"],
        "reasons": _phrases(custom["reasons"]),
        "references": note.get("related_resources", []),
        "words": _words(note, ("title", "description"), ("number", "edition")),
    }


def _pack_id(folder: str) -> str:
    # A name in Rego has no hyphens.
    return folder.replace("_", "-")


def _words(note: Mapping[str, Any], own: Sequence[str], custom: Sequence[str]) -> dict[str, dict[str, str]]:
    english = {name: note[name] for name in own if name in note}
    english |= {name: note["custom"][name] for name in custom if name in note["custom"]}
    chinese = {name: note["custom"]["zh"][name] for name in (*own, *custom) if name in note["custom"]["zh"]}
    return {
        "en": {name: _unwrapped(text, "en") for name, text in english.items()},
        "zh": {name: _unwrapped(text, "zh") for name, text in chinese.items()},
    }


def _phrases(node: Any, lang: str = "") -> Any:
    """`node` with every text under `en` and `zh` in one line."""
    if isinstance(node, dict):
        return {key: _phrases(child, key) for key, child in node.items()}
    if isinstance(node, list):
        return [_phrases(child) for child in node]
    return _unwrapped(node, lang) if lang in LANGUAGES else node


def _unwrapped(text: str, lang: str) -> str:
    return " ".join(text.split()) if lang == "en" else _LINE_BREAK.sub("", text.strip())


def _sources() -> list[Path]:
    policies = _ROOT / "policies"
    return sorted(path for path in policies.rglob("*.rego") if not path.name.endswith("_test.rego"))


def _opa() -> str:
    opa = shutil.which("opa")
    if opa is None:
        raise BuildProblem(f"opa is not on the PATH; run `make tools` for version {OPA_VERSION}")
    found = _run([opa, "version"]).split("\n", 1)[0].removeprefix("Version: ").strip()
    if found != OPA_VERSION:
        raise BuildProblem(f"{opa} is version {found}; the artefacts are built with {OPA_VERSION}")
    return opa


def _inspect(opa: str) -> list[Mapping[str, Any]]:
    notes: list[Mapping[str, Any]] = json.loads(_run([opa, "inspect", "-a", "-f", "json", "policies"]))[
        "annotations"
    ]
    return notes


def _compile(opa: str, scratch: Path, registry: bytes) -> bytes:
    # OPA writes the path of each source into the module, so it is called from a copy and by a relative path.
    for source in _sources():
        _write(scratch / source.relative_to(_ROOT), source.read_bytes())
    _write(scratch / "policies" / "registry" / "data.json", registry)
    _run(
        [
            opa,
            "build",
            *("-t", "wasm"),
            *("-e", ENTRYPOINT),
            *("--capabilities", str(_ROOT / "policies" / "capabilities.json")),
            *("-o", "bundle.tar.gz"),
            "policies",
        ],
        scratch,
    )
    with tarfile.open(scratch / "bundle.tar.gz") as bundle:
        module = bundle.extractfile("/policy.wasm")
        assert module is not None, "opa build wrote no module"
        return module.read()


def _run(command: Sequence[str], cwd: Path = _ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise BuildProblem(f"{' '.join(command)} failed:\n{done.stderr or done.stdout}")
    return done.stdout


def _json(document: Mapping[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    try:
        build(_ROOT)
    except BuildProblem as problem:
        sys.exit(f"not built: {problem}")
