"""Where an OPA is and how to be let in: address, token and certificates, checked before anything is asked."""

from __future__ import annotations

import ipaddress
import os
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from linter.errors import UsageProblem

TOKEN_VARIABLE = "MEASURES_LINT_OPA_TOKEN"
"""Where the command line takes the token from."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(\.{_LABEL})*\.?")
# What an `Authorization` header can carry after `Bearer `.
_TOKEN = re.compile(r"[\x21-\x7e]+")
# As curl, OpenSSL and requests name them. opa-python-client is kept from reading the environment on its own.
_AUTHORITY_VARIABLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")


@dataclass(frozen=True)
class Address:
    """A server: scheme, host and port, which is all that opa-python-client can be told."""

    scheme: str
    host: str
    """As it stands in a URL: an IPv6 address is in brackets."""
    port: int
    port_named: bool = True
    """Whether the user wrote the port."""

    @property
    def url(self) -> str:
        """The address with its port, whether it was written or not."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def secure(self) -> bool:
        """Whether TLS is spoken."""
        return self.scheme == "https"

    @property
    def loopback(self) -> bool:
        """Whether what is sent stays on this machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False


@dataclass(frozen=True)
class Access:
    """Everything that is needed to ask one server."""

    address: Address
    token: str | None = field(default=None, repr=False)
    authority: str | None = None
    """File or folder of the certificates to trust; `None` for those that come with requests."""
    certificate: tuple[str, str] | None = None
    """Files of the client's certificate and of its key."""


def access(
    url: str,
    *,
    token: str | None = None,
    ca: str | None = None,
    certificate: tuple[str, str] | None = None,
) -> Access:
    """Check what a user gave. Raises `UsageProblem`, whose words never hold the token."""
    address = address_of(url)
    if not address.secure and (ca is not None or certificate is not None):
        raise UsageProblem(
            f"a certificate is of no use with {address.url}, which speaks no TLS",
            hint="write https:// in --opa-url, or take --opa-ca, --opa-cert and --opa-key out",
        )
    return Access(
        address,
        token=_token(token, address),
        authority=_authority(ca) if address.secure else None,
        certificate=None if certificate is None else _certificate(*certificate),
    )


def address_of(url: str) -> Address:
    """Read `--opa-url`. What may hold a password is not repeated in the words of a `UsageProblem`."""
    example = "write scheme, host and port, such as https://opa.example:8181"
    # Python's parser drops line breaks and tabs in silence.
    if not re.fullmatch(r"[\x21-\x7e]+", url) or "\\" in url:
        raise UsageProblem("--opa-url holds a character that no address has", hint=example)
    if "@" in url:
        raise UsageProblem(
            "--opa-url holds a user name or a password, which OPA does not take",
            hint=f"put a token into the environment variable {TOKEN_VARIABLE}",
        )
    if "?" in url or "#" in url:
        raise UsageProblem("--opa-url holds more than an address: take out what follows `?` or `#`")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageProblem(f"--opa-url {url} has no valid host and port", hint=example) from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise UsageProblem(f"--opa-url {url} begins with neither http:// nor https://", hint=example)
    if parts.path not in ("", "/"):
        raise UsageProblem(
            f"--opa-url {url} holds a path; opa-python-client asks servers at their root only",
            hint=example,
        )
    if host is None or port == 0 or not _is_host(host):
        raise UsageProblem(f"--opa-url {url} has no valid host and port", hint=example)
    return Address(
        parts.scheme,
        f"[{host}]" if ":" in host else host,
        _DEFAULT_PORTS[parts.scheme] if port is None else port,
        port_named=port is not None,
    )


def _is_host(host: str) -> bool:
    if ":" not in host:
        return _HOST.fullmatch(host) is not None
    try:
        return ipaddress.IPv6Address(host).scope_id is None
    except ValueError:
        return False


def _token(token: str | None, address: Address) -> str | None:
    # A secret that was put into the environment from a file often ends in a line break.
    token = (token or "").strip()
    if not token:
        return None
    if not _TOKEN.fullmatch(token):
        raise UsageProblem(
            "the token for OPA holds a space or a character that no HTTP header can carry",
            hint=f"look at the environment variable {TOKEN_VARIABLE}",
        )
    if not address.secure and not address.loopback:
        raise UsageProblem(
            f"the token for OPA would be sent in the clear to {address.url}",
            hint=f"write https:// in --opa-url, or unset {TOKEN_VARIABLE}",
        )
    return token


def _authority(ca: str | None) -> str | None:
    named = [("--opa-ca", ca)] if ca is not None else [(n, os.environ.get(n)) for n in _AUTHORITY_VARIABLES]
    for source, path in named:
        if path:
            _try_authority(source, path)
            return path
    return None


def _try_authority(source: str, path: str) -> None:
    import ssl

    folder = os.path.isdir(path)
    try:
        ssl.create_default_context(cafile=None if folder else path, capath=path if folder else None)
    except ssl.SSLError as error:
        raise UsageProblem(f"{source} {path} holds no certificate in PEM form") from error
    except OSError as error:
        raise UsageProblem(f"cannot read {source} {path}: {error.strerror}") from error


def _certificate(certificate: str, key: str) -> tuple[str, str]:
    import ssl

    for option, path in (("--opa-cert", certificate), ("--opa-key", key)):
        try:
            with open(path, "rb"):
                pass
        except OSError as error:
            raise UsageProblem(f"cannot read {option} {path}: {error.strerror}") from error
    try:
        # Without a password, OpenSSL would ask for one on the terminal.
        ssl.create_default_context().load_cert_chain(certificate, key, password="")
    except (ssl.SSLError, ValueError) as error:
        raise UsageProblem(
            f"--opa-cert {certificate} and --opa-key {key} are no certificate and its key",
            hint="give both in PEM form; the key must belong to the certificate and have no password",
        ) from error
    return certificate, key
