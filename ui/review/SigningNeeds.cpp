// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/SigningNeeds.h"

#include "ui/look/TabOrder.h"
#include "ui/look/Widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// What is said most often; anything else can be typed.
QStringList usualReasons()
{
    return {SigningNeeds::tr("Checked: it is right as it stands"), SigningNeeds::tr("The source has it exactly so"),
            SigningNeeds::tr("Whoever is named has agreed to it"),
            SigningNeeds::tr("Does not apply to an item of this kind")};
}

bool isForward(DecisionKind kind)
{
    return kind == DecisionKind::Submit || kind == DecisionKind::Review || kind == DecisionKind::Approve;
}

QPair<QString, QString> keyOf(const workflow::OpenWarning &warning)
{
    return {warning.first.ruleId, warning.first.check};
}

} // namespace

SigningNeeds::SigningNeeds(const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_column(new QVBoxLayout(this))
    , m_later(new QCheckBox(tr("Publish later (embargo)"), this))
    , m_publishFrom(new QDateTimeEdit(this))
    , m_tellReaders(new QCheckBox(tr("Tell readers the reason"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_later->setObjectName("review.later"_L1);
    m_publishFrom->setObjectName("review.publishFrom"_L1);
    m_publishFrom->setAccessibleName(tr("Not to be seen before"));
    m_publishFrom->setDisplayFormat(u"HH:mm dd/MM/yyyy"_s);
    m_publishFrom->setCalendarPopup(true);
    m_publishFrom->setEnabled(false);
    m_tellReaders->setObjectName("review.tellReaders"_L1);
    m_column->addWidget(m_later);
    m_column->addWidget(m_publishFrom);
    m_column->addWidget(m_tellReaders);
    connect(m_later, &QCheckBox::toggled, m_publishFrom, &QWidget::setEnabled);
    clear();
}

void SigningNeeds::clear()
{
    m_reasons.clear();
    m_confirmations.clear();
    rebuild();
    m_later->setChecked(false);
    m_later->hide();
    m_publishFrom->hide();
    m_publishFrom->setDateTime(QDateTime(QDate::currentDate().addDays(1), QTime(7, 0)));
    m_tellReaders->setChecked(false);
    m_tellReaders->hide();
    hide();
}

void SigningNeeds::rebuild()
{
    delete m_list;
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    m_column->insertWidget(0, m_list);
}

/// What is asked for as it stands on the card: nothing is made anew under the hands of somebody who is typing.
bool SigningNeeds::shows(DecisionKind kind, const workflow::DecisionNeeds &needs) const
{
    const auto isReason = [](const Reason &shown, const workflow::OpenWarning &asked) {
        return keyOf(shown.warning) == keyOf(asked) && shown.warning.places == asked.places
               && shown.warning.reason == asked.reason;
    };
    const auto isItem = [](const Confirmation &shown, const Rule &asked) { return shown.ruleId == asked.id; };
    return kind == m_kind && !isHidden() && std::ranges::equal(m_reasons, needs.warnings, isReason)
           && std::ranges::equal(m_confirmations, needs.confirmations, isItem);
}

void SigningNeeds::showNeeds(DecisionKind kind, const workflow::DecisionNeeds &asked)
{
    // They are those of the step forward; whoever returns or declines instead answers none of them.
    const workflow::DecisionNeeds needs = isForward(kind) ? asked : workflow::DecisionNeeds{};
    if (shows(kind, needs))
        return;
    QHash<QPair<QString, QString>, QString> given;
    QSet<QString> confirmed;
    if (kind != m_kind)
        clear();
    m_kind = kind;
    for (const Reason &reason : std::as_const(m_reasons))
        given.insert(keyOf(reason.warning), reason.field ? reason.field->currentText() : QString());
    for (const Confirmation &confirmation : std::as_const(m_confirmations)) {
        if (confirmation.box->isChecked())
            confirmed.insert(confirmation.ruleId);
    }
    m_reasons.clear();
    m_confirmations.clear();
    rebuild();
    if (!needs.warnings.isEmpty())
        m_list->layout()->addWidget(makeHeading(tr("Warnings that stand"), 1.0, m_list));
    for (const workflow::OpenWarning &warning : needs.warnings)
        addReason(warning, given.value(keyOf(warning)));
    if (!needs.confirmations.isEmpty())
        m_list->layout()->addWidget(makeHeading(heading(kind), 1.0, m_list));
    for (const Rule &rule : needs.confirmations)
        addConfirmation(rule, confirmed.contains(rule.id));
    QWidget *before = m_later->previousInFocusChain();
    while (before != m_later && !(before->focusPolicy() & Qt::TabFocus))
        before = before->previousInFocusChain();
    orderTabsBehind(before, *m_list);
    const bool approves = kind == DecisionKind::Approve;
    m_later->setVisible(approves);
    m_publishFrom->setVisible(approves);
    m_tellReaders->setVisible(kind == DecisionKind::Withdraw);
    setVisible(approves || kind == DecisionKind::Withdraw || !m_reasons.isEmpty() || !m_confirmations.isEmpty());
}

QString SigningNeeds::heading(DecisionKind kind) const
{
    return kind == DecisionKind::Submit ? tr("I declare") : tr("I have checked");
}

void SigningNeeds::addReason(const workflow::OpenWarning &warning, const QString &given)
{
    const QString sentence = warning.first.sentence.in(m_language);
    const QString places = warning.places > 1 ? u" "_s + tr("(%n places)", nullptr, warning.places) : QString();
    auto *column = m_list->layout();
    column->addWidget(makeLabel(u"⚠ "_s + sentence + places, m_list));
    column->addWidget(makeMutedLabel(warning.first.cite, m_list));
    if (warning.isAnswered()) {
        column->addWidget(makeMutedLabel(tr("✔ Reason given before: “%1”").arg(warning.reason), m_list));
        m_reasons.append({warning, nullptr});
        return;
    }
    auto *field = new QComboBox(m_list);
    field->setObjectName("review.override"_L1);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    field->addItems(usualReasons());
    field->setCurrentIndex(-1);
    field->setEditText(given);
    field->lineEdit()->setPlaceholderText(tr("Why it stands: choose or write"));
    field->setAccessibleName(tr("Reason why this warning stands: %1").arg(sentence));
    connect(field, &QComboBox::editTextChanged, this, &SigningNeeds::edited);
    column->addWidget(field);
    m_reasons.append({warning, field});
}

void SigningNeeds::addConfirmation(const Rule &rule, bool isGiven)
{
    const QString sentence = rule.sentence.in(m_language);
    auto *box = new QCheckBox(m_list);
    box->setObjectName("review.confirm"_L1);
    box->setChecked(isGiven);
    box->setAccessibleName(sentence);
    connect(box, &QCheckBox::toggled, this, &SigningNeeds::edited);
    QLabel *words = makeLabel(sentence + u" ("_s + rule.cite + u')', m_list);
    words->setBuddy(box);
    auto *row = new QHBoxLayout;
    row->addWidget(box, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    static_cast<QVBoxLayout *>(m_list->layout())->addLayout(row);
    m_confirmations.append({rule.id, box});
}

QWidget *SigningNeeds::firstMissing() const
{
    for (const Reason &reason : m_reasons) {
        if (reason.field && reason.field->currentText().trimmed().isEmpty())
            return reason.field;
    }
    for (const Confirmation &confirmation : m_confirmations) {
        if (!confirmation.box->isChecked())
            return confirmation.box;
    }
    return nullptr;
}

void SigningNeeds::fill(workflow::DecisionWords &words) const
{
    for (const Reason &reason : m_reasons) {
        if (reason.field)
            words.overrides.append(
                {reason.warning.first.ruleId, reason.warning.first.check, reason.field->currentText().trimmed()});
    }
    for (const Confirmation &confirmation : m_confirmations) {
        if (confirmation.box->isChecked())
            words.confirmed.append(confirmation.ruleId);
    }
    if (m_kind == DecisionKind::Approve && m_later->isChecked())
        words.publishFrom = m_publishFrom->dateTime().toUTC();
    words.remarkIsPublic = m_kind == DecisionKind::Withdraw && m_tellReaders->isChecked();
}

} // namespace bantin::ui
