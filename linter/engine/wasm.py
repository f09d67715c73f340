"""The embedded engine: the policies as OPA compiled them to Wasm, run in process by wasmtime.

The module speaks OPA's Wasm ABI 1.x (https://www.openpolicyagent.org/docs/wasm): it imports its memory and a
handful of functions from `env`, and `opa_eval` takes the addresses of data and input and gives the address
of a JSON text that ends in a NUL byte. `opa-py-wasm` 1.2.1 wraps the same ABI; it takes 82 ms to import where
wasmtime alone takes 40, and compiles the module anew in every process (120 ms then, 240 ms now that there are
more rules), so these few lines stand here instead.
"""

from __future__ import annotations

import json
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from linter.engine.compiled import compiled
from linter.errors import PolicyUnavailable

if TYPE_CHECKING:
    import wasmtime

_PAGE = 65536
MEMORY_LIMIT = 256 * 1024 * 1024
"""Bytes that one evaluation may use; a manifest of common size needs less than one megabyte."""
FUEL_LIMIT = 20_000_000_000
"""Instructions that one evaluation may take, some ten seconds; a common manifest needs some million."""
ANSWER_LIMIT = 16 * 1024 * 1024
"""Bytes of one answer as JSON; a common one has 15 thousand, and decoded it takes many times as much."""

TABLE_LIMIT = 100_000
"""Functions that a module may list; the built-in policies list 700."""

_UNSIGNED = 2**32 - 1
_ABI = 1
"""Major version of OPA's ABI."""
_OUT_OF_MEMORY = ("opa_malloc: failed", "failed to grow memory")
_REINSTALL = "reinstall measures-lint; in a checkout, run `make build`"


class WasmEngine:
    """Evaluates facts with a compiled module and its data document."""

    name = "wasm"
    parallel = 1

    def __init__(
        self,
        module: Path | bytes,
        data: Path | bytes,
        *,
        memory_limit: int = MEMORY_LIMIT,
        fuel_limit: int = FUEL_LIMIT,
        hint: str = _REINSTALL,
        check: Callable[[], None] | None = None,
    ) -> None:
        """`module` and `data` are files, or what such files hold; `hint` says what to do where they fail.

        `check` is called before they are loaded, and raises `PolicyUnavailable` where they are not to be.
        """
        self._check = check
        self._hint = hint
        self._module = module
        self._data = data
        self._memory_limit = memory_limit
        self._fuel_limit = fuel_limit
        self._instance: _Instance | None = None

    def __enter__(self) -> WasmEngine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._instance = None

    def evaluate(self, facts: Mapping[str, Any]) -> Any:
        """The answer of the policies to `facts`, decoded.

        Raises `PolicyUnavailable` where the module cannot be loaded, stops, or runs out of memory or fuel.
        """
        import wasmtime

        try:
            if self._instance is None:
                if self._check is not None:
                    self._check()
                self._instance = _Instance(self._module, self._data, self._memory_limit, self._fuel_limit)
            # Without spaces, as the module reads every byte.
            text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
            return self._instance.evaluate(text.encode())
        except (wasmtime.WasmtimeError, wasmtime.Trap) as error:
            # An instance that stopped half way cannot be trusted with the next facts.
            self._instance = None
            raise PolicyUnavailable(self._reason(error), hint=self._hint) from error
        except PolicyUnavailable as error:
            self._instance = None
            error.message = self._reason(error) if _OUT_OF_MEMORY[0] in error.message else error.message
            error.hint = self._hint
            raise

    @property
    def instructions(self) -> int:
        """How many instructions the last evaluation took: the same for the same facts, on every machine."""
        return self._instance.instructions if self._instance else 0

    def _reason(self, error: Exception) -> str:
        lines = str(error).splitlines()
        if "all fuel consumed" in str(error):
            return f"the policies took more than {self._fuel_limit} instructions and were stopped"
        if any(sign in str(error) for sign in _OUT_OF_MEMORY):
            return f"the policies needed more than {self._memory_limit} bytes of memory and were stopped"
        return f"the compiled policies did not answer: {lines[0] if lines else type(error).__name__}"


class _Instance:
    """A module in memory, with its data parsed and the heap ready to be used again."""

    def __init__(self, module: Path | bytes, data: Path | bytes, memory_limit: int, fuel_limit: int) -> None:
        import wasmtime

        self._fuel = fuel_limit
        engine = _engine()
        policies = compiled(engine, _read(module))
        self._store = wasmtime.Store(engine)
        self._store.set_limits(memory_size=memory_limit, table_elements=TABLE_LIMIT, tables=1)
        self._store.set_fuel(fuel_limit)
        needed = [item.type for item in policies.imports if item.name == "memory"]
        if not needed or not isinstance(needed[0], wasmtime.MemoryType):
            raise PolicyUnavailable(f"{_name(module)} is no policy that OPA compiled", hint=_REINSTALL)
        self._memory = wasmtime.Memory(self._store, needed[0])
        linker = wasmtime.Linker(engine)
        linker.define(self._store, "env", "memory", self._memory)
        i32 = wasmtime.ValType.i32()
        # wasmtime keeps what a module calls for as long as its store lives. With a reference to this
        # instance, which owns the store, both would stay for ever: some three megabytes.
        itself = weakref.ref(self)
        linker.define_func("env", "opa_abort", wasmtime.FuncType([i32], []), lambda at: _abort(itself(), at))
        linker.define_func("env", "opa_println", wasmtime.FuncType([i32], []), lambda _: None)
        for count in range(5):
            # The capabilities file allows only built-ins that are compiled in: none is asked of the host.
            function = wasmtime.FuncType([i32] * (count + 2), [i32])
            linker.define_func("env", f"opa_builtin{count}", function, _no_builtin)
        self._functions: dict[str, wasmtime.Func] = {}
        self._exports = linker.instantiate(self._store, policies).exports(self._store)
        self._expect_abi(_name(module))
        document = b'{"registry":' + _read(data) + b"}"
        self._data = self._call("opa_json_parse", self._put(document), len(document))
        if not self._data:
            raise PolicyUnavailable(f"the data of the policies, {_name(data)}, is no JSON", hint=_REINSTALL)
        self._heap = self._call("opa_heap_ptr_get")

    @property
    def instructions(self) -> int:
        return self._fuel - self._store.get_fuel()

    def evaluate(self, facts: bytes) -> Any:
        self._store.set_fuel(self._fuel)
        missing = self._heap + len(facts) - self._memory.data_len(self._store)
        if missing > 0:
            self._memory.grow(self._store, missing // _PAGE + 1)
        self._memory.write(self._store, facts, self._heap)
        reserved, entrypoint, as_json = 0, 0, 0
        end = self._heap + len(facts)
        address = self._call(
            "opa_eval", reserved, entrypoint, self._data, self._heap, len(facts), end, as_json
        )
        try:
            results = json.loads(self.text(address, ANSWER_LIMIT))
        except (ValueError, RecursionError) as error:
            raise PolicyUnavailable("the answer of the policies is no JSON", hint=_REINSTALL) from error
        match results:
            case [{"result": result}]:
                return result
        raise PolicyUnavailable("the compiled policies have no answer", hint=_REINSTALL)

    def _expect_abi(self, name: str) -> None:
        import wasmtime

        told = self._exports.get("opa_wasm_abi_version")
        if not isinstance(told, wasmtime.Global):
            raise PolicyUnavailable(f"{name} is no policy that OPA compiled", hint=_REINSTALL)
        version = told.value(self._store)
        if version != _ABI:
            raise PolicyUnavailable(
                f"{name} is made for version {version} of OPA's interface, and this linter knows {_ABI}",
                hint=_REINSTALL,
            )

    def _call(self, name: str, *arguments: int) -> int:
        if name not in self._functions:
            self._functions[name] = self._function(name, len(arguments))
        return int(self._functions[name](self._store, *arguments)) & _UNSIGNED

    def _function(self, name: str, arity: int) -> wasmtime.Func:
        """The function `name`, which takes that many numbers and gives one."""
        import wasmtime

        function = self._exports.get(name)
        if not isinstance(function, wasmtime.Func):
            raise PolicyUnavailable(f"the compiled policies have no function {name}", hint=_REINSTALL)
        kind = function.type(self._store)
        i32 = wasmtime.ValType.i32()
        if list(kind.params) != [i32] * arity or list(kind.results) != [i32]:
            raise PolicyUnavailable(
                f"the function {name} of the compiled policies is another one", hint=_REINSTALL
            )
        return function

    def _put(self, content: bytes) -> int:
        address = self._call("opa_malloc", len(content))
        self._memory.write(self._store, content, address)
        return address

    def text(self, address: int, limit: int = _PAGE) -> str:
        """The text that begins at `address` and ends in a NUL byte, of `limit` bytes at most."""
        size = self._memory.data_len(self._store)
        pieces = []
        for start in range(address, min(address + limit, size), _PAGE):
            piece = bytes(self._memory.read(self._store, start, min(start + _PAGE, size)))
            text, ends, _ = piece.partition(b"\0")
            pieces.append(text)
            if ends:
                return b"".join(pieces).decode()
        end = f"is larger than {limit} bytes" if address + limit <= size else "has no end"
        raise PolicyUnavailable(f"what the compiled policies tell {end}", hint=_REINSTALL)


def _engine() -> wasmtime.Engine:
    import wasmtime

    config = wasmtime.Config()
    config.consume_fuel = True
    # The limit of memory is that of one.
    config.wasm_multi_memory = False
    return wasmtime.Engine(config)


def _name(source: Path | bytes) -> str:
    return source.name if isinstance(source, Path) else "what was compiled"


def _read(path: Path | bytes) -> bytes:
    if isinstance(path, bytes):
        return path
    try:
        return path.read_bytes()
    except OSError as error:
        raise PolicyUnavailable(f"cannot read {path.name}: {error.strerror}", hint=_REINSTALL) from error


def _abort(instance: _Instance | None, address: int) -> None:
    text = instance.text(address) if instance is not None else ""
    raise PolicyUnavailable(f"the compiled policies stopped: {text}", hint=_REINSTALL)


def _no_builtin(*_: int) -> int:
    raise PolicyUnavailable("the compiled policies call a built-in function of the host", hint=_REINSTALL)
