"""What LangChain programs get: the passage as printed, and where it stands."""

from __future__ import annotations

from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from corpus.paper import Paper
from corpus.store import Scope, Store
from retrieval.retriever import PapersRetriever


def test_a_document_says_where_it_stands(store: Store, papers: dict[str, Paper]) -> None:
    retriever = PapersRetriever(store=store, limit=1)
    assert isinstance(retriever, BaseRetriever)
    minutes = papers["minutes"]
    assert retriever.invoke("Which review of exclusions was resolved?") == [
        Document(
            id=f"{minutes.id}:3",
            page_content="Resolved: that the Panel recommends a review of exclusions.",
            metadata={
                "source": "marlshire-minutes.pdf",
                "paper": minutes.id,
                "title": "Minutes of the Children's Scrutiny Panel",
                "authority": "Marlshire",
                "body": "Children's Scrutiny Panel",
                "date": "2021-07-12",
                "kind": "minutes",
                "item": "4",
                "paragraph": "4.3",
                "page": 2,
                "label": "Marlshire, Children's Scrutiny Panel, 12 July 2021, item 4, para 4.3, p. 2",
                "rank": 1,
            },
        )
    ]


def test_a_printed_page_stands_beside_the_page_of_the_file(store: Store) -> None:
    (document,) = PapersRetriever(store=store, limit=1).invoke("How many referrals and contacts were there?")
    assert (document.metadata["page"], document.metadata["printed_page"]) == (3, "1")
    assert document.metadata["label"] == "Marlshire, Cabinet, 14 November 2022, “Demand”, p. 1 (PDF p. 3)"
    assert not {"item", "paragraph"} & set(document.metadata)


def test_no_more_than_the_limit_in_the_order_of_the_ranks(store: Store) -> None:
    documents = PapersRetriever(store=store, limit=3).invoke("exclusions")
    assert [d.metadata["rank"] for d in documents] == [1, 2, 3]
    assert len({d.id for d in documents}) == 3


def test_only_what_the_scope_allows(store: Store, papers: dict[str, Paper]) -> None:
    roads = PapersRetriever(store=store, scope=Scope(authorities=("Eastmoor",)))
    assert {d.metadata["authority"] for d in roads.invoke("children on plans")} <= {"Eastmoor"}
    everyone = PapersRetriever(store=store, limit=20)
    assert papers["exempt"].id not in {d.metadata["paper"] for d in everyone.invoke("zeppelin contract placement")}


def test_an_empty_shelf_gives_nothing(empty: Store) -> None:
    assert PapersRetriever(store=empty).invoke("children") == []
