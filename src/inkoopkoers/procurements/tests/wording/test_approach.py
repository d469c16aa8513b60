# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the rules of the approach can say has Dutch words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from inkoopkoers.knowledge.domain.rules import Held, Status
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.approach import advise
from inkoopkoers.procurements.domain.guidance import OwnLimits
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.motivation import SentenceCode, motivation, say
from inkoopkoers.procurements.domain.procedures import (
    Fitness,
    NoticeCode,
    Procedure,
    Question,
    ReasonCode,
)
from inkoopkoers.procurements.domain.proportionality import Factor, Weighed
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.splitting import (
    Purchase,
    SplitWarning,
    cumulation,
)
from inkoopkoers.procurements.domain.thresholds import Estimate, Position
from inkoopkoers.procurements.tests.domain.editions import edition
from inkoopkoers.procurements.tests.domain.test_approach import questions
from inkoopkoers.procurements.wording import approach
from inkoopkoers.procurements.wording import motivation as writing
from inkoopkoers.procurements.wording.approach import notice_text, reason_text
from inkoopkoers.procurements.wording.motivation import motivation_text
from inkoopkoers.procurements.wording.rules import doubts, rule_line, since

DAY = date(2026, 3, 1)


def held(*codes: str) -> tuple[Held, ...]:
    return tuple(rulebook().on(code, DAY) for code in codes)


@pytest.mark.parametrize("code", list(ReasonCode))
def test_every_reason_is_a_sentence(code: ReasonCode) -> None:
    invite = held("uitnodigen-minimaal", "uitnodigen-maximaal")

    text = reason_text(Reason(code, invite, Decimal("1234.5"), (Factor.MARKET,)))

    assert text.endswith(".")
    assert "%" not in text


@pytest.mark.parametrize("code", list(NoticeCode))
def test_every_notice_names_the_amount(code: NoticeCode) -> None:
    text = notice_text(Reason(code, amount=Decimal(216_000)))

    assert "€\N{NO-BREAK SPACE}216.000" in text
    assert notice_text(Reason(code)).endswith(".")


def test_every_word_of_the_rules_has_a_dutch_one() -> None:
    assert set(approach.FITNESS) == set(Fitness)
    assert set(approach.AUTHORITIES) == set(Authority)
    assert set(approach.POSITIONS) == set(Position)
    assert set(approach.SPLIT_WARNINGS) == set(SplitWarning)
    assert set(writing._WRITERS) == set(SentenceCode)
    assert set(writing._SPLIT_WARNINGS) == set(SplitWarning)


def test_inviting_says_how_many() -> None:
    invite = held("uitnodigen-minimaal", "uitnodigen-maximaal")

    text = reason_text(Reason(ReasonCode.INVITE, invite))

    assert text == "Nodig minstens 3 en hooguit 5 aanbieders uit."


def test_a_motivation_says_what_we_do() -> None:
    invite = held("uitnodigen-minimaal", "uitnodigen-maximaal")
    sentence = say(SentenceCode.BECAUSE, reason=Reason(ReasonCode.INVITE, invite))

    text = writing.sentence_text(sentence)

    assert text == "We nodigen minstens 3 en hooguit 5 aanbieders uit."


def test_names_that_we_do_not_know_are_shown_as_they_are() -> None:
    assert approach.procedure_title("loting") == "loting"
    assert approach.factor_titles(("weer",)) == ("weer",)
    assert approach.factor_line("weer", "nat") == "weer: ‘nat’"
    assert approach.factor_line("markt", "nat").endswith("‘nat’")


def test_a_whole_motivation_reads_as_a_text() -> None:
    question = Question(
        ContractKind.SUPPLIES,
        Authority.DECENTRAL,
        DAY,
        Estimate(Decimal(100_000), Decimal(20_000)),
        OwnLimits(single_supplies_eur=Decimal(40_000)),
        {Factor.MARKET: Weighed("landelijk")},
    )
    made = advise(rulebook(), question)
    others = [Purchase("Kasten", "meubilair", Decimal(110_000))]

    written = motivation_text(
        motivation(
            made,
            Procedure.SINGLE,
            "Er is maar één maker",
            cumulation(Decimal(120_000), others, made.threshold),
        )
    )

    assert written[0].startswith(
        "De opdracht gaat over leveringen. De geraamde waarde is "
        "€\N{NO-BREAK SPACE}120.000 zonder btw, over de hele looptijd en met "
        "€\N{NO-BREAK SPACE}20.000 aan opties en verlengingen. "
        "De Europese drempel voor leveringen door een decentrale overheid is op "
        "1 maart 2026 €\N{NO-BREAK SPACE}216.000 (regel sinds 1 januari 2026: "
    )
    assert written[0].endswith("De waarde ligt onder de drempel.")
    assert written[1] == (
        "Onze eigen grens om maar één aanbieder te vragen is €\N{NO-BREAK SPACE}40.000. "
        "De waarde ligt daarop of daarboven."
    )
    assert "markt: ‘De markt is landelijk en redelijk overzichtelijk’." in written[2]
    assert "Nog niet beantwoord: omvang van de opdracht, " in written[2]
    assert written[3].startswith(
        "Met één andere inkoop van dezelfde soort erbij is de waarde "
        "€\N{NO-BREAK SPACE}230.000. Samen komen deze inkopen op of boven de drempel."
    )
    assert written[4] == (
        "We kiezen voor ‘Enkelvoudig onderhands’. Volgens deze regels past die niet. "
        "Daarmee wijken we af van: Meervoudig onderhands. Er is maar één maker."
    )


@given(questions)
def test_every_motivation_can_be_written(question: Question) -> None:
    made = advise(rulebook(), question)

    for code in ("", *Procedure, "loting"):
        for paragraph in motivation_text(motivation(made, code, "Daarom.")):
            assert paragraph.endswith((".", "’"))
            assert "%(" not in paragraph


def test_a_rule_says_since_when_and_from_where() -> None:
    of, *_ = held("drempel-werken")
    line = rule_line(of)

    assert line.startswith("Regel sinds 1 januari 2026: ")
    assert "Bron: " in line
    assert doubts(of) == ()


def test_a_rule_that_nobody_is_sure_of_says_so() -> None:
    rule = edition("drempel-werken", 1, status=Status.UNVERIFIED)
    of = Held(rule, is_beyond=True)

    assert since(of) == "Begindatum onbekend"
    assert len(doubts(of)) == 2
    assert rule_line(of).endswith(" ".join(doubts(of)))
