import pytest

from linter.findings import Location
from linter.reporters.snippet import printable, snippet, width


def shown(text: str, location: Location, label: str = "here") -> list[tuple[str, str]]:
    return list(snippet(text, location, label))


def test_the_carets_stand_under_the_key() -> None:
    assert shown("a: 1\nkey: value\n", Location(2, 1, 2, 4)) == [("2", "key: value"), ("", "^^^ here")]


def test_the_carets_stand_right_behind_wide_characters() -> None:
    # Two columns for each Chinese character: the value starts in column 9 of the terminal.
    assert shown("名称：a: bad\n", Location(1, 4, 1, 5)) == [("1", "名称：a: bad"), ("", "      ^ here")]


def test_a_wide_value_gets_carets_of_its_own_width() -> None:
    assert shown("a: 小禾\n", Location(1, 4, 1, 6)) == [("1", "a: 小禾"), ("", "   ^^^^ here")]


def test_a_value_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert shown("a: |\n  x\n", Location(1, 4, 3, 1)) == [("1", "a: |"), ("", "   ^ here")]


def test_a_place_behind_the_end_is_still_shown() -> None:
    assert shown("a: 1", Location(9, 1, 9, 1)) == [("9", ""), ("", "^ here")]


def test_tabs_are_spread_out_on_both_lines() -> None:
    assert shown("\tkey = 1\n", Location(1, 2, 1, 5)) == [("1", "    key = 1"), ("", "    ^^^ here")]


def test_a_long_line_is_cut() -> None:
    (_, content), (_, carets) = shown(f"key: {'x' * 500}\n", Location(1, 1, 1, 4))

    assert (content, carets) == (f"key: {'x' * 95}…", "^^^ here")


def test_a_place_far_right_in_a_long_line_is_brought_into_view() -> None:
    text = f"{'x' * 200} key: value\n"
    (_, content), (_, carets) = shown(text, Location(1, 202, 1, 205))

    assert (content, carets) == (f"…{'x' * 24} key: value", f"{' ' * 26}^^^ here")


def test_a_place_thousands_of_characters_away_looks_no_different() -> None:
    text = f"{'x' * 5000} key: {'y' * 5000}\n"
    (_, content), (_, carets) = shown(text, Location(1, 5002, 1, 5005))

    assert (content, carets) == (f"…{'x' * 24} key: {'y' * 69}…", f"{' ' * 26}^^^ here")


def test_a_stretch_of_thousands_of_characters_is_marked_as_far_as_it_is_shown() -> None:
    (_, content), (_, carets) = shown(f"key: {'x' * 5000}\n", Location(1, 6, 1, 5006))

    assert (content, carets) == (f"key: {'x' * 95}…", f"{' ' * 5}{'^' * 95} here")


def test_windows_line_ends_are_not_shown() -> None:
    assert shown("key: 1\r\nb: 2\r\n", Location(1, 1, 1, 4)) == [("1", "key: 1"), ("", "^^^ here")]


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("\x1b[31mred", "�[31mred"),
        ("a\u202eb", "a�b"),
        ("a\x07\x00b", "a��b"),
        ("line\u2028break", "line�break"),
        ("家\u200d族", "家\u200d族"),
        ("tab\tend", "tab    end"),
    ],
)
def test_what_would_steer_a_terminal_is_replaced(text: str, harmless: str) -> None:
    assert printable(text) == harmless


def test_widths_are_those_of_a_terminal() -> None:
    assert [width(text) for text in ("abc", "小禾", "e\u0301", "")] == [3, 4, 1, 0]
