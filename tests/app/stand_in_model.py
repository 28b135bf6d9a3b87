"""A server on loopback that talks like OpenAI's chat completions: honest, sloppy and hostile, as it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[[list[dict[str, Any]]], Iterator[dict[str, Any] | str | float]]
"""Called with the messages: deltas, raw lines, or seconds to wait."""


@dataclass
class StandIn:
    """The server: what it replies next, and what it was asked."""

    url: str
    reply: Reply
    asked: list[list[dict[str, Any]]] = field(default_factory=list)
    status: int = 200


def saying(text: str, piece: int = 7) -> Reply:
    """A reply that says a text, a few characters at a time."""
    return lambda messages: ({"content": text[n : n + piece]} for n in range(0, len(text), piece))


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """The server for as long as it is held."""
    told: list[StandIn] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            return

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told[0].asked.append(body["messages"])
            self.send_response(told[0].status)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                for part in told[0].reply(body["messages"]):
                    if isinstance(part, float):
                        time.sleep(part)
                    elif isinstance(part, str):
                        self.wfile.write(part.encode())
                    else:
                        self._send({"index": 0, "delta": part, "finish_reason": None})
                self._send({"index": 0, "delta": {}, "finish_reason": "stop"})
                self.wfile.write(b"data: [DONE]\n\n")
            except (BrokenPipeError, ConnectionResetError):
                return  # who asked has heard enough

        def _send(self, choice: dict[str, Any]) -> None:
            whole = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "stand-in",
                     "choices": [choice]}
            self.wfile.write(f"data: {json.dumps(whole)}\n\n".encode())
            self.wfile.flush()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told.append(StandIn(f"http://127.0.0.1:{server.server_port}/v1", saying("")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield told[0]
    finally:
        server.shutdown()
        server.server_close()
