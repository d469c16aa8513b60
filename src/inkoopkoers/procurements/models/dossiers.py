# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dossier itself, its team and its steps."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.domain.steps import Standing, StepState


class Dossier(models.Model):
    """One purchase, from the first question to the lesson.

    Money is in euros without VAT. `value_eur` is the contract without, `options_eur`
    what options and extensions may add; together they count for the threshold.
    `months` is the whole term with options. `rules` holds the edition of every dated
    rule that a saved step relied on, by code. `spend_category`: the category of spend
    that it began with. `breaks` is the number of findings when
    it was last saved, for the board. `searched` is what the search looks in.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    what = models.TextField(max_length=4000, blank=True)
    for_whom = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    product_group = models.CharField(max_length=60, blank=True)
    cpv = models.CharField(max_length=10, blank=True)
    value_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    options_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    wage_sum_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    months = models.PositiveSmallIntegerField(null=True, blank=True)
    publish_on = models.DateField(null=True, blank=True)
    needed_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    budget_holder = models.CharField(max_length=200, blank=True)
    is_category_managed = models.BooleanField(default=False)
    standing = models.CharField(max_length=20, default=Standing.BUSY.value)
    not_bought_because = models.TextField(max_length=2000, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    rules = models.JSONField(default=dict, blank=True)
    breaks = models.PositiveSmallIntegerField(default=0)
    searched = models.TextField(blank=True, editable=False)
    came_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    spend_category = models.CharField(max_length=8, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Dossier"]()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        indexes = [
            models.Index(
                fields=["organisation", "removed_at", "-changed_at", "-id"],
                name="dossier_board",
            ),
            models.Index(
                fields=["organisation", "product_group"], name="dossier_category"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def total_eur(self) -> Decimal | None:
        """The value that counts: with options and extensions; None when unknown."""
        if self.value_eur is None:
            return None
        return self.value_eur + (self.options_eur or Decimal(0))


class TeamMember(models.Model):
    """Who stands in one of the four corners; someone without account has a name."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="team")
    corner = models.CharField(max_length=30)
    user = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="corners"
    )
    name = models.CharField(max_length=200, blank=True)

    objects = TenantManager["TeamMember"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "corner"], name="one_person_per_corner"
            )
        ]

    def __str__(self) -> str:
        return str(self.user or self.name) or _("iemand die weg is")


class StepRecord(models.Model):
    """How far a step is; `edition` counts what was saved in it."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="steps")
    step = models.CharField(max_length=20)
    state = models.CharField(max_length=20, default=StepState.OPEN.value)
    reason = models.TextField(max_length=2000, blank=True)
    edition = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["StepRecord"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "step"], name="one_record_per_step"
            )
        ]

    def __str__(self) -> str:
        return f"{self.step} · {self.state}"


class DossierSettings(models.Model):
    """How an organisation buys: its own limits, and who decides.

    `authority` overrides what follows from the kind of organisation. The limits are
    guidance in euros; from `board_from_eur` on `board_size` people decide instead of
    `small_size`. Social return below the Rijk is the organisation's own policy.
    `has_manifest`: it promised to buy with impact, though the Rijk does not ask it.
    """

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="dossier_settings"
    )
    authority = models.CharField(max_length=20, blank=True)
    single_supplies_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    single_works_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    national_works_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    social_return_from_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    social_return_months = models.PositiveSmallIntegerField(null=True, blank=True)
    has_manifest = models.BooleanField(default=False)
    board_from_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    small_size = models.PositiveSmallIntegerField(default=1)
    board_size = models.PositiveSmallIntegerField(default=3)
    template = models.BinaryField(null=True, blank=True)
    template_name = models.CharField(max_length=200, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["DossierSettings"]()

    def __str__(self) -> str:
        return str(self.organisation)
