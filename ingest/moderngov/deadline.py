"""An end to one call, whatever comes: httpx waits for each byte anew, so that a site that drips holds a call for days.

It stands below httpx, where the bytes are read: headers and replies that go before the answer ("100 Continue") are
counted as the answer's own bytes are.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from corpus.errors import NotFetchedError


class Deadline(httpcore.NetworkBackend):
    """Connects as httpcore does; no read or write of such a connection goes on past the end that is set."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._plain = clock, httpcore.SyncBackend()
        self._address, self._longest, self._until = "", 0.0, 0.0

    def begin(self, address: str, longest: float) -> None:
        """The call that begins now has so many seconds."""
        self._address, self._longest, self._until = address, longest, self._clock() + longest

    def left(self, timeout: float | None) -> float:
        """Seconds that the next read may take: those of `timeout`, or what is left of the call.

        Raises NotFetchedError where nothing is left.
        """
        left = self._until - self._clock()
        if left <= 0:
            raise NotFetchedError(f"{self._address}: not whole after {self._longest:g} seconds, and left there")
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection; `host` is the address that was checked."""
        return _Ended(self._plain.connect_tcp(host, port, self.left(timeout), local_address, socket_options), self)

    def sleep(self, seconds: float) -> None:
        """As httpcore has it, which asks for it between its own tries; there are none here."""
        self._plain.sleep(min(seconds, self.left(None)))


class _Ended(httpcore.NetworkStream):
    """A connection whose every read and write looks at the deadline first."""

    def __init__(self, plain: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._plain, self._deadline = plain, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._plain.read(max_bytes, self._deadline.left(timeout))
        except httpcore.ReadTimeout:
            self._deadline.left(timeout)  # raises where the call is over: such a one is not tried again
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._plain.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._plain.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Ended(self._plain.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._plain.get_extra_info(info)
