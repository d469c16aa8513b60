# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form with the four corners of the team."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.dossiers import Seat
from inkoopkoers.procurements.domain.steps import Corner
from inkoopkoers.procurements.models import TeamMember
from inkoopkoers.procurements.wording.steps import CORNERS
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField

SOMEONE_ELSE = "anders"


class TeamForm(EditedForm):
    """Per corner a colleague, someone with only a name, or nobody yet.

    Who left the organisation keeps the corner until someone else takes it.
    """

    def __init__(
        self,
        *args: Any,
        people: Sequence[User],
        team: Mapping[Corner, TeamMember],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        self.names = {corner: member.name for corner, member in team.items()}
        for corner in Corner:
            self._add(corner, team.get(corner))

    def _add(self, corner: Corner, member: TeamMember | None) -> None:
        names = [(pk, str(user)) for pk, user in self.people.items()]
        if member and member.user and str(member.user.pk) not in self.people:
            self.people[str(member.user.pk)] = member.user
            gone = _("%s (werkt hier niet meer)") % member.user
            names.append((str(member.user.pk), gone))
        self.fields[corner.value] = forms.ChoiceField(
            label=CORNERS[corner],
            required=False,
            choices=[
                ("", _("Nog niemand")),
                *names,
                (SOMEONE_ELSE, _("Iemand zonder account")),
            ],
            error_messages={
                "invalid_choice": gettext_lazy("Kies iemand uit de lijst.")
            },
        )
        self.fields[_name_field(corner)] = ReadableLineField(
            label=_("Of schrijf een naam (%s)") % str(CORNERS[corner]).lower(),
            required=False,
            max_length=200,
        )

    def clean(self) -> dict[str, Any]:
        """Ask for a name where nobody of the list is meant; never drop a new one."""
        data = super().clean() or {}
        for corner in Corner:
            name = data.get(_name_field(corner), "")
            if data.get(corner) == SOMEONE_ELSE and not name:
                self.add_error(_name_field(corner), _("Schrijf op wie het is."))
            elif data.get(corner) in self.people and self._is_new(corner, name):
                message = _("Kies een collega of schrijf een naam, niet allebei.")
                self.add_error(_name_field(corner), message)
        return data

    def _is_new(self, corner: Corner, name: str) -> bool:
        """A name that stood there already gives way to who is chosen."""
        return bool(name) and name != self.names.get(corner, "")

    @property
    def corners(self) -> list[tuple[BoundField, BoundField]]:
        """The two fields of each corner."""
        return [(self[corner.value], self[_name_field(corner)]) for corner in Corner]

    @property
    def seats(self) -> dict[Corner, Seat]:
        """Who takes which corner; call after is_valid."""
        return {corner: self._seat(corner) for corner in Corner}

    def _seat(self, corner: Corner) -> Seat:
        """A name without a choice is meant as someone without account."""
        user = self.people.get(self.cleaned_data[corner.value])
        return (
            Seat(user) if user else Seat(None, self.cleaned_data[_name_field(corner)])
        )


def seated(team: Mapping[Corner, TeamMember]) -> dict[str, str]:
    """What the form shows of the team as it is."""
    shown: dict[str, str] = {}
    for corner, member in team.items():
        known = str(member.user.pk) if member.user else ""
        shown[corner.value] = known or (SOMEONE_ELSE if member.name else "")
        shown[_name_field(corner)] = member.name
    return shown


def _name_field(corner: Corner) -> str:
    return f"{corner.value}_naam"
