"""Files of model weights, known by their first bytes. Nothing is ever loaded or unpickled."""

from __future__ import annotations

import re

HEADER = 64 * 1024
"""Bytes of a file of weights that are read at most."""

_LEGACY_TORCH = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19"
_POINTER = b"version https://git-lfs.github.com/spec/v1"
_ENDINGS = {
    "safetensors": "safetensors",
    "gguf": "gguf",
    "onnx": "onnx",
    **dict.fromkeys(("ckpt", "pt", "pth", "bin"), "pickle"),
}
# Field 1 (ir_version), then 2 (producer) or 7 (graph) of ONNX's ModelProto; the graph's length is a varint.
_ONNX = re.compile(rb"\x08[\x01-\x10](?:\x12[\x01-\x40][ -~]+|\x3a[\x80-\xff]{1,4}[\x00-\x7f]\n)", re.DOTALL)
_PRODUCERS = (b"pytorch", b"onnx", b"tf2", b"skl2", b"paddle", b"keras", b"MatMul", b"Conv", b"Gemm")


def format_of(header: bytes) -> str | None:
    """The format of the weights that begin with `header`: safetensors, gguf, pickle or onnx."""
    if header.startswith(b"GGUF") and header[4:8] in {bytes((n, 0, 0, 0)) for n in range(1, 8)}:
        return "gguf"
    if _is_safetensors(header):
        return "safetensors"
    if header.startswith(_LEGACY_TORCH) or _is_zip_of_torch(header):
        return "pickle"
    if _ONNX.match(header) and _says_onnx(header):
        return "onnx"
    return None


def pointed_to(name: str, content: bytes) -> str | None:
    """The format that a pointer of Git LFS stands for, by the name of the file."""
    if not content.startswith(_POINTER):
        return None
    return _ENDINGS.get(name.lower().rpartition(".")[2])


def _is_safetensors(header: bytes) -> bool:
    # Eight bytes of length, then JSON of that length which names the type of each tensor.
    length = int.from_bytes(header[:8], "little")
    opens = header[8:64].lstrip()
    return (
        2 <= length <= 100_000_000
        and opens.startswith(b"{")
        and (b'"dtype"' in header or b'"__metadata__"' in header)
    )


def _is_zip_of_torch(header: bytes) -> bool:
    if not header.startswith(b"PK\x03\x04"):
        return False
    length = int.from_bytes(header[26:28], "little")
    name = header[30 : 30 + length]
    return name.endswith(b"/data.pkl") or name == b"data.pkl"


def _says_onnx(header: bytes) -> bool:
    # Other messages of protobuf begin alike; a model soon names its producer or its operators.
    return any(word in header[:4096] for word in _PRODUCERS)
