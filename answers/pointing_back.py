"""What "for those reasons" and "that is why" point back to: the sentences right before are the reasons asked for."""

from __future__ import annotations

import re

# "For those reasons officers do not support it.", "That is why it was dropped."
POINTS_BACK = re.compile(
    r"\W*(?:(?:it\s+(?:is|was)\s+)?(?:for|because\s+of)\s+(?:all\s+)?(?:this|that|these|those|both|such)(?:\s+\w+)?\s+reasons?\b|"
    r"(?:this|that|which)\s+(?:is|was)\s+(?:\w+ly\s+|in\s+part\s+)?why\b|on\s+(?:these|those|both|that|this)\s+grounds?\b|hence\b)",
    re.IGNORECASE,
)
