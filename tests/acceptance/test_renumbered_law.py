"""The Cybersecurity Law on every output, on both sides of the day on which it was renumbered."""

from pathlib import Path

import pytest

from linter.cli import run

MANIFEST = """\
manifest_version: 1
service: {name: 小禾助手, generates: [text], offered_as: [web]}
audience: {public: true, territories: [CN]}
"""
NAMES = {"en": "article {} of the Cybersecurity Law", "zh": "《网络安全法》第{}条"}
FORMER, PRESENT = {"en": "24", "zh": "二十四"}, {"en": "26", "zh": "二十六"}


@pytest.mark.parametrize(("as_of", "number"), [("2025-12-31", FORMER), ("2026-01-01", PRESENT)])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", [["-v"], ["--output-format", "json"]])
def test_scope_cites_the_law_by_the_numbers_of_the_day(
    as_of: str,
    number: dict[str, str],
    lang: str,
    form: list[str],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "ai-service-manifest.yaml"
    path.write_text(MANIFEST, "utf-8")

    assert run(["scope", str(path), "--as-of", as_of, "--lang", lang, *form]) == 0
    out = capfd.readouterr().out
    found = {name for name in (FORMER[lang], PRESENT[lang]) if NAMES[lang].format(name) in out}

    assert found == {number[lang]}


@pytest.mark.parametrize(
    ("lang", "arguments", "cited"),
    [
        ("en", ["--as-of", "2025-12-31"], "come from article 21(3) of the Cybersecurity Law;"),
        ("en", ["--as-of", "2026-01-01"], "come from article 23(3) of the Cybersecurity Law;"),
        ("en", [], "come from article 23(3) (until 2025-12-31: article 21(3)) of the Cybersecurity Law;"),
        ("zh", ["--as-of", "2025-12-31"], "六个月出自《网络安全法》第二十一条第（三）项；"),
        ("zh", ["--as-of", "2026-01-01"], "六个月出自《网络安全法》第二十三条第（三）项；"),
        ("zh", [], "六个月出自《网络安全法》第二十三条第（三）项（2026年前为第二十一条第（三）项）；"),
    ],
)
def test_a_page_cites_the_law_by_the_numbers_of_the_day_or_both_ways(
    lang: str, arguments: list[str], cited: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "log-retention-too-short", "--lang", lang, *arguments]) == 0
    assert cited in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "cited"),
    [
        (["--as-of", "2025-12-31"], "Cybersecurity Law, article 50\n"),
        (["--as-of", "2026-01-01"], "Cybersecurity Law, article 52\n"),
        ([], "Cybersecurity Law, article 52 (until 2025-12-31: article 50)\n"),
    ],
)
def test_related_law_is_cited_by_the_numbers_of_the_day(
    arguments: list[str], cited: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "art-20", *arguments]) == 0
    assert cited in capfd.readouterr().out
