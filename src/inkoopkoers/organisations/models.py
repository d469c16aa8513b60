# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who sign in and the organisations they work for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inkoopkoers.organisations.rights import Role

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class UserManager(BaseUserManager["User"]):
    """Makes people; the address is the name they sign in with."""

    def create_user(self, email: str, password: str | None = None) -> User:
        """Store a person; without a password they cannot sign in."""
        user = self.model(email=self.normalize_email(email).lower())
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """Find who signs in; a telephone likes to begin with a capital."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """Someone with an account; `is_editor` may read what visitors say of tips."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)
    is_editor = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=timezone.now)

    # For one request: an organisation asks a second factor that is not set up yet.
    awaits_second_factor = False

    objects = UserManager()

    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        return self.name or self.email


class OrganisationKind(models.TextChoices):
    """What sort of body it is; a benchmark compares bodies of one kind."""

    MUNICIPALITY = "gemeente", _("Gemeente")
    PROVINCE = "provincie", _("Provincie")
    WATER_AUTHORITY = "waterschap", _("Waterschap")
    MINISTRY = "ministerie", _("Ministerie")
    AGENCY = "uitvoering", _("Uitvoeringsorganisatie")
    SCHOOL_BOARD = "schoolbestuur", _("Schoolbestuur")
    SCHOOL = "school", _("School")
    CARE = "zorg", _("Zorginstelling")
    OTHER = "anders", _("Andere organisatie")


def organisation_kinds() -> list[tuple[str, StrPromise]]:
    """A callable, so that a new kind needs no migration."""
    return [(kind.value, kind.label) for kind in OrganisationKind]


class Organisation(models.Model):
    """A public body; a ministry has agencies, a board has schools.

    `oin` is its Organisatie-identificatienummer (20 digits), `tooi` its address in
    the register of public bodies, `kvk` its number at the chamber of commerce (8).
    """

    name = models.CharField(max_length=200)
    kind = models.CharField(
        max_length=20,
        choices=organisation_kinds,
        default=OrganisationKind.OTHER.value,
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    oin = models.CharField(max_length=20, blank=True)
    tooi = models.CharField(max_length=200, blank=True)
    kvk = models.CharField(max_length=8, blank=True)
    requires_second_factor = models.BooleanField(default=False)
    # The top of the tree that it was part of before it was taken loose.
    came_from = models.BigIntegerField(null=True, blank=True, editable=False)
    edition = models.PositiveIntegerField(default=1)
    members = models.ManyToManyField(
        User, through="Membership", related_name="organisations", blank=True
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person in an organisation, with one role."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="memberships"
    )
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, default=Role.LEZER.value)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["user__name", "user__email"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user"], name="one_role_per_organisation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.role}"


class Invitation(models.Model):
    """A secret link that lets someone join an organisation, once and for a while."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField()
    role = models.CharField(max_length=20, default=Role.LEZER.value)
    nonce = models.CharField(max_length=40)
    token_digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-invited_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.email} · {self.role}"
