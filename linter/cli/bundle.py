"""`measures-lint bundle`."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from linter.bundle.algorithms import ALGORITHMS, DEFAULT
from linter.cli import console, options
from linter.cli.configured import configured, given
from linter.errors import UsageProblem

if TYPE_CHECKING:
    from linter.bundle.content import Content
    from linter.bundle.signing import Signer

DEFAULT_OUTPUT = "bundle.tar.gz"


@click.command(short_help="Write the policies as a bundle for OPA servers.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=str),
    default=DEFAULT_OUTPUT,
    show_default=True,
    help="Where to write it; `-` is standard output.",
)
@options.policies
@click.option(
    "--signing-key",
    metavar="FILE",
    type=click.Path(path_type=str),
    help="Sign with this private key (PEM) or, for HS…, this secret.",
)
@click.option(
    "--signing-algorithm",
    type=click.Choice(ALGORITHMS),
    default=DEFAULT,
    show_default=True,
    metavar="NAME",
    help=f"One of {', '.join(ALGORITHMS)}.",
)
@click.option("--signing-key-id", metavar="ID", help="Name of the key, as OPA's configuration has it.")
@click.option(
    "--signing-scope", metavar="SCOPE", help="Scope that OPA asks for when it checks the signature."
)
@configured
@click.pass_context
def bundle(
    ctx: click.Context,
    output: str,
    policies: Sequence[str],
    signing_key: str | None,
    signing_algorithm: str,
    signing_key_id: str | None,
    signing_scope: str | None,
) -> None:
    """Write the policies of this version, and rules of your own, as a bundle that OPA servers load.

    The same policies give the same bytes everywhere. `check --engine opa --opa-url URL` takes the answers of
    such a server, and refuses those of a server with other policies.
    """
    from linter.bundle.archive import packed
    from linter.bundle.content import content
    from linter.bundle.signing import SIGNATURES
    from linter.cli import engines

    if output == "-" and sys.stdout.isatty():
        raise UsageProblem(
            "a bundle is no text for a terminal", hint="name a file by --output, or send the output on"
        )
    signer = _signer(ctx, signing_key, signing_algorithm, signing_key_id, signing_scope)
    made = content(engines.own_of(policies))
    files = dict(made.files)
    if signer is not None:
        files[SIGNATURES] = signer.signatures(files)
    archive = packed(files)
    if output == "-":
        console.say_bytes(archive)
    else:
        console.write_bytes(archive, output)
    click.echo(_told(made, signer, archive, output), err=True)


def _signer(
    ctx: click.Context, key: str | None, algorithm: str, key_id: str | None, scope: str | None
) -> Signer | None:
    if key is None:
        for name in ("signing_algorithm", "signing_key_id", "signing_scope"):
            if given(ctx, name):
                raise UsageProblem(f"--{name.replace('_', '-')} goes with --signing-key")
        return None
    from linter.bundle.signing import signer

    return signer(key, algorithm, key_id=key_id, scope=scope)


def _told(made: Content, signer: Signer | None, archive: bytes, output: str) -> str:
    signed = "not signed"
    if signer is not None:
        signed = f"signed ({signer.algorithm})"
        signed += "" if signer.key_id is None else f" by key {signer.key_id}"
    where = "standard output" if output == "-" else output
    digest = hashlib.sha256(archive).hexdigest()
    return f"wrote {where}: {len(archive)} bytes, revision {made.revision}, {signed}, sha256 {digest}"
