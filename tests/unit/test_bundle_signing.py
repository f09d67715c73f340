"""Keys that sign bundles, and files that are none."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from linter.bundle.algorithms import ALGORITHMS
from linter.bundle.signing import signer
from linter.errors import LinterError, UsageProblem

FILES = {".manifest": b'{"revision": "1", "roots": ["lint"]}\n', "main.rego": b"package lint\n"}
SECRET = b"\x01\xffnot-a-line-of-text-and-long-enough-for-every-algorithm-of-this-family\n"

RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CURVES: dict[str, ec.EllipticCurve] = {
    "ES256": ec.SECP256R1(),
    "ES384": ec.SECP384R1(),
    "ES512": ec.SECP521R1(),
}


def pem(key: Any, password: bytes | None = None) -> bytes:
    encryption: serialization.KeySerializationEncryption = (
        serialization.NoEncryption() if password is None else serialization.BestAvailableEncryption(password)
    )
    content: bytes = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption
    )
    return content


def key_for(algorithm: str) -> tuple[bytes, Any]:
    """The content of a key file, and what verifies its signatures."""
    if algorithm.startswith("HS"):
        return SECRET, SECRET
    key = ec.generate_private_key(CURVES[algorithm]) if algorithm in CURVES else RSA
    return pem(key), key.public_key()


def token_in(signatures: bytes) -> str:
    document = json.loads(signatures)
    assert list(document) == ["signatures"]
    [token] = document["signatures"]
    return str(token)


def refused(path: Path, algorithm: str = "RS256") -> tuple[str, str | None]:
    with pytest.raises(UsageProblem) as caught:
        signer(str(path), algorithm)
    # What stands in a file that was named by mistake is nobody's business.
    chain: BaseException | None = caught.value
    while chain is not None:
        assert "SECRET" not in str(chain)
        chain = chain.__cause__
    return caught.value.message.replace(str(path), "KEY"), caught.value.hint


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_signature_verifies_and_names_every_file_with_its_digest(algorithm: str, tmp_path: Path) -> None:
    private, public = key_for(algorithm)
    (tmp_path / "key").write_bytes(private)
    token = token_in(signer(str(tmp_path / "key"), algorithm, key_id="k1", scope="s").signatures(FILES))

    assert jwt.get_unverified_header(token) == {"alg": algorithm, "kid": "k1", "typ": "JWT"}
    # Digests of `{"revision":"1","roots":["lint"]}`, without a line break, and of the bytes of the policy.
    assert jwt.decode(token, public, algorithms=[algorithm]) == {
        "files": [
            {
                "name": ".manifest",
                "hash": "4c943cafc5e0b7ed0acd7090453d9e863284e2650910d69420e6cbf317c5f9bb",
                "algorithm": "SHA-256",
            },
            {
                "name": "main.rego",
                "hash": "bed98a15ec38915081acf20337bd2d292d42cd6c2fa4ce1d88268a84c02c0ffd",
                "algorithm": "SHA-256",
            },
        ],
        "scope": "s",
    }


def test_without_key_id_and_scope_the_signature_says_neither(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(pem(RSA))
    token = token_in(signer(str(tmp_path / "key"), "RS256").signatures(FILES))

    assert jwt.get_unverified_header(token) == {"alg": "RS256", "typ": "JWT"}
    assert set(jwt.decode(token, RSA.public_key(), algorithms=["RS256"])) == {"files"}


@pytest.mark.parametrize("algorithm", ["RS256", "HS256"])
def test_the_same_key_signs_the_same_files_with_the_same_bytes(algorithm: str, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(key_for(algorithm)[0])
    first, second = (signer(str(tmp_path / "key"), algorithm).signatures(FILES) for _ in range(2))

    assert first == second


def test_a_key_shows_itself_nowhere(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"SECRET" * 9)

    assert "SECRET" not in repr(signer(str(tmp_path / "key"), "HS256"))


NO_KEY = (
    "--signing-key KEY holds no private key in PEM form",
    "a secret that is no PEM goes with --signing-algorithm HS256",
)
OTHER = "name the algorithm of the key by --signing-algorithm"


@pytest.mark.parametrize(
    ("content", "algorithm", "told"),
    [
        pytest.param(b"SECRET", "RS256", NO_KEY, id="no PEM"),
        pytest.param(b"", "ES256", NO_KEY, id="empty"),
        pytest.param(
            b"-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----\n", "RS256", NO_KEY, id="damaged"
        ),
        pytest.param(
            RSA.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            ),
            "RS256",
            NO_KEY,
            id="the public key",
        ),
        pytest.param(
            pem(RSA, b"SECRET"),
            "RS256",
            (
                "--signing-key KEY is encrypted",
                "give a key without a password: `openssl pkey -in KEY -out KEY-WITHOUT-PASSWORD`",
            ),
            id="encrypted",
        ),
        pytest.param(
            pem(ec.generate_private_key(ec.SECP256R1())),
            "RS256",
            ("the key in --signing-key KEY is none for RS256, which takes an RSA key", OTHER),
            id="EC for RSA",
        ),
        pytest.param(
            pem(ed25519.Ed25519PrivateKey.generate()),
            "PS256",
            ("the key in --signing-key KEY is none for PS256, which takes an RSA key", OTHER),
            id="Ed25519",
        ),
        pytest.param(
            pem(rsa.generate_private_key(public_exponent=65537, key_size=1024)),
            "RS256",
            (
                "the key in --signing-key KEY is none for RS256, which takes an RSA key of 2048 bits or more",
                OTHER,
            ),
            id="short RSA",
        ),
        pytest.param(
            pem(ec.generate_private_key(ec.SECP384R1())),
            "ES256",
            (
                "the key in --signing-key KEY is none for ES256, "
                "which takes an EC key on the curve secp256r1",
                OTHER,
            ),
            id="another curve",
        ),
        pytest.param(
            pem(RSA),
            "HS256",
            (
                "--signing-key KEY holds a key in PEM form, and HS256 takes a secret",
                "name the algorithm of the key by --signing-algorithm, such as RS256 or ES256",
            ),
            id="PEM as a secret",
        ),
        pytest.param(
            b"SECRET",
            "HS384",
            (
                "--signing-key KEY is too short: a secret for HS384 has 48 bytes or more",
                "write 48 random bytes into it, as `openssl rand -hex 48` gives them",
            ),
            id="short secret",
        ),
        pytest.param(
            b"SECRET" * 20000, "HS256", ("--signing-key KEY is larger than a key can be", None), id="large"
        ),
    ],
)
def test_what_is_no_key_for_the_algorithm_is_refused(
    content: bytes, algorithm: str, told: tuple[str, str | None], tmp_path: Path
) -> None:
    (tmp_path / "key").write_bytes(content)

    assert refused(tmp_path / "key", algorithm) == told


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "none") == (f"cannot read --signing-key KEY: {os.strerror(2)}", None)


@pytest.mark.parametrize("module", ["jwt", "cryptography"])
def test_without_the_libraries_the_extra_is_named(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(LinterError) as caught:
        signer(str(tmp_path / "key"), "RS256")

    assert caught.value.message == f"cannot sign: {module} is not installed"
    assert caught.value.hint == "install what signs: `pip install measures-lint[signing]`"
