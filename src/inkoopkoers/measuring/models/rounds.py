# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round, and what people answered in it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Round(models.Model):
    """One measurement (meting): an instrument, a period, people who are asked.

    Open until `revealed_at`; then the counts are frozen in `result` and talked
    about; after `closed_at` nothing changes any more. `facets` holds the questions
    about the respondent with their values, such as {"Rol": ["inkoper", "jurist"]}.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    subject = models.CharField(max_length=200, blank=True)
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    opens_on = models.DateField()
    closes_on = models.DateField()
    minimum_group = models.PositiveSmallIntegerField(default=5)
    facets = models.JSONField(default=dict, blank=True)
    open_code = models.CharField(max_length=12, unique=True, null=True, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    revealed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # Canonical JSON, byte for byte, and its SHA-256.
    result = models.TextField(blank=True)
    result_digest = models.CharField(max_length=64, blank=True)
    answers_forgotten_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Round"]()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Response(models.Model):
    """The answers of one person, found by a secret link and by nothing else.

    `signature` is `facets` in one line, to count by. A response of before a move to
    another version points with `moved_to` at the one that took its place.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="responses")
    version = models.PositiveIntegerField()
    nonce = models.CharField(max_length=40)
    token_digest = models.CharField(max_length=64, unique=True)
    facets = models.JSONField(default=dict, blank=True)
    signature = models.CharField(max_length=300, blank=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)
    moved_to = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL
    )

    objects = TenantManager["Response"]()

    def __str__(self) -> str:
        return f"{self.pk}"


class AnswerState(models.TextChoices):
    """A state is never a number: who does not know, counts apart."""

    SCORE = "score", "score"
    UNKNOWN = "unknown", "weet ik niet"
    NOT_APPLICABLE = "na", "n.v.t."


def answer_states() -> list[tuple[str, str]]:
    """A callable, so that a new state needs no migration."""
    return [(state.value, str(state.label)) for state in AnswerState]


class Answer(models.Model):
    """What one person answered to one item; `wanted` only in a gap instrument.

    `edition` goes up with every save, so that a page from another tab is noticed.
    `confirm` asks to look again after a move to another version.
    """

    response = models.ForeignKey(
        Response, on_delete=models.CASCADE, related_name="answers"
    )
    item = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=answer_states)
    value = models.SmallIntegerField(null=True, blank=True)
    wanted = models.SmallIntegerField(null=True, blank=True)
    note = models.TextField(max_length=2000, blank=True)
    evidence = models.URLField(max_length=500, blank=True)
    confirm = models.BooleanField(default=False)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["response", "item"], name="one_answer_per_item"
            )
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.state}"
