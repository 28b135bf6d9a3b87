"""Whoever held a post before somebody, in the sentence that tells after whom they came."""

from __future__ import annotations

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.predecessors import asks_predecessor, tells_predecessor
from answers.signed import signed_by
from answers.weighing import weigh
from corpus.words import stems
from retrieval.groups import names_unsaid
from retrieval.rank import named, stem_set

OF_THE_POST = 0.6  # of what the question names beside the one who came after


def came_before(case: Case) -> Draft | None:
    """The best sentence that tells whom somebody took over from; None where that is not asked, or none tells it of the
    post and of the one whom the question names.
    """
    query = case.query
    if not asks_predecessor(query.text):
        return None
    for sentence in weigh(case):
        if not tells_predecessor(query.text, sentence.text):
            continue
        quote = Quote.of_chunk(sentence.chunk, sentence.text)
        words = stem_set(f"{sentence.chunk.text} {sentence.chunk.context} {signed_by(case, quote)}")
        post = [c for c in query.concepts if c.asked.islower()] or list(query.concepts)
        others = [n for n in names_unsaid(query, words) if not words.issuperset(stems(n))]
        if not others and sum(named(c, words) for c in post) >= OF_THE_POST * len(post):
            return Draft(AnswerKind.PEOPLE, Line(f"“{sentence.text}”", (0,)), (quote,), (), strength=sentence.around)
    return None
