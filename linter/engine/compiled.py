"""The machine code that wasmtime makes of a module, kept for the next run: 3 ms instead of half a second.

wasmtime has a cache of its own, and it takes what lies there for its own work: of forty single bits that were
turned over in a file of it, seven ended the process by a signal, and a file that somebody else wrote would be
run. So this one keeps a digest with each file, and stays away from where strangers write.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import wasmtime

    from linter.cache.store import Store

_FOLDER = "modules-1"
_ENTRY_LIMIT = 32 * 1024 * 1024
"""Bytes of one module; that of the built-in policies has two million."""
_LIMIT = 128 * 1024 * 1024
"""Bytes of all of them."""
_STRAIGHT = 0
"""Packing takes longer than reading what was not packed."""


def compiled(engine: wasmtime.Engine, module: bytes) -> wasmtime.Module:
    """The compiled `module`, from a former run where there was one. Raises `wasmtime.WasmtimeError`."""
    import wasmtime

    # wasmtime itself refuses what another version of it made.
    store, key = _store(), _key(module, os.path.realpath(wasmtime.__file__))
    kept = None if store is None else store.read(key)
    if kept is not None:
        # Or it is of another kind of processor, where machines share the folder.
        with contextlib.suppress(wasmtime.WasmtimeError):
            return wasmtime.Module.deserialize(engine, kept)
    made = wasmtime.Module(engine, module)
    if store is not None:
        from linter.cache.store import CacheUnusable

        with contextlib.suppress(CacheUnusable):
            store.write(key, bytes(made.serialize()))
    return made


def _store() -> Store | None:
    from linter.cache import place
    from linter.cache.store import CacheUnusable, Store

    folder = place.default()
    if folder is None or place.is_in_strangers_reach(folder):
        return None
    try:
        return Store(folder, _LIMIT, name=_FOLDER, entry_limit=_ENTRY_LIMIT, level=_STRAIGHT)
    except CacheUnusable:
        return None


def _key(module: bytes, library: str) -> str:
    system = getattr(os, "uname", lambda: None)()
    machine = getattr(system, "machine", "")
    told = hashlib.sha256(os.fsencode(f"{library}\n{sys.platform}\n{machine}\n"))
    told.update(module)
    return told.hexdigest()
