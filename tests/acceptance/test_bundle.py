"""`measures-lint bundle`, and what OPA makes of it."""

import hashlib
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from linter import __version__, catalog
from linter.bundle.algorithms import ALGORITHMS
from linter.bundle.archive import packed
from linter.bundle.content import content
from linter.cli import run
from linter.engine.base import Engine
from linter.engine.opa import OpaEngine
from tests.fleet import files_in, write_keys
from tests.manifests import AS_OF, ROOT, fixtures
from tests.repositories import environment
from tests.servers import running_opa

REVISION = catalog.load().revision
RULES = ROOT / "docs" / "own-rules"
OWN_EXAMPLE = str(ROOT / "examples" / "api-provider")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, empty."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of caches that the tests with rules of their own share."""
    return tmp_path_factory.mktemp("caches")


@pytest.fixture
def opa_on_the_path(opa: str, caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(opa).parent), prepend=os.pathsep)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(caches))


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `<name>.key` and `<name>.pem`, a private key and its public one, for two names."""
    folder = tmp_path_factory.mktemp("keys")
    for name in ("ours", "other"):
        write_keys(folder, name)
    return folder


def written(capfd: pytest.CaptureFixture[str], *options: str, file: str = "bundle.tar.gz") -> str:
    """Write a bundle, and give what is told of it."""
    code = run(["bundle", *options, *(() if file == "bundle.tar.gz" else ("-o", file))])
    out, err = capfd.readouterr()
    assert (code, out) == (0, ""), err
    return err


def inspected(opa: str, bundle: str = "bundle.tar.gz") -> dict[str, Any]:
    done = subprocess.run([opa, "inspect", "-f", "json", bundle], capture_output=True, check=True)
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def digest(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


# What is written.


def test_one_line_tells_what_was_written(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told = written(capfd)

    size, taken = (here / "bundle.tar.gz").stat().st_size, digest("bundle.tar.gz")
    assert told == (f"wrote bundle.tar.gz: {size} bytes, revision {REVISION}, not signed, sha256 {taken}\n")
    assert [path.name for path in here.iterdir()] == ["bundle.tar.gz"]


def test_two_runs_in_two_processes_write_the_same_bytes(here: Path) -> None:
    for name, variables in (("a", {"PYTHONHASHSEED": "1", "TZ": "UTC"}), ("b", {"TZ": "Asia/Shanghai"})):
        subprocess.run(
            [sys.executable, "-m", "linter", "bundle", "-o", str(here / name)],
            env=environment(variables),
            cwd=ROOT,
            check=True,
        )

    assert (here / "a").read_bytes() == (here / "b").read_bytes()


def test_standard_output_gets_the_same_bytes(here: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["bundle"]) == 0
    capfdbinary.readouterr()
    assert run(["bundle", "-o", "-"]) == 0
    out, err = capfdbinary.readouterr()

    assert out == Path("bundle.tar.gz").read_bytes()
    assert err.startswith(b"wrote standard output: ")


def test_a_terminal_is_not_fed_with_it() -> None:
    reader, writer = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "linter", "bundle", "--output", "-"],
            stdout=writer,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            check=False,
        )
    finally:
        os.close(reader)
        os.close(writer)

    assert (done.returncode, done.stderr) == (
        2,
        "wrong use: a bundle is no text for a terminal\n  = name a file by --output, or send the output on\n",
    )


def test_opa_sees_the_revision_and_the_roots_and_no_tests(
    here: Path, opa: str, capfd: pytest.CaptureFixture[str]
) -> None:
    written(capfd)
    seen = inspected(opa)
    packages = {name.removeprefix("data.") for name in seen["namespaces"]}
    roots = seen["manifest"]["roots"]

    assert seen["manifest"] == {
        "revision": REVISION,
        "roots": roots,
        "rego_version": 1,
        "metadata": {"measures-lint": {"version": __version__}},
    }
    # Exactly what is in it: each root begins some package, and each package or document has a root.
    assert {".".join(name.split(".")[:2]) for name in packages} == {root.replace("/", ".") for root in roots}
    assert {"lint", "registry", "lib/scope", "rules/measures"} <= set(roots)
    assert not {"lib", "rules", "system"} & set(roots)
    assert [name for name in files_in(Path("bundle.tar.gz")) if "_test" in name] == []


def test_an_opa_with_the_bundle_answers_what_the_embedded_policies_answer(
    here: Path, opa: str, wasm: Engine, capfd: pytest.CaptureFixture[str]
) -> None:
    written(capfd)
    chosen = fixtures()[::40]
    assert len(chosen) > 5
    facts = []
    for path in chosen:
        assert (
            run(["facts", str(path), "--as-of", AS_OF, "--pack", "measures", "--pack", "measures-draft"]) == 0
        )
        facts.append(json.loads(capfd.readouterr().out))
    with (
        running_opa(opa, "--bundle", "bundle.tar.gz", log=here / "log") as port,
        OpaEngine(f"http://127.0.0.1:{port}") as engine,
    ):
        answers = [engine.evaluate(document) for document in facts]

    assert [ordered(answer) for answer in answers] == [ordered(wasm.evaluate(item)) for item in facts]


def ordered(answer: Any) -> Any:
    """The violations are in each engine's own order."""
    return {**answer, "violations": sorted(answer["violations"], key=partial(json.dumps, sort_keys=True))}


def test_a_bundle_of_others_may_have_a_library_and_rules_beside_it(
    here: Path, opa: str, capfd: pytest.CaptureFixture[str]
) -> None:
    written(capfd)
    others = {
        ".manifest": b'{"revision": "7", "roots": ["lib/acme", "rules/acme", "system"]}',
        "lib/acme.rego": b"package lib.acme\n\nsaid := true\n",
        "rules/acme.rego": b"package rules.acme.x.y\n\nviolations contains {} if data.lib.acme.said\n",
    }
    (here / "others.tar.gz").write_bytes(packed(others))
    (here / "greedy.tar.gz").write_bytes(packed({**others, ".manifest": b'{"roots": ["lib", "rules"]}'}))
    both = ("--bundle", "bundle.tar.gz", "--bundle")
    with running_opa(opa, *both, "others.tar.gz", log=here / "log") as port:
        url = f"http://127.0.0.1:{port}"
        assert run(["check", OWN_EXAMPLE, "--as-of", AS_OF, "--engine", "opa", "--opa-url", url]) == 1
    asked = capfd.readouterr().out
    assert run(["check", OWN_EXAMPLE, "--as-of", AS_OF]) == 1

    assert capfd.readouterr().out == asked
    # One that claims all libraries collides: OPA loads neither.
    done = subprocess.run(
        [opa, "eval", *both, "greedy.tar.gz", "data.lint"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "overlap" in done.stdout + done.stderr


# Rules of one's own.


@pytest.mark.usefixtures("opa_on_the_path")
def test_rules_of_ones_own_are_in_the_bundle_and_in_the_revision(
    here: Path, opa: str, capfd: pytest.CaptureFixture[str]
) -> None:
    check = ["check", OWN_EXAMPLE, "--as-of", AS_OF, "--output-format", "json"]
    told = written(capfd, "--policy", str(RULES))
    files = files_in(Path("bundle.tar.gz"))
    manifest = json.loads(files[".manifest"])

    assert f"revision {manifest['revision']}," in told
    assert manifest["revision"] != REVISION
    assert sorted(name for name in files if name.startswith("own/")) == [
        "own/0/supplier_not_approved.rego",
        "own/0/suppliers.rego",
        "own/packs/acme.rego",
    ]
    ours = json.loads(content().files[".manifest"])["roots"]
    assert sorted(set(manifest["roots"]) - set(ours)) == ["own", "packs/acme", "rules/acme"]
    assert run([*check, "--policy", str(RULES)]) == 1
    embedded = json.loads(capfd.readouterr().out)
    with running_opa(opa, "--bundle", "bundle.tar.gz", log=here / "log") as port:
        server = ("--engine", "opa", "--opa-url", f"http://127.0.0.1:{port}")
        assert run([*check, "--policy", str(RULES), *server]) == 1
        assert {**json.loads(capfd.readouterr().out), "engine": "wasm"} == embedded
        # Without the rules, the linter expects other policies.
        assert run([*check, *server]) == 3
        assert f"revision {manifest['revision']!r}, this linter has {REVISION!r}" in capfd.readouterr().err


@pytest.mark.usefixtures("opa_on_the_path")
def test_the_configuration_brings_the_rules_that_a_check_would_have(
    here: Path, opa: str, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RULES, here / "rules")
    (here / ".measures-lint.toml").write_text('policies = ["rules"]\n', "utf-8")
    named = written(capfd, "--isolated", "--policy", "rules", file="named")
    configured = written(capfd, file="configured")

    assert digest("named") == digest("configured")
    assert re.sub("named", "configured", named) == configured


# Signatures.


@pytest.mark.parametrize("options", [(), ("--signing-key-id", "k1", "--signing-scope", "linter")])
def test_a_signed_bundle_is_taken_with_its_key_and_with_no_other(
    here: Path, opa: str, keys: Path, options: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    told = written(capfd, "--signing-key", str(keys / "ours.key"), *options)
    scope = ("--scope", "linter") if options else ()

    assert f", signed (RS256){' by key k1' if options else ''}, " in told
    server = ("--verification-key", keys / "ours.pem", *scope, "--bundle", "bundle.tar.gz")
    with running_opa(opa, *server, log=here / "log") as port:
        url = f"http://127.0.0.1:{port}"
        assert run(["scope", OWN_EXAMPLE, "--engine", "opa", "--opa-url", url]) == 0
    refusal = refused_by_run(opa, "--verification-key", keys / "other.pem", *scope)
    assert "failed to verify JWT signature" in refusal
    assert "verification key not provided" in refused_by_run(opa)
    if options:
        assert "scope mismatch" in refused_by_run(opa, "--verification-key", keys / "ours.pem")


def refused_by_run(opa: str, *options: str | Path, bundle: str = "bundle.tar.gz") -> str:
    """What an OPA server says of a bundle that it does not start with."""
    done = subprocess.run(
        [
            *(opa, "run", "--server", "--addr=127.0.0.1:0", "--skip-version-check"),
            *(*map(str, options), "--bundle", bundle),
        ],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode != 0
    return done.stdout + done.stderr


def test_a_bundle_in_which_one_byte_was_changed_is_refused(
    here: Path, opa: str, keys: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written(capfd, "--signing-key", str(keys / "ours.key"))
    files = files_in(Path("bundle.tar.gz"))
    key = ("--verification-key", keys / "ours.pem")
    # As it was: what is refused below is refused for the change.
    (here / "same.tar.gz").write_bytes(packed(files))
    assert digest("same.tar.gz") == digest("bundle.tar.gz")

    text = files["lib/scope.rego"]
    for name, changes in {
        "policy": {"lib/scope.rego": text.replace(b"scope", b"scopf", 1)},
        "registry": {"registry/data.json": files["registry/data.json"].replace(b'"art-', b'"arx-', 1)},
        "revision": {".manifest": files[".manifest"].replace(REVISION.encode(), b"0" * 12)},
        "another": {"extra.rego": b"package lib.extra\n"},
    }.items():
        (here / f"{name}.tar.gz").write_bytes(packed({**files, **changes}))
        refusal = refused_by_run(opa, *key, bundle=f"{name}.tar.gz")
        wanted = "not included in bundle signature" if name == "another" else "digest mismatch"
        assert wanted in refusal, name
    left = {name: content for name, content in files.items() if name != "lib/scope.rego"}
    (here / "less.tar.gz").write_bytes(packed(left))
    assert "specified in bundle signatures but not found" in refused_by_run(opa, *key, bundle="less.tar.gz")


def test_the_digests_are_those_that_opa_itself_signs(
    here: Path, opa: str, keys: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    import jwt

    def claimed(signatures: bytes) -> dict[str, str]:
        [token] = json.loads(signatures)["signatures"]
        claims = jwt.decode(token, (keys / "ours.pem").read_bytes(), algorithms=["RS256"])
        return {item["name"].removeprefix("files/"): item["hash"] for item in claims["files"]}

    written(capfd, "--signing-key", str(keys / "ours.key"))
    files = files_in(Path("bundle.tar.gz"))
    ours = claimed(files.pop(".signatures.json"))
    for name, text in files.items():
        (here / "files" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "files" / name).write_bytes(text)
    subprocess.run([opa, "sign", "--signing-key", keys / "ours.key", "--bundle", "files"], check=True)

    assert ours == claimed((here / ".signatures.json").read_bytes())


@pytest.mark.parametrize("algorithm", ["HS256", "ES256", "PS512"])
def test_opa_verifies_the_other_algorithms_too(
    here: Path, opa: str, keys: Path, algorithm: str, capfd: pytest.CaptureFixture[str]
) -> None:
    private, public = keys / "ours.key", keys / "ours.pem"
    if algorithm == "HS256":
        private = public = here / "secret"
        private.write_text("0123456789abcdef0123456789abcdef\n", "utf-8")
    elif algorithm == "ES256":
        from tests.servers import Authority

        certificate, key = Authority(here / "ca").server()
        private, public = Path(key), Path(certificate)
    written(capfd, "--signing-key", str(private), "--signing-algorithm", algorithm)
    options = ("--signing-alg", algorithm, "--verification-key", public)
    with running_opa(opa, *options, "--bundle", "bundle.tar.gz", log=here / "log") as port:
        url = f"http://127.0.0.1:{port}"
        assert run(["scope", OWN_EXAMPLE, "--engine", "opa", "--opa-url", url]) == 0


# Wrong use.


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            ["--signing-key", "none.key"],
            2,
            f"wrong use: cannot read --signing-key none.key: {os.strerror(2)}\n",
        ),
        (["--signing-key-id", "k1"], 2, "wrong use: --signing-key-id goes with --signing-key\n"),
        (["--signing-scope", "s"], 2, "wrong use: --signing-scope goes with --signing-key\n"),
        (["--signing-algorithm", "ES256"], 2, "wrong use: --signing-algorithm goes with --signing-key\n"),
        (
            ["-o", "no/such/folder/b.tar.gz"],
            3,
            f"not checked: cannot write no/such/folder/b.tar.gz: {os.strerror(2)}\n  = choose another file\n",
        ),
        (
            ["--policy", "none"],
            2,
            "wrong use: none: is no folder of rules\n  = name the folder that holds them\n",
        ),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    here: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], code: int, message: str
) -> None:
    assert run(["bundle", *arguments]) == code
    assert capfd.readouterr() == ("", message)
    assert list(here.iterdir()) == []


def test_an_algorithm_that_opa_does_not_take_is_refused(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["bundle", "--signing-key", "k", "--signing-algorithm", "none"]) == 2
    err = capfd.readouterr().err
    assert "Error: " in err
    assert all(name in err for name in ALGORITHMS)


def test_an_older_bundle_stays_where_the_new_one_cannot_be_signed(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written(capfd)
    before = digest("bundle.tar.gz")
    (here / "key").write_text("no key", "utf-8")

    assert run(["bundle", "--signing-key", "key"]) == 2
    assert digest("bundle.tar.gz") == before
