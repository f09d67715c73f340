"""The list of licences and the bill of materials say what is installed with the linter."""

import json
import re
from email.message import Message
from importlib import metadata

import pytest

from linter import provenance
from scripts import dependencies, inventory
from scripts.dependencies import Unknown
from tests.attestations import strict

PERMISSIVE = {
    "Apache-2.0",
    "Apache-2.0 AND MIT",
    "Apache-2.0 OR BSD-3-Clause",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-3-Clause",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "PSF-2.0",
}
"""Licences that a tool under Apache-2.0 can depend on without a second thought."""


def test_both_are_as_the_lock_and_the_metadata_say() -> None:
    stale = [
        path.name
        for path, content in inventory.files(dependencies.found())
        if not path.exists() or path.read_text("utf-8") != content
    ]

    assert stale == [], "run `make inventory` and commit"


def test_the_bill_keeps_to_its_schema() -> None:
    assert strict(json.loads(inventory.BILL.read_text("utf-8"))) == []


def test_a_bill_that_does_not_keep_to_it_is_noticed() -> None:
    bill = json.loads(inventory.BILL.read_text("utf-8"))
    bill["components"][0]["type"] = "spare part"

    assert len(strict(bill)) == 1


def test_everything_in_the_bill_is_needed_by_something_in_it() -> None:
    bill = json.loads(inventory.BILL.read_text("utf-8"))
    graph = {item["ref"]: item["dependsOn"] for item in bill["dependencies"]}
    root = bill["metadata"]["component"]
    reached, waiting = set(), [root["bom-ref"]]
    while waiting:
        reference = waiting.pop()
        if reference not in reached:
            reached.add(reference)
            waiting += graph[reference]

    parts = {item["bom-ref"] for item in (root, *root["components"], *bill["components"])}
    assert reached == parts == set(graph)


def test_the_bill_names_the_module_by_its_digest() -> None:
    bill = json.loads(inventory.BILL.read_text("utf-8"))
    (module,) = bill["metadata"]["component"]["components"]

    assert module["hashes"] == [
        {"alg": "SHA-256", "content": provenance.found()["linter/engine/policy.wasm"]}
    ]


def test_nothing_in_the_bill_changes_from_one_writing_to_the_next() -> None:
    text = inventory.BILL.read_text("utf-8")

    assert [word for word in ("timestamp", "serialNumber") if word in text] == []
    assert not re.search(r"\d{4}-\d\d-\d\dT", text)


def test_what_is_installed_beside_the_linter_is_under_a_known_licence() -> None:
    found = dependencies.found()

    assert {item.licence for item in found} <= PERMISSIVE
    assert len(found) > 20


def test_a_licence_that_nobody_named_is_no_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    vague = Message()
    vague["License"] = "BSD License"
    monkeypatch.setattr(metadata, "metadata", lambda _: vague)

    with pytest.raises(Unknown, match="the metadata of pyyaml does not name a licence"):
        dependencies.licence("pyyaml")


def test_a_package_that_is_not_there_has_no_licence() -> None:
    with pytest.raises(Unknown, match="no-such-package is not installed here"):
        dependencies.licence("no-such-package")
