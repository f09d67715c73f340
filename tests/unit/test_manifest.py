import pytest

from linter.errors import ManifestUnreadable, NotAManifest
from linter.findings import KeyPath, Location, pointer
from linter.manifest import Manifest
from linter.sources import Source

TEXT = """\
manifest_version: 1
service:
  name: Chat
  generates: [text, image]
models:
  - name: m
agreement: false
"""


def load(text: str) -> Manifest:
    return Manifest.load(Source("m.yaml", text, "yaml", "0" * 64))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # A single value has its own place, everything else that of its key.
        (("service", "name"), Location(3, 9, 3, 13)),
        (("agreement",), Location(7, 12, 7, 17)),
        (("service",), Location(2, 1, 2, 8)),
        (("service", "generates"), Location(4, 3, 4, 12)),
        (("service", "generates", 1), Location(4, 21, 4, 26)),
        (("models", 0), Location(6, 5, 6, 12)),
        # What is missing has the place of its nearest parent.
        (("service", "summary"), Location(2, 1, 2, 8)),
        (("models", 0, "licence"), Location(6, 5, 6, 12)),
        (("models", 4), Location(5, 1, 5, 7)),
        (("agreement", "clauses", "user_duties"), Location(7, 1, 7, 10)),
        # At the top, the service stands for what is missing.
        (("complaints", "channels"), Location(2, 1, 2, 8)),
        ((), Location(2, 1, 2, 8)),
    ],
)
def test_a_path_leads_to_the_line_that_a_reader_must_see(path: KeyPath, expected: Location) -> None:
    assert load(TEXT).locate(path) == expected


def test_without_a_service_the_first_key_stands_for_the_manifest() -> None:
    assert load("manifest_version: 1\nmodels: []\n").locate(("agreement",)) == Location(1, 1, 1, 17)


def test_an_empty_manifest_has_a_place_too() -> None:
    with pytest.raises(NotAManifest):
        load("{}\n")
    assert Manifest(Source("m.yaml", "{}\n", "yaml", ""), {}).locate(("a",)) == Location(1, 1, 1, 2)


def test_key_and_value_can_be_asked_for_alone() -> None:
    manifest = load(TEXT)

    assert manifest.locate_key(("service", "name")) == Location(3, 3, 3, 7)
    assert manifest.locate_value(("service", "generates")) == Location(4, 14, 4, 27)
    assert manifest.locate_value(("service", "summary")) == Location(2, 1, 2, 8)


@pytest.mark.parametrize(
    "text", ["spring: {application: {name: a}}\n", "apiVersion: v1\nservice: web\n", "service: {port: 80}\n"]
)
def test_a_stranger_s_file_is_told_from_a_broken_manifest(text: str) -> None:
    with pytest.raises(NotAManifest) as caught:
        load(text)

    assert caught.value.message == "no manifest of this linter, as it has no `manifest_version`"


def test_a_manifest_without_its_version_is_still_taken_for_one() -> None:
    assert load("service: {name: Chat}\n").data == {"service": {"name": "Chat"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", "holds a list where a manifest holds keys and values"),
        ("hello\n", "holds a text where a manifest holds keys and values"),
        ("~\n", "holds nothing where a manifest holds keys and values"),
        ("12\n", "holds a single value where a manifest holds keys and values"),
    ],
)
def test_a_document_without_keys_is_unreadable(text: str, message: str) -> None:
    with pytest.raises(ManifestUnreadable) as caught:
        load(text)

    assert (caught.value.message, caught.value.location) == (message, Location(1, 1, 1, 2))


@pytest.mark.parametrize(
    ("path", "expected"),
    [((), ""), (("service", "name"), "/service/name"), (("a/b", "c~d", 0), "/a~1b/c~0d/0")],
)
def test_a_path_becomes_a_json_pointer(path: KeyPath, expected: str) -> None:
    assert pointer(path) == expected
