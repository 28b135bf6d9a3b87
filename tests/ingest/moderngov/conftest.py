"""Makes `stand_in` and `one_meeting` importable, and gives each test a ModernGov site of its own on this machine, an
empty store and a sync of the one into the other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from one_meeting import Sync
from stand_in import TODAY, LetterEncoder, StandIn, manners

from corpus.store import Store
from ingest.moderngov.councils import Council
from ingest.moderngov.sync import SyncReport, sync_council


@pytest.fixture
def site() -> Iterator[StandIn]:
    with StandIn() as running:
        yield running


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(LetterEncoder()) as made:
        yield made


@pytest.fixture
def sync(site: StandIn, store: Store, tmp_path: Path) -> Sync:
    def run(**changes: object) -> SyncReport:
        council = Council(site.url, "Barsetshire", **{"committees": (137,), **changes})  # type: ignore[arg-type]
        return sync_council(council, store, manners(), tmp_path / "sync", today=TODAY)

    return run
