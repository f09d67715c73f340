"""What the compiled policies were made of, and that a damaged or foreign module is not asked."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from linter import provenance, resources
from linter.engine.wasm import WasmEngine
from linter.errors import PolicyUnavailable
from linter.provenance import Provenance

HINT = "reinstall measures-lint; in a checkout, run `make build`"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Path]:
    """Copies of module, data and record, which the linter takes for the installed ones."""
    copies = {}
    for name in ("policy_module", "policy_data", "provenance"):
        copies[name] = Path(shutil.copy(getattr(resources, name)(), tmp_path))
        monkeypatch.setattr(resources, name, lambda path=copies[name]: path)
    return copies


def refusal() -> tuple[str, str | None]:
    with pytest.raises(PolicyUnavailable) as caught:
        provenance.expect_as_built()
    return caught.value.message, caught.value.hint


def test_what_is_installed_is_what_was_built() -> None:
    built = provenance.of_build()

    assert provenance.found() == built.digests
    assert next(iter(provenance.found())) == provenance.SOURCES


def test_an_untouched_copy_is_taken(installed: Mapping[str, Path]) -> None:
    provenance.expect_as_built()


def test_a_module_with_one_bit_turned_over_is_refused(installed: Mapping[str, Path]) -> None:
    content = bytearray(installed["policy_module"].read_bytes())
    content[len(content) // 2] ^= 1
    installed["policy_module"].write_bytes(content)
    digest = provenance.digest(bytes(content))

    assert refusal() == (
        "linter/engine/policy.wasm is not the one that this version was built with "
        f"(its SHA-256: {digest[:12]}…)",
        HINT,
    )


def test_data_with_another_space_are_refused(installed: Mapping[str, Path]) -> None:
    content = installed["policy_data"].read_bytes() + b" "
    installed["policy_data"].write_bytes(content)
    digest = provenance.digest(content)

    assert refusal() == (
        "policies/registry/data.json is not the one that this version was built with "
        f"(its SHA-256: {digest[:12]}…)",
        HINT,
    )


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"opa": "1"}', '{"opa": "1", "sha256": []}'])
def test_a_record_that_says_nothing_is_refused(installed: Mapping[str, Path], content: str) -> None:
    installed["provenance"].write_text(content, "utf-8")

    assert refusal() == ("provenance.json does not say what the policies were made of", HINT)


@pytest.mark.parametrize("name", ["policy_module", "policy_data", "provenance"])
def test_what_is_gone_is_told(installed: Mapping[str, Path], name: str) -> None:
    installed[name].unlink()

    assert refusal() == (f"cannot read {installed[name].name}: No such file or directory", HINT)


def test_an_engine_does_not_load_what_its_check_refuses() -> None:
    def refuse() -> None:
        raise PolicyUnavailable("not this one")

    engine = WasmEngine(resources.policy_module(), resources.policy_data(), check=refuse, hint="look")
    with pytest.raises(PolicyUnavailable) as caught:
        engine.evaluate({})

    assert (caught.value.message, caught.value.hint) == ("not this one", "look")


def test_the_record_names_the_sources_by_the_revision_of_the_policies() -> None:
    catalog = json.loads(resources.catalog().read_bytes())
    built = provenance.of_build()

    assert (built.opa, built.digests[provenance.SOURCES][:12]) == (catalog["opa"], catalog["revision"])
    assert built == Provenance(built.opa, provenance.found())
