"""The vector shelf: Chroma, as other programs open it, and as the store uses it when it is large."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings
from small_papers import LetterEncoder, fill, parcel

from corpus.errors import SettingsError
from corpus.paper import Access
from corpus.store import EVERYTHING, OPEN_SHELF, Scope, Store
from corpus.vectors import VectorShelf


class LetterEmbeddings(Embeddings):
    """LetterEncoder as LangChain wants it."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return [float(number) for number in LetterEncoder().encode([text])[0]]


def test_langchain_opens_the_collection(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [parcel("open", "Zzz zz.", "Aaa."), parcel("secret", "Zzz.", access=Access.EXEMPT)])
        assert store.shelf is not None
        chroma = Chroma(client=store.shelf.client(), collection_name=store.shelf.collection,
                        embedding_function=LetterEmbeddings())
        (document,) = chroma.similarity_search("zzz", k=1)
        paper = store.find("open.pdf")
        assert (document.id, document.page_content) == (f"{paper}:0", "Zzz zz.")
        assert document.metadata == {
            "paper": paper, "title": "open title", "authority": "Ambridge", "body": "Scrutiny Panel",
            "date": "2022-03-01", "kind": "minutes", "item": "1", "paragraph": "1.1", "page": 1, "printed_page": "iv"}
        assert len(chroma.similarity_search("zzz", k=9)) == 2


def test_what_is_not_known_is_not_made_up(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [parcel("p", "Text.", authority=None, body=None, day=None, kind=None)])
        assert store.shelf is not None
        (metadata,) = store.shelf._collection().get()["metadatas"]
        assert set(metadata) == {"paper", "title", "item", "paragraph", "page", "printed_page"}


def test_a_large_store_searches_chroma_within_the_scope(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [parcel(f"p{n}", *(f"{'a' * (n + m)} bcd" for m in range(1, 5))) for n in range(8)])
        fill(store, [parcel("secret", "aaaaaaaa", access=Access.EXEMPT)])
        far = Scope(papers=(store.find("p0.pdf"), store.find("p1.pdf")))
        exact = [store.dense("aaa", scope, 5) for scope in (OPEN_SHELF, EVERYTHING, far)]
        store.exact_limit = 0
        for scope, hits in zip((OPEN_SHELF, EVERYTHING, far), exact, strict=True):
            approximate = store.dense("aaa", scope, 5)
            assert [hit.score for hit in approximate] == pytest.approx([hit.score for hit in hits], abs=1e-5)
        assert len(store.dense("aaa", OPEN_SHELF, 100)) == 32
        assert len(store.dense("aaa", EVERYTHING, 100)) == 33


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="see corpus.scrubbing")
def test_the_files_of_a_new_shelf_hold_nothing_of_the_old_ones_in_the_same_process(tmp_path: Path) -> None:
    for turn in range(15):  # without it, about one turn in three leaves words
        shelf = VectorShelf(tmp_path / str(turn), "passages")
        for texts in ([f"xylophage {n} " * 40 for n in range(60)], ["Aaa.", "Bbb."]):
            shelf._collection().upsert(ids=[f"{n}" for n in range(len(texts))], documents=texts,
                                       embeddings=[[0.1 + n / 1000] * 384 for n in range(len(texts))])
            assert len(shelf._collection().get()["ids"]) == len(texts)
            if len(texts) > 2:
                shelf.discard(files_too=True)
        shelf.close()
        written = [path.read_bytes() for path in shelf.folder.rglob("data_level0.bin")]
        assert written and not any(b"xylophage" in bytes_ for bytes_ in written)


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://"])
def test_an_address_that_is_none_is_one_clear_error(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="not the address of a Chroma server; write it like http://localhost:8000"):
        VectorShelf(tmp_path, "c", url).contents()
