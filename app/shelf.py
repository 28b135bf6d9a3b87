"""Opening the store that the settings name."""

from __future__ import annotations

from app.settings import Settings
from corpus.encoder import default_encoder
from corpus.errors import StoreError
from corpus.store import CATALOGUE, Scope, Store


def open_store(settings: Settings, *, make: bool = False, whole: bool = True) -> Store:
    """The store of the settings.

    make   whether one is made where there is none; else StoreError: a folder that was mistyped is not a new store
    whole  whether StoreError is raised where the lexical index is gone; without it the store opens and can be mended

    Raises StoreError and ModelError as Store.open does.
    """
    if not make and not (settings.store / CATALOGUE).exists():
        raise StoreError(
            f"{settings.store}: there is no store here; check --store and MATTERS_HOME, or make one from papers: "
            f"matters --store {settings.store} ingest FOLDER"
        )
    store = Store.open(settings.store, default_encoder(settings.encoder), settings.chroma_url)
    if whole:
        try:
            store.require_lexical()
        except BaseException:
            store.close()
            raise
    return store


def require_papers(store: Store, settings: Settings) -> None:
    """Raises StoreError where there is nothing to ask."""
    if not store.listing(Scope()):
        raise StoreError(f"the store {settings.store} holds no papers; put some in first: matters ingest FOLDER")
