// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/DecisionNeeds.h"
#include "app/workflow/DecisionWords.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QVBoxLayout;

namespace bantin::ui {

/// What is said with a decision besides the remark, above its passphrase: a reason for each warning that stands, what the signer
/// confirms, an embargo, whether readers are told why.
class SigningNeeds final : public QWidget
{
    Q_OBJECT
public:
    explicit SigningNeeds(const QString &language, QWidget *parent = nullptr);

    /// Reasons and ticks that were given for the same things stay as long as the decision is of the same kind.
    void showNeeds(DecisionKind kind, const workflow::DecisionNeeds &asked);
    /// Empties everything.
    void clear();

    /// The first field that is still to be filled in or ticked; null when nothing is missing.
    QWidget *firstMissing() const;
    /// Puts what was given into `words`.
    void fill(workflow::DecisionWords &words) const;

Q_SIGNALS:
    /// A reason was written or an item ticked.
    void edited();

private:
    struct Reason {
        workflow::OpenWarning warning;
        QComboBox *field = nullptr;
    };
    struct Confirmation {
        QString ruleId;
        QCheckBox *box = nullptr;
    };

    bool shows(DecisionKind kind, const workflow::DecisionNeeds &needs) const;
    void rebuild();
    void addReason(const workflow::OpenWarning &warning, const QString &given);
    void addConfirmation(const Rule &rule, bool isGiven);
    QString heading(DecisionKind kind) const;

    QString m_language;
    DecisionKind m_kind = DecisionKind::Submit;
    QVBoxLayout *m_column;
    QWidget *m_list = nullptr; ///< made anew with each list of needs
    QList<Reason> m_reasons;
    QList<Confirmation> m_confirmations;
    QCheckBox *m_later;
    QDateTimeEdit *m_publishFrom;
    QCheckBox *m_tellReaders;
};

} // namespace bantin::ui
