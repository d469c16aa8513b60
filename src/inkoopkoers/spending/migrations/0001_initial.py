# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisations', '0006_where_a_part_came_from'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CategoryRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rank', models.PositiveIntegerField(default=0)),
                ('ledger', models.CharField(blank=True, max_length=40)),
                ('supplier', models.BigIntegerField(blank=True, null=True)),
                ('given', models.CharField(blank=True, max_length=200)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('category', models.CharField(max_length=8)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('origin', models.CharField(default='person', max_length=20)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('retired_at', models.DateTimeField(blank=True, null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('retired_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['rank', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SpendSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('mapping', models.JSONField(blank=True, null=True)),
                ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SpendImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('file_name', models.CharField(max_length=200)),
                ('file_bytes', models.BigIntegerField()),
                ('file_digest', models.CharField(max_length=64)),
                ('kind', models.CharField(blank=True, max_length=20)),
                ('state', models.CharField(default='received', max_length=20)),
                ('inspection', models.JSONField(blank=True, null=True)),
                ('proposal', models.JSONField(blank=True, null=True)),
                ('mapping', models.JSONField(blank=True, null=True)),
                ('counts', models.JSONField(blank=True, null=True)),
                ('overlap', models.JSONField(blank=True, null=True)),
                ('skip_seen', models.BooleanField(default=True)),
                ('error', models.CharField(blank=True, max_length=40)),
                ('error_values', models.JSONField(blank=True, default=dict)),
                ('step', models.CharField(blank=True, max_length=20)),
                ('done', models.BigIntegerField(default=0)),
                ('total', models.BigIntegerField(default=0)),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('beat_at', models.DateTimeField(blank=True, null=True)),
                ('stop_asked', models.BooleanField(default=False)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='spending.spendsource')),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='SpendTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('currency', models.CharField(default='EUR', max_length=3)),
                ('small_order_eur', models.DecimalField(decimal_places=2, default=250, max_digits=10)),
                ('order_cost_eur', models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True)),
                ('category_digits', models.PositiveSmallIntegerField(default=3)),
                ('window_days', models.PositiveSmallIntegerField(default=365)),
                ('is_central', models.BooleanField(default=False)),
                ('payment_days', models.PositiveSmallIntegerField(default=30)),
                ('local_places', models.JSONField(blank=True, default=list)),
                ('mask_persons', models.BooleanField(default=True)),
                ('keep_years', models.PositiveSmallIntegerField(default=7)),
                ('facts', models.PositiveIntegerField(default=0)),
                ('judgements', models.PositiveIntegerField(default=0)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('organisation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
        ),
        migrations.CreateModel(
            name='Supplier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField()),
                ('name', models.CharField(max_length=300)),
                ('kvk', models.CharField(blank=True, max_length=8)),
                ('is_internal', models.BooleanField(default=False)),
                ('is_person', models.BooleanField(default=False)),
                ('is_local', models.BooleanField(blank=True, null=True)),
                ('is_sme', models.BooleanField(blank=True, null=True)),
                ('contract_ends', models.DateField(blank=True, null=True)),
                ('note', models.TextField(blank=True, max_length=2000)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='parts', to='spending.supplier')),
            ],
            options={
                'ordering': ['name', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SupplierMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.BigIntegerField()),
                ('seen_as', models.CharField(max_length=300)),
                ('evidence', models.JSONField(default=dict)),
                ('score', models.DecimalField(decimal_places=4, max_digits=5)),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('supplier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members', to='spending.supplier')),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='KnownContract',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=80)),
                ('title', models.CharField(max_length=200)),
                ('supplier', models.BigIntegerField(blank=True, null=True)),
                ('category', models.CharField(blank=True, max_length=8)),
                ('ends_on', models.DateField(blank=True, null=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['number', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('organisation', 'number'), name='one_known_contract_each')],
            },
        ),
        migrations.CreateModel(
            name='RefusedMatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('one', models.BigIntegerField()),
                ('other', models.BigIntegerField()),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('organisation', 'one', 'other'), name='one_refusal_per_pair')],
            },
        ),
        migrations.CreateModel(
            name='SpendFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('source', 'Source'), ('lines', 'Lines'), ('parties', 'Parties'), ('subjects', 'Subjects'), ('refused', 'Refused')], max_length=20)),
                ('name', models.CharField(max_length=200)),
                ('rows', models.BigIntegerField(default=0)),
                ('bytes', models.BigIntegerField(default=0)),
                ('digest', models.CharField(blank=True, max_length=64)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='organisations.organisation')),
                ('spend_import', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='spending.spendimport')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('spend_import', 'name'), name='one_spend_file_each')],
            },
        ),
        migrations.AddIndex(
            model_name='spendimport',
            index=models.Index(fields=['organisation', 'state'], name='spend_imports'),
        ),
        migrations.AddIndex(
            model_name='spendimport',
            index=models.Index(fields=['organisation', 'file_digest'], name='spend_digests'),
        ),
        migrations.AddConstraint(
            model_name='supplier',
            constraint=models.UniqueConstraint(fields=('organisation', 'key'), name='one_supplier_per_key'),
        ),
        migrations.AddConstraint(
            model_name='suppliermember',
            constraint=models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('organisation', 'party'), name='one_supplier_per_party'),
        ),
    ]
