"""The nouns as JSON and back: frozen dataclasses of plain values, dates, decimals, enums, tuples and each other.

Written for the catalogue's record columns. What is read back equals what was written, to the last digit of a Decimal.
A field that was added with a default may be missing in an older record; anything else that does not fit is an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import blake2b
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from corpus.recent import Recent

T = TypeVar("T")


def to_json(value: object) -> str:
    """One line of JSON for a dataclass."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """The value of class `kind` that `to_json` wrote. Raises TypeError or ValueError for a record of another shape."""
    reads: Any = kind  # for mypy a class is not hashable, which the cache asks for
    value: T = _decoder(reads)(json.loads(text))
    return value


class Decoded(Generic[T]):
    """`from_json` for the records of one class, the last `size` of them decoded once. Safe to share by threads.

    The same record is read again whenever anything on the shelf changes, and decoding it takes longer than all else.
    What is kept goes by the record's hash: a record that changed is another.
    """

    def __init__(self, kind: type[T], size: int) -> None:
        self._kind = kind
        self._kept: Recent[bytes, T] = Recent(size)

    def read(self, text: str) -> T:
        """See `from_json`."""
        key = blake2b(text.encode(), digest_size=16).digest()
        return self._kept.get(None, key, lambda: from_json(self._kind, text))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in a record: {value!r}")


@cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    """The function that reads a value of one type, built once: a paper has thousands of them."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = [_decoder(argument) for argument in arguments if argument is not NoneType]
        if len(inner) != 1:
            raise TypeError(f"a record cannot tell the types of {hint} apart; use one type or None")
        read = inner[0]
        return lambda value: None if value is None else read(value)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        read = _decoder(arguments[0])
        return lambda values: tuple([read(value) for value in values])
    if origin is tuple:
        reads = [_decoder(argument) for argument in arguments]
        return lambda values: tuple([read(value) for read, value in zip(reads, values, strict=True)])
    if is_dataclass(hint):
        return _dataclass_decoder(hint)
    if hint is date:
        return date.fromisoformat
    if hint in (str, int, float, bool):
        return _same
    if hint is Decimal or issubclass(hint, Enum):
        return hint  # type: ignore[no-any-return]
    raise TypeError(f"{hint} has no place in a record")


def _dataclass_decoder(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {field.name: _decoder(hints[field.name]) for field in fields(kind)}
    return lambda record: kind(**{name: readers.get(name, _same)(value) for name, value in record.items()})


def _same(value: Any) -> Any:
    return value
