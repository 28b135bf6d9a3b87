"""Where the papers' own files and their pages are served."""

from __future__ import annotations


def page_address(paper_id: str, page: int) -> str:
    """Where the image of a page (from 1) is served."""
    return f"/papers/{paper_id}/pages/{page}.png"


def original_address(paper_id: str, page: int | None = None) -> str:
    """Where the paper's own file is served; browsers open a PDF at the page."""
    return f"/papers/{paper_id}/original" + (f"#page={page}" if page is not None else "")
