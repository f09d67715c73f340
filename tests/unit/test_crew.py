"""Several at work: order, accidents, and how far ahead they go."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from linter.crew import processes, threads
from tests.crews import Start


def lost(number: int, why: str) -> str:
    return f"{number}: {why}"


def done(start: Start, count: int = 20, workers: int = 2) -> list[int | str]:
    results: Iterator[int | str] = processes.results(range(count), start, workers, lost)
    return list(results)


def test_results_come_in_the_order_of_the_items() -> None:
    assert done(Start(), 103, 3) == [2 * number for number in range(103)]


@pytest.mark.parametrize(
    "known", [range(0), range(60), range(1, 60), range(0, 600, 3), range(600), range(599)]
)
def test_what_is_known_before_comes_in_its_place(known: range) -> None:
    items: list[int | processes.Done[int | str]] = [
        processes.Done(f"known {number}") if number in known else number for number in range(600)
    ]
    results: Iterator[int | str] = processes.results(items, Start(), 2, lost)

    found = list(results)

    assert found == [f"known {number}" if number in known else 2 * number for number in range(600)]


def test_what_is_known_before_is_not_lost_where_nobody_works() -> None:
    items: list[int | processes.Done[int | str]] = [
        processes.Done("known") if number % 2 else number for number in range(100)
    ]
    results: Iterator[int | str] = processes.results(items, Start(stillborn=True), 2, lost)

    found = list(results)

    assert found[1::2] == ["known"] * 50
    assert [str(item).partition(":")[0] for item in found[::2]] == [str(n) for n in range(0, 100, 2)]


def test_nothing_to_do_is_no_result() -> None:
    assert done(Start(), 0) == []


def test_the_slowest_is_waited_for_and_keeps_its_place(tmp_path: Path) -> None:
    found = done_and_released(tmp_path / "go")

    assert found == [2 * number for number in range(40)]


def done_and_released(go: Path) -> list[int | str]:
    """The first item is done only after another worker has taken items beyond the first batches."""

    def items() -> Iterator[int]:
        for number in range(40):
            if number == 6 * processes.BATCH:
                go.touch()
            yield number

    start = Start(waits_for=str(go))
    return list(processes.results(items(), start, 2, lost))


def test_an_exception_loses_its_own_item_and_no_other() -> None:
    wanted: list[int | str] = [2 * number for number in range(20)]
    wanted[7] = "7: internal error: ValueError: no 7, please"

    assert done(Start(fails_at=7)) == wanted


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_killed_worker_held_is_lost_and_named_and_the_rest_is_done(workers: int) -> None:
    wanted: list[int | str] = [2 * number for number in range(60)]
    why = "the process that checked it came to an end before its time (killed by signal 9)"
    first = 9 // processes.BATCH * processes.BATCH
    for number in range(first, first + processes.BATCH):
        wanted[number] = f"{number}: {why}"

    assert done(Start(killed_at=9), 60, workers) == wanted


def test_workers_that_never_answer_are_given_up_and_no_item_is_passed_over() -> None:
    found = done(Start(stillborn=True), 200)

    assert [str(item).partition(":")[0] for item in found] == [str(number) for number in range(200)]
    assert {str(item).partition(": ")[2] for item in found} == {
        "the process that checked it came to an end before its time (exit code 7)",
        "the processes that check came to an end before their first answer",
    }


def test_no_more_is_taken_than_the_window_holds(tmp_path: Path) -> None:
    go, taken = tmp_path / "go", []
    window = processes.AHEAD * 2 * processes.BATCH

    def items() -> Iterator[int]:
        for number in range(10 * window):
            taken.append(number)
            # Nothing can be given back as long as the first is not done.
            if len(taken) == window:
                go.touch()
            yield number

    results = processes.results(items(), Start(waits_for=str(go)), 2, lost)
    first = next(results)
    most = len(taken)
    results.close()  # type: ignore[attr-defined]

    assert (first, most) == (0, window)


def test_threads_keep_the_order_too_and_start_once_each() -> None:
    started = []

    def start() -> Callable[[int], int]:
        started.append(threading.get_ident())
        return lambda number: 2 * number

    assert list(threads.results(range(50), start, 4)) == [2 * number for number in range(50)]
    assert len(started) == len(set(started)) <= 4


def test_threads_go_only_so_far_ahead() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = threads.results(items(), lambda: lambda number: number, 3)
    next(results)

    assert len(taken) <= threads.AHEAD * 3
