# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From answers to advice: which cells hold, why, and what another answer changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.documents import (
    Cell,
    Example,
    Instrument,
    Item,
    Option,
    Reference,
    Section,
    Tip,
)

UNKNOWN = "0"
MAX_SHOWN = 20


@dataclass(frozen=True)
class AnswerProblem:
    """Why one answer, or (item None) all of them, cannot be used."""

    item: Item | None
    message: str


class BadAnswers(ValueError):
    """Answers that do not fit the questions; holds what to do about each."""

    def __init__(self, problems: tuple[AnswerProblem, ...]) -> None:
        self.problems = problems
        super().__init__(" ".join(problem.message for problem in problems))


@dataclass(frozen=True)
class Answers:
    """One answer per question; None is "weet ik niet"."""

    instrument: Instrument
    chosen: tuple[Option | None, ...]

    def __str__(self) -> str:
        return "-".join(option.code if option else UNKNOWN for option in self.chosen)

    def __iter__(self) -> Iterator[tuple[Item, Option | None]]:
        return zip(self.instrument.items, self.chosen, strict=True)

    @property
    def codes(self) -> Mapping[str, str]:
        """The answered items with the code of the answer."""
        return {item.code: option.code for item, option in self if option}

    def changed(self, item: Item, option: Option | None) -> Answers:
        """The same answers but for one item."""
        chosen = tuple(
            option if known.code == item.code else answer for known, answer in self
        )
        return Answers(self.instrument, chosen)


@dataclass(frozen=True)
class Reason:
    """The answer that brings a cell into the advice."""

    item: Item
    option: Option


@dataclass(frozen=True)
class SeenExample:
    """An example; `first_in` names the section where it was told before."""

    example: Example
    first_in: Section | None = None


@dataclass(frozen=True)
class CellAdvice:
    """The tips of one cell, with the answers that brought them."""

    cell: Cell
    reasons: tuple[Reason, ...]
    examples: tuple[SeenExample, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """What sources say about it."""
        return self.cell.references

    @property
    def reason_texts(self) -> tuple[str, ...]:
        """The answers that brought it, as words; empty for a general cell."""
        return tuple(reason.option.short for reason in self.reasons)

    @property
    def new_examples(self) -> tuple[Example, ...]:
        """The examples that are told here."""
        return tuple(seen.example for seen in self.examples if not seen.first_in)

    @property
    def told_before(self) -> tuple[SeenExample, ...]:
        """The examples that were told in an earlier cell."""
        return tuple(seen for seen in self.examples if seen.first_in)


@dataclass(frozen=True)
class SilentCell:
    """A chosen answer for which this section has no advice, on purpose."""

    cell: Cell
    reasons: tuple[Reason, ...]

    @property
    def names(self) -> str:
        """The answers that bring nothing here, as words."""
        return " en ".join(reason.option.short for reason in self.reasons)


@dataclass(frozen=True)
class SectionAdvice:
    """The advice for one activity."""

    section: Section
    general: tuple[CellAdvice, ...]
    specific: tuple[CellAdvice, ...]
    silent: tuple[SilentCell, ...]

    @property
    def cells(self) -> tuple[CellAdvice, ...]:
        """General first, then specific in the order of the questions."""
        return self.general + self.specific

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the cells, in the order shown."""
        return tuple(advice.cell.code for advice in self.cells)

    @property
    def tips(self) -> tuple[Tip, ...]:
        """Every tip, in the order shown."""
        return tuple(tip for advice in self.cells for tip in advice.cell.tips)


@dataclass(frozen=True)
class Advice:
    """The advice for one situation."""

    answers: Answers
    sections: tuple[SectionAdvice, ...]

    @property
    def instrument(self) -> Instrument:
        """The version of the instrument that gave this advice."""
        return self.answers.instrument

    @property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        """Per section code the codes of the cells."""
        return {part.section.code: part.codes for part in self.sections}

    @property
    def tips(self) -> tuple[Tip, ...]:
        """Every tip, in the order shown."""
        return tuple(tip for part in self.sections for tip in part.tips)


@dataclass(frozen=True)
class SectionDifference:
    """What one section has in one situation, in both and in the other."""

    section: Section
    only_first: tuple[CellAdvice, ...]
    both: tuple[CellAdvice, ...]
    only_second: tuple[CellAdvice, ...]


@dataclass(frozen=True)
class Comparison:
    """Two situations side by side."""

    first: Advice
    second: Advice
    sections: tuple[SectionDifference, ...]

    @property
    def gained(self) -> tuple[Tip, ...]:
        """Tips that only the second situation has."""
        return tuple(
            tip
            for part in self.sections
            for advice in part.only_second
            for tip in advice.cell.tips
        )

    @property
    def lost(self) -> tuple[Tip, ...]:
        """Tips that only the first situation has."""
        return tuple(
            tip
            for part in self.sections
            for advice in part.only_first
            for tip in advice.cell.tips
        )

    @property
    def changed_items(self) -> tuple[Item, ...]:
        """The questions that are answered differently."""
        pairs = zip(self.first.answers, self.second.answers, strict=True)
        return tuple(item for (item, one), (_, other) in pairs if one != other)


@dataclass(frozen=True)
class Flip:
    """One other answer to one question, and what it would change."""

    item: Item
    option: Option | None
    comparison: Comparison


def parse_answers(instrument: Instrument, text: str) -> Answers:
    """Read answers such as "2-1-0-1-2"; 0 is "weet ik niet".

    Raises BadAnswers with a message per question, in Dutch.
    """
    codes = text.split("-")
    if len(codes) != len(instrument.items):
        raise BadAnswers((_wrong_number(instrument, len(codes), text),))
    problems: list[AnswerProblem] = []
    chosen: list[Option | None] = []
    for number, (item, code) in enumerate(
        zip(instrument.items, codes, strict=True), start=1
    ):
        known = {option.code: option for option in item.options}
        if code != UNKNOWN and code not in known:
            problems.append(AnswerProblem(item, _wrong_code(number, code, known)))
        chosen.append(known.get(code))
    if problems:
        raise BadAnswers(tuple(problems))
    return Answers(instrument, tuple(chosen))


def _wrong_number(instrument: Instrument, count: int, text: str) -> AnswerProblem:
    wanted = len(instrument.items)
    example = "-".join("1" * wanted)
    message = (
        f"Geef {wanted} antwoorden met streepjes ertussen, zoals {example}; "
        f"dit zijn er {count if text else 0}."
    )
    return AnswerProblem(None, message)


def _wrong_code(number: int, code: str, known: Mapping[str, Option]) -> str:
    shown = "".join(char if char.isprintable() else "?" for char in code[:MAX_SHOWN])
    return (
        f"Vraag {number} heeft geen antwoord '{shown}'; "
        f"kies {', '.join(known)} of {UNKNOWN} (weet ik niet)."
    )


def give_advice(answers: Answers) -> Advice:
    """Return the advice for a situation.

    Per section first the general cell, then the cells of the answers in the order
    of the questions. An unanswered question brings nothing. An example is told
    once; a later cell refers back to where.
    """
    told: dict[str, Section] = {}
    sections = tuple(
        _section_advice(answers, section, told)
        for section in answers.instrument.sections
    )
    return Advice(answers, sections)


def _section_advice(
    answers: Answers, section: Section, told: dict[str, Section]
) -> SectionAdvice:
    general: list[CellAdvice] = []
    specific: list[CellAdvice] = []
    silent: list[SilentCell] = []
    for cell in answers.instrument.cells_of(section.code):
        if not cell.holds(answers.codes):
            continue
        reasons = _reasons(answers, cell)
        if cell.empty:
            silent.append(SilentCell(cell, reasons))
            continue
        examples = tuple(_seen(cell, section, told))
        place = general if cell.is_general else specific
        place.append(CellAdvice(cell, reasons, examples))
    return SectionAdvice(section, tuple(general), tuple(specific), tuple(silent))


def _reasons(answers: Answers, cell: Cell) -> tuple[Reason, ...]:
    return tuple(
        Reason(item, option)
        for item, option in answers
        if option and item.code in cell.when
    )


def _seen(
    cell: Cell, section: Section, told: dict[str, Section]
) -> Iterator[SeenExample]:
    for example in cell.examples:
        yield SeenExample(example, told.get(example.id))
        told.setdefault(example.id, section)


def compare(first: Advice, second: Advice) -> Comparison:
    """Lay two situations of one instrument side by side."""
    sections = tuple(
        _section_difference(one, other)
        for one, other in zip(first.sections, second.sections, strict=True)
    )
    return Comparison(first, second, sections)


def _section_difference(one: SectionAdvice, other: SectionAdvice) -> SectionDifference:
    first, second = set(one.codes), set(other.codes)
    return SectionDifference(
        section=one.section,
        only_first=tuple(part for part in one.cells if part.cell.code not in second),
        both=tuple(part for part in one.cells if part.cell.code in second),
        only_second=tuple(part for part in other.cells if part.cell.code not in first),
    )


def flips(advice: Advice) -> tuple[Flip, ...]:
    """Every situation that differs in one answer, with what comes and goes."""
    return tuple(
        Flip(item, option, compare(advice, give_advice(answers)))
        for item, current in advice.answers
        for option in (*item.options, None)
        if option != current
        for answers in (advice.answers.changed(item, option),)
    )
