"""Whatever the bytes are, as a manifest, as evidence or as code: an answer, and never a traceback.

`benchmarks/fuzz.py` looks longer and harder in the same places; what it found is in `tests/fuzz/`.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.fuzzing import TARGETS, seeds
from tests.manifests import ROOT

FOUND = sorted((ROOT / "tests" / "fuzz").glob("*.bin"))

# Pieces that mean something to one reader or another: random letters alone never come past its first line.
_PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  ",
            "\0",
            "\x1b[2J",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\u202e",
        ),
        *("---\n", "...\n", "%YAML 1.2\n", "- ", "? ", ": ", "&a ", "*a", "!!str ", "|\n", ">-\n", "<<: *a"),
        *("{", "}", "[", "]", '"', "'", "\\", ",", "\\u12", "\\ud800", "0x1g", "1e999", "-.inf", ".nan", "~"),
        *("[[a]]\n", "[a.b]\n", "a = 1\n", 'a."b" = 1979-05-27T07:32:00Z\n', '"""', "'''", "#", "# "),
        *("manifest_version: 1\n", "service: {name: a}\n", "# measures-lint: ignore[x] y until 2027-01-01\n"),
        *(
            "## 第一条 用户\n",
            "第三条\n",
            "Title\n=====\n",
            "```\n",
            "~~~",
            "<!--",
            "-->",
            "[a](#b)",
            "{#id}",
            "::",
        ),
        *(
            "<h1 id=a>",
            "</h1>",
            "<script>",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "&b;",
            "&#0;",
        ),
        *(
            ".. _a:\n\n",
            "====\n",
            "msgid ",
            'msgstr "a"\n',
            "/*",
            "*/",
            "//",
            "=begin\n",
            "=end\n",
            "`",
            "${",
            "}}",
        ),
        *(
            "import openai\n",
            "from openai import x",
            "openai==1.0\n",
            "-r other.txt\n",
            "gpt-4o",
            "require (\n",
        ),
        *("<dependency>", "<groupId>", "[dependencies]\n", "dependencies:\n", "FROM ollama/ollama\n", "GGUF"),
    ]
)
CONTENTS = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=20).map(
        lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
    ),
)
SEEDS = {name: content for name, content in seeds() if len(content) < 4000}


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_read_or_refused(name: str) -> None:
    read = TARGETS[name]

    @settings(
        max_examples=60,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(content=CONTENTS)
    @example(content=b"")
    def any_bytes(content: bytes) -> None:
        read(content)

    any_bytes()


@pytest.mark.parametrize("name", SEEDS)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    read, whole = TARGETS[name], SEEDS[name]
    read(whole)

    @settings(
        max_examples=30,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(start=st.integers(0, len(whole)), length=st.integers(0, 40), instead=CONTENTS)
    def damaged(start: int, length: int, instead: bytes) -> None:
        read(whole[:start] + instead + whole[start + length :])

    damaged()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_the_fuzzer_found_stays_mended(path: Path) -> None:
    name, content = path.read_bytes().split(b"\n", 1)

    TARGETS[name.decode()](content)
