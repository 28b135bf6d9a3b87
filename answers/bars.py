"""Bars: how much of what a question names the evidence has to hold before there is an answer rather than a refusal.

Every bar is a share, 0 to 1, of the weight of the question's concepts, rarer words counting more. A higher bar refuses
more and is wrong less. They stand in one value so that they can be handed down and measured (`matters eval
--calibrate`); what orders the evidence stands in `retrieval` and is no bar.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one answer; the defaults are the product's.

    figure       held by a figure and what stands around it
    slotted      the same where period or comparator and unit, named by the question, agree exactly: they prove as much
                 as words
    named_whole  the same for a row whose every word the question has: "Number of referrals" in "how many referrals"
    undated      the same for a figure that the paper does not date, where the question names a time
    series       held by each figure of a series or a change, which is found by its measure
    across       held by each figure of areas that are set side by side: they have to be of one measure
    listed       held by a list, its lead and what stands over it
    passage      held by one passage with its headings
    told         held by a sentence with its passage and headings, where a figure is told in words only
    alike        cosine from which a passage means what is asked, though it says it in other words
    reworded     held by such a passage, in place of `passage`
    unlike       cosine below which a word that no paper has is what the question is about
    name         the same where the question names something in capitals that no paper has
    """

    figure: float = 0.6
    slotted: float = 0.45
    named_whole: float = 0.35
    undated: float = 0.62
    series: float = 0.55
    across: float = 0.7
    listed: float = 0.6
    passage: float = 0.5
    told: float = 0.7
    alike: float = 0.5
    reworded: float = 0.33
    unlike: float = 0.35
    name: float = 0.85

    def moved(self, *, figure: float = 0.0, series: float = 0.0, listed: float = 0.0, passage: float = 0.0) -> Bars:
        """These bars with each family moved by so much, none below 0 or above 1."""

        def kept(bar: float, step: float) -> float:
            return min(1.0, max(0.0, round(bar + step, 4)))

        return replace(
            self,
            figure=kept(self.figure, figure),
            slotted=kept(self.slotted, figure),
            named_whole=kept(self.named_whole, figure),
            undated=kept(self.undated, figure),
            series=kept(self.series, series),
            across=kept(self.across, series),
            listed=kept(self.listed, listed),
            passage=kept(self.passage, passage),
            name=kept(self.name, passage),
        )


BARS = Bars()
"""The product's bars."""
