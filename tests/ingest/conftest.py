"""Makes `small_tables` importable: pytest's importlib mode leaves a test's own folder off the path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
