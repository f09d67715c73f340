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

from linter.cache import place
from linter.cache.store import CacheUnusable, Store
from linter.memory import give_back

if TYPE_CHECKING:
    import wasmtime

_FOLDER = "modules-2"
_ENTRY_LIMIT = 32 * 1024 * 1024
"""Bytes of one module; that of the built-in policies has two million."""
_LIMIT = 128 * 1024 * 1024
"""Bytes of all of them."""
_STRAIGHT = 0
"""Packing takes longer than reading what was not packed."""


def compiled(engine: wasmtime.Engine, module: bytes) -> wasmtime.Module:
    """The compiled `module`, from a former run where there was one. Raises `wasmtime.WasmtimeError`."""
    import wasmtime

    store, key = _store(), _key(module, os.path.realpath(wasmtime.__file__))
    if store is None:
        return _made(engine, module)
    found = _kept(engine, store, key)
    if found is not None:
        return found
    # It takes half a second and fifty megabytes: once, and not in each worker at the same time.
    with store.alone():
        found = _kept(engine, store, key)
        if found is None:
            found = _made(engine, module)
            with contextlib.suppress(CacheUnusable):
                store.write(key, bytes(found.serialize()))
    return found


def _kept(engine: wasmtime.Engine, store: Store, key: str) -> wasmtime.Module | None:
    import wasmtime

    kept = store.read(key)
    if kept is not None:
        # wasmtime itself refuses what another version of it made, or what is of another kind of processor,
        # where machines share the folder.
        with contextlib.suppress(wasmtime.WasmtimeError):
            return wasmtime.Module.deserialize(engine, kept)
    return None


def _made(engine: wasmtime.Engine, module: bytes) -> wasmtime.Module:
    import wasmtime

    # Taken apart and put together again, it lets go of what it took to compile it.
    made = wasmtime.Module.deserialize(engine, wasmtime.Module(engine, module).serialize())
    give_back()
    return made


def _store() -> Store | None:
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
