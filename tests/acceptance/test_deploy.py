"""The files for an OPA fleet in `deploy/`: each is run, or read by what it is written for."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from linter import catalog
from linter.bundle.archive import packed
from linter.bundle.content import content
from linter.bundle.signing import signer
from linter.cli import run
from tests.fleet import BUNDLE, DEPLOY, BundleServer, Opa, bundle_server, files_in, fleet_opa
from tests.manifests import AS_OF, ROOT

REVISION = catalog.load().revision
OTHER = "0123456789ab"
EXAMPLE = ROOT / "examples" / "chat-app-with-mistakes"
POLICIES = sorted(path.name for path in DEPLOY.glob("*.rego"))

PEOPLE = {
    "name": "Zhang Wei",
    "also": "欧阳娜娜",
    "phone": "+86 138 0013 8000",
    "mail": "zhang.wei@acme.example",
    "address": "上海市示例路1号",
}


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private key; the public one is `verification.pem` beside it."""
    folder = tmp_path_factory.mktemp("key")
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (folder / "signing.pem").write_bytes(
        made.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    (folder / "verification.pem").write_bytes(
        made.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    )
    return folder / "signing.pem"


@pytest.fixture(scope="module")
def bundle(key: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle as the guide has it written."""
    path = tmp_path_factory.mktemp("bundle") / "bundle.tar.gz"
    sign = ("--signing-key", str(key), "--signing-key-id", BUNDLE)
    assert run(["bundle", "--output", str(path), *sign]) == 0
    return path


@pytest.fixture
def bundles() -> Iterator[BundleServer]:
    with bundle_server() as server:
        yield server


def of_another_revision(key: Path, path: Path) -> Path:
    """The bundle of another version of the linter, properly signed."""
    files = {name: text.replace(REVISION.encode(), OTHER.encode()) for name, text in content().files.items()}
    signed = signer(str(key), "RS256", key_id=BUNDLE).signatures(files)
    path.write_bytes(packed({**files, ".signatures.json": signed}))
    return path


def checked(capfd: pytest.CaptureFixture[str], path: Path, *options: str) -> tuple[int, dict[str, Any], str]:
    code = run(["check", str(path), "--as-of", AS_OF, "--output-format", "json", "--no-cache", *options])
    out, err = capfd.readouterr()
    return code, json.loads(out), err


# The bundle server and what it feeds.


def test_an_opa_of_the_fleet_finds_what_the_embedded_policies_find(
    opa: str,
    key: Path,
    bundle: Path,
    bundles: BundleServer,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    embedded = checked(capfd, EXAMPLE)
    bundles.publish(bundle)
    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        server.await_bundle()
        code, report, err = checked(capfd, EXAMPLE, "--engine", "opa", "--opa-url", server.url)

        assert (code, {**report, "engine": "wasm"}, err) == embedded
        assert (code, report["engine"]) == (1, "opa")
        assert server.revision() == REVISION


def test_a_new_bundle_takes_the_place_of_the_old_one_and_the_linter_refuses_its_revision(
    opa: str,
    key: Path,
    bundle: Path,
    bundles: BundleServer,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    public = key.with_name("verification.pem")
    with fleet_opa(opa, bundles, tmp_path / "opa", key=public) as server:
        asked = ("--engine", "opa", "--opa-url", server.url)
        # Nothing is published yet.
        assert not server.healthy()
        code, report, _ = checked(capfd, EXAMPLE, *asked)
        assert (code, report["manifests"]) == (3, [])

        bundles.publish(of_another_revision(key, tmp_path / "other.tar.gz"))
        server.await_revision(OTHER)
        code, report, err = checked(capfd, EXAMPLE, *asked)
        assert (code, report["manifests"]) == (3, [])
        assert f"of revision '{OTHER}', this linter has '{REVISION}'" in json.dumps(report) + err

        bundles.publish(bundle)
        server.await_revision(REVISION)
        assert checked(capfd, EXAMPLE, *asked)[0] == 1
    assert {404, 200} <= set(bundles.statuses)


def test_an_opa_fetches_a_bundle_once_while_nothing_changes(
    opa: str, key: Path, bundle: Path, bundles: BundleServer, tmp_path: Path
) -> None:
    bundles.publish(bundle)
    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        server.await_bundle()
        server.await_that(lambda: len(bundles.statuses) >= 2, "does not ask again")

    assert bundles.statuses[:2] == [200, 304]


def test_a_bundle_that_was_changed_on_the_server_is_not_loaded(
    opa: str, key: Path, bundle: Path, bundles: BundleServer, tmp_path: Path
) -> None:
    public = key.with_name("verification.pem")
    changed = tmp_path / "changed.tar.gz"
    files = files_in(bundle)
    # A sound archive, so that nothing but the signature tells.
    changed.write_bytes(packed({**files, "main.rego": files["main.rego"] + b"# x\n"}))
    with fleet_opa(opa, bundles, tmp_path / "opa", key=public) as server:
        bundles.publish(changed)
        assert "digest mismatch" in server.await_log("main.rego")
        assert not server.healthy()

        bundles.publish(bundle)
        server.await_bundle()
        refused = server.log.read_text("utf-8").count("digest mismatch")
        bundles.publish(changed)
        # It goes on with the one that it took.
        server.await_that(
            lambda: server.log.read_text("utf-8").count("digest mismatch") > refused, "takes what was changed"
        )
        assert server.healthy()
        assert server.revision() == REVISION


def test_nobody_may_replace_the_policies_of_an_opa_or_ask_it_anything_else(
    opa: str, key: Path, bundle: Path, bundles: BundleServer, tmp_path: Path
) -> None:
    bundles.publish(bundle)
    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        server.await_bundle()

        assert server.ask({})[0] == 200
        assert server.ask({}, "system/log/mask")[0] == 401
        assert server.ask({}, "lint")[0] == 401
        assert server.request("PUT", "/v1/policies/x", "package system.log")[0] == 401
        assert server.request("GET", "/v1/policies")[0] == 401


# The decision log.


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """A manifest that names people in every place where it can, and breaks rules there."""
    people = PEOPLE
    data = {
        "manifest_version": 1,
        "service": {
            "name": f"{people['also']}的助手",
            "summary": f"写信至 {people['mail']}",
            "generates": ["text"],
            "offered_as": ["app"],
            "phase": "live",
            "launched": "2025-02-03",
        },
        "provider": {
            "name": people["name"],
            "kind": "individual",
            "role": "provider",
            "established_in": "CN",
            "contact": people["mail"],
            "representative": {"name": people["also"], "contact": people["phone"]},
        },
        "audience": {"public": True, "territories": ["mainland"]},
        "models": [{"name": people["name"], "origin": "own", "supplier": people["also"]}],
        "training": {
            "performed": True,
            "datasets": [{"name": people["also"], "source": people["address"], "personal_information": True}],
            "ip_responsible": people["name"],
        },
        "content_safety": {"responsible": people["name"], "policy": f"docs/{people['also']}.md"},
        "continuity": {"contact": people["phone"]},
        "inspection": {"contact": f"{people['name']}, {people['phone']}"},
        "privacy": {
            "policy": f"docs/privacy-{people['name'].replace(' ', '-')}.md#{people['also']}",
            "recipients": [{"name": people["name"], "role": "third-party", "located_in": "US"}],
        },
    }
    folder = tmp_path / people["also"]
    folder.mkdir()
    path = folder / "ai-service-manifest.json"
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return path


def texts_in(value: Any) -> Iterator[str]:
    """Every text of a document, its keys aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)


@pytest.mark.parametrize("level", ["error", "info"])
def test_no_person_and_no_free_text_of_a_manifest_reaches_the_log(
    opa: str,
    key: Path,
    bundle: Path,
    bundles: BundleServer,
    manifest: Path,
    level: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["facts", str(manifest), "--as-of", AS_OF]) == 0
    facts = json.loads(capfd.readouterr().out)
    bundles.publish(bundle)
    public = key.with_name("verification.pem")
    with fleet_opa(opa, bundles, tmp_path / "opa", key=public, level=level) as server:
        server.await_bundle()
        _, told = server.ask(facts)
        [decision] = server.decisions()
        log = server.log.read_text("utf-8")
    answer = told["result"]

    # The answer itself names them: it is the log that must not.
    assert all(word in json.dumps(facts, ensure_ascii=False) for word in PEOPLE.values())
    assert PEOPLE["also"] in json.dumps(answer, ensure_ascii=False)
    free = {text for text in texts_in(facts) if not re.fullmatch(r"[a-z0-9_-]+", text)}
    assert len(free) > 12
    # JSON may write a letter as it is or by its number.
    spoken = log + json.dumps(decision, ensure_ascii=False)
    assert [
        word for word in {*PEOPLE.values(), *free} if word in spoken or json.dumps(word)[1:-1] in spoken
    ] == []

    assert decision["decision_id"] == told["decision_id"]
    assert decision["bundles"] == {BUNDLE: {"revision": REVISION}}
    assert decision["labels"]["fleet"] == "measures-lint"
    assert decision["path"] == "lint/answer"
    # The same document gives the same digest to whoever keeps it.
    assert decision["input"] == {
        "digest": evaluated(opa, facts, "crypto.sha256(json.marshal(input))"),
        "as_of": AS_OF,
        "packs": ["measures"],
    }


def evaluated(opa: str, facts: Any, expression: str) -> str:
    done = subprocess.run(
        [opa, "eval", "--stdin-input", "--format", "raw", expression],
        input=json.dumps(facts),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def test_of_an_answer_everything_that_is_decided_is_in_the_log(
    opa: str,
    key: Path,
    bundle: Path,
    bundles: BundleServer,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["facts", str(EXAMPLE), "--as-of", AS_OF]) == 0
    facts = json.loads(capfd.readouterr().out)
    bundles.publish(bundle)
    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        server.await_bundle()
        answer = server.ask(facts)[1]["result"]
        [decision] = server.decisions()

    for violation in answer["violations"]:
        violation.pop("details")
        violation.pop("evidence", None)
    assert decision["result"] == answer
    assert len(answer["violations"]) > 10


def test_an_answer_to_a_question_before_there_is_a_bundle_is_masked_as_well(
    opa: str, key: Path, bundles: BundleServer, tmp_path: Path
) -> None:
    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        assert server.ask({"manifest": {"provider": {"name": PEOPLE["name"]}}})[0] == 200
        [decision] = server.decisions()

        assert set(decision["input"]) == {"digest", "as_of", "packs"}
        assert PEOPLE["name"] not in server.log.read_text("utf-8")


# The files themselves.


def test_the_policies_of_the_operator_are_laid_out_as_opa_fmt_does_and_strict(opa: str) -> None:
    assert POLICIES == ["authz.rego", "authz_test.rego", "mask.rego", "mask_test.rego"]
    for command in (["fmt", "--list", "--fail"], ["check", "--strict"]):
        done = subprocess.run(
            [opa, *command, *POLICIES], cwd=DEPLOY, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_test_of_them_passes_and_every_line_is_covered(opa: str) -> None:
    done = subprocess.run(
        [opa, "test", "--coverage", "--format", "json", *POLICIES],
        cwd=DEPLOY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    report = json.loads(done.stdout)

    assert sorted(report["files"]) == POLICIES
    assert [name for name, file in report["files"].items() if file.get("not_covered")] == []


def test_they_are_not_part_of_the_bundle() -> None:
    assert [name for name, text in content().files.items() if b"package system" in text] == []


def compose() -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return document


def valid_compose(file: Path) -> "subprocess.CompletedProcess[str]":
    checker = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    return subprocess.run([*checker, str(file)], capture_output=True, text=True, check=False)


def test_the_compose_file_is_of_the_compose_specification(tmp_path: Path) -> None:
    done = valid_compose(DEPLOY / "compose.yaml")
    assert done.returncode == 0, done.stdout
    text = (DEPLOY / "compose.yaml").read_text("utf-8")
    (tmp_path / "compose.yaml").write_text(text.replace("read_only:", "readonly:"), "utf-8")

    assert valid_compose(tmp_path / "compose.yaml").returncode == 1


def test_what_the_compose_file_mounts_is_there_or_made_by_the_guide() -> None:
    guide = (ROOT / "docs" / "fleet.md").read_text("utf-8")
    mounted = {
        mount.partition(":")[0].removeprefix("./")
        for service in compose()["services"].values()
        for mount in service["volumes"]
    }
    lacking = {name for name in mounted if not (DEPLOY / name).exists()}

    assert lacking == {"bundles", "verification.pem"}
    assert all(f"deploy/{name}" in guide for name in lacking)


def test_no_port_of_the_fleet_is_open_to_other_machines() -> None:
    ports = [port for service in compose()["services"].values() for port in service.get("ports", [])]

    assert ports == ["127.0.0.1:8181:8181", "127.0.0.1:8182:8181", "127.0.0.1:8183:8181"]


def test_the_image_is_the_opa_that_the_policies_are_built_with() -> None:
    from linter.build import OPA_VERSION

    images = {service["image"] for name, service in compose()["services"].items() if name != "bundles"}

    assert images == {f"openpolicyagent/opa:{OPA_VERSION}-static"}


def test_the_health_check_tells_an_opa_with_its_bundle_from_one_without(
    opa: str, key: Path, bundle: Path, bundles: BundleServer, tmp_path: Path
) -> None:
    check = compose()["services"]["opa-2"]["healthcheck"]["test"]
    assert check[:2] == ["CMD", "/opa"]

    def well(server: Opa) -> bool:
        command = [part.replace("localhost:8181", f"127.0.0.1:{server.port}") for part in check[2:]]
        return subprocess.run([opa, *command], capture_output=True, check=False).returncode == 0

    with fleet_opa(opa, bundles, tmp_path / "opa", key=key.with_name("verification.pem")) as server:
        assert not well(server)
        bundles.publish(bundle)
        server.await_bundle()
        assert well(server)
    assert not well(server)
