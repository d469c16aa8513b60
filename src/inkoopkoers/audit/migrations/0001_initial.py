# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first tables of this folder."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=0)),
                ('at', models.DateTimeField(null=True)),
                ('seal', models.CharField(blank=True, max_length=64)),
                ('signature', models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('number', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('event', models.CharField(max_length=60)),
                ('actor', models.BigIntegerField(null=True)),
                ('organisation', models.BigIntegerField(null=True)),
                ('subject', models.CharField(blank=True, max_length=100)),
                ('details', models.TextField(default='{}')),
                ('previous', models.CharField(max_length=64)),
                ('seal', models.CharField(max_length=64)),
            ],
            options={
                'ordering': ['number'],
                'indexes': [models.Index(fields=['organisation', '-number'], name='audit_organisation'), models.Index(fields=['actor', '-number'], name='audit_actor'), models.Index(fields=['subject', '-number'], name='audit_subject')],
            },
        ),
    ]
