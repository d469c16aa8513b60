# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables of the investment plan."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0006_where_a_part_came_from'),
        ('planning', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='InvestmentPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('frame', models.JSONField()),
                ('smoothing', models.JSONField(blank=True, null=True)),
                ('taken', models.JSONField(blank=True, default=list)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('stamp', models.UUIDField(default=uuid.uuid4)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['-changed_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='AssetFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('table', models.JSONField()),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='planning.investmentplan')),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PlanUnit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=200)),
                ('key_number', models.DecimalField(decimal_places=2, default=0, max_digits=13)),
                ('allocation_eur', models.DecimalField(decimal_places=2, default=0, max_digits=13)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='units', to='planning.investmentplan')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='PlanLicence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('bought', models.PositiveIntegerField(default=0)),
                ('activated', models.PositiveIntegerField(default=0)),
                ('used', models.PositiveIntegerField(default=0)),
                ('price_per_year_eur', models.DecimalField(decimal_places=2, max_digits=13)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='licences', to='planning.investmentplan')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='planning.planunit')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='PlanAsset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=200)),
                ('category', models.CharField(blank=True, max_length=100)),
                ('kind', models.CharField(choices=[('bezit', 'bezit'), ('licentie', 'licentie'), ('groot-onderhoud', 'groot-onderhoud'), ('uitbreiding', 'uitbreiding')], default='bezit', max_length=20)),
                ('quantity', models.PositiveIntegerField(default=1)),
                ('unit_price_eur', models.DecimalField(decimal_places=2, max_digits=13)),
                ('growth', models.DecimalField(blank=True, decimal_places=10, max_digits=12, null=True)),
                ('index', models.CharField(blank=True, max_length=40)),
                ('base_year', models.PositiveSmallIntegerField()),
                ('first_year', models.PositiveSmallIntegerField()),
                ('first_month', models.PositiveSmallIntegerField(default=1)),
                ('life_years', models.PositiveSmallIntegerField()),
                ('is_replaced', models.BooleanField(default=True)),
                ('condition', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('condition_on', models.DateField(blank=True, null=True)),
                ('residual_eur', models.DecimalField(decimal_places=2, default=0, max_digits=13)),
                ('subsidy_eur', models.DecimalField(decimal_places=2, default=0, max_digits=13)),
                ('paid_eur', models.DecimalField(blank=True, decimal_places=2, max_digits=13, null=True)),
                ('threshold_mode', models.CharField(choices=[('per-stuk', 'per-stuk'), ('per-partij', 'per-partij')], default='per-stuk', max_length=20)),
                ('funding', models.CharField(choices=[('lumpsum', 'lumpsum'), ('gemeente', 'gemeente'), ('subsidie', 'subsidie'), ('eigen-middelen', 'eigen-middelen')], default='lumpsum', max_length=20)),
                ('moved_years', models.SmallIntegerField(default=0)),
                ('disposed_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('disposed_month', models.PositiveSmallIntegerField(default=1)),
                ('due_year', models.SmallIntegerField(blank=True, null=True)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='assets', to='planning.investmentplan')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assets', to='planning.planunit')),
            ],
            options={
                'ordering': ['code', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='ActualSpending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('amount_eur', models.DecimalField(decimal_places=2, max_digits=13)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actuals', to='planning.investmentplan')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='planning.planunit')),
            ],
            options={
                'ordering': ['year', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='investmentplan',
            index=models.Index(fields=['organisation', '-changed_at'], name='investment_plan_list'),
        ),
        migrations.AddConstraint(
            model_name='planunit',
            constraint=models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('plan', 'code'), name='unit_code_once'),
        ),
        migrations.AddIndex(
            model_name='planasset',
            index=models.Index(fields=['plan', 'due_year'], name='asset_due'),
        ),
        migrations.AddIndex(
            model_name='planasset',
            index=models.Index(fields=['plan', 'name'], name='asset_name'),
        ),
        migrations.AddConstraint(
            model_name='planasset',
            constraint=models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('plan', 'code'), name='asset_code_once'),
        ),
        migrations.AddConstraint(
            model_name='actualspending',
            constraint=models.UniqueConstraint(fields=('plan', 'unit', 'year'), name='actual_once_per_unit'),
        ),
        migrations.AddConstraint(
            model_name='actualspending',
            constraint=models.UniqueConstraint(condition=models.Q(('unit', None)), fields=('plan', 'year'), name='actual_once_for_board'),
        ),
    ]
