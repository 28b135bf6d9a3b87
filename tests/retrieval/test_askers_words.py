"""Which words of a question no paper need have: what the asker bids us do and says in a verb of their own, no noun."""

from __future__ import annotations

import pytest

from retrieval.askers_words import is_askers_own, only_shades


@pytest.mark.parametrize(("text", "word"), [
    pytest.param("Spend on ferries had climbed to what sum by 2023/24?", "climbed", id="a figure moved"),
    pytest.param("Why has the waiting list been ballooning since May?", "ballooning", id="it is moving"),
    pytest.param("How far did moorings plummet in 2022?", "plummet", id="what it did"),
    pytest.param("Rents doubled last year to what?", "doubled", id="to so much"),
    pytest.param("Ferries? Summarise what officers said.", "Summarise", id="a bidding"),
    pytest.param("Please recap the panel's reasons", "recap", id="please"),
    pytest.param("Could you whittle down the list of piers", "whittle", id="any verb that somebody is bidden by"),
    pytest.param("What made the ferries so dismal in 2022?", "dismal", id="how the asker judges it"),
    pytest.param("Why was turnover so patchy, and who says so?", "patchy", id="why it was so"),
    pytest.param("What is behind the dismal showing on ferries?", "dismal", id="a showing as it looks to the asker"),
    pytest.param("Why such poor results for moorings?", "poor", id="results"),
    pytest.param("What explains the fall in moorings?", "explains", id="what explains it"),
    pytest.param("Fares go up. What justifies that?", "justifies", id="what justifies it"),
    pytest.param("How do harbour masters explain late ferries?", "explain", id="how they explain it"),
    pytest.param("Do skippers think the target is achievable?", "achievable", id="a view that is asked for"),
    pytest.param("It was not all bad news. What was mended?", "news", id="how the asker takes it"),
    pytest.param("England's rate, please - I'm juxtaposing it", "juxtaposing", id="what the asker does with it"),
    pytest.param("How many moorings were sitting empty in May?", "sitting", id="a state that something sits in"),
    pytest.param("What was touted as the cure for late ferries?", "touted", id="how it was put"),
    pytest.param("What are the reasons behind so few moorings?", "behind", id="reasons behind it"),
    pytest.param("How much did the trust give towards the new pier?", "towards", id="towards"),
    pytest.param("What was said regarding ferries?", "regarding", id="regarding"),
    pytest.param("Did members ask whether the pier is safe?", "whether", id="whether"),
    pytest.param("Why are ferries late despite the new pier?", "despite", id="despite"),
    pytest.param("Which piers were supposedly mended?", "supposedly", id="a hedge"),
])
def test_a_verb_of_the_askers_own(text: str, word: str) -> None:
    assert is_askers_own(text, word, text.index(word))


@pytest.mark.parametrize(("text", "word"), [
    pytest.param("How many poor families moor here?", "poor", id="who is poor"),
    pytest.param("What is behind the weak bridges?", "weak", id="a thing that is weak"),
    pytest.param("How many tenants are behind with the rent?", "behind", id="who is behind"),
    pytest.param("Which ferries fell behind in May?", "behind", id="what fell behind"),
    pytest.param("How many pupils were two years behind?", "behind", id="how far behind"),
    pytest.param("How many sail without a licence?", "without", id="without denies"),
    pytest.param("What was previously charged?", "previously", id="a time"),
    pytest.param("Is the pier navigable?", "navigable", id="a fact that is asked for"),
    pytest.param("Why was so much asbestos left?", "asbestos", id="so much of a thing"),
    pytest.param("Do skippers think the asbestos is going?", "asbestos", id="what a view is of"),
    pytest.param("What did the pier news sheet say?", "news", id="news that is read"),
    pytest.param("How many crashes were there on the pier?", "crashes", id="a noun in the plural"),
    pytest.param("What did the climbing wall cost?", "climbing", id="half of a name"),
    pytest.param("How many boats were there at the peak in June?", "peak", id="a noun with its article"),
    pytest.param("How many people were sitting on the panel?", "sitting", id="who sits"),
    pytest.param("Is there a climb in the park?", "climb", id="a noun"),
    pytest.param("How many mounted police are there?", "mounted", id="a noun described"),
    pytest.param("How much was written off as sunk costs?", "sunk", id="costs described"),
    pytest.param("What does the brief for the pier say?", "brief", id="a noun that may be a bidding"),
    pytest.param("Can you tell me about foodbanks?", "foodbanks", id="what somebody is bidden to tell of"),
    pytest.param("Foodbanks what did the panel hear", "Foodbanks", id="a note that opens with its subject"),
])
def test_a_thing_that_is_asked_about(text: str, word: str) -> None:
    assert not is_askers_own(text, word, text.index(word))


@pytest.mark.parametrize(("text", "word"), [
    ("Why did moorings go backwards in May?", "backwards"),
    ("If another three ferries were bought, what would the loan be?", "another"),
    ("Why lease ferries rather than buy them?", "rather"),
    ("The list was dreadful - what went wrong with it?", "dreadful"),
    ("Money is very tight, yet the pier is underspent. Why?", "tight"),
])
def test_what_only_shades_a_question(text: str, word: str) -> None:
    assert only_shades(text, word, text.index(word), counts=False)


@pytest.mark.parametrize(("text", "word", "counts"), [
    ("How many tight turns are there?", "tight", False),
    ("Is the channel tight?", "tight", False),
    ("How many skippers seldom sail?", "seldom", True),
    ("The pier is unlit - what is being done?", "unlit", False),
    ("Which ferry never sailed?", "never", False),
    ("How many ferries are electric?", "electric", True),
])
def test_what_a_question_picks_out_is_no_shade(text: str, word: str, counts: bool) -> None:
    assert not only_shades(text, word, text.index(word), counts)
