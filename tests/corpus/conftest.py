"""Makes `small_papers` importable: pytest's importlib mode leaves a test's own folder off the path.

With MATTERS_TEST_CHROMA the tests of this room keep their vectors on a Chroma server (`test_chroma_server` runs them
so): the store must not tell the difference.
"""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from corpus.store import Store

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def on_a_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    url = os.environ.get("MATTERS_TEST_CHROMA")
    if url:
        monkeypatch.setattr(Store, "open", partial(Store.open, chroma_url=url))
    yield
