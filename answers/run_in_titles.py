"""Titles that run into their paragraph: "Night ferry. The crew was one short …" is told of the night ferry."""

from __future__ import annotations

import re

from corpus.chunk import Chunk, ChunkKind

_TITLE = re.compile(r"(?:\(?[\dA-Za-z]{1,2}(?:\.\d+)*[.)]?\s+)?[A-Z][\w’'&-]*(?:,?\s+[\w’'&-]+){0,5}\s*[.:]")
# What has a verb is a sentence, however short: "It was noted.", "Officers agreed."
_SAYS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|can|could|may|might|must|should|not|no|yes|"
    r"(?!(?:need|speed|bed|seed|shed|red|mixed|supported|supervised|assisted|looked|combined|related|unaccompanied|excluded|disadvantaged)\b)[a-z]+ed|"
    r"rose|fell|went|came|made|took|gave|said|told|left|met|began|grew|saw|thanks?)\b"
)


def run_in_title(chunk: Chunk, parts: tuple[str, ...], n: int) -> str:
    """The title that the n-th sentence of a passage stands under in its own paragraph; "" for none."""
    if chunk.kind is ChunkKind.ROW:
        return ""
    for k in range(n, -1, -1):
        if _begins_paragraph(parts[k], chunk.text):
            return parts[k] if k < n and _TITLE.fullmatch(parts[k]) and not _SAYS.search(parts[k]) else ""
    return ""


def _begins_paragraph(part: str, text: str) -> bool:
    """Whether a part stands first in some paragraph of a text, blanks before it or none."""
    at = text.find(part)
    while at >= 0:
        before = text[:at]
        if not (kept := before.rstrip()) or "\n" in before[len(kept) :]:
            return True
        at = text.find(part, at + 1)
    return False
