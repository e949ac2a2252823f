// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"

#include <QDateTime>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

/// What does not meet the regulation, one card each with what stands at the place and its clause, blocking ones first; a click
/// or Enter goes to the place. Personal data has a button that redacts it.
class FindingsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FindingsTab(const QString &language, QWidget *parent = nullptr);

    /// What somebody signed about a warning that stands.
    struct SignedReason {
        QString ruleId;
        QString check;
        QString reason;
        QString by;
        QDateTime at;
        friend bool operator==(const SignedReason &, const SignedReason &) = default;
    };
    /// `reasons` oldest first. The same again changes nothing; otherwise focus and scroll position stay as near as they can.
    void showFindings(QList<Finding> findings, const QList<SignedReason> &reasons = {});
    enum class Editing { Allowed, Forbidden };
    void setEditing(Editing editing);

Q_SIGNALS:
    void placeRequested(const bantin::Finding &finding);
    void redactionRequested(const bantin::Finding &finding);

private:
    QWidget *build();
    QString reasonOf(const Finding &finding) const;
    void addFinding(const Finding &finding, QVBoxLayout &column);
    void addRedaction(const Finding &finding, const QString &detail, QVBoxLayout &column);
    void focusAgain(qsizetype index);

    QString m_language;
    QList<Finding> m_shown;
    QList<SignedReason> m_reasons;
    QList<QWidget *> m_stops; ///< cards and buttons, from top to bottom
    QList<QPushButton *> m_redactions;
    Editing m_editing = Editing::Forbidden;
};

} // namespace bantin::ui
