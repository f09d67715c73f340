import pytest

from linter.markdown import anchors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# User Duties", {"user-duties": 1}),
        ("## 四、用户义务", {"四用户义务": 1}),
        ("## （一）投诉 渠道", {"一投诉-渠道": 1}),
        ("# What's new? (v2.0)", {"whats-new-v20": 1}),
        ("# a_b - c", {"a_b---c": 1}),
        ("# Same\n\n# Same\n\n# Same", {"same": 1, "same-1": 3, "same-2": 5}),
        ("Setext\n===\n\nSecond\n---", {"setext": 1, "second": 4}),
        ("# `code` and *emphasis* and [link](https://example.com)", {"code-and-emphasis-and-link": 1}),
        ("# ![picture](a.png) Words", {"-words": 1}),
        ("> # Quoted\n\n- # Listed", {"quoted": 1, "listed": 3}),
        ("```\n# not a heading\n```\n\n    # nor this", {}),
        ("<a id=\"terms\"></a>\n\nText <a name='here'></a>", {"terms": 1, "here": 3}),
        ('<h2 id="explicit">Heading</h2>', {"explicit": 1}),
        ("<!-- # comment -->", {}),
        ("#not-a-heading", {}),
        ("", {}),
    ],
)
def test_finds_the_anchors_that_github_makes(text: str, expected: dict[str, int]) -> None:
    assert anchors(text) == expected
