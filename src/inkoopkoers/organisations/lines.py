# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of the audit trail in words: who, about what, and the particulars."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inkoopkoers.organisations.words import role_word
from inkoopkoers.web.dutch import long_date

PERSON = "user:"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"\d+\.\d+")


def person_in(subject: str) -> int | None:
    """The number of the person that a line is about; None for anything else."""
    number = subject.removeprefix(PERSON)
    is_person = subject.startswith(PERSON) and number.isdecimal()
    return int(number) if is_person else None


def named(person: int | None, names: Mapping[int, str]) -> str:
    """The name of a person, as long as they have an account."""
    if person is None:
        return _("de installatie")
    return names.get(person, _("verwijderd account"))


def about_own(subject: str, user: int) -> str:
    """The same for someone who reads what they did: others have no name there."""
    person = person_in(subject)
    if person is None:
        return about_in_words(subject, {})
    return _("jij") if person == user else _("iemand anders")


def about_in_words(subject: str, names: Mapping[int, str]) -> str:
    """Who or what a line is about: a person by name, the rest by number."""
    person = person_in(subject)
    if person is not None:
        return named(person, names)
    kind, _colon, number = subject.partition(":")
    words = {
        "round": _("meting"),
        "action": _("actie"),
        "invitation": _("uitnodiging"),
    }
    return f"{words[kind]} {number}" if kind in words else subject


def facts_in_words(details: Mapping[str, Any]) -> str:
    """The particulars on one line; what we have no word for stays as it is."""
    labels = {
        "role": _("rol"),
        "handed_over": _("overgedragen"),
        "fields": _("gewijzigd"),
        "required": _("verplicht"),
        "way": _("manier"),
        "instrument": _("vragenlijst"),
        "version": _("versie"),
        "item": _("vraag"),
        "code": _("vraag of thema"),
        "score": _("score"),
        "value": _("streefscore"),
        "before": _("was"),
        "by": _("uiterlijk"),
        "changed": _("gewijzigd"),
        "count": _("aantal"),
        "letters": _("brieven"),
        "format": _("bestand"),
        "kind": _("soort"),
        "group": _("groep"),
        "people": _("mensen"),
        "digest": _("kenmerk"),
        "open_link": _("open link"),
        "respondents_added": _("erbij op de lijst"),
        "respondents_removed": _("van de lijst"),
    }
    told = [f"{labels.get(key, key)}: {_fact(value)}" for key, value in details.items()]
    return "; ".join(told)


def _fact(value: Any) -> str:
    if value is None:
        return _("nog niets")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list):
        return ", ".join(_fact(one) for one in value)
    known = {
        "name": _("naam"),
        "kind": _("soort"),
        "oin": _("OIN"),
        "tooi": _("TOOI"),
        "kvk": _("KvK"),
        "parent": _("plaats"),
        "password": _("wachtwoord"),
        "totp": _("code uit een app"),
        "webauthn": _("passkey"),
        "recovery_codes": _("herstelcode"),
        "socialaccount": _("werkaccount"),
        "invitation": _("uitnodiging"),
    }
    return known.get(str(value)) or _as_written(role_word(str(value)))


def _as_written(text: str) -> str:
    """A day and a number with a decimal as readers write them; the rest as it is."""
    if NUMBER.fullmatch(text):
        return text.replace(".", ",")
    try:
        return long_date(date.fromisoformat(text)) if DAY.fullmatch(text) else text
    except ValueError:
        return text
