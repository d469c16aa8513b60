# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles for members, invitations, and what an organisation is registered under."""

import django.db.models.deletion
import django.utils.timezone
import inkoopkoers.organisations.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organisations', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='organisation',
            name='edition',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='organisation',
            name='kind',
            field=models.CharField(choices=inkoopkoers.organisations.models.organisation_kinds, default='anders', max_length=20),
        ),
        migrations.AddField(
            model_name='organisation',
            name='kvk',
            field=models.CharField(blank=True, max_length=8),
        ),
        migrations.AddField(
            model_name='organisation',
            name='oin',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='organisation',
            name='requires_second_factor',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='organisation',
            name='tooi',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('role', models.CharField(default='lezer', max_length=20)),
                ('nonce', models.CharField(max_length=40)),
                ('token_digest', models.CharField(max_length=64, unique=True)),
                ('invited_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('expires_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='organisations.organisation')),
            ],
            options={
                'ordering': ['-invited_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(default='lezer', max_length=20)),
                ('since', models.DateTimeField(default=django.utils.timezone.now)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='organisations.organisation')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['user__name', 'user__email'],
            },
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('organisation', 'user'), name='one_role_per_organisation'),
        ),
    ]
