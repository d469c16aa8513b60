# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What visitors say of tips."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone

from inkoopkoers.library.domain import Verdict
from inkoopkoers.organisations.models import User

KEPT = timedelta(days=1)


def verdicts() -> list[tuple[str, str]]:
    """A callable, so that a new verdict needs no migration."""
    return [(verdict.value, verdict.value) for verdict in Verdict]


class TipFeedback(models.Model):
    """One experience with one tip, without a name; belongs to the installation."""

    tip_code = models.CharField(max_length=40, db_index=True)
    tip_rev = models.PositiveSmallIntegerField()
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    verdict = models.CharField(max_length=10, choices=verdicts)
    context = models.CharField(max_length=300, blank=True)
    remark = models.TextField(max_length=2000, blank=True)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.tip_code}: {self.verdict}"


class FeedbackSender(models.Model):
    """A sender of the last day, only to stop floods; a keyed hash, no address."""

    mark = models.CharField(max_length=64, db_index=True)
    tip_code = models.CharField(max_length=40)
    sent_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mark", "tip_code"], name="one_experience_per_tip_per_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.tip_code} {self.sent_at:%Y-%m-%d %H:%M}"

    @classmethod
    def forget(cls, now: datetime) -> None:
        """Drop the senders of more than a day ago."""
        cls.objects.filter(sent_at__lt=now - KEPT).delete()


class LinkCheckRun(models.Model):
    """One look at every address, with how far it is; any editor may stop it."""

    started_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)
    queued_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    looked_at = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    stop_asked = models.BooleanField(default=False)
    outcome = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-queued_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.looked_at}/{self.total}"

    @property
    def is_running(self) -> bool:
        """Queued or at work."""
        return self.ended_at is None
