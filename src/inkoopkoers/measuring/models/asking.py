# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was asked, and the letters that went out."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.measuring.models.rounds import Response, Round
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Respondent(models.Model):
    """Someone on the address list; cut loose from the answers at the reveal.

    A member who `joined` without being asked is not shown on the list.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    round = models.ForeignKey(
        Round, on_delete=models.CASCADE, related_name="respondents"
    )
    email = models.EmailField()
    nonce = models.CharField(max_length=40)
    token_digest = models.CharField(max_length=64, unique=True)
    facets = models.JSONField(default=dict, blank=True)
    signature = models.CharField(max_length=300, blank=True)
    response = models.OneToOneField(
        Response, null=True, blank=True, on_delete=models.SET_NULL
    )
    has_answered = models.BooleanField(default=False)
    joined = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    objects = TenantManager["Respondent"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "email"], name="asked_once")
        ]

    def __str__(self) -> str:
        return self.email


class Sending(models.Model):
    """One run of the worker along the list, with how far it is; anyone may stop it.

    `seen_at` goes on with every letter: a run that is not seen any more has died.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="sendings")
    is_reminder = models.BooleanField(default=False)
    started_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    queued_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    total = models.PositiveIntegerField(default=0)
    sent = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    stop_asked = models.BooleanField(default=False)
    outcome = models.CharField(max_length=300, blank=True)

    objects = TenantManager["Sending"]()

    class Meta:
        ordering = ["-queued_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round"],
                condition=models.Q(ended_at=None),
                name="one_sending_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.sent}/{self.total}"


class OpenStart(models.Model):
    """How often one connection began by an open link in one hour, to stop floods.

    `mark` is a keyed hash, another one every day; nothing ties it to a response.
    """

    mark = models.CharField(max_length=64)
    hour = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mark", "hour"], name="counted_by_hour")
        ]

    def __str__(self) -> str:
        return f"{self.hour:%Y-%m-%d %H:%M} {self.times}"
