"""What a sign is worth beside others: the second sign, locks, how sure it is."""

from pathlib import Path

from linter.discovery import discover
from linter.discovery.base import Sign
from linter.discovery.judge import judged
from linter.discovery.signatures import Signature, Signatures
from tests.discovery import found, told, write

WEAK = '{"dependencies": {"ai": "4"}}'


def test_a_package_that_proves_little_is_dropped_where_it_stands_alone(tmp_path: Path) -> None:
    write(tmp_path, {"package.json": WEAK})

    discovery = discover(tmp_path)

    assert (told(discovery), [hit.signature for hit in discovery.dropped]) == ([], ["npm-ai"])


def test_a_package_that_proves_little_counts_beside_another_sign(tmp_path: Path) -> None:
    write(tmp_path, {"package.json": WEAK, "src/a.ts": "const u = 'https://api.deepseek.com'\n"})

    assert [signature for signature, _, _ in found(tmp_path)][:1] == ["npm-ai"]
    assert discover(tmp_path).dropped == ()


def test_the_second_sign_stands_in_the_same_project(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"web/package.json": WEAK, "bot/go.mod": "module x\n", "bot/a.go": 'u := "https://api.deepseek.com"'},
    )

    discovery = discover(tmp_path)

    assert [hit.file for hit in discovery.hits] == ["bot/a.go"]
    assert [hit.file for hit in discovery.dropped] == ["web/package.json"]


def weak(identity: str, kind: str, vendor: str) -> Signature:
    return Signature(identity, kind, None, ("x",), vendor, "open", "api", (), "medium", needs_second=True)


def kept(*chosen: Signature) -> list[str]:
    known = Signatures({}, {signature.id: signature for signature in chosen})
    signs = {f"{signature.id}.py": [Sign(signature.id, 1, 1, "x")] for signature in chosen}
    return [hit.signature for hit in judged(signs, [""], known)[0]]


def test_a_package_and_its_import_are_one_sign() -> None:
    package = weak("package", "dependency", "v")

    assert kept(package, weak("module", "import", "v")) == []
    assert kept(package, weak("variable", "variable", "v")) == ["package", "variable"]


def test_two_that_prove_little_are_no_proof_where_their_vendors_differ() -> None:
    package = weak("package", "dependency", "v")

    assert kept(package, weak("variable", "variable", "w")) == []
    assert kept(package, weak("variable", "variable", "v")) == ["package", "variable"]


def test_two_packages_that_prove_little_prove_little_together(tmp_path: Path) -> None:
    write(tmp_path, {"requirements.txt": "boto3\ntransformers\n"})

    assert found(tmp_path) == []


def test_a_locked_package_is_told_where_nobody_declares_it_and_one_step_less_sure(tmp_path: Path) -> None:
    lock = '[[package]]\nname = "openai"\nversion = "1"\n'
    write(tmp_path, {"uv.lock": lock})

    assert [(hit.file, hit.line, hit.sure) for hit in discover(tmp_path).hits] == [("uv.lock", 2, "medium")]


def test_a_locked_package_is_not_told_beside_its_declaration_in_the_tree_it_locks(tmp_path: Path) -> None:
    lock = '[[package]]\nname = "openai"\nversion = "1"\n'
    write(tmp_path, {"uv.lock": lock, "members/a/requirements.txt": "openai\n", "other/uv.lock": lock})

    assert [(hit.file, hit.sure) for hit in discover(tmp_path).hits] == [
        ("members/a/requirements.txt", "high"),
        ("other/uv.lock", "medium"),
    ]


def test_a_development_dependency_is_one_step_less_sure(tmp_path: Path) -> None:
    write(tmp_path, {"package.json": '{"devDependencies": {"openai": "4"}}'})

    assert [(hit.file, hit.sure) for hit in discover(tmp_path).hits] == [("package.json", "medium")]


def test_traces_are_no_signs_of_ai(tmp_path: Path) -> None:
    write(tmp_path, {"a.py": "def register_user(): ...\nCOUNTRY = 'CF-IPCountry'\n", "package.json": WEAK})

    discovery = discover(tmp_path)

    assert (discovery.hits, [(hit.kind, hit.line) for hit in discovery.traces]) == (
        (),
        [("sign-up", 1), ("region-block", 2)],
    )
