"""The LangChain door: `PapersRetriever` is a `BaseRetriever` over the shelf, so that other programs can use our
finding.

store = Store.open(folder)
documents = PapersRetriever(store=store, limit=4).invoke("children on CP plans in March 2022")
"""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from corpus.scope import Listing, Scope
from corpus.store import Store
from retrieval.citations import place_label
from retrieval.search import Hit, find


class PapersRetriever(BaseRetriever):
    """Hybrid search as a LangChain retriever.

    store  the shelf; it is the caller's to open and close
    scope  which papers may be searched; the whole open shelf by default
    limit  how many documents come back at the most
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    store: Store
    scope: Scope = Scope()
    limit: int = 4

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        shelf = {x.id: x for x in self.store.listing(self.scope)}
        return [
            _document(hit, shelf[hit.chunk.paper])
            for hit in find(query, self.store, scope=self.scope, limit=self.limit)
        ]


def _document(hit: Hit, listing: Listing) -> Document:
    """LangChain's Document: the chunk as printed, and where it stands. What is not known is left out of the
    metadata.
    """
    meta, where = listing.metadata, hit.chunk.locator
    known: dict[str, Any] = {
        "source": listing.file,
        "paper": listing.id,
        "title": meta.title,
        "authority": meta.authority,
        "body": meta.body,
        "date": meta.date.isoformat() if meta.date else None,
        "kind": meta.kind.value if meta.kind else None,
        "item": where.item,
        "paragraph": where.paragraph,
        "page": where.page,
        "printed_page": where.printed_page,
        "label": place_label(meta, where),
        "rank": hit.rank,
    }
    return Document(
        page_content=hit.chunk.text, id=hit.chunk.id, metadata={k: v for k, v in known.items() if v is not None}
    )
