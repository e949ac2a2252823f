// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/store/AuditQuery.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace bantin::ui {

class DayField;

/// The row above the audit log: whose entries, of what kind, of which days, about which article. Every choice counts at
/// once.
class AuditFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditFilters(QWidget *parent = nullptr);

    void setPeople(const QList<Account> &people);
    /// Only entries about that article; a chip with its title takes it back.
    void setSubject(const QString &id, const QString &name);
    /// Without limit and offset. Days are the computer's own.
    store::AuditQuery query() const;
    /// Nothing is filtered, and no name is kept.
    void clear();

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(const QString &name, const QString &label, const QString &any);
    DayField *addDay(const QString &name, const QString &label);
    void addField(QWidget *field, const QString &name, const QString &label);

    QComboBox *m_person;
    QComboBox *m_kind;
    DayField *m_from;
    DayField *m_to;
    QPushButton *m_chip;
    QString m_subject;
};

} // namespace bantin::ui
