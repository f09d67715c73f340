"""The traces of sign-up and region blocks: their schema, and the cases that each brings along."""

from typing import Any

import jsonschema
import pytest

from linter import resources
from linter.discovery import signatures
from linter.discovery.look import Lookout
from tests.discovery import as_file, data

DOCUMENT = data(signatures.TRACES)
LOOKOUT = Lookout(signatures.load())


def cases(key: str) -> list[Any]:
    return [
        pytest.param(signature, case, id=f"{signature['id']}-{number}")
        for signature in DOCUMENT["signatures"]
        for number, case in enumerate(signature[key])
    ]


def test_the_traces_keep_the_schema_of_signatures() -> None:
    schema = data(resources.schema("signatures-1"))

    jsonschema.validate(DOCUMENT, schema, cls=jsonschema.Draft7Validator)
    assert {signature["kind"] for signature in DOCUMENT["signatures"]} == set(signatures.TRACE_KINDS)


def test_no_trace_has_the_id_of_a_signature() -> None:
    count = len(DOCUMENT["signatures"]) + len(data(signatures.DATA)["signatures"])

    assert len(signatures.load().by_id) == count


@pytest.mark.parametrize(("signature", "case"), cases("hits"))
def test_a_trace_is_seen_where_its_data_say(signature: Any, case: Any) -> None:
    looked = LOOKOUT.look(*as_file(case))

    assert signature["id"] in {sign.signature for sign in looked.signs}


@pytest.mark.parametrize(("signature", "case"), cases("misses"))
def test_a_trace_is_not_seen_where_its_data_say_so(signature: Any, case: Any) -> None:
    looked = LOOKOUT.look(*as_file(case))

    assert signature["id"] not in {sign.signature for sign in looked.signs}
