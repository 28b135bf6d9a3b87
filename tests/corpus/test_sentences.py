"""Where sentences end in committee papers."""

import pytest

from corpus.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell. It rose.", ("It fell.", "It rose.")),
        ("Cllr. Smith and Mr. J. R. Hart came. They left.", ("Cllr. Smith and Mr. J. R. Hart came.", "They left.")),
        (
            "Some may (e.g. Deferred plans, see para. 4.5) wait. None did.",
            ("Some may (e.g. Deferred plans, see para. 4.5) wait.", "None did."),
        ),
        ("It cost £3.3m. It was 4.5 per cent.", ("It cost £3.3m.", "It was 4.5 per cent.")),
        ("The learning of Child Q. This led on.", ("The learning of Child Q.", "This led on.")),
        ("Is it registered.¹ Yes.", ("Is it registered.¹", "Yes.")),
        (
            "“Is it so?” Nobody knew! (No one.) It was 12 noon.",
            ("“Is it so?”", "Nobody knew!", "(No one.)", "It was 12 noon."),
        ),
        (
            "It was no. 4 of 9. Roads, parks etc. Then lunch.",
            ("It was no. 4 of 9.", "Roads, parks etc.", "Then lunch."),
        ),
        ("One sentence without an end", ("One sentence without an end",)),
        ("", ()),
    ],
)
def test_split_sentences(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


def test_every_sentence_stands_in_the_text_as_it_is() -> None:
    text = "First  one\nhere.  Second one. Third"
    assert all(s in text for s in split_sentences(text))
    assert len(split_sentences(text)) == 3
