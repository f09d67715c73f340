"""Many manifests: several processes say the same as one, whatever happens; and all of it ends at once."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter import resources
from linter.cli.parts import ENOUGH
from linter.marks import SETTLING
from linter.reporters.formats import FORMATS
from tests.repositories import Repository
from tests.servers import running_opas, serving, silent

AS_OF = ["--as-of", "2026-11-24"]
FAULTY = """\
manifest_version: 1
service: {{name: 小禾助手 {0}, generates: [text], offered_as: [web]}}
provider: {{name: 示例科技, kind: company, established_in: CN}}
audience: {{public: true, territories: [CN]}}
access: {{accounts: true}}
agreement: {{document: terms.md}}
"""
WAIVED = "# measures-lint: ignore[guidance-missing] being written until 2027-01-31\n"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}


def command(here: Path, *arguments: str, code: int = 1, text: str | None = None) -> tuple[str, str]:
    """What the command prints, on either stream."""
    done = subprocess.run(
        [sys.executable, "-m", "linter", "check", *AS_OF, *arguments],
        cwd=here,
        env=ENVIRONMENT,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout, done.stderr


def declare(root: Path, name: str, text: str) -> None:
    (root / name).mkdir(parents=True)
    (root / name / "ai-service-manifest.yaml").write_text(text, "utf-8")
    (root / name / "terms.md").write_text(f"# Terms of {name}\n\nBe kind.\n", "utf-8")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More manifests than one process checks alone, some of which cannot be checked, or break the schema."""
    repository = Repository.created(tmp_path_factory.mktemp("many") / "repository")
    for number in range(ENOUGH + 12):
        declare(repository.path, f"service-{number:03}", FAULTY.format(number))
    declare(repository.path, "service-005-breaks", "manifest_version: 1\nservice: {nme: x}\n")
    declare(repository.path, "service-010-strange", "a: 1\n")
    declare(
        repository.path, "service-015-waived", FAULTY.format("W").replace("service:", f"{WAIVED}service:")
    )
    declare(repository.path, "service-020-bytes", "")
    (repository.path / "service-020-bytes" / "ai-service-manifest.yaml").write_bytes(
        b"manifest_version: \xff"
    )
    repository.commit()
    return repository.path


@pytest.mark.parametrize("name", FORMATS)
def test_two_processes_print_what_one_prints(many: Path, name: str) -> None:
    alone = command(many, "--output-format", name, "--jobs", "1", "--no-cache", code=3)
    together = command(many, "--output-format", name, "--jobs", "2", "--no-cache", code=3)

    assert together == alone
    assert "service-020-bytes" in together[1]


def test_everything_is_told_in_the_order_in_which_it_is_found(many: Path) -> None:
    told = json.loads(command(many, "--output-format", "json", "--jobs", "3", code=3)[0])

    paths = [manifest["path"] for manifest in told["manifests"]]
    assert (paths, len(paths)) == (sorted(paths), ENOUGH + 15)
    assert [error["path"] for error in told["errors"]] == ["service-020-bytes/ai-service-manifest.yaml"]
    assert told["summary"]["waived"] == 1


def test_the_cache_of_one_run_serves_another_with_more_processes(many: Path, tmp_path: Path) -> None:
    # Of what was written just now, more has to be looked at, and kept, another time.
    time.sleep(SETTLING / 1e9)
    cache = ["--cache-dir", str(tmp_path / "cache")]
    first = command(many, "--jobs", "2", *cache, code=3)
    kept = sorted(path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("??/*"))

    assert len(kept) == ENOUGH + 13
    assert command(many, "--jobs", "3", *cache, code=3) == first
    assert sorted(path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("??/*")) == kept


def known(many: Path, folder: Path) -> tuple[Path, list[str]]:
    """A copy of the repository of which everything is known, and the options that name what is."""
    copy = folder / "copy"
    shutil.copytree(many, copy, symlinks=True)
    (copy / "measures-lint-waivers.toml").write_text(
        '[[waivers]]\nrule = "guidance-missing"\nreason = "It is being written."\nexpires = 2027-01-31\n'
    )
    options = ["--cache-dir", str(folder / "cache")]
    command(copy, *options, code=3)
    return copy, options


ASKED = [
    *(["--output-format", name] for name in FORMATS),
    ["--lang", "zh", "-v"],
    ["--lang", "zh", "--output-format", "html"],
    ["--select", "agreement", "--ignore", "evidence"],
    ["--profile", "draft", "--output-format", "json"],
    ["--no-ignores", "--no-discover"],
    ["--statistics", "-q"],
]


def test_what_is_known_from_before_is_told_as_if_it_was_checked(many: Path, tmp_path: Path) -> None:
    copy, options = known(many, tmp_path)

    for asked in ASKED:
        fresh = command(copy, *asked, "--jobs", "1", "--no-cache", code=3)
        assert command(copy, *asked, *options, code=3) == fresh


@pytest.mark.parametrize("changed", [3, 40])
def test_what_changed_among_much_that_is_known_is_checked_in_its_place(
    changed: int, many: Path, tmp_path: Path
) -> None:
    copy, options = known(many, tmp_path)
    for number in range(1, ENOUGH + 12, (ENOUGH + 12) // changed):
        manifest = copy / f"service-{number:03}" / "ai-service-manifest.yaml"
        manifest.write_text(manifest.read_text("utf-8").replace("小禾", "小麦"), "utf-8")
    fresh = command(copy, "--jobs", "1", "--no-cache", code=3)

    assert fresh[0].count("小麦") >= changed
    assert command(copy, "--jobs", "2", *options, code=3) == fresh
    assert command(copy, "--jobs", "2", *options, code=3) == fresh


def test_where_all_is_known_nobody_else_is_set_to_work(many: Path, tmp_path: Path) -> None:
    copy, options = known(many, tmp_path)
    (copy / "service-020-bytes" / "ai-service-manifest.yaml").unlink()
    probe = "import sys; from linter.cli import run; run(sys.argv[1:]); print('linter.crew' in sys.modules)"

    def crewed(*cache: str) -> str:
        asked = ["check", *AS_OF, "--jobs", "2", "-qq", *cache]
        done = subprocess.run(
            [sys.executable, "-c", probe, *asked], cwd=copy, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()[-1]

    assert (crewed(*options), crewed("--no-cache")) == ("False", "True")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_baseline_hides_the_same_from_several_processes(many: Path, tmp_path: Path, form: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(many, copy)
    shutil.rmtree(copy / "service-020-bytes")
    command(copy, "--write-baseline", "--jobs", "2", code=1)
    written = (copy / "measures-lint-baseline.json").read_bytes()
    command(copy, "--write-baseline", "--jobs", "1", code=1)
    assert (copy / "measures-lint-baseline.json").read_bytes() == written
    shutil.rmtree(copy / "service-003")
    baseline = ["--baseline", "measures-lint-baseline.json", "--output-format", form]

    alone = command(copy, *baseline, "--jobs", "1", code=1)

    assert command(copy, *baseline, "--jobs", "2", code=1) == alone
    assert "baseline-outdated" in alone[0] or form == "text"


def test_rules_of_ones_own_are_asked_in_every_process(many: Path, opa: str, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "named.rego").write_text(OWN, "utf-8")
    own = ["--policy", str(folder), "--output-format", "json", "--select", "house-name-missing"]

    alone = command(many, *own, "--jobs", "1", code=3)

    assert command(many, *own, "--jobs", "2", code=3) == alone
    assert alone[0].count('"rule": "house-name-missing"') == ENOUGH + 13


OWN = """\
# METADATA
# title: Name of the house missing
# description: A service of ours says what it is called.
# scope: package
# schemas:
#   - input.manifest: schema["ai-service-manifest-1"]
# custom:
#   severity: warning
#   shows: missing_record
#   message: the house has no name
#   remedy: Name it.
package rules.house.names.house_name_missing

violations contains {"path": ["service"], "details": {}} if {
	input.manifest.service.name
}
"""


def test_one_manifest_on_standard_input_needs_nobody_else() -> None:
    out, _ = command(
        Path.cwd(), "-", "--stdin-filename", "ai-service-manifest.yaml", "--jobs", "8", text=FAULTY.format(1)
    )

    assert "1 manifest, " in out


def test_nothing_of_the_working_directory_is_imported(many: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(many, copy)
    for name in ("multiprocessing", "pickle", "queue", "linter", "subprocess", "threading"):
        (copy / f"{name}.py").write_text("open('executed', 'w').close()\n", "utf-8")
    done = subprocess.run(
        [
            shutil.which("measures-lint", path=str(Path(sys.executable).parent)) or "",
            "check",
            *AS_OF,
            "-j",
            "2",
        ],
        cwd=copy,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, (copy / "executed").exists()) == (3, False)


# --- Accidents and interrupts ------------------------------------------------------------------------------

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to find processes")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that takes long enough to check for something to happen meanwhile."""
    root = tmp_path_factory.mktemp("long")
    for number in range(800):
        (root / f"s{number:04}").mkdir()
        (root / f"s{number:04}" / "ai-service-manifest.yaml").write_text(FAULTY.format(number), "utf-8")
    return root


@pytest.fixture
def running(long: Path, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A run that has printed its first line, with two workers, and a report under way."""
    outputs = ["--output-format", "text", "--output-format", f"json={tmp_path / 'report.json'}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "linter", "check", *AS_OF, "--no-cache", "-j", "2", *outputs],
        cwd=long,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def is_gone(process: int) -> bool:
    """Whether a process is gone, waited for as long as a busy machine may take."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if not Path(f"/proc/{process}").exists():
            return True
        os.sched_yield()
    return False


@pytest.mark.parametrize(
    ("number", "to_group", "code"),
    [
        (signal.SIGINT, False, 130),
        (signal.SIGINT, True, 130),
        (signal.SIGTERM, False, 143),
        (signal.SIGTERM, True, 143),
    ],
)
def test_an_interrupt_ends_everything_and_leaves_nothing(
    running: "subprocess.Popen[bytes]", tmp_path: Path, number: int, to_group: bool, code: int
) -> None:
    workers = children(running.pid)
    (os.killpg if to_group else os.kill)(running.pid, number)
    _, told = running.communicate(timeout=60)

    assert (running.returncode, told.strip()) == (code, b"")
    assert len(workers) == 2
    assert [worker for worker in workers if not is_gone(worker)] == []
    assert list(tmp_path.iterdir()) == []


def test_workers_go_with_a_run_that_is_killed(running: "subprocess.Popen[bytes]") -> None:
    workers = children(running.pid)
    running.kill()

    assert len(workers) == 2
    assert [worker for worker in workers if not is_gone(worker)] == []


def test_what_a_killed_worker_held_is_named_and_the_rest_is_checked(
    running: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    os.kill(children(running.pid)[0], signal.SIGKILL)
    _, told = running.communicate(timeout=300)
    report = json.loads((tmp_path / "report.json").read_bytes())
    lost = [error["path"] for error in report["errors"]]
    checked = [manifest["path"] for manifest in report["manifests"]]

    assert running.returncode == 3
    assert 1 <= len(lost) <= 4
    assert sorted(lost + checked) == [f"s{number:04}/ai-service-manifest.yaml" for number in range(800)]
    assert all(path.encode() in told for path in lost)
    assert {error["message"] for error in report["errors"]} == {
        "the process that checked it came to an end before its time (killed by signal 9)"
    }


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_does_not_wait_for_servers_that_hang(
    many: Path, tmp_path: Path, number: int, code: int
) -> None:
    with serving(silent) as one, serving(silent) as another:
        servers = ["--engine", "opa", "--opa-url", f"{one.url},{another.url}", "--opa-timeout", "600"]
        report = tmp_path / "report.json"
        running = started(many, "--output-format", f"json={report}", *servers)
        # Each has all the questions that it may have at once.
        while len(one.requests) + len(another.requests) < 8 and running.poll() is None:
            os.sched_yield()
        running.send_signal(number)
        out, told = running.communicate(timeout=60)

    assert (running.returncode, out, told.strip(), list(tmp_path.iterdir())) == (code, b"", b"", [])


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_an_opa_that_was_started_for_many_goes_with_the_run(
    long: Path, opa: str, number: int, code: int
) -> None:
    path = os.pathsep.join([str(Path(opa).parent), os.environ["PATH"]])
    running = started(long, "--engine", "opa", PATH=path)
    assert running.stdout is not None
    assert running.stdout.readline() != b""
    servers = children(running.pid)
    guards = [guard for server in servers for guard in children(server)]
    running.send_signal(number)
    running.communicate(timeout=60)

    assert (running.returncode, len(servers)) == (code, 1)
    assert [process for process in (*servers, *guards) if not is_gone(process)] == []


def test_several_servers_say_the_same_as_the_embedded_policies(many: Path, opa: str, tmp_path: Path) -> None:
    with running_opas(opa, *[resources.policies()] * 2, log=tmp_path / "opa.log") as servers:
        urls = ",".join(server.url for server in servers)
        asked = ["--engine", "opa", "--opa-url", urls, "--output-format", "json"]

        together = command(many, *asked, code=3)

    alone = command(many, "--output-format", "json", "--no-cache", code=3)
    assert (json.loads(together[0]) | {"engine": "wasm"}, together[1]) == (json.loads(alone[0]), alone[1])


# --- No room, and nobody who reads -------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("to_file", [False, True], ids=["printed", "to a file"])
def test_a_report_for_which_there_is_no_room_is_not_half_written(
    long: Path, tmp_path: Path, jobs: str, to_file: bool
) -> None:
    form = f"sarif={tmp_path / 'report.sarif'}" if to_file else "sarif"
    line = f"ulimit -f 100; exec {sys.executable} -m linter check --no-cache -j {jobs} --output-format {form}"
    done = subprocess.run(["bash", "-c", line], cwd=long, env=ENVIRONMENT, capture_output=True, check=False)

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (3, b"", [])
    assert done.stderr.decode() == (
        "not checked: cannot hold back what a report tells at its end: File too large\n"
        "  = make room for temporary files, or name another folder for them in TMPDIR\n"
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_ends_when_its_reader_leaves(long: Path, jobs: str) -> None:
    running = started(long, "--no-cache", "-j", jobs)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    workers = children(running.pid)
    running.stdout.close()

    assert (running.wait(60), running.stderr.read()) == (3, b"")
    assert [worker for worker in workers if not is_gone(worker)] == []
    running.stderr.close()


def started(here: Path, *arguments: str, **variables: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "linter", "check", *AS_OF, *arguments],
        cwd=here,
        env={**ENVIRONMENT, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
