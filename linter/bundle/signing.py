"""Signatures of bundles, as OPA checks them: a JSON Web Token over the digest of every file.

The form is in https://www.openpolicyagent.org/docs/management-bundles#signing. PyJWT signs, which the extra
`measures-lint[signing]` brings.
"""

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from linter.bundle.content import MANIFEST
from linter.errors import LinterError, UsageProblem

SIGNATURES = ".signatures.json"

_LARGEST = 64 * 1024
"""Bytes of a file with a key."""
_CURVES = {"ES256": "secp256r1", "ES384": "secp384r1", "ES512": "secp521r1"}
_SHORTEST_RSA = 2048
_INSTALL = "pip install measures-lint[signing]"


@dataclass(frozen=True)
class Signer:
    """A key, and what the signature says of it."""

    algorithm: str
    key_id: str | None
    scope: str | None
    _key: Any = field(repr=False)

    def signatures(self, files: Mapping[str, bytes]) -> bytes:
        """The file `.signatures.json` for a bundle of `files`."""
        import jwt

        claims: dict[str, Any] = {
            "files": [
                {"name": name, "hash": _digest(name, content), "algorithm": "SHA-256"}
                for name, content in files.items()
            ]
        }
        if self.scope is not None:
            claims["scope"] = self.scope
        headers = {} if self.key_id is None else {"kid": self.key_id}
        token = jwt.encode(claims, self._key, algorithm=self.algorithm, headers=headers)
        return json.dumps({"signatures": [token]}).encode() + b"\n"


def signer(path: str, algorithm: str, *, key_id: str | None = None, scope: str | None = None) -> Signer:
    """A signer with the key in the file `path`.

    Raises `UsageProblem` for a file that holds no key for `algorithm`, in words that never repeat any of it,
    and `LinterError` where nothing is installed that signs.
    """
    _need_libraries()
    content = _read(path)
    key = (
        _secret(content, path, algorithm)
        if algorithm.startswith("HS")
        else _private(content, path, algorithm)
    )
    return Signer(algorithm, key_id, scope, key)


def _need_libraries() -> None:
    try:
        import cryptography  # noqa: F401
        import jwt  # noqa: F401
    except ImportError as error:
        raise LinterError(
            f"cannot sign: {error.name} is not installed", hint=f"install what signs: `{_INSTALL}`"
        ) from error


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise UsageProblem(f"cannot read --signing-key {path}: {error.strerror}") from error
    if len(content) > _LARGEST:
        raise UsageProblem(f"--signing-key {path} is larger than a key can be")
    return content


def _secret(content: bytes, path: str, algorithm: str) -> bytes:
    """The whole file: OPA takes a line break at its end for a part of the secret as well."""
    if b"-----BEGIN" in content:
        raise UsageProblem(
            f"--signing-key {path} holds a key in PEM form, and {algorithm} takes a secret",
            hint="name the algorithm of the key by --signing-algorithm, such as RS256 or ES256",
        )
    shortest = int(algorithm[2:]) // 8
    if len(content) < shortest:
        raise UsageProblem(
            f"--signing-key {path} is too short: a secret for {algorithm} has {shortest} bytes or more",
            hint=f"write {shortest} random bytes into it, as `openssl rand -hex {shortest}` gives them",
        )
    return content


def _private(content: bytes, path: str, algorithm: str) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        with warnings.catch_warnings():
            # On old kinds of keys, which are refused below.
            warnings.simplefilter("ignore")
            key = load_pem_private_key(content, password=None)
    except TypeError as error:
        raise UsageProblem(
            f"--signing-key {path} is encrypted",
            hint="give a key without a password: `openssl pkey -in KEY -out KEY-WITHOUT-PASSWORD`",
        ) from error
    except (ValueError, UnsupportedAlgorithm):
        # Not from what was raised: its words may hold a part of the file.
        raise UsageProblem(
            f"--signing-key {path} holds no private key in PEM form",
            hint="a secret that is no PEM goes with --signing-algorithm HS256",
        ) from None
    if algorithm in _CURVES:
        if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name == _CURVES[algorithm]:
            return key
        raise _unfit(path, algorithm, f"an EC key on the curve {_CURVES[algorithm]}")
    if not isinstance(key, rsa.RSAPrivateKey):
        raise _unfit(path, algorithm, "an RSA key")
    if key.key_size < _SHORTEST_RSA:
        raise _unfit(path, algorithm, f"an RSA key of {_SHORTEST_RSA} bits or more")
    return key


def _unfit(path: str, algorithm: str, needed: str) -> UsageProblem:
    return UsageProblem(
        f"the key in --signing-key {path} is none for {algorithm}, which takes {needed}",
        hint="name the algorithm of the key by --signing-algorithm",
    )


def _digest(name: str, content: bytes) -> str:
    """As OPA takes it: of JSON what it says, with sorted keys, and of all else the bytes."""
    if name == MANIFEST or name.rpartition("/")[2] == "data.json":
        said = json.dumps(json.loads(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        content = said.encode()
    return hashlib.sha256(content).hexdigest()
