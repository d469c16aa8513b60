# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check an award letter: which figures follow from the design, and which do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.letter import (
    Finding,
    Letter,
    LetterFigure,
    LetterLine,
    Missing,
    Range,
    Verdict,
    as_written,
    exactly,
)
from inkoopkoers.awarding.domain.letter_figures import (
    Reading,
    Unknown,
    price_part,
    quality_part,
    rank_of,
    reading_of,
    total_as_added,
    total_of,
)
from inkoopkoers.awarding.domain.letter_telling import Told, told_by
from inkoopkoers.awarding.domain.terms import Unworkable

_OF_THE_FORMULA = {LetterFigure.PRICE_POINTS, LetterFigure.TOTAL, LetterFigure.RANK}
_FOLLOW = {Verdict.FOLLOWS, Verdict.ROUNDED_EARLIER}


@dataclass(frozen=True)
class LetterCheck:
    """The verdict per stated figure, and other formulas that do give those figures.

    `fitting` is only looked for when something does not follow.
    """

    findings: tuple[Finding, ...]
    fitting: tuple[Formula, ...] = ()

    def with_verdict(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The figures with this verdict."""
        return tuple(one for one in self.findings if one.verdict is verdict)

    @property
    def follows(self) -> bool:
        """Nothing in the letter contradicts the design."""
        return not self.with_verdict(Verdict.DIFFERS)


def check_letter(design: AwardDesign, letter: Letter) -> LetterCheck:
    """Check every stated figure; Unworkable when the design cannot be calculated."""
    told = told_by(design, letter)
    findings = _findings(design, letter, told)
    if not _differs(findings):
        return LetterCheck(findings)
    fitting = (
        one
        for one in Formula
        if one is not design.formula
        and _fits(replace(design, formula=one), letter, told)
    )
    return LetterCheck(findings, tuple(fitting))


def _findings(
    design: AwardDesign, letter: Letter, told: Mapping[str, Told]
) -> tuple[Finding, ...]:
    reading = reading_of(design, letter, told)
    return tuple(one for line in letter.lines for one in _line(reading, line))


def _differs(findings: tuple[Finding, ...]) -> bool:
    return any(
        one.verdict is Verdict.DIFFERS and one.figure in _OF_THE_FORMULA
        for one in findings
    )


def _fits(design: AwardDesign, letter: Letter, told: Mapping[str, Told]) -> bool:
    try:
        findings = _findings(design, letter, told)
    except Unworkable:
        return False
    about = [one.verdict for one in findings if one.figure in _OF_THE_FORMULA]
    return Verdict.DIFFERS not in about and bool(_FOLLOW & set(about))


def _line(reading: Reading, line: LetterLine) -> Iterator[Finding]:
    against = reading.told[line.bid].against
    if against is not None:
        yield from _out(line)
        if line.total is not None or line.rank is not None:
            yield Finding(
                line.bid,
                LetterFigure.TAKES_PART,
                Verdict.DIFFERS,
                state=against.state,
                criterion=against.criterion,
            )
        return
    quality = _finding(reading, line, LetterFigure.QUALITY)
    price = _finding(reading, line, LetterFigure.PRICE_POINTS)
    total = _finding(reading, line, LetterFigure.TOTAL)
    parts = [one for one in (quality, price) if one is not None]
    yield from parts
    if total is not None:
        yield _if_rounded_earlier(reading, line, total, parts)
    rank = _finding(reading, line, LetterFigure.RANK)
    if rank is not None:
        yield rank


def _out(line: LetterLine) -> Iterator[Finding]:
    """Figures of a bid that has no place in the ranking cannot be checked."""
    for figure in _EXPECTED:
        stated = _stated(line, figure)
        if stated is not None:
            yield Finding(
                line.bid,
                figure,
                Verdict.CANNOT_CHECK,
                stated,
                missing=Missing.PLACE,
            )


def _stated(line: LetterLine, figure: LetterFigure) -> Decimal | None:
    match figure:
        case LetterFigure.QUALITY:
            return line.quality
        case LetterFigure.PRICE_POINTS:
            return line.price_points
        case LetterFigure.TOTAL:
            return line.total
        case _:
            return None if line.rank is None else Decimal(line.rank)


def _finding(
    reading: Reading, line: LetterLine, figure: LetterFigure
) -> Finding | None:
    """The verdict on a figure; None when the letter does not state it."""
    stated = _stated(line, figure)
    if stated is None:
        return None
    try:
        expected = _EXPECTED[figure](reading, line)
    except Unknown as unknown:
        return Finding(
            line.bid, figure, Verdict.CANNOT_CHECK, stated, missing=unknown.missing
        )
    is_rank = figure is LetterFigure.RANK
    written = exactly(Fraction(stated)) if is_rank else as_written(stated)
    verdict = Verdict.FOLLOWS if written.meets(expected) else Verdict.DIFFERS
    return Finding(line.bid, figure, verdict, stated, expected)


def _if_rounded_earlier(
    reading: Reading, line: LetterLine, total: Finding, parts: list[Finding]
) -> Finding:
    """A total that only follows from parts that were rounded first, and are right."""
    if total.verdict is not Verdict.DIFFERS or total.stated is None:
        return total
    added = total_as_added(reading, line)
    are_right = all(one.verdict in _FOLLOW for one in parts)
    if added is None or not are_right:
        return total
    if not as_written(total.stated).meets(exactly(added)):
        return total
    return replace(total, verdict=Verdict.ROUNDED_EARLIER)


_EXPECTED: dict[LetterFigure, Callable[[Reading, LetterLine], Range]] = {
    LetterFigure.QUALITY: quality_part,
    LetterFigure.PRICE_POINTS: price_part,
    LetterFigure.TOTAL: total_of,
    LetterFigure.RANK: rank_of,
}
