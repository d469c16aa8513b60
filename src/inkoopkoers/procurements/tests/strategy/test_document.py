# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy writes itself from the dossier, and can be kept word for word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.documents.kept import digest_of, report_of, text_of
from inkoopkoers.procurements.documents.strategy.files import PAPER, written
from inkoopkoers.procurements.documents.strategy.report import (
    marked,
    strategy_report,
)
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    BasketCriterion,
    DossierAmbition,
)
from inkoopkoers.procurements.tests.full import CRITERIA, NEEDS, TEXTS, a_full_dossier
from inkoopkoers.procurements.tests.making import a_dossier
from inkoopkoers.reports.blocks import Figure, Heading, Report
from inkoopkoers.reports.formats import Format, render

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.django_db


def words_of(report: Report) -> str:
    return render(report, Format.TEXT).decode()


def test_every_step_of_a_full_dossier_is_told(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_full_dossier(wilgenwaard, bram)

    report = strategy_report(dossier, TODAY)

    words = " ".join(words_of(report).split())
    told = [row[1] for row in NEEDS] + [row[1] for row in CRITERIA]
    told += [text.split(".")[0] for text in TEXTS.values()]
    told += ["€ 500.000", "€ 96.000", "Bea de Boer", "€ 216.000", "Europees openbaar"]
    assert [
        one
        for one in told
        if one.replace(" ", " ") not in words.replace("\N{NO-BREAK SPACE}", " ")
    ] == []
    assert sum(isinstance(one, Figure) for one in report.blocks) == 2


def test_an_empty_dossier_says_what_is_not_there_yet(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(
        wilgenwaard, bram, what="", kind="", value_eur=None, needed_on=None
    )

    words = words_of(strategy_report(dossier, TODAY))

    assert "Er staat nog geen behoefte." in words
    assert "Er is nog geen procedure gekozen." in words


def test_what_is_decided_on_has_no_chapter_with_findings(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_full_dossier(wilgenwaard, bram)

    draft = strategy_report(dossier, TODAY)
    asked = strategy_report(dossier, TODAY, with_findings=False)

    assert Heading("Losse draden", 1) in draft.blocks
    assert Heading("Losse draden", 1) not in asked.blocks


def test_a_kept_text_gives_the_same_report_back(
    wilgenwaard: Organisation, bram: User
) -> None:
    report = strategy_report(a_full_dossier(wilgenwaard, bram), TODAY)

    text = text_of(report)

    assert report_of(text) == report
    assert digest_of(text_of(report_of(text))) == digest_of(text)


@pytest.mark.parametrize("name", PAPER)
def test_every_file_says_that_it_is_confidential_and_where_it_stands(
    name: str, wilgenwaard: Organisation, bram: User
) -> None:
    report = marked(strategy_report(a_dossier(wilgenwaard, bram), TODAY), "Concept")

    content = written(report, PAPER[name], wilgenwaard.pk)

    assert len(content) > 1000
    assert report.short_title.startswith("Vertrouwelijk · Concept · ")
    assert ("Stand", "Concept") in report.facts


def test_the_document_costs_no_more_queries_when_there_is_more_in_it(
    wilgenwaard: Organisation, bram: User
) -> None:
    def cost(make: Callable[[Organisation, User], object]) -> int:
        dossier = make(wilgenwaard, bram)
        with CaptureQueriesContext(connection) as seen:
            strategy_report(dossier, TODAY)  # type: ignore[arg-type]  # a dossier
        return len(seen)

    full = cost(a_full_dossier)
    dossier = wilgenwaard.dossier_set.get()
    for place in range(20):
        dossier.need_set.create(
            role="r", means="m", organisation=wilgenwaard, place=place
        )
        dossier.obstacle_set.create(
            text="o",
            dimension="technisch",
            level="individueel",
            organisation=wilgenwaard,
        )
    with CaptureQueriesContext(connection) as seen:
        strategy_report(dossier, TODAY)
    assert len(seen) == full


def test_a_criterion_without_a_text_is_no_line_that_stops_halfway(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram)
    BasketCriterion.objects.create(
        dossier=dossier, kind="gunningscriterium", title="Prijs", is_price=True
    )

    text = words_of(strategy_report(dossier, TODAY))

    assert "Prijs" in text
    assert "Prijs:" not in text


def test_ambitions_without_a_course_are_counted(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram)
    for code, level in (("klimaat", 3), ("circulair", 1), ("water", 0)):
        AmbitionTheme.objects.create(organisation=wilgenwaard, code=code, name=code)
        DossierAmbition.objects.create(dossier=dossier, theme=code, level=level)

    text = words_of(strategy_report(dossier, TODAY))

    assert "Ambities: 2 thema’s met een ambitie." in text


def test_the_cover_names_the_sort_of_document_once(
    wilgenwaard: Organisation, bram: User
) -> None:
    report = strategy_report(a_dossier(wilgenwaard, bram), TODAY)

    assert report.subject == report.subtitle == "Inkoopstrategie"
    assert report.shown_subject == ""
