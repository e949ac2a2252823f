// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/SigningCard.h"

#include "app/messages/Messages.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/review/SigningNeeds.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString signWord(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::Submit:
        return SigningCard::tr("Sign and submit");
    case DecisionKind::Review:
        return SigningCard::tr("Sign and forward");
    case DecisionKind::Return:
        return SigningCard::tr("Sign and return");
    case DecisionKind::Approve:
        return SigningCard::tr("Sign the approval");
    case DecisionKind::Decline:
        return SigningCard::tr("Sign the refusal");
    case DecisionKind::Forward:
        return SigningCard::tr("Sign and pass on");
    case DecisionKind::Correct:
        return SigningCard::tr("Sign and have it corrected");
    case DecisionKind::Withdraw:
        return SigningCard::tr("Sign and withdraw");
    case DecisionKind::Recall:
        break;
    }
    return SigningCard::tr("Sign");
}

QString missingRemark(DecisionKind kind)
{
    if (kind == DecisionKind::Correct)
        return SigningCard::tr("Say what was wrong; readers of the corrected page will see it.");
    if (kind == DecisionKind::Withdraw)
        return SigningCard::tr("Say why it is withdrawn; readers see it only when you choose so.");
    return SigningCard::tr("Say why; the author will read it.");
}

bool needsRemark(DecisionKind kind)
{
    return kind == DecisionKind::Return || kind == DecisionKind::Decline || kind == DecisionKind::Correct
           || kind == DecisionKind::Withdraw;
}

} // namespace

SigningCard::SigningCard(const QString &language, QWidget *parent)
    : QFrame(parent)
    , m_needs(new SigningNeeds(language, this))
{
    setObjectName("review.card"_L1);
    setProperty("look", u"card"_s);
    setProperty("emphasis", true);
    build();
    connect(m_passphrase, &PassphraseField::entered, this, &SigningCard::proceed);
    connect(m_sign, &QPushButton::clicked, this, &SigningCard::proceed);
    connect(m_cancel, &QPushButton::clicked, this, &SigningCard::dismiss);
    connect(m_takeFindings, &QPushButton::clicked, this, &SigningCard::takeFindings);
    hide();
}

void SigningCard::build()
{
    m_heading = makeHeading({}, 1.0, this);
    m_actor = makeMutedLabel({}, this);
    m_subject = makeLabel({}, this);
    m_subject->setObjectName("review.subject"_L1);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts = makeMutedLabel({}, this);
    m_facts->setObjectName("review.facts"_L1);
    m_takeFindings = makeButton(u"review.takeFindings"_s, tr("Write the open checks in"), ButtonLook::Link, this);
    m_remark = new QPlainTextEdit(this);
    m_remark->setObjectName("review.remark"_L1);
    m_remark->setTabChangesFocus(true);
    m_remark->setFixedHeight(72);
    m_remarkLabel = makeFieldLabel(tr("Reason"), m_remark, this);
    m_passphrase = new PassphraseField(u"review.passphrase"_s, tr("Passphrase to sign"), this);
    m_problem = makeLabel({}, this);
    m_problem->setObjectName("review.problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Signing"));
    m_sign = makeButton(u"review.sign"_s, {}, ButtonLook::Primary, this);
    m_cancel = makeButton(u"review.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    m_note = makeMutedLabel({}, this);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_sign, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(5);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_actor), static_cast<QWidget *>(m_subject),
          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_remarkLabel),
          static_cast<QWidget *>(m_takeFindings), static_cast<QWidget *>(m_remark), static_cast<QWidget *>(m_needs),
          static_cast<QWidget *>(makeFieldLabel(tr("Passphrase to sign"), m_passphrase->line(), this)),
          static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_busy)})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addWidget(m_note);
    setTabOrder(m_cancel, m_sign);
}

void SigningCard::prepare(const Matter &matter)
{
    m_kind = matter.kind;
    m_heading->setText(u"%1 · %2"_s.arg(matter.sequence).arg(Words::decision(matter.kind)));
    m_actor->setText(matter.actor);
    const QString digest = Words::digest(matter.manifestSha512);
    const QString images = tr("%n image(s)", nullptr, matter.images);
    if (matter.kind == DecisionKind::Withdraw)
        m_subject->setText(tr("I sign that this article is withdrawn: a notice takes the place of its page."));
    else if (matter.kind == DecisionKind::Correct)
        m_subject->setText(tr("I sign that this article is to be corrected: its page stays until the corrected text is "
                              "approved."));
    else if (digest.isEmpty() || needsRemark(matter.kind))
        m_subject->setText(tr("I sign the text as it stands now, with %1.").arg(images));
    else
        m_subject->setText(tr("I sign exactly this content:\n%1 · 1 article, %2").arg(digest, images));
    m_facts->setText(matter.facts.join(u'\n'));
    m_facts->setVisible(!matter.facts.isEmpty());
    m_findings = matter.findings;
    m_takeFindings->setVisible(needsRemark(matter.kind) && !m_findings.isEmpty());
    m_remark->clear();
    m_remark->setVisible(needsRemark(matter.kind));
    m_remarkLabel->setVisible(needsRemark(matter.kind));
    m_needs->clear();
    m_needs->showNeeds(matter.kind, matter.needs);
    m_passphrase->clear();
    m_problem->hide();
    m_sign->setText(signWord(matter.kind));
    m_sign->setAccessibleName(m_sign->text());
    m_note->setText(matter.kind == DecisionKind::Approve
                        ? tr("Change a single word after signing, and this approval is void.")
                    : matter.kind == DecisionKind::Withdraw
                        ? tr("Your signature stays with the article. F9 shows the page readers will find in its place.")
                        : tr("Your signature stays with the article."));
    setIdle();
    show();
}

void SigningCard::proceed()
{
    if (m_busy->isVisible())
        return;
    if (remarkIsMissing())
        return complain(missingRemark(m_kind), m_remark);
    if (QWidget *missing = m_needs->firstMissing())
        return complain(tr("Give a reason for each warning and confirm each item; they are signed with it."), missing);
    if (m_passphrase->isEmpty()) {
        takeFocus(*m_passphrase);
        return;
    }
    m_problem->hide();
    setBusy();
    Q_EMIT signatureRequested(m_kind, words(), std::make_shared<SecretBytes>(m_passphrase->take()));
}

workflow::DecisionWords SigningCard::words() const
{
    workflow::DecisionWords words(m_remark->toPlainText().trimmed());
    m_needs->fill(words);
    return words;
}

std::optional<workflow::DecisionWords> SigningCard::plannedWithdrawal() const
{
    return isHidden() || m_kind != DecisionKind::Withdraw ? std::nullopt : std::optional(words());
}

void SigningCard::complain(const QString &sentence, QWidget *field)
{
    m_problem->setText(sentence);
    m_problem->show();
    takeFocus(*field);
}

void SigningCard::takeFocus(QWidget &field)
{
    QWidget *before = window()->focusWidget();
    if (before && !isAncestorOf(before))
        m_cameFrom = before;
    field.setFocus(Qt::OtherFocusReason);
}

void SigningCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_cancel->isEnabled())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void SigningCard::updateNeeds(const workflow::DecisionNeeds &needs)
{
    if (!isHidden())
        m_needs->showNeeds(m_kind, needs);
}

void SigningCard::focusFirst()
{
    QWidget *missing = m_needs->firstMissing();
    takeFocus(needsRemark(m_kind) ? *m_remark : missing ? *missing : *m_passphrase);
}

void SigningCard::takeFindings()
{
    for (const QString &finding : std::as_const(m_findings)) {
        if (!m_remark->toPlainText().contains(finding))
            m_remark->appendPlainText(finding);
    }
    m_remark->setFocus();
}

bool SigningCard::remarkIsMissing() const
{
    return needsRemark(m_kind) && m_remark->toPlainText().trimmed().isEmpty();
}

void SigningCard::setBusy()
{
    m_busy->show();
    m_sign->setEnabled(false);
    m_cancel->setEnabled(false);
}

void SigningCard::setIdle()
{
    m_busy->hide();
    m_sign->setEnabled(true);
    m_cancel->setEnabled(true);
}

void SigningCard::showProblem(const Error &error)
{
    setIdle();
    m_problem->setText(describe(error).oneLine());
    m_problem->show();
    m_passphrase->setFocus();
}

void SigningCard::dismiss()
{
    setIdle();
    m_passphrase->clear();
    for (QLabel *label : {m_heading, m_actor, m_subject, m_facts, m_problem})
        label->clear();
    m_remark->clear();
    m_needs->clear();
    const bool hasFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (QWidget *before = std::exchange(m_cameFrom, nullptr); hasFocus && before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

} // namespace bantin::ui
