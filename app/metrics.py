"""Metrics for Prometheus. The one door to prometheus_client.

Labels are doors, statuses and routes, never words of a question, a name or a paper; counts of papers are of the open
shelf, so that nobody reads from a curve that an exempt paper came.
"""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

__all__ = ["CONTENT_TYPE_LATEST", "Metrics"]

_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30)


class Metrics:
    """The metrics of one running service; `papers` counts the open shelf, `signed_in` who came in."""

    def __init__(self, papers: Callable[[], int]) -> None:
        self._registry = CollectorRegistry()
        self._questions = Counter(
            "matters_questions", "Questions by door and status.", ["door", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "matters_answer_seconds", "From question to answer.", ["door"], buckets=_SECONDS, registry=self._registry
        )
        self._requests = Counter(
            "matters_requests", "HTTP requests by kind of route and status.", ["route", "status"],
            registry=self._registry,
        )  # fmt: skip
        Gauge("matters_open_papers", "Papers on the open shelf.", registry=self._registry).set_function(papers)

    def answered(self, door: str, status: str, seconds: float) -> None:
        """Counts a question."""
        self._questions.labels(door, status).inc()
        self._seconds.labels(door).observe(seconds)

    def replied(self, path: str, status: int) -> None:
        """Counts a reply: by the first part of the path where it is one of ours, else as "page"."""
        part = path.split("/", 2)[1] if path.startswith("/") else ""
        route = part if part in ("api", "mcp", "gradio_api", "papers", "sign-in", "healthz", "metrics") else "page"
        self._requests.labels(route, str(status)).inc()

    def text(self) -> bytes:
        """All of them, as Prometheus reads them."""
        return generate_latest(self._registry)
