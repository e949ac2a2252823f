// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AuditFilters.h"

#include "app/messages/AuditSentences.h"
#include "ui/look/DayField.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QCollator>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestChip = 60;

} // namespace

AuditFilters::AuditFilters(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QGridLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::space + 2);
    form->setVerticalSpacing(2);
    m_person = addChoice(u"audit.person"_s, tr("Person"), tr("everybody"));
    m_kind = addChoice(u"audit.kind"_s, tr("Kind"), tr("everything"));
    m_from = addDay(u"audit.from"_s, tr("From"));
    m_to = addDay(u"audit.to"_s, tr("To"));
    form->setColumnStretch(0, 1);
    form->setColumnStretch(1, 1);
    for (const AuditKind kind : allAuditKinds())
        m_kind->addItem(messages::auditKindInWords(kind), int(kind));
    m_chip = makeButton(u"audit.subject"_s, {}, ButtonLook::Plain, this);
    m_chip->setProperty("look", u"chip"_s);
    m_chip->setIcon(lineIcon("close"_L1));
    m_chip->setLayoutDirection(Qt::RightToLeft);
    m_chip->hide();
    form->addWidget(m_chip, 2, 0, 1, 4, Qt::AlignLeft);
    connect(m_chip, &QPushButton::clicked, this, [this] { setSubject({}, {}); });
}

void AuditFilters::addField(QWidget *field, const QString &name, const QString &label)
{
    field->setObjectName(name);
    auto *form = qobject_cast<QGridLayout *>(layout());
    const int place = form->count() / 2;
    form->addWidget(makeFieldLabel(label, field, this), 0, place);
    form->addWidget(field, 1, place);
}

QComboBox *AuditFilters::addChoice(const QString &name, const QString &label, const QString &any)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->addItem(any);
    addField(box, name, label);
    connect(box, &QComboBox::currentIndexChanged, this, &AuditFilters::changed);
    return box;
}

DayField *AuditFilters::addDay(const QString &name, const QString &label)
{
    auto *field = new DayField(tr("any day"), this);
    addField(field, name, label);
    connect(field, &QDateEdit::dateChanged, this, &AuditFilters::changed);
    return field;
}

void AuditFilters::setPeople(const QList<Account> &people)
{
    const QSignalBlocker quiet(m_person);
    const QVariant chosen = m_person->currentData();
    while (m_person->count() > 1)
        m_person->removeItem(1);
    const QCollator vietnamese(QLocale(QLocale::Vietnamese));
    QList<Account> sorted = people;
    std::ranges::sort(sorted, [&](const Account &a, const Account &b) { return vietnamese(a.name, b.name); });
    for (const Account &person : std::as_const(sorted))
        m_person->addItem(person.name, person.id.toString());
    m_person->setCurrentIndex(chosen.isValid() ? std::max(0, m_person->findData(chosen)) : 0);
}

void AuditFilters::setSubject(const QString &id, const QString &name)
{
    if (id == m_subject)
        return;
    m_subject = id;
    const QString title = name.size() > longestChip ? name.first(longestChip) + u'…' : name;
    m_chip->setText(title);
    m_chip->setAccessibleName(tr("Only about “%1”; press to see everything again").arg(name));
    m_chip->setToolTip(name);
    m_chip->setVisible(!id.isEmpty());
    Q_EMIT changed();
}

store::AuditQuery AuditFilters::query() const
{
    store::AuditQuery query;
    query.subject = m_subject;
    query.actor = AccountId::fromString(m_person->currentData().toString());
    if (m_kind->currentIndex() > 0)
        query.actions = auditActionNames(static_cast<AuditKind>(m_kind->currentData().toInt()));
    query.from = m_from->startUtc();
    query.to = m_to->startUtc(1);
    return query;
}

void AuditFilters::clear()
{
    const QSignalBlocker quiet(this);
    setPeople({});
    m_person->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_from->setDay({});
    m_to->setDay({});
    setSubject({}, {});
}

} // namespace bantin::ui
