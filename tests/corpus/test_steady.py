"""A steady read: one state of the shelf for as long as a question takes, whatever a writer does meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from small_papers import LetterEncoder, pile

from corpus.errors import UnknownPaperError
from corpus.paper import Kind
from corpus.scope import EVERYTHING, Scope, WeightedTerm
from corpus.store import Store


def test_a_steady_read_sees_the_shelf_of_its_beginning_and_the_next_one_what_changed(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as writer, Store.open(tmp_path, LetterEncoder()) as reader:
        first, second = pile(2)
        writer.add(*first)
        with reader.steady(), reader.steady():
            assert [paper.id for paper in reader.listing()] == [first[0].id]
            assert len(reader.chunks_of(first[0].id)) == len(first[1])
            writer.add(*second)
            writer.remove(first[0].id)
            assert [paper.id for paper in reader.listing()] == [first[0].id]
            with ThreadPoolExecutor(1) as another:  # who began later is not held to it
                assert [paper.id for paper in another.submit(reader.listing).result()] == [second[0].id]
            with pytest.raises(UnknownPaperError, match="has just left the shelf; ask again"):
                reader.paper(first[0].id)
        assert [paper.id for paper in reader.listing()] == [second[0].id]
        with pytest.raises(UnknownPaperError, match="no such paper"):
            reader.paper(first[0].id)


def test_shelves_asked_for_one_after_the_other_in_a_steady_read_are_of_one_moment(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as writer, Store.open(tmp_path, LetterEncoder()) as reader:
        first, second = pile(2)
        writer.add(*first)
        with reader.steady():
            assert [paper.id for paper in reader.listing(EVERYTHING)] == [first[0].id]
            writer.add(*second)
            assert [paper.id for paper in reader.listing()] == [first[0].id]  # else the second would seem exempt
            kinds = Scope(kinds=tuple(k.value for k in Kind))
            assert second[0].id not in [paper.id for paper in reader.listing(kinds)]
            reader.require_lexical()
            assert reader.lexical([WeightedTerm("a")], EVERYTHING, 5) == reader.lexical([WeightedTerm("a")], Scope(), 5)
