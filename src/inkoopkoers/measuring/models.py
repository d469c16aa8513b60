# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, who was asked, what they answered, and what the group made of it."""

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


class Consensus(models.Model):
    """The score a group agreed on after seeing the spread, with its reason."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="consensus")
    item = models.CharField(max_length=60)
    score = models.SmallIntegerField()
    reason = models.TextField(max_length=2000)
    recorded_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Consensus"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "item"], name="agreed_once")
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.score}"


class Target(models.Model):
    """What an organisation wants to reach; `code` is an item or a theme (group)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    instrument = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=4, decimal_places=1)
    by = models.DateField()
    set_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Target"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "instrument", "subject", "code"],
                name="one_target_per_code",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"


class SavedOutcome(models.Model):
    """An outcome of one person that an organisation keeps under a title.

    Only the text of the address is kept, with the version that it is an answer to.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    answers = models.CharField(max_length=200)
    saved_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    saved_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["SavedOutcome"]()

    class Meta:
        ordering = ["-saved_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class BenchmarkEntry(models.Model):
    """The figures of one organisation that takes part in the comparison.

    No tenant row: what is in it is meant for others, in groups and without names.
    `organisation` is empty for an entry from another installation, which has the
    fingerprint of its key in `origin`. `holder` stands for the top of its tree.
    `batch` is empty until a whole group of newcomers can be shown together. One that
    left after that keeps its place, without its means.
    """

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE
    )
    origin = models.CharField(max_length=64, blank=True)
    reference = models.CharField(max_length=64)
    holder = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    means = models.JSONField()
    batch = models.PositiveIntegerField(null=True, blank=True)
    has_left = models.BooleanField(default=False)
    entered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["entered_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "reference", "instrument", "year"],
                name="compared_once_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.reference}"


class TrustedInstallation(models.Model):
    """Another installation whose signed summaries are taken in."""

    name = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64, unique=True)
    public_key = models.CharField(max_length=64)
    trusted_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name
