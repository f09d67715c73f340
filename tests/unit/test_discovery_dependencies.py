"""Dependency files of each ecosystem, read as their tools read them."""

import pytest

from linter.discovery.base import Standing
from linter.discovery.dependencies import Unreadable, reader_of

PLAIN, WEAK, LOCKED = Standing.PLAIN, Standing.WEAK, Standing.LOCKED

REQUIREMENTS = """\
# openai
openai[datalib]>=1.0 ; python_version > "3"  # why
dashscope==1.0 \\
    --hash=sha256:abc \\
    --hash=sha256:def
-r more.txt
--index-url https://example.org/simple
zhipuai @ https://example.org/zhipuai-1.0.tar.gz
-e git+https://example.org/x.git#egg=vllm
https://example.org/files/anthropic-1.2-py3-none-any.whl
"""
PYPROJECT = """\
[project]
dependencies = ["openai>=1"]
optional-dependencies = {web = ["dashscope"], test = ["zhipuai"]}
[dependency-groups]
dev = ["vllm", {include-group = "x"}]
[tool.poetry.dependencies]
anthropic = "^1"
[tool.poetry.group.main.dependencies]
cohere = "*"
[tool.poetry.group.dev.dependencies]
groq = "*"
[tool.uv]
dev-dependencies = ["ollama"]
"""
CONDA = """\
name: x
channels:
  - openai
dependencies:
  - python=3.11
  - conda-forge::transformers>=4  # comment
  # - vllm
  - pip:
      - openai>=1
variables:
  - zhipuai
"""
PACKAGE_JSON = """\
{"name": "openai", "dependencies": {"openai": "^4", "oa": "npm:@ai-sdk/openai@1"},
 "devDependencies": {"ai": "4"}, "scripts": {"langchain": "x"}}
"""
PACKAGE_LOCK = """\
{"packages": {"": {"dependencies": {"zod": "1"}},
              "node_modules/openai": {}, "node_modules/a/node_modules/ai": {}},
 "dependencies": {"openai": {"dependencies": {"groq-sdk": {}}}}}
"""
YARN = 'openai@^4.0.0:\n  version "4.1"\n  dependencies:\n    zod "1"\n\n"@ai-sdk/openai@npm:^1":\n'
PNPM = (
    "packages:\n\n  /openai@4.0.0:\n    resolution: {}\n"
    "  '@ai-sdk/openai@1.0.0(zod@3)':\n"
    "    dependencies:\n      zod: 3.0.0\n"
)
GO_MOD = """\
module example.org/x
require github.com/a/one v1.0.0
require (
\tgithub.com/b/two v1.2.3
\t// github.com/c/three v1.0.0
\tgithub.com/d/four v0.1.0 // indirect
)
replace github.com/e/five => github.com/f/six v1.0.0
"""
POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <groupId>own</groupId><artifactId>self</artifactId>
  <!-- <dependency><groupId>c</groupId><artifactId>d</artifactId></dependency> -->
  <dependencies>
    <dependency>
      <groupId>a.b</groupId><artifactId>c</artifactId>
      <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions>
    </dependency>
    <dependency><groupId>e</groupId><artifactId>f</artifactId><scope>test</scope></dependency>
  </dependencies>
</project>
"""
GRADLE = """\
// implementation("a:comment:1")
dependencies {
    implementation("a.b:c:1.0")
    testImplementation 'd:e:2'
    api platform('f:bom:1')
    implementation group: 'g', name: 'h', version: '1'
    /* implementation("i:j:1") */
    url = "https://example.org"
}
"""
CATALOG = '[libraries]\na = {module = "g:a", version = "1"}\nb = {group = "g", name = "b"}\nc = "g:c:1.0"\n'
CARGO = """\
[dependencies]
async-openai = "1"
renamed = {package = "ollama-rs", version = "1"}
[dev-dependencies]
dev = "1"
[target.'cfg(unix)'.dependencies]
unix = "1"
[workspace.dependencies]
shared = "1"
"""
CARGO_LOCK = '[[package]]\nname = "own"\n[[package]]\nname = "async-openai"\nsource = "registry"\n'
CSPROJ = '<Project><ItemGroup><PackageReference Include="OpenAI" Version="1"/></ItemGroup></Project>'
SETUP_CFG = """\
[metadata]
name = zhipuai
[options]
install_requires =
    openai>=1
[options.extras_require]
dev = vllm
"""
SETUP_PY = """\
setup(
    name="zhipuai",
    install_requires=["openai>=1", 'dashscope'],  # "anthropic"
    extras_require={"web": ["vllm ; x"]},
    description="a sentence of some words",
)
"""


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (
            "requirements.txt",
            REQUIREMENTS,
            [
                ("openai", PLAIN),
                ("dashscope", PLAIN),
                ("zhipuai", PLAIN),
                ("vllm", PLAIN),
                ("anthropic", PLAIN),
            ],
        ),
        ("requirements/base.txt", "openai\n", [("openai", PLAIN)]),
        ("dev-requirements.in", "openai\n", [("openai", PLAIN)]),
        (
            "pyproject.toml",
            PYPROJECT,
            [
                *(("openai", PLAIN), ("dashscope", PLAIN), ("zhipuai", WEAK), ("vllm", WEAK)),
                *(("ollama", WEAK), ("anthropic", PLAIN), ("cohere", PLAIN), ("groq", WEAK)),
            ],
        ),
        (
            "uv.lock",
            '[[package]]\nname = "own"\nsource = {editable = "."}\n[[package]]\nname = "openai"\n',
            [("openai", LOCKED)],
        ),
        ("poetry.lock", '[[package]]\nname = "openai"\n', [("openai", LOCKED)]),
        ("pylock.toml", '[[packages]]\nname = "openai"\n', [("openai", LOCKED)]),
        (
            "Pipfile",
            '[packages]\nopenai = "*"\n[dev-packages]\nvllm = "*"\n',
            [("openai", PLAIN), ("vllm", WEAK)],
        ),
        ("Pipfile.lock", '{"_meta": {"x": 1}, "default": {"openai": {}}}', [("openai", LOCKED)]),
        ("setup.cfg", SETUP_CFG, [("openai", PLAIN), ("vllm", WEAK)]),
        ("setup.py", SETUP_PY, [("openai", PLAIN), ("dashscope", PLAIN), ("vllm", PLAIN)]),
        ("environment.yml", CONDA, [("python", PLAIN), ("transformers", PLAIN), ("openai", PLAIN)]),
        ("package.json", PACKAGE_JSON, [("openai", PLAIN), ("@ai-sdk/openai", PLAIN), ("ai", WEAK)]),
        (
            "package-lock.json",
            PACKAGE_LOCK,
            [("openai", LOCKED), ("ai", LOCKED), ("openai", LOCKED), ("groq-sdk", LOCKED)],
        ),
        ("yarn.lock", YARN, [("openai", LOCKED), ("@ai-sdk/openai", LOCKED)]),
        ("pnpm-lock.yaml", PNPM, [("openai", LOCKED), ("@ai-sdk/openai", LOCKED)]),
        ("bun.lock", '{"packages": {\n    "openai": ["openai@4.0.0", ""],\n}}', [("openai", LOCKED)]),
        (
            "go.mod",
            GO_MOD,
            [("github.com/a/one", PLAIN), ("github.com/b/two", PLAIN), ("github.com/d/four", LOCKED)],
        ),
        ("pom.xml", POM, [("a.b:c", PLAIN), ("e:f", WEAK)]),
        ("build.gradle.kts", GRADLE, [("a.b:c", PLAIN), ("d:e", WEAK), ("f:bom", PLAIN), ("g:h", PLAIN)]),
        ("gradle/libs.versions.toml", CATALOG, [("g:a", PLAIN), ("g:b", PLAIN), ("g:c", PLAIN)]),
        ("gradle.lockfile", "# comment\na.b:c:1.0=compileClasspath\n", [("a.b:c", LOCKED)]),
        (
            "Cargo.toml",
            CARGO,
            [
                ("async-openai", PLAIN),
                ("ollama-rs", PLAIN),
                ("dev", WEAK),
                ("shared", PLAIN),
                ("unix", PLAIN),
            ],
        ),
        ("Cargo.lock", CARGO_LOCK, [("async-openai", LOCKED)]),
        ("App.csproj", CSPROJ, [("OpenAI", PLAIN)]),
        ("Directory.Packages.props", '<P><PackageVersion Include="OpenAI"/></P>', [("OpenAI", PLAIN)]),
        ("packages.config", '<packages><package id="OpenAI"/></packages>', [("OpenAI", PLAIN)]),
        ("packages.lock.json", '{"dependencies": {"net8.0": {"OpenAI": {}}}}', [("OpenAI", LOCKED)]),
        (
            "composer.json",
            '{"require": {"a/b": "1"}, "require-dev": {"c/d": "1"}}',
            [("a/b", PLAIN), ("c/d", WEAK)],
        ),
        ("composer.lock", '{"packages": [{"name": "a/b"}], "packages-dev": null}', [("a/b", LOCKED)]),
        ("Gemfile", '# gem "x"\ngem "ruby-openai", "~> 1"\n', [("ruby-openai", PLAIN)]),
        ("own.gemspec", 's.add_dependency "ruby-openai"\n', [("ruby-openai", PLAIN)]),
        (
            "Gemfile.lock",
            "GEM\n  specs:\n    ruby-openai (1.0)\n      faraday (>= 1)\n",
            [("ruby-openai", LOCKED)],
        ),
    ],
)
def test_a_dependency_file_names_what_its_tool_would_install(
    file: str, text: str, expected: list[tuple[str, Standing]]
) -> None:
    reader = reader_of(f"some/folder/{file}" if "/" not in file else file)

    assert reader is not None
    assert [(declared.name, declared.standing) for declared in reader.parse(text)] == expected


@pytest.mark.parametrize(
    "file", ["notes.txt", "config.yaml", "settings.toml", "data.json", "page.xml", "main.kt"]
)
def test_other_files_are_no_dependency_files(file: str) -> None:
    assert reader_of(file) is None


@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        ("package.json", "{", "it is no readable JSON"),
        ("package.json", "[" * 200_000, "it is no readable JSON"),
        ("pyproject.toml", "a = ", "it is no readable TOML"),
        ("pyproject.toml", "a = " + "[" * 100_000, "it is no readable TOML"),
        ("setup.cfg", "no section\n", "it is no readable INI file"),
        ("pom.xml", "<a>", "it is no readable XML"),
        (
            "pom.xml",
            '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hosts">]><a>&e;</a>',
            "it declares a document type, and may declare entities",
        ),
        ("pom.xml", "<a>" * 200, "its elements nest more than 100 deep"),
    ],
)
def test_a_file_that_is_broken_or_hostile_says_so(file: str, text: str, why: str) -> None:
    reader = reader_of(file)

    assert reader is not None
    with pytest.raises(Unreadable) as caught:
        list(reader.parse(text))
    assert str(caught.value) == why


@pytest.mark.parametrize(
    "text", ["[]", "null", '{"dependencies": []}', '{"dependencies": {"a": null}, "x": 1}']
)
def test_values_of_a_strange_kind_are_passed_over(text: str) -> None:
    reader = reader_of("package.json")

    assert reader is not None
    assert {declared.name for declared in reader.parse(text)} <= {"a"}
