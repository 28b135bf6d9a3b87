"""Opening the store that the settings name."""

from __future__ import annotations

from app.settings import Settings
from corpus.encoder import default_encoder
from corpus.errors import StoreError
from corpus.store import Scope, Store


def open_store(settings: Settings) -> Store:
    """The store of the settings, made where it is not there yet. Raises StoreError and ModelError as it does."""
    return Store.open(settings.store, default_encoder(settings.encoder), settings.chroma_url)


def require_papers(store: Store, settings: Settings) -> None:
    """Raises StoreError where there is nothing to ask."""
    if not store.listing(Scope()):
        raise StoreError(f"the store {settings.store} holds no papers; put some in first: matters ingest FOLDER")
