# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier filled to the brim with words and amounts that stand nowhere else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import models

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import (
    CalendarEdition,
    CalendarEntry,
    Dossier,
    DossierSettings,
)

WORD = "kwikstaartgeheim"
AMOUNT = Decimal("7654321.98")
# As a reader, a program and a sheet would write it.
AMOUNTS = ("7654321", "7.654.321", "7,654,321", "7 654 321", "7\u00a0654\u00a0321")
DAY = date(2031, 7, 19)
DAYS = ("2031-07-19", "19 juli 2031", "20310719", "19-07-2031")
# What is there to be public, or holds only what is: looked at in its own tests.
PUBLISHED = (CalendarEntry, CalendarEdition)


def tables() -> list[type[models.Model]]:
    """Every table of dossiers, those that others point at first."""
    found = list(apps.get_app_config("procurements").get_models())
    return [one for one in found if one not in PUBLISHED and one is not Dossier]


# The first that fits; a moment stays as it is.
SECRETS: tuple[tuple[type[models.Field[Any, Any]], Any], ...] = (
    (models.DateTimeField, None),
    (models.DateField, DAY),
    (models.BinaryField, WORD.encode()),
    (models.CharField, WORD),
    (models.TextField, WORD),
)
# What a row holds where a page reads a word of our own lists.
OWN_WORDS = {
    "kind": "gunningscriterium", "step": "behoefte", "state": "open",
    "corner": "opdrachtgever", "question": "niet", "outcome": "open",
    "answers": "2-1-2-1-2", "dimension": "technisch", "level": "organisatie",
    "chapter": "risico", "authority": "", "verdict": "", "procedure": "",
    "product_group": "", "cpv": "", "standing": "bezig",
}  # fmt: skip
# These hold what our own code wrote, in a form of its own.
OURS = {"rules", "factors", "own_days", "interventions", "document", "kept", "rows",
        "refused", "template"}  # fmt: skip


# What was taken over of a comparison or an award model: both read what is theirs.
TAKEN = {
    "title": WORD, "headline": WORD, "margin": WORD, "basis": WORD, "horizon_years": 8,
    "tipping": [WORD], "formula": WORD, "consequence": WORD,
    "low_eur": str(AMOUNT), "high_eur": str(AMOUNT),
    "alternatives": [
        {"place": 1, "name": WORD, "total_eur": str(AMOUNT), "yearly_eur": str(AMOUNT)}
    ],
    "parts": [{"name": WORD, "nominal": "98.76", "effective": "98.76"}],
}  # fmt: skip


def secret_value(field: models.Field[Any, Any], by: User) -> Any:
    """Something that stands nowhere else and that the field can hold."""
    if isinstance(field, models.DecimalField):
        return AMOUNT if (field.max_digits or 0) > 9 else Decimal("98.76")
    if field.name == "taken":
        return TAKEN
    if isinstance(field, models.ForeignKey):
        return by if field.related_model is User else None
    found = next((value for kind, value in SECRETS if isinstance(field, kind)), None)
    longest = field.max_length if isinstance(field, models.CharField) else None
    return found[:longest] if isinstance(found, str) else found


def filled_to_the_brim(organisation: Organisation, by: User) -> Dossier:
    """A dossier with one row in every table, and a secret in every field."""
    dossier = Dossier(organisation=organisation)
    _fill(dossier, by)
    dossier.kind = "leveringen"
    dossier.save()
    made: dict[type[models.Model], models.Model] = {Dossier: dossier}
    waiting = tables()
    while waiting:
        ready = [one for one in waiting if _parents(one) <= set(made)]
        assert ready, f"these wait for each other: {waiting}"
        for table in ready:
            made[table] = _one_row(table, made, organisation, by)
        waiting = [one for one in waiting if one not in made]
    return dossier


def _parents(table: type[models.Model]) -> set[type[models.Model]]:
    """The tables of dossiers that a row must name."""
    here = {Dossier, *tables()}
    return {
        field.related_model
        for field in table._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and field.related_model in here
        and field.related_model is not table
    }


def _one_row(
    table: type[models.Model],
    made: dict[type[models.Model], models.Model],
    organisation: Organisation,
    by: User,
) -> models.Model:
    if table is DossierSettings:
        DossierSettings.objects.filter(organisation=organisation).delete()
    row = table()
    for field in table._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model in made:
            setattr(row, field.name, made[field.related_model])
        elif isinstance(field, models.ForeignKey | models.OneToOneField) and (
            field.related_model is Organisation
        ):
            setattr(row, field.name, organisation)
    _fill(row, by)
    row.save()
    return row


def _fill(row: models.Model, by: User) -> None:
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in OURS | {"removed_at"}:
            continue
        value = secret_value(field, by)
        if field.name in OWN_WORDS and isinstance(field, models.CharField):
            value = OWN_WORDS[field.name]
        if isinstance(field, models.IntegerField) and not field.null:
            value = 1
        if isinstance(field, models.BooleanField):
            value = False
        if value is not None:
            setattr(row, field.name, value)


def secrets_in(text: str) -> list[str]:
    """What of the dossier stands in a text."""
    known = (WORD, *AMOUNTS, *DAYS)
    return [one for one in known if one in text]


def as_sent(dossier: Dossier) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """What a member may send with secrets in it: address, numbers in it and fields."""
    here, place = {"pk": dossier.pk}, {"organisation": dossier.organisation_id}
    text, day = WORD, DAY.isoformat()
    return [
        ("facts", here, {"title": text, "what": text, "value_eur": "7654321,98",
                         "needed_on": day, "budget_holder": text,
                         "edition": dossier.edition}),
        ("team", here, {"inkoper": "anders", "inkoper_naam": text,
                        "edition": dossier.edition + 1}),
        ("need", here, {"role": text, "means": text, "goal": text}),
        ("asked", here, {"who": text, "held_on": day, "learned": text}),
        ("market", here, {"party": text, "held_on": day, "about": text}),
        ("nami_obstacle_own", here, {"text": text, "dimension": "technisch",
                                     "level": "organisatie"}),
        ("criteria_own", here, {"title": text, "text": text, "kind": "minimumeis"}),
        ("lessons", here, {"worked": "ja", "text": text, "for_whom": text}),
        ("remark_add", here, {"text": text}),
        ("strategy_chapter", {**here, "chapter": "risico"},
         {"text": text, "edition": 1}),
        ("strategy_keep", here, {"note": text}),
        ("mark", {**here, "step": "advies"}, {"stand": "overgeslagen", "reden": text}),
        ("keep_example", here, {"title": text, "why": text, "parts": ["needs"]}),
        ("ambition_theme_add", place, {"name": text, "meaning": text}),
        ("criterion_new", place, {"number": "G-1", "title": text, "text": text,
                                  "kind": "minimumeis"}),
        ("nami_not_bought", here, {"reason": text}),
        ("nami_reopen", here, {"reason": text}),
    ]  # fmt: skip
