# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about people: invitations, roles, who takes over."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.organisations.domain import MOST_ADDRESSES, Line, address_lines
from inkoopkoers.organisations.models import Membership, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.words import role_meaning, role_word, shown_name
from inkoopkoers.web.fields import ReadableField

NOBODY = "niemand"
MOST_CHARACTERS = 20_000
MOST_SHOWN = 10
LONGEST_SHOWN = 60


def role_field(label: Any) -> forms.ChoiceField:
    """One of the roles."""
    return forms.ChoiceField(
        label=label,
        choices=lambda: [(role.value, role_word(role)) for role in Role],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een rol."),
            "invalid_choice": gettext_lazy("Kies een rol uit de lijst."),
        },
    )


def role_hints() -> dict[str, list[dict[str, str]]]:
    """What one may do with each role, as web/_question.html shows it."""
    return {
        "options": [{"code": role.value, "help": role_meaning(role)} for role in Role]
    }


class InviteForm(forms.Form):
    """Addresses, one on each line, and what they may do."""

    addresses = ReadableField(
        label=gettext_lazy("E-mailadressen"),
        help_text=gettext_lazy("Eén adres per regel. Hooguit 50 tegelijk."),
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Vul minstens één adres in.")},
    )
    role = role_field(gettext_lazy("Wat mogen zij?"))

    def __init__(self, *args: Any, members: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = members

    def clean_addresses(self) -> list[str]:
        """Every address once; a mistake is told with its line."""
        lines = address_lines(self.cleaned_data["addresses"])
        if len(lines) > MOST_ADDRESSES:
            raise ValidationError(
                _(
                    "Dit zijn %(number)s adressen. Nodig er hooguit %(most)s tegelijk uit."
                )
                % {"number": len(lines), "most": MOST_ADDRESSES}
            )
        wrong = [problem for line in lines if (problem := self._problem(line))]
        if len(wrong) > MOST_SHOWN:
            rest = len(wrong) - MOST_SHOWN
            more = ngettext("En nog één regel.", "En nog %(n)s regels.", rest)
            wrong = [*wrong[:MOST_SHOWN], more % {"n": rest}]
        if wrong:
            raise ValidationError(wrong)
        return [line.address for line in lines]

    def _problem(self, line: Line) -> str:
        """What is wrong with one line. Only of members here it is told who they are."""
        shown = shortened(line.text)
        given = {"number": line.number, "text": shown}
        if line.address in self.members:
            return (
                _("Regel %(number)s: ‘%(text)s’ hoort al bij de organisatie.") % given
            )
        try:
            validate_email(line.address)
        except ValidationError:
            return _("Regel %(number)s: ‘%(text)s’ is geen e-mailadres.") % given
        return ""


class RoleForm(forms.Form):
    """Another role for someone; `was` is the one that the form showed."""

    role = role_field(gettext_lazy("Rol"))
    was = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)


class LeaveForm(forms.Form):
    """Who takes over what is still to be done."""

    to = forms.ChoiceField(
        label=gettext_lazy("Wie neemt het open werk over?"),
        help_text=gettext_lazy(
            "Open werk zonder nieuwe eigenaar blijft staan, zonder naam erbij."
        ),
        error_messages={
            "required": gettext_lazy("Kies een collega, of niemand."),
            "invalid_choice": gettext_lazy("Kies een collega uit de lijst."),
        },
    )

    def __init__(
        self, *args: Any, others: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ChoiceField", self.fields["to"])
        field.choices = [
            ("", _("Kies")), *others, (NOBODY, _("Niemand"))
        ]  # fmt: skip


class HandOverForm(forms.Form):
    """Who becomes beheerder, and what one wants to be oneself from then on."""

    to = forms.ChoiceField(
        label=gettext_lazy("Wie wordt beheerder?"),
        error_messages={
            "required": gettext_lazy("Kies een collega."),
            "invalid_choice": gettext_lazy("Kies een collega uit de lijst."),
        },
    )
    own_role = role_field(gettext_lazy("En wat word je zelf?"))

    def __init__(
        self, *args: Any, others: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ChoiceField", self.fields["to"])
        field.choices = [("", _("Kies een collega")), *others]


def people_choices(
    people: list[Membership], *, with_email: bool = False
) -> list[tuple[str, str]]:
    """People by name and role; a beheerder may see the address of who has no name."""
    return [
        (str(one.pk), f"{_called(one.user, with_email)}, {role_word(one.role)}")
        for one in people
    ]


def _called(user: User, with_email: bool) -> str:  # noqa: FBT001  # passed on
    return str(user) if with_email else shown_name(user)


def shortened(text: str) -> str:
    """So much of a line as one needs to find it."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
