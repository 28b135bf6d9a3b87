"""What readers upload, on its way: in a folder that only this program may open, gone when it ends."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

KEPT = (900, 3600)
"""Seconds: how often what was uploaded is looked through, and how old it may become."""


@contextmanager
def private_uploads() -> Iterator[None]:
    """Gives Gradio a folder of its own; else it shares one with every program of the machine. Before gradio is
    imported, for it asks once.
    """
    with tempfile.TemporaryDirectory(prefix="matters-uploads-", ignore_cleanup_errors=True) as folder:
        before = os.environ.get("GRADIO_TEMP_DIR")
        os.environ["GRADIO_TEMP_DIR"] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ["GRADIO_TEMP_DIR"]
            else:
                os.environ["GRADIO_TEMP_DIR"] = before
