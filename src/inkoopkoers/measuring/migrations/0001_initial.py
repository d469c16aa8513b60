# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first tables of this folder."""

import django.db.models.deletion
import django.utils.timezone
import inkoopkoers.measuring.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisations', '0004_members_through_memberships'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='TrustedInstallation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('fingerprint', models.CharField(max_length=64, unique=True)),
                ('public_key', models.CharField(max_length=64)),
                ('trusted_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('subject', models.CharField(blank=True, max_length=200)),
                ('instrument', models.CharField(max_length=60)),
                ('version', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=64)),
                ('opens_on', models.DateField()),
                ('closes_on', models.DateField()),
                ('minimum_group', models.PositiveSmallIntegerField(default=5)),
                ('facets', models.JSONField(blank=True, default=dict)),
                ('open_code', models.CharField(blank=True, max_length=12, null=True, unique=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sending_stopped', models.BooleanField(default=False)),
                ('revealed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('result', models.TextField(blank=True)),
                ('result_digest', models.CharField(blank=True, max_length=64)),
                ('answers_forgotten_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('nonce', models.CharField(max_length=40)),
                ('token_digest', models.CharField(max_length=64, unique=True)),
                ('facets', models.JSONField(blank=True, default=dict)),
                ('signature', models.CharField(blank=True, max_length=300)),
                ('handed_in_at', models.DateTimeField(blank=True, null=True)),
                ('moved_to', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='measuring.response')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='responses', to='measuring.round')),
            ],
        ),
        migrations.CreateModel(
            name='BenchmarkEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('origin', models.CharField(blank=True, max_length=64)),
                ('reference', models.CharField(max_length=64)),
                ('kind', models.CharField(max_length=20)),
                ('instrument', models.CharField(max_length=60)),
                ('version', models.PositiveIntegerField()),
                ('year', models.PositiveSmallIntegerField()),
                ('means', models.JSONField()),
                ('batch', models.PositiveIntegerField(blank=True, null=True)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['entered_at', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('origin', 'reference', 'instrument'), name='compared_once')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=60)),
                ('state', models.CharField(choices=inkoopkoers.measuring.models.answer_states, max_length=10)),
                ('value', models.SmallIntegerField(blank=True, null=True)),
                ('wanted', models.SmallIntegerField(blank=True, null=True)),
                ('note', models.TextField(blank=True, max_length=2000)),
                ('evidence', models.URLField(blank=True, max_length=500)),
                ('confirm', models.BooleanField(default=False)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('response', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='measuring.response')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('response', 'item'), name='one_answer_per_item')],
            },
        ),
        migrations.CreateModel(
            name='Respondent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('facets', models.JSONField(blank=True, default=dict)),
                ('signature', models.CharField(blank=True, max_length=300)),
                ('has_answered', models.BooleanField(default=False)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('response', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='measuring.response')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='respondents', to='measuring.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('round', 'email'), name='asked_once')],
            },
        ),
        migrations.CreateModel(
            name='Consensus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.CharField(max_length=60)),
                ('score', models.SmallIntegerField()),
                ('reason', models.TextField(max_length=2000)),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consensus', to='measuring.round')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('round', 'item'), name='agreed_once')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('instrument', models.CharField(max_length=60)),
                ('subject', models.CharField(blank=True, max_length=200)),
                ('code', models.CharField(max_length=60)),
                ('value', models.DecimalField(decimal_places=1, max_digits=4)),
                ('by', models.DateField()),
                ('set_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('set_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'instrument', 'subject', 'code'), name='one_target_per_code')],
            },
        ),
    ]
