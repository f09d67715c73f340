"""Documents in a form that a test can write down."""

from linter.documents import Document, read

Told = tuple[int, str, int, list[str]]
"""Line, heading, level and texts of a section; what counts for nothing is marked."""


def told(text: str, suffix: str) -> list[Told]:
    """The sections of a text."""
    return sections(read(text.encode(), suffix))


def sections(document: Document) -> list[Told]:
    """The sections of a document. A block that is no text is told with its kind before it."""
    return [
        (
            section.line,
            section.heading,
            section.level,
            [
                block.text if block.kind == "text" else f"{block.kind}: {block.text}"
                for block in section.blocks
            ],
        )
        for section in document.sections
    ]


def anchors(text: str, suffix: str) -> dict[str, int]:
    """Every anchor of a text, and its line."""
    return dict(read(text.encode(), suffix).anchors)
