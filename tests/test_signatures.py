"""The signatures of generative AI: sound data, every case of which the search itself answers."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from linter.discovery.judge import judged
from linter.discovery.look import Lookout
from linter.discovery.signatures import DATA, load

Signature = Mapping[str, Any]
DOCUMENT = json.loads(DATA.read_text("utf-8"))
VENDORS = DOCUMENT["vendors"]
SIGNATURES: list[Signature] = DOCUMENT["signatures"]
SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "signatures-1.json").read_text("utf-8"))

CHINESE = (
    *("dashscope", "baidu", "zhipu", "deepseek", "moonshot", "minimax", "hunyuan"),
    *("spark", "doubao", "baichuan", "stepfun", "sensenova", "yi", "modelscope"),
)
"""Those that the linter must know as fully as the best known foreign vendors."""

POM = (
    "<project><dependencies><dependency><groupId>{}</groupId><artifactId>{}</artifactId></dependency>"
    "</dependencies></project>"
)
CSPROJ = '<Project><ItemGroup><PackageReference Include="{}" Version="1.0.0" /></ItemGroup></Project>'
DECLARED: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "pypi": ("requirements.txt", lambda line: line),
    "conda": ("environment.yml", lambda name: f"name: x\ndependencies:\n  - {name}\n"),
    "npm": ("package.json", lambda name: json.dumps({"dependencies": {name: "^1.0.0"}})),
    "go": ("go.mod", lambda name: f"module example.com/app\n\nrequire {name} v1.0.0\n"),
    "maven": ("pom.xml", lambda name: POM.format(*name.split(":"))),
    "cargo": ("Cargo.toml", lambda name: f'[dependencies]\n{name} = "1"\n'),
    "nuget": ("app.csproj", lambda name: CSPROJ.format(name)),
    "packagist": ("composer.json", lambda name: json.dumps({"require": {name: "^1.0"}})),
    "rubygems": ("Gemfile", lambda name: f'gem "{name}"\n'),
}
"""The file in which a case of an ecosystem stands when only the name is given, and its text."""


def file_of(signature: Signature, case: str | Mapping[str, str]) -> tuple[str, bytes]:
    """The path and the content that a case of `hits` or `misses` stands for."""
    if not isinstance(case, str):
        content = bytes.fromhex(case["text"]) if "hex" in case else case["text"].encode()
        return case["file"], content
    if signature["kind"] == "dependency":
        name, text = DECLARED[signature["ecosystem"]]
        return name, text(case).encode()
    if signature["kind"] == "image":
        return "Dockerfile", f"FROM {case}\n".encode()
    return "main.py", f"{case}\n".encode()


def cases(which: str) -> list[Any]:
    return [
        pytest.param(signature, case, id=f"{signature['id']}-{number}")
        for signature in SIGNATURES
        for number, case in enumerate(signature.get(which, ()))
    ]


@lru_cache(maxsize=1)
def lookout() -> Lookout:
    return Lookout(load())


def seen_in(file: str, content: bytes) -> set[str]:
    """The ids of what one file shows."""
    return {sign.signature for sign in lookout().look(file, content).signs}


def kinds_of(name: str) -> set[str]:
    """The kinds of sign that a vendor is known by."""
    return {signature["kind"] for signature in SIGNATURES if signature["vendor"] == name}


def test_the_signatures_keep_their_schema() -> None:
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(DOCUMENT)] == []


def test_the_signatures_are_sorted_and_no_id_is_used_twice() -> None:
    order = [(signature["kind"], signature["id"]) for signature in SIGNATURES]

    assert order == sorted(set(order))
    assert len({signature["id"] for signature in SIGNATURES}) == len(SIGNATURES)


def test_every_vendor_is_known_and_is_seen_by_something() -> None:
    assert {signature["vendor"] for signature in SIGNATURES} == set(VENDORS)
    assert list(VENDORS) == sorted(VENDORS)


def test_a_name_belongs_to_one_signature() -> None:
    named = [(s["kind"], s.get("ecosystem"), name.lower()) for s in SIGNATURES for name in s["names"]]

    assert [name for name in set(named) if named.count(name) > 1] == []


def test_there_are_hundreds_of_signatures_of_chinese_and_of_foreign_vendors() -> None:
    origins = [VENDORS[signature["vendor"]]["origin"] for signature in SIGNATURES]

    assert len(SIGNATURES) >= 280
    assert origins.count("domestic") >= 150
    assert origins.count("foreign") >= 150


@pytest.mark.parametrize("vendor", CHINESE)
def test_a_chinese_vendor_is_known_by_host_and_model_and_variable(vendor: str) -> None:
    assert VENDORS[vendor]["origin"] == "domestic"
    assert {"host", "model", "variable"} <= kinds_of(vendor)


@pytest.mark.parametrize("vendor", ["openai", "anthropic", "google", "aws", "mistral", "cohere", "xai"])
def test_a_foreign_vendor_is_known_by_package_and_host_and_model_and_variable(vendor: str) -> None:
    assert VENDORS[vendor]["origin"] == "foreign"
    assert {"dependency", "host", "model", "variable"} <= kinds_of(vendor)


def test_a_service_that_is_run_abroad_is_foreign_whoever_runs_it() -> None:
    abroad = {
        signature["id"]
        for signature in SIGNATURES
        if signature["kind"] == "host"
        and signature["origin"] == "foreign"
        and VENDORS[signature["vendor"]]["origin"] == "domestic"
    }

    assert abroad == {
        *("host-ark-byteplus", "host-coze-international", "host-dashscope-international"),
        *("host-minimax-international", "host-moonshot-international", "host-siliconflow-international"),
        "host-zai",
    }


@pytest.mark.parametrize(("signature", "case"), cases("hits"))
def test_what_a_signature_claims_to_hit_is_found(signature: Signature, case: str | Mapping[str, str]) -> None:
    assert signature["id"] in seen_in(*file_of(signature, case))


@pytest.mark.parametrize(("signature", "case"), cases("misses"))
def test_what_merely_resembles_a_signature_is_left_alone(
    signature: Signature, case: str | Mapping[str, str]
) -> None:
    assert signature["id"] not in seen_in(*file_of(signature, case))


@pytest.mark.parametrize("signature", SIGNATURES, ids=lambda signature: str(signature["id"]))
def test_every_name_of_a_signature_has_a_case(signature: Signature) -> None:
    texts = [file_of(signature, case)[1].decode("utf-8", "replace").lower() for case in signature["hits"]]
    words = [name.lower().rstrip("*").removeprefix("*").rpartition(":")[2] for name in signature["names"]]

    if signature["kind"] != "weights":
        assert [word for word in words if not any(word in text for text in texts)] == []


AMBIGUOUS = [signature for signature in SIGNATURES if signature["needs"] == "second"]


@pytest.mark.parametrize("signature", AMBIGUOUS, ids=lambda signature: str(signature["id"]))
def test_what_proves_little_counts_only_beside_another_sign(signature: Signature) -> None:
    file, content = file_of(signature, signature["hits"][0])
    signs = lookout().look(file, content).signs
    alone = {file: tuple(sign for sign in signs if sign.signature == signature["id"])}
    other = {"src/app.py": lookout().look("src/app.py", b'URL = "https://api.deepseek.com"\n').signs}

    hits, dropped, _ = judged(alone, (), load())
    assert ([hit.signature for hit in hits], {hit.signature for hit in dropped}) == ([], {signature["id"]})

    hits, dropped, _ = judged(alone | other, (), load())
    assert ({hit.signature for hit in hits}, dropped) == ({signature["id"], "host-deepseek"}, [])


@pytest.mark.parametrize("package", ["ai", "boto3", "transformers", "torch", "google-cloud-aiplatform"])
def test_a_package_that_many_programs_use_needs_a_second_sign(package: str) -> None:
    found = [signature for signature in SIGNATURES if package in signature["names"]]

    assert found
    assert {signature["needs"] for signature in found} == {"second"}


@pytest.mark.parametrize(
    "word",
    [
        *("ark", "claude", "command", "falcon", "flux", "gemini", "grok", "kimi", "kling", "llama", "nova"),
        *("orca", "phi", "sora", "spark", "step", "step-1", "vidu", "whisper", "yi"),
    ],
)
def test_a_word_that_other_software_shares_is_no_model(word: str) -> None:
    for text in (f'name = "{word}"\n', f'name = "{word.title()}"\n', f"import {word.partition('-')[0]}\n"):
        assert seen_in("main.py", text.encode()) == set()


def test_a_vendor_goes_by_names_unless_its_software_runs_any_model() -> None:
    nameless = {key for key, vendor in VENDORS.items() if "aliases" not in vendor}

    assert nameless == {key for key, vendor in VENDORS.items() if vendor["origin"] == "open"}


def test_the_data_are_read_at_every_search_and_stay_small() -> None:
    assert DATA.stat().st_size < 300_000


def test_every_source_is_a_page_that_anybody_can_read() -> None:
    assert [s["id"] for s in SIGNATURES if not s["source"].startswith(("https://", "pkg:"))] == []
