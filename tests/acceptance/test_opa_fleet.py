"""Several OPAs, of which some die, hang or hold other policies: the same answers, or *not checked*."""

import json
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from linter import catalog, resources
from linter.cli import run
from linter.configuration.terms import Choice, Terms
from linter.engine import answer
from linter.engine.base import Engine
from linter.engine.opa import OpaEngine
from linter.engine.retrying import Patience
from linter.errors import PolicyUnavailable
from linter.lint import Linter, Options
from linter.sources import read
from tests.manifests import AS_OF, ROOT, examples, fixtures
from tests.servers import (
    RunningOpa,
    Server,
    answers,
    closed_port,
    running_opas,
    serving,
    silent,
    start_opa,
)

CATALOG = catalog.load()
CHECK = partial(answer.read, catalog=CATALOG)
EXAMPLE = ROOT / "examples" / "chat-app-with-mistakes" / "ai-service-manifest.yaml"
OTHER = "0123456789ab"
HURRIED = Patience(first_pause=0.01, first_rest=0.01, longest_rest=0.05, longest_wait=0.2)

Facts = Mapping[str, Any]


@pytest.fixture(scope="module")
def questions(wasm: Engine) -> list[tuple[Facts, Any]]:
    """Facts of 300 manifests, and what the embedded engine answers to them."""
    packs = list(CATALOG.packs)
    linter = Linter(wasm, CATALOG, Options(AS_OF, packs, "en", Terms(CATALOG, Choice(packs))))
    documents = [linter.facts(read(str(path))) for path in [*fixtures(), *examples()]]
    known = [(facts, ordered(wasm.evaluate(facts))) for facts in documents]
    return (known * (300 // len(known) + 1))[:300]


def ordered(document: Any) -> Any:
    """An answer with its set, which has no order of its own, in one."""
    return {**document, "violations": sorted(document["violations"], key=partial(json.dumps, sort_keys=True))}


@pytest.fixture
def opas(opa: str, tmp_path: Path) -> Iterator[list[RunningOpa]]:
    with running_opas(opa, *[resources.policies()] * 3, log=tmp_path / "opa.log") as servers:
        yield servers


@pytest.fixture
def other_policies(tmp_path: Path) -> Path:
    """The policies, as another version of the linter would have them."""
    folder = tmp_path / "other"
    shutil.copytree(resources.policies(), folder, ignore=shutil.ignore_patterns("*_test.rego"))
    registry = folder / "registry" / "data.json"
    written = registry.read_text("utf-8")
    assert CATALOG.revision in written
    registry.write_text(written.replace(CATALOG.revision, OTHER), "utf-8")
    return folder


def asked(
    engine: OpaEngine, questions: Sequence[tuple[Facts, Any]], *, threads: int = 12, after: Any = None
) -> list[Any]:
    """Whether each question got its answer, or the error; `after` a third of them, something is done."""
    count = iter(range(1, len(questions) + 1))
    lock = threading.Lock()

    def ask(question: tuple[Facts, Any]) -> Any:
        facts, expected = question
        try:
            outcome: Any = ordered(engine.evaluate(facts)) == expected
        except PolicyUnavailable as error:
            outcome = error
        with lock:
            done = next(count)
        if after is not None and done == len(questions) // 3:
            after()
        return outcome

    with ThreadPoolExecutor(threads) as crew:
        return list(crew.map(ask, questions))


def engine_of(*urls: str, warnings: list[str] | None = None, **options: Any) -> OpaEngine:
    def warn(message: str, hint: str) -> None:
        if warnings is not None:
            warnings.append(message)

    return OpaEngine(*urls, check=CHECK, warn=warn, **options)


def test_a_fleet_takes_so_many_questions_at_once_as_its_servers_do() -> None:
    engine = engine_of("http://localhost:1", "http://localhost:2", "http://localhost:2/", parallel=3)

    assert engine.parallel == 6


def test_nothing_is_lost_when_a_server_dies_in_the_middle(
    opas: list[RunningOpa], questions: list[tuple[Facts, Any]]
) -> None:
    warnings: list[str] = []
    with engine_of(*(opa.url for opa in opas), warnings=warnings) as engine:
        outcomes = asked(engine, questions, after=opas[1].kill)
        shares = [member.asked for member in engine._fleet.members]

    assert outcomes == [True] * 300
    assert len(warnings) <= 1
    assert all(opas[1].url in warning for warning in warnings)
    assert min(shares[0], shares[2]) > 50


def test_a_server_that_comes_back_is_asked_again(
    opa: str, opas: list[RunningOpa], questions: list[tuple[Facts, Any]], tmp_path: Path
) -> None:
    with engine_of(opas[0].url, opas[1].url, patience=HURRIED) as engine:
        opas[1].kill()
        assert asked(engine, questions[:60]) == [True] * 60
        dead = engine._fleet.members[1].health.until
        arguments = ("--log-level=error", "--ignore=*_test.rego", "--bundle", resources.policies())
        back = start_opa(opa, *arguments, log=tmp_path / "back.log", port=opas[1].port)
        try:
            back.wait()
            opas[0].kill()
            outcomes = [asked(engine, questions[:1])[0] for _ in range(3)]
            alive = engine._fleet.members[1].health.until
        finally:
            back.kill()

    assert dead is not None
    assert (outcomes[-1], alive) == (True, None)


def test_what_is_left_is_told_when_all_servers_die(
    opas: list[RunningOpa], questions: list[tuple[Facts, Any]]
) -> None:
    def kill() -> None:
        for opa in opas:
            opa.kill()

    with engine_of(*(opa.url for opa in opas), patience=HURRIED) as engine:
        outcomes = asked(engine, questions, after=kill)

    answered = [outcome for outcome in outcomes if outcome is True]
    failed = [outcome for outcome in outcomes if isinstance(outcome, PolicyUnavailable)]
    assert len(answered) >= 100
    assert len(failed) >= 150
    assert len(answered) + len(failed) == 300
    for opa in opas:
        assert all(opa.url in error.message for error in failed)


def test_a_server_with_another_revision_is_left_out_and_told_once(
    opa: str, other_policies: Path, questions: list[tuple[Facts, Any]], tmp_path: Path
) -> None:
    warnings: list[str] = []
    mine = resources.policies()
    with (
        running_opas(opa, mine, other_policies, log=tmp_path / "opa.log") as (good, stale),
        engine_of(good.url, stale.url, warnings=warnings) as engine,
    ):
        outcomes = asked(engine, questions[:60])

    assert outcomes == [True] * 60
    assert warnings == [
        f"OPA at {stale.url} was left out, and others were asked: the policies that answered are of "
        f"revision {OTHER!r}, this linter has {CATALOG.revision!r}"
    ]


def test_another_revision_is_taken_where_the_user_says_so(
    opa: str, other_policies: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with running_opas(opa, other_policies, log=tmp_path / "opa.log") as (stale,):
        check = ["check", str(EXAMPLE), "--as-of", AS_OF, "--engine", "opa", "--opa-url", stale.url]
        refused = run(check), capfd.readouterr().err
        taken = run([*check, "--opa-any-revision"]), capfd.readouterr().err

    assert refused == (
        3,
        f"not checked: {EXAMPLE}: asked OPA at {stale.url} for lint/answer: "
        f"the policies that answered are of revision {OTHER!r}, this linter has {CATALOG.revision!r}\n"
        "  = load the policies of this version of measures-lint into OPA\n",
    )
    assert taken == (
        1,
        "warning: answers of policies of any version are taken, as --opa-any-revision says\n"
        f"  = those of this linter are of revision {CATALOG.revision}; "
        "what others find may be more, or less\n",
    )


@pytest.fixture
def sound(wasm: Engine, questions: list[tuple[Facts, Any]]) -> Iterator[Server]:
    """A server that gives one sound answer to everything."""
    with serving(answers("200 OK", {"result": questions[0][1]})) as server:
        yield server


def test_a_server_that_hangs_does_not_hold_the_others(
    sound: Server, questions: list[tuple[Facts, Any]]
) -> None:
    warnings: list[str] = []
    same = [questions[0]] * 200
    with (
        serving(silent) as hanging,
        engine_of(sound.url, hanging.url, warnings=warnings, timeout=0.5) as engine,
    ):
        outcomes = asked(engine, same)

    assert outcomes == [True] * 200
    # Its four places once, and one try after each rest.
    assert 4 <= len(hanging.requests) <= 8
    assert warnings == [
        f"OPA at {hanging.url} was left out, and others were asked: no complete answer within 0.5 s"
    ]


@pytest.mark.parametrize(
    ("fault", "asked_of_it"),
    [
        (answers("401 Unauthorized"), 1),
        (answers("404 Not Found"), 1),
        (answers("200 OK", "<p>Sign in"), 2),
        (answers("200 OK", {}), 2),
        (answers("200 OK", '{"resu'), 2),
    ],
)
def test_a_server_that_gives_no_answers_is_soon_left_alone(
    fault: Any, asked_of_it: int, sound: Server, questions: list[tuple[Facts, Any]]
) -> None:
    patience = Patience(first_rest=60.0, longest_rest=60.0)
    with serving(fault) as server, engine_of(server.url, sound.url, patience=patience) as engine:
        outcomes = asked(engine, [questions[0]] * 20, threads=1)

    assert outcomes == [True] * 20
    assert len(server.requests) == asked_of_it


def test_a_question_that_one_server_cannot_answer_goes_to_another(
    sound: Server, questions: list[tuple[Facts, Any]]
) -> None:
    odd = answers("200 OK", {"result": {**questions[0][1], "violations": [{"rule": "invented"}]}})
    with (
        serving(answers("500 Internal Server Error")) as failing,
        serving(odd) as lying,
        engine_of(failing.url, lying.url, sound.url) as engine,
    ):
        outcomes = asked(engine, [questions[0]] * 9, threads=1)

    assert outcomes == [True] * 9
    assert min(len(failing.requests), len(lying.requests)) >= 3


def test_the_deadline_ends_waiting_and_names_every_manifest_that_is_left(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / f"{name}.yaml" for name in "abc"]
    for path in paths:
        shutil.copy(EXAMPLE, path)
    with serving(silent) as server:
        options = ("--engine", "opa", "--opa-url", server.url, "--opa-deadline", "0.4")
        code = run(["check", *map(str, paths), "--as-of", AS_OF, "--no-cache", *options])

    told = "OPA did not answer within the 0.4 s that the whole run has for it"
    assert code == 3
    assert capfd.readouterr().err == "".join(
        f"not checked: {path}: {told}\n  = --opa-deadline allows it more time\n" for path in paths
    )


def test_the_end_of_the_run_does_not_wait_for_answers(questions: list[tuple[Facts, Any]]) -> None:
    with serving(silent) as server, ThreadPoolExecutor(6) as crew:
        engine = engine_of(server.url, timeout=60.0)
        with engine:
            waiting = [crew.submit(engine.evaluate, questions[0][0]) for _ in range(6)]
            while len(server.requests) < 4:
                threading.Event().wait(0.01)
        errors = [one.exception(10) for one in waiting]

    assert [str(error) for error in errors] == ["the run ended before OPA answered"] * 6


def test_every_server_is_named_where_none_answers(capfd: pytest.CaptureFixture[str]) -> None:
    gone = f"http://127.0.0.1:{closed_port()}"
    with serving(answers("401 Unauthorized")) as server:
        options = ["--engine", "opa", "--opa-url", server.url, "--opa-url", gone]
        code = run(["check", str(EXAMPLE), "--as-of", AS_OF, *options])

    assert (code, capfd.readouterr().err) == (
        3,
        f"not checked: {EXAMPLE}: asked 2 OPAs for lint/answer, and none answered: "
        f"{server.url}: status 401 Unauthorized; {gone}: connection refused (tried 3 times)\n"
        "  = is OPA running there? --engine opa without --opa-url starts one\n",
    )


@pytest.mark.parametrize("source", ["environment", "configuration", "one in the configuration"])
def test_the_servers_may_stand_in_the_environment_or_in_the_configuration(
    source: str, sound: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = f"http://127.0.0.1:{closed_port()}"
    config = tmp_path / "own.toml"
    config.write_text('engine = "opa"\n', "utf-8")
    if source == "environment":
        monkeypatch.setenv("MEASURES_LINT_CHECK_OPA_URL", f"{gone} {sound.url}")
    else:
        urls = [gone, sound.url] if source == "configuration" else sound.url
        config.write_text(f'engine = "opa"\nopa-url = {json.dumps(urls)}\n', "utf-8")

    code = run(["check", str(EXAMPLE), "--as-of", AS_OF, "--config", str(config), "--fail-level", "error"])

    assert code in (0, 1)
    assert len(sound.requests) == 1


def test_a_configuration_of_ones_own_may_take_any_revision_and_one_of_the_tree_may_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "ai-service-manifest.yaml")
    other = answers("200 OK", {"result": {"revision": OTHER}})
    monkeypatch.chdir(tmp_path)
    with serving(other) as server:
        config = tmp_path / "measures-lint.toml"
        config.write_text(f'engine = "opa"\nopa-url = "{server.url}"\nopa-any-revision = true\n', "utf-8")
        in_tree = run(["check", "--as-of", AS_OF]), capfd.readouterr().err
        named = run(["check", "--as-of", AS_OF, "--config", str(config)]), capfd.readouterr().err

    assert in_tree == (
        2,
        "wrong use: a configuration in the tree cannot accept answers of other policies\n"
        "  = give --opa-any-revision on the command line, or the configuration with --config\n",
    )
    assert (named[0], named[1].splitlines()[0]) == (
        3,
        "warning: answers of policies of any version are taken, as --opa-any-revision says",
    )
    assert "the policies gave an answer of the wrong shape: scope is None" in named[1]
