"""From signs in single files to hits: what stands alone, what is only locked, how sure each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from linter.discovery.base import Hit, Sign, Standing
from linter.discovery.signatures import TRACE_KINDS, Signature, Signatures

_SURE = ("low", "medium", "high")
# A package that is imported is declared as well: that is one sign, not two.
_FAMILY = {"import": "dependency", "chart": "image"}


def judged(
    signs: Mapping[str, Iterable[Sign]], projects: Iterable[str], signatures: Signatures
) -> tuple[list[Hit], list[Hit], list[Hit]]:
    """The hits, those that were dropped for want of a second sign, and the traces.

    `signs` are by file; `projects` are the folders with a dependency file.
    """
    folders = frozenset(projects)
    declared = _declared(signs)
    told: dict[str, list[Hit]] = defaultdict(list)
    traces = []
    for file, seen in signs.items():
        for sign in seen:
            signature = signatures.by_id[sign.signature]
            if sign.standing is Standing.LOCKED and _is_declared(signature.id, file, declared):
                continue
            hit = _hit(signature, file, sign)
            if signature.kind in TRACE_KINDS:
                traces.append(hit)
            else:
                told[project_of(file, folders)].append(hit)
    hits: list[Hit] = []
    dropped: list[Hit] = []
    for together in told.values():
        for hit in together:
            needy = signatures.by_id[hit.signature].needs_second
            (dropped if needy and not _has_second(hit, together, signatures) else hits).append(hit)
    return sorted(hits, key=order), sorted(dropped, key=order), sorted(traces, key=order)


def project_of(file: str, projects: frozenset[str]) -> str:
    """The nearest folder above `file` with a dependency file, or else the root."""
    folder = file
    while folder:
        folder = folder.rpartition("/")[0]
        if folder in projects:
            return folder
    return ""


def order(hit: Hit) -> tuple[str, int, int, str, str]:
    """The order in which hits are told."""
    return hit.file, hit.line or 0, hit.column or 0, hit.signature, hit.text


def _has_second(hit: Hit, together: Iterable[Hit], signatures: Signatures) -> bool:
    """Whether another sign of generation stands beside `hit`.

    It is one that needs none itself; or, of the same vendor, one of another kind: a client library and a
    variable named after it do not meet by chance.
    """
    for other in together:
        if other.signature == hit.signature:
            continue
        if not signatures.by_id[other.signature].needs_second:
            return True
        if other.vendor == hit.vendor and _family(other) != _family(hit):
            return True
    return False


def _family(hit: Hit) -> str:
    return _FAMILY.get(hit.kind, hit.kind)


def _declared(signs: Mapping[str, Iterable[Sign]]) -> Mapping[str, tuple[str, ...]]:
    """For each signature, the files that declare it, and not only lock it."""
    found: dict[str, list[str]] = defaultdict(list)
    for file, seen in signs.items():
        for sign in seen:
            if sign.standing is not Standing.LOCKED:
                found[sign.signature].append(file)
    return {signature: tuple(files) for signature, files in found.items()}


def _is_declared(signature: str, lock: str, declared: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether some file in the tree that `lock` locks declares the same, and says it better."""
    folder = lock.rpartition("/")[0]
    return any(not folder or file.startswith(f"{folder}/") for file in declared.get(signature, ()))


def _hit(signature: Signature, file: str, sign: Sign) -> Hit:
    level = _SURE.index(signature.sure) - (sign.standing is not Standing.PLAIN)
    return Hit(
        signature=signature.id,
        kind=signature.kind,
        vendor=signature.vendor,
        origin=signature.origin,
        supply=signature.supply,
        modalities=signature.modalities,
        file=file,
        line=sign.line,
        column=sign.column,
        text=sign.text,
        sure=_SURE[max(0, level)],
    )
