"""Compiled modules are kept, and what was damaged or brought along is not run."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import wasmtime

from linter.engine import compiled
from tests.manifests import ROOT

SMALL = bytes(wasmtime.wat2wasm('(module (func (export "f") (result i32) i32.const 7))'))
BROKEN = b"no wasm"


@pytest.fixture(autouse=True)
def users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which this user's programs keep what can be made again."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "users"))
    return tmp_path / "users"


@pytest.fixture(scope="module")
def engine() -> wasmtime.Engine:
    return wasmtime.Engine()


def answer(engine: wasmtime.Engine, module: bytes = SMALL) -> int:
    store = wasmtime.Store(engine)
    function = wasmtime.Instance(store, compiled.compiled(engine, module), []).exports(store)["f"]
    assert isinstance(function, wasmtime.Func)
    return int(function(store))


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("modules-2/*/*") if path.is_file()]


def was_compiled(engine: wasmtime.Engine, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the small module is compiled once more."""
    with monkeypatch.context() as patched:
        patched.setattr(wasmtime, "Module", _Kept)
        try:
            compiled.compiled(engine, SMALL)
        except _Compiled:
            return True
    return False


class _Compiled(Exception):
    pass


class _Kept(wasmtime.Module):
    def __init__(self, *_: object) -> None:
        raise _Compiled


def test_a_module_is_compiled_once(
    engine: wasmtime.Engine, users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert was_compiled(engine, monkeypatch)

    assert (answer(engine), len(entries(users))) == (7, 1)

    assert not was_compiled(engine, monkeypatch)
    assert answer(engine) == 7


def test_who_waits_for_another_takes_what_that_one_compiled(engine: wasmtime.Engine, users: Path) -> None:
    waits = f"""
import wasmtime
from linter.engine import compiled
class Refusing(wasmtime.Module):
    def __init__(self, *_):
        raise SystemExit("compiled once more")
wasmtime.Module = Refusing
print("begins", flush=True)
compiled.compiled(wasmtime.Engine(), {SMALL!r})
"""
    store = compiled._store()
    assert store is not None
    with store.alone():
        waiting = subprocess.Popen(
            [sys.executable, "-c", waits],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == "begins\n"
        module = wasmtime.Module(engine, SMALL)
        store.write(compiled._key(SMALL, os.path.realpath(wasmtime.__file__)), bytes(module.serialize()))
    _, told = waiting.communicate()

    assert (waiting.returncode, told) == (0, "")


def test_what_was_damaged_is_compiled_anew(
    engine: wasmtime.Engine, users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(engine)
    (kept,) = entries(users)
    whole = kept.read_bytes()
    chance = random.Random(7)
    damages = [whole[:-1], whole + b"x", b"", whole[: len(whole) // 2], b"x" * len(whole)]
    for _ in range(60):
        place = chance.randrange(len(whole))
        damages.append(
            whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :]
        )
    for damaged in damages:
        kept.write_bytes(damaged)
        assert was_compiled(engine, monkeypatch)
    assert (answer(engine), was_compiled(engine, monkeypatch)) == (7, False)


def test_what_another_wasmtime_or_machine_compiled_is_compiled_anew(
    engine: wasmtime.Engine, users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = wasmtime.Config()
    config.consume_fuel = True
    compiled.compiled(wasmtime.Engine(config), SMALL)

    # Whole, and of no use to an engine with other settings.
    assert was_compiled(engine, monkeypatch)
    assert answer(engine) == 7


@pytest.mark.parametrize("inside", ["a repository", "the working directory"])
def test_what_may_have_come_with_a_repository_is_neither_read_nor_written(
    inside: str,
    engine: wasmtime.Engine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(engine)
    assert not was_compiled(engine, monkeypatch)
    if inside == "a repository":
        (tmp_path / ".git").mkdir()
    else:
        monkeypatch.chdir(tmp_path)

    assert was_compiled(engine, monkeypatch)
    for path in entries(tmp_path):
        path.unlink()
    assert (answer(engine), entries(tmp_path)) == (7, [])


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean nothing there")
def test_a_folder_that_everybody_may_write_to_is_not_used(
    engine: wasmtime.Engine, users: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(engine)
    (entries(users)[0].parent.parent).chmod(0o777)

    assert was_compiled(engine, monkeypatch)


def test_a_module_that_is_none_is_an_error_and_nothing_is_kept(engine: wasmtime.Engine, users: Path) -> None:
    with pytest.raises(wasmtime.WasmtimeError):
        compiled.compiled(engine, BROKEN)

    assert entries(users) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_run_that_is_killed_while_it_writes_leaves_nothing_that_is_run(
    engine: wasmtime.Engine, users: Path
) -> None:
    program = (
        "import wasmtime; from linter import resources; from linter.engine.compiled import _store;"
        "store = _store(); print(flush=True)\n"
        "while True: store.write('a' * 64, bytes(2_000_000))"
    )
    store = compiled._store()
    assert store is not None
    for wait in (*range(12), None):
        process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        # Each one is killed at another moment of the writing, and the last when something is there.
        if wait is not None:
            time.sleep(wait / 500)
        while wait is None and store.read("a" * 64) is None:
            os.sched_yield()
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert store.read("a" * 64) in (None, bytes(2_000_000))
    assert store.read("a" * 64) is not None
