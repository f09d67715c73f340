"""What one file shows: words in code and values count, words in comments and prose do not."""

import pytest

from linter.discovery import signatures
from linter.discovery.base import Sign, Standing
from linter.discovery.look import Lookout

LOOKOUT = Lookout(signatures.load())


def seen(file: str, text: str | bytes) -> list[str]:
    content = text if isinstance(text, bytes) else text.encode()
    return [sign.text for sign in LOOKOUT.look(file, content).signs]


@pytest.mark.parametrize(
    ("file", "counts", "comment"),
    [
        ("app.py", "m = 'gpt-4o'", "# m = 'gpt-4o'"),
        ("app.py", "f('''\ngpt-4o''')", 'def f():\n    """Asks\n    gpt-4o."""'),
        ("app.py", "x = (\n    '''gpt-4o'''\n)", "'''gpt-4o'''"),
        ("app.ts", "const m = `gpt-4o`", "// const m = `gpt-4o`"),
        ("app.js", "f('gpt-4o') /* x */", "/* f('gpt-4o')\n 'gpt-4o' */"),
        ("main.go", 'm := "gpt-4o"', '// m := "gpt-4o"'),
        ("lib.rs", "fn f<'a>(x: &'a str) { g(\"gpt-4o\") }", "fn f<'a>(x: &'a str) {} // g(\"gpt-4o\")"),
        ("App.java", 'String m = "gpt-4o";', '/** m = "gpt-4o" */'),
        ("app.php", "$m = 'gpt-4o';", "# $m = 'gpt-4o';"),
        ("app.rb", "m = 'gpt-4o'", "=begin\nm = 'gpt-4o'\n=end"),
        ("q.sql", "select 'gpt-4o'", "-- select 'gpt-4o'"),
        ("App.vue", "<a m='gpt-4o'></a>", "<!-- <a m='gpt-4o'></a> -->"),
        ("config.yaml", "model: gpt-4o", "# model: gpt-4o"),
        ("config.toml", 'model = "gpt-4o"', '#model = "gpt-4o"'),
        ("config.json", '{"model": "gpt-4o"}', '// {"model": "gpt-4o"}'),
        ("app.properties", "model=gpt-4o", "# model=gpt-4o"),
        ("app.ini", "model = gpt-4o", "; model = gpt-4o"),
        ("main.tf", 'model = "gpt-4o"', '/* model = "gpt-4o" */'),
        (".env.production", "MODEL=gpt-4o", "# MODEL=gpt-4o"),
        ("Dockerfile", "ENV MODEL=gpt-4o", "# ENV MODEL=gpt-4o"),
        ("run.sh", "serve --model gpt-4o", "serve # --model gpt-4o"),
        ("serve", "#!/bin/sh\nserve --model gpt-4o", "#!/bin/sh\n# serve --model gpt-4o"),
        ("pom.xml", "<a><model>gpt-4o</model></a>", "<a><!-- <model>gpt-4o</model> --></a>"),
    ],
)
def test_a_model_counts_in_code_and_not_in_a_comment(file: str, counts: str, comment: str) -> None:
    assert (seen(file, counts), seen(file, comment)) == (["gpt-4o"], [])


def test_a_model_counts_in_a_string_and_not_as_an_identifier() -> None:
    assert (seen("app.ts", "f('o3-mini')"), seen("app.ts", "f(o3-mini)")) == (["o3-mini"], [])


@pytest.mark.parametrize(
    ("counts", "passes"),
    [
        ("u = 'https://api.openai.com/v1'", "u = 'https://api.openai.com.example.org/v1'"),
        ("u = 'api.openai.com'", "u = 'notapi.openai.com'"),
        ("u = f'https://{x}.openai.azure.com/'", "u = 'https://openai.azure.com/'"),
        ("e['OPENAI_API_KEY']", "e['OPENAI_API_KEYS']"),
        ("e['NEXT_PUBLIC_OPENAI_API_KEY']", "e['UN_OPENAI_API_KEY']"),
        ("e['OPENAI_API_KEY']", "e['openai_api_key']"),
        ("m = 'openai/gpt-4o'", "m = 'chatgpt-4o-clone'[0:0]"),
        ("m = 'deepseek-chat'", "m = 'deepseek-chatter'"),
        ("m = 'gpt-4o'", "m = 'gpt-4o.png'"),
    ],
)
def test_a_name_ends_where_a_longer_one_would_go_on(counts: str, passes: str) -> None:
    assert (len(seen("app.py", counts)), seen("app.py", passes)) == (1, [])


def test_of_names_within_one_another_the_longest_is_told() -> None:
    told = [sign.signature for sign in LOOKOUT.look("app.py", b"m = 'qwen-vl-max'").signs]

    assert told == [told[0]]
    assert "vl" in told[0]


def test_line_and_column_are_those_of_an_editor() -> None:
    text = '\ufeffA = 1\r\n模型 = "gpt-4o"\r\n'

    assert LOOKOUT.look("app.py", text.encode()).signs == (
        Sign(LOOKOUT.look("app.py", b"'gpt-4o'").signs[0].signature, 2, 7, "gpt-4o"),
    )


def test_a_model_is_told_once_in_a_file_and_each_model_for_itself() -> None:
    text = "'gpt-4o' 'gpt-4o' 'GPT-4O' 'gpt-4-turbo'"

    assert seen("app.py", text) == ["gpt-4o", "gpt-4-turbo"]


@pytest.mark.parametrize(
    ("file", "counts", "passes"),
    [
        ("app.py", "import openai", "import openai_like, myopenai"),
        ("app.py", "    from openai.types import X", "openai = 'from openai import X'"),
        ("app.py", "from google import genai", "from other import genai"),
        ("app.py", "import os, google.genai as g", "from .google import genai"),
        ("app.py", "from google import (\n    genai,\n)", "s = '''\nfrom google import genai\n'''"),
        ("app.py", "def broken(:\nfrom google import genai", "def broken(:\n# from google import genai"),
        ("app.ts", "import { streamText } from 'ai'", "import { streamText } from './ai'"),
        ("app.js", 'const a = require("ai")', 'const a = "ai"'),
        ("app.tsx", "import('ai')", "import('air/ai')"),
        (
            "main.go",
            'import ark "github.com/volcengine/volcengine-go-sdk/service/arkruntime"',
            'x := "github.com/volcengine/volcengine-go-sdk/service/arkruntime"',
        ),
        (
            "App.java",
            "import com.volcengine.ark.runtime.service.ArkService;",
            "import com.volcengine.ark.runtimes.Ark;",
        ),
        ("App.kt", "import com.volcengine.ark.runtime.*", "// import com.volcengine.ark.runtime.*"),
    ],
)
def test_an_import_is_that_of_the_module_and_of_nothing_else(file: str, counts: str, passes: str) -> None:
    def imports(text: str) -> list[str]:
        by_id = signatures.load().by_id
        signs = LOOKOUT.look(file, text.encode()).signs
        return [sign.signature for sign in signs if by_id[sign.signature].kind == "import"]

    assert (len(imports(counts)), imports(passes)) == (1, [])


@pytest.mark.parametrize(
    ("file", "counts", "passes"),
    [
        ("Dockerfile", "FROM vllm/vllm-openai:v0.6.0", "# FROM vllm/vllm-openai:v0.6.0"),
        ("compose.yaml", "image: ollama/ollama", "url: https://github.com/ollama/ollama"),
        ("compose.yaml", "image: proxy.example.org/vllm/vllm-openai", "image: vllm/vllm-openai-like"),
        ("values.yaml", "repository: ollama/ollama", "repository: mollama/mollama"),
        ("k8s.yaml", '- image: "ollama/ollama@sha256:abc"', '- image: "myollama/ollama-ui"'),
    ],
)
def test_an_image_counts_where_it_is_run(file: str, counts: str, passes: str) -> None:
    assert (len(seen(file, counts)), seen(file, passes)) == (1, [])


def test_an_image_is_told_with_registry_and_tag() -> None:
    assert seen("compose.yaml", "image: proxy.example.org/vllm/vllm-openai:v0.6.0") == [
        "proxy.example.org/vllm/vllm-openai:v0.6.0"
    ]


def test_a_place_in_a_dependency_file_is_that_of_the_name() -> None:
    signs = LOOKOUT.look(
        "package.json", b'{\n  "name": "x-openai",\n  "dependencies": {"openai": "4"}\n}'
    ).signs

    assert [(sign.line, sign.column, sign.text) for sign in signs] == [(3, 21, "openai")]


def test_a_development_dependency_and_a_locked_one_stand_lower() -> None:
    standings = [
        [sign.standing for sign in LOOKOUT.look(file, text).signs]
        for file, text in (
            ("package.json", b'{"dependencies": {"openai": "4"}}'),
            ("package.json", b'{"devDependencies": {"openai": "4"}}'),
            ("package-lock.json", b'{"packages": {"node_modules/openai": {}}}'),
        )
    ]

    assert standings == [[Standing.PLAIN], [Standing.WEAK], [Standing.LOCKED]]


@pytest.mark.parametrize(
    "text",
    [
        "// Code generated by x. DO NOT EDIT.\nvar m = 'gpt-4o'",
        "/* @generated */ var m = 'gpt-4o'",
        "var m = 'gpt-4o';" + "x();" * 2000,
    ],
)
def test_what_a_program_wrote_is_no_evidence(text: str) -> None:
    assert (seen("app.js", text), seen("app.js", "var m = 'gpt-4o'")) == ([], ["gpt-4o"])


def test_a_schema_that_explains_a_model_is_no_evidence() -> None:
    schema = '{"$schema": "http://json-schema.org/draft-07/schema#", "examples": ["gpt-4o"]}'

    assert (seen("a.json", schema), seen("a.json", '{"$schema": "x", "examples": ["gpt-4o"]}')) == (
        [],
        ["gpt-4o"],
    )


@pytest.mark.parametrize(
    "text",
    [
        b"'" * 100_000,
        b"/*" * 100_000,
        b'"""' * 50_001,
        b"`${" * 50_000,
        b"gpt-4o " * 100_000,
        b"'gpt-4o' " * 50_000,
        b"import " * 100_000,
        b"from x import (" * 20_000,
        b"\xff\xfe'gpt-4o'\xff" * 1000,
        b"\x1b]0;x\x07'gpt-4o'",
    ],
)
@pytest.mark.parametrize(
    "file", ["a.py", "a.ts", "a.go", "a.java", "a.yaml", "a.html", "a.rb", "a.tf", "a.xml"]
)
def test_hostile_text_is_looked_at_and_bounded(file: str, text: bytes) -> None:
    assert len(LOOKOUT.look(file, text).signs) <= 20


def test_a_long_text_is_searched_to_its_end_and_across_its_windows() -> None:
    sizes = range(256 * 1024 - 12, 256 * 1024 + 2)

    assert [seen("a.yaml", "x" * size + " gpt-4o") for size in sizes] == [["gpt-4o"]] * len(sizes)
