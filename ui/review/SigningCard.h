// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "app/domain/Decision.h"
#include "app/workflow/DecisionNeeds.h"
#include "app/workflow/DecisionWords.h"

#include <QFrame>
#include <QPointer>

#include <memory>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class PassphraseField;
class SigningNeeds;

/// The decision about to be taken: what exactly is signed, why (a return or refusal needs a reason), what is said with it
/// (SigningNeeds), and the passphrase.
class SigningCard final : public QFrame
{
    Q_OBJECT
public:
    struct Matter {
        DecisionKind kind = DecisionKind::Submit;
        int sequence = 1;
        QString actor;
        QByteArray manifestSha512; ///< empty when the revision is frozen only by the signature
        int images = 0;
        workflow::DecisionNeeds needs;
        QStringList facts = {};    ///< what is bound, line by line
        QStringList findings = {}; ///< what a return may name as its reasons
    };

    explicit SigningCard(const QString &language, QWidget *parent = nullptr);

    void prepare(const Matter &matter);
    DecisionKind kind() const { return m_kind; }
    /// Puts the focus on what is still to be filled in, or signs when nothing is.
    void proceed();
    /// What the text as it stands now asks for, while the card is open.
    void updateNeeds(const workflow::DecisionNeeds &needs);
    /// What is said with the withdrawal about to be signed; nothing while the card is shut or asks for another decision.
    std::optional<workflow::DecisionWords> plannedWithdrawal() const;
    void focusFirst();
    void setBusy();
    void setIdle();
    void showProblem(const Error &error);
    /// Empties passphrase and reason, hides the card. Focus in it goes back to where it came from.
    void dismiss();

Q_SIGNALS:
    void signatureRequested(bantin::DecisionKind kind, const bantin::workflow::DecisionWords &words,
                            std::shared_ptr<bantin::SecretBytes> passphrase);

protected:
    /// Escape dismisses it.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeFocus(QWidget &field);
    void build();
    workflow::DecisionWords words() const;
    bool remarkIsMissing() const;
    void complain(const QString &sentence, QWidget *field);
    void takeFindings();

    DecisionKind m_kind = DecisionKind::Submit;
    QLabel *m_heading = nullptr;
    QLabel *m_actor = nullptr;
    QLabel *m_subject = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_takeFindings = nullptr;
    QStringList m_findings;
    QPointer<QWidget> m_cameFrom; ///< had the focus before the card took it
    QLabel *m_remarkLabel = nullptr;
    QPlainTextEdit *m_remark = nullptr;
    SigningNeeds *m_needs;
    PassphraseField *m_passphrase = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_note = nullptr;
    QProgressBar *m_busy = nullptr;
    QPushButton *m_sign = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace bantin::ui
