"""The page of a dossier in a real Chromium: nothing is fetched, axe is content, a keyboard is enough."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from linter.cli import run
from tests.manifests import AS_OF, ROOT

MISTAKES = ROOT / "examples" / "chat-app-with-mistakes"
OVERVIEW_ALONE = ("Alpha", "Beta", "小禾助手")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests; as root, Chromium runs only without its sandbox."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the example with mistakes."""
    file = tmp_path_factory.mktemp("dossier") / "page.html"
    assert run(["report", str(MISTAKES), "--as-of", AS_OF, "--output-format", f"html={file}"]) == 0
    return file


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The overview of three results, which differ in name and in how many errors they have."""
    folder = tmp_path_factory.mktemp("organisation")
    result = folder / "result.json"
    run(["check", str(MISTAKES), "--as-of", AS_OF, "--output-format", f"json={result}"])
    document = json.loads(result.read_text("utf-8"))
    for position, name in enumerate(OVERVIEW_ALONE):
        (manifest,) = document["manifests"]
        manifest["service"] = name
        manifest["findings"] = manifest["findings"][: 5 - 2 * position]
        for duty in manifest["duties"]:
            duty["status"] = "unmet" if name == "Beta" and duty["article"] == "15" else "met"
        (folder / f"{position}.json").write_text(json.dumps(document), "utf-8")
    results = [str(folder / f"{position}.json") for position in range(3)]
    file = folder / "page.html"
    assert run(["report", *results, "--output-format", f"html={file}"]) == 0
    return file


class Watched:
    """A page and what its browser had to say about it."""

    def __init__(self, context: BrowserContext, file: Path) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page = context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())


def names(page: Page) -> list[str]:
    """The services that the overview shows, in its order."""
    return page.locator(
        "#services tbody tr:visible th a, #services tbody tr:visible th > bdi"
    ).all_inner_texts()


@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_asks_for_nothing_and_fits_the_screen(
    width: int, browser: Browser, dossier: Path, organisation: Path
) -> None:
    for file in (dossier, organisation):
        with browser.new_context(viewport={"width": width, "height": 800}) as context:
            watched = Watched(context, file)
            watched.page.check("#language-zh")
            wide = watched.page.evaluate("document.documentElement.scrollWidth")

            assert watched.said == []
            assert watched.asked == [file.as_uri()]
            assert wide <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_no_violation(
    language: str, scheme: str, browser: Browser, dossier: Path, organisation: Path
) -> None:
    for file in (dossier, organisation):
        # axe is a script of its own, which the policy of the page would keep out.
        with browser.new_context(color_scheme=scheme, bypass_csp=True) as context:  # type: ignore[arg-type]
            page = Watched(context, file).page
            page.check(f"#language-{language}")
            found = Axe().run(page, options={"resultTypes": ["violations"]})

            assert found.violations_count == 0, found.generate_report()


def test_axe_would_find_one(browser: Browser, dossier: Path, tmp_path: Path) -> None:
    worse = tmp_path / "worse.html"
    worse.write_text(dossier.read_text("utf-8").replace('<html lang="en"', "<html", 1), "utf-8")
    with browser.new_context(bypass_csp=True, java_script_enabled=True) as context:
        page = Watched(context, worse).page
        page.evaluate("document.documentElement.removeAttribute('lang')")
        found = Axe().run(page, options={"runOnly": ["html-has-lang"]})

        assert [violation["id"] for violation in found.response["violations"]] == ["html-has-lang"]


def test_the_keyboard_reaches_the_switch_and_the_page_changes_its_language(
    browser: Browser, dossier: Path
) -> None:
    with browser.new_context() as context:
        page = Watched(context, dossier).page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "language-en"
        assert page.get_by_role("heading", name="For an inspection").is_visible()

        page.keyboard.press("ArrowRight")

        assert page.evaluate("document.documentElement.lang") == "zh-CN"
        assert page.title() == "小禾助手——合规档案"
        assert page.get_by_role("heading", name="供监督检查之用").is_visible()
        assert page.get_by_role("heading", name="For an inspection").count() == 0


def test_the_keyboard_sorts_the_overview(browser: Browser, organisation: Path) -> None:
    with browser.new_context() as context:
        page = Watched(context, organisation).page
        head = page.get_by_role("columnheader", name="errors")
        button = head.get_by_role("button")
        fewest = names(page)
        button.focus()

        page.keyboard.press("Enter")

        assert head.get_attribute("aria-sort") == "ascending"
        up = names(page)
        page.keyboard.press("Space")
        assert head.get_attribute("aria-sort") == "descending"
        assert names(page) == up[::-1]
        assert sorted(up) == sorted(fewest)
        page.get_by_role("columnheader", name="service", exact=True).get_by_role("button").press("Enter")
        assert head.get_attribute("aria-sort") is None
        assert page.locator("[aria-sort]").count() == 1


def test_the_filter_shows_what_is_asked_for_and_says_how_many(browser: Browser, organisation: Path) -> None:
    with browser.new_context() as context:
        page = Watched(context, organisation).page
        told = page.get_by_role("status")
        assert told.inner_text().endswith("3 / 3")

        page.get_by_role("searchbox").fill("小禾")
        assert (names(page), told.inner_text()[-5:]) == (["小禾助手"], "1 / 3")

        page.get_by_role("searchbox").fill("")
        page.get_by_role("radio", name="unmet").check()
        assert (names(page), told.inner_text()[-5:]) == (["Beta"], "1 / 3")


def test_the_service_stays_in_sight_while_the_overview_is_moved_sideways(
    browser: Browser, organisation: Path
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = Watched(context, organisation).page
        cells = page.locator("#services tr > :first-child")
        before = [cell.bounding_box() for cell in cells.all()]
        moved = page.evaluate(
            "(() => { const box = document.querySelector('#services').parentElement;"
            " box.scrollLeft = 9999; return box.scrollLeft; })()"
        )

        assert moved > 100
        assert [cell.bounding_box() for cell in cells.all()] == before


def test_what_is_far_down_a_page_of_many_services_is_laid_out_late_and_printed_all_the_same(
    browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    examples = [str(ROOT / "examples" / name) for name in ("internal-assistant", "overseas-image-service")]
    assert run(["report", *examples, "--as-of", AS_OF, "--output-format", f"html={file}"]) in {0, 3}
    visibility = "getComputedStyle(document.querySelector('#s2')).contentVisibility"
    with browser.new_context(bypass_csp=True) as context:
        watched = Watched(context, file)
        assert watched.page.evaluate(visibility) == "auto"
        watched.page.locator("#services a[href='#s2']").click()
        watched.page.wait_for_function(
            "(() => { const top = document.querySelector('#s2').getBoundingClientRect().top;"
            " return top >= 0 && top < innerHeight; })()"
        )
        assert watched.said == []
        watched.page.emulate_media(media="print")
        assert watched.page.evaluate(visibility) == "visible"


def test_without_scripts_everything_is_there(browser: Browser, dossier: Path, organisation: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = Watched(context, dossier).page
        assert page.get_by_role("heading", name="For an inspection").is_visible()
        page.check("#language-zh")
        assert page.get_by_role("heading", name="供监督检查之用").is_visible()
        assert page.get_by_text("For an inspection").first.is_hidden()
        page.goto(organisation.as_uri())
        assert page.locator("#services tbody tr").count() == 3
        assert page.get_by_role("searchbox").count() == 0


def test_on_paper_everything_is_unfolded(browser: Browser, dossier: Path) -> None:
    with browser.new_context() as context:
        page = Watched(context, dossier).page
        inner = page.locator("details .facts").first
        assert inner.is_hidden()
        printed = page.pdf(format="A4")

        assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page /") > 5
        page.emulate_media(media="print")
        assert page.locator("nav").is_hidden()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert inner.is_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("details[open]").count() == 0
