"""Weights are known by their first bytes, whatever they are called."""

import io
import json
import zipfile

import pytest

from linter.discovery import signatures
from linter.discovery.base import Standing
from linter.discovery.look import Lookout
from linter.discovery.weights import format_of


def safetensors(header: object) -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + bytes(16)


def torch_zip(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, b"cos\nsystem\n(S'false'\ntR.")
    return stream.getvalue()


TENSORS = {"lm_head.weight": {"dtype": "F16", "shape": [1], "data_offsets": [0, 2]}}
ONNX = b"\x08\x08\x12\x07pytorch\x1a\x052.4.0:\x10graph"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (safetensors(TENSORS), "safetensors"),
        (safetensors({"__metadata__": {"format": "pt"}}), "safetensors"),
        (safetensors({"hello": 1}), None),
        (b"\x00" * 64, None),
        (b"GGUF\x03\x00\x00\x00" + bytes(16), "gguf"),
        (b"GGUF is a format", None),
        (torch_zip("archive/data.pkl"), "pickle"),
        (torch_zip("archive/readme.txt"), None),
        (b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.", "pickle"),
        (b"\x80\x02}q\x00.", None),
        (ONNX, "onnx"),
        (ONNX.replace(b"pytorch", b"another"), None),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None),
        (b"", None),
    ],
)
def test_a_format_shows_in_the_first_bytes(header: bytes, expected: str | None) -> None:
    assert format_of(header) == expected


def seen(file: str, content: bytes) -> list[tuple[str, Standing]]:
    by_id = signatures.load().by_id
    signs = Lookout(signatures.load()).look(file, content).signs
    return [(sign.text, sign.standing) for sign in signs if by_id[sign.signature].kind == "weights"]


def test_weights_are_found_under_any_name() -> None:
    assert seen("assets/logo.png", safetensors(TENSORS))[:1] == [("safetensors", Standing.PLAIN)]


def test_a_name_alone_makes_no_weights() -> None:
    assert seen("model.safetensors", b"just text") == []


def test_a_pointer_of_git_lfs_is_a_weaker_sign() -> None:
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"

    assert seen("model.safetensors", pointer)[:1] == [("safetensors", Standing.WEAK)]
    assert seen("film.mp4", pointer) == []
