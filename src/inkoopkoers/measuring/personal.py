# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known here of a person; see organisations/personal_data.py.

From the reveal on nobody can tell any more which answers were whose; not even who
gave them.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inkoopkoers.measuring.models import (
    Answer,
    Consensus,
    Respondent,
    Response,
    Round,
    SavedOutcome,
    Target,
)
from inkoopkoers.organisations.models import User


def known_of(user: User) -> dict[str, Any]:
    """The rounds that asked this person, with the answers while those are open.

    A kept outcome belongs to the organisation; it loses the name with the account.
    """
    asked = Respondent.objects.filter(email=user.email.lower()).order_by("pk")
    made = Round.objects.filter(made_by=user).order_by("pk")
    kept = SavedOutcome.objects.filter(saved_by=user).order_by("pk")
    return {
        _("Metingen waarvoor je bent gevraagd"): [
            _asked(one) for one in asked.select_related("round__organisation")
        ],
        _("Metingen die je maakte"): [
            {
                _("meting"): one.title,
                _("organisatie"): one.organisation.name,
                _("gemaakt"): one.made_at,
            }
            for one in made.select_related("organisation").defer("result")
        ],
        _("Bewaarde uitkomsten"): [
            {
                _("titel"): one.title,
                _("organisatie"): one.organisation.name,
                _("antwoorden"): one.answers,
                _("bewaard"): one.saved_at,
            }
            for one in kept.select_related("organisation")
        ],
        _("Scores die je na een gesprek vastlegde"): [
            {
                _("meting"): one.round.title,
                _("vraag"): one.item,
                _("score"): one.score,
                _("reden"): one.reason,
                _("vastgelegd"): one.recorded_at,
            }
            for one in _recorded(user)
        ],
        _("Streefscores die je koos"): [
            {
                _("organisatie"): one.organisation.name,
                _("meting"): one.instrument,
                _("vraag of thema"): one.code,
                _("streefscore"): one.value,
                _("uiterlijk"): one.by,
                _("gekozen"): one.set_at,
            }
            for one in _set(user)
        ],
    }


def _recorded(user: User) -> QuerySet[Consensus]:
    rows = Consensus.objects.filter(recorded_by=user).order_by("pk")
    return rows.select_related("round").defer("round__result")


def _set(user: User) -> QuerySet[Target]:
    rows = Target.objects.filter(set_by=user).order_by("pk")
    return rows.select_related("organisation")


def forget_person(user: User) -> None:
    """Take the address off every list; answers stay, and belong to nobody."""
    Respondent.objects.filter(email=user.email.lower()).delete()


def _asked(one: Respondent) -> dict[str, Any]:
    known = {
        _("meting"): one.round.title,
        _("organisatie"): one.round.organisation.name,
        _("uitgenodigd"): one.sent_at,
        _("herinnerd"): one.reminded_at,
        _("kenmerken"): one.facets,
    }
    if one.response_id is not None:
        known[_("jouw antwoorden")] = _answers(one.response_id)
        if earlier := _before_moving(one.response_id):
            known[_("antwoorden op een eerdere versie van de vragen")] = earlier
    return known


def _before_moving(response: int) -> list[dict[str, Any]]:
    """What was answered before the round moved to another version, latest first."""
    found = []
    before = Response.objects.filter(moved_to=response).first()
    while before:
        found += _answers(before.pk)
        before = Response.objects.filter(moved_to=before).first()
    return found


def _answers(response: int) -> list[dict[str, Any]]:
    return [
        {
            _("vraag"): answer.item,
            _("antwoord"): _said(answer),
            _("gewenst"): answer.wanted,
            _("toelichting"): answer.note,
            _("bewijs"): answer.evidence,
        }
        for answer in Answer.objects.filter(response=response).order_by("item")
    ]


def _said(answer: Answer) -> Any:
    return answer.get_state_display() if answer.value is None else answer.value
