"""`measures-lint report`: a dossier for the people who answer for a service, in Markdown and in HTML."""

import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from linter import catalog
from linter.cli import run
from tests.manifests import AS_OF, ROOT

HOSTILE = "小禾 <script>alert(1)</script>]]>\"'|`# [x](y) \\u202etxt"
MANIFEST = f"""\
manifest_version: 1
service:
  name: "{HOSTILE.replace(chr(34), chr(92) + chr(34))}"
  generates: [text]
  offered_as: [web]
  launched: 2026-02-03
audience: {{public: true, territories: [CN]}}
models: [{{name: "m|`<b>", origin: third-party-api, evidence: "docs/models.md#m"}}]
training: {{performed: false}}
opinion_influence: {{answer: false, reason: answers are seen by nobody else}}
inspection: {{algorithm_mechanism: docs/algorithm.md, contact: legal office}}
complaints: false
"""
WAIVERS = f"""\
[[waivers]]
rule = "complaints-declared-absent"
reason = "the <b>form</b> opens in March"
expires = "{AS_OF[:4]}-12-31"
owner = "legal"
"""
ALGORITHM = "# How it works\n\nIt answers `<script>` with words.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one service whose name tries everything, its evidence, and a waiver."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "models.md").write_text("# M\n\nThe model.\n", "utf-8")
    (tmp_path / "docs" / "algorithm.md").write_text(ALGORITHM, "utf-8")
    (tmp_path / "ai-service-manifest.yaml").write_text(MANIFEST, "utf-8")
    (tmp_path / "measures-lint-waivers.toml").write_text(WAIVERS, "utf-8")
    subprocess.run(["git", "-C", str(tmp_path), "add", "--all"], check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reported(capfd: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(["report", "--as-of", AS_OF, *arguments]) == code
    return capfd.readouterr().out


class _Page(HTMLParser):
    """What a browser would make of a page: its tags, and the words of each language."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def test_a_dossier_tells_everything_that_it_is_asked_for(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    markdown = reported(capfd)
    page = _Page(reported(capfd, "--output-format", "html")).text

    for told in (
        "Scope",
        "All duties at a glance",
        "Findings",
        "What is not open",
        "From the draft to the final text",
        "For an inspection",
        "Open questions",
        "Dates",
        "What was looked at",
        "Settings that the run went by",
        "Versions",
        "no legal advice",
        "legal office",
        "2026-02-03",
        "2026-12-31",
        "complaints-declared-absent",
        catalog.load().revision,
        hashlib.sha256(MANIFEST.encode()).hexdigest(),
        hashlib.sha256(ALGORITHM.encode()).hexdigest(),
        hashlib.sha256(WAIVERS.encode()).hexdigest(),
    ):
        assert told in markdown
        assert told in page
    assert page.count("no legal advice") == 1


def test_every_duty_is_told_with_its_reason(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page = reported(capfd, "--output-format", "html")
    run(["check", "--as-of", AS_OF, "--output-format", "json"])
    (checked,) = json.loads(capfd.readouterr().out)["manifests"]
    told = _Page(page)
    ids = {attributes.get("id") for _, attributes in told.tags}

    assert len(checked["duties"]) > 30
    for duty in checked["duties"]:
        assert f"s1-{duty['id']}" in ids
        assert " ".join(duty["because"].replace("`", "").split()) in told.text
    links = {attributes["href"] for tag, attributes in told.tags if tag == "a"}
    assert {f"#s1-{duty['id']}" for duty in checked["duties"]} <= links
    assert {link for link in links if (link or "")[1:] not in ids} == set()


def test_a_page_holds_both_languages_and_opens_in_the_one_that_is_asked_for(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    english = reported(capfd, "--output-format", "html")
    chinese = reported(capfd, "--output-format", "html", "--lang", "zh")

    assert '<html lang="en"' in english
    assert '<html lang="zh-CN"' in chinese
    for page in (english, chinese):
        assert "供监督检查之用" in page
        assert "For an inspection" in page
    assert english.count('class="e" lang="en"') == english.count('class="z" lang="zh-CN"')
    # What is told does not hang on the language that was asked for.
    one, two = (page.partition("<main")[2].partition("</main>")[0] for page in (english, chinese))
    assert one == two


def test_a_page_lets_nothing_be_fetched_and_only_its_own_style_and_script_be_used(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = _Page(reported(capfd, "--output-format", "html"))

    (policy,) = (a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; "
        r"base-uri 'none'; form-action 'none'",
        policy,
    )
    assert not [tag for tag, _ in page.tags if tag in {"img", "link", "iframe", "object", "base", "form"}]
    assert not [name for _, attributes in page.tags for name in attributes if name in {"src", "style"}]
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


def test_what_a_manifest_says_is_neither_markup_nor_a_change_of_direction(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = reported(capfd, "--output-format", "html")
    markdown = reported(capfd)

    assert len(re.findall("<script", page)) == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;" in page
    for text in (page, markdown):
        assert "\u202e" not in text
    fenced = re.compile(r"^(`{3,})text\n.*?^\1$", re.M | re.S)
    assert "<script>alert" not in fenced.sub("", markdown)
    assert "<script>alert" in markdown
    assert r"\<script\>alert(1)\</script\>" in markdown
    # Every row of a table has as many cells as its head.
    for table in re.findall(r"(?:^\|.*\n)+", markdown, re.M):
        cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(cells) == 1, table


def test_excerpts_are_of_what_was_read_around_the_place_and_no_longer_than_a_glance(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    long = "x" * 5000 + "\n"
    (repository / "docs" / "algorithm.md").write_text(ALGORITHM + long * 50, "utf-8")

    markdown = reported(capfd)

    shown = re.search(r"^`docs/algorithm.md`, line 1\n\n```text\n(.*?)^```$", markdown, re.M | re.S)
    assert shown is not None
    lines = shown[1].splitlines()
    assert lines[:3] == [">    1 | # How it works", "     2 |", "     3 | It answers `<script>` with words."]
    assert len(lines) == 9
    assert lines[3].partition("| ")[2] == "x" * 239 + "…"


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_equal_input_gives_equal_bytes_in_every_order_of_hashing(form: str, repository: Path) -> None:
    command = [sys.executable, "-m", "linter", "report", "--as-of", AS_OF, "--output-format", form]
    written = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }

    (document,) = written
    assert len(document) > 20_000


def test_findings_do_not_fail_a_dossier_and_a_manifest_that_cannot_be_looked_at_does(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--as-of", AS_OF]) == 1
    capfd.readouterr()
    assert "Not everything could be looked at" not in reported(capfd)

    (repository / "ai-service-manifest.yaml").write_text("manifest_version: [", "utf-8")

    assert run(["report", "--as-of", AS_OF]) == 3
    said = capfd.readouterr()
    head = said.out.partition("\n## ")[2]
    assert head.startswith("Not everything could be looked at")
    assert "ai-service-manifest.yaml" in said.err


def test_a_manifest_that_breaks_its_schema_says_so_and_where(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository / "ai-service-manifest.yaml").write_text(
        "manifest_version: 1\nservice: {name: Chat, generate: [text]}\n", "utf-8"
    )

    page = _Page(reported(capfd, "--output-format", "html", code=3)).text

    assert "The manifest breaks its schema" in page
    assert "清单不符合格式" in page
    assert "schema-unknown-key" in page


def test_no_manifest_is_an_error_unless_none_is_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(["report", "--as-of", AS_OF]) == 3
    assert "no manifest found" in capfd.readouterr().err
    assert "There is no manifest to tell of." in reported(capfd, "--allow-none")


def test_what_is_waived_is_told_apart_and_shown_as_open_with_no_ignores(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    waived = reported(capfd)
    everything = reported(capfd, "--no-ignores")

    assert "## What is not open" in waived
    assert "until" not in waived.partition("## What is not open")[2].partition("\n|")[0]
    assert "2026-12-31 | legal |" in waived
    assert "## What is not open" not in everything


# --- an organisation ---------------------------------------------------------------------------------------


def result(path: Path, service: str, capfd: pytest.CaptureFixture[str], as_of: str = AS_OF) -> None:
    folder = path.parent / f"of-{path.stem}"
    folder.mkdir(exist_ok=True)
    manifest = folder / "ai-service-manifest.yaml"
    manifest.write_text(re.sub("name: .*", f"name: {service}", MANIFEST, count=1), "utf-8")
    run(["check", str(manifest), "--as-of", as_of, "--output-format", f"json={path}"])
    text = path.read_text("utf-8").replace(folder.as_posix().lstrip("/"), "x")
    document = json.loads(text)
    document["manifests"][0]["path"] = "ai-service-manifest.yaml"
    path.write_text(json.dumps(document), "utf-8")
    capfd.readouterr()


def test_results_make_one_page_of_services_by_articles(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    result(tmp_path / "one.json", "Alpha", capfd)
    result(tmp_path / "two.json", "Beta", capfd)

    markdown = reported(capfd, str(tmp_path / "one.json"), str(tmp_path / "two.json"))

    (head,) = [line for line in markdown.splitlines() if line.startswith("| service |")]
    articles = [cell.strip() for cell in head.split("|") if cell.strip().startswith("art. ")]
    assert articles == [f"art. {n}" for n in (4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 23)]
    rows = [line.split(" | ")[0] for line in markdown.splitlines() if "ai-service-manifest.yaml" in line]
    assert [row.split(" (")[0] for row in rows] == ["| Alpha", "| Beta"]


def test_of_two_results_of_one_service_the_later_counts_and_the_other_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    result(tmp_path / "new.json", "Alpha", capfd, "2026-11-20")
    result(tmp_path / "old.json", "Alpha", capfd, "2026-10-01")

    markdown = reported(capfd, str(tmp_path / "new.json"), str(tmp_path / "old.json"))

    table, _, replaced = markdown.partition("Older results, left out")
    assert table.count("Alpha") == 1
    assert "2026-11-20" in table
    assert "2026-10-01" in replaced
    assert "different days" not in table


def test_results_of_other_policies_and_days_are_shown_as_such(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    result(tmp_path / "one.json", "Alpha", capfd, "2026-10-01")
    result(tmp_path / "two.json", "Beta", capfd)
    document = json.loads((tmp_path / "one.json").read_text("utf-8"))
    document["tool"]["policy_revision"] = "0123456789ab"
    (tmp_path / "one.json").write_text(json.dumps(document), "utf-8")

    markdown = reported(capfd, str(tmp_path / "one.json"), str(tmp_path / "two.json"))

    assert "policies of different revisions" in markdown
    assert "as of different days" in markdown
    assert "`0123456789ab`" in markdown


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda text: text[: len(text) // 2], "damaged file of results: no valid JSON"),
        (lambda text: text.replace('"version": "1"', '"version": "2"', 1), "results of version '2'"),
        (
            lambda text: text.replace('"status": "checked"', '"status": "fine"'),
            "damaged file of results: wrong at",
        ),
    ],
    ids=["cut off", "of another version", "of another form"],
)
def test_damaged_results_are_an_error_and_the_others_are_told_all_the_same(
    damage: "object", told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert callable(damage)
    result(tmp_path / "one.json", "Alpha", capfd)
    result(tmp_path / "two.json", "Beta", capfd)
    bad = tmp_path / "two.json"
    bad.write_text(damage(bad.read_text("utf-8")), "utf-8")

    assert run(["report", str(tmp_path / "one.json"), str(bad)]) == 3

    said = capfd.readouterr()
    assert told in said.err
    assert "Not everything could be looked at" in said.out
    assert "Alpha" in said.out
    assert "| Beta" not in said.out


ERASED = ', "manifests": []}'


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        # The last of two keys would win, and a page without services would look like a good day.
        pytest.param(
            lambda text: text.rstrip()[:-1] + ERASED, "an object has one key twice", id="a key twice"
        ),
        pytest.param(
            lambda text: text.replace('"line": ', '"line": NaN, "was": ', 1),
            "NaN is no number of JSON",
            id="NaN",
        ),
        pytest.param(
            lambda text: text.replace('"line": ', '"line": -Infinity, "was": ', 1),
            "-Infinity is no number of JSON",
            id="infinity",
        ),
        pytest.param(
            lambda text: text.replace('"line": ', '"line": 1e999, "was": ', 1),
            "wrong at manifests[0].findings[0].location.line",
            id="past all numbers",
        ),
        pytest.param(
            lambda text: text.replace('"line": ', '"line": 1' + "0" * 9999 + ', "was": ', 1),
            "no valid JSON",
            id="too many digits",
        ),
        pytest.param(
            lambda text: text.rstrip()[:-1] + ', "x": ' + "[" * 200_000 + "]" * 200_000 + "}",
            "no valid JSON",
            id="deep",
        ),
        pytest.param(
            lambda text: text.replace('"findings": [', '"findings": [' + "1," * 300_000, 1),
            "wrong at manifests[0].findings[0]",
            id="wrong in very many places",
        ),
        pytest.param(
            lambda text: text.replace('"as_of": "', '"as_of": "on ', 1), "wrong at as_of", id="no day"
        ),
        pytest.param(lambda text: text.replace("Alpha", "\ud800", 1), "no UTF-8", id="no text"),
    ],
)
def test_results_of_a_stranger_are_told_as_damaged_in_one_line(
    damage: "object", told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert callable(damage)
    path = tmp_path / "one.json"
    result(path, "Alpha", capfd)
    path.write_bytes(damage(path.read_text("utf-8")).encode("utf-8", "surrogatepass"))

    assert run(["report", str(path)]) == 3

    said = capfd.readouterr()
    line, hint = said.err.splitlines()
    assert told in line
    assert hint == "  = write it anew with `measures-lint check --output-format json`"
    assert "Not everything could be looked at" in said.out


def test_a_version_of_any_length_is_told_in_one_short_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.json"
    result(path, "Alpha", capfd)
    held = json.loads(path.read_bytes())
    held["version"] = held.pop("version") * 100_000
    path.write_text(json.dumps(held), "utf-8")

    assert run(["report", str(path)]) == 3

    line = capfd.readouterr().err.splitlines()[0]
    assert "holds results of version '111" in line
    assert len(line) < 300


def test_several_manifests_make_an_overview_with_their_dossiers(capfd: pytest.CaptureFixture[str]) -> None:
    manifests = [str(ROOT / "examples" / name) for name in ("chat-app", "internal-assistant")]

    page = _Page(reported(capfd, "--output-format", "html", *manifests))

    named = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    ids = set(named)
    assert len(named) == len(ids)
    assert {"services", "s1", "s2", "s1-inspection", "s2-scope"} <= ids
    links = {attributes["href"] for tag, attributes in page.tags if tag == "a"}
    assert {"#s1", "#s2"} <= links
    assert {link for link in links if (link or "")[1:] not in ids} == set()


def test_services_of_one_name_are_told_apart_by_their_paths(capfd: pytest.CaptureFixture[str]) -> None:
    names = ("chat-app", "chat-app-with-mistakes", "internal-assistant")
    markdown = reported(capfd, *(str(ROOT / "examples" / name) for name in names))

    heads = [line for line in markdown.splitlines() if line.startswith("## ")]
    told = [head.rpartition("examples/")[2] for head in heads if "小禾助手" in head]
    assert told == [f"{name}/ai-service-manifest.yaml`)" for name in names[:2]]
    assert "## 知源内部助手" in heads


def test_a_place_that_several_keys_point_to_is_listed_once_for_a_duty(
    capfd: pytest.CaptureFixture[str],
) -> None:
    markdown = reported(capfd, str(ROOT / "examples" / "chat-app-with-mistakes"))

    listed = [line.split("; ") for line in markdown.splitlines() if line.startswith("- evidence: ")]
    assert max(map(len, listed)) > 4
    assert [places for places in listed if len(set(places)) < len(places)] == []


def test_chinese_is_written_with_the_signs_of_chinese(capfd: pytest.CaptureFixture[str]) -> None:
    markdown = reported(capfd, str(ROOT / "examples" / "chat-app-with-mistakes"), "--lang", "zh")

    # Files are quoted as they are, and code is code.
    own = re.sub(r"```text\n.*?\n```|`[^`]*`", "", markdown, flags=re.DOTALL)
    assert re.findall(r"[\u4e00-\u9fff] ?[,:;(]|\) ?[\u4e00-\u9fff]", own) == []
    assert "，第 38 行" in markdown
    assert "各项义务一览：✓" in markdown


def test_two_documents_are_not_both_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--output-format", "html", "--output-format", "markdown"]) == 2
    assert "standard output" in capfd.readouterr().err


def test_what_a_check_is_written_in_is_no_form_of_a_dossier(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository / "measures-lint.toml").write_text('output-format = ["sarif"]\nlang = "zh"\n', "utf-8")

    assert "合规档案" in reported(capfd)
    assert run(["report", "--output-format", "sarif"]) == 2
    assert "there is no output format 'sarif'" in capfd.readouterr().err
