"""Makes `stand_in` importable, and gives each test a ModernGov site of its own on this machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from stand_in import StandIn


@pytest.fixture
def site() -> Iterator[StandIn]:
    with StandIn() as running:
        yield running
