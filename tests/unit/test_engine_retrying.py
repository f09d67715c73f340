import math

import pytest

from linter.engine.retrying import Failure, Health, Kind, Patience

STEADY = Patience(chance=lambda: 0.5)
PASSING = Failure("connection refused", "", Kind.PASSING)


def failure(kind: Kind, retry_after: int | None = None) -> Failure:
    return Failure("told", "hint", kind, retry_after)


@pytest.mark.parametrize(
    ("repetition", "failed", "pause"),
    [
        (1, failure(Kind.PASSING), 0.1),
        (2, failure(Kind.PASSING), 0.2),
        (3, failure(Kind.PASSING), None),
        (1, failure(Kind.PASSING, 5), 5.1),
        (1, failure(Kind.PASSING, 0), 0.1),
        (1, failure(Kind.PASSING, 6), None),
        (1, failure(Kind.UNWELL), None),
        (1, failure(Kind.ANSWER), None),
        (1, failure(Kind.LASTING), None),
        (1, failure(Kind.QUESTION), None),
    ],
)
def test_only_what_may_pass_is_repeated_and_after_a_pause(
    repetition: int, failed: Failure, pause: float | None
) -> None:
    assert STEADY.pause(repetition, failed) == pause


@pytest.mark.parametrize(("chance", "pause", "rest"), [(0.0, 0.05, 0.25), (1.0, 0.15, 0.75)])
def test_chance_spreads_pauses_and_rests_by_half(chance: float, pause: float, rest: float) -> None:
    patience = Patience(chance=lambda: chance)

    assert patience.pause(1, PASSING) == pytest.approx(pause)
    assert patience.rest(1) == rest


def test_rests_grow_up_to_the_longest() -> None:
    assert [STEADY.rest(count) for count in (1, 2, 3, 4, 99999)] == [0.5, 2.0, 8.0, 30.0, 30.0]


def failed(health: Health, at: float, kind: Kind = Kind.PASSING) -> float | None:
    """Put a question at a moment, and let it fail; gives the end of the rest that follows."""
    assert health.ready(at)
    health.begin()
    health.failed(failure(kind), at)
    return health.until


def test_a_server_rests_after_failures_in_a_row_and_for_longer_each_time() -> None:
    health = Health(STEADY)

    assert [failed(health, at) for at in (0.0, 1.0, 1.5, 3.5, 11.5)] == [None, 1.5, 3.5, 11.5, 41.5]


def test_a_server_that_rests_is_not_asked_and_afterwards_by_one_question() -> None:
    health = Health(STEADY)
    failed(health, 0.0)
    failed(health, 1.0)

    before = health.ready(1.4), health.ready(1.5)
    health.begin()

    assert (before, health.ready(1.5)) == ((False, True), False)


def test_an_answer_ends_all_rests_and_the_next_one_is_the_first() -> None:
    health = Health(STEADY)
    for at in (0.0, 1.0, 1.5):
        failed(health, at)
    health.begin()
    health.answered()

    assert (health.until, health.ready(3.5)) == (None, True)
    assert [failed(health, at) for at in (4.0, 5.0)] == [None, 5.5]


def test_questions_that_were_under_way_when_a_rest_began_do_not_make_it_longer() -> None:
    health = Health(STEADY)
    for _ in range(4):
        health.begin()
    for _ in range(4):
        health.failed(PASSING, 10.0)

    assert health.until == 10.5


@pytest.mark.parametrize("kind", [Kind.ANSWER, Kind.QUESTION])
def test_a_failure_that_is_an_answer_makes_up_for_a_silence(kind: Kind) -> None:
    health = Health(STEADY)

    assert [failed(health, 0.0), failed(health, 1.0, kind), failed(health, 2.0)] == [None, None, None]


def test_a_server_of_no_use_is_given_up_at_once() -> None:
    health = Health(STEADY)

    assert failed(health, 0.0, Kind.LASTING) == math.inf
    assert not health.ready(1e9)
