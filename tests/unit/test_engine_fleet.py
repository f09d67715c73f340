import threading
import time
from concurrent.futures import ThreadPoolExecutor

from linter.engine.opa_fleet import Closed, Fleet, Member
from linter.engine.retrying import Failure, Kind, Patience

NEVER = float("inf")
REFUSED = Failure("connection refused", "", Kind.PASSING)
USELESS = Failure("another revision", "", Kind.LASTING)
STEADY = Patience(chance=lambda: 0.5)


def taken(fleet: Fleet[str], end: float = NEVER) -> Member[str]:
    member = fleet.take(fleet.members, end)
    assert member is not None
    return member


def test_questions_go_to_the_server_with_the_fewest() -> None:
    fleet = Fleet(["a", "b"], 3, STEADY)
    first, second, third = (taken(fleet) for _ in range(3))
    fleet.answered(second)
    fleet.answered(third)

    names = [member.server for member in (first, second, third, taken(fleet))]

    assert names == ["a", "b", "a", "b"]


def test_no_server_gets_more_questions_than_it_may() -> None:
    fleet = Fleet(["a", "b"], 2, STEADY)
    most = 0
    lock = threading.Lock()

    def ask(_: int) -> None:
        nonlocal most
        member = taken(fleet)
        with lock:
            most = max(most, *(member.in_flight for member in fleet.members))
        fleet.answered(member)

    with ThreadPoolExecutor(12) as crew:
        list(crew.map(ask, range(400)))

    assert most <= 2
    assert sum(member.asked for member in fleet.members) == 400
    assert [member.in_flight for member in fleet.members] == [0, 0]


def test_whoever_finds_every_place_taken_gets_the_first_that_is_given_back() -> None:
    fleet = Fleet(["a"], 1, STEADY)
    member = taken(fleet)
    with ThreadPoolExecutor(1) as crew:
        waiting = crew.submit(taken, fleet)
        fleet.answered(member)

        assert waiting.result(10) is member


def test_nobody_waits_longer_for_a_place_than_there_is_time() -> None:
    fleet = Fleet(["a"], 1, STEADY)
    taken(fleet)

    assert fleet.take(fleet.members, time.monotonic() + 0.01) is None


def test_a_server_of_no_use_is_passed_over_and_told_once() -> None:
    fleet = Fleet(["a", "b"], 1, STEADY)
    fleet.failed(taken(fleet), USELESS)

    second = taken(fleet)
    told = fleet.answered(second)

    assert (second.server, told) == ("b", [("a", USELESS)])
    assert fleet.answered(taken(fleet)) == []


def test_where_all_are_of_no_use_there_is_none() -> None:
    fleet = Fleet(["a"], 1, STEADY)
    fleet.failed(taken(fleet), USELESS)

    assert fleet.take(fleet.members, NEVER) is None
    assert fleet.take([], NEVER) is None


def test_where_all_rest_the_first_to_have_rested_is_waited_for() -> None:
    fleet = Fleet(["a"], 1, Patience(failures=1, first_rest=0.02))
    begun = time.monotonic()
    fleet.failed(taken(fleet), REFUSED)

    assert taken(fleet).server == "a"
    assert time.monotonic() - begun >= 0.01


def test_where_all_rest_for_long_nobody_waits() -> None:
    fleet = Fleet(["a"], 1, Patience(failures=1, first_rest=60.0, longest_rest=60.0))
    fleet.failed(taken(fleet), REFUSED)

    assert fleet.take(fleet.members, NEVER) is None


def test_a_repetition_does_not_heed_a_rest() -> None:
    fleet = Fleet(["a"], 1, Patience(failures=1, first_rest=60.0, longest_rest=60.0))
    fleet.failed(taken(fleet), REFUSED)

    again = fleet.take(fleet.members, NEVER, rested=False)
    assert again is not None
    fleet.give_back(again)

    assert (again.in_flight, again.asked) == (0, 2)


def test_the_end_of_the_run_wakes_everybody_who_waits() -> None:
    fleet = Fleet(["a"], 1, STEADY)
    taken(fleet)
    with ThreadPoolExecutor(2) as crew:
        place = crew.submit(taken, fleet)
        pause = crew.submit(fleet.pause, 60.0)
        fleet.close()

        assert isinstance(place.exception(10), Closed)
        assert isinstance(pause.exception(10), Closed)
