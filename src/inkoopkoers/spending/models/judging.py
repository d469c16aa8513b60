# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people judged of spend; nothing here is ever changed silently or forgotten."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Supplier(models.Model):
    """A supplier as people know it; `key` is the party that it began with.

    A party without one is its own supplier. What is null is not known. The name of a
    person is "" once no file holds it any more.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    key = models.BigIntegerField()
    name = models.CharField(max_length=300)
    kvk = models.CharField(max_length=8, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="parts"
    )
    is_internal = models.BooleanField(default=False)
    is_person = models.BooleanField(default=False)
    is_local = models.BooleanField(null=True, blank=True)
    is_sme = models.BooleanField(null=True, blank=True)
    contract_ends = models.DateField(null=True, blank=True)
    note = models.TextField(max_length=2000, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Supplier"]()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"], name="one_supplier_per_key"
            )
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """The name, or that it was of a person whose files are gone."""
        return self.name or _("Natuurlijk persoon")


class SupplierMember(models.Model):
    """A decision that a party is this supplier, with its evidence; undone, never erased.

    `seen_as` is "" for a person of whom no file holds the name any more.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    supplier = models.ForeignKey(
        Supplier, on_delete=models.CASCADE, related_name="members"
    )
    party = models.BigIntegerField()
    seen_as = models.CharField(max_length=300)
    evidence = models.JSONField(default=dict)
    score = models.DecimalField(max_digits=5, decimal_places=4)
    decided_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["SupplierMember"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "party"],
                condition=models.Q(undone_at=None),
                name="one_supplier_per_party",
            )
        ]

    def __str__(self) -> str:
        return self.seen_as


class RefusedMatch(models.Model):
    """A decision that two parties are not the same; `one` is the smaller."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    one = models.BigIntegerField()
    other = models.BigIntegerField()
    decided_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["RefusedMatch"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "one", "other"],
                condition=models.Q(undone_at=None),
                name="one_refusal_per_pair",
            )
        ]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"


class CategoryRule(models.Model):
    """Lines for which all conditions hold get a category; the lowest `rank` wins.

    `ledger`: the ledger code begins with this; between quotes it is exactly this.
    `supplier`: the key of a supplier.
    `given`: the category that the file gave is exactly this. `words`: one of these
    stands in the description, separated by commas. An empty condition always holds.
    `category` is a CPV code of two to eight digits, or NO_PURCHASE. A retired rule is kept.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    rank = models.PositiveIntegerField(default=0)
    ledger = models.CharField(max_length=40, blank=True)
    supplier = models.BigIntegerField(null=True, blank=True)
    given = models.CharField(max_length=200, blank=True)
    words = models.CharField(max_length=500, blank=True)
    category = models.CharField(max_length=8)
    reason = models.CharField(max_length=500, blank=True)
    origin = models.CharField(max_length=20, default="person")
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    retired_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["CategoryRule"]()

    class Meta:
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.category


class KnownContract(models.Model):
    """A contract that we know of: its supplier, what it is for, when it ends."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    number = models.CharField(max_length=80)
    title = models.CharField(max_length=200)
    supplier = models.BigIntegerField(null=True, blank=True)
    category = models.CharField(max_length=8, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["KnownContract"]()

    class Meta:
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"],
                condition=models.Q(removed_at=None),
                name="one_known_contract_each",
            )
        ]

    def __str__(self) -> str:
        return self.number
